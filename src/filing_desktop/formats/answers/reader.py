"""An answers file to values; whatever is wrong with it is told at once, each with its place."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from filing_desktop.catalog.model import FormCatalog, Kind, Question, QuestionType
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import (
    Address,
    DoesNotApply,
    Entry,
    Said,
    Untouched,
    parse_address,
)
from filing_desktop.filing.raw_json import Json
from filing_desktop.filing.sheet import AnswerSheet, row_keys
from filing_desktop.formats.answers.decisions import read_decisions
from filing_desktop.formats.answers.json_text import NumberText, parse_json, shown
from filing_desktop.formats.answers.model import (
    ANSWERS_FORMAT,
    MEMBERS,
    MOST_ROWS,
    ROW_KEY,
    Answers,
    Problems,
)
from filing_desktop.formats.answers.values import ValueReader, check_characters

#: For so many problems of a file the nearest known name is looked for.
_MOST_SUGGESTIONS = 20


def read_answers(data: bytes, catalog: FormCatalog) -> Answers:
    """Read an answers file of the edition in ``catalog``.

    Everything is kept as it was typed; what it means is read later. Refuses, with codes
    ``answers.*`` and the place of each: a broken file, another format or edition, ids and
    columns the form does not have or does not ask, values of another shape, options and rows
    that do not exist, texts over 200,000 characters, groups over 500 rows, control characters.
    """
    value = parse_json(data)
    if not isinstance(value, dict):
        raise FilingError("answers.wants_object", place="/")
    _check_format(value, catalog)
    reader = _Reader(catalog, value)
    reader.read()
    reader.problems.raise_any()
    sheet = AnswerSheet(entries=reader.entries, rows=reader.said_rows())
    sheet = read_decisions(sheet, value, catalog, reader.problems)
    reader.mark_unsure()
    sheet = replace(sheet, entries=reader.entries)
    reader.problems.raise_any()
    return Answers(catalog.edition.id, sheet, reader.files)


def _check_format(value: Mapping[str, Json], catalog: FormCatalog) -> None:
    if not isinstance(value.get("format"), NumberText) or value["format"] != str(ANSWERS_FORMAT):
        raise FilingError("answers.unknown_format", known=ANSWERS_FORMAT)
    edition = value.get("edition")
    if edition != catalog.edition.id:
        name = shown(edition) if isinstance(edition, str) else "–"
        raise FilingError("answers.unknown_edition", edition=name, known=catalog.edition.id)


@dataclass(slots=True)
class _Reader:
    """Walks the file once; keeps what it read and what was wrong."""

    catalog: FormCatalog
    value: Mapping[str, Json]
    problems: Problems = field(default_factory=Problems)
    entries: dict[Address, Entry] = field(default_factory=dict)
    rows: dict[str, tuple[str, ...]] = field(default_factory=dict)
    files: dict[Address, tuple[str, ...]] = field(default_factory=dict)

    @property
    def values(self) -> ValueReader:
        return ValueReader(self.catalog, self.row_keys)

    def read(self) -> None:
        for name in self.value:
            if name not in MEMBERS:
                self.problems.add("answers.unknown_member", **self._named(name, MEMBERS))
        for name, rows in self._object("rows").items():
            self._declare_rows(name, rows)
        for name, answer in self._object("answers").items():
            question = self._asked(name, shown(name))
            if question is not None and self._stands_alone(question):
                self._take(Address(name), question, answer, name)
        for group in self.rows:
            self._read_rows(group)
        for name, paths in self._object("files").items():
            self._read_paths(name, paths)

    def row_keys(self, group: str) -> tuple[str, ...]:
        """The rows of a group: those of the file, or those every sheet begins with."""
        known = self.catalog.groups.get(group)
        return row_keys(AnswerSheet(rows=self.rows), known) if known else ()

    def said_rows(self) -> Mapping[str, tuple[str, ...]]:
        """The rows of the file; rows that are as every sheet begins are nothing said."""
        return {
            group: keys
            for group, keys in self.rows.items()
            if not keys or keys != row_keys(AnswerSheet(), self.catalog.groups[group])
        }

    def _object(self, member: str) -> Mapping[str, Json]:
        value = self.value.get(member, {})
        if isinstance(value, dict):
            return value
        self.problems.add("answers.wants_object", place=member)
        return {}

    def _take(self, address: Address, question: Question, answer: Json, place: str) -> None:
        try:
            self.entries[address] = self.values.entry(question, answer, place)
        except FilingError as refused:
            self.problems.found.append(refused)

    def _asked(self, name: str, place: str) -> Question | None:
        """The question a person answers under this id; else the problem is noted."""
        question = self.catalog.questions.get(name)
        if question is None:
            known = [each.id for each in self.catalog.asked()]
            self.problems.add("answers.unknown_id", **self._named(name, known, place))
        elif question.kind is Kind.COMPUTED:
            instead = ", ".join(question.computed_from)
            self.problems.add("answers.computed", place=place, instead=instead)
        elif question.kind is Kind.COMPOSED:
            self.problems.add("answers.composed", place=place, block=question.block)
        elif question.kind is Kind.RECORDED:
            self.problems.add("answers.recorded", place=place)
        else:
            return question
        return None

    def _stands_alone(self, question: Question) -> bool:
        if question.group:
            self.problems.add("answers.belongs_to_rows", place=question.id, group=question.group)
        return not question.group

    def _declare_rows(self, name: str, rows: Json) -> None:
        group = self.catalog.groups.get(name)
        if group is None:
            self.problems.add("answers.unknown_group", **self._named(name, self.catalog.groups))
        elif not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            self.problems.add("answers.wants_rows", place=f"rows.{name}")
        elif len(rows) > MOST_ROWS:
            self.problems.add("answers.too_many_rows", place=f"rows.{name}", most=MOST_ROWS)
        else:
            first = tuple(key for key, _ in group.starts_with)
            keys: list[str] = []
            for number, row in enumerate(rows, start=1):
                self._declare_row(f"rows.{name}[{number}]", row.get("key"), keys, first)
                if group.fixed and keys and keys[-1] not in first:
                    self.problems.add("answers.fixed_rows", place=f"rows.{name}[{number}]")
            missing = (key for key in first if group.fixed and key not in keys)
            self.rows[name] = (*keys, *missing)

    def _declare_row(self, place: str, key: Json, keys: list[str], first: tuple[str, ...]) -> None:
        if not isinstance(key, str) or not (ROW_KEY.fullmatch(key) or key in first):
            self.problems.add("answers.row_key", place=place)
        elif key in keys:
            self.problems.add("answers.double_row", place=place, key=key)
        else:
            keys.append(key)

    def _read_rows(self, group: str) -> None:
        columns = {question.column: question for question in self.catalog.columns(group)}
        for number, row in enumerate(self.value["rows"][group], start=1):
            key = row.get("key")
            if key not in self.rows[group]:
                continue
            for name, answer in row.items():
                if name == "key":
                    continue
                place = f"rows.{group}[{number}].{shown(name)}"
                if name not in columns:
                    self.problems.add("answers.unknown_column", **self._named(name, columns, place))
                elif self._asked(columns[name].id, place):
                    self._take(Address(columns[name].id, key), columns[name], answer, place)

    def _address(self, text: str, place: str) -> Address | None:
        """An address of the file as it stands in ``files`` and ``unsure``."""
        address = parse_address(text)
        question = self._asked(address.question, place)
        if question is None:
            return None
        known = self.row_keys(question.group) if question.group else ("",)
        if address.row in known:
            return address
        self.problems.add("answers.unknown_row", place=place, group=question.group or "–")
        return None

    def _read_paths(self, name: str, paths: Json) -> None:
        place = f"files.{shown(name)}"
        address = self._address(name, place)
        several = [paths] if isinstance(paths, str) else paths
        if address is None:
            return
        if self.catalog.question(address.question).type is not QuestionType.FILES:
            self.problems.add("answers.takes_no_file", place=place)
        elif address in self.entries:
            self.problems.add("answers.said_twice", place=place)
        elif not isinstance(several, list) or not all(_is_path(each) for each in several):
            self.problems.add("answers.wants_paths", place=place)
        else:
            self._keep_paths(address, tuple(several), place)

    def _keep_paths(self, address: Address, paths: tuple[str, ...], place: str) -> None:
        try:
            for path in paths:
                check_characters(path, place, multi_line=False)
        except FilingError as refused:
            self.problems.found.append(refused)
        self.files[address] = paths

    def mark_unsure(self) -> None:
        """Set the mark 暂不确定 at the addresses listed under ``unsure``."""
        listed = self.value.get("unsure", [])
        if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
            self.problems.add("answers.wants_list", place="unsure")
            return
        for text in listed:
            place = f"unsure.{shown(text)}"
            address = self._address(text, place)
            entry = self.entries.get(address, Untouched()) if address else None
            if isinstance(entry, DoesNotApply):
                self.problems.add("answers.unsure_not_applicable", place=place)
            elif address and isinstance(entry, Said | Untouched):
                self.entries[address] = replace(entry, unsure=True)

    def _named(self, name: str, known: Iterable[str], place: str = "") -> dict[str, str]:
        """The places of a message on an unknown name, with the nearest known one.

        Looking for it takes time: where there are many problems, another file was meant.
        """
        is_looked_for = len(self.problems.found) < _MOST_SUGGESTIONS
        words = list(known) if is_looked_for else []
        near = difflib.get_close_matches(name[:200], words, n=1, cutoff=0.5)
        return {"place": place or shown(name), "nearest": near[0] if near else "–"}


def _is_path(value: Json) -> bool:
    return isinstance(value, str) and not isinstance(value, NumberText)
