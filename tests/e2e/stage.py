"""A screen, a bus and the real program on them; everything ends with the test."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageGrab

PROJECT = Path(__file__).resolve().parents[2]
#: The walker needs ``gi``, which belongs to the system and is in no virtual environment.
SYSTEM_PYTHON = "/usr/bin/python3"
#: Where Debian keeps it, and where others do.
_LAUNCHERS = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
    "/usr/lib/at-spi-bus-launcher",
)
_SCREEN = ("Xvfb", "-screen", "0", "1440x900x24", "-nolisten", "tcp")
_BUS = ("dbus-daemon", "--session", "--nofork", "--nopidfile")
_PATIENCE = 20.0


class StuckError(AssertionError):
    """The walk did not come to its end; the text says where, and what was shown."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The running program, the home of its user, and how another process reaches it."""

    home: Path
    environment: Mapping[str, str]
    program: subprocess.Popen[bytes]

    def walk(self, script: Path, *, patience: int = 40) -> str:
        """Do a script in the window; gives its log.

        Refuses (``StuckError``) where something does not come within so many seconds.
        """
        report = script.with_suffix(".stuck.txt")
        walked = subprocess.run(
            [SYSTEM_PYTHON, "-m", "tests.e2e.walker", str(script), str(report)],
            cwd=PROJECT,
            env={**self.environment, "WALK_PATIENCE": str(patience)},
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        picture = script.with_suffix(".png")
        ImageGrab.grab(xdisplay=self.environment["DISPLAY"]).save(picture)
        if walked.returncode:
            shown = report.read_text("utf-8") if report.is_file() else ""
            ended = self.program.poll()
            state = "runs" if ended is None else f"ended with {ended}: {self.said()[-4000:]}"
            told = [walked.stderr, f"the program {state}", f"screen: {picture}", shown]
            raise StuckError("\n".join(told))
        return walked.stderr

    def said(self) -> str:
        """What the program wrote to its terminal."""
        return (self.home / "program.log").read_text("utf-8", errors="replace")


def missing() -> str:
    """Why no window can be driven here, or ""."""
    for program in (_SCREEN[0], _BUS[0]):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    if not _launcher():
        return "the bus of screen readers (at-spi2-core) is not installed"
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    try:
        subprocess.run([SYSTEM_PYTHON, "-c", ask], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return f"{SYSTEM_PYTHON} has no gi with Atspi (python3-gi, gir1.2-atspi-2.0)"
    return ""


@contextlib.contextmanager
def on_stage(folder: Path, epoch: int) -> Iterator[Stage]:
    """The program in its window, on a screen of its own, at a fixed time, for a new user."""
    home = folder / "home"
    for each in (home, home / "run"):
        each.mkdir(mode=0o700)
    environment = _environment(home, epoch)
    with contextlib.ExitStack() as stack:
        screen = stack.enter_context(_server(_SCREEN, "-displayfd", environment, home))
        environment["DISPLAY"] = f":{screen}"
        bus = stack.enter_context(_server(_BUS, "--print-address", environment, home))
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        launcher = (_launcher(), "--launch-immediately")
        stack.enter_context(_running(launcher, environment, home / "launcher.log"))
        words = (sys.executable, "-m", "filing_desktop")
        program = stack.enter_context(_running(words, environment, home / "program.log"))
        yield Stage(home, environment, program)


def _environment(home: Path, epoch: int) -> dict[str, str]:
    """Nothing of the user who runs the tests is found by the program."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(PROJECT / "src"),
        "PYTHONFAULTHANDLER": "1",
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "SOURCE_DATE_EPOCH": str(epoch),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }


@contextlib.contextmanager
def _server(
    words: Sequence[str], option: str, environment: Mapping[str, str], home: Path
) -> Iterator[str]:
    """A server that writes where it is to the descriptor it is given with ``option``."""
    read, write = os.pipe()
    joined = option.startswith("--")
    given = (f"{option}={write}",) if joined else (option, str(write))
    log = home / f"{words[0]}.log"
    with _running((*words, *given), environment, log, descriptors=(write,)):
        os.close(write)
        with os.fdopen(read) as told:
            place = told.readline().strip()
        if not place:
            raise StuckError(f"{words[0]} did not start: {log.read_text('utf-8')}")
        yield place


@contextlib.contextmanager
def _running(
    words: Sequence[str],
    environment: Mapping[str, str],
    log: Path,
    descriptors: Sequence[int] = (),
) -> Iterator[subprocess.Popen[bytes]]:
    """A process in a group of its own, which ends with everything it started."""
    with log.open("wb") as told:
        process = subprocess.Popen(
            words,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=told,
            pass_fds=descriptors,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    for how in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE)
    process.wait()


def _launcher() -> str:
    return next((each for each in _LAUNCHERS if Path(each).exists()), "")
