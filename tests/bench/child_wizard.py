"""A child process: the smallest window with a wizard in our typeface, until it is painted."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QWizard, QWizardPage

from tests.bench.watch import tell, when_painted

_PAGES, _ROWS = 6, 10
_FONTS = Path(__file__).parents[2] / "resources" / "fonts"


def main(started: int) -> None:
    """Show a wizard of 6 pages with 10 rows each and tell when it is painted."""
    app = QApplication(sys.argv[:1])
    QLocale.setDefault(QLocale("zh_CN"))
    for weight in ("Regular", "Medium"):
        QFontDatabase.addApplicationFont(str(_FONTS / f"NotoSansSC-{weight}.ttf"))
    app.setFont(QFont("Noto Sans SC"))
    wizard = QWizard()
    wizard.resize(1280, 720)
    for number in range(_PAGES):
        page = QWizardPage()
        page.setTitle(f"第 {number + 1} 步")
        rows = QFormLayout(page)
        for row in range(_ROWS):
            rows.addRow(f"第 {row + 1} 项", QLineEdit())
        wizard.addPage(page)
    wizard.show()
    when_painted(wizard, lambda: tell(started, {}))
    app.exec()


if __name__ == "__main__":
    main(int(sys.argv[1]))
