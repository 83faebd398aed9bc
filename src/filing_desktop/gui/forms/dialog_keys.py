"""Made from ui/dialog_keys.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from filing_desktop.gui.designed import PrimaryButton

class Ui_DialogKeys(object):
    def setupUi(self, DialogKeys: QWidget) -> None:
        if not DialogKeys.objectName():
            DialogKeys.setObjectName(u"DialogKeys")
        self.outer = QVBoxLayout(DialogKeys)
        self.outer.setSpacing(14)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(28, 24, 28, 24)
        self.title = QLabel(DialogKeys)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"step", u"title")
        self.title.setProperty(u"role", u"text")
        self.title.setProperty(u"textCode", u"keys.title")

        self.outer.addWidget(self.title)

        self.keys = QWidget(DialogKeys)
        self.keys.setObjectName(u"keys")
        self.keysLayout = QVBoxLayout(self.keys)
        self.keysLayout.setSpacing(6)
        self.keysLayout.setObjectName(u"keysLayout")
        self.keysLayout.setContentsMargins(0, 0, 0, 0)

        self.outer.addWidget(self.keys)

        self.footer = QHBoxLayout()
        self.footer.setSpacing(12)
        self.footer.setObjectName(u"footer")
        self.footer.setContentsMargins(0, 0, 0, 0)
        self.gap1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer.addItem(self.gap1)

        self.done = PrimaryButton(DialogKeys)
        self.done.setObjectName(u"done")
        self.done.setProperty(u"textCode", u"preferences.done")

        self.footer.addWidget(self.done)


        self.outer.addLayout(self.footer)


        self.retranslateUi(DialogKeys)

        QMetaObject.connectSlotsByName(DialogKeys)
    # setupUi

    def retranslateUi(self, DialogKeys: QWidget) -> None:
        pass
    # retranslateUi
