"""The words a command line takes."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from filing_desktop import __version__
from filing_desktop.texts import LANGUAGES


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; without a command the window opens."""
    top = argparse.ArgumentParser(prog="filing-desktop", description="算法备案 / algorithm filing")
    top.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _common(top)
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    schema = commands.add_parser("schema", help="print the JSON Schema of an answers file")
    schema.add_argument("of", nargs="?", choices=("answers", "triage"), default="answers")
    _common(schema)
    check = commands.add_parser("check", help="say what is missing or contradictory")
    check.add_argument("file", type=Path, metavar="FILE")
    _common(check)
    export = commands.add_parser("export", help="write the packages of an answers file")
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--to", type=Path, required=True, metavar="DIR", dest="target")
    export.add_argument("--draft", action="store_true", help="drafts only, whatever is complete")
    _common(export)
    verify = commands.add_parser("verify", help="compare a package with its manifest")
    verify.add_argument("folder", type=Path, metavar="DIR")
    _common(verify)
    deadlines = commands.add_parser("deadlines", help="say what is due until when")
    deadlines.add_argument("file", type=Path, metavar="FILE")
    deadlines.add_argument("--ics", type=Path, metavar="FILE", help="write the last days there")
    _common(deadlines)
    triage = commands.add_parser("triage", help="say which filing a facts file leads to")
    triage.add_argument("file", type=Path, metavar="FILE")
    triage.add_argument("--memo", type=Path, metavar="FILE.pdf", help="write the memo as PDF")
    _common(triage)
    _library(commands.add_parser("library", help="make, list, fill and empty a library"))
    return top


def _library(library: argparse.ArgumentParser) -> None:
    _common(library)
    actions = library.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, help_text in (
        ("new", "make an encrypted library"),
        ("list", "list clients and filings"),
        ("import", "take an answers file into a library as a filing of a client"),
        ("export", "write a filing of a library as an answers file with its attachments"),
    ):
        action = actions.add_parser(name, help=help_text)
        action.add_argument("library", type=Path, metavar="LIBRARY")
        action.add_argument("--passphrase-fd", type=int, metavar="N", dest="passphrase_fd")
        _common(action)
        if name == "import":
            action.add_argument("file", type=Path, metavar="FILE")
            action.add_argument("--client", required=True, metavar="CODE")
        if name == "export":
            action.add_argument("filing", metavar="FILING")
            action.add_argument("--to", type=Path, required=True, metavar="DIR", dest="target")


def _common(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    command.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS)
    command.add_argument("--date", type=_day, metavar="YYYY-MM-DD", default=argparse.SUPPRESS)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as reason:
        raise argparse.ArgumentTypeError(f"{text}: YYYY-MM-DD") from reason
