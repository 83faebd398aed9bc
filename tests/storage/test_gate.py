"""Making and opening a library, and what is told when that cannot be done."""

from __future__ import annotations

import datetime as dt
import json
import os
import stat
from pathlib import Path

import pytest

from filing_desktop import durable
from filing_desktop.errors import FilingError
from filing_desktop.services.library_ports import LibraryCondition, LibraryGate, OpenLibrary, Shelf
from filing_desktop.services.ports import FileStore
from filing_desktop.storage import disk
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.library import SqlLibrary
from tests.storage.conftest import AT


def _refusal(gate: SqlLibraryGate, folder: Path, passphrase: str, at: dt.datetime) -> str:
    with pytest.raises(FilingError) as refusal:
        gate.open(folder, passphrase, at)
    return refusal.value.code


def test_ports(library: SqlLibrary, gate: SqlLibraryGate, folder: Path) -> None:
    """The gate, the library, the shelf and the files are what the services ask for."""
    as_gate: LibraryGate = gate
    as_library: OpenLibrary = library
    as_shelf: Shelf = as_library.shelf
    as_files: FileStore = as_library.files("c1")
    assert as_gate.state(folder).condition is LibraryCondition.HELD
    assert as_shelf.clients() == library.shelf.clients()
    with pytest.raises(FilingError):
        as_files.add("a.txt", b"text")


def test_opens_again(
    gate: SqlLibraryGate, folder: Path, library: SqlLibrary, passphrase: str, at: dt.datetime
) -> None:
    """What was kept is there after closing and opening with the passphrase."""
    library.close()
    opened = gate.open(folder, passphrase, at)
    assert [client.code for client in opened.shelf.clients()] == ["YS", "BH"]
    assert opened.warnings == ()
    opened.close()


def test_recovery_code(
    gate: SqlLibraryGate, folder: Path, passphrase: str, at: dt.datetime
) -> None:
    """The printed code opens the library however it is typed, also after a new passphrase."""
    library, code = gate.create(folder, passphrase, at)
    library.close()
    gate.change_passphrase(folder, code.lower(), "another long passphrase")
    gate.open_with_code(folder, f" {code.replace('-', ' ').lower()} ", at).close()
    gate.open(folder, "another long passphrase", at).close()
    assert _refusal(gate, folder, passphrase, at) == "library.wrong_passphrase"


def test_wrong_passphrase_is_no_damage(
    gate: SqlLibraryGate, folder: Path, library: SqlLibrary, passphrase: str, at: dt.datetime
) -> None:
    """A wrong passphrase and a damaged header are told apart."""
    library.close()
    assert _refusal(gate, folder, "not the passphrase", at) == "library.wrong_passphrase"
    database = folder / disk.DATABASE
    whole = database.read_bytes()
    database.write_bytes(bytes(100) + whole[100:])
    assert _refusal(gate, folder, passphrase, at) == "library.damaged"
    assert database.read_bytes() == bytes(100) + whole[100:]


def test_missing_is_never_created(
    gate: SqlLibraryGate, folder: Path, library: SqlLibrary, passphrase: str, at: dt.datetime
) -> None:
    """A missing library is told, and opening makes no file."""
    library.close()
    (folder / disk.DATABASE).unlink()
    assert gate.state(folder).condition is LibraryCondition.MISSING
    assert _refusal(gate, folder, passphrase, at) == "library.missing"
    assert not (folder / disk.DATABASE).exists()
    assert gate.state(folder / "nowhere").condition is LibraryCondition.MISSING


def test_empty_is_damage(
    gate: SqlLibraryGate, folder: Path, library: SqlLibrary, passphrase: str, at: dt.datetime
) -> None:
    """A file of 0 bytes is damage, not a new library."""
    library.close()
    (folder / disk.DATABASE).write_bytes(b"")
    assert gate.state(folder).condition is LibraryCondition.EMPTY
    assert _refusal(gate, folder, passphrase, at) == "library.empty"
    assert (folder / disk.DATABASE).stat().st_size == 0


@pytest.mark.parametrize("length", [1, 99, 4095, 4096, 4097, 12288, 20000])
def test_truncated(
    gate: SqlLibraryGate,
    folder: Path,
    library: SqlLibrary,
    passphrase: str,
    at: dt.datetime,
    length: int,
) -> None:
    """A file that was cut off is refused as damaged, or its loss is found by the check."""
    library.close()
    database = folder / disk.DATABASE
    database.write_bytes(database.read_bytes()[:length])
    assert _refusal(gate, folder, passphrase, at) == "library.damaged"


def test_nothing_is_overwritten(
    gate: SqlLibraryGate, folder: Path, library: SqlLibrary, passphrase: str, at: dt.datetime
) -> None:
    """Creating refuses a folder that holds anything."""
    with pytest.raises(FilingError, match=r"library\.exists"):
        gate.create(folder, passphrase, at)


def test_leftovers_beside_it(
    gate: SqlLibraryGate, folder: Path, passphrase: str, at: dt.datetime
) -> None:
    """What lies beside the new library, a leftover or not, is neither used nor removed."""
    half = folder.with_name(folder.name + durable.PARTIAL)
    half.mkdir()
    (half / disk.DATABASE).write_bytes(b"half")
    library, _ = gate.create(folder, passphrase, at)
    library.close()
    assert (half / disk.DATABASE).read_bytes() == b"half"
    assert sorted(path.name for path in folder.parent.iterdir()) == [folder.name, half.name]


def test_no_place(gate: SqlLibraryGate, tmp_path: Path, passphrase: str, at: dt.datetime) -> None:
    """Where no folder can be made it is told, and nothing is left."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FilingError, match=r"library\.not_created"):
        gate.create(tmp_path / "file" / "library", passphrase, at)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_nobody_else_can_read(folder: Path, library: SqlLibrary, png: bytes) -> None:
    """Files are 0600 and folders 0700 whatever the umask says."""
    before = os.umask(0)
    try:
        library.files("c1").add("scan.png", png)
        library.back_up(folder / "copies", "first", AT)
    finally:
        os.umask(before)
    for path in (folder, *folder.rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path


def test_short_passphrase(gate: SqlLibraryGate, folder: Path, at: dt.datetime) -> None:
    """A passphrase of fewer than twelve characters makes no library."""
    with pytest.raises(FilingError, match=r"library\.passphrase_short"):
        gate.create(folder, "elevenchars", at)
    assert not folder.exists()


def test_state_of_damage(gate: SqlLibraryGate, folder: Path, library: SqlLibrary) -> None:
    """Without a key it can be told when the file was cut off, or no key file can be read."""
    library.close()
    assert gate.state(folder).condition is LibraryCondition.OK
    database = folder / disk.DATABASE
    whole = database.read_bytes()
    database.write_bytes(whole[:-7])
    assert gate.state(folder).condition is LibraryCondition.DAMAGED
    database.write_bytes(whole)
    for name in (disk.KEYS, disk.KEYS_COPY):
        assert gate.state(folder).condition is LibraryCondition.OK
        (folder / name).unlink()
    assert gate.state(folder).condition is LibraryCondition.DAMAGED


def test_closed_library_tells_nothing(library: SqlLibrary) -> None:
    """After closing, every call says that the library is locked."""
    library.close()
    library.close()
    with pytest.raises(FilingError, match=r"library\.closed"):
        library.shelf.clients()


def test_newer_key_file(
    gate: SqlLibraryGate, folder: Path, library: SqlLibrary, passphrase: str, at: dt.datetime
) -> None:
    """A key file of a later format is told as newer, not as damaged, and stays as it is."""
    library.close()
    body = json.loads((folder / disk.KEYS).read_text())
    later = json.dumps(body | {"format": 2})
    (folder / disk.KEYS).write_text(later)
    assert gate.state(folder).condition is LibraryCondition.NEWER
    assert _refusal(gate, folder, passphrase, at) == "library.newer"
    assert (folder / disk.KEYS).read_text() == later


def test_a_look_from_outside_never_fails(
    folder: Path, gate: SqlLibraryGate, library: SqlLibrary
) -> None:
    """A key file that cannot be read as one is damage; a path that is none has no library."""
    library.close()
    for name in (disk.KEYS, disk.KEYS_COPY):
        (folder / name).unlink()
        (folder / name).mkdir()
    assert gate.state(folder).condition is LibraryCondition.DAMAGED
    assert gate.state(Path("no\x00path")).condition is LibraryCondition.MISSING
