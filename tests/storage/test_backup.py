"""A backup was read again before it counts, and gives back everything."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from filing_desktop import durable
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Change, Scope
from filing_desktop.services.library_ports import FoundBackup
from filing_desktop.storage import backup as module
from filing_desktop.storage import disk
from filing_desktop.storage.connection import Connection, connect
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.library import SqlLibrary
from tests.storage.conftest import AT

ChangeOf = Callable[..., Change]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The backup folder."""
    return tmp_path / "备份 100%"


def test_round_trip(
    library: SqlLibrary,
    gate: SqlLibraryGate,
    root: Path,
    change: ChangeOf,
    png: bytes,
    passphrase: str,
    at: dt.datetime,
) -> None:
    """A restored backup holds the answers, the journal and the files as they were."""
    record = library.files("c1").add("a.png", png)
    library.record(change("q", "before"))
    made = library.back_up(root, "2026-03-02", AT)
    library.record(change("q", "after"))
    assert (made.commit_seq, made.copied_files, made.missing_files) == (
        library.commit_seq - 1,
        1,
        0,
    )
    assert [found.name for found in gate.backups(root)] == ["2026-03-02"]
    gate.restore_backup(root, "2026-03-02", root.with_name("again"))
    again = gate.open(root.with_name("again"), passphrase, at)
    assert again.warnings == ()
    assert again.load_sheet(Scope("c1", "f1")).entry(Address("q")) == Said("before")
    assert again.files("c1").read(record) == png
    assert len(again.stays(Scope("c1", "f1"), 10)) == 1
    again.close()
    assert library.load_sheet(Scope("c1", "f1")).entry(Address("q")) == Said("after")


def test_blobs_are_copied_once(library: SqlLibrary, root: Path, png: bytes) -> None:
    """A second backup copies only the files that are not in the backup folder yet."""
    library.files("c1").add("a.png", png)
    assert library.back_up(root, "1", AT).copied_files == 1
    library.files("c1").add("b.png", png + b"more")
    assert library.back_up(root, "2", AT).copied_files == 1
    assert library.back_up(root, "3", AT).copied_files == 0


def test_missing_blob_is_counted(library: SqlLibrary, root: Path, folder: Path, png: bytes) -> None:
    """A file that is gone is counted and does not stop the backup of the rest."""
    library.files("c1").add("a.png", png)
    for blob in (folder / disk.BLOBS).rglob("*"):
        if blob.is_file():
            blob.unlink()
    assert library.back_up(root, "1", AT).missing_files == 1


def test_nothing_is_overwritten(
    library: SqlLibrary, gate: SqlLibraryGate, root: Path, folder: Path
) -> None:
    """Neither a backup nor a restored library takes the place of anything."""
    library.back_up(root, "1", AT)
    with pytest.raises(FilingError, match=r"library\.backup_exists"):
        library.back_up(root, "1", AT)
    with pytest.raises(FilingError, match=r"library\.exists"):
        gate.restore_backup(root, "1", folder)
    with pytest.raises(FilingError, match=r"library\.backup_missing"):
        gate.restore_backup(root, "2", folder.with_name("new"))


def test_damaged_copy_is_not_kept(
    library: SqlLibrary, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy in which a byte changed on its way is found out and not kept."""
    original = connect

    def flipping(path: Path, key: bytes, *, read_only: bool = False) -> Connection:
        if path.parent.name.endswith(durable.PARTIAL):
            data = bytearray(path.read_bytes())
            data[len(data) // 2] ^= 1
            path.write_bytes(data)
        return original(path, key, read_only=read_only)

    monkeypatch.setattr(module, "connect", flipping)
    with pytest.raises(FilingError, match=r"library\.damaged"):
        library.back_up(root, "1", AT)
    assert [path.name for path in root.iterdir()] == []


def test_half_a_backup_is_none(library: SqlLibrary, gate: SqlLibraryGate, root: Path) -> None:
    """What a cut-off backup left is no backup, and the next one clears it away."""
    half = root / ("1" + durable.PARTIAL)
    half.mkdir(parents=True)
    (half / "contents.json").write_bytes(b"{}")
    assert gate.backups(root) == ()
    library.back_up(root, "1", AT)
    assert [found.name for found in gate.backups(root)] == ["1"]
    assert not half.exists()


def test_unwritable_place(library: SqlLibrary, tmp_path: Path) -> None:
    """A backup folder that cannot be made is told, and the library goes on."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FilingError, match=r"library\.backup_failed"):
        library.back_up(tmp_path / "file" / "root", "1", AT)
    assert library.shelf.clients()


def test_backup_is_encrypted(library: SqlLibrary, root: Path) -> None:
    """A backup opens with the key of the library and holds no readable name."""
    folder = library.back_up(root, "1", AT).folder
    assert "云杉".encode() not in (folder / disk.DATABASE).read_bytes()
    with contextlib.closing(connect(folder / disk.DATABASE, library._store.key)) as copy:
        assert copy.execute("SELECT count(*) FROM client").fetchone() == (2,)


def test_saves_go_on_meanwhile(
    library: SqlLibrary, root: Path, change: ChangeOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When a save comes in between, the copy is made again; the backup is of one moment."""
    original = module._contents_of
    saves = iter(("first", "second"))

    def saving(connection: Connection) -> dict[str, object]:
        contents = original(connection)
        text = next(saves, None)
        if text is not None:
            library.record(change("q", text))
        return contents

    monkeypatch.setattr(module, "_contents_of", saving)
    assert library.back_up(root, "1", AT).commit_seq == library.commit_seq


def test_a_backup_tells_whose_it_is_and_when(
    library: SqlLibrary, gate: SqlLibraryGate, folder: Path, root: Path
) -> None:
    """Without a key a backup says of which library it is, under which name, and its moment."""
    library.back_up(root, "1", AT)
    (found,) = gate.backups(root)
    assert found == FoundBackup("1", gate.state(folder).library_id, folder.name, AT)
    assert found.library_id


def test_an_older_backup_still_tells_whose_it_is(
    library: SqlLibrary, gate: SqlLibraryGate, folder: Path, root: Path
) -> None:
    """A list of contents without name and moment, or one that cannot be read, hides no backup."""
    for name, contents in (("1", b'{"schema": 1}'), ("2", b""), ("3", b"[]")):
        library.back_up(root, name, AT)
        (root / name / "contents.json").write_bytes(contents)
    library_id = gate.state(folder).library_id
    assert gate.backups(root) == tuple(FoundBackup(name, library_id) for name in ("1", "2", "3"))


def test_either_key_file_is_enough(
    library: SqlLibrary,
    gate: SqlLibraryGate,
    folder: Path,
    root: Path,
    passphrase: str,
    at: dt.datetime,
) -> None:
    """A lost copy of the key file stops neither a backup nor its restoring; both are laid out."""
    (folder / disk.KEYS_COPY).unlink()
    library.back_up(root, "1", AT)
    (root / "1" / disk.KEYS).write_bytes(b"{")
    new = root.with_name("new")
    gate.restore_backup(root, "1", new)
    gate.open(new, passphrase, at).close()
    assert (new / disk.KEYS).read_bytes() == (new / disk.KEYS_COPY).read_bytes()


@pytest.mark.parametrize("part", [disk.DATABASE, "contents.json", "keys"])
def test_a_backup_that_lost_a_part_is_refused(
    library: SqlLibrary, gate: SqlLibraryGate, root: Path, part: str
) -> None:
    """An emptied list of contents or no database is a backup that is not whole: choose another."""
    folder = library.back_up(root, "1", AT).folder
    if part == "contents.json":
        (folder / part).write_bytes(b"")
    for name in {"keys": (disk.KEYS, disk.KEYS_COPY), disk.DATABASE: (part,)}.get(part, ()):
        (folder / name).unlink()
    with pytest.raises(FilingError, match=r"library\.backup_missing"):
        gate.restore_backup(root, "1", root.with_name("new"))
    assert not root.with_name("new").exists()


def test_what_rotted_in_a_backup_is_written_anew(
    library: SqlLibrary, root: Path, folder: Path, png: bytes
) -> None:
    """A blob whose bytes changed is no copy, and one that rotted here is never copied."""
    library.files("c1").add("a.png", png)
    library.back_up(root, "1", AT)
    (there,) = (each for each in (root / disk.BLOBS).rglob("*") if each.is_file())
    here = folder / disk.BLOBS / there.relative_to(root / disk.BLOBS)
    good = here.read_bytes()
    there.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
    assert library.back_up(root, "2", AT).copied_files == 1
    assert there.read_bytes() == good
    here.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
    made = library.back_up(root, "3", AT)
    assert (made.copied_files, made.missing_files) == (0, 0)
    assert there.read_bytes() == good


def test_what_cut_off_backups_left_goes_under_any_name(
    library: SqlLibrary, gate: SqlLibraryGate, root: Path, passphrase: str, at: dt.datetime
) -> None:
    """Half backups of this library go with the next one; those of another library stay."""
    other, _ = gate.create(root.with_name("other"), passphrase, at)
    for owner, name in ((library, "1"), (other, "2")):
        owner.back_up(root, name, AT).folder.rename(root / (name + durable.PARTIAL))
    other.close()
    library.back_up(root, "3", AT)
    names = {each.name for each in root.iterdir() if each.name != disk.BLOBS}
    assert names == {"2" + durable.PARTIAL, "3"}
