"""Made from ui/first_run.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from filing_desktop.gui.designed import (PlainButton, PrimaryButton)

class Ui_FirstRun(object):
    def setupUi(self, FirstRun: QWidget) -> None:
        if not FirstRun.objectName():
            FirstRun.setObjectName(u"FirstRun")
        self.outer = QVBoxLayout(FirstRun)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll_place = QWidget(FirstRun)
        self.scroll_place.setObjectName(u"scroll_place")
        self.scrollPlace = QVBoxLayout(self.scroll_place)
        self.scrollPlace.setSpacing(0)
        self.scrollPlace.setObjectName(u"scrollPlace")
        self.scrollPlace.setContentsMargins(0, 0, 0, 0)

        self.outer.addWidget(self.scroll_place)

        self.footer = QFrame(FirstRun)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"kind", u"footer")
        self.footerLayout = QHBoxLayout(self.footer)
        self.footerLayout.setSpacing(0)
        self.footerLayout.setObjectName(u"footerLayout")
        self.footerLayout.setContentsMargins(0, 10, 0, 10)
        self.footer_column = QWidget(self.footer)
        self.footer_column.setObjectName(u"footer_column")
        self.footerColumn = QHBoxLayout(self.footer_column)
        self.footerColumn.setSpacing(12)
        self.footerColumn.setObjectName(u"footerColumn")
        self.footerColumn.setContentsMargins(40, 0, 40, 0)
        self.step = QLabel(self.footer_column)
        self.step.setObjectName(u"step")
        self.step.setTextFormat(Qt.TextFormat.PlainText)
        self.step.setProperty(u"step", u"note")
        self.step.setProperty(u"role", u"text2")

        self.footerColumn.addWidget(self.step)

        self.busy = QLabel(self.footer_column)
        self.busy.setObjectName(u"busy")
        self.busy.setTextFormat(Qt.TextFormat.PlainText)
        self.busy.setProperty(u"step", u"note")
        self.busy.setProperty(u"role", u"text2")
        self.busy.setProperty(u"textCode", u"first_run.busy")

        self.footerColumn.addWidget(self.busy)

        self.gap15 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footerColumn.addItem(self.gap15)

        self.back = PlainButton(self.footer_column)
        self.back.setObjectName(u"back")
        self.back.setProperty(u"textCode", u"first_run.back")

        self.footerColumn.addWidget(self.back)

        self.next = PrimaryButton(self.footer_column)
        self.next.setObjectName(u"next")
        self.next.setProperty(u"textCode", u"first_run.next")

        self.footerColumn.addWidget(self.next)


        self.footerLayout.addWidget(self.footer_column)

        self.gap16 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footerLayout.addItem(self.gap16)

        self.footerLayout.setStretch(0, 1000)
        self.footerLayout.setStretch(1, 1)

        self.outer.addWidget(self.footer)


        self.retranslateUi(FirstRun)

        QMetaObject.connectSlotsByName(FirstRun)
    # setupUi

    def retranslateUi(self, FirstRun: QWidget) -> None:
        pass
    # retranslateUi
