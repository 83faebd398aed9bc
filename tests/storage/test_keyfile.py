"""The key file: two secrets open it, damage is told from a wrong secret, changes are safe."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from filing_desktop import durable
from filing_desktop.errors import FilingError
from filing_desktop.storage import disk, keyfile
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.keyfile import KdfCost, KeyFile
from filing_desktop.storage.library import SqlLibrary
from filing_desktop.storage.recovery_code import new_code

CHEAP = KdfCost(memory_kib=8, rounds=1, lanes=1)
OLD, NEW = "seven quiet herons", "nine loud magpies"


@pytest.fixture
def code() -> str:
    """A recovery code."""
    return new_code(secrets.token_bytes)


@pytest.fixture
def made(code: str) -> tuple[KeyFile, bytes]:
    """A key file and the key in it."""
    return keyfile.new_key_file(OLD, code, CHEAP, secrets.token_bytes)


def test_both_secrets_give_the_key(made: tuple[KeyFile, bytes], code: str) -> None:
    """Passphrase and recovery code unwrap the same random key of 32 bytes."""
    keys, key = made
    again = keyfile.decoded(keyfile.encoded(keys))
    assert keyfile.key_by_passphrase(again, OLD) == key == keyfile.key_by_code(again, code)
    assert len(key) == 32
    assert key.hex().encode() not in keyfile.encoded(keys)


def test_default_cost() -> None:
    """A guess costs 64 MiB, three rounds and four lanes (guides/reliability.md, 5.3)."""
    assert KdfCost() == KdfCost(memory_kib=65536, rounds=3, lanes=4)


def test_full_width_typing(made: tuple[KeyFile, bytes]) -> None:
    """A passphrase typed in full-width letters is the same passphrase."""
    keys, key = made
    wide = "".join(chr(ord(c) + 0xFEE0) if c != " " else "\u3000" for c in OLD)
    assert keyfile.key_by_passphrase(keys, wide) == key


def test_either_secret(made: tuple[KeyFile, bytes], code: str) -> None:
    """Code or passphrase is found out by itself, even a passphrase that looks like a code."""
    keys, key = made
    assert keyfile.key_by_either(keys, OLD) == key == keyfile.key_by_either(keys, code.lower())
    alike = new_code(secrets.token_bytes)
    renamed = keyfile.with_passphrase(keys, key, alike, CHEAP, secrets.token_bytes)
    assert keyfile.key_by_either(renamed, alike) == key
    with pytest.raises(FilingError, match=r"library\.wrong_passphrase"):
        keyfile.key_by_either(keys, "nothing of the kind")


def test_code_of_another_library(made: tuple[KeyFile, bytes]) -> None:
    """A code without a slip that belongs elsewhere is told so."""
    with pytest.raises(FilingError, match=r"library\.recovery_code_wrong"):
        keyfile.key_by_code(made[0], new_code(secrets.token_bytes))


def test_every_flipped_byte(made: tuple[KeyFile, bytes], tmp_path: Path) -> None:
    """A flipped byte is found out, or changes nothing; never a wrong key or wrong passphrase."""
    keys, key = made
    data = keyfile.encoded(keys)
    for at in range(len(data)):
        broken = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        try:
            found = keyfile.decoded(broken)
        except (ValueError, FilingError):
            continue
        assert keyfile.key_by_passphrase(found, OLD) == key


@pytest.mark.parametrize("harm", ["missing", "cut", "empty"])
@pytest.mark.parametrize("name", [disk.KEYS, disk.KEYS_COPY])
def test_one_copy_is_enough(
    made: tuple[KeyFile, bytes], tmp_path: Path, name: str, harm: str
) -> None:
    """With either copy gone or damaged the other one opens, and the copies are mended."""
    keys, _ = made
    keyfile.write_keys(tmp_path, keys)
    path = tmp_path / name
    match harm:
        case "missing":
            path.unlink()
        case "cut":
            path.write_bytes(path.read_bytes()[:-20])
        case _:
            path.write_bytes(b"")
    assert keyfile.read_keys(tmp_path) == keys
    keyfile.mend_copies(tmp_path, keys)
    assert path.read_bytes() == keyfile.encoded(keys)
    assert path.with_name(name + ".bad").exists() == (harm != "missing")


def test_both_copies_gone(made: tuple[KeyFile, bytes], tmp_path: Path) -> None:
    """Without a readable copy it is told whether they are missing or damaged."""
    with pytest.raises(FilingError, match=r"library\.keys_missing"):
        keyfile.read_keys(tmp_path)
    for name in (disk.KEYS, disk.KEYS_COPY):
        (tmp_path / name).write_bytes(b"{}")
    with pytest.raises(FilingError, match=r"library\.keys_damaged"):
        keyfile.read_keys(tmp_path)


def test_greedy_cost_is_refused(made: tuple[KeyFile, bytes]) -> None:
    """A key file cannot ask for all the memory of the computer."""
    keys, _ = made
    greedy = keyfile.Slot(b"s" * 16, b"n" * 12, b"w" * 48, KdfCost(memory_kib=1 << 31))
    with pytest.raises(ValueError, match="cost"):
        keyfile.decoded(keyfile.encoded(KeyFile(keys.library_id, greedy, keys.recovery)))


class _PowerCutError(Exception):
    """The moment at which the test stops the change of passphrase."""


@pytest.mark.parametrize("step", range(8))
def test_change_cut_off_anywhere(
    made: tuple[KeyFile, bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: int,
) -> None:
    """Cut off before any step of the change, the old passphrase or the new one opens."""
    keys, key = made
    keyfile.write_keys(tmp_path, keys)
    changed = keyfile.with_passphrase(keys, key, NEW, CHEAP, secrets.token_bytes)
    left = step

    def counted(name: str) -> None:
        original = getattr(durable, name)

        def stepping(*arguments: object) -> object:
            nonlocal left
            if left == 0:
                raise _PowerCutError
            left -= 1
            return original(*arguments)

        monkeypatch.setattr(durable, name, stepping)

    counted("make_private_file")
    counted("sync_folder")
    try:
        keyfile.write_keys(tmp_path, changed)
    except _PowerCutError:
        assert step < 4
    monkeypatch.undo()
    found = keyfile.read_keys(tmp_path)
    opened_by = []
    for passphrase in (OLD, NEW):
        try:
            assert keyfile.key_by_passphrase(found, passphrase) == key
        except FilingError:
            continue
        opened_by.append(passphrase)
    assert len(opened_by) == 1
    if step >= 4:
        assert opened_by == [NEW]


def test_change_while_open(gate: SqlLibraryGate, library: SqlLibrary, folder: Path) -> None:
    """The passphrase can be changed while the library is open; a wrong old one is refused."""
    with pytest.raises(FilingError, match=r"library\.wrong_passphrase"):
        gate.change_passphrase(folder, "not the passphrase", NEW)
    with pytest.raises(FilingError, match=r"library\.passphrase_short"):
        gate.change_passphrase(folder, OLD, "short")
    gate.change_passphrase(folder, OLD, NEW)
    assert library.shelf.clients()
