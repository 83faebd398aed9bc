"""Every library of an earlier schema opens; a later one is refused untouched."""

from __future__ import annotations

import contextlib
import datetime as dt
import runpy
import shutil
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import inspect
from sqlalchemy.schema import Table

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, DoesNotApply, FileRecord, Said
from filing_desktop.filing.change import Scope, SetEntry
from filing_desktop.filing.prose import Reference, prose_of
from filing_desktop.filing.sheet import HandEdit
from filing_desktop.services.library_ports import Position
from filing_desktop.storage import disk
from filing_desktop.storage.connection import connect
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.keyfile import KdfCost, key_by_passphrase, read_keys
from filing_desktop.storage.library import SqlLibrary
from filing_desktop.storage.migrations import (
    STEPS,
    BrokenReferencesError,
    Steps,
    migrate,
    schema_of,
)
from filing_desktop.storage.rows import Row

FIXTURES = Path(__file__).parent / "fixtures"
PASSPHRASE = "fixture passphrase"

#: A schema that does not exist yet, to try the way there.
LATER: Steps = (
    *STEPS,
    ("ALTER TABLE client ADD COLUMN note TEXT NOT NULL DEFAULT ''", "CREATE TABLE extra (id TEXT)"),
)


def _gate(steps: Steps = STEPS) -> SqlLibraryGate:
    return SqlLibraryGate(KdfCost(memory_kib=8, rounds=1, lanes=1), steps=steps)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A copy of the library of schema 1."""
    return shutil.copytree(FIXTURES / "schema_1", tmp_path / "old")


def _key(folder: Path) -> bytes:
    return key_by_passphrase(read_keys(folder), PASSPHRASE)


def _schema(folder: Path) -> int:
    with contextlib.closing(connect(folder / disk.DATABASE, _key(folder), read_only=True)) as it:
        return schema_of(it)


def _check_contents(library: SqlLibrary) -> None:
    filing = Scope("c1", "f1")
    assert [client.code for client in library.shelf.clients()] == ["YL"]
    assert [client.code for client in library.shelf.clients(in_bin=True)] == ["HS"]
    assert library.shelf.filings("c1")[0].title == "样例推荐"
    client_sheet = library.load_sheet(Scope("c1"))
    assert client_sheet.entry(Address("entity.fax")) == DoesNotApply("没有传真")
    licence = client_sheet.entry(Address("entity.licence"))
    assert isinstance(licence, Said)
    assert isinstance(licence.raw, tuple)
    record = licence.raw[0]
    assert isinstance(record, FileRecord)
    assert library.files("c1").read(record).endswith(b"fixture")
    sheet = library.load_sheet(filing)
    text = prose_of(("见", Reference("evidence", "e1"), "。"), "第二段。")
    assert sheet.entry(Address("algorithm.intro")) == Said(text, unsure=True)
    assert sheet.rows == {"evidence": ("e1",)}
    assert sheet.hand_edits == {"report/intro": HandEdit(prose_of("手改。"), "0f" * 32)}
    assert sheet.kept == {"F01/entity.name": "已核对"}
    assert sheet.finished == {"algorithm.intro"}
    stays = library.stays(filing, 10)
    assert [past.stay.key for past in stays] == ["s9", "s8", "s7", "s6", "s5", "s4"]
    assert stays[3].steps[0].before == SetEntry(Address("algorithm.intro"), Said("第一稿"))
    assert library.last_position() == Position(filing, "algorithm")


def test_the_maker_makes_this_schema(tmp_path: Path, at: dt.datetime) -> None:
    """What the maker of fixtures writes today is read like the fixtures themselves."""
    maker = runpy.run_path(str(Path(__file__).with_name("make_fixture.py")))
    maker["make"](tmp_path / "new")
    assert {path.name for path in (tmp_path / "new").iterdir()} == {
        path.name for path in (FIXTURES / "schema_1").iterdir()
    }
    library = _gate().open(tmp_path / "new", PASSPHRASE, at)
    _check_contents(library)
    library.close()
    assert _schema(tmp_path / "new") == len(STEPS)


def test_every_schema_has_a_fixture() -> None:
    """For every schema there ever was, a library of it is kept."""
    names = {path.name for path in FIXTURES.iterdir()}
    assert names == {f"schema_{number}" for number in range(1, len(STEPS) + 1)}


@pytest.mark.parametrize("number", range(1, len(STEPS) + 1))
def test_every_schema_opens(tmp_path: Path, at: dt.datetime, number: int) -> None:
    """A library of any earlier schema opens with all that is in it, by both secrets."""
    folder = shutil.copytree(FIXTURES / f"schema_{number}", tmp_path / "old")
    library = _gate().open(folder, PASSPHRASE, at)
    _check_contents(library)
    library.close()
    code = (folder / "recovery-code.txt").read_text()
    _gate().open_with_code(folder, code, at).close()


def test_migration_keeps_all_and_a_backup(old: Path, at: dt.datetime) -> None:
    """A library of schema 1 comes to a later one with all its contents, after a backup."""
    library = _gate(LATER).open(old, PASSPHRASE, at)
    _check_contents(library)
    library.close()
    assert _schema(old) == len(LATER)
    root = old / disk.MIGRATION_BACKUPS
    (found,) = _gate().backups(root)
    name = found.name
    assert name.startswith("schema-1-save-")
    restored = old.with_name("restored")
    _gate().restore_backup(root, name, restored)
    again = _gate().open(restored, PASSPHRASE, at)
    _check_contents(again)
    again.close()


def test_newer_is_refused_untouched(old: Path, at: dt.datetime) -> None:
    """A library of a later schema is refused by name, and its file stays byte for byte."""
    _gate(LATER).open(old, PASSPHRASE, at).close()
    before = (old / disk.DATABASE).read_bytes()
    with pytest.raises(FilingError, match=r"library\.newer\(found=2, known=1\)"):
        _gate().open(old, PASSPHRASE, at)
    assert (old / disk.DATABASE).read_bytes() == before


def test_cut_off_and_edited(old: Path, at: dt.datetime) -> None:
    """After a migration that failed and further work, the next one backs up the further work."""
    for _ in range(2):
        with pytest.raises(driver.OperationalError):
            _gate((*STEPS, ("CREATE TABLE nonsense (",))).open(old, PASSPHRASE, at)
    assert len(_gate().backups(old / disk.MIGRATION_BACKUPS)) == 1
    library = _gate().open(old, PASSPHRASE, at)
    library.shelf.restore(Scope("c2"))
    library.close()
    _gate(LATER).open(old, PASSPHRASE, at).close()
    found = _gate().backups(old / disk.MIGRATION_BACKUPS)
    assert len(found) == 2
    root, newest = old / disk.MIGRATION_BACKUPS, found[-1].name
    _gate().restore_backup(root, newest, old.with_name("restored"))
    restored = _gate().open(old.with_name("restored"), PASSPHRASE, at)
    assert len(restored.shelf.clients()) == 2
    restored.close()


@pytest.mark.parametrize(
    "broken",
    [
        ("CREATE TABLE extra (id TEXT)", "CREATE TABLE nonsense ("),
        ("DELETE FROM sheet", "UPDATE filing SET client_key = 'nobody'"),
    ],
)
def test_failed_migration(old: Path, at: dt.datetime, broken: tuple[str, ...]) -> None:
    """A migration that fails leaves the old schema as it was, and it opens."""
    steps = (*STEPS, broken)
    with contextlib.closing(connect(old / disk.DATABASE, _key(old))) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")  # so that the check at the end has to see it
        with pytest.raises((driver.OperationalError, BrokenReferencesError)):
            migrate(connection, steps)
    library = _gate().open(old, PASSPHRASE, at)
    _check_contents(library)
    library.close()


def test_rows_are_the_schema(library: SqlLibrary) -> None:
    """The declared rows and the tables made by the migrations are the same."""
    with library._store.reading() as connection:
        made = inspect(connection)
        assert set(made.get_table_names()) == set(Row.metadata.tables)
        for table in Row.metadata.sorted_tables:
            columns = {
                # SQLite calls the key of a row nullable, though it never is
                column["name"]: (str(column["type"]), column["nullable"] and column["name"] != "id")
                for column in made.get_columns(table.name)
            }
            assert columns == _declared(table), table.name
            keys = made.get_pk_constraint(table.name)["constrained_columns"]
            assert keys == [column.name for column in table.primary_key]
            found = {
                tuple(each["constrained_columns"]) for each in made.get_foreign_keys(table.name)
            }
            assert found == {tuple(each.column_keys) for each in table.foreign_key_constraints}


def _declared(table: Table) -> dict[str, tuple[str, bool]]:
    names = {"VARCHAR": "TEXT", "BLOB": "BLOB", "INTEGER": "INTEGER"}
    return {
        column.name: (names[column.type.compile()], bool(column.nullable))
        for column in table.columns
    }
