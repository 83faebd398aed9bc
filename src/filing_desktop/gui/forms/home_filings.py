"""Made from ui/home_filings.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from filing_desktop.gui.designed import (FormMark, FormParagraph, LinkButton, PrimaryButton)

class Ui_HomeFilings(object):
    def setupUi(self, HomeFilings: QWidget) -> None:
        if not HomeFilings.objectName():
            HomeFilings.setObjectName(u"HomeFilings")
        self.outer = QVBoxLayout(HomeFilings)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.resume = QFrame(HomeFilings)
        self.resume.setObjectName(u"resume")
        self.resume.setProperty(u"kind", u"card")
        self.resumeLayout = QHBoxLayout(self.resume)
        self.resumeLayout.setSpacing(12)
        self.resumeLayout.setObjectName(u"resumeLayout")
        self.resumeLayout.setContentsMargins(20, 10, 20, 10)
        self.resume_mark = FormMark(self.resume)
        self.resume_mark.setObjectName(u"resume_mark")
        self.resume_mark.setProperty(u"sign", u"undo")

        self.resumeLayout.addWidget(self.resume_mark)

        self.resume_text = FormParagraph(self.resume)
        self.resume_text.setObjectName(u"resume_text")
        self.resume_text.setProperty(u"step", u"body")
        self.resume_text.setProperty(u"role", u"text2")

        self.resumeLayout.addWidget(self.resume_text, 0, Qt.AlignmentFlag.AlignVCenter)

        self.resume_button = LinkButton(self.resume)
        self.resume_button.setObjectName(u"resume_button")
        self.resume_button.setProperty(u"textCode", u"home.resume")

        self.resumeLayout.addWidget(self.resume_button)

        self.resumeLayout.setStretch(1, 1)

        self.outer.addWidget(self.resume)

        self.filter_place = QWidget(HomeFilings)
        self.filter_place.setObjectName(u"filter_place")
        self.filterPlace = QVBoxLayout(self.filter_place)
        self.filterPlace.setSpacing(0)
        self.filterPlace.setObjectName(u"filterPlace")
        self.filterPlace.setContentsMargins(0, 0, 0, 0)

        self.outer.addWidget(self.filter_place)

        self.table_place = QWidget(HomeFilings)
        self.table_place.setObjectName(u"table_place")
        self.tablePlace = QVBoxLayout(self.table_place)
        self.tablePlace.setSpacing(0)
        self.tablePlace.setObjectName(u"tablePlace")
        self.tablePlace.setContentsMargins(0, 0, 0, 0)

        self.outer.addWidget(self.table_place)

        self.empty_note = FormParagraph(HomeFilings)
        self.empty_note.setObjectName(u"empty_note")
        self.empty_note.setProperty(u"step", u"body")
        self.empty_note.setProperty(u"role", u"text2")

        self.outer.addWidget(self.empty_note)

        self.empty_button = PrimaryButton(HomeFilings)
        self.empty_button.setObjectName(u"empty_button")
        self.empty_button.setProperty(u"textCode", u"home.new_filing")
        self.empty_button.setProperty(u"sign", u"plus")

        self.outer.addWidget(self.empty_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.gap1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.gap1)

        self.outer.setStretch(2, 1)

        self.retranslateUi(HomeFilings)

        QMetaObject.connectSlotsByName(HomeFilings)
    # setupUi

    def retranslateUi(self, HomeFilings: QWidget) -> None:
        pass
    # retranslateUi
