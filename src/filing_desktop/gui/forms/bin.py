"""Made from ui/bin.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject)
from PySide6.QtWidgets import (
    QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from filing_desktop.gui.designed import (FormParagraph, PlainButton)

class Ui_Bin(object):
    def setupUi(self, Bin: QWidget) -> None:
        if not Bin.objectName():
            Bin.setObjectName(u"Bin")
        self.outer = QVBoxLayout(Bin)
        self.outer.setSpacing(14)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.lead = FormParagraph(Bin)
        self.lead.setObjectName(u"lead")
        self.lead.setProperty(u"step", u"body")
        self.lead.setProperty(u"role", u"text2")
        self.lead.setProperty(u"textCode", u"bin.lead")

        self.outer.addWidget(self.lead)

        self.table_place = QWidget(Bin)
        self.table_place.setObjectName(u"table_place")
        self.tablePlace = QVBoxLayout(self.table_place)
        self.tablePlace.setSpacing(0)
        self.tablePlace.setObjectName(u"tablePlace")
        self.tablePlace.setContentsMargins(0, 0, 0, 0)

        self.outer.addWidget(self.table_place)

        self.empty_note = FormParagraph(Bin)
        self.empty_note.setObjectName(u"empty_note")
        self.empty_note.setProperty(u"step", u"body")
        self.empty_note.setProperty(u"role", u"text2")
        self.empty_note.setProperty(u"textCode", u"bin.empty")

        self.outer.addWidget(self.empty_note)

        self.actions = QWidget(Bin)
        self.actions.setObjectName(u"actions")
        self.actionsLayout = QHBoxLayout(self.actions)
        self.actionsLayout.setSpacing(12)
        self.actionsLayout.setObjectName(u"actionsLayout")
        self.actionsLayout.setContentsMargins(0, 0, 0, 0)
        self.restore = PlainButton(self.actions)
        self.restore.setObjectName(u"restore")
        self.restore.setProperty(u"textCode", u"bin.restore")
        self.restore.setProperty(u"sign", u"undo")

        self.actionsLayout.addWidget(self.restore)

        self.destroy = PlainButton(self.actions)
        self.destroy.setObjectName(u"destroy")
        self.destroy.setProperty(u"textCode", u"bin.destroy")

        self.actionsLayout.addWidget(self.destroy)

        self.gap1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actionsLayout.addItem(self.gap1)


        self.outer.addWidget(self.actions)

        self.gap2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.gap2)

        self.outer.setStretch(1, 1)

        self.retranslateUi(Bin)

        QMetaObject.connectSlotsByName(Bin)
    # setupUi

    def retranslateUi(self, Bin: QWidget) -> None:
        pass
    # retranslateUi
