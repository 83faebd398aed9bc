"""The front door: words on the command line to the window, a command, or the headless job."""

from __future__ import annotations

import gc
import io
import os
import sys
import traceback

from filing_desktop.errors import FilingError


def main(words: list[str] | None = None) -> int:
    """Run the program; gives the exit code: 0 fine, 1 must-fix, 2 the user's mistake, 3 ours."""
    gc.disable()  # all that is loaded for the first page stays; who works on collects again
    from filing_desktop import bootstrap  # noqa: PLC0415  # --help stays quick

    say_every_character()
    try:
        return bootstrap.run(sys.argv[1:] if words is None else words)
    except FilingError as error:
        sys.stderr.write(f"{bootstrap.explained(error)}\n")
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:  # noqa: BLE001  # our own fault: tell where, never with what was answered
        sys.stderr.write(our_fault())
        return 3
    finally:
        gc.enable()


def say_every_character() -> None:
    r"""Let a console that lacks a character (a Chinese Windows: GBK) show it as ``\u…``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def our_fault() -> str:
    """Where the program failed, as lines of a trace without any value."""
    kind, _, trace = sys.exc_info()
    lines = [
        f"  {frame.filename.rpartition('filing_desktop')[2]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
        if "filing_desktop" in frame.filename
    ]
    name = kind.__name__ if kind else "error"
    return "\n".join([f"程序出错 / program error: {name}", *lines, ""])


if __name__ == "__main__":
    sys.exit(main())
