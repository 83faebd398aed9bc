"""One answer of the review: its label, its words, and the way to change it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.filing.values import Unreadable
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.labels import hairline
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.gui.review.words import Words
from filing_desktop.gui.theme.apply import current
from filing_desktop.interview.review import AnswerKind, ReviewRow
from filing_desktop.texts import Texts

#: A paragraph longer than this is laid out in pieces, each for itself.
_PIECE = 1200
_LABEL = 200


class AnswerRow(QWidget):
    """Label, answer as printed, 更改; ``change_asked`` comes when it is pressed."""

    change_asked = Signal()

    def __init__(self, row: ReviewRow, texts: Texts, *, is_narrow: bool) -> None:
        super().__init__()
        self.address = row.field.address
        label = row.label.in_language(texts.language)
        words = texts.say("review.change")
        self.change = Button(words, kind="link", name=f"{words} {row.row_title} {label}".strip())
        self.change.clicked.connect(self.change_asked)
        head = Words(label, role="text2")
        answer = QVBoxLayout()
        answer.setContentsMargins(0, 8, 0, 8)
        answer.setSpacing(4)
        for part in _answer(row, texts):
            answer.addWidget(part)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 4, 0)
        across.setSpacing(20)
        if is_narrow:
            answer.insertWidget(0, head)
        else:
            head.setFixedWidth(current().px(_LABEL))
            label_column = QVBoxLayout()
            label_column.setContentsMargins(0, 8, 0, 8)
            label_column.addWidget(head)
            label_column.addStretch(1)
            across.addLayout(label_column)
        answer.addStretch(1)
        across.addLayout(answer, 1)
        link = QVBoxLayout()
        lift = (self.change.sizeHint().height() - current().leading("body")) // 2
        link.setContentsMargins(0, 8 - max(lift, 0), 0, 4)
        link.addWidget(self.change)
        link.addStretch(1)
        across.addLayout(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across)
        column.addWidget(hairline())


def _answer(row: ReviewRow, texts: Texts) -> list[QWidget]:
    """What was said, or what is missing, each kind with its own words."""
    match row.kind:
        case AnswerKind.GIVEN:
            return [Words(part) for part in pieces(row.text)]
        case AnswerKind.UNREADABLE:
            said: list[QWidget] = [Words(part) for part in pieces(row.text)]
            return [*said, NoteLine(_why(row, texts))]
        case AnswerKind.NOT_APPLICABLE:
            return [Words(texts.say("review.not_applicable", reason=row.text))]
        case AnswerKind.MISSING if row.field.is_required:
            return [NoteLine(texts.say("review.missing"), step="body")]
        case _:
            return [Words(texts.say("review.missing"), role="text3")]


def _why(row: ReviewRow, texts: Texts) -> str:
    reading = row.field.reading
    if not isinstance(reading, Unreadable):
        return ""
    return texts.say(reading.why, **dict(reading.arguments))


def pieces(text: str) -> list[str]:
    """The text whole, in parts small enough to lay out: lines together, cut at line ends."""
    found = [""]
    for line in text.split("\n"):
        joined = f"{found[-1]}\n{line}" if found[-1] else line
        if len(joined) > _PIECE and found[-1]:
            found.append(line)
        else:
            found[-1] = joined
    return found
