"""Made from ui/unlock_code.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from filing_desktop.gui.designed import (FormField, FormParagraph)

class Ui_UnlockCode(object):
    def setupUi(self, UnlockCode: QWidget) -> None:
        if not UnlockCode.objectName():
            UnlockCode.setObjectName(u"UnlockCode")
        self.codeBlock = QVBoxLayout(UnlockCode)
        self.codeBlock.setSpacing(6)
        self.codeBlock.setObjectName(u"codeBlock")
        self.codeBlock.setContentsMargins(0, 0, 0, 0)
        self.codeHead = QHBoxLayout()
        self.codeHead.setSpacing(8)
        self.codeHead.setObjectName(u"codeHead")
        self.codeHead.setContentsMargins(0, 0, 0, 0)
        self.codeLabel = QLabel(UnlockCode)
        self.codeLabel.setObjectName(u"codeLabel")
        self.codeLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.codeLabel.setProperty(u"step", u"body")
        self.codeLabel.setProperty(u"role", u"text")
        self.codeLabel.setProperty(u"medium", u"true")
        self.codeLabel.setProperty(u"textCode", u"unlock.code")

        self.codeHead.addWidget(self.codeLabel)

        self.codeHint = QLabel(UnlockCode)
        self.codeHint.setObjectName(u"codeHint")
        self.codeHint.setTextFormat(Qt.TextFormat.PlainText)
        self.codeHint.setProperty(u"step", u"small")
        self.codeHint.setProperty(u"role", u"text2")
        self.codeHint.setProperty(u"textCode", u"unlock.code_hint")

        self.codeHead.addWidget(self.codeHint)

        self.gap2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.codeHead.addItem(self.gap2)


        self.codeBlock.addLayout(self.codeHead)

        self.code = FormField(UnlockCode)
        self.code.setObjectName(u"code")
        self.code.setProperty(u"nameCode", u"unlock.code")

        self.codeBlock.addWidget(self.code)

        self.codeNote = FormParagraph(UnlockCode)
        self.codeNote.setObjectName(u"codeNote")
        self.codeNote.setProperty(u"step", u"note")
        self.codeNote.setProperty(u"role", u"err")

        self.codeBlock.addWidget(self.codeNote)


        self.retranslateUi(UnlockCode)

        QMetaObject.connectSlotsByName(UnlockCode)
    # setupUi

    def retranslateUi(self, UnlockCode: QWidget) -> None:
        pass
    # retranslateUi
