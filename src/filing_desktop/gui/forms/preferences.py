"""Made from ui/preferences.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from filing_desktop.gui.designed import (FormField, FormParagraph, LinkButton, PrimaryButton)
from filing_desktop.gui.designed_choices import FormTick

class Ui_PreferencesForm(object):
    def setupUi(self, PreferencesForm: QWidget) -> None:
        if not PreferencesForm.objectName():
            PreferencesForm.setObjectName(u"PreferencesForm")
        self.outer = QVBoxLayout(PreferencesForm)
        self.outer.setSpacing(14)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(28, 24, 28, 24)
        self.titleRow = QHBoxLayout()
        self.titleRow.setSpacing(8)
        self.titleRow.setObjectName(u"titleRow")
        self.titleRow.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(PreferencesForm)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"step", u"title")
        self.title.setProperty(u"role", u"text")
        self.title.setProperty(u"textCode", u"preferences.title")

        self.titleRow.addWidget(self.title)

        self.gap1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.titleRow.addItem(self.gap1)


        self.outer.addLayout(self.titleRow)

        self.languageBlock = QVBoxLayout()
        self.languageBlock.setSpacing(6)
        self.languageBlock.setObjectName(u"languageBlock")
        self.languageBlock.setContentsMargins(0, 0, 0, 0)
        self.languageLabel = QLabel(PreferencesForm)
        self.languageLabel.setObjectName(u"languageLabel")
        self.languageLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.languageLabel.setProperty(u"step", u"body")
        self.languageLabel.setProperty(u"role", u"text")
        self.languageLabel.setProperty(u"medium", u"true")
        self.languageLabel.setProperty(u"textCode", u"preferences.language")

        self.languageBlock.addWidget(self.languageLabel)

        self.language_place = QWidget(PreferencesForm)
        self.language_place.setObjectName(u"language_place")
        self.languagePlace = QVBoxLayout(self.language_place)
        self.languagePlace.setSpacing(0)
        self.languagePlace.setObjectName(u"languagePlace")
        self.languagePlace.setContentsMargins(0, 0, 0, 0)

        self.languageBlock.addWidget(self.language_place)


        self.outer.addLayout(self.languageBlock)

        self.themeBlock = QVBoxLayout()
        self.themeBlock.setSpacing(6)
        self.themeBlock.setObjectName(u"themeBlock")
        self.themeBlock.setContentsMargins(0, 0, 0, 0)
        self.themeLabel = QLabel(PreferencesForm)
        self.themeLabel.setObjectName(u"themeLabel")
        self.themeLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.themeLabel.setProperty(u"step", u"body")
        self.themeLabel.setProperty(u"role", u"text")
        self.themeLabel.setProperty(u"medium", u"true")
        self.themeLabel.setProperty(u"textCode", u"preferences.theme")

        self.themeBlock.addWidget(self.themeLabel)

        self.theme_place = QWidget(PreferencesForm)
        self.theme_place.setObjectName(u"theme_place")
        self.themePlace = QVBoxLayout(self.theme_place)
        self.themePlace.setSpacing(0)
        self.themePlace.setObjectName(u"themePlace")
        self.themePlace.setContentsMargins(0, 0, 0, 0)

        self.themeBlock.addWidget(self.theme_place)


        self.outer.addLayout(self.themeBlock)

        self.scaleBlock = QVBoxLayout()
        self.scaleBlock.setSpacing(6)
        self.scaleBlock.setObjectName(u"scaleBlock")
        self.scaleBlock.setContentsMargins(0, 0, 0, 0)
        self.scaleLabel = QLabel(PreferencesForm)
        self.scaleLabel.setObjectName(u"scaleLabel")
        self.scaleLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.scaleLabel.setProperty(u"step", u"body")
        self.scaleLabel.setProperty(u"role", u"text")
        self.scaleLabel.setProperty(u"medium", u"true")
        self.scaleLabel.setProperty(u"textCode", u"preferences.scale")

        self.scaleBlock.addWidget(self.scaleLabel)

        self.scale_place = QWidget(PreferencesForm)
        self.scale_place.setObjectName(u"scale_place")
        self.scalePlace = QVBoxLayout(self.scale_place)
        self.scalePlace.setSpacing(0)
        self.scalePlace.setObjectName(u"scalePlace")
        self.scalePlace.setContentsMargins(0, 0, 0, 0)

        self.scaleBlock.addWidget(self.scale_place)


        self.outer.addLayout(self.scaleBlock)

        self.idleBlock = QVBoxLayout()
        self.idleBlock.setSpacing(6)
        self.idleBlock.setObjectName(u"idleBlock")
        self.idleBlock.setContentsMargins(0, 0, 0, 0)
        self.idleLabel = QLabel(PreferencesForm)
        self.idleLabel.setObjectName(u"idleLabel")
        self.idleLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.idleLabel.setProperty(u"step", u"body")
        self.idleLabel.setProperty(u"role", u"text")
        self.idleLabel.setProperty(u"medium", u"true")
        self.idleLabel.setProperty(u"textCode", u"preferences.idle")

        self.idleBlock.addWidget(self.idleLabel)

        self.idle_place = QWidget(PreferencesForm)
        self.idle_place.setObjectName(u"idle_place")
        self.idlePlace = QVBoxLayout(self.idle_place)
        self.idlePlace.setSpacing(0)
        self.idlePlace.setObjectName(u"idlePlace")
        self.idlePlace.setContentsMargins(0, 0, 0, 0)

        self.idleBlock.addWidget(self.idle_place)


        self.outer.addLayout(self.idleBlock)

        self.hides_names = FormTick(PreferencesForm)
        self.hides_names.setObjectName(u"hides_names")
        self.hides_names.setProperty(u"textCode", u"preferences.hides_names")

        self.outer.addWidget(self.hides_names, 0, Qt.AlignmentFlag.AlignLeft)

        self.preparerBlock = QVBoxLayout()
        self.preparerBlock.setSpacing(6)
        self.preparerBlock.setObjectName(u"preparerBlock")
        self.preparerBlock.setContentsMargins(0, 0, 0, 0)
        self.preparerHead = QHBoxLayout()
        self.preparerHead.setSpacing(8)
        self.preparerHead.setObjectName(u"preparerHead")
        self.preparerHead.setContentsMargins(0, 0, 0, 0)
        self.preparerLabel = QLabel(PreferencesForm)
        self.preparerLabel.setObjectName(u"preparerLabel")
        self.preparerLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.preparerLabel.setProperty(u"step", u"body")
        self.preparerLabel.setProperty(u"role", u"text")
        self.preparerLabel.setProperty(u"medium", u"true")
        self.preparerLabel.setProperty(u"textCode", u"preferences.preparer")

        self.preparerHead.addWidget(self.preparerLabel)

        self.preparerHint = QLabel(PreferencesForm)
        self.preparerHint.setObjectName(u"preparerHint")
        self.preparerHint.setTextFormat(Qt.TextFormat.PlainText)
        self.preparerHint.setProperty(u"step", u"small")
        self.preparerHint.setProperty(u"role", u"text2")
        self.preparerHint.setProperty(u"textCode", u"preferences.preparer_hint")

        self.preparerHead.addWidget(self.preparerHint)

        self.gap2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.preparerHead.addItem(self.gap2)


        self.preparerBlock.addLayout(self.preparerHead)

        self.preparer = FormField(PreferencesForm)
        self.preparer.setObjectName(u"preparer")
        self.preparer.setProperty(u"nameCode", u"preferences.preparer")

        self.preparerBlock.addWidget(self.preparer)


        self.outer.addLayout(self.preparerBlock)

        self.passphrase = LinkButton(PreferencesForm)
        self.passphrase.setObjectName(u"passphrase")
        self.passphrase.setProperty(u"textCode", u"preferences.passphrase")

        self.outer.addWidget(self.passphrase, 0, Qt.AlignmentFlag.AlignLeft)

        self.kept = FormParagraph(PreferencesForm)
        self.kept.setObjectName(u"kept")
        self.kept.setProperty(u"step", u"note")
        self.kept.setProperty(u"role", u"text2")
        self.kept.setProperty(u"textCode", u"preferences.kept")

        self.outer.addWidget(self.kept)

        self.footer = QHBoxLayout()
        self.footer.setSpacing(12)
        self.footer.setObjectName(u"footer")
        self.footer.setContentsMargins(0, 0, 0, 0)
        self.gap3 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer.addItem(self.gap3)

        self.done = PrimaryButton(PreferencesForm)
        self.done.setObjectName(u"done")
        self.done.setProperty(u"textCode", u"preferences.done")

        self.footer.addWidget(self.done)


        self.outer.addLayout(self.footer)


        self.retranslateUi(PreferencesForm)

        QMetaObject.connectSlotsByName(PreferencesForm)
    # setupUi

    def retranslateUi(self, PreferencesForm: QWidget) -> None:
        pass
    # retranslateUi
