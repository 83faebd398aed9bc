"""Guards against a PySide6 that loses references to None."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

_CALLS = 1_000
_NOISE = 50


def test_calls_that_return_nothing_keep_the_count_of_none() -> None:
    """A thousand calls of a setter leave the reference count of None as it was.

    PySide6 6.12.0 on Python 3.11 loses one at nearly every such call and ends
    the process after some ten thousand; this fails before anybody meets that.
    """
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - _NOISE
