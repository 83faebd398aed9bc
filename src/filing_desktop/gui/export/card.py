"""The card of a package, before and after it was written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.assembly.plan import Gate, PackagePlan
from filing_desktop.catalog.model import FormCatalog
from filing_desktop.gui.export.words import (
    REACHED,
    gate_words,
    gates_said,
    own_layouts,
    package_name,
    planned_names,
    short_name,
    size_words,
)
from filing_desktop.gui.kit.buttons import Button, ButtonKind
from filing_desktop.gui.kit.files import FileRow, FileText
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.kit.gates import GatesLine
from filing_desktop.gui.kit.labels import Label, Surface, hairline
from filing_desktop.gui.kit.notes import IconMark, NoteLine
from filing_desktop.gui.kit.panels import FoldPanel
from filing_desktop.gui.kit.status import verified_line
from filing_desktop.gui.tally_words import must_fix_words
from filing_desktop.gui.theme.tokens import Role
from filing_desktop.services.ports import WrittenPackage
from filing_desktop.services.tally import Tally
from filing_desktop.services.uploads import Fitness, is_editable, uploads_of
from filing_desktop.texts import Texts


class _Card(Surface):
    """Head, gates and one sentence; what stands below is for the two kinds of card."""

    def __init__(self, package: str, gate: Gate, aside: str, texts: Texts) -> None:
        super().__init__("card")
        self.texts = texts
        self.name = package_name(package, texts)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 18, 20, 20)
        self.column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconMark("box", role="text", size=20))
        head.addWidget(Label(self.name, step="heading"))
        head.addStretch(1)
        head.addWidget(Label(aside, step="small", role="text2"))
        self.column.addLayout(head)
        self.column.addSpacing(6)
        self.column.addWidget(
            GatesLine(gate_words(texts), reached=REACHED[gate], name=gates_said(gate, texts))
        )
        self.column.addSpacing(2)

    def add_note(self, text: str, icon: str, role: Role) -> None:
        """The sentence below the gates: what to do for the next one."""
        self.column.addWidget(NoteLine(text, icon=icon, role=role, text_role="text2"))

    def add_layouts(self, files: Iterable[tuple[str, str]], catalog: FormCatalog) -> None:
        """Which files are laid out by us where the portal has a template; printed nowhere."""
        numbers = own_layouts(files, catalog)
        if numbers:
            joined = self.texts.say("export_view.joint").join(numbers)
            self.add_note(self.texts.say("export_view.own_layout", numbers=joined), "info", "text2")

    def add_files(self, rows: Sequence[tuple[str, FileRow]]) -> None:
        """What is uploaded stands open, the editable files folded."""
        self.column.addWidget(hairline())
        listed = QVBoxLayout()
        listed.setSpacing(0)
        for name, row in rows:
            if not is_editable(name):
                listed.addWidget(row)
        self.column.addLayout(listed)
        editable = [row for name, row in rows if is_editable(name)]
        if not editable:
            return
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(24, 0, 0, 0)
        column.setSpacing(0)
        for row in editable:
            column.addWidget(row)
        head = self.texts.say("export_view.editable", count=len(editable))
        self.column.addWidget(FoldPanel(head, box))


class PlannedCard(_Card):
    """A package that will be written; ``findings_asked`` leads to what blocks its seal."""

    findings_asked = Signal(str)

    def __init__(
        self, plan: PackagePlan, blocking: Tally, catalog: FormCatalog, texts: Texts
    ) -> None:
        names = planned_names(plan)
        count = texts.say("export_view.files", count=len(names))
        super().__init__(plan.package, plan.gate, count, texts)
        self.link: Button | None = None
        if plan.gate is Gate.DRAFT:
            must = must_fix_words(blocking, texts)
            self.add_note(texts.say("export_view.is_draft", must=must), "circle-alert", "err")
            self._add_link(plan.package, blocking.must_fix)
        elif plan.gate is Gate.TO_SEAL:
            self.add_note(texts.say("export_view.can_seal"), "printer", "text2")
        else:
            self.add_note(texts.say("export_view.can_submit"), "upload", "text2")
        self.add_layouts(((each.name, each.role) for each in plan.files), catalog)
        self.add_files([(name, _planned(name)) for name in names])
        self.column.addStretch(1)

    def _add_link(self, package: str, blocking: int) -> None:
        words = self.texts.say("export_view.see_findings", count=blocking)
        self.link = Button(words, kind="link", name=f"{self.name} {words}")
        self.link.clicked.connect(lambda: self.findings_asked.emit(package))
        self.column.addWidget(self.link)


class WrittenCard(_Card):
    """A package that was written, read again and found the same."""

    opened = Signal(object)
    path_copied = Signal(object)

    def __init__(
        self, written: WrittenPackage, catalog: FormCatalog, number: int, kind: ButtonKind,
        texts: Texts,
    ) -> None:  # fmt: skip
        manifest = written.manifest
        gate = Gate(manifest.gate)
        aside = texts.say("export_view.nth", number=number)
        super().__init__(manifest.package, gate, aside, texts)
        sealed = _to_seal(written, catalog)
        if gate is Gate.DRAFT:
            self.add_note(texts.say("export_view.was_draft"), "circle-alert", "err")
        elif gate is Gate.TO_SEAL and sealed:
            numbers = texts.say("export_view.joint").join(sealed)
            self.add_note(texts.say("export_view.was_sealed", numbers=numbers), "printer", "text2")
        else:
            self.add_note(texts.say("export_view.was_submitted"), "upload", "text2")
        self.add_layouts(((each.name, each.role) for each in manifest.files), catalog)
        rows = [
            (each.name, _written(each.name, each.size, each.sha256, texts))
            for each in manifest.files
        ]
        self.add_files(rows)
        self._add_sum(sum(each.size for each in manifest.files), len(rows))
        self.column.addStretch(1)
        self._add_buttons(written.folder, kind)

    def _add_sum(self, size: int, count: int) -> None:
        texts = self.texts
        words = texts.say("export_view.sum", count=count, size=size_words(size))
        total = Label(words, step="small", role="text2")
        line = verified_line(texts.say("export_view.verified"))
        self.column.addWidget(FlowRow([total, line], gap=16))

    def _add_buttons(self, folder: Path, kind: ButtonKind) -> None:
        texts = self.texts
        words = texts.say("export_view.open_folder")
        self.open = Button(words, kind=kind, icon="folder", name=f"{words} {self.name}")
        self.open.clicked.connect(lambda: self.opened.emit(folder))
        words = texts.say("export_view.copy_path")
        self.copy = Button(words, icon="copy", name=f"{words} {self.name}")
        self.copy.clicked.connect(lambda: self.path_copied.emit(folder))
        self.column.addSpacing(4)
        self.column.addWidget(FlowRow([self.open, self.copy], gap=10, line_gap=8))


def _planned(name: str) -> FileRow:
    return FileRow(FileText(short_name(name), ""), verified=False, name=short_name(name))


def _written(name: str, size: int, digest: str, texts: Texts) -> FileRow:
    short = short_name(name)
    said = texts.say("export_view.file_said", name=short, size=size_words(size), digest=digest[:8])
    return FileRow(FileText(short, size_words(size), digest[:8]), verified=True, name=said)


def _to_seal(written: WrittenPackage, catalog: FormCatalog) -> list[str]:
    """The numbers of the files that want a seal or a signature: 01, 02."""
    return [
        upload.path.name.partition(" ")[0]
        for upload in uploads_of((written,), catalog).values()
        if upload.fitness in {Fitness.TO_SEAL, Fitness.TO_SIGN, Fitness.TO_SIGN_AND_SEAL}
    ]
