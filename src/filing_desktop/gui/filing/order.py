"""Keeps the order of Tab and of screen readers the order of the page.

Qt goes by the order in which widgets were made: what appears later between others comes last.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

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
    """Let Tab go through everything in ``root`` as screen readers do."""
    for before, after in itertools.pairwise(_stops(root)):
        QWidget.setTabOrder(before, after)


def _stops(root: QWidget) -> Iterator[QWidget]:
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus and root.focusProxy() is None:
        yield root
    for child in root.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield from _stops(child)
