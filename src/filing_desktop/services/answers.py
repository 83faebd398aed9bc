"""Takes an answers file in, on its own or into a library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Entry, FileRecord, Said, is_unsure
from filing_desktop.filing.combination import (
    ROLE,
    TYPE,
    combination_of,
    combination_said,
    said_word,
)
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.ports import FileStore
from filing_desktop.services.program import Program

#: An answers file and each attachment are read whole; larger ones are a mistake.
MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class LoadedAnswers:
    """A whole filing without a library: its facts, and where its attachments lie."""

    facts: Facts
    files: FileStore


def load_answers(program: Program, path: Path) -> LoadedAnswers:
    """Read the answers file at ``path`` with its attachments; nothing is changed anywhere."""
    files = program.new_files()
    read = program.answers.read(bytes_of(path), program.catalog, path.parent)
    sheet = with_files(read.sheet, attach(read.files, files))
    combination = combination_in(sheet, program.catalog)
    facts = Facts(program.catalog, sheet, combination, program.regions, program.calendar)
    return LoadedAnswers(facts, files)


def attach(
    paths: Mapping[Address, tuple[Path, ...]], files: FileStore
) -> Mapping[Address, tuple[FileRecord, ...]]:
    """Keep the bytes of every named file in ``files``."""
    return {
        address: tuple(files.add(path.name, bytes_of(path)) for path in found)
        for address, found in paths.items()
    }


def with_files(
    sheet: AnswerSheet, attached: Mapping[Address, tuple[FileRecord, ...]]
) -> AnswerSheet:
    """The sheet with these files said at their addresses; a mark 暂不确定 there stays."""
    said = {
        address: Said(records, is_unsure(sheet.entry(address)))
        for address, records in attached.items()
    }
    return replace(sheet, entries={**sheet.entries, **said})


def sheet_with(first: Mapping[Address, Entry], sheet: AnswerSheet) -> AnswerSheet:
    """The sheet with these entries where it says nothing of its own."""
    return replace(sheet, entries={**first, **sheet.entries})


def combination_in(sheet: AnswerSheet, catalog: FormCatalog) -> str:
    """The combination of type and role in a sheet; the edition's first where none is said.

    Refuses a pair that cannot be filed (``corrections.md`` C3), and one that this edition
    does not carry.
    """
    kind, role = said_word(sheet, TYPE), said_word(sheet, ROLE)
    found = combination_of(kind, role)
    is_open = not kind or (kind == "synth" and not role)
    if found is None and not is_open:
        raise FilingError("combination.impossible", place=ROLE.question)
    if found is not None and found not in catalog.edition.combinations:
        raise FilingError("combination.not_yet", place=TYPE.question)
    return combination_said(sheet, catalog.edition.combinations)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file a person names; refuses one that is missing, unreadable, too large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FilingError("files.too_large", file=path.name, most=MOST_BYTES // 1024**2)
        return path.read_bytes()
    except FileNotFoundError as gone:
        raise FilingError("files.not_found", file=path.name) from gone
    except OSError as reason:
        raise FilingError("files.not_readable", file=path.name) from reason
