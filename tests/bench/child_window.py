"""A child process: the real program, driven by keys as far as it is asked to go.

It starts at the front door with the library in the user's own folder (the parent points the
environment elsewhere) and goes on to ``unlock``, ``home`` or ``filing``. Qt is imported when
the program first asks for its window, not before: once Qt is there, each further import costs
more, and the order is the program's.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

_WINDOW = "filing_desktop.gui"


class AtTheWindow(MetaPathFinder):
    """Finds nothing; when the window's package is looked for, has the event loop watched."""

    def __init__(self, started: int, goal: str, passphrase: str) -> None:
        self._words = (started, goal, passphrase)

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Nothing; ``gui`` is the first of the modules of the window to be asked for."""
        if name == _WINDOW:
            sys.meta_path.remove(self)
            from tests.bench.drive import take_the_wheel  # noqa: PLC0415  # brings Qt along

            take_the_wheel(*self._words)
        return None


def main(started: int, goal: str, passphrase: str) -> int:
    """Run the program; gives its exit code where it ends by itself."""
    if goal != "unlock":
        from tests.bench.drive import time_the_parts  # noqa: PLC0415  # for unlocking alone

        time_the_parts()
    sys.meta_path.insert(0, AtTheWindow(started, goal, passphrase))
    from filing_desktop.__main__ import main as front_door  # noqa: PLC0415  # measured too

    code = front_door([])
    sys.stdout.write(json.dumps({"absent": "the program ended without a window"}) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2], sys.argv[3]))
