"""Importing beside Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src"

_LOOK = """
import linecache
from filing_desktop.gui.imports import import_plainly
import_plainly()
import filing_desktop.gui.home
print([name for name in linecache.cache if name.endswith("home.py")])
from PySide6.QtCore import QObject
print(QObject().objectName() == "")
"""


def test_no_source_is_read_when_a_module_is_imported() -> None:
    """After Qt is there, importing a module does not keep its source, and Qt works as before."""
    told = subprocess.run(
        [sys.executable, "-c", _LOOK],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    ).stdout
    assert told.splitlines() == ["[]", "True"]
