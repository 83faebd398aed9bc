"""Keeps the word an input method is still composing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QWidget


def commit_pending(widget: QWidget, pending: Callable[[], str]) -> None:
    """Commit the composing text of ``widget``; ``pending`` tells what is still composed.

    The input method is asked first. Some drop the word when the focus goes
    (reported for fcitx5), others answer only later: what is still pending is
    put in by hand, and the method is told to forget it.
    """
    if not pending():
        return
    method = QGuiApplication.inputMethod()
    method.commit()
    left = pending()
    if not left:
        return
    event = QInputMethodEvent("", [])
    event.setCommitString(left)
    QCoreApplication.sendEvent(widget, event)
    method.reset()
