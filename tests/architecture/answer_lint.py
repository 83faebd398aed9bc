"""The lint for "no if on an answer's value under gui/": the window shows, it does not decide.

What an answer *is* reaches the window as ``.raw`` (what was typed) or ``.value`` (what it
reads as). Asking whether two of them differ is drawing; asking whether one of them is ``"yes"``,
empty, or long is a decision, and belongs to a page model. The lint follows an answer through
names it is assigned to, through subscripts, and through the methods of text. ``widget.value()``
is Qt's own and no answer.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.house_rules import FunctionNode, Source

ANSWER_ATTRIBUTES = {"raw", "value"}
ANSWER_CLASSES = {"Said", "Given"}
CONVERSIONS = {"str", "len", "bool", "int", "float", "tuple", "set", "frozenset"}
TEXT_METHODS = {"strip", "lstrip", "rstrip", "lower", "upper", "casefold", "get", "split"}
PREDICATES = {
    "startswith", "endswith", "isdigit", "isdecimal", "isnumeric", "isalpha", "isalnum", "isspace",
}  # fmt: skip


def decisions_on_answers(module: Source) -> Iterator[str]:
    """No module under gui/ compares, tests or looks up by what was answered."""
    if module.path.parts[0] != "gui":
        return
    for scope in _scopes(module.tree):
        nodes = list(_own_nodes(scope))
        answers = _Answers(nodes)
        for node in nodes:
            if answers.decides(node):
                line = getattr(node, "lineno", 0)
                yield f"{module.path}:{line} decides on an answer: {ast.unparse(node)[:60]}"


def _scopes(tree: ast.Module) -> Iterator[ast.AST]:
    yield tree
    yield from (node for node in ast.walk(tree) if isinstance(node, FunctionNode | ast.Lambda))


def _own_nodes(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a scope without those of the functions in it."""
    for child in ast.iter_child_nodes(scope):
        if not isinstance(child, FunctionNode | ast.Lambda):
            yield child
            yield from _own_nodes(child)


class _Answers:
    """Which expressions of one scope hold an answer, and which nodes decide on one."""

    def __init__(self, nodes: list[ast.AST]) -> None:
        self._names = {"raw"}
        for node in nodes:
            self._names |= self._named_by(node)

    def _named_by(self, node: ast.AST) -> set[str]:
        """The names that a statement binds to an answer."""
        if isinstance(node, ast.Assign):
            targets, value = node.targets, node.value
        elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value is not None:
            targets, value = [node.target], node.value
        else:
            return set()
        names = {target.id for target in targets if isinstance(target, ast.Name)}
        return names if self.holds(value) else set()

    def holds(self, node: ast.expr) -> bool:
        if isinstance(node, ast.Name):
            return node.id in self._names
        if isinstance(node, ast.Attribute):
            return node.attr in ANSWER_ATTRIBUTES
        if isinstance(node, ast.NamedExpr | ast.Subscript):
            return self.holds(node.value)
        if isinstance(node, ast.BoolOp):
            return any(self.holds(part) for part in node.values)
        if isinstance(node, ast.Call):
            return self._call_holds(node)
        return False

    def _call_holds(self, call: ast.Call) -> bool:
        if isinstance(call.func, ast.Attribute):
            return call.func.attr in TEXT_METHODS and self.holds(call.func.value)
        converts = isinstance(call.func, ast.Name) and call.func.id in CONVERSIONS
        return converts and any(self.holds(argument) for argument in call.args)

    def decides(self, node: ast.AST) -> bool:
        if isinstance(node, ast.Compare):
            return self._compares(node)
        if isinstance(node, ast.If | ast.IfExp | ast.While):
            return self._is_truth_test(node.test)
        if isinstance(node, ast.comprehension):
            return any(self._is_truth_test(test) for test in node.ifs)
        if isinstance(node, ast.Call):
            return (
                isinstance(node.func, ast.Attribute)
                and node.func.attr in PREDICATES
                and self.holds(node.func.value)
            )
        if isinstance(node, ast.Subscript):
            return isinstance(node.value, ast.Dict) and self.holds(node.slice)
        return isinstance(node, ast.Match) and self._matches(node)

    def _compares(self, node: ast.Compare) -> bool:
        operands = [node.left, *node.comparators]
        return any(map(self.holds, operands)) and any(map(_is_literal, operands))

    def _is_truth_test(self, test: ast.expr) -> bool:
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            return self._is_truth_test(test.operand)
        if isinstance(test, ast.BoolOp):
            return any(self._is_truth_test(part) for part in test.values)
        return self.holds(test)

    def _matches(self, node: ast.Match) -> bool:
        patterns = [part for case in node.cases for part in ast.walk(case.pattern)]
        if self.holds(node.subject):
            return any(isinstance(part, ast.MatchValue) for part in patterns)
        return any(
            isinstance(inner, ast.MatchValue)
            for part in patterns
            if isinstance(part, ast.MatchClass) and _class_name(part) in ANSWER_CLASSES
            for inner in ast.walk(part)
        )


def _class_name(pattern: ast.MatchClass) -> str:
    return ast.unparse(pattern.cls).rpartition(".")[2]


def _is_literal(node: ast.expr) -> bool:
    """A text, number or truth value, or a collection of them; ``None`` means "nothing here"."""
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return any(map(_is_literal, node.elts))
    if isinstance(node, ast.UnaryOp):
        return _is_literal(node.operand)
    return isinstance(node, ast.Constant) and node.value is not None
