"""Made from ui/home.ui by ui/compile_forms.py; a change is made there."""
# fmt: off
# ruff: noqa: D101, D102, I001, N801, N802, N803, PLR0915, RUF100, UP004, UP025
# mypy: disable-error-code="no-untyped-call,no-untyped-def,untyped-decorator,unused-ignore"

from PySide6.QtCore import (
    QMetaObject, Qt)
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from filing_desktop.gui.designed import (FormParagraph, LinkButton, PrimaryButton, SignButton)
from filing_desktop.gui.designed_choices import FormSearch

class Ui_Home(object):
    def setupUi(self, Home: QWidget) -> None:
        if not Home.objectName():
            Home.setObjectName(u"Home")
        self.outer = QHBoxLayout(Home)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.side = QFrame(Home)
        self.side.setObjectName(u"side")
        self.side.setProperty(u"kind", u"side")
        self.sideLayout = QVBoxLayout(self.side)
        self.sideLayout.setSpacing(0)
        self.sideLayout.setObjectName(u"sideLayout")
        self.sideLayout.setContentsMargins(10, 14, 10, 14)
        self.brand = QHBoxLayout()
        self.brand.setSpacing(4)
        self.brand.setObjectName(u"brand")
        self.brand.setContentsMargins(12, 0, 2, 0)
        self.product = QLabel(self.side)
        self.product.setObjectName(u"product")
        self.product.setTextFormat(Qt.TextFormat.PlainText)
        self.product.setProperty(u"step", u"subheading")
        self.product.setProperty(u"role", u"text")
        self.product.setProperty(u"textCode", u"shell.product")

        self.brand.addWidget(self.product)

        self.gap1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.brand.addItem(self.gap1)

        self.settings = SignButton(self.side)
        self.settings.setObjectName(u"settings")
        self.settings.setProperty(u"nameCode", u"shell.preferences")
        self.settings.setProperty(u"sign", u"more")

        self.brand.addWidget(self.settings)

        self.lock = SignButton(self.side)
        self.lock.setObjectName(u"lock")
        self.lock.setProperty(u"nameCode", u"shell.lock")
        self.lock.setProperty(u"sign", u"lock")

        self.brand.addWidget(self.lock)


        self.sideLayout.addLayout(self.brand)

        self.gap2 = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.sideLayout.addItem(self.gap2)

        self.side_scroll = QWidget(self.side)
        self.side_scroll.setObjectName(u"side_scroll")
        self.sideScroll = QVBoxLayout(self.side_scroll)
        self.sideScroll.setSpacing(0)
        self.sideScroll.setObjectName(u"sideScroll")
        self.sideScroll.setContentsMargins(0, 0, 0, 0)

        self.sideLayout.addWidget(self.side_scroll)

        self.backup_place = QWidget(self.side)
        self.backup_place.setObjectName(u"backup_place")
        self.backupPlace = QVBoxLayout(self.backup_place)
        self.backupPlace.setSpacing(0)
        self.backupPlace.setObjectName(u"backupPlace")
        self.backupPlace.setContentsMargins(4, 8, 4, 0)

        self.sideLayout.addWidget(self.backup_place)


        self.outer.addWidget(self.side)

        self.main = QWidget(Home)
        self.main.setObjectName(u"main")
        self.mainLayout = QVBoxLayout(self.main)
        self.mainLayout.setSpacing(14)
        self.mainLayout.setObjectName(u"mainLayout")
        self.mainLayout.setContentsMargins(32, 16, 32, 16)
        self.banners = QWidget(self.main)
        self.banners.setObjectName(u"banners")
        self.bannersLayout = QVBoxLayout(self.banners)
        self.bannersLayout.setSpacing(8)
        self.bannersLayout.setObjectName(u"bannersLayout")
        self.bannersLayout.setContentsMargins(0, 0, 0, 0)

        self.mainLayout.addWidget(self.banners)

        self.head = QWidget(self.main)
        self.head.setObjectName(u"head")
        self.headLayout = QHBoxLayout(self.head)
        self.headLayout.setSpacing(12)
        self.headLayout.setObjectName(u"headLayout")
        self.headLayout.setContentsMargins(0, 0, 0, 0)
        self.titleRow = QHBoxLayout()
        self.titleRow.setSpacing(8)
        self.titleRow.setObjectName(u"titleRow")
        self.titleRow.setContentsMargins(0, 0, 0, 0)
        self.menu = SignButton(self.head)
        self.menu.setObjectName(u"menu")
        self.menu.setProperty(u"nameCode", u"home.menu")
        self.menu.setProperty(u"sign", u"menu")

        self.titleRow.addWidget(self.menu)

        self.title = FormParagraph(self.head)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"step", u"title")
        self.title.setProperty(u"role", u"text")

        self.titleRow.addWidget(self.title, 0, Qt.AlignmentFlag.AlignVCenter)

        self.titleRow.setStretch(1, 1)

        self.headLayout.addLayout(self.titleRow)

        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(0, 0, 0, 0)
        self.search = FormSearch(self.head)
        self.search.setObjectName(u"search")
        self.search.setProperty(u"nameCode", u"home.search")
        self.search.setProperty(u"placeholderCode", u"home.search")

        self.tools.addWidget(self.search)

        self.new_filing = PrimaryButton(self.head)
        self.new_filing.setObjectName(u"new_filing")
        self.new_filing.setProperty(u"textCode", u"home.new_filing")
        self.new_filing.setProperty(u"sign", u"plus")

        self.tools.addWidget(self.new_filing)

        self.tools.setStretch(0, 1)

        self.headLayout.addLayout(self.tools)

        self.headLayout.setStretch(0, 1)
        self.headLayout.setStretch(1, 1)

        self.mainLayout.addWidget(self.head)

        self.client_actions = QWidget(self.main)
        self.client_actions.setObjectName(u"client_actions")
        self.clientActions = QHBoxLayout(self.client_actions)
        self.clientActions.setSpacing(20)
        self.clientActions.setObjectName(u"clientActions")
        self.clientActions.setContentsMargins(0, 0, 0, 0)
        self.client_edit = LinkButton(self.client_actions)
        self.client_edit.setObjectName(u"client_edit")
        self.client_edit.setProperty(u"textCode", u"home.client_edit")
        self.client_edit.setProperty(u"sign", u"pencil")

        self.clientActions.addWidget(self.client_edit)

        self.client_delete = LinkButton(self.client_actions)
        self.client_delete.setObjectName(u"client_delete")
        self.client_delete.setProperty(u"textCode", u"home.client_delete")
        self.client_delete.setProperty(u"sign", u"trash")

        self.clientActions.addWidget(self.client_delete)

        self.gap3 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.clientActions.addItem(self.gap3)


        self.mainLayout.addWidget(self.client_actions)

        self.pages = QWidget(self.main)
        self.pages.setObjectName(u"pages")
        self.pagesLayout = QVBoxLayout(self.pages)
        self.pagesLayout.setSpacing(0)
        self.pagesLayout.setObjectName(u"pagesLayout")
        self.pagesLayout.setContentsMargins(0, 0, 0, 0)

        self.mainLayout.addWidget(self.pages)

        self.mainLayout.setStretch(3, 1)

        self.outer.addWidget(self.main)

        self.outer.setStretch(1, 1)

        self.retranslateUi(Home)

        QMetaObject.connectSlotsByName(Home)
    # setupUi

    def retranslateUi(self, Home: QWidget) -> None:
        pass
    # retranslateUi
