"""Made from ui/dialog_filing.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from filing_desktop.gui.designed import (FormField, FormParagraph, LinkButton, PlainButton,
    PrimaryButton)

class Ui_DialogFiling(object):
    def setupUi(self, DialogFiling: QWidget) -> None:
        if not DialogFiling.objectName():
            DialogFiling.setObjectName(u"DialogFiling")
        self.outer = QVBoxLayout(DialogFiling)
        self.outer.setSpacing(14)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(28, 24, 28, 24)
        self.title = QLabel(DialogFiling)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"step", u"title")
        self.title.setProperty(u"role", u"text")
        self.title.setProperty(u"textCode", u"dialog.filing")

        self.outer.addWidget(self.title)

        self.clientBlock = QVBoxLayout()
        self.clientBlock.setSpacing(6)
        self.clientBlock.setObjectName(u"clientBlock")
        self.clientBlock.setContentsMargins(0, 0, 0, 0)
        self.clientLabel = QLabel(DialogFiling)
        self.clientLabel.setObjectName(u"clientLabel")
        self.clientLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.clientLabel.setProperty(u"step", u"body")
        self.clientLabel.setProperty(u"role", u"text")
        self.clientLabel.setProperty(u"medium", u"true")
        self.clientLabel.setProperty(u"textCode", u"dialog.client")

        self.clientBlock.addWidget(self.clientLabel)

        self.client_place = QWidget(DialogFiling)
        self.client_place.setObjectName(u"client_place")
        self.clientPlace = QVBoxLayout(self.client_place)
        self.clientPlace.setSpacing(0)
        self.clientPlace.setObjectName(u"clientPlace")
        self.clientPlace.setContentsMargins(0, 0, 0, 0)

        self.clientBlock.addWidget(self.client_place)


        self.outer.addLayout(self.clientBlock)

        self.nameBlock = QVBoxLayout()
        self.nameBlock.setSpacing(6)
        self.nameBlock.setObjectName(u"nameBlock")
        self.nameBlock.setContentsMargins(0, 0, 0, 0)
        self.nameHead = QHBoxLayout()
        self.nameHead.setSpacing(8)
        self.nameHead.setObjectName(u"nameHead")
        self.nameHead.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(DialogFiling)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.nameLabel.setProperty(u"step", u"body")
        self.nameLabel.setProperty(u"role", u"text")
        self.nameLabel.setProperty(u"medium", u"true")
        self.nameLabel.setProperty(u"textCode", u"dialog.filing_title")

        self.nameHead.addWidget(self.nameLabel)

        self.nameHint = QLabel(DialogFiling)
        self.nameHint.setObjectName(u"nameHint")
        self.nameHint.setTextFormat(Qt.TextFormat.PlainText)
        self.nameHint.setProperty(u"step", u"small")
        self.nameHint.setProperty(u"role", u"text2")
        self.nameHint.setProperty(u"textCode", u"dialog.filing_title_hint")

        self.nameHead.addWidget(self.nameHint)

        self.gap1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.nameHead.addItem(self.gap1)


        self.nameBlock.addLayout(self.nameHead)

        self.name = FormField(DialogFiling)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"nameCode", u"dialog.filing_title")

        self.nameBlock.addWidget(self.name)

        self.nameNote = FormParagraph(DialogFiling)
        self.nameNote.setObjectName(u"nameNote")
        self.nameNote.setProperty(u"step", u"note")
        self.nameNote.setProperty(u"role", u"err")

        self.nameBlock.addWidget(self.nameNote)


        self.outer.addLayout(self.nameBlock)

        self.typeBlock = QVBoxLayout()
        self.typeBlock.setSpacing(6)
        self.typeBlock.setObjectName(u"typeBlock")
        self.typeBlock.setContentsMargins(0, 0, 0, 0)
        self.typeLabel = QLabel(DialogFiling)
        self.typeLabel.setObjectName(u"typeLabel")
        self.typeLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.typeLabel.setProperty(u"step", u"body")
        self.typeLabel.setProperty(u"role", u"text")
        self.typeLabel.setProperty(u"medium", u"true")
        self.typeLabel.setProperty(u"textCode", u"dialog.filing_type")

        self.typeBlock.addWidget(self.typeLabel)

        self.type_place = QWidget(DialogFiling)
        self.type_place.setObjectName(u"type_place")
        self.typePlace = QVBoxLayout(self.type_place)
        self.typePlace.setSpacing(0)
        self.typePlace.setObjectName(u"typePlace")
        self.typePlace.setContentsMargins(0, 0, 0, 0)

        self.typeBlock.addWidget(self.type_place)

        self.typeNote = FormParagraph(DialogFiling)
        self.typeNote.setObjectName(u"typeNote")
        self.typeNote.setProperty(u"step", u"note")
        self.typeNote.setProperty(u"role", u"text2")

        self.typeBlock.addWidget(self.typeNote)


        self.outer.addLayout(self.typeBlock)

        self.note = FormParagraph(DialogFiling)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"step", u"note")
        self.note.setProperty(u"role", u"err")

        self.outer.addWidget(self.note)

        self.gap3 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.outer.addItem(self.gap3)

        self.footer = QHBoxLayout()
        self.footer.setSpacing(12)
        self.footer.setObjectName(u"footer")
        self.footer.setContentsMargins(0, 0, 0, 0)
        self.triage = LinkButton(DialogFiling)
        self.triage.setObjectName(u"triage")
        self.triage.setProperty(u"textCode", u"triage.link")

        self.footer.addWidget(self.triage)

        self.gap2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer.addItem(self.gap2)

        self.cancel = PlainButton(DialogFiling)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setProperty(u"textCode", u"shell.cancel")

        self.footer.addWidget(self.cancel)

        self.accept_button = PrimaryButton(DialogFiling)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"textCode", u"dialog.filing_ok")

        self.footer.addWidget(self.accept_button)


        self.outer.addLayout(self.footer)


        self.retranslateUi(DialogFiling)

        QMetaObject.connectSlotsByName(DialogFiling)
    # setupUi

    def retranslateUi(self, DialogFiling: QWidget) -> None:
        pass
    # retranslateUi
