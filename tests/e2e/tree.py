"""What a program shows, read from the accessibility tree over AT-SPI.

It runs under the system's Python, which has ``gi``; nothing of the program is imported.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  # its version is asked for before

#: An object of the tree: ``Atspi.Accessible``, which has no types.
Node = Any

#: So long a state may be awaited, in seconds; what is slower is broken.
PATIENCE = float(os.environ.get("WALK_PATIENCE", "40"))
#: Between two looks, in seconds: at first, and at last, for looking keeps the program busy.
_SOON, _LATER = 0.005, 0.1
#: Seconds after which a menu that did not come is asked for again.
_PRESS_AGAIN = 8.0

PRESSED = ("push button",)
WRITTEN = ("text", "password text")
TICKED = ("check box", "radio button")
LIST = ("combo box",)
CONTROLS = (*PRESSED, *WRITTEN, *TICKED, *LIST)
#: What stands inside of these is not looked for, or only when something is chosen there.
_CLOSED = (*CONTROLS, "label", "list", "tree", "table", "scroll bar")

#: How a call ends on a thing that is gone.
GONE: type[Exception] = GLib.Error

_T = TypeVar("_T")


class Lost(Exception):
    """Something that was awaited did not come."""


@dataclass(slots=True)
class Seen:
    """A thing that is shown; it is asked for its name when somebody wants to know."""

    role: str
    node: Node
    depth: int = 0
    _name: str | None = None

    @property
    def name(self) -> str:
        """The words a screen reader calls it by.

        A list is called by what is chosen in it; what is asked stands in its description.
        """
        if self._name is None:
            node = self.node
            self._name = node.get_description() if self.role in LIST else node.get_name()
        return self._name or ""


def until(look: Callable[[], _T | None], what: str) -> _T:
    """What ``look`` gives, once it gives something; ``Lost`` where it does not in time.

    A thing that goes away while it is looked at is looked for again.
    """
    end = time.monotonic() + PATIENCE
    pause = _SOON
    while time.monotonic() < end:
        try:
            found = look()
        except GONE:
            found = None
        if found:
            return found
        _hear()
        time.sleep(pause)
        pause = min(pause * 1.1, _LATER)
    raise Lost(what)


def shown(root: Node, *, shallow: bool = False) -> Iterator[Seen]:
    """What is shown in ``root``, from top to bottom; ``shallow`` stays out of scrolled parts."""
    stack: list[tuple[Node, int]] = [(root, 0)]
    while stack:
        node, depth = stack.pop()
        try:
            if not is_shown(node):
                continue
            seen = Seen(node.get_role_name(), node, depth)
            is_closed = seen.role in _CLOSED or (shallow and depth > 0 and is_scrolled(seen))
            below = [] if is_closed else _children(node)
        except GONE:  # gone meanwhile
            continue
        yield seen
        stack.extend((child, depth + 1) for child in reversed(below))


def is_shown(node: Node) -> bool:
    """Whether it can be seen, or could be by scrolling."""
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def is_gone(node: Node) -> bool:
    """Whether it is not shown any more, or there no more."""
    try:
        return not is_shown(node)
    except GONE:
        return True


def press(node: Node, name: str) -> None:
    """Press or toggle it, once it can be pressed."""
    until(lambda: Atspi.Action.do_action(node, 0), f"{name!r} to be pressed")


def tick(node: Node, name: str) -> None:
    """Tick a box or choose a button, if it is not."""
    if not _is_checked(node):
        press(node, name)
    until(lambda: _is_checked(node), f"{name!r} ticked")


def write(node: Node, text: str) -> None:
    """Put a text in place of what stands there; ``Lost`` where another one came of it."""
    until(lambda: Atspi.EditableText.set_text_contents(node, text), "a field that takes a text")
    if node.get_role_name() != "password text" and text_of(node) != text:
        raise Lost(f"the text as it was written, not {text_of(node)!r}")


def text_of(node: Node) -> str:
    """The text in a field."""
    return str(Atspi.Text.get_text(node, 0, -1))


def place_cursor(node: Node, at: int) -> None:
    """Put the cursor behind so many characters.

    AT-SPI counts characters; Qt takes the number for one of UTF-16 units.
    """
    units = len(text_of(node)[:at].encode("utf-16-le")) // 2
    until(lambda: Atspi.Text.set_caret_offset(node, units), f"the cursor at {at}")


def choose(node: Node, option: str) -> None:
    """Choose in a closed list by the words of the option."""
    listed = until(lambda: node.get_child_at_index(0), "the options of a list")
    count = listed.get_child_count()
    found = (n for n in range(count) if listed.get_child_at_index(n).get_name() == option)
    place = next(found, None)
    if place is None:
        raise Lost(f"the option {option!r}")
    if node.get_name() != option:
        Atspi.Selection.select_child(listed, place)
    until(lambda: node.get_name() == option, f"{option!r} chosen")


class Tree:
    """The tree of one program, with the menus it opens: those are told, and stand nowhere."""

    def __init__(self, program: str) -> None:
        Atspi.init()
        # A call that is given up while the program is busy was made all the same.
        Atspi.set_timeout(int(PATIENCE * 1000), int(PATIENCE * 1000))
        self._program = program
        self._root: Node | None = None
        self._parts: dict[str, Node | None] = {}
        self._opened: list[Node] = []
        self._listener = self._listen()

    def _listen(self) -> Node:
        listener = Atspi.EventListener.new(lambda event: self._opened.append(event.source))
        listener.register("object:state-changed:showing")
        return listener

    def windows(self) -> list[Node]:
        """The windows of the program, dialogs behind the main window."""
        if self._root is None:
            programs = _children(Atspi.get_desktop(0))
            self._root = next((p for p in programs if p.get_name() == self._program), None)
        return _children(self._root) if self._root is not None else []

    def scrolled(self, name: str) -> Node | None:
        """The scrolled part of the main window that is called so, or None."""
        known = self._parts.get(name)
        if known is not None and not is_gone(known) and known.get_name() == name:
            return known
        windows = self.windows()
        parts = shown(windows[0], shallow=True) if windows else ()
        found = next((each.node for each in parts if is_scrolled(each, name)), None)
        self._parts[name] = found
        return found

    def menu_after(self, deed: Callable[[], object]) -> Node:
        """The menu that opens after a deed; done again where it was not seen.

        A press is let go a tenth of a second later: a page that is brought up to date just
        then takes the menu with it. And a menu was seen open that nobody told of: so what
        listens is set up anew.
        """
        _hear()
        self._opened.clear()
        deed()
        again = time.monotonic() + _PRESS_AGAIN

        def look() -> Node | None:
            nonlocal again
            found = self._newest_menu()
            if found is None and time.monotonic() > again:
                self._listener = self._listen()
                deed()
                again = time.monotonic() + _PRESS_AGAIN
            return found

        return until(look, "a menu")

    def _newest_menu(self) -> Node | None:
        _hear()
        return next((each for each in list(self._opened) if _is_menu(each)), None)


def _hear() -> None:
    """Take in what the program told meanwhile."""
    context = GLib.MainContext.default()
    while context.iteration(False):  # whether to wait for more
        pass


def is_scrolled(seen: Seen, name: str = "") -> bool:
    """Whether it is a part of the window that scrolls, called so."""
    return seen.role == "filler" and bool(seen.name) and name in {"", seen.name}


def _is_checked(node: Node) -> bool:
    return bool(node.get_state_set().contains(Atspi.StateType.CHECKED))


def _is_menu(node: Node) -> bool:
    try:
        return bool(node.get_role_name() == "popup menu")
    except GONE:  # gone meanwhile
        return False


def _children(node: Node) -> list[Node]:
    found = (node.get_child_at_index(number) for number in range(node.get_child_count()))
    return [child for child in found if child is not None]
