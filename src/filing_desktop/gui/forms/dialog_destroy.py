"""Made from ui/dialog_destroy.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from filing_desktop.gui.designed import (FormField, FormParagraph, PlainButton)

class Ui_DialogDestroy(object):
    def setupUi(self, DialogDestroy: QWidget) -> None:
        if not DialogDestroy.objectName():
            DialogDestroy.setObjectName(u"DialogDestroy")
        self.outer = QVBoxLayout(DialogDestroy)
        self.outer.setSpacing(14)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(28, 24, 28, 24)
        self.title = QLabel(DialogDestroy)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"step", u"title")
        self.title.setProperty(u"role", u"text")
        self.title.setProperty(u"textCode", u"dialog.destroy")

        self.outer.addWidget(self.title)

        self.what = FormParagraph(DialogDestroy)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"step", u"body")
        self.what.setProperty(u"role", u"text")
        self.what.setProperty(u"units", u"520")

        self.outer.addWidget(self.what)

        self.shortBlock = QVBoxLayout()
        self.shortBlock.setSpacing(6)
        self.shortBlock.setObjectName(u"shortBlock")
        self.shortBlock.setContentsMargins(0, 0, 0, 0)
        self.shortHead = QHBoxLayout()
        self.shortHead.setSpacing(8)
        self.shortHead.setObjectName(u"shortHead")
        self.shortHead.setContentsMargins(0, 0, 0, 0)
        self.shortLabel = QLabel(DialogDestroy)
        self.shortLabel.setObjectName(u"shortLabel")
        self.shortLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.shortLabel.setProperty(u"step", u"body")
        self.shortLabel.setProperty(u"role", u"text")
        self.shortLabel.setProperty(u"medium", u"true")

        self.shortHead.addWidget(self.shortLabel)

        self.gap1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.shortHead.addItem(self.gap1)


        self.shortBlock.addLayout(self.shortHead)

        self.short = FormField(DialogDestroy)
        self.short.setObjectName(u"short")
        self.short.setProperty(u"units", u"104")

        self.shortBlock.addWidget(self.short, 0, Qt.AlignmentFlag.AlignLeft)

        self.shortNote = FormParagraph(DialogDestroy)
        self.shortNote.setObjectName(u"shortNote")
        self.shortNote.setProperty(u"step", u"note")
        self.shortNote.setProperty(u"role", u"err")

        self.shortBlock.addWidget(self.shortNote)


        self.outer.addLayout(self.shortBlock)

        self.note = FormParagraph(DialogDestroy)
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
        self.gap2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer.addItem(self.gap2)

        self.cancel = PlainButton(DialogDestroy)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setProperty(u"textCode", u"shell.cancel")

        self.footer.addWidget(self.cancel)

        self.accept_button = PlainButton(DialogDestroy)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"textCode", u"dialog.destroy_ok")

        self.footer.addWidget(self.accept_button)


        self.outer.addLayout(self.footer)


        self.retranslateUi(DialogDestroy)

        QMetaObject.connectSlotsByName(DialogDestroy)
    # setupUi

    def retranslateUi(self, DialogDestroy: QWidget) -> None:
        pass
    # retranslateUi
