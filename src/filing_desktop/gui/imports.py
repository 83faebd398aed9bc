"""Has modules imported by Python alone, once Qt is there."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401  # puts its own import in the place of Python's


def import_plainly() -> None:
    """Give the place back: PySide would read the source of each module imported after it.

    It looks there for ``from __feature__ import``, which this program never writes. Reading
    takes three times as long as the importing itself, and the sources stay in memory.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
