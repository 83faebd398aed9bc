"""Everything a check may look at: the facts, the documents composed from them, attached texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from filing_desktop.documents.content import DocumentContent
from filing_desktop.filing.facts import Facts


@dataclass(frozen=True, slots=True)
class Dossier:
    """One filing on one day.

    ``documents`` stand in package order by their id; ``attached_texts`` holds the words of
    attachments by digest, where they could be read; ``missing_characters`` those that no
    font of the program draws. ``client_name`` is what the library calls the client, or "" where
    the facts came without one.
    """

    facts: Facts
    documents: Mapping[str, DocumentContent]
    today: dt.date
    attached_texts: Mapping[str, str] = field(default_factory=dict)
    missing_characters: frozenset[str] = frozenset()
    client_name: str = ""
