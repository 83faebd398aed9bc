"""The key file as bytes: both slots, a checksum, and a copy beside it; nothing is unlocked here.

Apart from ``keyfile``, because looking at a library needs none of the cryptography.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any, NamedTuple

from filing_desktop.errors import FilingError
from filing_desktop.storage import disk

FORMAT = 1

# A damaged or hostile file must not make the program ask for all the memory there is.
_MOST_KIB = 1024 * 1024
_MOST_ROUNDS = 64
_MOST_LANES = 64


class KdfCost(NamedTuple):
    """What a guess at the passphrase costs: Argon2id memory in KiB, rounds, lanes."""

    memory_kib: int = 64 * 1024
    rounds: int = 3
    lanes: int = 4


class Slot(NamedTuple):
    """The library's key under one secret; ``cost`` is absent where the secret is random."""

    salt: bytes
    nonce: bytes
    wrapped: bytes
    cost: KdfCost | None = None


class KeyFile(NamedTuple):
    """Both slots of a library; ``library_id`` binds them to it."""

    library_id: str
    passphrase: Slot
    recovery: Slot


def read_keys(folder: Path) -> KeyFile:
    """The key file, or its copy where the file is missing or damaged.

    Raises ``library.keys_missing`` or ``library.keys_damaged`` where neither can be read.
    """
    damaged = False
    for name in (disk.KEYS, disk.KEYS_COPY):
        try:
            return decoded((folder / name).read_bytes())
        except FileNotFoundError:
            continue
        except ValueError:
            damaged = True
    raise FilingError("library.keys_damaged" if damaged else "library.keys_missing", file=disk.KEYS)


def encoded(keys: KeyFile) -> bytes:
    """The key file as JSON with a checksum, which tells damage from a wrong passphrase."""
    body: dict[str, Any] = {
        "format": FORMAT,
        "library": keys.library_id,
        "passphrase": _slot_to_json(keys.passphrase),
        "recovery": _slot_to_json(keys.recovery),
    }
    body["checksum"] = _checksum(body)
    return (json.dumps(body, indent=1) + "\n").encode("ascii")


def decoded(data: bytes) -> KeyFile:
    """The key file in these bytes; ``ValueError`` where they are not whole.

    One of a later format is refused as ``library.newer``.
    """
    try:
        body = json.loads(data)
        if body["format"] > FORMAT:
            raise FilingError("library.newer", found=body["format"], known=FORMAT)
        checksum = body.pop("checksum")
        if checksum != _checksum(body):
            raise ValueError("checksum")
        slots = _slot_from_json(body["passphrase"]), _slot_from_json(body["recovery"])
        return KeyFile(str(body["library"]), *slots)
    except (KeyError, TypeError, AttributeError) as misshapen:
        raise ValueError("shape") from misshapen


def _checksum(body: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _slot_to_json(slot: Slot) -> dict[str, Any]:
    shown = {
        name: base64.b64encode(value).decode("ascii")
        for name, value in (("salt", slot.salt), ("nonce", slot.nonce), ("wrapped", slot.wrapped))
    }
    if slot.cost is None:
        return {"kdf": "hkdf-sha256", **shown}
    cost = slot.cost
    costs = {"memory_kib": cost.memory_kib, "rounds": cost.rounds, "lanes": cost.lanes}
    return {"kdf": "argon2id", **costs, **shown}


def _slot_from_json(body: dict[str, Any]) -> Slot:
    salt, nonce, wrapped = (
        base64.b64decode(body[name], validate=True) for name in ("salt", "nonce", "wrapped")
    )
    if body["kdf"] == "hkdf-sha256":
        return Slot(salt, nonce, wrapped)
    cost = KdfCost(body["memory_kib"], body["rounds"], body["lanes"])
    if not (
        0 < cost.memory_kib <= _MOST_KIB
        and 0 < cost.rounds <= _MOST_ROUNDS
        and 0 < cost.lanes <= _MOST_LANES
    ):
        raise ValueError("cost")
    return Slot(salt, nonce, wrapped, cost)
