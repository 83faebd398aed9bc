"""Keeps the order of Tab and of screen readers the order of the page.

Qt goes by the order in which widgets were made: what appears later between others comes last.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def read_in_order(layout: QLayout, *after: QWidget) -> None:
    """Let screen readers, and ``tab_in_order``, meet what stands in a layout in its order.

    All else of the same parent comes before, but ``after``.
    """
    items = (layout.itemAt(number) for number in range(layout.count()))
    placed = [item.widget() for item in items if item is not None]
    for each in (*filter(None, placed), *after):
        each.raise_()


def tab_in_order(root: QWidget) -> None:
    """Let Tab go through everything in ``root`` as screen readers do, from where it begins now."""
    stops = list(_stops(root))
    head = _first_of(stops, root.window())
    if head is not None and head is not stops[0]:
        # The order is a ring: to Qt the first already comes after the last, and it moves neither.
        QWidget.setTabOrder(head, stops[0])
        QWidget.setTabOrder(stops[0], head)
    for before, after in itertools.pairwise(stops):
        QWidget.setTabOrder(before, after)


def tab_before(widget: QWidget, *late: QWidget) -> None:
    """Let Tab meet what was made late just before a widget, and not at the end."""
    for each in late:
        # Each comes behind the widget, then the widget behind each: the place stays the same.
        QWidget.setTabOrder(widget, each)
        QWidget.setTabOrder(each, widget)


def next_stop(root: QWidget) -> QWidget | None:
    """What Tab meets behind ``root`` and all in it, shown or not."""
    at = root.nextInFocusChain()
    while at is not None and at is not root:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and not root.isAncestorOf(at):
            return at
        at = at.nextInFocusChain()
    return None


def first_stop(root: QWidget) -> QWidget | None:
    """What Tab meets first in ``root``, shown or not."""
    return next(_stops(root), None)


def _first_of(stops: Collection[QWidget], window: QWidget) -> QWidget | None:
    """Which of them Tab meets first, from the beginning of the window."""
    among = set(stops)
    at = window.nextInFocusChain()
    while at is not None and at is not window:
        if at in among:
            return at
        at = at.nextInFocusChain()
    return None


def _stops(root: QWidget) -> Iterator[QWidget]:
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus and root.focusProxy() is None:
        yield root
    for child in root.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield from _stops(child)
