"""How long the window is still at most while a person goes over every page of the sample."""

from __future__ import annotations

import statistics

from tests.bench.desk import Bench
from tests.bench.figures import Figure, absent, duration, ratio
from tests.bench.windows import NoWindowError, open_window, screen, user_folder

#: Building and showing a plain form of Qt with as many widgets was measured beside it.
MOST_OF_PLAIN_FORM = 4.0
#: The window may be still for so long, in ms (design, section 5).
_LONGEST_STILL = 100.0

_GATE = "longest turn of a visit / plain form as large"
_KINDS = (
    ("section ", "a section"),
    ("row of ", "a row in the drawer"),
    ("next problem", "the next problem"),
    ("an export under way", "an export under way"),
    ("", "review, findings, export, transcription"),
)


def measure_turns(bench: Bench) -> tuple[Figure, ...]:
    """The longest turns by what was opened, and the longest beside a plain form of Qt."""
    home = user_folder(bench)
    with screen("offscreen") as platform:
        try:
            seen = open_window("pages", {**home, **platform})
        except NoWindowError as reason:
            return (absent(_GATE, str(reason), MOST_OF_PLAIN_FORM),)
    if "turns" not in seen:
        return (absent(_GATE, "the filing has no pages to visit", MOST_OF_PLAIN_FORM),)
    return told(seen["turns"], seen["forms"], seen["widgets"])


def told(turns: dict[str, float], forms: list[float], widgets: int) -> tuple[Figure, ...]:
    """The longest turn of each kind of step with the step it was in, the form, and the gate."""
    left, figures = dict(turns), []
    for beginning, kind in _KINDS:
        mine = {name: left.pop(name) for name in list(left) if name.startswith(beginning)}
        if mine:
            name = max(mine, key=mine.__getitem__)
            what = f"longest turn: {kind}"
            figures.append(Figure(what, mine[name], "ms", mark=_LONGEST_STILL, note=name))
    return (
        *figures,
        duration(f"a plain form of {widgets} widgets, built and shown", forms),
        ratio(_GATE, [max(turns.values())], [statistics.median(forms)], MOST_OF_PLAIN_FORM),
    )
