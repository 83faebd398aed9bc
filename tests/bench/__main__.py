"""Measures the program on this machine: ``python -m tests.bench``; 1 where a gate is exceeded."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from types import MappingProxyType

from tests.bench.desk import Bench, lay_bench
from tests.bench.drawing import measure_drawing, measure_export
from tests.bench.figures import Figure, Topic, failures
from tests.bench.reference import between, take_references
from tests.bench.report import as_json, as_table
from tests.bench.saving import measure_saving
from tests.bench.thinking import measure_catalog, measure_thinking
from tests.bench.turns import measure_turns
from tests.bench.windows import measure_first_paint, measure_memory, measure_unlocking

Measure = Callable[[Bench], tuple[Figure, ...]]

TOPICS = MappingProxyType[str, tuple[str, Measure]](
    {
        "paint": ("first paint", measure_first_paint),
        "unlock": ("unlock to home", measure_unlocking),
        "saving": ("saving an edit", measure_saving),
        "drawing": ("drawing the documents of the sample", measure_drawing),
        "export": ("whole export of the sample", measure_export),
        "memory": ("memory of the window", measure_memory),
        "turns": ("a visit of every page of the sample", measure_turns),
        "thinking": ("after each edit of the sample", measure_thinking),
        "catalog": ("reading the form", measure_catalog),
    }
)
_RUNS = 7


def main(words: list[str]) -> int:
    """Measure, print, and answer 1 where a gate does not hold."""
    arguments = _parser().parse_args(words)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=arguments.folder) as folder:
        bench = lay_bench(Path(folder), arguments.runs)
        topics = run(bench, arguments.only or TOPICS)
    show = as_json if arguments.json else as_table
    sys.stdout.write(show(topics) + "\n")
    return 1 if failures(topics) else 0


def run(bench: Bench, names: Iterable[str]) -> tuple[Topic, ...]:
    """Measure the named topics, each between two looks at the machine."""
    topics: list[Topic] = []
    for name in names:
        title, measure = TOPICS[name]
        before = take_references(bench.folder, bench.runs)
        figures = measure(bench)
        topics.append(
            Topic(title, figures, between(before, take_references(bench.folder, bench.runs)))
        )
    return tuple(topics)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.add_argument("--runs", type=int, default=_RUNS, help=f"rounds of each ({_RUNS})")
    parser.add_argument("--only", nargs="+", choices=list(TOPICS), help="these topics alone")
    parser.add_argument("--folder", type=Path, help="the disk to measure; a folder in /tmp else")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
