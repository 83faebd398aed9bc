"""Paints the pages into PNG files: ``python -m tests.gui.kit.gallery FOLDER [SCENE]``."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from filing_desktop.gui.theme.apply import ThemeKeeper, install
from filing_desktop.gui.theme.tokens import THEMES
from tests.gui.kit.scenes import SCENES


def paint(keeper: ThemeKeeper, scene: str, file: Path) -> None:
    """Build one page, give the focus to its focus-here widget and save what it shows."""
    build, wide, high = SCENES[scene]
    page = build()
    scale = keeper.theme.scale
    page.resize(round(wide * scale), round(high * scale))
    page.show()
    target = page.findChild(QWidget, "focus-here")
    page.activateWindow()
    QApplication.processEvents()
    page.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    if isinstance(target, QWidget):
        target.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    page.grab().save(str(file))
    page.close()
    page.deleteLater()
    keeper.rings.refresh()


def main() -> int:
    """Paint every page in the three themes at text scale 1 and 2."""
    folder = Path(sys.argv[1])
    wanted = sys.argv[2:] or list(SCENES)
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    keeper = install(app)
    for name in THEMES:
        for scale in (1.0, 2.0):
            keeper.switch(name, scale)
            for scene in wanted:
                paint(keeper, scene, folder / f"{scene}-{name}-{scale:g}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
