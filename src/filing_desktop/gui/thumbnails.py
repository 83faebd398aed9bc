"""Small pictures of attachments, drawn beside the window and kept by the bytes they show."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, Signal

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import FileRecord
from filing_desktop.gui.worker import in_background
from filing_desktop.services.ports import Thumbnail

#: Twice what a tile shows, for screens of double density.
WIDTH = 240
#: Pictures of about 20 KB each.
MOST_KEPT = 200


class Thumbnails(QObject):
    """Answers with a picture that is at hand, else with none and draws it in a thread.

    ``came`` tells that one more is at hand.
    """

    came = Signal()

    def __init__(
        self,
        read: Callable[[FileRecord], bytes],
        draw: Thumbnail,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._draw = draw
        self._kept: dict[str, bytes | None] = {}

    def __call__(self, record: FileRecord) -> bytes | None:
        """The picture of an attachment as PNG, or None while there is none."""
        if record.digest in self._kept:
            return self._kept[record.digest]
        if len(self._kept) >= MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[record.digest] = None
        in_background(
            lambda _report: self._draw(self._read(record), record.name, WIDTH),
            self,
            done=lambda picture: self._take(record, picture),
            refused=_leave_out,
        )
        return None

    def _take(self, record: FileRecord, picture: object) -> None:
        self._kept[record.digest] = cast("bytes", picture)
        self.came.emit()


def _leave_out(_error: FilingError) -> None:
    """A broken attachment has no picture; the checks and the export tell of it."""
