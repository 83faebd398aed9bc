"""The vendored fonts are the files that were published, each with its own licence."""

from __future__ import annotations

import hashlib
from pathlib import Path

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"


def test_the_fonts_are_whole() -> None:
    """Every font and licence is listed with its SHA-256, and has it."""
    lines = (FONTS / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, name in (line.split() for line in lines)}
    present = {path.name for path in FONTS.iterdir()} - {"SHA256SUMS", "ORIGIN.md"}
    assert set(listed) == present
    sums = {name: hashlib.sha256((FONTS / name).read_bytes()).hexdigest() for name in present}
    assert sums == listed


def test_each_family_keeps_its_own_licence() -> None:
    """The two families have different owners, so each keeps its own licence file."""
    sans = (FONTS / "LICENSE-NotoSansSC.txt").read_text(encoding="utf-8")
    serif = (FONTS / "LICENSE-NotoSerifSC.txt").read_text(encoding="utf-8")
    assert "Reserved Font Name 'Source'" in sans
    assert "Copyright 2012 Google Inc." in serif
    assert all("SIL OPEN FONT LICENSE Version 1.1" in text for text in (sans, serif))
