"""Turns the Designer files of this folder into ``src/filing_desktop/gui/forms``.

Run ``python ui/compile_forms.py`` after a change; a test compares the result with what is kept.
"""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
from pathlib import Path

import PySide6

FOLDER = Path(__file__).resolve().parent
FORMS = FOLDER.parent / "src" / "filing_desktop" / "gui" / "forms"

_HEAD = '''"""Made from ui/{name} by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

'''

_IMPORTS = re.compile(r"from (PySide6\.\w+) import \(([^)]*)\)\n")


def compiler() -> Path:
    """The user interface compiler that came with PySide6."""
    home = Path(PySide6.__file__).parent
    names = ("Qt/libexec/uic", "uic.exe", "uic")
    return next(home / name for name in names if (home / name).exists())


def compiled(form: Path) -> str:
    """The Python text of one Designer file, typed, and without what changes from run to run."""
    made = subprocess.run(
        [compiler(), "-g", "python", form], capture_output=True, check=True, encoding="utf-8"
    ).stdout
    body = made[made.index("from PySide6.QtCore") :]
    body = re.sub(r"def (\w+)\(self, (\w+)\):", r"def \1(self, \2: QWidget) -> None:", body)
    body = _IMPORTS.sub(lambda found: _used(found, body), body)
    body = "\n".join(line.rstrip() for line in body.splitlines()).rstrip()
    return _HEAD.format(name=form.name) + body + "\n"


def _used(found: re.Match[str], body: str) -> str:
    """The import without the names that do not occur: each Qt class has its price at the start."""
    rest = _IMPORTS.sub("", body)
    names = [name.strip() for name in found[2].split(",")]
    kept = [name for name in names if re.search(rf"\b{name}\b", rest)]
    if not kept:
        return ""
    lines = textwrap.wrap(", ".join(kept), 76, initial_indent="    ", subsequent_indent="    ")
    return f"from {found[1]} import (\n" + "\n".join(lines) + ")\n"


def main() -> int:
    """Write every form."""
    FORMS.mkdir(exist_ok=True)
    (FORMS / "__init__.py").write_text(
        '"""The static windows, as made from the Designer files in ui/."""\n', "utf-8"
    )
    for form in sorted(FOLDER.glob("*.ui")):
        (FORMS / f"{form.stem}.py").write_text(compiled(form), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
