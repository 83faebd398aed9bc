"""Makes the library of the present schema that every later version must still open.

Run once when a schema is released: ``PYTHONPATH=src python tests/storage/make_fixture.py``.
An existing fixture is never made again: it stands for what users have on their disks.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from filing_desktop.filing.answer import Address, DoesNotApply, Said
from filing_desktop.filing.change import (
    Change,
    Scope,
    SetEntry,
    SetFinished,
    SetHandEdit,
    SetKept,
    SetRows,
    Stay,
)
from filing_desktop.filing.client import Client, Filing
from filing_desktop.filing.prose import Reference, prose_of
from filing_desktop.filing.sheet import HandEdit
from filing_desktop.services.library_ports import Position
from filing_desktop.storage import disk
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.keyfile import KdfCost
from filing_desktop.storage.library import SqlLibrary
from filing_desktop.storage.migrations import STEPS

FIXTURES = Path(__file__).parent / "fixtures"
PASSPHRASE = "fixture passphrase"
AT = dt.datetime(2026, 1, 5, 8, 0, tzinfo=dt.UTC)


def make(folder: Path) -> None:
    """Write the library, its recovery code beside it; the key is cheap to derive on purpose."""
    gate = SqlLibraryGate(KdfCost(memory_kib=8, rounds=1, lanes=1))
    library, code = gate.create(folder, PASSPHRASE, AT)
    try:
        _fill(library)
    finally:
        library.close()
    for passing in (disk.LOCK, disk.RESERVE):
        (folder / passing).unlink()
    (folder / "recovery-code.txt").write_text(code + "\n", encoding="ascii")


def _fill(library: SqlLibrary) -> None:
    library.shelf.add_client(Client("c1", "样例科技", "YL", "teal", AT))
    library.shelf.add_filing(Filing("f1", "c1", "样例推荐", "2025-01", "push-provider", AT, AT))
    library.shelf.add_client(Client("c2", "回收站里的公司", "HS", "clay", AT))
    library.shelf.put_in_bin(Scope("c2"), AT)
    scan = library.files("c1").add("scan.png", b"\x89PNG\r\n\x1a\n fixture")
    client, filing = Scope("c1"), Scope("c1", "f1")
    text = prose_of(("见", Reference("evidence", "e1"), "。"), "第二段。")
    changes = (
        (client, "s1", SetEntry(Address("entity.name"), Said("样例科技"))),
        (client, "s2", SetEntry(Address("entity.licence"), Said((scan,)))),
        (client, "s3", SetEntry(Address("entity.fax"), DoesNotApply("没有传真"))),
        (filing, "s4", SetRows("evidence", ("e1",))),
        (filing, "s5", SetEntry(Address("algorithm.intro"), Said("第一稿"))),
        (filing, "s6", SetEntry(Address("algorithm.intro"), Said(text, unsure=True))),
        (filing, "s7", SetHandEdit("report/intro", HandEdit(prose_of("手改。"), "0f" * 32))),
        (filing, "s8", SetKept("F01/entity.name", "已核对")),
        (filing, "s9", SetFinished("algorithm.intro", is_finished=True)),
    )
    for scope, key, edit in changes:
        library.record(Change(scope, Stay(key, "样例", "样例填报人"), (edit,), AT))
    library.remember_position(Position(filing, "algorithm"))


if __name__ == "__main__":
    make(FIXTURES / f"schema_{len(STEPS)}")
