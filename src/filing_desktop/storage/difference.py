"""Two versions of a text as one small difference, from which either gives the other."""

from __future__ import annotations

import hashlib
import struct
import zlib

_HEADER = struct.Struct(">B4s4sIIII")
_HAS_BEFORE, _HAS_AFTER, _PACKED = 1, 2, 4
_WORTH_PACKING = 200  # bytes; below, packing makes it longer


class DifferenceError(ValueError):
    """The difference does not belong to the text it was applied to."""


def difference(before: str | None, after: str | None) -> bytes:
    """What changed from ``before`` to ``after``; ``None`` is a text that does not exist.

    Only the stretch between the common beginning and the common end is kept, of both.
    """
    old, new = before or "", after or ""
    start = _common_start(old, new)
    end = _common_start(old[start:][::-1], new[start:][::-1])
    parts = [text[start : len(text) - end].encode() for text in (old, new)]
    flags = (_HAS_BEFORE if before is not None else 0) | (_HAS_AFTER if after is not None else 0)
    body = b"".join(parts)
    if len(body) >= _WORTH_PACKING:
        packed = zlib.compress(body)
        if len(packed) < len(body):
            body, flags = packed, flags | _PACKED
    header = _HEADER.pack(flags, _mark(old), _mark(new), start, end, len(parts[0]), len(parts[1]))
    return header + body


def undone(after: str | None, delta: bytes) -> str | None:
    """The text before; ``DifferenceError`` where ``after`` is not the text after."""
    flags, old_mark, new_mark, start, end, old_length, _, body = _read(delta)
    return _patched(
        after, (start, end), body[:old_length], (new_mark, old_mark), bool(flags & _HAS_BEFORE)
    )


def redone(before: str | None, delta: bytes) -> str | None:
    """The text after; ``DifferenceError`` where ``before`` is not the text before."""
    flags, old_mark, new_mark, start, end, old_length, _, body = _read(delta)
    return _patched(
        before, (start, end), body[old_length:], (old_mark, new_mark), bool(flags & _HAS_AFTER)
    )


def _patched(
    base: str | None,
    kept: tuple[int, int],
    middle: bytes,
    marks: tuple[bytes, bytes],
    exists: bool,  # noqa: FBT001 - a private helper of the two above
) -> str | None:
    text = base or ""
    if _mark(text) != marks[0]:
        raise DifferenceError
    start, end = kept
    result = text[:start] + middle.decode() + text[len(text) - end :]
    if _mark(result) != marks[1]:
        raise DifferenceError
    return result if exists else None


def _read(delta: bytes) -> tuple[int, bytes, bytes, int, int, int, int, bytes]:
    try:
        flags, old_mark, new_mark, start, end, old_length, new_length = _HEADER.unpack_from(delta)
        body = delta[_HEADER.size :]
        body = zlib.decompress(body) if flags & _PACKED else body
    except (struct.error, zlib.error) as broken:
        raise DifferenceError from broken
    if len(body) != old_length + new_length:
        raise DifferenceError
    return flags, old_mark, new_mark, start, end, old_length, new_length, body


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
