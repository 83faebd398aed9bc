"""Editor of attached files: dropped, chosen or pasted; shown as tiles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, FileRecord
from filing_desktop.gui.editors.base import Editor, EditorContext
from filing_desktop.gui.editors.said import said_files
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.attachments import DropArea, Thumbnail
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.interview.page import FieldState

#: What the program can look into, where the catalogue names no formats.
_FORMATS = ("jpg", "png", "pdf")
#: A file above this is not read at all: no portal takes it.
_MOST_BYTES = 200 * 1024 * 1024
_KILO = 1024


def size_text(size: int) -> str:
    """A size as people read it: 820 KB, 3.4 MB."""
    kilo = size / _KILO
    return f"{kilo / _KILO:.1f} MB" if kilo >= _KILO else f"{max(round(kilo), 1)} KB"


def limits_text(words: Words, state: FieldState) -> str:
    """What is taken, and how much of it, before anything is chosen."""
    limits = state.question.limits
    formats = "、" if words.language == "zh" else ", "
    taken = formats.join(each.upper() for each in limits.formats or _FORMATS)
    said = [words.say("filing.files_taken", formats=taken)]
    if limits.max_megabytes:
        said.append(words.say("filing.files_size", most=limits.max_megabytes))
    if limits.max_files:
        said.append(words.say("filing.files_count", most=limits.max_files))
    return words.say("filing.list_joint").join(said) + words.say("filing.full_stop")


class FilesEditor(Editor):
    """An area to drop files on, and the files that are there."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        words = context.words
        text = f"{words.say('filing.drop_here')}\n{limits_text(words, state)}"
        self.area = DropArea(text, button=words.say("filing.choose_files"))
        self.area.button.setAccessibleName(f"{self.label} {words.say('filing.choose_files')}")
        self.area.dropped.connect(self._take_paths)
        self.area.pressed.connect(self._choose)
        self.column.addWidget(self.area)
        self.tiles: list[Thumbnail] = []
        self._files: tuple[FileRecord, ...] = ()
        self._grid: FlowRow | None = None
        self._coming = NoteLine(" ", icon="history", role="text2", step="note")
        self._coming.hide()
        self.column.addWidget(self._coming)
        context.attaching.changed.connect(self._show_coming)
        context.attaching.refused.connect(self._tell_refused)
        self.watch(self.area.button)
        self.show_state(state)
        self._show_coming(self.address)

    @override
    def show_state(self, state: FieldState) -> None:
        files = said_files(state)
        if files == self._files:
            return
        had_focus = any(tile.hasFocus() or tile.remove.hasFocus() for tile in self.tiles)
        self._files = files
        if self._grid is not None:
            self._grid.hide()
            self._grid.deleteLater()
        self.tiles = [self._tile(record) for record in files]
        self._grid = FlowRow(self.tiles, gap=12, line_gap=12)
        self._grid.setVisible(bool(files))
        self.column.addWidget(self._grid)
        if had_focus:
            self.take_focus()

    def refresh_pictures(self) -> None:
        """Show the pictures that were drawn meanwhile."""
        for tile, record in zip(self.tiles, self._files, strict=True):
            image = self.context.thumbnail(record)
            if image is not None:
                tile.set_image(image)

    @override
    def set_problem(self, why: str) -> None:
        self.area.button.setAccessibleDescription(why)

    @override
    def focus_target(self) -> QWidget:
        return self.area.button

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().mimeData())
            return
        super().keyPressEvent(event)

    def paste(self, data: QMimeData) -> None:
        """Take files or a picture from the clipboard."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        image = QImage(data.imageData()) if data.hasImage() and not paths else QImage()
        if not image.isNull():
            name = self.context.words.say("filing.pasted_name", number=len(self._files) + 1)
            self.context.attaching.attach(self.address, name, lambda: _png(image))
        self._take_paths(paths)

    def _choose(self) -> None:
        formats = self.question.limits.formats or _FORMATS
        self._take_paths(self.context.choose_files(self, formats))

    def _take_paths(self, paths: Sequence[str]) -> None:
        for path in map(Path, paths):
            self.context.attaching.attach(self.address, path.name, partial(_bytes_of, path))

    def _show_coming(self, address: Address) -> None:
        """Name the files that are on their way here."""
        if address != self.address:
            return
        names = self.context.attaching.waiting(address)
        words = self.context.words
        joined = words.say("filing.list_joint").join(names)
        self._coming.set_text(words.say("filing.attaching", files=joined) if names else " ")
        self._coming.setVisible(bool(names))

    def _tell_refused(self, address: Address, error: FilingError) -> None:
        if address == self.address:
            self.refused.emit(error)

    def _tile(self, record: FileRecord) -> Thumbnail:
        remove = self.context.words.say("filing.remove_file", file=record.name)
        tile = Thumbnail(
            record.name,
            detail=size_text(record.size),
            remove=remove,
            image=self.context.thumbnail(record),
        )
        tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tile.removed.connect(lambda: self.context.detach(self.address, record))
        self.watch(tile, tile.remove)
        return tile


def _bytes_of(path: Path) -> bytes:
    """What a file holds; refuses by name one that cannot be read, and one that is far too big."""
    try:
        if path.stat().st_size <= _MOST_BYTES:
            return path.read_bytes()
    except OSError:
        raise FilingError("filing.file_unreadable", file=path.name) from None
    raise FilingError("filing.file_too_big", file=path.name, most=_MOST_BYTES // _KILO // _KILO)


def _png(image: QImage) -> bytes:
    """A picture as a PNG file."""
    store = QByteArray()
    device = QBuffer(store)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(device, QByteArray(b"png")).write(image)
    device.close()
    return bytes(store.data())
