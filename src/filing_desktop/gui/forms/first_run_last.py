"""Made from ui/first_run_last.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from filing_desktop.gui.designed import (FormField, FormParagraph)
from filing_desktop.gui.designed_choices import FormTick

class Ui_FirstRunLast(object):
    def setupUi(self, FirstRunLast: QWidget) -> None:
        if not FirstRunLast.objectName():
            FirstRunLast.setObjectName(u"FirstRunLast")
        self.lastLayout = QVBoxLayout(FirstRunLast)
        self.lastLayout.setSpacing(10)
        self.lastLayout.setObjectName(u"lastLayout")
        self.lastLayout.setContentsMargins(0, 0, 0, 0)
        self.last_title = QLabel(FirstRunLast)
        self.last_title.setObjectName(u"last_title")
        self.last_title.setTextFormat(Qt.TextFormat.PlainText)
        self.last_title.setProperty(u"step", u"display")
        self.last_title.setProperty(u"role", u"text")
        self.last_title.setProperty(u"textCode", u"first_run.last_title")

        self.lastLayout.addWidget(self.last_title)

        self.last_lead = FormParagraph(FirstRunLast)
        self.last_lead.setObjectName(u"last_lead")
        self.last_lead.setProperty(u"step", u"body")
        self.last_lead.setProperty(u"role", u"text2")
        self.last_lead.setProperty(u"textCode", u"first_run.last_lead")

        self.lastLayout.addWidget(self.last_lead)

        self.gap9 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.lastLayout.addItem(self.gap9)

        self.columns = QWidget(FirstRunLast)
        self.columns.setObjectName(u"columns")
        self.columnsLayout = QHBoxLayout(self.columns)
        self.columnsLayout.setSpacing(40)
        self.columnsLayout.setObjectName(u"columnsLayout")
        self.columnsLayout.setContentsMargins(0, 0, 0, 0)
        self.code_card = QFrame(self.columns)
        self.code_card.setObjectName(u"code_card")
        self.code_card.setProperty(u"kind", u"card")
        self.codeCard = QVBoxLayout(self.code_card)
        self.codeCard.setSpacing(10)
        self.codeCard.setObjectName(u"codeCard")
        self.codeCard.setContentsMargins(28, 24, 28, 24)
        self.code_head = QLabel(self.code_card)
        self.code_head.setObjectName(u"code_head")
        self.code_head.setTextFormat(Qt.TextFormat.PlainText)
        self.code_head.setProperty(u"step", u"heading")
        self.code_head.setProperty(u"role", u"text")
        self.code_head.setProperty(u"textCode", u"first_run.code")

        self.codeCard.addWidget(self.code_head)

        self.code_hint = FormParagraph(self.code_card)
        self.code_hint.setObjectName(u"code_hint")
        self.code_hint.setProperty(u"step", u"note")
        self.code_hint.setProperty(u"role", u"text2")
        self.code_hint.setProperty(u"textCode", u"first_run.code_hint")

        self.codeCard.addWidget(self.code_hint)

        self.code_box = QFrame(self.code_card)
        self.code_box.setObjectName(u"code_box")
        self.code_box.setProperty(u"kind", u"sunken")
        self.codeBox = QVBoxLayout(self.code_box)
        self.codeBox.setSpacing(0)
        self.codeBox.setObjectName(u"codeBox")
        self.codeBox.setContentsMargins(18, 14, 18, 14)
        self.code = FormParagraph(self.code_box)
        self.code.setObjectName(u"code")
        self.code.setProperty(u"step", u"heading")
        self.code.setProperty(u"role", u"text")

        self.codeBox.addWidget(self.code)


        self.codeCard.addWidget(self.code_box)

        self.code_actions = QWidget(self.code_card)
        self.code_actions.setObjectName(u"code_actions")
        self.codeActions = QVBoxLayout(self.code_actions)
        self.codeActions.setSpacing(0)
        self.codeActions.setObjectName(u"codeActions")
        self.codeActions.setContentsMargins(0, 0, 0, 0)

        self.codeCard.addWidget(self.code_actions)

        self.codeNote = FormParagraph(self.code_card)
        self.codeNote.setObjectName(u"codeNote")
        self.codeNote.setProperty(u"step", u"note")
        self.codeNote.setProperty(u"role", u"text2")

        self.codeCard.addWidget(self.codeNote)

        self.kept = FormTick(self.code_card)
        self.kept.setObjectName(u"kept")
        self.kept.setProperty(u"textCode", u"first_run.kept")

        self.codeCard.addWidget(self.kept, 0, Qt.AlignmentFlag.AlignLeft)

        self.keptNote = FormParagraph(self.code_card)
        self.keptNote.setObjectName(u"keptNote")
        self.keptNote.setProperty(u"step", u"note")
        self.keptNote.setProperty(u"role", u"err")

        self.codeCard.addWidget(self.keptNote)

        self.gap10 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.codeCard.addItem(self.gap10)


        self.columnsLayout.addWidget(self.code_card)

        self.client = QWidget(self.columns)
        self.client.setObjectName(u"client")
        self.clientLayout = QVBoxLayout(self.client)
        self.clientLayout.setSpacing(12)
        self.clientLayout.setObjectName(u"clientLayout")
        self.clientLayout.setContentsMargins(0, 24, 0, 0)
        self.client_head = QLabel(self.client)
        self.client_head.setObjectName(u"client_head")
        self.client_head.setTextFormat(Qt.TextFormat.PlainText)
        self.client_head.setProperty(u"step", u"heading")
        self.client_head.setProperty(u"role", u"text")
        self.client_head.setProperty(u"textCode", u"first_run.client_head")

        self.clientLayout.addWidget(self.client_head)

        self.client_lead = FormParagraph(self.client)
        self.client_lead.setObjectName(u"client_lead")
        self.client_lead.setProperty(u"step", u"note")
        self.client_lead.setProperty(u"role", u"text2")
        self.client_lead.setProperty(u"textCode", u"first_run.client_lead")

        self.clientLayout.addWidget(self.client_lead)

        self.nameBlock = QVBoxLayout()
        self.nameBlock.setSpacing(6)
        self.nameBlock.setObjectName(u"nameBlock")
        self.nameBlock.setContentsMargins(0, 0, 0, 0)
        self.nameHead = QHBoxLayout()
        self.nameHead.setSpacing(8)
        self.nameHead.setObjectName(u"nameHead")
        self.nameHead.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(self.client)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.nameLabel.setProperty(u"step", u"body")
        self.nameLabel.setProperty(u"role", u"text")
        self.nameLabel.setProperty(u"medium", u"true")
        self.nameLabel.setProperty(u"textCode", u"first_run.client_name")

        self.nameHead.addWidget(self.nameLabel)

        self.gap11 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.nameHead.addItem(self.gap11)


        self.nameBlock.addLayout(self.nameHead)

        self.name = FormField(self.client)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"nameCode", u"first_run.client_name")

        self.nameBlock.addWidget(self.name)

        self.nameNote = FormParagraph(self.client)
        self.nameNote.setObjectName(u"nameNote")
        self.nameNote.setProperty(u"step", u"note")
        self.nameNote.setProperty(u"role", u"err")

        self.nameBlock.addWidget(self.nameNote)


        self.clientLayout.addLayout(self.nameBlock)

        self.shortBlock = QVBoxLayout()
        self.shortBlock.setSpacing(6)
        self.shortBlock.setObjectName(u"shortBlock")
        self.shortBlock.setContentsMargins(0, 0, 0, 0)
        self.shortHead = QHBoxLayout()
        self.shortHead.setSpacing(8)
        self.shortHead.setObjectName(u"shortHead")
        self.shortHead.setContentsMargins(0, 0, 0, 0)
        self.shortLabel = QLabel(self.client)
        self.shortLabel.setObjectName(u"shortLabel")
        self.shortLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.shortLabel.setProperty(u"step", u"body")
        self.shortLabel.setProperty(u"role", u"text")
        self.shortLabel.setProperty(u"medium", u"true")
        self.shortLabel.setProperty(u"textCode", u"first_run.client_code")

        self.shortHead.addWidget(self.shortLabel)

        self.shortHint = QLabel(self.client)
        self.shortHint.setObjectName(u"shortHint")
        self.shortHint.setTextFormat(Qt.TextFormat.PlainText)
        self.shortHint.setProperty(u"step", u"small")
        self.shortHint.setProperty(u"role", u"text2")
        self.shortHint.setProperty(u"textCode", u"first_run.client_code_hint")

        self.shortHead.addWidget(self.shortHint)

        self.gap12 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.shortHead.addItem(self.gap12)


        self.shortBlock.addLayout(self.shortHead)

        self.short = FormField(self.client)
        self.short.setObjectName(u"short")
        self.short.setProperty(u"nameCode", u"first_run.client_code")
        self.short.setProperty(u"units", u"104")

        self.shortBlock.addWidget(self.short, 0, Qt.AlignmentFlag.AlignLeft)

        self.shortNote = FormParagraph(self.client)
        self.shortNote.setObjectName(u"shortNote")
        self.shortNote.setProperty(u"step", u"note")
        self.shortNote.setProperty(u"role", u"err")

        self.shortBlock.addWidget(self.shortNote)


        self.clientLayout.addLayout(self.shortBlock)

        self.gap13 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.clientLayout.addItem(self.gap13)


        self.columnsLayout.addWidget(self.client)

        self.columnsLayout.setStretch(0, 1)
        self.columnsLayout.setStretch(1, 1)

        self.lastLayout.addWidget(self.columns)

        self.last_note = FormParagraph(FirstRunLast)
        self.last_note.setObjectName(u"last_note")
        self.last_note.setProperty(u"step", u"note")
        self.last_note.setProperty(u"role", u"err")

        self.lastLayout.addWidget(self.last_note)

        self.gap14 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lastLayout.addItem(self.gap14)


        self.retranslateUi(FirstRunLast)

        QMetaObject.connectSlotsByName(FirstRunLast)
    # setupUi

    def retranslateUi(self, FirstRunLast: QWidget) -> None:
        pass
    # retranslateUi
