"""A section of the review: a fold whose rows are built when they are first shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from filing_desktop.filing.answer import Address
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.panels import FoldHead
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.review.rows import AnswerRow
from filing_desktop.gui.theme.apply import current
from filing_desktop.interview.review import AnswerKind, ReviewRow, ReviewSection
from filing_desktop.texts import Texts

#: How many rows are built in one turn.
TURN = 10
#: About the height of a row of one line, at text scale 1.
_ROW = 39


def open_rows(section: ReviewSection) -> list[ReviewRow]:
    """The rows that still want something: a required answer missing, or one unreadable."""
    return [
        row
        for row in section.rows
        if row.kind is AnswerKind.UNREADABLE
        or (row.kind is AnswerKind.MISSING and row.field.is_required)
    ]


class SectionFold(QWidget):
    """The head with its count, the rows below; ``change_asked`` carries the address."""

    change_asked = Signal(object)
    toggled = Signal(bool)

    def __init__(
        self, section: ReviewSection, rows: list[ReviewRow], texts: Texts, *, is_narrow: bool
    ) -> None:
        super().__init__()
        self.section, self._rows, self._texts = section, rows, texts
        self._is_narrow = is_narrow
        self.rows: dict[Address, AnswerRow] = {}
        self.is_built = False
        self._title = ""
        self._list: QVBoxLayout | None = None
        label = section.section.label.in_language(texts.language)
        wanting = len(open_rows(section))
        code = "review.section_open" if wanting else "review.section"
        count = texts.say(code, count=len(section.rows), open=wanting)
        self.head = FoldHead(f"{label}  {count}")
        self.head.setChecked(True)
        self.head.toggled.connect(self._toggle)
        self._content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.head)
        self._column.addStretch(1)
        self._hold_place()

    def _hold_place(self) -> None:
        """As high as the rows will be, about, until they are built."""
        rows = len(self._rows) * current().px(_ROW) if self.head.isChecked() else 0
        self.setMinimumHeight(0 if self.is_built else rows + self.head.sizeHint().height())

    def build(self, most: int = 0) -> None:
        """Make the rows that are not made yet, at most ``most`` of them; 0 makes all."""
        if self.is_built:
            return
        column = self._list or self._open_list()
        made = len(self.rows)
        last: QWidget = list(self.rows.values())[-1].change if self.rows else self.head
        for row in self._rows[made : made + most] if most else self._rows[made:]:
            if row.row_title and row.row_title != self._title:
                column.addWidget(_row_head(row.row_title))
            self._title = row.row_title
            answer = AnswerRow(row, self._texts, is_narrow=self._is_narrow)
            answer.change_asked.connect(lambda a=row.field.address: self.change_asked.emit(a))
            self.rows[row.field.address] = answer
            column.addWidget(answer)
            # Built after the heads below it, a link would come last for the tab key.
            QWidget.setTabOrder(last, answer.change)
            last = answer.change
        self.is_built = len(self.rows) == len(self._rows)
        self._hold_place()

    def _open_list(self) -> QVBoxLayout:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 0, 0, 0)
        column.setSpacing(0)
        if not self._rows:
            column.addWidget(Paragraph(self._texts.say("review.nothing_asked"), role="text3"))
        self._content = content
        self._column.insertWidget(1, content)
        content.setVisible(self.head.isChecked())
        self._list = column
        return column

    def fold(self, *, is_open: bool) -> None:
        """Show or hide the rows."""
        self.head.setChecked(is_open)

    def focus_on(self, address: Address) -> QWidget | None:
        """Unfold, give the focus to the link of a row and return the row."""
        self.build()
        self.fold(is_open=True)
        row = self.rows.get(address)
        if row is not None:
            row.change.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def _toggle(self, is_open: bool) -> None:  # noqa: FBT001  # what the signal gives
        if is_open:
            self.build(TURN)
        if self._content is not None:
            self._content.setVisible(is_open)
        self._hold_place()
        self.toggled.emit(is_open)


def _row_head(title: str) -> Label:
    head = Label(title, step="note", medium=True, wrap=True)
    head.setContentsMargins(0, 12, 0, 2)
    return head
