"""The JSON Schema of answers files of one edition, for editors and other programs."""

from __future__ import annotations

import re

from filing_desktop.catalog.model import FormCatalog, Group, Kind, Question, QuestionType
from filing_desktop.filing.prose import REFERENCE_KINDS
from filing_desktop.filing.raw_json import Json
from filing_desktop.formats.answers.model import ANSWERS_FORMAT, MOST_CHARACTERS, MOST_ROWS, ROW_KEY


def _text() -> Json:
    return {"type": "string", "maxLength": MOST_CHARACTERS}


def answers_schema(catalog: FormCatalog) -> dict[str, Json]:
    """The shape of an answers file as JSON Schema 2020-12; titles are the Chinese labels."""
    alone = [q for q in catalog.asked() if not q.group]
    addresses = "|".join(re.escape(q.id) for q in catalog.asked())
    files = "|".join(re.escape(q.id) for q in catalog.asked() if q.type is QuestionType.FILES)
    row = r"(\[[a-z0-9_]+\])?"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": catalog.edition.title.zh,
        "type": "object",
        "required": ["format", "edition"],
        "additionalProperties": False,
        "properties": {
            "format": {"const": ANSWERS_FORMAT},
            "edition": {"const": catalog.edition.id},
            "answers": _closed({q.id: _question(q) for q in alone}),
            "rows": _closed({g.id: _rows(catalog, g) for g in catalog.groups.values()}),
            "files": {
                "type": "object",
                "additionalProperties": False,
                "patternProperties": {f"^({files}){row}$": {"$ref": "#/$defs/paths"}},
            },
            "hand_edits": {
                "type": "object",
                "additionalProperties": _closed(
                    {
                        "prose": {"$ref": "#/$defs/prose"},
                        "replaced": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
                    },
                    "prose",
                    "replaced",
                ),
            },
            "kept": {"type": "object", "additionalProperties": _text()},
            "finished": {"type": "array", "items": {"type": "string"}},
            "unsure": {
                "type": "array",
                "items": {"type": "string", "pattern": f"^({addresses}){row}$"},
            },
        },
        "$defs": _definitions(),
    }


def _closed(properties: dict[str, Json], *required: str) -> dict[str, Json]:
    schema: dict[str, Json] = {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
    return {**schema, "required": list(required)} if required else schema


def _definitions() -> dict[str, Json]:
    reference = _closed({"ref": {"enum": list(REFERENCE_KINDS)}, "row": _text()}, "ref", "row")
    inlines = {"anyOf": [_text(), {"type": "array", "items": {"anyOf": [_text(), reference]}}]}
    item = _closed({"item": inlines}, "item")
    blocks = {"type": "array", "items": {"anyOf": [inlines, item]}}
    return {
        "prose": {"anyOf": [_text(), blocks, _closed({"prose": blocks}, "prose")]},
        "raw": _closed(
            {
                "raw": {
                    "anyOf": [
                        _text(),
                        {"type": "array", "items": _text()},
                        _closed({"prose": blocks}, "prose"),
                    ]
                }
            },
            "raw",
        ),
        "not_applicable": _closed({"not_applicable": _text()}, "not_applicable"),
        "paths": {
            "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
        },
    }


def _question(question: Question) -> dict[str, Json]:
    shapes: list[Json] = [] if question.type is QuestionType.FILES else [_plain(question)]
    shapes.append({"$ref": "#/$defs/raw"})
    if question.may_not_apply:
        shapes.append({"$ref": "#/$defs/not_applicable"})
    return {"title": question.label.zh, "description": question.help.why.zh, "anyOf": shapes}


def _plain(question: Question) -> Json:
    values = [option.value for option in question.options]
    match question.type:
        case QuestionType.CHOICE:
            booleans: list[Json] = [True, False] if set(values) == {"yes", "no"} else []
            return {"enum": ["", *values, *booleans]}
        case QuestionType.CHOICES:
            return {"type": "array", "items": {"enum": values}}
        case QuestionType.ROWS:
            return {"type": "array", "items": {"type": "string"}}
        case QuestionType.PROSE:
            return {"$ref": "#/$defs/prose"}
        case QuestionType.NUMBER:
            return {"type": ["string", "number"]}
        case _:
            return _text()


def _rows(catalog: FormCatalog, group: Group) -> dict[str, Json]:
    first = [re.escape(key) for key, _ in group.starts_with]
    key = "|".join([ROW_KEY.pattern, *first])
    columns = {
        question.column: _question(question)
        for question in catalog.columns(group.id)
        if question.kind is Kind.ASKED
    }
    row = _closed({"key": {"type": "string", "pattern": f"^({key})$"}, **columns}, "key")
    return {"title": group.label.zh, "type": "array", "maxItems": MOST_ROWS, "items": row}
