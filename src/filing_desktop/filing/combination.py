"""The seven combinations of type and role that can be filed (``corrections.md`` C3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.sheet import AnswerSheet

TYPE, ROLE = Address("algo.type"), Address("algo.role")

#: (type, role) -> combination. The role is asked for deep synthesis alone.
COMBINATIONS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("synth", "provider"): "synth_provider",
        ("synth", "tech_supporter"): "synth_supporter",
        ("push", ""): "push",
        ("rank", ""): "rank",
        ("search", ""): "search",
        ("filter", ""): "filter",
        ("dispatch", ""): "dispatch",
    }
)


def combination_of(algorithm_type: str, role: str) -> str | None:
    """The combination, or None where type and role do not go together."""
    return COMBINATIONS.get((algorithm_type, role))


def type_and_role(combination: str) -> tuple[str, str]:
    """The answers to type and role that make a combination; a KeyError is our own mistake."""
    return {name: pair for pair, name in COMBINATIONS.items()}[combination]


def combination_said(sheet: AnswerSheet, carried: Iterable[str]) -> str:
    """The combination that type and role in ``sheet`` make, whatever else was said.

    ``carried`` are those of the edition. A role beside a type without one is hidden, so it
    says nothing; what is not said is as in the edition's first.
    """
    names = tuple(carried)
    kind, role = said_word(sheet, TYPE) or type_and_role(names[0])[0], said_word(sheet, ROLE)
    found = combination_of(kind, role) or combination_of(kind, "")
    return found if found in names else names[0]


def without_idle_role(sheet: AnswerSheet) -> AnswerSheet:
    """The sheet without a role that its type does not ask for; given out it would be refused."""
    if (said_word(sheet, TYPE), "") not in COMBINATIONS:
        return sheet
    return replace(sheet, entries={a: e for a, e in sheet.entries.items() if a != ROLE})


def said_word(sheet: AnswerSheet, address: Address) -> str:
    """The one word said at an address, or ""."""
    entry = sheet.entry(address)
    return entry.raw if isinstance(entry, Said) and isinstance(entry.raw, str) else ""
