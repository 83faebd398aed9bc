"""Made from ui/dialog_fault.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from filing_desktop.gui.designed import (FormMark, FormParagraph, PlainButton, PrimaryButton)

class Ui_DialogFault(object):
    def setupUi(self, DialogFault: QWidget) -> None:
        if not DialogFault.objectName():
            DialogFault.setObjectName(u"DialogFault")
        self.outer = QVBoxLayout(DialogFault)
        self.outer.setSpacing(14)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(28, 24, 28, 24)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(10)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.mark = FormMark(DialogFault)
        self.mark.setObjectName(u"mark")
        self.mark.setProperty(u"sign", u"circle-alert")
        self.mark.setProperty(u"role", u"err")

        self.headRow.addWidget(self.mark)

        self.title = QLabel(DialogFault)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"step", u"title")
        self.title.setProperty(u"role", u"text")
        self.title.setProperty(u"textCode", u"fault.title")

        self.headRow.addWidget(self.title)

        self.gap1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.gap1)


        self.outer.addLayout(self.headRow)

        self.safe = FormParagraph(DialogFault)
        self.safe.setObjectName(u"safe")
        self.safe.setProperty(u"step", u"body")
        self.safe.setProperty(u"role", u"text")
        self.safe.setProperty(u"units", u"520")
        self.safe.setProperty(u"textCode", u"fault.safe")

        self.outer.addWidget(self.safe)

        self.next = FormParagraph(DialogFault)
        self.next.setObjectName(u"next")
        self.next.setProperty(u"step", u"body")
        self.next.setProperty(u"role", u"text2")
        self.next.setProperty(u"units", u"520")
        self.next.setProperty(u"textCode", u"fault.next")

        self.outer.addWidget(self.next)

        self.report_box = QFrame(DialogFault)
        self.report_box.setObjectName(u"report_box")
        self.report_box.setProperty(u"kind", u"sunken")
        self.reportBox = QVBoxLayout(self.report_box)
        self.reportBox.setSpacing(6)
        self.reportBox.setObjectName(u"reportBox")
        self.reportBox.setContentsMargins(16, 12, 16, 12)
        self.report_id = QLabel(self.report_box)
        self.report_id.setObjectName(u"report_id")
        self.report_id.setTextFormat(Qt.TextFormat.PlainText)
        self.report_id.setProperty(u"step", u"body")
        self.report_id.setProperty(u"role", u"text")
        self.report_id.setProperty(u"medium", u"true")

        self.reportBox.addWidget(self.report_id)

        self.report = FormParagraph(self.report_box)
        self.report.setObjectName(u"report")
        self.report.setProperty(u"step", u"small")
        self.report.setProperty(u"role", u"text2")

        self.reportBox.addWidget(self.report)


        self.outer.addWidget(self.report_box)

        self.footer = QHBoxLayout()
        self.footer.setSpacing(12)
        self.footer.setObjectName(u"footer")
        self.footer.setContentsMargins(0, 0, 0, 0)
        self.copy = PlainButton(DialogFault)
        self.copy.setObjectName(u"copy")
        self.copy.setProperty(u"textCode", u"fault.copy")
        self.copy.setProperty(u"sign", u"copy")

        self.footer.addWidget(self.copy)

        self.gap2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer.addItem(self.gap2)

        self.go_on = PrimaryButton(DialogFault)
        self.go_on.setObjectName(u"go_on")
        self.go_on.setProperty(u"textCode", u"fault.go_on")

        self.footer.addWidget(self.go_on)


        self.outer.addLayout(self.footer)


        self.retranslateUi(DialogFault)

        QMetaObject.connectSlotsByName(DialogFault)
    # setupUi

    def retranslateUi(self, DialogFault: QWidget) -> None:
        pass
    # retranslateUi
