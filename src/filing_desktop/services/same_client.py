"""Holds facts that come in against the client they would join: the same client, and no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.client import Client
from filing_desktop.filing.identifiers import compacted
from filing_desktop.filing.owner import marked_question
from filing_desktop.filing.sheet import AnswerSheet, row_keys

_NAME, _CODE = Address("entity.name"), Address("entity.uscc")


def client_called(name: str, clients: Iterable[Client]) -> Client | None:
    """The client that has this name already, however width, case and spaces were typed."""
    wanted = _same(name)
    return next((client for client in clients if wanted and _same(client.name) == wanted), None)


def refuse_another_client(client: Client, known: AnswerSheet, coming: AnswerSheet) -> None:
    """Refuse client facts that do not say, by name or code, that they are of this client.

    A code of a few letters is typed wrong easily; another company's facts must never join.
    Facts of the filing alone may join whichever client was named.
    """
    if coming == AnswerSheet():
        return
    names = {_same(_said(known, _NAME)), _same(client.name)} - {""}
    codes = {_same(_said(known, _CODE))} - {""}
    if _same(_said(coming, _NAME)) in names or _same(_said(coming, _CODE)) in codes:
        return
    raise FilingError("library.other_client", client_code=client.code)


def refuse_other_facts(catalog: FormCatalog, known: AnswerSheet, coming: AnswerSheet) -> None:
    """Refuse what would change anything a client has: answers, rows, hand edits, marks."""
    for place in _differing(catalog, known, coming):
        raise FilingError("library.client_differs", place=place)


def _differing(catalog: FormCatalog, known: AnswerSheet, coming: AnswerSheet) -> Iterator[str]:
    for address, entry in coming.entries.items():
        if known.entries.get(address, entry) != entry:
            yield str(address)
    for name in coming.rows.keys() | _begun_groups(catalog, coming):
        group = catalog.groups[name]
        is_known = name in known.rows or name in _begun_groups(catalog, known)
        if is_known and row_keys(known, group) != row_keys(coming, group):
            yield name
    for block, edit in coming.hand_edits.items():
        if known.hand_edits.get(block, edit) != edit:
            yield block
    for mark in sorted(coming.finished - known.finished):
        if _is_begun(catalog, known, mark):
            yield mark


def _begun_groups(catalog: FormCatalog, sheet: AnswerSheet) -> frozenset[str]:
    """The groups in whose rows anything was said."""
    groups = (catalog.questions[address.question].group for address in sheet.entries)
    return frozenset(group for group in groups if group)


def _is_begun(catalog: FormCatalog, known: AnswerSheet, mark: str) -> bool:
    """Whether the client has said anything of what a mark calls finished."""
    asked = {marked_question(mark)}
    section = catalog.sections.get(mark)
    for item in section.items if section else ():
        group = catalog.groups.get(item.removeprefix("group:"))
        asked.update(group.columns if group else (item,))
    return any(address.question in asked for address in known.entries)


def _said(sheet: AnswerSheet, address: Address) -> str:
    entry = sheet.entry(address)
    return entry.raw if isinstance(entry, Said) and isinstance(entry.raw, str) else ""


def _same(text: str) -> str:
    """A name or code without what typing varies: width, letter case, white space."""
    return compacted(text)
