"""The house rules hold in every module of the program, and each lint can fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import house_rules as rules
from tests.architecture.answer_lint import decisions_on_answers
from tests.architecture.house_rules import Lint, Source, source

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "filing_desktop"

LINTS = (
    rules.long_files,
    rules.long_functions,
    rules.wide_classes,
    rules.broad_handlers,
    rules.module_state,
    rules.prints,
    rules.network,
    rules.nested_event_loops,
    decisions_on_answers,
)


@pytest.fixture(scope="module")
def program() -> tuple[Source, ...]:
    """Every module of the program, parsed, but for the forms that Designer's compiler writes."""
    return tuple(
        source(path.relative_to(PACKAGE).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.parent.name != "forms"
    )


@pytest.mark.parametrize("lint", LINTS, ids=lambda lint: lint.__name__)
def test_the_program_keeps_the_rule(lint: Lint, program: tuple[Source, ...]) -> None:
    """No module of the program breaks the rule that the lint's docstring states."""
    assert len(program) > 2
    assert [place for module in program for place in lint(module)] == []


def body(lines: int, indent: str = "") -> str:
    """So many lines of code."""
    return f"{indent}x = 1\n" * lines


def methods(count: int, prefix: str = "") -> str:
    """A class with so many methods."""
    return "class C:\n" + "".join(f"    def {prefix}m{n}(self): ...\n" for n in range(count))


BROKEN = (
    (rules.long_files, "filing/a.py", body(401)),
    (rules.long_functions, "filing/a.py", "def f():\n" + body(50, "    ")),
    (rules.long_functions, "filing/a.py", "class C:\n    async def f():\n" + body(50, " " * 8)),
    (rules.wide_classes, "filing/a.py", methods(16)),
    (rules.broad_handlers, "filing/a.py", "try: f()\nexcept Exception: pass"),
    (rules.broad_handlers, "filing/a.py", "try: f()\nexcept BaseException as e: raise"),
    (rules.broad_handlers, "filing/a.py", "try: f()\nexcept: pass"),
    (rules.broad_handlers, "filing/a.py", "try: f()\nexcept (OSError, Exception): pass"),
    (rules.broad_handlers, "filing/__main__.py", "try: f()\nexcept builtins.Exception: pass"),
    (rules.broad_handlers, "filing/a.py", "with contextlib.suppress(Exception): f()"),
    (rules.module_state, "filing/a.py", "KINDS = ['a', 'b']"),
    (rules.module_state, "filing/a.py", "_cache: dict[str, int] = {}"),
    (rules.module_state, "filing/a.py", "SEEN: Final = set()"),
    (rules.module_state, "filing/a.py", "NAMES = {n for n in 'ab'}"),
    (rules.module_state, "filing/a.py", "TABLE = (1, [2])"),
    (rules.module_state, "filing/a.py", "QUEUE = collections.deque()"),
    (rules.module_state, "filing/a.py", "NUMBERS = count()"),
    (rules.module_state, "filing/a.py", "if True:\n    try: f()\n    except E: CACHE = {}"),
    (rules.module_state, "filing/a.py", "_n = 0\ndef f():\n    global _n\n    _n += 1"),
    (rules.prints, "services/a.py", "def f(): print('x')"),
    (rules.network, "services/a.py", "import urllib.request"),
    (rules.network, "services/a.py", "from urllib import request"),
    (rules.network, "services/a.py", "from urllib.request import urlopen"),
    (rules.network, "gui/a.py", "from PySide6 import QtNetwork"),
    (rules.network, "gui/a.py", "from PySide6.QtNetwork import QNetworkAccessManager"),
    (rules.nested_event_loops, "gui/a.py", "QApplication.processEvents()"),
    (decisions_on_answers, "gui/a.py", "if state.raw == 'yes': show()"),
    (decisions_on_answers, "gui/a.py", "if 'yes' == answer.value: show()"),
    (decisions_on_answers, "gui/a.py", "box.setVisible(answer.value != 'no')"),
    (decisions_on_answers, "gui/a.py", "if raw in ('a', 'b'): show()"),
    (decisions_on_answers, "gui/a.py", "if 'a' in field.value: show()"),
    (decisions_on_answers, "gui/a.py", "if state.raw.strip() == '': show()"),
    (decisions_on_answers, "gui/a.py", "if len(state.raw) > 20: show()"),
    (decisions_on_answers, "gui/a.py", "if not state.raw: show()"),
    (decisions_on_answers, "gui/a.py", "if ready and answer.value: show()"),
    (decisions_on_answers, "gui/a.py", "x = 1 if field.raw.startswith('http') else 2"),
    (decisions_on_answers, "gui/a.py", "def f(s):\n    text = s.raw\n    if text == 'yes': show()"),
    (decisions_on_answers, "gui/a.py", "def f(s):\n    if (t := s.value) == 3: show()"),
    (decisions_on_answers, "gui/a.py", "f = lambda s: s.raw == 'yes'"),
    (decisions_on_answers, "gui/a.py", "rows = [r for r in rows if r.value == 'yes']"),
    (decisions_on_answers, "gui/a.py", "page = {'yes': one, 'no': two}[state.raw]"),
    (decisions_on_answers, "gui/a.py", "match state.raw:\n    case 'yes': show()"),
    (decisions_on_answers, "gui/a.py", "match reading:\n    case Given('yes'): show()"),
    (decisions_on_answers, "gui/a.py", "match reading:\n    case Given(value='yes'): show()"),
)

SOUND = (
    (rules.long_files, "filing/a.py", body(400)),
    (rules.long_functions, "filing/a.py", "def f():\n" + body(49, "    ")),
    (rules.wide_classes, "filing/a.py", methods(15) + "    def _m(self): ...\n"),
    (rules.wide_classes, "filing/a.py", methods(30, "_")),
    (rules.broad_handlers, "filing/a.py", "try: f()\nexcept (OSError, ValueError): pass"),
    (rules.broad_handlers, "__main__.py", "try: f()\nexcept Exception: pass"),
    (rules.broad_handlers, "filing/a.py", "with suppress(FileNotFoundError): f()"),
    (rules.module_state, "filing/a.py", "__all__ = ['a']"),
    (rules.module_state, "filing/a.py", "KINDS: Final = ('a', 'b')"),
    (rules.module_state, "filing/a.py", "TABLE = MappingProxyType({'a': 1})"),
    (rules.module_state, "filing/a.py", "WORDS = frozenset({'a'})\nDIGITS = re.compile('[0-9]')"),
    (rules.module_state, "filing/a.py", "COMMAS = TEXT.count(',')"),
    (rules.module_state, "filing/a.py", "def f():\n    seen = set()\nclass C:\n    x: list = f()"),
    (rules.prints, "cli/a.py", "print('x')"),
    (rules.network, "services/a.py", "from urllib.parse import urlsplit"),
    (rules.nested_event_loops, "gui/a.py", "loop.quit()"),
    (decisions_on_answers, "services/a.py", "if state.raw == 'yes': show()"),
    (decisions_on_answers, "gui/a.py", "if state.raw != edit.text(): edit.setText(state.raw)"),
    (decisions_on_answers, "gui/a.py", "if slider.value() == 3: show()"),
    (decisions_on_answers, "gui/a.py", "if state.raw is None: show()"),
    (decisions_on_answers, "gui/a.py", "if state.is_open: show(state.raw)"),
    (decisions_on_answers, "gui/a.py", "if option.key == 'yes' and busy: show()"),
    (decisions_on_answers, "gui/a.py", "box.setChecked(option.raw == state.raw)"),
    (decisions_on_answers, "gui/a.py", "if kind == 'date': edit(state.value)"),
    (decisions_on_answers, "gui/a.py", "match state.kind:\n    case 'date': edit(state.raw)"),
    (decisions_on_answers, "gui/a.py", "match reading:\n    case Given(value): show(value)"),
    (decisions_on_answers, "gui/a.py", "def f(s):\n    t = s.raw\ndef g(t):\n    return t == 'x'"),
)


def _name(case: object) -> str | None:
    return getattr(case, "__name__", None)


@pytest.mark.parametrize(("lint", "path", "text"), BROKEN, ids=_name)
def test_a_lint_finds_the_break(lint: Lint, path: str, text: str) -> None:
    """A lint names the module and the line at which its rule is broken."""
    found = list(lint(source(path, text)))
    assert len(found) == 1
    assert found[0].startswith(path)


@pytest.mark.parametrize(("lint", "path", "text"), SOUND, ids=_name)
def test_a_lint_lets_sound_code_pass(lint: Lint, path: str, text: str) -> None:
    """A lint stays silent on the code nearest to a break that is none."""
    assert list(lint(source(path, text))) == []


def test_every_lint_is_shown_to_fail() -> None:
    """A lint without a planted break proves nothing."""
    assert {case[0] for case in BROKEN} == set(LINTS)
