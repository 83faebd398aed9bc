"""The way back from a text to the one before it, as a small difference."""

from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import dataclass

_HEADER = struct.Struct(">B4s4sIII")
_HAD_TEXT, _PACKED = 1, 2
_WINDOW = 32768  # how far back zlib looks


class DifferenceError(ValueError):
    """The difference does not belong to the text it was applied to."""


@dataclass(frozen=True, slots=True)
class _Delta:
    """``start`` and ``end`` are the characters kept of both texts, ``body`` what was between."""

    flags: int
    before_mark: bytes
    after_mark: bytes
    start: int
    end: int
    length: int  # bytes of the body, unpacked
    body: bytes


def difference(before: str | None, after: str | None) -> bytes:
    """What leads from ``after`` back to ``before``; ``None`` is a text that does not exist.

    Kept is only the stretch of ``before`` between the common beginning and the common end,
    packed by what stands in its place now.
    """
    old, new = before or "", after or ""
    start = _common_start(old, new)
    end = _common_start(old[start:][::-1], new[start:][::-1])
    plain = old[start : len(old) - end].encode()
    body = _packed(plain, new[start : len(new) - end])
    flags = 0 if before is None else _HAD_TEXT
    if len(body) < len(plain):
        flags |= _PACKED
    else:
        body = plain
    return _HEADER.pack(flags, _mark(old), _mark(new), start, end, len(plain)) + body


def undone(after: str | None, delta: bytes) -> str | None:
    """The text before; ``DifferenceError`` where ``after`` is not the text it was made from."""
    text = after or ""
    found = _read(delta)
    if _mark(text) != found.after_mark:
        raise DifferenceError
    body, kept_from = found.body, len(text) - found.end
    if found.flags & _PACKED:
        body = _unpacked(body, text[found.start : kept_from])
    if len(body) != found.length:
        raise DifferenceError
    before = text[: found.start] + body.decode() + text[kept_from:]
    if _mark(before) != found.before_mark:
        raise DifferenceError
    return before if found.flags & _HAD_TEXT else None


def _read(delta: bytes) -> _Delta:
    try:
        flags, before_mark, after_mark, start, end, length = _HEADER.unpack_from(delta)
    except struct.error as cut:
        raise DifferenceError from cut
    return _Delta(flags, before_mark, after_mark, start, end, length, delta[_HEADER.size :])


def _packed(plain: bytes, in_its_place: str) -> bytes:
    packer = zlib.compressobj(zdict=_dictionary(in_its_place))
    return packer.compress(plain) + packer.flush()


def _unpacked(body: bytes, in_its_place: str) -> bytes:
    unpacker = zlib.decompressobj(zdict=_dictionary(in_its_place))
    try:
        return unpacker.decompress(body) + unpacker.flush()
    except zlib.error as broken:
        raise DifferenceError from broken


def _dictionary(text: str) -> bytes:
    return text[-_WINDOW:].encode()[-_WINDOW:]


def _mark(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=4).digest()


def _common_start(one: str, other: str) -> int:
    """The length of the common beginning, by halving: comparing slices is fast, a loop is not."""
    low, high = 0, min(len(one), len(other))
    if one[:high] == other[:high]:
        return high
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
