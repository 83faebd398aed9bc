"""Asks for a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget


def ask_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """A folder chosen by the person, or none."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  # each Qt class has its price

    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None
