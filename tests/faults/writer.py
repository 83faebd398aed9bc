"""A program that saves without a pause until it is killed, and says what was acknowledged.

Two answers always add up to 1,000, so half a save would show; the acknowledged number is
printed only after the save returned.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Change, Scope, SetEntry, Stay
from filing_desktop.storage.gate import SqlLibraryGate

AT = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)


def main(folder: Path, passphrase: str, first: int) -> None:
    """Save the numbers from ``first`` on, each with a file of its own every tenth time."""
    library = SqlLibraryGate().open(folder, passphrase, AT)
    number = first
    while True:
        edits = (
            SetEntry(Address("one"), Said(str(number))),
            SetEntry(Address("other"), Said(str(1000 - number))),
        )
        library.record(Change(Scope("c1", "f1"), Stay(f"s{number // 7}", "a place"), edits, AT))
        if number % 10 == 0:
            library.files("c1").add(f"{number}.pdf", b"%PDF-" + str(number).encode() * 500)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        number += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
