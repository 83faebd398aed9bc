"""Values to an answers file, canonical: the same answers give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, DoesNotApply, FileRecord, Said, Untouched
from filing_desktop.filing.raw_json import Json, raw_to_json
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.formats.answers.model import ANSWERS_FORMAT, Answers
from filing_desktop.formats.answers.values import ValueReader


def write_answers(answers: Answers, catalog: FormCatalog) -> bytes:
    """The file that ``read_answers`` reads back as the same; UTF-8, in the form's order.

    What was said in a shape the reader would refuse (an option that is no longer there) is
    written as ``{"raw": …}``, so that nothing typed is lost. Answers of deleted rows stay
    behind. An attached file is named by ``answers.files``, or else by its own name.
    """
    sheet = answers.sheet
    writer = _ValueWriter(catalog, sheet)
    value = {
        "format": ANSWERS_FORMAT,
        "edition": answers.edition,
        "answers": writer.answers(),
        "rows": writer.rows(),
        "files": _files(answers, catalog),
        "hand_edits": {
            block: {"prose": raw_to_json(edit.prose)["prose"], "replaced": edit.replaced}
            for block, edit in sorted(sheet.hand_edits.items())
        },
        "kept": dict(sorted(sheet.kept.items())),
        "finished": sorted(sheet.finished),
        "unsure": [
            str(address)
            for address in _in_order(sheet, catalog)
            if isinstance(entry := sheet.entry(address), Said | Untouched) and entry.unsure
        ],
    }
    needed = {"format", "edition", "answers"}
    kept = {name: each for name, each in value.items() if each or name in needed}
    return f"{json.dumps(kept, ensure_ascii=False, indent=2)}\n".encode()


class _ValueWriter:
    """Writes entries so that the reader gives them back."""

    def __init__(self, catalog: FormCatalog, sheet: AnswerSheet) -> None:
        self._catalog = catalog
        self._sheet = sheet
        self._reader = ValueReader(catalog, self._row_keys)

    def answers(self) -> dict[str, Json]:
        """Every answer outside groups, in portal order."""
        return {
            question.id: value
            for question in self._catalog.asked()
            if not question.group and (value := self._value(Address(question.id))) is not None
        }

    def rows(self) -> dict[str, Json]:
        """Every row with its key and its answers."""
        return {
            group: [self._row(group, key) for key in self._sheet.rows[group]]
            for group in self._catalog.groups
            if group in self._sheet.rows
        }

    def _row(self, group: str, key: str) -> dict[str, Json]:
        row: dict[str, Json] = {"key": key}
        for question in self._catalog.columns(group):
            value = self._value(Address(question.id, key))
            if value is not None:
                row[question.column] = value
        return row

    def _row_keys(self, group: str) -> tuple[str, ...]:
        if group in self._sheet.rows or group not in self._catalog.groups:
            return tuple(self._sheet.rows.get(group, ()))
        return tuple(key for key, _ in self._catalog.groups[group].starts_with)

    def _value(self, address: Address) -> Json | None:
        entry = self._sheet.entry(address)
        if isinstance(entry, DoesNotApply):
            return {"not_applicable": entry.reason}
        if not isinstance(entry, Said) or _records(entry):
            return None
        value = raw_to_json(entry.raw)
        question = self._catalog.question(address.question)
        try:
            same = self._reader.entry(question, value, "") == Said(entry.raw)
        except FilingError:
            same = False
        return value if same else {"raw": value}


def _records(entry: object) -> tuple[FileRecord, ...]:
    raw = entry.raw if isinstance(entry, Said) else ()
    items = raw if isinstance(raw, tuple) else ()
    return tuple(each for each in items if isinstance(each, FileRecord))


def _in_order(sheet: AnswerSheet, catalog: FormCatalog) -> list[Address]:
    """Every address of the form that the sheet has, in portal order, rows in theirs."""
    return [
        Address(question.id, row)
        for question in catalog.asked()
        for row in (sheet.rows.get(question.group, ()) if question.group else ("",))
    ]


def _files(answers: Answers, catalog: FormCatalog) -> Mapping[str, Json]:
    paths: dict[str, Json] = {}
    for address in _in_order(answers.sheet, catalog):
        names = tuple(record.name for record in _records(answers.sheet.entry(address)))
        named = answers.files.get(address, names)
        if named or address in answers.files:
            paths[str(address)] = named[0] if len(named) == 1 else list(named)
    return paths
