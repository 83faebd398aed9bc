"""The icon of the window: the client's colour and code, or the program's own.

Apart from the window, because the first page is painted before there is an icon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from filing_desktop.gui.kit.paint import draw_box, draw_text
from filing_desktop.gui.theme.apply import current

if TYPE_CHECKING:
    from filing_desktop.filing.client import Client
    from filing_desktop.gui.theme.tokens import ClientName

_SIZES = (16, 24, 32, 48, 64)


def window_icon(client: Client | None, *, with_code: bool) -> QIcon:
    """A square in the client's colour with the code; in the program's own without a client."""
    theme = current()
    strong = (
        theme.client(client_colour(client))[0] if client is not None else theme.colour("action")
    )
    icon = QIcon()
    for size in _SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = picture.rect().toRectF()
        draw_box(painter, box, fill=strong, radius=size / 6)
        code = client.code[:2] if client is not None and with_code else ""
        font = theme.font("micro")
        font.setPixelSize(max(size // 2, 8))
        ink = QColor(theme.roles.window if theme.roles.dark else "#FFFFFF")
        draw_text(painter, box, code, font, ink, Qt.AlignmentFlag.AlignHCenter)
        painter.end()
        icon.addPixmap(picture)
    return icon


def client_colour(client: Client) -> ClientName:
    """The colour of a client as the theme names it."""
    names: dict[str, ClientName] = {colour.name: colour.name for colour in current().roles.clients}
    return names[client.colour]
