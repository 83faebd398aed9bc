"""Runs a command: words in, text or JSON out, an exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from filing_desktop.cli import deadlines, documents, libraries, triage
from filing_desktop.cli.output import Output, printable
from filing_desktop.errors import FilingError, SeveralErrors
from filing_desktop.services.program import Program

#: Exit codes: fine; findings that must be mended; the user's mistake; ours.
FINE, MUST_FIX, MISTAKE, OURS = 0, 1, 2, 3


Command = Callable[[Program, argparse.Namespace, Output], int]

_COMMANDS: tuple[tuple[str, Command], ...] = (
    ("schema", documents.print_schema),
    ("check", documents.check),
    ("export", documents.export),
    ("verify", documents.verify),
    ("deadlines", deadlines.deadlines),
    ("triage", triage.run),
    ("library", libraries.run),
)


def run_command(program: Program, words: argparse.Namespace) -> int:
    """Run the command named in ``words``; a mistake of the user's is told and gives 2."""
    output = Output(sys.stdout, getattr(words, "json", False))
    command = dict(_COMMANDS)[words.command]
    try:
        return command(program, words, output)
    except FilingError as error:
        _tell(error, program, words, output)
        return MISTAKE


def _tell(error: FilingError, program: Program, words: argparse.Namespace, output: Output) -> None:
    texts = program.texts(getattr(words, "lang", "zh"))
    each = error.errors if isinstance(error, SeveralErrors) else (error,)
    output.give(
        {
            "errors": [
                {"code": e.code, "places": dict(e.arguments), "text": texts.explain(e)}
                for e in each
            ]
        }
    )
    if not output.as_json:
        print(printable(texts.explain(error)), file=sys.stderr)
