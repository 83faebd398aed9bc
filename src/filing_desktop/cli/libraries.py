"""The commands on a library: new, list, import, export."""

from __future__ import annotations

import argparse
import getpass
import os
from collections.abc import Callable
from contextlib import closing

from filing_desktop.cli.output import Output
from filing_desktop.errors import FilingError
from filing_desktop.services.library import (
    export_answers,
    find_filing,
    import_answers,
    listing,
    new_library,
)
from filing_desktop.services.program import Program
from filing_desktop.texts import Texts

#: A passphrase is one line; what follows in the descriptor is not read.
_MOST_PASSPHRASE = 4096


def run(program: Program, words: argparse.Namespace, output: Output) -> int:
    """Run the action named in ``words``."""
    texts = program.texts(getattr(words, "lang", "zh"))
    actions: dict[str, Callable[[str], int]] = {
        "new": lambda secret: _new(program, words, output, secret),
        "list": lambda secret: _list(program, words, output, secret),
        "import": lambda secret: _import(program, words, output, secret),
        "export": lambda secret: _export(program, words, output, secret),
    }
    secret = _passphrase(words, texts, twice=words.action == "new")
    return actions[words.action](secret)


def _new(program: Program, words: argparse.Namespace, output: Output, secret: str) -> int:
    texts = program.texts(getattr(words, "lang", "zh"))
    library, code = new_library(program, words.library, secret)
    library.close()
    output.say(texts.say("cli.library_made", name=words.library.name))
    output.say(texts.say("cli.recovery_code", code=code))
    output.give({"recovery_code": code})
    return 0


def _list(program: Program, words: argparse.Namespace, output: Output, secret: str) -> int:
    with closing(program.library.open(words.library, secret, program.clock.now())) as library:
        clients = listing(library)
    for client, filings in clients:
        output.say(f"{client.code} {client.name}")
        for filing in filings:
            output.say(f"    {filing.key} {filing.title}")
    output.give(
        {
            "clients": [
                {
                    "code": client.code,
                    "name": client.name,
                    "filings": [{"key": f.key, "title": f.title} for f in filings],
                }
                for client, filings in clients
            ]
        }
    )
    return 0


def _import(program: Program, words: argparse.Namespace, output: Output, secret: str) -> int:
    texts = program.texts(getattr(words, "lang", "zh"))
    with closing(program.library.open(words.library, secret, program.clock.now())) as library:
        filing = import_answers(program, library, words.file, words.client)
    output.say(texts.say("cli.imported", title=filing.title, key=filing.key))
    output.give({"filing": filing.key})
    return 0


def _export(program: Program, words: argparse.Namespace, output: Output, secret: str) -> int:
    texts = program.texts(getattr(words, "lang", "zh"))
    with closing(program.library.open(words.library, secret, program.clock.now())) as library:
        filing = find_filing(library, words.filing)
        written = export_answers(program, library, filing, words.target)
    output.say(texts.say("cli.answers_written", file=written.name))
    output.give({"file": str(written)})
    return 0


def _passphrase(words: argparse.Namespace, texts: Texts, *, twice: bool) -> str:
    """From ``--passphrase-fd`` or the terminal; never from an argument or the environment."""
    if words.passphrase_fd is not None:
        return _from_descriptor(words.passphrase_fd)
    try:
        secret = getpass.getpass(texts.say("cli.passphrase"))
        if twice and getpass.getpass(texts.say("cli.passphrase_again")) != secret:
            raise FilingError("library.passphrases_differ")
    except EOFError as closed:
        raise FilingError("cli.no_terminal") from closed
    return secret


def _from_descriptor(number: int) -> str:
    try:
        with os.fdopen(number, "rb", closefd=False) as stream:
            line = stream.readline(_MOST_PASSPHRASE)
        return line.decode("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as reason:
        raise FilingError("cli.passphrase_fd", number=number) from reason
