"""The window of the real program in child processes, beside the smallest wizard."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filing_desktop.storage.gate import SqlLibraryGate
from tests.bench.desk import PASSPHRASE, Bench, fill_library
from tests.bench.figures import Figure, absent, alternating, duration, ratio, ratio_of_rounds

MOST_TIMES_WIZARD = 1.3
#: Starts are short and swing by a twentieth: so many times the rounds steady their median.
_MORE_STARTS = 3
#: Half a second, the aim, was three starts of the wizard on the machine this was set on.
MOST_OF_WIZARD_TO_HOME = 3.0
_MOST_MS_TO_HOME = 500.0
_MOST_MEMORY = 180.0
_PATIENCE = 120

_PLATFORMS = ("offscreen", "xcb")
_FIRST = "unlock screen / wizard, "


class NoWindowError(Exception):
    """The program did not come as far as it was asked to; the text says where it stopped."""


def measure_first_paint(bench: Bench) -> tuple[Figure, ...]:
    """From the start of Python to the painted page, on each platform there is."""
    home = user_folder(bench)
    figures: list[Figure] = []
    for platform in _PLATFORMS:
        if platform == "xcb" and shutil.which("Xvfb") is None:
            note = "there is no Xvfb on this machine"
            figures.append(absent(_FIRST + platform, note, MOST_TIMES_WIZARD, excused=True))
            continue
        with screen(platform) as shown:
            figures.extend(_first_paint(bench, platform, {**home, **shown}))
    return tuple(figures)


def _first_paint(bench: Bench, platform: str, environment: Mapping[str, str]) -> tuple[Figure, ...]:
    try:
        wizard, unlock = alternating(
            bench.runs * _MORE_STARTS,
            lambda: _wizard(environment),
            lambda: float(open_window("unlock", environment)["painted"]),
        )
    except NoWindowError as reason:
        return (absent(_FIRST + platform, str(reason), MOST_TIMES_WIZARD),)
    return (
        duration(f"start to painted wizard, {platform}", wizard),
        duration(f"start to painted unlock screen, {platform}", unlock),
        ratio_of_rounds(_FIRST + platform, unlock, wizard, MOST_TIMES_WIZARD),
    )


def measure_unlocking(bench: Bench) -> tuple[Figure, ...]:
    """From Return in the passphrase to the painted list of filings, with the real key cost."""
    what = "unlock to home without the key / wizard"
    home = user_folder(bench)
    seen: list[dict[str, Any]] = []

    def unlock() -> float:
        seen.append(open_window("home", environment))
        return float(seen[-1]["home"] - seen[-1]["key"])

    with screen("offscreen") as shown:
        environment = {**home, **shown}
        try:
            wizard, rest = alternating(bench.runs, lambda: _wizard(environment), unlock)
        except NoWindowError as reason:
            return (absent(what, str(reason), MOST_OF_WIZARD_TO_HOME),)
    counted = seen[-bench.runs :]
    parts = {name: [float(each.get(name, 0)) for each in counted] for name in _PARTS}
    opening = [o - k for o, k in zip(parts["open"], parts["key"], strict=True)]
    drawing = [
        each - o - r for each, o, r in zip(parts["home"], parts["open"], parts["rows"], strict=True)
    ]
    return (
        duration("look at the library from outside", parts["state"]),
        duration("key from the passphrase (slow by intention)", parts["key"]),
        duration("opening, without the key", opening),
        duration("rows of the home page", parts["rows"]),
        duration("home built and painted", drawing),
        duration("unlock to painted home, all", parts["home"]),
        duration("unlock to painted home, without the key", rest, mark=_MOST_MS_TO_HOME),
        ratio(what, rest, wizard, MOST_OF_WIZARD_TO_HOME),
    )


_PARTS = ("state", "open", "key", "rows", "home")


def measure_memory(bench: Bench) -> tuple[Figure, ...]:
    """The resident memory two seconds after home, and two after a filing was opened."""
    home = user_folder(bench)
    with screen("offscreen") as shown:
        try:
            seen = open_window("filing", {**home, **shown})
        except NoWindowError as reason:
            return (absent("memory of the open window", str(reason)),)
    return (
        Figure("memory at home", seen["memory_home"], "MB", mark=_MOST_MEMORY),
        Figure("memory with an open filing", seen["memory_filing"], "MB", mark=_MOST_MEMORY),
        duration("Return at home to the painted filing", [seen["filing"]]),
    )


def user_folder(bench: Bench) -> Mapping[str, str]:
    """A user's home with the library at its usual place; made once."""
    home = bench.folder / "home"
    places = {"XDG_DATA_HOME": home / "data", "XDG_CACHE_HOME": home / "cache"}
    environment = {"HOME": str(home), **{name: str(path) for name, path in places.items()}}
    library = places["XDG_DATA_HOME"] / "filing-desktop" / "library"
    if not library.exists():
        library.parent.mkdir(parents=True)
        fill_library(bench, library, SqlLibraryGate())
    return environment


@contextmanager
def screen(platform: str) -> Iterator[Mapping[str, str]]:
    """The environment of a platform of Qt, with a screen in memory where it wants one."""
    if platform == "offscreen":
        yield {"QT_QPA_PLATFORM": platform}
        return
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            display = told.readline().strip()
        yield {"QT_QPA_PLATFORM": platform, "DISPLAY": f":{display}"}
    finally:
        server.terminate()
        server.wait()


def _wizard(environment: Mapping[str, str]) -> float:
    return float(_child("child_wizard", [], environment)["painted"])


def open_window(goal: str, environment: Mapping[str, str]) -> dict[str, Any]:
    """What the program tells that was driven as far as ``goal``; refuses with ``NoWindowError``."""
    seen = _child("child_window", [goal, PASSPHRASE], environment)
    if "absent" in seen:
        raise NoWindowError(seen["absent"])
    if "stuck" in seen or (goal != "unlock" and "home" not in seen):
        raise NoWindowError(f"the window did not come as far as: {goal}")
    if goal in {"filing", "pages"} and "filing" not in seen:
        raise NoWindowError("no filing opened at home")
    return seen


def _child(module: str, words: list[str], environment: Mapping[str, str]) -> dict[str, Any]:
    """Run a module in a process of its own; gives the last line it prints, read as JSON."""
    root = Path(__file__).parents[2]
    full = {**os.environ, "LANG": "C.UTF-8", **environment}
    full["PYTHONPATH"] = os.pathsep.join([str(root / "src"), str(root)])
    # An installed program is compiled; here the round that does not count compiles it.
    full["PYTHONPYCACHEPREFIX"] = str(Path(environment["HOME"]) / "compiled")
    full.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", f"tests.bench.{module}", str(time.monotonic_ns()), *words]
    done = subprocess.run(
        command, env=full, cwd=root, text=True, capture_output=True, timeout=_PATIENCE, check=False
    )
    lines = done.stdout.splitlines()
    if not lines:
        raise RuntimeError(done.stderr[-2000:])
    value: dict[str, Any] = json.loads(lines[-1])
    return value
