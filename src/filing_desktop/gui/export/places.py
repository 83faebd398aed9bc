"""Folders of an export: where it goes at first, and how a folder is opened or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from filing_desktop.assembly.names import safe_name


def default_target(folder_name: str, client_name: str) -> Path:
    """``Documents/<folder_name>/<client>``; the name of the client as a file system takes it."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) / safe_name(folder_name) / safe_name(client_name or folder_name)


def open_folder(folder: Path) -> None:
    """Show a folder in the file manager of the system."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def choose_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """Ask for a folder in the dialog of the system; None where it was closed."""
    nearest = next((each for each in (start, *start.parents) if each.is_dir()), Path.home())
    chosen = QFileDialog.getExistingDirectory(parent, title, str(nearest))
    return Path(chosen) if chosen else None
