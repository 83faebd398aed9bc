"""The bytes of attached files: immutable, encrypted files beside the library."""

from __future__ import annotations

import hashlib
import hmac
import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert

from filing_desktop import durable
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import FileRecord
from filing_desktop.storage import disk
from filing_desktop.storage.keyfile import derived_key
from filing_desktop.storage.rows import BlobRow, ClientSecretRow, table_of
from filing_desktop.storage.store import Store

#: The largest file kept, in MB; the portal takes less.
MOST_MEGABYTES = 30

_MAGIC = b"FDBLOB01"
_NONCE_BYTES = 12

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"%PDF-", "application/pdf"),
)

_BLOB = table_of(BlobRow)
_OF_CLIENT = select(_BLOB.c.name).where(
    _BLOB.c.client_key == bindparam("client"), _BLOB.c.digest == bindparam("digest")
)
_ADD = insert(_BLOB).on_conflict_do_nothing()
_SECRET = select(ClientSecretRow.wrapped).where(ClientSecretRow.client_key == bindparam("client"))
_ALL_NAMES = select(_BLOB.c.name)


class DamagedBlobError(ValueError):
    """The bytes are not those that were written under this name with this key."""


class BlobFolder:
    """``blobs/ab/<name>``: writing, reading, setting aside; it knows no client."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._one_at_a_time = threading.Lock()  # two threads may add the same bytes

    def path(self, name: str) -> Path:
        """Where the blob lies."""
        return self._root / name[:2] / name

    def write(self, name: str, data: bytes) -> None:
        """Put the bytes there for good: they and their name are on the disk on return."""
        path = self.path(name)
        with self._one_at_a_time:
            durable.make_private_folder(path.parent)
            durable.replace_file(path, data)
            durable.sync_folder(self._root)

    def destroy(self, names: Iterable[str]) -> None:
        """Remove blobs whose key is gone."""
        for name in names:
            self.path(name).unlink(missing_ok=True)

    def set_orphans_aside(self, known: frozenset[str]) -> int:
        """Move what no row names into ``aside``; tells how many. Nothing is deleted."""
        orphans = [
            file
            for folder in self._folders()
            for file in sorted(folder.iterdir())
            if file.name not in known
        ]
        aside = self._root / disk.ASIDE
        if orphans:
            durable.make_private_folder(aside)
        for orphan in orphans:
            orphan.replace(_free_name(aside, orphan.name))
        return len(orphans)

    def _folders(self) -> list[Path]:
        if not self._root.is_dir():
            return []
        return sorted(
            each for each in self._root.iterdir() if each.is_dir() and each.name != disk.ASIDE
        )


class ClientFiles:
    """``services.ports.FileStore`` bound to one client: no other client's file can be read."""

    def __init__(
        self,
        store: Store,
        blobs: BlobFolder,
        client_key: str,
        random_bytes: Callable[[int], bytes],
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._client = client_key
        self._random_bytes = random_bytes

    def read(self, record: FileRecord) -> bytes:
        """The bytes; refuses a missing file and one that is not what was added, by name."""
        with self._store.reading() as connection:
            at = {"client": self._client, "digest": record.digest}
            name: str | None = connection.execute(_OF_CLIENT, at).scalar()
        if name is None:
            raise FilingError("library.file_missing", file=record.name)
        try:
            return self._opened(name, record.digest)
        except FileNotFoundError:
            raise FilingError("library.file_missing", file=record.name) from None
        except (DamagedBlobError, OSError):
            raise FilingError("library.file_damaged", file=record.name) from None

    def add(self, name: str, data: bytes) -> FileRecord:
        """Keep the bytes, then the row that names them; adding them again mends a damaged blob."""
        media_type = media_type_of(data)
        if len(data) > MOST_MEGABYTES * 1_000_000:
            raise FilingError("library.file_too_large", file=name, limit=MOST_MEGABYTES)
        if media_type is None:
            raise FilingError("library.file_kind", file=name)
        record = FileRecord(name, hashlib.sha256(data).hexdigest(), len(data), media_type)
        key = self._key()
        blob = _blob_name(key, record.digest)
        if not self._is_kept(blob, record.digest):
            try:
                self._blobs.write(blob, encrypted(key, blob, data, self._random_bytes(12)))
            except OSError:
                raise FilingError("library.not_saved") from None
        row = {"client_key": self._client, "digest": record.digest, "name": blob}
        with self._store.writing() as save:
            save.connection.execute(_ADD, {**row, "size": record.size, "media_type": media_type})
        return record

    def _key(self) -> bytes:
        with self._store.reading() as connection:
            wrapped = connection.execute(_SECRET, {"client": self._client}).scalar()
        if wrapped is None:
            raise FilingError("library.gone", client=self._client, filing="")
        return client_secret(self._store.key, self._client, wrapped)

    def _opened(self, blob: str, digest: str) -> bytes:
        data = decrypted(self._key(), blob, self._blobs.path(blob).read_bytes())
        if hashlib.sha256(data).hexdigest() != digest:
            raise DamagedBlobError
        return data

    def _is_kept(self, blob: str, digest: str) -> bool:
        try:
            self._opened(blob, digest)
        except (DamagedBlobError, OSError):
            return False
        return True


def media_type_of(data: bytes) -> str | None:
    """What the first bytes say the file is: PNG, JPEG or PDF, else nothing."""
    return next((kind for magic, kind in _SIGNATURES if data.startswith(magic)), None)


def wrapped_client_key(library_key: bytes, client_key: str, secret: bytes, nonce: bytes) -> bytes:
    """A client's random key, wrapped for its row; it opens for no other client."""
    wrapping = AESGCM(derived_key(library_key, b"client keys"))
    return nonce + wrapping.encrypt(nonce, secret, client_key.encode())


def client_secret(library_key: bytes, client_key: str, wrapped: bytes) -> bytes:
    """A client's key, out of its row."""
    wrapping = AESGCM(derived_key(library_key, b"client keys"))
    nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
    return wrapping.decrypt(nonce, sealed, client_key.encode())


def encrypted(key: bytes, name: str, data: bytes, nonce: bytes) -> bytes:
    """The bytes of a blob; its name is bound in, so that a swapped blob is found out."""
    return _MAGIC + nonce + AESGCM(key).encrypt(nonce, data, name.encode())


def decrypted(key: bytes, name: str, blob: bytes) -> bytes:
    """What was encrypted under this name, or ``DamagedBlobError``."""
    start = len(_MAGIC)
    nonce, sealed = blob[start : start + _NONCE_BYTES], blob[start + _NONCE_BYTES :]
    if blob[:start] != _MAGIC or len(nonce) < _NONCE_BYTES:
        raise DamagedBlobError
    try:
        return AESGCM(key).decrypt(nonce, sealed, name.encode())
    except InvalidTag:
        raise DamagedBlobError from None


def blob_names(store: Store) -> frozenset[str]:
    """The names of all blobs that a row names."""
    with store.reading() as connection:
        return frozenset(connection.execute(_ALL_NAMES).scalars())


def _blob_name(key: bytes, digest: str) -> str:
    """A keyed hash: nobody without the key can tell whether a known file lies here."""
    return hmac.digest(derived_key(key, b"blob names"), digest.encode(), "sha256").hex()


def _free_name(folder: Path, name: str) -> Path:
    candidate, number = folder / name, 1
    while os.path.lexists(candidate):
        candidate, number = folder / f"{name}.{number}", number + 1
    return candidate
