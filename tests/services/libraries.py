"""Answers files to take in, what a person sees in a library, and one whose disk is full."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filing_desktop.errors import FilingError
from filing_desktop.filing.change import Change, Scope
from filing_desktop.filing.client import Client, Filing
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.library import (
    listing,
)
from filing_desktop.services.library_ports import OpenLibrary, SavedAt
from filing_desktop.services.ports import FileStore

NAME, USCC = "青岚数智有限公司", "91350100M000100Y43"
EDIT = {"prose": ["改过的文字"], "replaced": "0" * 16}
STAFF = [{"key": "s1", "name": "张三"}, {"key": "s2", "name": "李四"}]


def answers(folder: Path, name: str = "a.json", **members: Any) -> Path:
    """An answers file with these members."""
    value = {"format": 1, "edition": "2026-11", **members}
    path = folder / name
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    return path


def whole(folder: Path, name: str = "whole.json", **more: Any) -> Path:
    """A file that says something of every kind of a client."""
    members: dict[str, Any] = {
        "answers": {"entity.name": NAME, "entity.uscc": USCC, "algo.name": "甲算法"},
        "rows": {"staff": STAFF},
        "hand_edits": {"responsibility/org_setup": EDIT},
        "finished": ["entity.name"],
    }
    return answers(folder, name, **{**members, **more})


def state(library: OpenLibrary) -> dict[str, object]:
    """Everything a person can see in a library."""
    found: dict[str, object] = {}
    for client, filings in listing(library):
        found[client.code] = (client, library.load_sheet(Scope(client.key)))
        for filing in filings:
            found[filing.key] = (filing, library.load_sheet(Scope(client.key, filing.key)))
    for binned in library.shelf.clients(in_bin=True):
        found[f"bin {binned.code}"] = binned
    return found


@dataclass
class FullLibrary:
    """A library whose disk is full after some saves: clients are added, then files, filings."""

    inner: OpenLibrary
    saves: int

    @property
    def shelf(self) -> Any:
        """A shelf that is written to as long as there is room."""
        return FullShelf(self)

    def load_sheet(self, scope: Scope) -> AnswerSheet:
        """What the real one says."""
        return self.inner.load_sheet(scope)

    def files(self, client_key: str) -> FileStore:
        """The files of the real one."""
        return self.inner.files(client_key)

    def record(self, change: Change) -> SavedAt:
        """Save it where there is room."""
        self.save()
        return self.inner.record(change)

    def save(self) -> None:
        """Count one save, where there is room for it."""
        if self.saves == 0:
            raise FilingError("library.not_saved")
        self.saves -= 1


class FullShelf:
    """The shelf of a full library; what takes things away needs no room."""

    def __init__(self, library: FullLibrary) -> None:
        self._library = library

    def __getattr__(self, name: str) -> Any:
        """Whatever else the real one does."""
        return getattr(self._library.inner.shelf, name)

    def add_client(self, client: Client) -> None:
        """Add it where there is room."""
        self._library.save()
        self._library.inner.shelf.add_client(client)

    def add_filing(self, filing: Filing, first: Sequence[Change] = ()) -> None:
        """Add it where there is room."""
        self._library.save()
        self._library.inner.shelf.add_filing(filing, first)
