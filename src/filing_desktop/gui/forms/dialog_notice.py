"""Made from ui/dialog_notice.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from filing_desktop.gui.designed import (FormMark, FormParagraph, PlainButton, PrimaryButton)

class Ui_DialogNotice(object):
    def setupUi(self, DialogNotice: QWidget) -> None:
        if not DialogNotice.objectName():
            DialogNotice.setObjectName(u"DialogNotice")
        self.outer = QVBoxLayout(DialogNotice)
        self.outer.setSpacing(14)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(28, 24, 28, 24)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(10)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.mark = FormMark(DialogNotice)
        self.mark.setObjectName(u"mark")
        self.mark.setProperty(u"sign", u"circle-alert")
        self.mark.setProperty(u"role", u"err")

        self.headRow.addWidget(self.mark)

        self.title = QLabel(DialogNotice)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"step", u"title")
        self.title.setProperty(u"role", u"text")
        self.title.setProperty(u"textCode", u"notice.title")

        self.headRow.addWidget(self.title)

        self.gap1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.gap1)


        self.outer.addLayout(self.headRow)

        self.message = FormParagraph(DialogNotice)
        self.message.setObjectName(u"message")
        self.message.setProperty(u"step", u"body")
        self.message.setProperty(u"role", u"text")
        self.message.setProperty(u"units", u"480")

        self.outer.addWidget(self.message)

        self.footer = QHBoxLayout()
        self.footer.setSpacing(12)
        self.footer.setObjectName(u"footer")
        self.footer.setContentsMargins(0, 0, 0, 0)
        self.gap2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer.addItem(self.gap2)

        self.second = PlainButton(DialogNotice)
        self.second.setObjectName(u"second")
        self.second.setProperty(u"textCode", u"notice.stay")

        self.footer.addWidget(self.second)

        self.close_button = PrimaryButton(DialogNotice)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"textCode", u"notice.close")

        self.footer.addWidget(self.close_button)


        self.outer.addLayout(self.footer)


        self.retranslateUi(DialogNotice)

        QMetaObject.connectSlotsByName(DialogNotice)
    # setupUi

    def retranslateUi(self, DialogNotice: QWidget) -> None:
        pass
    # retranslateUi
