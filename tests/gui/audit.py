"""Walks a window and tells what a person could not read, reach or hear."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QWidget,
)

from filing_desktop.gui.kit.card import RowCard
from filing_desktop.gui.kit.files import FileRow
from filing_desktop.gui.kit.findings import FindingRow
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.tasks import SideRow
from filing_desktop.gui.theme.ring import FocusRing
from filing_desktop.gui.theme.tokens import SMALLEST_TARGET


def audit(root: QWidget) -> list[str]:
    """What is wrong with the visible widgets under ``root``: one line each, ``rule: widget``.

    Rules: ``small`` below the size it needs, ``cut`` text wider or higher than
    its place, ``outside`` of its parent, ``name`` none to read out, ``plain``
    a label that reads markup, ``target`` under 24 pixels to press. A text that came this moment,
    from work in a thread, is given its place first, as the window does before it paints.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    found: list[str] = []
    for widget in _shown(root):
        checks = {
            "small": _is_small(widget),
            "cut": _is_cut(widget),
            "outside": widget is not root and _is_outside(widget),
            "name": _lacks_name(widget),
            "plain": isinstance(widget, QLabel) and not _is_plain(widget),
            "target": _is_hard_to_press(widget),
        }
        found += [f"{rule}: {_called(widget)}" for rule, failed in checks.items() if failed]
    return found


def _shown(root: QWidget) -> Iterator[QWidget]:
    inner = (FocusRing, QAbstractSlider, QHeaderView)
    for widget in [root, *root.findChildren(QWidget)]:
        of_qt = widget.objectName().startswith("qt_") or isinstance(widget, inner)
        in_header = isinstance(widget.parentWidget(), QHeaderView)
        popup = widget.window() is not root.window()
        if widget.isVisibleTo(root) and not of_qt and not in_header and not popup:
            yield widget


def _is_small(widget: QWidget) -> bool:
    least = widget.minimumSizeHint()
    if isinstance(widget, QAbstractScrollArea) and not widget.property("kind"):
        return False  # what does not fit scrolls
    # The least height of what wraps depends on its width; the hint speaks of another width.
    high = least.height()
    if isinstance(widget, QStackedWidget) or widget.findChild(QStackedWidget) is not None:
        return False  # its height speaks of scrolled pages as if they did not scroll
    layout = widget.layout()
    if layout is not None and layout.hasHeightForWidth():
        high = layout.totalMinimumHeightForWidth(widget.width())
    elif widget.hasHeightForWidth():
        high = widget.heightForWidth(widget.width())
    return widget.width() < least.width() or widget.height() < high


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, Paragraph):
        return widget.needed_width(widget.width()) > widget.width()
    if isinstance(widget, SideRow | FindingRow | FileRow):
        return widget.heightForWidth(widget.width()) > widget.height()
    if isinstance(widget, QAbstractButton):
        return widget.sizeHint().width() > widget.width() and not isinstance(widget, RowCard)
    if isinstance(widget, QLabel) and widget.text():
        room = widget.contentsRect()
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height()
        wide = widget.fontMetrics().horizontalAdvance(widget.text())
        return wide > room.width() or widget.fontMetrics().height() > room.height()
    return False


def _is_outside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or parent.objectName() == "qt_scrollarea_viewport":
        return False
    if isinstance(parent, QAbstractScrollArea | QAbstractSlider):
        return False
    return not parent.rect().contains(widget.geometry())


def _lacks_name(widget: QWidget) -> bool:
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
        return False
    interface = QAccessible.queryAccessibleInterface(widget)
    return not interface.text(QAccessible.Text.Name).strip()


def _is_plain(label: QLabel) -> bool:
    return label.textFormat() == Qt.TextFormat.PlainText


def _is_hard_to_press(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton | QLineEdit | QComboBox):
        return False
    return min(widget.width(), widget.height()) < SMALLEST_TARGET


def _called(widget: QWidget) -> str:
    words = widget.accessibleName() or widget.objectName()
    if isinstance(widget, QLabel | QAbstractButton):
        words = words or widget.text()
    size = f"{widget.width()}x{widget.height()}"
    return f"{type(widget).__name__} {words!r} {size}"
