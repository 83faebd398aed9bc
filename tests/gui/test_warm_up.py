"""What is loaded while a person types the passphrase."""

from __future__ import annotations

import gc
import importlib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from filing_desktop.gui import warm_up
from filing_desktop.gui.warm_up import WarmUp


@pytest.fixture(autouse=True)
def _collecting() -> Iterator[None]:
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


def test_the_parts_are_prepared_one_after_the_other_and_python_collects_again(
    qtbot: QtBot,
) -> None:
    """What opens a library is loaded before what opens a filing; collecting goes on."""
    done: list[str] = []
    owner = QObject()
    WarmUp((lambda: done.append("library"), lambda: done.append("filing")), owner).start()
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 2, timeout=10_000)
    assert done == ["library", "filing"]
    assert gc.isenabled()
    owner.deleteLater()


def test_every_named_module_is_there() -> None:
    """No name in the list is one that a renaming left behind."""
    for names in warm_up._MODULES:
        for name in names:
            assert importlib.import_module(f"filing_desktop.gui.{name}").__doc__
