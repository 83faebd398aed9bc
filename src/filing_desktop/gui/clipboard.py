"""The clipboard of the system: what is copied there, and how secrets leave it again."""

from __future__ import annotations

import os

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

#: How long a recovery code may lie there.
CODE_SECONDS = 30

_OURS = "application/x-filing-desktop-secret"
#: Bytes that tell one copied secret from the next.
_TOKEN = 16
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
#: Signs by which clipboard managers leave a text out of their history: of KDE, which others
#: heed as well, and of Windows (its history and its cloud). macOS has none that Qt can set.
_SIGNS = (
    ("x-kde-passwordManagerHint", b"secret"),
    (_WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"), b"1"),
    (_WINDOWS.format("CanIncludeInClipboardHistory"), bytes(4)),
    (_WINDOWS.format("CanUploadToCloudClipboard"), bytes(4)),
)


def copy_text(text: str) -> None:
    """Put a text on the clipboard, exactly as it is; it stays there."""
    QGuiApplication.clipboard().setText(text)


def copy_secret(text: str, *, seconds: float = 0) -> None:
    """Put a text there that goes again: at ``forget_secrets``, or after ``seconds`` if given."""
    token = os.urandom(_TOKEN)
    data = QMimeData()
    data.setText(text)
    data.setData(_OURS, token)
    for sign, value in _SIGNS:
        data.setData(sign, value)
    QGuiApplication.clipboard().setMimeData(data)
    if seconds:
        clipboard = QGuiApplication.clipboard()
        QTimer.singleShot(round(seconds * 1000), clipboard, lambda: _forget(token))


def forget_secrets() -> None:
    """Clear the clipboard where a secret of ours is still on it; what came after stays."""
    if _token_there():
        QGuiApplication.clipboard().clear()


def _forget(token: bytes) -> None:
    """The same for one secret alone: a later one has its own time."""
    if _token_there() == token:
        QGuiApplication.clipboard().clear()


def _token_there() -> bytes:
    """The token of the secret on the clipboard, or nothing."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None where it is empty
    return bytes(data.data(_OURS).data()) if data is not None else b""
