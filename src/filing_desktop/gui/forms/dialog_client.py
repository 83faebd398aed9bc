"""Made from ui/dialog_client.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from filing_desktop.gui.designed import (FormField, FormParagraph, LinkButton, PlainButton,
    PrimaryButton)

class Ui_DialogClient(object):
    def setupUi(self, DialogClient: QWidget) -> None:
        if not DialogClient.objectName():
            DialogClient.setObjectName(u"DialogClient")
        self.outer = QVBoxLayout(DialogClient)
        self.outer.setSpacing(14)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(28, 24, 28, 24)
        self.title = QLabel(DialogClient)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"step", u"title")
        self.title.setProperty(u"role", u"text")
        self.title.setProperty(u"textCode", u"dialog.client_new")

        self.outer.addWidget(self.title)

        self.nameBlock = QVBoxLayout()
        self.nameBlock.setSpacing(6)
        self.nameBlock.setObjectName(u"nameBlock")
        self.nameBlock.setContentsMargins(0, 0, 0, 0)
        self.nameHead = QHBoxLayout()
        self.nameHead.setSpacing(8)
        self.nameHead.setObjectName(u"nameHead")
        self.nameHead.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(DialogClient)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.nameLabel.setProperty(u"step", u"body")
        self.nameLabel.setProperty(u"role", u"text")
        self.nameLabel.setProperty(u"medium", u"true")
        self.nameLabel.setProperty(u"textCode", u"dialog.client_name")

        self.nameHead.addWidget(self.nameLabel)

        self.gap1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.nameHead.addItem(self.gap1)


        self.nameBlock.addLayout(self.nameHead)

        self.name = FormField(DialogClient)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"nameCode", u"dialog.client_name")

        self.nameBlock.addWidget(self.name)

        self.nameNote = FormParagraph(DialogClient)
        self.nameNote.setObjectName(u"nameNote")
        self.nameNote.setProperty(u"step", u"note")
        self.nameNote.setProperty(u"role", u"err")

        self.nameBlock.addWidget(self.nameNote)

        self.show_there = LinkButton(DialogClient)
        self.show_there.setObjectName(u"show_there")
        self.show_there.setProperty(u"textCode", u"dialog.client_show_there")

        self.nameBlock.addWidget(self.show_there, 0, Qt.AlignmentFlag.AlignLeft)


        self.outer.addLayout(self.nameBlock)

        self.shortBlock = QVBoxLayout()
        self.shortBlock.setSpacing(6)
        self.shortBlock.setObjectName(u"shortBlock")
        self.shortBlock.setContentsMargins(0, 0, 0, 0)
        self.shortHead = QHBoxLayout()
        self.shortHead.setSpacing(8)
        self.shortHead.setObjectName(u"shortHead")
        self.shortHead.setContentsMargins(0, 0, 0, 0)
        self.shortLabel = QLabel(DialogClient)
        self.shortLabel.setObjectName(u"shortLabel")
        self.shortLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.shortLabel.setProperty(u"step", u"body")
        self.shortLabel.setProperty(u"role", u"text")
        self.shortLabel.setProperty(u"medium", u"true")
        self.shortLabel.setProperty(u"textCode", u"dialog.client_code")

        self.shortHead.addWidget(self.shortLabel)

        self.shortHint = QLabel(DialogClient)
        self.shortHint.setObjectName(u"shortHint")
        self.shortHint.setTextFormat(Qt.TextFormat.PlainText)
        self.shortHint.setProperty(u"step", u"small")
        self.shortHint.setProperty(u"role", u"text2")
        self.shortHint.setProperty(u"textCode", u"dialog.client_code_hint")

        self.shortHead.addWidget(self.shortHint)

        self.gap2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.shortHead.addItem(self.gap2)


        self.shortBlock.addLayout(self.shortHead)

        self.short = FormField(DialogClient)
        self.short.setObjectName(u"short")
        self.short.setProperty(u"nameCode", u"dialog.client_code")
        self.short.setProperty(u"units", u"104")

        self.shortBlock.addWidget(self.short, 0, Qt.AlignmentFlag.AlignLeft)

        self.shortNote = FormParagraph(DialogClient)
        self.shortNote.setObjectName(u"shortNote")
        self.shortNote.setProperty(u"step", u"note")
        self.shortNote.setProperty(u"role", u"err")

        self.shortBlock.addWidget(self.shortNote)


        self.outer.addLayout(self.shortBlock)

        self.note = FormParagraph(DialogClient)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"step", u"note")
        self.note.setProperty(u"role", u"err")

        self.outer.addWidget(self.note)

        self.gap4 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.outer.addItem(self.gap4)

        self.footer = QHBoxLayout()
        self.footer.setSpacing(12)
        self.footer.setObjectName(u"footer")
        self.footer.setContentsMargins(0, 0, 0, 0)
        self.gap3 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer.addItem(self.gap3)

        self.cancel = PlainButton(DialogClient)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setProperty(u"textCode", u"shell.cancel")

        self.footer.addWidget(self.cancel)

        self.accept_button = PrimaryButton(DialogClient)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"textCode", u"dialog.client_ok")

        self.footer.addWidget(self.accept_button)


        self.outer.addLayout(self.footer)


        self.retranslateUi(DialogClient)

        QMetaObject.connectSlotsByName(DialogClient)
    # setupUi

    def retranslateUi(self, DialogClient: QWidget) -> None:
        pass
    # retranslateUi
