"""Made from ui/unlock.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from filing_desktop.gui.designed import (FormParagraph, FormPassword, LinkButton, PrimaryButton)

class Ui_Unlock(object):
    def setupUi(self, Unlock: QWidget) -> None:
        if not Unlock.objectName():
            Unlock.setObjectName(u"Unlock")
        self.outer = QVBoxLayout(Unlock)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(40, 40, 40, 32)
        self.column = QWidget(Unlock)
        self.column.setObjectName(u"column")
        self.columnLayout = QVBoxLayout(self.column)
        self.columnLayout.setSpacing(14)
        self.columnLayout.setObjectName(u"columnLayout")
        self.columnLayout.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(self.column)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"step", u"display")
        self.title.setProperty(u"role", u"text")
        self.title.setProperty(u"textCode", u"unlock.title")

        self.columnLayout.addWidget(self.title)

        self.library = FormParagraph(self.column)
        self.library.setObjectName(u"library")
        self.library.setProperty(u"step", u"body")
        self.library.setProperty(u"role", u"text2")

        self.columnLayout.addWidget(self.library)

        self.state = FormParagraph(self.column)
        self.state.setObjectName(u"state")
        self.state.setProperty(u"step", u"body")
        self.state.setProperty(u"role", u"err")

        self.columnLayout.addWidget(self.state)

        self.passphraseBlock = QWidget(self.column)
        self.passphraseBlock.setObjectName(u"passphraseBlock")
        self.passphraseLayout = QVBoxLayout(self.passphraseBlock)
        self.passphraseLayout.setSpacing(6)
        self.passphraseLayout.setObjectName(u"passphraseLayout")
        self.passphraseLayout.setContentsMargins(0, 0, 0, 0)
        self.passphraseHead = QHBoxLayout()
        self.passphraseHead.setSpacing(8)
        self.passphraseHead.setObjectName(u"passphraseHead")
        self.passphraseHead.setContentsMargins(0, 0, 0, 0)
        self.passphraseLabel = QLabel(self.passphraseBlock)
        self.passphraseLabel.setObjectName(u"passphraseLabel")
        self.passphraseLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.passphraseLabel.setProperty(u"step", u"body")
        self.passphraseLabel.setProperty(u"role", u"text")
        self.passphraseLabel.setProperty(u"medium", u"true")
        self.passphraseLabel.setProperty(u"textCode", u"unlock.passphrase")

        self.passphraseHead.addWidget(self.passphraseLabel)

        self.passphraseHint = QLabel(self.passphraseBlock)
        self.passphraseHint.setObjectName(u"passphraseHint")
        self.passphraseHint.setTextFormat(Qt.TextFormat.PlainText)
        self.passphraseHint.setProperty(u"step", u"small")
        self.passphraseHint.setProperty(u"role", u"text2")
        self.passphraseHint.setProperty(u"textCode", u"unlock.passphrase_hint")

        self.passphraseHead.addWidget(self.passphraseHint)

        self.gap1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.passphraseHead.addItem(self.gap1)


        self.passphraseLayout.addLayout(self.passphraseHead)

        self.passphrase = FormPassword(self.passphraseBlock)
        self.passphrase.setObjectName(u"passphrase")
        self.passphrase.setProperty(u"nameCode", u"unlock.passphrase")

        self.passphraseLayout.addWidget(self.passphrase)

        self.passphraseNote = FormParagraph(self.passphraseBlock)
        self.passphraseNote.setObjectName(u"passphraseNote")
        self.passphraseNote.setProperty(u"step", u"note")
        self.passphraseNote.setProperty(u"role", u"err")

        self.passphraseLayout.addWidget(self.passphraseNote)


        self.columnLayout.addWidget(self.passphraseBlock)

        self.actions = QWidget(self.column)
        self.actions.setObjectName(u"actions")
        self.actionsLayout = QHBoxLayout(self.actions)
        self.actionsLayout.setSpacing(16)
        self.actionsLayout.setObjectName(u"actionsLayout")
        self.actionsLayout.setContentsMargins(0, 0, 0, 0)
        self.open = PrimaryButton(self.actions)
        self.open.setObjectName(u"open")
        self.open.setProperty(u"textCode", u"unlock.open")

        self.actionsLayout.addWidget(self.open)

        self.busy = QLabel(self.actions)
        self.busy.setObjectName(u"busy")
        self.busy.setTextFormat(Qt.TextFormat.PlainText)
        self.busy.setProperty(u"step", u"note")
        self.busy.setProperty(u"role", u"text2")
        self.busy.setProperty(u"textCode", u"unlock.opening")

        self.actionsLayout.addWidget(self.busy)

        self.gap3 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actionsLayout.addItem(self.gap3)


        self.columnLayout.addWidget(self.actions)

        self.other_way = LinkButton(self.column)
        self.other_way.setObjectName(u"other_way")
        self.other_way.setProperty(u"textCode", u"unlock.use_code")

        self.columnLayout.addWidget(self.other_way, 0, Qt.AlignmentFlag.AlignLeft)

        self.rule = QFrame(self.column)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"kind", u"line")
        self.rule.setMinimumHeight(1)
        self.rule.setMaximumHeight(1)

        self.columnLayout.addWidget(self.rule)

        self.recent_head = QLabel(self.column)
        self.recent_head.setObjectName(u"recent_head")
        self.recent_head.setTextFormat(Qt.TextFormat.PlainText)
        self.recent_head.setProperty(u"step", u"small")
        self.recent_head.setProperty(u"role", u"text2")
        self.recent_head.setProperty(u"medium", u"true")
        self.recent_head.setProperty(u"textCode", u"unlock.others")

        self.columnLayout.addWidget(self.recent_head)

        self.recent = QWidget(self.column)
        self.recent.setObjectName(u"recent")
        self.recentLayout = QVBoxLayout(self.recent)
        self.recentLayout.setSpacing(2)
        self.recentLayout.setObjectName(u"recentLayout")
        self.recentLayout.setContentsMargins(0, 0, 0, 0)

        self.columnLayout.addWidget(self.recent)

        self.more = QWidget(self.column)
        self.more.setObjectName(u"more")
        self.moreLayout = QVBoxLayout(self.more)
        self.moreLayout.setSpacing(6)
        self.moreLayout.setObjectName(u"moreLayout")
        self.moreLayout.setContentsMargins(0, 0, 0, 0)
        self.choose = LinkButton(self.more)
        self.choose.setObjectName(u"choose")
        self.choose.setProperty(u"textCode", u"unlock.choose")
        self.choose.setProperty(u"sign", u"folder")

        self.moreLayout.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)

        self.create = LinkButton(self.more)
        self.create.setObjectName(u"create")
        self.create.setProperty(u"textCode", u"unlock.create")
        self.create.setProperty(u"sign", u"plus")

        self.moreLayout.addWidget(self.create, 0, Qt.AlignmentFlag.AlignLeft)

        self.restore = LinkButton(self.more)
        self.restore.setObjectName(u"restore")
        self.restore.setProperty(u"textCode", u"unlock.restore")
        self.restore.setProperty(u"sign", u"history")

        self.moreLayout.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)


        self.columnLayout.addWidget(self.more)

        self.gap4 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.columnLayout.addItem(self.gap4)


        self.outer.addWidget(self.column)


        self.retranslateUi(Unlock)

        QMetaObject.connectSlotsByName(Unlock)
    # setupUi

    def retranslateUi(self, Unlock: QWidget) -> None:
        pass
    # retranslateUi
