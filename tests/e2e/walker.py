"""Drives the window as a screen reader does, by a script of plain steps.

``python3 -m tests.e2e.walker SCRIPT REPORT`` under the system's Python. It imports nothing of
the program and nothing of Qt, and waits for what is shown, never for a time. What it did goes
to standard error, stage by stage; where it got stuck, REPORT says the step and what was shown.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.e2e import tree
from tests.e2e.tree import LIST, PRESSED, TICKED, WRITTEN, Lost, Node, Seen, Tree, until

Step = Mapping[str, Any]
#: The roles one may have, and the step that names it.
Wanted = tuple[Sequence[str], Step]
_MOST_SHOWN = 400


class Place:
    """A part of the window, read as far as it is needed, and anew where something is missing."""

    def __init__(
        self, root: Callable[[], Node | None], twins: frozenset[str] = frozenset()
    ) -> None:
        self._root = root
        self._twins = twins
        self._seen: list[Seen] = []
        self._unread: Iterator[Seen] = iter(())

    def find(self, roles: Sequence[str], step: Step) -> Node:
        """The control that a step names, once it is there."""
        return until(lambda: self.look((roles, step)), f"{'/'.join(roles)} {step['name']!r}")

    def press(self, step: Step) -> None:
        """Press the button that a step names."""
        tree.press(self.find(PRESSED, step), step["name"])

    def look(self, *wanted: Wanted) -> Node | None:
        """The control of the first of these that is there, if any is."""
        if not any(step["name"] in self._twins for _roles, step in wanted):
            known = self._first_of(wanted)
            if known is not None and not tree.is_gone(known):
                return known
        self.read_anew()
        return self._first_of(wanted)

    def read_anew(self) -> None:
        """Forget what was read."""
        root = self._root()
        self._seen = []
        self._unread = tree.shown(root) if root is not None else iter(())

    def has(self, name: str) -> bool:
        """Whether anything is called so."""
        self.read_anew()
        return any(each.name == name for each in self._unread)

    def first(self) -> Node | None:
        """The control at the top."""
        self.read_anew()
        return next((each.node for each in self._unread if each.role in tree.CONTROLS), None)

    def _first_of(self, wanted: Sequence[Wanted]) -> Node | None:
        before = [step.get("nth", 0) for _roles, step in wanted]
        for seen in itertools.chain(self._seen, self._read()):
            for number, (roles, step) in enumerate(wanted):
                if seen.role in roles and _is(seen, step):
                    if before[number] == 0:
                        return seen.node
                    before[number] -= 1
        return None

    def _read(self) -> Iterator[Seen]:
        for seen in self._unread:
            self._seen.append(seen)
            yield seen


class Walker:
    """Does the steps of a script, one after the other."""

    def __init__(self, script: Step) -> None:
        self.tree = Tree(script["app"])
        self._words = script["words"]
        self._stages = script["stages"]
        self.step: Step = {}
        self.place = Place(lambda: None)
        self._in_drawer: Node | None = None

    def run(self) -> None:
        """Do everything."""
        begun = time.monotonic()
        for stage in self._stages:
            self.step = stage
            _say(f"{time.monotonic() - begun:6.1f} s  {stage.get('page', stage.get('title'))}")
            self.place = self._enter(stage)
            self._take(stage["steps"])
            self._close_drawer()
        _say(f"{time.monotonic() - begun:6.1f} s  done")

    def _enter(self, stage: Step) -> Place:
        """Go where a stage begins: a page of the filing, a dialog, or where one is."""
        page, twins = stage.get("page", ""), _twins(stage["steps"])
        if page:
            sections = self._part(self._words["sections"])
            sections.press({"name": f"{page} ", "begins": True})
            return self._part(page, twins)
        number = 1 if stage.get("dialog") else 0
        return Place(lambda: next(iter(self.tree.windows()[number:]), None), twins)

    def _part(self, name: str, twins: frozenset[str] = frozenset()) -> Place:
        """A part of the window that scrolls, once it is shown."""
        root = until(lambda: self.tree.scrolled(name), f"the part {name!r}")
        return Place(lambda: root, twins)

    def _take(self, steps: Sequence[Step]) -> None:
        deeds: Mapping[str, Callable[[Step], None]] = {
            "press": self._press,
            "await": lambda step: self._await(step["name"]),
            "write": lambda step: tree.write(self.place.find(WRITTEN, step), step["text"]),
            "tick": lambda step: tree.tick(self.place.find(TICKED, step), step["name"]),
            "choose": self._choose,
            "attach": self._attach,
            "refer": self._refer,
            "row": self._row,
        }
        for step in steps:
            self.step = step
            deeds[step["do"]](step)

    def _press(self, step: Step) -> None:
        self.place.press(step)

    def _await(self, name: str) -> None:
        until(lambda: self.place.has(name), repr(name))

    def _choose(self, step: Step) -> None:
        """A radio button of this name, or the option of a list."""
        wanted: list[Wanted] = [(LIST, step)]
        if "radio" in step:
            wanted.insert(0, (TICKED, step["radio"]))
        found = until(lambda: self.place.look(*wanted), f"a choice {step['name']!r}")
        if found.get_role_name() in LIST:
            tree.choose(found, step["option"])
        else:
            tree.tick(found, step["name"])

    def _attach(self, step: Step) -> None:
        """Files by the dialog; then each has its tile."""
        self.place.press(step)
        window = until(lambda: next(iter(self.tree.windows()[1:]), None), "the dialog of files")
        dialog = Place(lambda: window)
        names = " ".join(f'"{path}"' for path in step["paths"])
        tree.write(dialog.find(WRITTEN, {"name": self._words["file_name"]}), names)
        dialog.press({"name": self._words["open"]})
        until(lambda: tree.is_gone(window), "the dialog closed")
        self.place.read_anew()
        for path in step["paths"]:
            self.place.find(PRESSED, {"name": f"{Path(path).name} ", "begins": True})

    def _refer(self, step: Step) -> None:
        """A reference at a place in a text, from the menu."""
        field = self.place.find(WRITTEN, step["field"])
        tree.place_cursor(field, step["at"])
        before = tree.text_of(field)
        menu = self.tree.menu_after(lambda: self.place.press(step))
        item = Place(lambda: menu).find(("menu item",), {"name": step["item"]})
        tree.press(item, step["item"])
        until(lambda: tree.text_of(field) != before, "the reference in the text")

    def _row(self, step: Step) -> None:
        """A row, opened or new, filled in the drawer."""
        page, before = self.place, self._in_drawer
        page.press(step)
        if before is not None:
            until(lambda: tree.is_gone(before), "the row before taken away")
        drawer = self._part(self._words["drawer"], _twins(step["steps"]))
        self._in_drawer = until(drawer.first, "the questions of the row")
        self.place = drawer
        self._take(step["steps"])
        self.place = page

    def _close_drawer(self) -> None:
        before, self._in_drawer = self._in_drawer, None
        if before is not None:
            window = Place(lambda: self.tree.windows()[0])
            window.press({"name": self._words["done"]})
            until(lambda: tree.is_gone(before), "the row closed")


def main(script: Path, report: Path) -> int:
    """Do the script; 1 where the walk got stuck, told in ``report``."""
    walker = Walker(json.loads(script.read_text("utf-8")))
    try:
        walker.run()
    except (Lost, tree.GONE) as lost:
        lines = [f"not found: {lost}", f"step: {json.dumps(walker.step, ensure_ascii=False)}", ""]
        for root in walker.tree.windows():
            lines += [_line(each) for each in list(tree.shown(root))[:_MOST_SHOWN]]
        report.write_text("\n".join(lines), "utf-8")
        return 1
    return 0


def _twins(steps: Sequence[Step]) -> frozenset[str]:
    """The names that several controls of a page bear: looked for anew each time."""
    return frozenset(step["name"] for step in steps if "nth" in step)


def _is(seen: Seen, step: Step) -> bool:
    """Whether a thing is called as a step says, or begins so."""
    name = str(step["name"])
    if seen.role in LIST:  # its description says also what is wrong with the answer
        return f"{seen.name} ".startswith(f"{name} ")
    return seen.name.startswith(name) if step.get("begins") else seen.name == name


def _line(seen: Seen) -> str:
    return f"{'  ' * seen.depth}{seen.role} {seen.name!r}"


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
