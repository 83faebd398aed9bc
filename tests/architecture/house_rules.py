"""The house rules that can be read off a syntax tree: each lint yields where a rule is broken."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 50
MAX_PUBLIC_METHODS = 15

# The edges at which anything may be caught: there a fault of ours becomes a report.
CATCHES_EVERYTHING = {
    "__main__.py": "the last handler of the process",
    "gui/worker.py": "a thread's failure is carried to the window",
    "gui/exception_hook.py": "turns what nobody caught into the report dialog",
}

MUTABLE_CALLS = {
    "list", "dict", "set", "bytearray", "defaultdict", "deque", "OrderedDict", "Counter",
    "ChainMap", "count", "local", "ContextVar", "StringIO", "BytesIO", "Queue", "SimpleQueue",
    "WeakKeyDictionary", "WeakValueDictionary", "WeakSet", "array",
}  # fmt: skip
# Where those calls come from when written with a dot: text.count() is not itertools.count().
MUTABLE_HOMES = {
    "array", "builtins", "collections", "contextvars", "io", "itertools", "queue", "threading",
    "weakref",
}  # fmt: skip
MUTABLE_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)

# Parts of libraries; whole ones are named in the import contract "No network code".
NETWORK_PARTS = ("urllib.request", "urllib.error", "PySide6.QtNetwork", "multiprocessing.managers")


@dataclass(frozen=True, slots=True)
class Source:
    """One module of the program; ``path`` is relative to the package, e.g. ``gui/worker.py``."""

    path: PurePosixPath
    text: str
    tree: ast.Module


def source(path: str, text: str) -> Source:
    """Parse ``text`` as the module at ``path``."""
    return Source(PurePosixPath(path), text, ast.parse(text))


Lint = Callable[[Source], Iterator[str]]
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def long_files(module: Source) -> Iterator[str]:
    """A file stops at 400 lines."""
    lines = len(module.text.splitlines())
    if lines > MAX_FILE_LINES:
        yield f"{module.path} has {lines} lines"


def long_functions(module: Source) -> Iterator[str]:
    """A function stops at 50 lines, docstring included, decorators not."""
    for node in ast.walk(module.tree):
        if isinstance(node, FunctionNode):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MAX_FUNCTION_LINES:
                yield f"{module.path}:{node.lineno} {node.name} has {lines} lines"


def wide_classes(module: Source) -> Iterator[str]:
    """A class has at most 15 public methods."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            public = {
                item.name
                for item in node.body
                if isinstance(item, FunctionNode) and not item.name.startswith("_")
            }
            if len(public) > MAX_PUBLIC_METHODS:
                yield f"{module.path}:{node.lineno} {node.name} has {len(public)} public methods"


def broad_handlers(module: Source) -> Iterator[str]:
    """Nothing catches everything, or suppresses it, except at the named edges."""
    if str(module.path) in CATCHES_EVERYTHING:
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler) and (
            node.type is None or _names_everything(node.type)
        ):
            yield f"{module.path}:{node.lineno} catches everything"
        if (
            isinstance(node, ast.Call)
            and _last_name(node.func) == "suppress"
            and any(_names_everything(argument) for argument in node.args)
        ):
            yield f"{module.path}:{node.lineno} suppresses everything"


def _names_everything(node: ast.expr) -> bool:
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    return any(_last_name(part) in {"Exception", "BaseException"} for part in parts)


def _last_name(node: ast.expr) -> str:
    """``c`` of ``a.b.c``, ``c`` of ``c``, nothing of anything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def module_state(module: Source) -> Iterator[str]:
    """No module keeps state: nothing mutable is bound at module level, nothing rebound later."""
    for statement in _module_statements(module.tree.body):
        names, value = _binding(statement)
        if value is not None and names != {"__all__"} and _is_mutable(value):
            yield f"{module.path}:{statement.lineno} {', '.join(sorted(names))} is mutable"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Global):
            yield f"{module.path}:{node.lineno} rebinds {', '.join(node.names)}"


def _module_statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements run at import, also those inside if, try, with, for and while."""
    for statement in body:
        yield statement
        if not isinstance(statement, ast.ClassDef | FunctionNode):
            for block in ("body", "orelse", "finalbody"):
                yield from _module_statements(getattr(statement, block, []))
            for handler in getattr(statement, "handlers", []):
                yield from _module_statements(handler.body)


def _binding(statement: ast.stmt) -> tuple[set[str], ast.expr | None]:
    if isinstance(statement, ast.Assign):
        return {ast.unparse(target) for target in statement.targets}, statement.value
    if isinstance(statement, ast.AnnAssign):
        return {ast.unparse(statement.target)}, statement.value
    return set(), None


def _is_mutable(value: ast.expr) -> bool:
    if isinstance(value, ast.Tuple):
        return any(_is_mutable(part) for part in value.elts)
    if isinstance(value, ast.IfExp):
        return _is_mutable(value.body) or _is_mutable(value.orelse)
    if isinstance(value, ast.Call):
        home, _, name = ast.unparse(value.func).rpartition(".")
        return name in MUTABLE_CALLS and (not home or home in MUTABLE_HOMES)
    return isinstance(value, MUTABLE_DISPLAYS)


def prints(module: Source) -> Iterator[str]:
    """Only a command prints."""
    if module.path.parts[0] == "cli":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"print", "builtins.print"}:
            yield f"{module.path}:{node.lineno} prints"


def network(module: Source) -> Iterator[str]:
    """No part of a library that speaks to a network is imported."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        else:
            continue
        for part in NETWORK_PARTS:
            if any(name == part or name.startswith(f"{part}.") for name in names):
                yield f"{module.path}:{node.lineno} imports {part}"


def nested_event_loops(module: Source) -> Iterator[str]:
    """The window never runs the event loop by hand; long work goes to the worker."""
    if module.path.parts[0] != "gui":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute | ast.Name) and _last_name(node) == "processEvents":
            yield f"{module.path}:{node.lineno} calls processEvents"
