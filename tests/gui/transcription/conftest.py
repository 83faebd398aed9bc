"""Fixtures of these pages: each in every look, and gone after its test."""

from __future__ import annotations

from tests.gui.findings.settled import look, swept

__all__ = ["look", "swept"]
