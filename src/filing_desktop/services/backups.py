"""Which of the backups in a folder to offer first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filing_desktop.services.library_ports import FoundBackup


def is_of(found: FoundBackup, library_id: str, name: str) -> bool:
    """Whether a backup is of this library; by name where the library itself is gone."""
    return found.library_id == library_id if library_id else found.library_name == name


def in_order(backups: Iterable[FoundBackup], library_id: str, name: str) -> tuple[FoundBackup, ...]:
    """Those of this library first, of each the newest first, those without a moment last.

    Names tell neither: a restored library and a second one have names that sort anyhow.
    """

    def rank(found: FoundBackup) -> tuple[bool, bool, float]:
        at = found.at
        ago = -at.timestamp() if at is not None else 0.0
        return (not is_of(found, library_id, name), at is None, ago)

    return tuple(sorted(sorted(backups, key=lambda found: found.name, reverse=True), key=rank))
