"""The whole program, page by page, on a small laptop: nothing cut, nothing mute."""

from __future__ import annotations

import os
from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication

from filing_desktop.services.preferences import Preferences
from tests.gui.audit import audit
from tests.pictures.pages import every_page
from tests.pictures.stage import staged

_LAPTOP = (1280, 720)
_LOOKS = [("zh", "light"), ("en", "dark")]
if os.environ.get("FILING_LONG_RUN"):
    _LOOKS += [("zh", "dark"), ("en", "light"), ("zh", "contrast"), ("en", "contrast")]


@pytest.mark.parametrize(("language", "theme"), _LOOKS)
def test_every_page_can_be_read_reached_and_heard(
    qapp: QApplication, language: str, theme: str
) -> None:
    """No widget of any page is smaller than it needs, cut, without a name or hard to press."""
    look = Preferences(language=language, theme=theme)
    found: list[str] = []
    pages: Counter[str] = Counter()
    with staged(qapp, look, _LAPTOP) as stage:
        for name in every_page(stage):
            pages[name] += 1
            found += [f"{name}: {line}" for line in audit(stage.shown)]
    assert found == []
    assert len(pages) > 80
    assert set(pages.values()) == {1}
