"""The run as one table for people, or as JSON for machines."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator, Sequence

from tests.bench.figures import Figure, Topic, Verdict, failures

_WIDTH = 54


def as_table(topics: Sequence[Topic]) -> str:
    """One table: each topic with the references of its own time, then its figures.

    The column ``loops`` is a duration in units of the Python loop of the same time, and
    ``fsyncs`` in units of the synced write: they can be compared between machines, the
    milliseconds cannot.
    """
    lines = [f"{'':{_WIDTH}} {'median':>10}     {'loops':>7} {'fsyncs':>7} {'at most':>8}"]
    for topic in topics:
        lines.extend(_topic_lines(topic))
    failed = failures(topics)
    lines += ["", "every gate holds" if not failed else f"gates that do not hold: {len(failed)}"]
    lines += [f"  {each.what}: {_of(each)}" for each in failed]
    return "\n".join(lines)


def as_json(topics: Sequence[Topic]) -> str:
    """All figures, references and verdicts."""
    value = {
        "python": platform.python_version(),
        "system": platform.system(),
        "topics": [
            {
                "name": topic.name,
                "references_ms": {
                    "fsync": topic.references.fsync,
                    "loop": topic.references.loop,
                    "squeeze": topic.references.squeeze,
                },
                "figures": [_figure(each) for each in topic.figures],
            }
            for topic in topics
        ],
        "failed": [each.what for each in failures(topics)],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _figure(figure: Figure) -> dict[str, object]:
    return {
        "what": figure.what,
        "value": figure.value,
        "unit": figure.unit,
        "limit": figure.limit,
        "mark": figure.mark,
        "verdict": str(figure.verdict),
        "note": figure.note,
    }


def _topic_lines(topic: Topic) -> Iterator[str]:
    beside = topic.references
    yield ""
    yield (
        f"{topic.name}  (beside: fsync {beside.fsync:.3g} ms,"
        f" loop {beside.loop:.3g} ms, zlib+sha {beside.squeeze:.3g} ms)"
    )
    for figure in topic.figures:
        what = f"  {figure.what}"
        if figure.value is None:
            yield f"{what:{_WIDTH}} {figure.verdict}: {figure.note}"
            continue
        loops = fsyncs = ""
        if figure.unit == "ms":
            loops = f"{figure.value / beside.loop:.3g}"
            fsyncs = f"{figure.value / beside.fsync:.3g}"
        most = figure.limit if figure.limit is not None else figure.mark
        told = f"{most:g} {figure.unit}" if most is not None else ""
        end = figure.verdict if figure.verdict is not Verdict.NONE else figure.note
        line = f"{what:{_WIDTH}} {_shown(figure.value):>10} {figure.unit:5}"
        yield f"{line}{loops:>6} {fsyncs:>7} {told:>8}  {end}".rstrip()


def _of(figure: Figure) -> str:
    if figure.value is None:
        return figure.note
    return f"{_shown(figure.value)} {figure.unit}, at most {figure.limit:g} {figure.unit}"


def _shown(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
