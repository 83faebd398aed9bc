"""Made from ui/dialog_passphrase.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from filing_desktop.gui.designed import (FormParagraph, FormPassword, PlainButton, PrimaryButton)
from filing_desktop.gui.designed_choices import FormMeter

class Ui_DialogPassphrase(object):
    def setupUi(self, DialogPassphrase: QWidget) -> None:
        if not DialogPassphrase.objectName():
            DialogPassphrase.setObjectName(u"DialogPassphrase")
        self.outer = QVBoxLayout(DialogPassphrase)
        self.outer.setSpacing(14)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(28, 24, 28, 24)
        self.title = QLabel(DialogPassphrase)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"step", u"title")
        self.title.setProperty(u"role", u"text")
        self.title.setProperty(u"textCode", u"passphrase.title")

        self.outer.addWidget(self.title)

        self.lead = FormParagraph(DialogPassphrase)
        self.lead.setObjectName(u"lead")
        self.lead.setProperty(u"step", u"note")
        self.lead.setProperty(u"role", u"text2")
        self.lead.setProperty(u"textCode", u"passphrase.lead")

        self.outer.addWidget(self.lead)

        self.oldBlock = QVBoxLayout()
        self.oldBlock.setSpacing(6)
        self.oldBlock.setObjectName(u"oldBlock")
        self.oldBlock.setContentsMargins(0, 0, 0, 0)
        self.oldHead = QHBoxLayout()
        self.oldHead.setSpacing(8)
        self.oldHead.setObjectName(u"oldHead")
        self.oldHead.setContentsMargins(0, 0, 0, 0)
        self.oldLabel = QLabel(DialogPassphrase)
        self.oldLabel.setObjectName(u"oldLabel")
        self.oldLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.oldLabel.setProperty(u"step", u"body")
        self.oldLabel.setProperty(u"role", u"text")
        self.oldLabel.setProperty(u"medium", u"true")
        self.oldLabel.setProperty(u"textCode", u"passphrase.old")

        self.oldHead.addWidget(self.oldLabel)

        self.oldHint = QLabel(DialogPassphrase)
        self.oldHint.setObjectName(u"oldHint")
        self.oldHint.setTextFormat(Qt.TextFormat.PlainText)
        self.oldHint.setProperty(u"step", u"small")
        self.oldHint.setProperty(u"role", u"text2")
        self.oldHint.setProperty(u"textCode", u"passphrase.old_hint")

        self.oldHead.addWidget(self.oldHint)

        self.gap1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.oldHead.addItem(self.gap1)


        self.oldBlock.addLayout(self.oldHead)

        self.old = FormPassword(DialogPassphrase)
        self.old.setObjectName(u"old")
        self.old.setProperty(u"nameCode", u"passphrase.old")

        self.oldBlock.addWidget(self.old)

        self.oldNote = FormParagraph(DialogPassphrase)
        self.oldNote.setObjectName(u"oldNote")
        self.oldNote.setProperty(u"step", u"note")
        self.oldNote.setProperty(u"role", u"err")

        self.oldBlock.addWidget(self.oldNote)


        self.outer.addLayout(self.oldBlock)

        self.freshBlock = QVBoxLayout()
        self.freshBlock.setSpacing(6)
        self.freshBlock.setObjectName(u"freshBlock")
        self.freshBlock.setContentsMargins(0, 0, 0, 0)
        self.freshHead = QHBoxLayout()
        self.freshHead.setSpacing(8)
        self.freshHead.setObjectName(u"freshHead")
        self.freshHead.setContentsMargins(0, 0, 0, 0)
        self.freshLabel = QLabel(DialogPassphrase)
        self.freshLabel.setObjectName(u"freshLabel")
        self.freshLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.freshLabel.setProperty(u"step", u"body")
        self.freshLabel.setProperty(u"role", u"text")
        self.freshLabel.setProperty(u"medium", u"true")
        self.freshLabel.setProperty(u"textCode", u"passphrase.fresh")

        self.freshHead.addWidget(self.freshLabel)

        self.freshHint = QLabel(DialogPassphrase)
        self.freshHint.setObjectName(u"freshHint")
        self.freshHint.setTextFormat(Qt.TextFormat.PlainText)
        self.freshHint.setProperty(u"step", u"small")
        self.freshHint.setProperty(u"role", u"text2")
        self.freshHint.setProperty(u"textCode", u"first_run.passphrase_hint")

        self.freshHead.addWidget(self.freshHint)

        self.gap2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.freshHead.addItem(self.gap2)


        self.freshBlock.addLayout(self.freshHead)

        self.fresh = FormPassword(DialogPassphrase)
        self.fresh.setObjectName(u"fresh")
        self.fresh.setProperty(u"nameCode", u"passphrase.fresh")

        self.freshBlock.addWidget(self.fresh)

        self.meter = FormMeter(DialogPassphrase)
        self.meter.setObjectName(u"meter")

        self.freshBlock.addWidget(self.meter)

        self.freshNote = FormParagraph(DialogPassphrase)
        self.freshNote.setObjectName(u"freshNote")
        self.freshNote.setProperty(u"step", u"note")
        self.freshNote.setProperty(u"role", u"err")

        self.freshBlock.addWidget(self.freshNote)


        self.outer.addLayout(self.freshBlock)

        self.againBlock = QVBoxLayout()
        self.againBlock.setSpacing(6)
        self.againBlock.setObjectName(u"againBlock")
        self.againBlock.setContentsMargins(0, 0, 0, 0)
        self.againHead = QHBoxLayout()
        self.againHead.setSpacing(8)
        self.againHead.setObjectName(u"againHead")
        self.againHead.setContentsMargins(0, 0, 0, 0)
        self.againLabel = QLabel(DialogPassphrase)
        self.againLabel.setObjectName(u"againLabel")
        self.againLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.againLabel.setProperty(u"step", u"body")
        self.againLabel.setProperty(u"role", u"text")
        self.againLabel.setProperty(u"medium", u"true")
        self.againLabel.setProperty(u"textCode", u"passphrase.again")

        self.againHead.addWidget(self.againLabel)

        self.gap3 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.againHead.addItem(self.gap3)


        self.againBlock.addLayout(self.againHead)

        self.again = FormPassword(DialogPassphrase)
        self.again.setObjectName(u"again")
        self.again.setProperty(u"nameCode", u"passphrase.again")

        self.againBlock.addWidget(self.again)

        self.againNote = FormParagraph(DialogPassphrase)
        self.againNote.setObjectName(u"againNote")
        self.againNote.setProperty(u"step", u"note")
        self.againNote.setProperty(u"role", u"err")

        self.againBlock.addWidget(self.againNote)


        self.outer.addLayout(self.againBlock)

        self.note = FormParagraph(DialogPassphrase)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"step", u"note")
        self.note.setProperty(u"role", u"err")

        self.outer.addWidget(self.note)

        self.busy = FormParagraph(DialogPassphrase)
        self.busy.setObjectName(u"busy")
        self.busy.setProperty(u"step", u"note")
        self.busy.setProperty(u"role", u"text2")
        self.busy.setProperty(u"textCode", u"passphrase.busy")

        self.outer.addWidget(self.busy)

        self.footer = QHBoxLayout()
        self.footer.setSpacing(12)
        self.footer.setObjectName(u"footer")
        self.footer.setContentsMargins(0, 0, 0, 0)
        self.gap4 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer.addItem(self.gap4)

        self.cancel = PlainButton(DialogPassphrase)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setProperty(u"textCode", u"shell.cancel")

        self.footer.addWidget(self.cancel)

        self.accept_button = PrimaryButton(DialogPassphrase)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"textCode", u"passphrase.change")

        self.footer.addWidget(self.accept_button)


        self.outer.addLayout(self.footer)


        self.retranslateUi(DialogPassphrase)

        QMetaObject.connectSlotsByName(DialogPassphrase)
    # setupUi

    def retranslateUi(self, DialogPassphrase: QWidget) -> None:
        pass
    # retranslateUi
