"""The facts of a filing: both sheets read by their catalogue, with rows and computed answers."""

from __future__ import annotations

from collections.abc import Iterator

from filing_desktop.catalog.conditions import Lookup, holds
from filing_desktop.catalog.model import FormCatalog, Group, Kind, Question
from filing_desktop.filing.answer import Address, DoesNotApply, FileRecord, Said
from filing_desktop.filing.computed import COMPUTED
from filing_desktop.filing.display import NO_REGIONS, Regions, show
from filing_desktop.filing.prose import Prose
from filing_desktop.filing.reading import read
from filing_desktop.filing.sheet import AnswerSheet, row_keys
from filing_desktop.filing.values import UNANSWERED, Given, Reading, Unreadable, Value
from filing_desktop.filing.working_days import NO_CALENDAR, WorkCalendar


class Facts:
    """A sheet read by a catalogue for one combination. Immutable; readings are kept.

    Hidden answers and answers of rows that are gone stay in the sheet and are not facts.
    ``regions`` knows the district codes, ``calendar`` the working days, for printing and
    checks.
    """

    def __init__(
        self,
        catalog: FormCatalog,
        sheet: AnswerSheet,
        combination: str,
        regions: Regions = NO_REGIONS,
        calendar: WorkCalendar = NO_CALENDAR,
    ) -> None:
        self.catalog = catalog
        self.sheet = sheet
        self.combination = combination
        self.regions = regions
        self.calendar = calendar
        self._readings: dict[Address, Reading] = {}
        self._shown: dict[Address, bool] = {}
        self._groups: dict[str, bool] = {}

    def reading(self, question_id: str, row: str = "") -> Reading:
        """What was said there means; ``UNANSWERED`` where it is hidden."""
        address = Address(question_id, row)
        if address not in self._readings:
            self._readings[address] = self._read(address)
        return self._readings[address]

    def value(self, question_id: str, row: str = "") -> Value | None:
        """The value given, or None."""
        reading = self.reading(question_id, row)
        return reading.value if isinstance(reading, Given) else None

    def text(self, question_id: str, row: str = "") -> str:
        """The answer as it is printed in Chinese, or "" where none was given."""
        value = self.value(question_id, row)
        if value is None:
            return ""
        return show(self.catalog.questions[question_id], value, self.regions, self.row_name)

    def prose(self, question_id: str, row: str = "") -> Prose | None:
        """The prose given, or None."""
        value = self.value(question_id, row)
        return value if isinstance(value, Prose) else None

    def files(self, question_id: str, row: str = "") -> tuple[FileRecord, ...]:
        """The files attached there."""
        value = self.value(question_id, row)
        found = value if isinstance(value, tuple) else ()
        return tuple(each for each in found if isinstance(each, FileRecord))

    def chosen(self, question_id: str, row: str = "") -> tuple[str, ...]:
        """The options, or keys of rows, chosen there."""
        value = self.value(question_id, row)
        if isinstance(value, str):
            return (value,)
        found = value if isinstance(value, tuple) else ()
        return tuple(each for each in found if isinstance(each, str))

    def rows(self, group_id: str, parent: str = "") -> tuple[str, ...]:
        """The keys of a group's rows in order; those of one parent row where it is given.

        None where the group is not asked: its rows stay in the sheet.
        """
        group = self.catalog.groups[group_id]
        if not self.is_group_shown(group_id):
            return ()
        keys = row_keys(self.sheet, group)
        if not group.parent:
            return keys
        parents = (parent,) if parent else self.rows(group.parent)
        return tuple(key for key in keys if self.parent_of(group, key) in parents)

    def parent_of(self, group: Group, row: str) -> str:
        """The key of the row a row of a child group belongs to, or ""."""
        entry = self.sheet.entry(Address(group.parent_column, row))
        return entry.raw if isinstance(entry, Said) and isinstance(entry.raw, str) else ""

    def label(self, question_id: str) -> str:
        """The portal's label of a question."""
        return self.catalog.questions[question_id].label.zh

    def row_name(self, group_id: str, row: str) -> str:
        """The title of a row as its card shows it, or "" where it has none yet."""
        group = self.catalog.groups.get(group_id)
        return self.text(group.title_column, row) if group else ""

    def is_shown(self, question_id: str, row: str = "") -> bool:
        """Whether the question is asked: in this combination, by its condition, in a live row."""
        address = Address(question_id, row)
        if address not in self._shown:
            self._shown[address] = self._is_shown(address)
        return self._shown[address]

    def is_group_shown(self, group_id: str) -> bool:
        """Whether a repeating group is asked: by its condition, and with any column."""
        if group_id not in self._groups:
            applies = any(self.combination in c.applies_to for c in self.catalog.columns(group_id))
            shown_when = self.catalog.groups[group_id].shown_when
            self._groups[group_id] = applies and holds(shown_when, self._lookup(""))
        return self._groups[group_id]

    def least_rows(self, group_id: str) -> int:
        """How many rows a repeating group wants at least, 0 where it is not asked."""
        group = self.catalog.groups[group_id]
        is_wanted = group.minimum > 0 and holds(group.wanted_when, self._lookup(""))
        return group.minimum if is_wanted and self.is_group_shown(group_id) else 0

    def is_required(self, question_id: str, row: str = "") -> bool:
        """Whether an answer is wanted there."""
        question = self.catalog.questions[question_id]
        return self.is_shown(question_id, row) and holds(question.required, self._lookup(row))

    def addresses(self) -> Iterator[Address]:
        """The address of every asked question that is shown, row by row, in portal order."""
        for question in self.catalog.asked():
            for row in self.rows(question.group) if question.group else ("",):
                if self.is_shown(question.id, row):
                    yield Address(question.id, row)

    def _read(self, address: Address) -> Reading:
        question = self.catalog.questions[address.question]
        if self.combination not in question.applies_to:
            return UNANSWERED
        if question.kind is Kind.COMPUTED:
            value = COMPUTED[question.computed_by](self, question)
            return UNANSWERED if value is None else Given(value)
        if not self.is_shown(address.question, address.row):
            return UNANSWERED
        entry = self.sheet.entry(address)
        preset = preset_of(self.catalog, self.sheet, address)
        if preset:
            return Given(preset)
        id_type = (
            next(iter(self.chosen(question.id_type_from)), "") if question.id_type_from else ""
        )
        return self._with_live_rows(question, read(question, entry, id_type))

    def _with_live_rows(self, question: Question, reading: Reading) -> Reading:
        """References in the order of the rows; one to a deleted row is told, not left out."""
        if not question.refers_to or not isinstance(reading, Given):
            return reading
        keys = reading.value if isinstance(reading.value, tuple) else ()
        live = self.rows(question.refers_to)
        if not all(key in live for key in keys):
            return Unreadable("reading.row_gone")
        return Given(tuple(key for key in live if key in keys))

    def _is_shown(self, address: Address) -> bool:
        question = self.catalog.questions[address.question]
        if self.combination not in question.applies_to:
            return False
        if question.group and address.row not in self.rows(question.group):
            return False
        return holds(question.shown_when, self._lookup(address.row))

    def _lookup(self, row: str) -> Lookup:
        def lookup(question_id: str) -> tuple[str, ...]:
            question = self.catalog.questions[question_id]
            value = self.value(question_id, row if question.group else "")
            if value is None:
                return ()
            if isinstance(value, tuple):
                return tuple(each if isinstance(each, str) else each.name for each in value)
            return (value,) if isinstance(value, str) else (str(value),)

        return lookup


def share_readings(known: Facts, learning: Facts) -> None:
    """Have ``learning`` keep what ``known``, of the same sheet, has read in a thread of its own.

    Refuses nothing; facts of another sheet, form or combination teach nothing.
    """
    same_form = known.catalog is learning.catalog and known.combination == learning.combination
    if same_form and known.sheet is learning.sheet and known.regions is learning.regions:
        learning._readings = known._readings | learning._readings  # noqa: SLF001  # both of Facts
        learning._shown = known._shown | learning._shown  # noqa: SLF001  # as above


def preset_of(catalog: FormCatalog, sheet: AnswerSheet, address: Address) -> str:
    """The answer a row brings from the start, until a person says something else there.

    A mark 暂不确定 alone says nothing else.
    """
    group = catalog.group_of(address.question)
    if group is None or isinstance(sheet.entry(address), Said | DoesNotApply):
        return ""
    starts = dict(group.starts_with)
    return starts[address.row].get(address.question, "") if address.row in starts else ""
