"""The prose editor: paragraphs of text with references as chips that cannot be typed into."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from filing_desktop.gui.kit.leaded_edit import LeadedEdit
from filing_desktop.gui.kit.prose_chip import (
    CHIP_KEY,
    CHIP_KIND,
    CHIP_LABEL,
    CHIP_OBJECT,
    ProseChip,
    chip_format,
)

Reference = tuple[str, str]
Run = str | Reference
Paragraphs = list[list[Run]]
LabelOf = Callable[[str, str], str]

_MIME = "application/x-filing-prose"
_OBJECT = "\ufffc"


class ProseEditor(LeadedEdit):
    """Long text as a list of paragraphs; a run is text or a reference ``(kind, key)``.

    The label of a reference comes from ``label_of`` and is never stored. A
    paste gives plain text; only what was copied from such an editor of the same
    ``source`` keeps its references: elsewhere the same key is another row.
    ``edited`` carries the contents.
    """

    edited = Signal(object)

    def __init__(
        self,
        *,
        name: str,
        label_of: LabelOf,
        source: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name=name, placeholder=placeholder, parent=parent)
        self._label_of, self._source = label_of, source
        self._chip = ProseChip(self)
        self.document().documentLayout().registerHandler(CHIP_OBJECT, self._chip)
        self.changed.connect(lambda: self.edited.emit(self.contents()))

    def set_contents(self, paragraphs: Sequence[Sequence[Run]]) -> None:
        """Show contents that were not typed here: no signal, nothing to undo."""
        quiet, self._quiet = self._quiet, True
        self.replace_text("")
        self.document().setUndoRedoEnabled(False)
        self._insert(QTextCursor(self.document()), paragraphs)
        self.document().setUndoRedoEnabled(True)
        self._quiet = quiet

    def contents(self) -> Paragraphs:
        """What stands in the editor; an empty editor is one paragraph without runs."""
        found: Paragraphs = []
        block = self.document().begin()
        while block.isValid():
            found.append(_runs(block, 0, block.length()))
            block = block.next()
        return found

    def insert_chip(self, kind: str, key: str, label: str) -> None:
        """Put a reference at the cursor, in place of what is selected."""
        cursor = self.textCursor()
        cursor.insertText(_OBJECT, chip_format(kind, key, label))
        cursor.setCharFormat(QTextCharFormat())
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(QTextCharFormat())

    def relabel(self) -> None:
        """Ask for all labels again, e.g. after rows moved and numbers changed.

        Where they are as they were, the steps to undo and the cursor stay.
        """
        if any(label != self._label_of(kind, key) for kind, key, label in self._chips()):
            self.set_contents(self.contents())

    def labels(self) -> list[str]:
        """What the references in the text are called, from the first to the last."""
        return [label for _kind, _key, label in self._chips()]

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        chosen = self.textCursor()
        runs = self._selected(chosen)
        text = "\n".join(
            "".join(run if isinstance(run, str) else self._label_of(*run) for run in paragraph)
            for paragraph in runs
        )
        data = QMimeData()
        data.setText(text)
        data.setData(_MIME, json.dumps({"source": self._source, "runs": runs}).encode())
        return data

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        origin, runs = _decoded(bytes(source.data(_MIME).data()))
        if origin == self._source:
            cursor = self.textCursor()
            cursor.beginEditBlock()
            cursor.removeSelectedText()
            self._insert(cursor, runs)
            cursor.endEditBlock()
            self.setTextCursor(cursor)
            return
        super().insertFromMimeData(source)

    def _insert(self, cursor: QTextCursor, paragraphs: Sequence[Sequence[Run]]) -> None:
        for number, paragraph in enumerate(paragraphs):
            if number:
                cursor.insertBlock()
            for run in paragraph:
                if isinstance(run, str):
                    cursor.insertText(run.replace(_OBJECT, ""), QTextCharFormat())
                else:
                    kind, key = run
                    label = self._label_of(kind, key)
                    cursor.insertText(_OBJECT, chip_format(kind, key, label))
        cursor.setCharFormat(QTextCharFormat())

    def _chips(self) -> list[tuple[str, str, str]]:
        """Kind, key and shown label of each reference; equal neighbours count once."""
        found: list[tuple[str, str, str]] = []
        block = self.document().begin()
        while block.isValid():
            walk = block.begin()
            while not walk.atEnd():
                look = walk.fragment().charFormat()
                if look.objectType() == CHIP_OBJECT:
                    parts = (look.property(each) for each in (CHIP_KIND, CHIP_KEY, CHIP_LABEL))
                    kind, key, label = map(str, parts)
                    found.append((kind, key, label))
                walk += 1
            block = block.next()
        return found

    def _selected(self, cursor: QTextCursor) -> Paragraphs:
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        found: Paragraphs = []
        block = self.document().findBlock(first)
        while block.isValid() and block.position() <= last:
            start = max(first - block.position(), 0)
            found.append(_runs(block, start, last - block.position()))
            block = block.next()
        return found


def _runs(block: QTextBlock, start: int, end: int) -> list[Run]:
    """The runs of a block between two places; neighbouring texts are joined."""
    runs: list[Run] = []
    units = block.text().encode("utf-16-le")
    walk = block.begin()
    while not walk.atEnd():
        piece = walk.fragment()
        at = piece.position() - block.position()
        low, high = max(at, start), min(at + piece.length(), end)
        look = piece.charFormat()
        if low < high and look.objectType() == CHIP_OBJECT:
            reference = (str(look.property(CHIP_KIND)), str(look.property(CHIP_KEY)))
            runs.extend([reference] * (high - low))
        elif low < high:
            text = units[2 * low : 2 * high].decode("utf-16-le").replace(_OBJECT, "")
            if runs and isinstance(runs[-1], str):
                runs[-1] += text
            elif text:
                runs.append(text)
        walk += 1
    return runs


def _decoded(data: bytes) -> tuple[str | None, Paragraphs]:
    """Where it was copied, and paragraphs; what is not in their shape is left out."""
    try:
        raw = json.loads(data)
    except ValueError:
        return None, []
    if not isinstance(raw, dict):
        return None, []
    return raw.get("source"), _paragraphs(raw.get("runs"))


def _paragraphs(raw: object) -> Paragraphs:
    found: Paragraphs = []
    for paragraph in raw if isinstance(raw, list) else []:
        runs: list[Run] = []
        for run in paragraph if isinstance(paragraph, list) else []:
            match run:
                case str():
                    runs.append(run)
                case [str() as kind, str() as key]:
                    runs.append((kind, key))
        found.append(runs)
    return found
