"""The command ``deadlines``: what is due until when, and a calendar file of it."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import Any

from filing_desktop import durable
from filing_desktop.catalog.calendar import UsualWait
from filing_desktop.cli.output import Output
from filing_desktop.errors import FilingError
from filing_desktop.filing.deadlines import Deadline, deadlines_in
from filing_desktop.filing.facts import Facts
from filing_desktop.services.answers import load_answers
from filing_desktop.services.deadlines import due_dates, kind_name, rule_of
from filing_desktop.services.program import Program
from filing_desktop.texts import Texts


def deadlines(program: Program, words: argparse.Namespace, output: Output) -> int:
    """Say every clock that has begun; being late is told and gives no other code."""
    facts = load_answers(program, words.file).facts
    texts = program.texts(getattr(words, "lang", "zh"))
    today = program.clock.today()
    begun = deadlines_in(facts)
    for each in begun:
        for line in _lines(each, facts, today, texts):
            output.say(line)
    if not begun:
        output.say(texts.say("deadlines.none"))
    output.say(texts.say("deadlines.basis"))
    waits = program.usual_waits()
    for wait in waits:
        output.say(_wait_line(wait, texts))
    if words.ics:
        dates = tuple(due_dates(facts, texts))
        if dates:  # a calendar without any event is none (RFC 5545)
            _write(words.ics, program.draw_dates(dates, program.clock.now()))
        code = "deadlines.written" if dates else "deadlines.no_event"
        output.say(texts.say(code, file=words.ics.name))
    output.give(
        {
            "deadlines": [_as_json(each, today) for each in begun],
            "usual_waits": [_wait_as_json(wait) for wait in waits],
        }
    )
    return 0


def _lines(each: Deadline, facts: Facts, today: dt.date, texts: Texts) -> tuple[str, ...]:
    what, start = kind_name(each, texts), each.starts_on.isoformat()
    rule = f"    {rule_of(each, facts, texts)}"
    if each.due_on is None:
        unknown = texts.say("calendar.missing_year", year=each.missing_year)
        return (texts.say("deadlines.unknown", what=what, start=start), f"    {unknown}", rule)
    due = texts.say("deadlines.due", what=what, start=start, due=each.due_on.isoformat())
    return due, f"    {_standing(each, today, texts)}", rule


def _standing(each: Deadline, today: dt.date, texts: Texts) -> str:
    """How far off the last day is, or how long it is over."""
    left = each.working_days_left(today)
    if each.met_on and not each.is_late(today):
        return texts.say("deadlines.met", day=each.met_on.isoformat())
    if each.is_late(today):
        over = -left if left else 0
        if each.met_on:
            return texts.say("deadlines.met_late", day=each.met_on.isoformat(), over=over)
        return texts.say("deadlines.late", over=over) if over else texts.say("deadlines.over")
    if left is None:
        return texts.say("deadlines.not_yet")
    return texts.say("deadlines.left", left=left) if left else texts.say("deadlines.last_day")


def _wait_line(wait: UsualWait, texts: Texts) -> str:
    span = str(wait.most) if wait.least == wait.most else f"{wait.least}–{wait.most}"
    length = texts.say(f"waits.{wait.unit}", span=span)
    return texts.say("waits.line", step=texts.say(f"waits.{wait.step}"), length=length)


def _as_json(each: Deadline, today: dt.date) -> dict[str, Any]:
    return {
        "kind": str(each.kind),
        "starts_on": each.starts_on.isoformat(),
        "due_on": each.due_on.isoformat() if each.due_on else None,
        "missing_year": each.missing_year or None,
        "working_days": each.working_days,
        "law": each.article.law,
        "article": each.article.article,
        "met_on": each.met_on.isoformat() if each.met_on else None,
        "late": each.is_late(today),
        "working_days_left": each.working_days_left(today),
    }


def _wait_as_json(wait: UsualWait) -> dict[str, Any]:
    return {
        "step": wait.step,
        "least": wait.least,
        "most": wait.most,
        "unit": wait.unit,
        "source": wait.source,
        "confidence": wait.confidence,
    }


def _write(path: Path, data: bytes) -> None:
    """Write a new file; one that is there stays as it is."""
    try:
        durable.make_private_file(path, data)
    except FileExistsError as there:
        raise FilingError("files.exists", file=path.name) from there
    except OSError as reason:
        raise FilingError("files.not_written", folder=path.parent.name or ".") from reason
