"""What was said as JSON values and back, for the library and for answers files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from filing_desktop.filing.answer import FileRecord, Raw
from filing_desktop.filing.prose import REFERENCE_KINDS, Block, Inline, Prose, Reference

Json = Any  # a value as the json module gives it


class ShapeError(ValueError):
    """The JSON value has not the shape of anything that can be said."""


def raw_to_json(raw: Raw) -> Json:
    """The JSON value that ``raw_from_json`` reads back as the same."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, Prose):
        return {"prose": [_block_to_json(block) for block in raw.blocks]}
    files = [each for each in raw if isinstance(each, FileRecord)]
    return {"files": [_file_to_json(each) for each in files]} if files else list(raw)


def raw_from_json(value: Json) -> Raw:
    """What was said, from a JSON value; ``ShapeError`` where it has no such shape."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    if isinstance(value, dict) and set(value) == {"prose"} and isinstance(value["prose"], list):
        return Prose(tuple(_block_from_json(block) for block in value["prose"]))
    if isinstance(value, dict) and set(value) == {"files"} and isinstance(value["files"], list):
        return tuple(_file_from_json(each) for each in value["files"])
    raise ShapeError


def _block_to_json(block: Block) -> Json:
    inlines = [
        each if isinstance(each, str) else {"ref": each.kind, "row": each.row}
        for each in block.inlines
    ]
    return {"item": inlines} if block.is_item else inlines


def _block_from_json(value: Json) -> Block:
    if isinstance(value, str):
        return Block((value,) if value else ())
    if isinstance(value, dict) and set(value) == {"item"}:
        return Block(_inlines_from_json(value["item"]), is_item=True)
    return Block(_inlines_from_json(value))


def _inlines_from_json(value: Json) -> tuple[Inline, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    if not isinstance(value, list):
        raise ShapeError
    return tuple(_inline_from_json(each) for each in value)


def _inline_from_json(value: Json) -> Inline:
    if isinstance(value, str):
        return value
    if (
        isinstance(value, Mapping)
        and set(value) == {"ref", "row"}
        and value["ref"] in REFERENCE_KINDS
        and isinstance(value["row"], str)
    ):
        return Reference(value["ref"], value["row"])
    raise ShapeError


def _file_to_json(record: FileRecord) -> Json:
    return {
        "name": record.name,
        "sha256": record.digest,
        "size": record.size,
        "type": record.media_type,
    }


def _file_from_json(value: Json) -> FileRecord:
    try:
        name, digest, size, media_type = (
            value["name"],
            value["sha256"],
            value["size"],
            value["type"],
        )
    except (KeyError, TypeError) as missing:
        raise ShapeError from missing
    if not (isinstance(name, str) and isinstance(digest, str) and isinstance(size, int)):
        raise ShapeError
    return FileRecord(name, digest, size, str(media_type))
