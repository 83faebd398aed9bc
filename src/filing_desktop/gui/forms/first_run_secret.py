"""Made from ui/first_run_secret.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from filing_desktop.gui.designed import (FormMark, FormParagraph, FormPassword, LinkButton)
from filing_desktop.gui.designed_choices import FormMeter

class Ui_FirstRunSecret(object):
    def setupUi(self, FirstRunSecret: QWidget) -> None:
        if not FirstRunSecret.objectName():
            FirstRunSecret.setObjectName(u"FirstRunSecret")
        self.secretLayout = QVBoxLayout(FirstRunSecret)
        self.secretLayout.setSpacing(10)
        self.secretLayout.setObjectName(u"secretLayout")
        self.secretLayout.setContentsMargins(0, 0, 0, 0)
        self.secret_title = QLabel(FirstRunSecret)
        self.secret_title.setObjectName(u"secret_title")
        self.secret_title.setTextFormat(Qt.TextFormat.PlainText)
        self.secret_title.setProperty(u"step", u"display")
        self.secret_title.setProperty(u"role", u"text")
        self.secret_title.setProperty(u"textCode", u"first_run.secret_title")

        self.secretLayout.addWidget(self.secret_title)

        self.place = FormParagraph(FirstRunSecret)
        self.place.setObjectName(u"place")
        self.place.setProperty(u"step", u"body")
        self.place.setProperty(u"role", u"text2")

        self.secretLayout.addWidget(self.place)

        self.move = LinkButton(FirstRunSecret)
        self.move.setObjectName(u"move")
        self.move.setProperty(u"textCode", u"first_run.move")

        self.secretLayout.addWidget(self.move, 0, Qt.AlignmentFlag.AlignLeft)

        self.gap4 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.secretLayout.addItem(self.gap4)

        self.secret_card = QFrame(FirstRunSecret)
        self.secret_card.setObjectName(u"secret_card")
        self.secret_card.setProperty(u"kind", u"card")
        self.secretCard = QVBoxLayout(self.secret_card)
        self.secretCard.setSpacing(10)
        self.secretCard.setObjectName(u"secretCard")
        self.secretCard.setContentsMargins(28, 24, 28, 24)
        self.secretHead = QHBoxLayout()
        self.secretHead.setSpacing(8)
        self.secretHead.setObjectName(u"secretHead")
        self.secretHead.setContentsMargins(0, 0, 0, 0)
        self.key_mark = FormMark(self.secret_card)
        self.key_mark.setObjectName(u"key_mark")
        self.key_mark.setProperty(u"sign", u"key")

        self.secretHead.addWidget(self.key_mark)

        self.secret_head = QLabel(self.secret_card)
        self.secret_head.setObjectName(u"secret_head")
        self.secret_head.setTextFormat(Qt.TextFormat.PlainText)
        self.secret_head.setProperty(u"step", u"heading")
        self.secret_head.setProperty(u"role", u"text")
        self.secret_head.setProperty(u"textCode", u"first_run.passphrase")

        self.secretHead.addWidget(self.secret_head)

        self.gap5 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.secretHead.addItem(self.gap5)


        self.secretCard.addLayout(self.secretHead)

        self.consequence = FormParagraph(self.secret_card)
        self.consequence.setObjectName(u"consequence")
        self.consequence.setProperty(u"step", u"note")
        self.consequence.setProperty(u"role", u"text2")
        self.consequence.setProperty(u"textCode", u"first_run.consequence")

        self.secretCard.addWidget(self.consequence)

        self.passphraseBlock = QVBoxLayout()
        self.passphraseBlock.setSpacing(6)
        self.passphraseBlock.setObjectName(u"passphraseBlock")
        self.passphraseBlock.setContentsMargins(0, 0, 0, 0)
        self.passphraseHead = QHBoxLayout()
        self.passphraseHead.setSpacing(8)
        self.passphraseHead.setObjectName(u"passphraseHead")
        self.passphraseHead.setContentsMargins(0, 0, 0, 0)
        self.passphraseLabel = QLabel(self.secret_card)
        self.passphraseLabel.setObjectName(u"passphraseLabel")
        self.passphraseLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.passphraseLabel.setProperty(u"step", u"body")
        self.passphraseLabel.setProperty(u"role", u"text")
        self.passphraseLabel.setProperty(u"medium", u"true")
        self.passphraseLabel.setProperty(u"textCode", u"first_run.passphrase")

        self.passphraseHead.addWidget(self.passphraseLabel)

        self.passphraseHint = QLabel(self.secret_card)
        self.passphraseHint.setObjectName(u"passphraseHint")
        self.passphraseHint.setTextFormat(Qt.TextFormat.PlainText)
        self.passphraseHint.setProperty(u"step", u"small")
        self.passphraseHint.setProperty(u"role", u"text2")
        self.passphraseHint.setProperty(u"textCode", u"first_run.passphrase_hint")

        self.passphraseHead.addWidget(self.passphraseHint)

        self.gap6 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.passphraseHead.addItem(self.gap6)


        self.passphraseBlock.addLayout(self.passphraseHead)

        self.passphrase = FormPassword(self.secret_card)
        self.passphrase.setObjectName(u"passphrase")
        self.passphrase.setProperty(u"nameCode", u"first_run.passphrase")

        self.passphraseBlock.addWidget(self.passphrase)


        self.secretCard.addLayout(self.passphraseBlock)

        self.meter = FormMeter(self.secret_card)
        self.meter.setObjectName(u"meter")

        self.secretCard.addWidget(self.meter)

        self.passphraseNote = FormParagraph(self.secret_card)
        self.passphraseNote.setObjectName(u"passphraseNote")
        self.passphraseNote.setProperty(u"step", u"note")
        self.passphraseNote.setProperty(u"role", u"err")

        self.secretCard.addWidget(self.passphraseNote)

        self.againBlock = QVBoxLayout()
        self.againBlock.setSpacing(6)
        self.againBlock.setObjectName(u"againBlock")
        self.againBlock.setContentsMargins(0, 0, 0, 0)
        self.againHead = QHBoxLayout()
        self.againHead.setSpacing(8)
        self.againHead.setObjectName(u"againHead")
        self.againHead.setContentsMargins(0, 0, 0, 0)
        self.againLabel = QLabel(self.secret_card)
        self.againLabel.setObjectName(u"againLabel")
        self.againLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.againLabel.setProperty(u"step", u"body")
        self.againLabel.setProperty(u"role", u"text")
        self.againLabel.setProperty(u"medium", u"true")
        self.againLabel.setProperty(u"textCode", u"first_run.again")

        self.againHead.addWidget(self.againLabel)

        self.gap7 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.againHead.addItem(self.gap7)


        self.againBlock.addLayout(self.againHead)

        self.again = FormPassword(self.secret_card)
        self.again.setObjectName(u"again")
        self.again.setProperty(u"nameCode", u"first_run.again")

        self.againBlock.addWidget(self.again)

        self.againNote = FormParagraph(self.secret_card)
        self.againNote.setObjectName(u"againNote")
        self.againNote.setProperty(u"step", u"note")
        self.againNote.setProperty(u"role", u"err")

        self.againBlock.addWidget(self.againNote)


        self.secretCard.addLayout(self.againBlock)


        self.secretLayout.addWidget(self.secret_card)

        self.secret_note = FormParagraph(FirstRunSecret)
        self.secret_note.setObjectName(u"secret_note")
        self.secret_note.setProperty(u"step", u"note")
        self.secret_note.setProperty(u"role", u"err")

        self.secretLayout.addWidget(self.secret_note)

        self.gap8 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.secretLayout.addItem(self.gap8)


        self.retranslateUi(FirstRunSecret)

        QMetaObject.connectSlotsByName(FirstRunSecret)
    # setupUi

    def retranslateUi(self, FirstRunSecret: QWidget) -> None:
        pass
    # retranslateUi
