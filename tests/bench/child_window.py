"""A child process: the real program, driven by keys as far as it is asked to go.

It starts at the front door with the library in the user's own folder (the parent points the
environment elsewhere) and goes on to ``unlock``, ``home``, ``filing`` or ``pages``. Qt is
imported when the program first asks for its window, not before: once Qt is there, each further
import costs more, and the order is the program's. What drives it further than the first page is
not loaded where the first page alone is measured: that would be our price, not the program's.
"""

from __future__ import annotations

import sys

_WINDOW = "filing_desktop.gui"


class AtTheWindow:
    """Finds nothing; when the window's package is looked for, has the event loop watched."""

    def __init__(self, started: int, goal: str, passphrase: str) -> None:
        self._started, self._goal, self._passphrase = started, goal, passphrase

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        """Nothing; ``gui`` is the first of the modules of the window to be asked for."""
        if name != _WINDOW:
            return
        sys.meta_path.remove(self)
        from tests.bench.watch import when_loop_starts  # noqa: PLC0415  # brings Qt along

        when_loop_starts(self._started, self._painted)

    def _painted(self) -> None:
        from tests.bench.watch import shown_page, tell  # noqa: PLC0415  # as above

        if shown_page("UnlockPage") is None:
            tell(self._started, {"absent": "no page to unlock the library was painted first"})
        if self._goal == "unlock":
            tell(self._started, {})
        from tests.bench.drive import Drive, go_on  # noqa: PLC0415  # not for the first page

        go_on(Drive(self._started, self._goal, self._passphrase))


def main(started: int, goal: str, passphrase: str) -> int:
    """Run the program; gives its exit code where it ends by itself."""
    if goal != "unlock":
        from tests.bench.drive import time_the_parts  # noqa: PLC0415  # for unlocking alone

        time_the_parts()
    watcher = AtTheWindow(started, goal, passphrase)
    sys.meta_path.insert(0, watcher)
    from filing_desktop.__main__ import main as front_door  # noqa: PLC0415  # measured too

    code = front_door([])
    sys.stdout.write('{"absent": "the program ended without a window"}\n')
    return code


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2], sys.argv[3]))
