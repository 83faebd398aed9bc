"""The key file: the random key of a library, wrapped by a passphrase and by a recovery code."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from filing_desktop import durable
from filing_desktop.errors import FilingError
from filing_desktop.services.passphrase import check_passphrase, normalised
from filing_desktop.storage import disk
from filing_desktop.storage.keyform import (
    FORMAT,
    KdfCost,
    KeyFile,
    Slot,
    decoded,
    encoded,
    read_keys,
)
from filing_desktop.storage.recovery_code import looks_like_code, secret_of

__all__ = [
    "KdfCost",
    "KeyFile",
    "Slot",
    "decoded",
    "encoded",
    "read_keys",
]

RandomBytes = Callable[[int], bytes]

_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12


def new_key_file(
    passphrase: str, code: str, cost: KdfCost, random_bytes: RandomBytes
) -> tuple[KeyFile, bytes]:
    """A key file for a new library, and its random key of 32 bytes."""
    check_passphrase(passphrase)
    library_id, key = random_bytes(16).hex(), random_bytes(_KEY_BYTES)
    passphrase_slot = _passphrase_slot(library_id, key, passphrase, cost, random_bytes)
    salt, nonce = random_bytes(_SALT_BYTES), random_bytes(_NONCE_BYTES)
    wrapping = AESGCM(derived_key(secret_of(code), b"recovery", salt))
    wrapped = wrapping.encrypt(nonce, key, _bound(library_id, "recovery"))
    return KeyFile(library_id, passphrase_slot, Slot(salt, nonce, wrapped)), key


def with_passphrase(
    keys: KeyFile, key: bytes, passphrase: str, cost: KdfCost, random_bytes: RandomBytes
) -> KeyFile:
    """The key file after a change of passphrase; the recovery code stays."""
    check_passphrase(passphrase)
    slot = _passphrase_slot(keys.library_id, key, passphrase, cost, random_bytes)
    return keys._replace(passphrase=slot)


def key_by_passphrase(keys: KeyFile, passphrase: str) -> bytes:
    """The library's key; ``library.wrong_passphrase`` where the passphrase is another."""
    slot = keys.passphrase
    try:
        secret = normalised(passphrase).encode()
        wrapping = AESGCM(_stretched(secret, slot.salt, slot.cost or KdfCost()))
        return wrapping.decrypt(slot.nonce, slot.wrapped, _bound(keys.library_id, "passphrase"))
    except (InvalidTag, UnicodeEncodeError):
        raise FilingError("library.wrong_passphrase") from None


def key_by_code(keys: KeyFile, code: str) -> bytes:
    """The library's key; ``library.recovery_code_wrong`` where the code is of another library."""
    slot = keys.recovery
    wrapping = AESGCM(derived_key(secret_of(code), b"recovery", slot.salt))
    try:
        return wrapping.decrypt(slot.nonce, slot.wrapped, _bound(keys.library_id, "recovery"))
    except InvalidTag:
        raise FilingError("library.recovery_code_wrong") from None


def key_by_either(keys: KeyFile, secret: str) -> bytes:
    """The library's key by its recovery code or its passphrase, whichever ``secret`` is."""
    if looks_like_code(secret):
        with contextlib.suppress(FilingError):  # a passphrase may by chance look like a code
            return key_by_code(keys, secret)
    return key_by_passphrase(keys, secret)


def derived_key(secret: bytes, purpose: bytes, salt: bytes = b"") -> bytes:
    """A key of 32 bytes for one purpose, from a secret that is random enough by itself."""
    return HKDF(SHA256(), _KEY_BYTES, salt or None, b"filing-desktop " + purpose).derive(secret)


def write_keys(folder: Path, keys: KeyFile) -> None:
    """Write both copies, one after the other: at every moment one of them is whole."""
    data = encoded(keys)
    durable.replace_file(folder / disk.KEYS, data)
    durable.replace_file(folder / disk.KEYS_COPY, data)


def mend_copies(folder: Path, keys: KeyFile) -> None:
    """Bring a missing, damaged or older copy level; a damaged file is kept beside it."""
    data = encoded(keys)
    for name in (disk.KEYS, disk.KEYS_COPY):
        path = folder / name
        found = path.read_bytes() if path.exists() else None
        if found == data:
            continue
        if found is not None and not _is_whole(found):
            path.replace(path.with_name(name + ".bad"))
        durable.replace_file(path, data)


def _is_whole(data: bytes) -> bool:
    try:
        decoded(data)
    except ValueError:
        return False
    return True


def _passphrase_slot(
    library_id: str, key: bytes, passphrase: str, cost: KdfCost, random_bytes: RandomBytes
) -> Slot:
    salt, nonce = random_bytes(_SALT_BYTES), random_bytes(_NONCE_BYTES)
    wrapping = AESGCM(_stretched(normalised(passphrase).encode(), salt, cost))
    return Slot(salt, nonce, wrapping.encrypt(nonce, key, _bound(library_id, "passphrase")), cost)


def _stretched(secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    stretched: bytes = hash_secret_raw(
        secret, salt, cost.rounds, cost.memory_kib, cost.lanes, _KEY_BYTES, Type.ID
    )
    return stretched


def _bound(library_id: str, slot: str) -> bytes:
    return f"filing-desktop key {FORMAT} {library_id} {slot}".encode()
