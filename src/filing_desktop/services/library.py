"""What a user does with a library as a whole: make, list, take in, give out."""

from __future__ import annotations

import json
from pathlib import Path

from filing_desktop.assembly.names import safe_name, unused_name
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, FileRecord, Said
from filing_desktop.filing.change import Change, Edit, Scope, SetEntry, Stay, edits_of
from filing_desktop.filing.client import CLIENT_COLOURS, Client, Filing
from filing_desktop.filing.owner import parted
from filing_desktop.filing.sheet import AnswerSheet, merged
from filing_desktop.services.answers import attach, combination_in, with_files
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.program import Program

#: How many edits of an import go into one transaction.
ANSWERS_NAME = "answers.json"
FILES_FOLDER = "files"


def new_library(program: Program, path: Path, passphrase: str) -> tuple[OpenLibrary, str]:
    """An open new library and its recovery code; overwrites nothing."""
    return program.library.create(path, passphrase, program.clock.now())


def listing(library: OpenLibrary) -> tuple[tuple[Client, tuple[Filing, ...]], ...]:
    """Every client with its filings."""
    return tuple((c, library.shelf.filings(c.key)) for c in library.shelf.clients())


def add_client(program: Program, library: OpenLibrary, name: str, code: str) -> Client:
    """A new client in the colour used least; refuses a code that is taken or no code."""
    used = [client.colour for client in library.shelf.clients()]
    colour = min(CLIENT_COLOURS, key=used.count)
    client = Client(program.new_key(), name, code, colour, program.clock.now())
    library.shelf.add_client(client)
    return client


def add_filing(program: Program, library: OpenLibrary, client: Client, title: str) -> Filing:
    """A new filing of a client, pinned to the edition and its first combination.

    Type and role are said from the start, so that the pages fit.
    """
    now = program.clock.now()
    edition = program.catalog.edition
    filing = Filing(
        key=program.new_key(),
        client_key=client.key,
        title=title,
        edition=edition.id,
        combination=edition.combinations[0],
        created_at=now,
        edited_at=now,
    )
    library.shelf.add_filing(filing)
    start: tuple[Edit, ...] = (
        SetEntry(Address("algo.type"), Said("synth")),
        SetEntry(Address("algo.role"), Said("provider")),
        SetEntry(Address("algo.name"), Said(title)),
    )
    stay = Stay(program.new_key(), title, kind="import")
    library.record(Change(Scope(client.key, filing.key), stay, start, now))
    return filing


def import_answers(program: Program, library: OpenLibrary, path: Path, code: str) -> Filing:
    """Take an answers file in as a new filing of the client with that code.

    The client is made where there is none, named as the file's entity. Facts of a client
    that are there already and differ are refused: nothing existing is overwritten.
    """
    read = program.answers.read(path.read_bytes(), program.catalog, path.parent)
    combination_in(read.sheet, program.catalog)
    name = _said(read.sheet, "entity.name") or code
    title = _said(read.sheet, "algo.name") or path.stem
    client = _client_with(library, code) or add_client(program, library, name, code)
    files = attach(read.files, library.files(client.key))
    client_part, filing_part = parted(program.catalog, with_files(read.sheet, files))
    known = library.load_sheet(Scope(client.key))
    _refuse_other_facts(known, client_part)
    filing = add_filing(program, library, client, title)
    now = program.clock.now()
    for scope, part in (
        (Scope(client.key), client_part),
        (Scope(client.key, filing.key), filing_part),
    ):
        edits = edits_of(part)
        if edits:
            stay = Stay(program.new_key(), path.name, kind="import")
            library.record(Change(scope, stay, edits, now))
    return filing


def export_answers(program: Program, library: OpenLibrary, filing: Filing, target: Path) -> Path:
    """Write a filing as an answers file with its attachments into the new folder ``target``."""
    client_sheet = library.load_sheet(Scope(filing.client_key))
    filing_sheet = library.load_sheet(Scope(filing.client_key, filing.key))
    sheet = merged(client_sheet, filing_sheet)
    try:
        (target / FILES_FOLDER).mkdir(parents=True)
    except FileExistsError as there:
        raise FilingError("files.exists", file=target.name) from there
    paths = _write_files(library, filing, sheet, target)
    without = AnswerSheet(
        {a: e for a, e in sheet.entries.items() if str(a) not in paths},
        sheet.rows,
        sheet.hand_edits,
        sheet.kept,
        sheet.finished,
    )
    value = json.loads(program.answers.write(filing.edition, without, program.catalog))
    value["files"] = paths
    answers = target / ANSWERS_NAME
    answers.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return answers


def find_filing(library: OpenLibrary, key: str) -> Filing:
    """The filing with this key; refuses an unknown one."""
    for _, filings in listing(library):
        for filing in filings:
            if filing.key == key:
                return filing
    raise FilingError("library.gone", place=key)


def _write_files(
    library: OpenLibrary, filing: Filing, sheet: AnswerSheet, target: Path
) -> dict[str, list[str]]:
    store = library.files(filing.client_key)
    taken: set[str] = set()
    paths: dict[str, list[str]] = {}
    for address, entry in sheet.entries.items():
        raw = entry.raw if isinstance(entry, Said) else ()
        for record in raw if isinstance(raw, tuple) else ():
            if not isinstance(record, FileRecord):
                continue
            stem, dot, ending = record.name.rpartition(".")
            name = unused_name(safe_name(stem or ending), frozenset(taken))
            taken.add(name)
            file_name = f"{name}{dot}{ending}" if dot else name
            (target / FILES_FOLDER / file_name).write_bytes(store.read(record))
            paths.setdefault(str(address), []).append(f"{FILES_FOLDER}/{file_name}")
    return paths


def _client_with(library: OpenLibrary, code: str) -> Client | None:
    return next((c for c in library.shelf.clients() if c.code == code), None)


def _refuse_other_facts(known: AnswerSheet, coming: AnswerSheet) -> None:
    for address, entry in coming.entries.items():
        there = known.entries.get(address)
        if there is not None and there != entry:
            raise FilingError("library.client_differs", place=str(address))


def _said(sheet: AnswerSheet, question: str) -> str:
    entry = sheet.entry(Address(question))
    return entry.raw.strip() if isinstance(entry, Said) and isinstance(entry.raw, str) else ""
