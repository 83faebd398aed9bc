"""The filters: a column of rows at the left, or one list to choose from where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.checks.finding import Severity
from filing_desktop.gui.findings.filters import ALL, KEPT, documents, severities
from filing_desktop.gui.findings.ports import FindingsDesk
from filing_desktop.gui.findings.words import document_label
from filing_desktop.gui.kit.dropdown import Dropdown
from filing_desktop.gui.kit.labels import Label, Surface
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.signs import Severity as Sign
from filing_desktop.gui.kit.signs import severity_icon, severity_role
from filing_desktop.gui.kit.tasks import SideRow, group_head
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.tokens import SIDE_WIDTH, Role
from filing_desktop.texts import Texts


@dataclass(frozen=True, slots=True)
class FilterRow:
    """A filter as it is shown; ``head`` is the group that begins with it."""

    key: str
    words: str
    count: int
    icon: str
    role: Role = "text2"
    head: str = ""


def filter_rows(desk: FindingsDesk, texts: Texts) -> Iterator[FilterRow]:
    """Every filter from top to bottom."""
    yield FilterRow(ALL, texts.say("findings.all"), len(desk.findings.open), "list")
    for choice, severity in zip(severities(desk.findings), Severity, strict=True):
        sign = Sign(severity.value)
        words = texts.say(f"findings.{severity.value}")
        head = texts.say("findings.by_severity") if severity is Severity.MUST_FIX else ""
        icon, role = severity_icon(sign), severity_role(sign)
        yield FilterRow(choice.key, words, choice.count, icon, role, head)
    for number, choice in enumerate(documents(desk)):
        words = document_label(choice.key.partition("/")[2], desk, texts)
        head = "" if number else texts.say("findings.by_document")
        yield FilterRow(choice.key, words, choice.count, "file", head=head)
    yield FilterRow(KEPT, texts.say("findings.kept"), len(desk.findings.kept), "check", head=" ")


class Side(Surface):
    """The column of filters, with the time of the check and what a check is not."""

    chosen = Signal(str)

    def __init__(self, rows: Sequence[FilterRow], key: str, when: str, texts: Texts) -> None:
        super().__init__("side")
        self.rows: dict[str, SideRow] = {}
        wide = current().px(SIDE_WIDTH)
        self.setFixedWidth(wide)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 11, 16)
        column.setSpacing(0)
        head = Label(texts.say("findings.title"), step="subheading")
        head.setContentsMargins(10, 0, 0, 0)
        note = Label(when, step="small", role="text2")
        note.setContentsMargins(10, 2, 0, 10)
        column.addWidget(head)
        column.addWidget(note)
        column.addWidget(ScrollPage(self._list(rows, key), name=head.text()), 1)
        limit = Paragraph(texts.say("findings.limit"), step="small", role="text2")
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 8, 10, 0)
        foot.addWidget(limit)
        column.addLayout(foot)

    def _list(self, rows: Sequence[FilterRow], key: str) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        # The ring of focus needs 4 px around a row.
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(2)
        for row in rows:
            if row.head:
                column.addSpacing(8)
            if row.head.strip():
                column.addWidget(group_head(row.head))
            shown = SideRow(
                row.words,
                icon=row.icon,
                icon_role=row.role,
                count=str(row.count),
                name=f"{row.words} {row.count}",
            )
            shown.set_current(current=row.key == key)
            shown.clicked.connect(lambda _=False, k=row.key: self.chosen.emit(k))
            self.rows[row.key] = shown
            column.addWidget(shown)
        column.addStretch(1)
        return page


def filter_list(rows: Sequence[FilterRow], key: str, name: str) -> Dropdown:
    """The same filters as one list."""
    options = [(row.key, f"{row.words}  {row.count}") for row in rows]
    made = Dropdown(options, name=name, width=260)
    made.set_key(key)
    return made
