"""What the editors of a filing are given by its desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from filing_desktop.filing.answer import FileRecord
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import REFERENCE_KINDS
from filing_desktop.filing.regions import RegionTable
from filing_desktop.gui.attaching import Attaching
from filing_desktop.gui.editors.base import PROSE_WIDTH, EditorContext, ReferenceChoice
from filing_desktop.gui.filing.words import Words
from filing_desktop.services.desk import FilingDesk

#: The first page of an attachment as an encoded picture, or None while there is none.
Thumbnails = Callable[[FileRecord], bytes | None]


def context_of(
    desk: FilingDesk,
    words: Words,
    regions: RegionTable,
    thumbnails: Thumbnails,
    go_to_group: Callable[[str], None],
    attaching: Attaching,
    room: int = PROSE_WIDTH,
) -> EditorContext:
    """The context of editors in a column of ``room`` pixels at text scale 1."""

    def thumbnail(record: FileRecord) -> QImage | None:
        data = thumbnails(record)
        return QImage.fromData(data) if data is not None else None

    scope = desk.session.opened.scope
    return EditorContext(
        words=words,
        regions=regions,
        label_of=lambda kind, row: reference_label(desk.facts, words, kind, row),
        references=lambda: reference_choices(desk.facts, words),
        thumbnail=thumbnail,
        attaching=attaching,
        detach=desk.detach,
        choose_files=lambda parent, formats: choose_files(parent, words, formats),
        go_to_group=go_to_group,
        filing=f"{scope.client}/{scope.filing}",
        room=room,
    )


def reference_label(facts: Facts, words: Words, kind: str, row: str) -> str:
    """How a reference is called: 附件3 输入审核截图, the name of a model, a document."""
    if kind == "document":
        info = facts.catalog.documents.get(row)
        return words.of(info.label) if info else words.say("filing.row_gone")
    rows = facts.rows(kind) if kind in facts.catalog.groups else ()
    if row not in rows:
        return words.say("filing.row_gone")
    number = rows.index(row) + 1
    title = facts.row_name(kind, row)
    if kind == "evidence":
        return words.say("filing.annex", number=number, title=title).strip()
    return title or words.say("filing.untitled", number=number)


def reference_choices(facts: Facts, words: Words) -> tuple[ReferenceChoice, ...]:
    """Every row that prose may refer to, and in its order."""
    return tuple(
        ReferenceChoice(kind, row, reference_label(facts, words, kind, row))
        for kind in REFERENCE_KINDS
        if kind in facts.catalog.groups
        for row in facts.rows(kind)
    )


def choose_files(parent: QWidget, words: Words, formats: Sequence[str]) -> Sequence[str]:
    """Ask the user for files of these endings."""
    endings = " ".join(f"*.{each}" for each in formats)
    title = words.say("filing.choose_files")
    paths, _filter = QFileDialog.getOpenFileNames(parent, title, "", f"{title} ({endings})")
    return paths
