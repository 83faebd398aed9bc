"""What a user does with a library as a whole: make, list, take in, give out."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack, suppress
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from filing_desktop.assembly.names import safe_name, unused_name
from filing_desktop.catalog.model import FormCatalog
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Entry, FileRecord, Said
from filing_desktop.filing.change import Change, Scope, Stay, edits_of
from filing_desktop.filing.client import CLIENT_COLOURS, Client, Filing
from filing_desktop.filing.combination import ROLE, TYPE, type_and_role, without_idle_role
from filing_desktop.filing.owner import parted
from filing_desktop.filing.sheet import AnswerSheet, live_addresses, merged
from filing_desktop.services.answers import (
    attach,
    bytes_of,
    combination_in,
    sheet_with,
    with_files,
)
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.ports import FileStore
from filing_desktop.services.program import Program
from filing_desktop.services.same_client import refuse_another_client, refuse_other_facts

ANSWERS_NAME = "answers.json"
FILES_FOLDER = "files"

_TITLE, _ENTITY = Address("algo.name"), Address("entity.name")
_NOTHING = AnswerSheet()


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


def begin_client(program: Program, library: OpenLibrary, name: str, code: str) -> Client:
    """A new client whose company is called so in its filings too: nobody is asked twice.

    Where the name cannot be saved there is no client either.
    """
    client = add_client(program, library, name, code)
    scope, named = Scope(client.key), AnswerSheet().with_entry(_ENTITY, Said(name))
    with ExitStack() as undo:
        undo.callback(_destroy, program, library, scope)
        for change in _said_in(program, scope, str(_ENTITY), named):
            library.record(change)
        undo.pop_all()
    return client


def add_filing(
    program: Program, library: OpenLibrary, client: Client, title: str, combination: str = ""
) -> Filing:
    """A new filing of a client, pinned to the edition; ``combination`` is its first unless given.

    Type and role are said from the start, so that the pages fit. Filing and first answers
    are kept together or not at all: what is pressed again after a refusal makes one filing.
    """
    combination = combination or program.catalog.edition.combinations[0]
    filing = _new_filing(program, client, title, combination)
    start = sheet_with(_first_answers(combination), AnswerSheet().with_entry(_TITLE, Said(title)))
    library.shelf.add_filing(filing, _said_in(program, Scope(client.key, filing.key), title, start))
    return filing


def import_answers(program: Program, library: OpenLibrary, path: Path, code: str) -> Filing:
    """Take an answers file in as a new filing of the client with that code.

    The client is made where there is none, named as the file's entity. Everything is read,
    looked at and compared before anything is kept. Refused, with nothing changed: client
    facts of another client, or other facts of this one; nothing existing is overwritten.
    """
    read = program.answers.read(bytes_of(path), program.catalog, path.parent)
    combination = combination_in(read.sheet, program.catalog)
    looked_at = program.new_files()
    attached = attach(read.files, looked_at)
    client_part, filing_part = parted(program.catalog, with_files(read.sheet, attached))
    there = _client_with(library, code)
    known = library.load_sheet(Scope(there.key)) if there else AnswerSheet()
    if there is not None:
        refuse_another_client(there, known, client_part)
        refuse_other_facts(program.catalog, known, client_part)
    with ExitStack() as undo:
        client = there
        if client is None:
            name = _said(read.sheet, "entity.name") or code
            client = add_client(program, library, name, code)
            undo.callback(_destroy, program, library, Scope(client.key))
        _keep_files(looked_at, library.files(client.key), attached)
        title = _said(read.sheet, "algo.name") or path.stem
        filing = _new_filing(program, client, title, combination)
        filing_part = sheet_with(_first_answers(combination), filing_part)
        of_filing, of_client = Scope(client.key, filing.key), Scope(client.key)
        first = _said_in(program, of_filing, path.name, filing_part)
        first += _said_in(program, of_client, path.name, client_part, known)
        library.shelf.add_filing(filing, first)
        undo.pop_all()
    return filing


def put_in_bin(program: Program, library: OpenLibrary, scope: Scope) -> None:
    """Put a client or a filing in the bin, by the computer's own time.

    A run whose day is fixed must neither destroy what was put there yesterday nor keep what
    is put there now for years.
    """
    library.shelf.put_in_bin(scope, program.computer_clock.now())


def purge_expired(program: Program, library: OpenLibrary) -> int:
    """Destroy what has lain in the bin long enough by the same time; tells how much went."""
    return library.shelf.purge_expired(program.computer_clock.now())


def export_answers(program: Program, library: OpenLibrary, filing: Filing, target: Path) -> Path:
    """Write a filing as an answers file with its attachments into the new folder ``target``.

    Rows that were deleted stay behind with their files. The folder is private, and there whole
    or not at all.
    """
    client_sheet = library.load_sheet(Scope(filing.client_key))
    filing_sheet = library.load_sheet(Scope(filing.client_key, filing.key))
    sheet = without_idle_role(merged(client_sheet, filing_sheet))
    files = named_files(program.catalog, sheet)
    paths = {a: tuple(path for path, _ in named) for a, named in files.items()}
    data = program.answers.write(filing.edition, sheet, program.catalog, paths)
    store = library.files(filing.client_key)
    attached = chain.from_iterable(files.values())
    contents = ((path, store.read(record)) for path, record in attached)
    program.write_folder(target, chain(contents, [(ANSWERS_NAME, data)]))
    return target / ANSWERS_NAME


def named_files(
    catalog: FormCatalog, sheet: AnswerSheet
) -> Mapping[Address, tuple[tuple[str, FileRecord], ...]]:
    """Every attached file of the rows that are there, with the path it is given out under.

    No two paths are the same; letter case aside, and whatever the ending.
    """
    taken: set[str] = set()
    found: dict[Address, tuple[tuple[str, FileRecord], ...]] = {}
    for address in live_addresses(sheet, catalog):
        entry = sheet.entry(address)
        raw = entry.raw if isinstance(entry, Said) and isinstance(entry.raw, tuple) else ()
        records = [each for each in raw if isinstance(each, FileRecord)]
        if records:
            found[address] = tuple((_path_for(each, taken), each) for each in records)
    return found


def find_filing(library: OpenLibrary, key: str) -> Filing:
    """The filing with this key; refuses an unknown one."""
    for _, filings in listing(library):
        for filing in filings:
            if filing.key == key:
                return filing
    raise FilingError("library.gone", place=key)


def _first_answers(combination: str) -> Mapping[Address, Entry]:
    """What a filing of that combination begins with."""
    kind, role = type_and_role(combination)
    role_said = {ROLE: Said(role)} if role else {}
    return MappingProxyType({TYPE: Said(kind), **role_said})


def _new_filing(program: Program, client: Client, title: str, combination: str) -> Filing:
    now = program.clock.now()
    return Filing(
        key=program.new_key(),
        client_key=client.key,
        title=title,
        edition=program.catalog.edition.id,
        combination=combination,
        created_at=now,
        edited_at=now,
    )


def _said_in(
    program: Program, scope: Scope, name: str, sheet: AnswerSheet, known: AnswerSheet = _NOTHING
) -> tuple[Change, ...]:
    """The change that says what ``sheet`` says beside what is ``known`` already; or none."""
    there = set(edits_of(known))
    edits = tuple(edit for edit in edits_of(sheet) if edit not in there)
    if not edits:
        return ()
    stay = Stay(program.new_key(), name, kind="import")
    return (Change(scope, stay, edits, program.clock.now()),)


def _keep_files(
    looked_at: FileStore,
    store: FileStore,
    attached: Mapping[Address, tuple[FileRecord, ...]],
) -> None:
    for records in attached.values():
        for record in records:
            store.add(record.name, looked_at.read(record))


def _destroy(program: Program, library: OpenLibrary, scope: Scope) -> None:
    """Take back what an import began; where even that fails, it stays in the bin or goes later."""
    with suppress(FilingError):
        put_in_bin(program, library, scope)
        library.shelf.purge(scope)


def _path_for(record: FileRecord, taken: set[str]) -> str:
    stem, dot, ending = record.name.rpartition(".")
    name = unused_name(safe_name(stem or ending), frozenset(taken))
    taken.add(name)
    file_name = f"{name}.{safe_name(ending)}" if dot else name
    return f"{FILES_FOLDER}/{file_name}"


def _client_with(library: OpenLibrary, code: str) -> Client | None:
    return next((c for c in library.shelf.clients() if c.code == code), None)


def _said(sheet: AnswerSheet, question: str) -> str:
    entry = sheet.entry(Address(question))
    return entry.raw.strip() if isinstance(entry, Said) and isinstance(entry.raw, str) else ""
