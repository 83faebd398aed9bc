"""A paragraph with leading, height for width and marked characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.paint import painter_on
from filing_desktop.gui.kit.said import Said
from filing_desktop.gui.theme.apply import current

if TYPE_CHECKING:
    from filing_desktop.gui.theme.theme import Theme
    from filing_desktop.gui.theme.tokens import Role, Step

#: A resized window asks for many widths; a still one for few.
_MOST_KEPT = 16

#: A last line of so few characters looks lost and is given company from the line before.
_ALONE = 3
_COMPANY = 3

MarkKind = Literal["differs", "phrase"]


class Mark(NamedTuple):
    """Characters ``start`` to ``start + length``.

    ``differs`` is shown on the mark colour and underlined, ``phrase`` in Medium
    and in the colour of answers. Positions count UTF-16 units, as Qt does.
    """

    start: int
    length: int
    kind: MarkKind = "differs"


class Paragraph(Said):
    """Wrapped plain text of one type step; several lines of input stay several lines."""

    def __init__(
        self,
        text: str,
        *,
        step: Step = "body",
        role: Role = "text",
        medium: bool | None = None,
        max_width: int = 0,
        marks: tuple[Mark, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._text, self._marks = text, marks
        self._step: Step = step
        self._role: Role = role
        self._medium = medium
        self._max_width = max_width
        self._counted: dict[tuple[object, ...], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str, marks: tuple[Mark, ...] = ()) -> None:
        """Another text, with its marks."""
        self._text, self._marks = text, marks
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_role(self, role: Role) -> None:
        """Another colour."""
        self._role = role
        self.update()

    def line_height(self) -> int:
        """Distance of two lines, in pixels: what an icon beside the text is centred on."""
        return current().leading(self._step)

    def needed_width(self, width: int) -> int:
        """The widest line when laid out in ``width``; more than ``width`` means text is cut."""
        layout = self._layout(width - self.inset())
        lines = range(layout.lineCount())
        widest = max((round(layout.lineAt(n).naturalTextWidth()) for n in lines), default=0)
        return widest + self.inset()

    def inset(self) -> int:
        """Room before the lines, in pixels: none here."""
        return 0

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._line_count(width - self.inset()) * self.line_height()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        font = theme.metrics(self._step, medium=self._medium)
        longest = max((font.horizontalAdvance(part) for part in self._text.split("\n")), default=0)
        wide = longest + 2 + self.inset()
        if self._max_width:
            wide = min(wide, theme.px(self._max_width))
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        theme = current()
        least = min(self.sizeHint().width(), theme.metrics(self._step).horizontalAdvance("汉") * 8)
        return QSize(least, self.line_height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        painter.setPen(theme.colour(self._role))
        layout = self._layout(self.width() - self.inset())
        layout.draw(painter, QPointF(self.inset(), 0), self._ranges(theme))

    def _line_count(self, width: int) -> int:
        """Counted once for a width: a layout asks for the same heights over and over."""
        look = (width, current().scale, self._text, self._step, self._medium, self._max_width)
        key = (*look, self._marks)
        if key not in self._counted:
            if len(self._counted) >= _MOST_KEPT:
                self._counted.clear()
            self._counted[key] = self._layout(width).lineCount()
        return self._counted[key]

    def _layout(self, width: int) -> QTextLayout:
        theme = current()
        wide = max(min(width, theme.px(self._max_width)) if self._max_width else width, 1)
        font = theme.font(self._step, medium=self._medium)
        layout = QTextLayout(self._text.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._ranges(theme))
        lines = self._lay(layout, wide)
        if lines > 1 and _ends_alone(layout, lines):
            shorter = wide - _COMPANY * theme.metrics(self._step).horizontalAdvance("汉")
            # Where words do not break as hoped the text must not grow by a line.
            if shorter < wide / 2 or self._lay(layout, wide, shorter, lines - 2) != lines:
                self._lay(layout, wide)
        return layout

    def _lay(self, layout: QTextLayout, wide: int, shorter: int = 0, at: int = -1) -> int:
        """Set the lines, the one ``at`` a number in ``shorter``; gives how many there are."""
        leading = self.line_height()
        air = (leading - current().metrics(self._step).height()) / 2
        layout.beginLayout()
        number = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(shorter if number == at else wide)
            line.setPosition(QPointF(0, number * leading + air))
            number += 1
        layout.endLayout()
        return number

    def _ranges(self, theme: Theme) -> list[QTextLayout.FormatRange]:
        if not self._marks:
            return []
        from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415  # each Qt class has its price

        ranges = []
        for mark in self._marks:
            look = QTextCharFormat()
            look.setForeground(theme.colour("text"))
            look.setFont(theme.font(self._step, medium=True))
            if mark.kind == "differs":
                look.setBackground(theme.colour("mark"))
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                look.setUnderlineColor(theme.colour("text"))
            span = QTextLayout.FormatRange()
            span.start, span.length, span.format = mark.start, mark.length, look
            ranges.append(span)
        return ranges


def _ends_alone(layout: QTextLayout, lines: int) -> bool:
    """Whether the last line holds a character or two that the line before could not."""
    last = layout.lineAt(lines - 1)
    is_wrapped = layout.text()[last.textStart() - 1] != "\u2028"
    return is_wrapped and last.textLength() <= _ALONE
