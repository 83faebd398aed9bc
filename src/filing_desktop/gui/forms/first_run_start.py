"""Made from ui/first_run_start.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from filing_desktop.gui.designed import (FormMark, FormParagraph)
from filing_desktop.gui.designed_choices import FormCard

class Ui_FirstRunStart(object):
    def setupUi(self, FirstRunStart: QWidget) -> None:
        if not FirstRunStart.objectName():
            FirstRunStart.setObjectName(u"FirstRunStart")
        self.startLayout = QVBoxLayout(FirstRunStart)
        self.startLayout.setSpacing(12)
        self.startLayout.setObjectName(u"startLayout")
        self.startLayout.setContentsMargins(0, 0, 0, 0)
        self.start_title = QLabel(FirstRunStart)
        self.start_title.setObjectName(u"start_title")
        self.start_title.setTextFormat(Qt.TextFormat.PlainText)
        self.start_title.setProperty(u"step", u"display")
        self.start_title.setProperty(u"role", u"text")
        self.start_title.setProperty(u"textCode", u"first_run.title")

        self.startLayout.addWidget(self.start_title)

        self.start_lead = FormParagraph(FirstRunStart)
        self.start_lead.setObjectName(u"start_lead")
        self.start_lead.setProperty(u"step", u"body")
        self.start_lead.setProperty(u"role", u"text2")
        self.start_lead.setProperty(u"textCode", u"first_run.lead")

        self.startLayout.addWidget(self.start_lead)

        self.gap1 = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.startLayout.addItem(self.gap1)

        self.language_head = QLabel(FirstRunStart)
        self.language_head.setObjectName(u"language_head")
        self.language_head.setTextFormat(Qt.TextFormat.PlainText)
        self.language_head.setProperty(u"step", u"heading")
        self.language_head.setProperty(u"role", u"text")
        self.language_head.setProperty(u"textCode", u"first_run.language")

        self.startLayout.addWidget(self.language_head)

        self.language_place = QWidget(FirstRunStart)
        self.language_place.setObjectName(u"language_place")
        self.languageLayout = QHBoxLayout(self.language_place)
        self.languageLayout.setSpacing(0)
        self.languageLayout.setObjectName(u"languageLayout")
        self.languageLayout.setContentsMargins(0, 0, 0, 0)

        self.startLayout.addWidget(self.language_place)

        self.gap2 = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.startLayout.addItem(self.gap2)

        self.choice_head = QLabel(FirstRunStart)
        self.choice_head.setObjectName(u"choice_head")
        self.choice_head.setTextFormat(Qt.TextFormat.PlainText)
        self.choice_head.setProperty(u"step", u"heading")
        self.choice_head.setProperty(u"role", u"text")
        self.choice_head.setProperty(u"textCode", u"first_run.where")

        self.startLayout.addWidget(self.choice_head)

        self.own = FormCard(FirstRunStart)
        self.own.setObjectName(u"own")
        self.own.setProperty(u"textCode", u"first_run.own")
        self.own.setProperty(u"lineCodes", u"first_run.own_1,first_run.own_2")
        self.own.setProperty(u"sign", u"building")
        self.own.setChecked(True)

        self.startLayout.addWidget(self.own)

        self.sample = FormCard(FirstRunStart)
        self.sample.setObjectName(u"sample")
        self.sample.setProperty(u"textCode", u"first_run.sample")
        self.sample.setProperty(u"lineCodes", u"first_run.sample_1,first_run.sample_2")
        self.sample.setProperty(u"sign", u"book-open")

        self.startLayout.addWidget(self.sample)

        self.choice_note = FormParagraph(FirstRunStart)
        self.choice_note.setObjectName(u"choice_note")
        self.choice_note.setProperty(u"step", u"note")
        self.choice_note.setProperty(u"role", u"err")

        self.startLayout.addWidget(self.choice_note)

        self.offlineRow = QHBoxLayout()
        self.offlineRow.setSpacing(8)
        self.offlineRow.setObjectName(u"offlineRow")
        self.offlineRow.setContentsMargins(0, 0, 0, 0)
        self.offline_mark = FormMark(FirstRunStart)
        self.offline_mark.setObjectName(u"offline_mark")
        self.offline_mark.setProperty(u"sign", u"lock")

        self.offlineRow.addWidget(self.offline_mark)

        self.offline = FormParagraph(FirstRunStart)
        self.offline.setObjectName(u"offline")
        self.offline.setProperty(u"step", u"note")
        self.offline.setProperty(u"role", u"text2")
        self.offline.setProperty(u"textCode", u"first_run.offline")

        self.offlineRow.addWidget(self.offline)

        self.offlineRow.setStretch(1, 1)

        self.startLayout.addLayout(self.offlineRow)

        self.gap3 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.startLayout.addItem(self.gap3)


        self.retranslateUi(FirstRunStart)

        QMetaObject.connectSlotsByName(FirstRunStart)
    # setupUi

    def retranslateUi(self, FirstRunStart: QWidget) -> None:
        pass
    # retranslateUi
