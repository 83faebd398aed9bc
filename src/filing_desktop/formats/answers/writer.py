"""Values to an answers file, canonical: the same answers give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping

from filing_desktop.catalog.model import FormCatalog, Group
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, DoesNotApply, FileRecord, Said, is_unsure
from filing_desktop.filing.raw_json import Json, raw_to_json
from filing_desktop.filing.sheet import AnswerSheet, live_addresses, row_keys
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
            for address in live_addresses(sheet, catalog)
            if is_unsure(sheet.entry(address))
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
            group.id: [self._row(group.id, key) for key in row_keys(self._sheet, group)]
            for group in self._catalog.groups.values()
            if self._is_said(group)
        }

    def _is_said(self, group: Group) -> bool:
        """Whether the rows are others than a group starts with, or anything was said in them."""
        rows = self._sheet.rows.get(group.id)
        if rows is not None and (not rows or rows != row_keys(AnswerSheet(), group)):
            return True
        return any(
            self._value(Address(column, key)) is not None
            for key in row_keys(self._sheet, group)
            for column in group.columns
        )

    def _row(self, group: str, key: str) -> dict[str, Json]:
        row: dict[str, Json] = {"key": key}
        for question in self._catalog.columns(group):
            value = self._value(Address(question.id, key))
            if value is not None:
                row[question.column] = value
        return row

    def _row_keys(self, group: str) -> tuple[str, ...]:
        known = self._catalog.groups.get(group)
        return row_keys(self._sheet, known) if known else ()

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


def _files(answers: Answers, catalog: FormCatalog) -> Mapping[str, Json]:
    paths: dict[str, Json] = {}
    for address in live_addresses(answers.sheet, catalog):
        names = tuple(record.name for record in _records(answers.sheet.entry(address)))
        named = answers.files.get(address, names)
        if named or address in answers.files:
            paths[str(address)] = named[0] if len(named) == 1 else list(named)
    return paths
