"""The decisions in an answers file: hand edits, findings kept with a reason, finished marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.errors import FilingError
from filing_desktop.filing.raw_json import Json
from filing_desktop.filing.sheet import AnswerSheet, HandEdit
from filing_desktop.formats.answers.json_text import NumberText, shown
from filing_desktop.formats.answers.model import Problems
from filing_desktop.formats.answers.values import check_characters, edited_prose

_HASH = re.compile(r"[0-9a-f]{16}")


def read_decisions(
    sheet: AnswerSheet, value: Mapping[str, Json], catalog: FormCatalog, problems: Problems
) -> AnswerSheet:
    """``sheet`` with the hand edits, kept findings and finished marks of the file."""
    return replace(
        sheet,
        hand_edits=_hand_edits(value.get("hand_edits", {}), catalog, problems),
        kept=_kept(value.get("kept", {}), problems),
        finished=_finished(value.get("finished", []), problems),
    )


def _hand_edits(value: Json, catalog: FormCatalog, problems: Problems) -> Mapping[str, HandEdit]:
    if not isinstance(value, dict):
        problems.add("answers.wants_object", place="hand_edits")
        return {}
    edits: dict[str, HandEdit] = {}
    for block, edit in value.items():
        place = f"hand_edits.{shown(block)}"
        document, slash, _ = block.partition("/")
        if not slash or document not in catalog.documents:
            problems.add("answers.unknown_document", place=place)
        elif not _is_hand_edit(edit):
            problems.add("answers.wants_hand_edit", place=place)
        else:
            try:
                edits[block] = HandEdit(edited_prose(edit["prose"], place), edit["replaced"])
            except FilingError as refused:
                problems.found.append(refused)
    return edits


def _is_hand_edit(value: Json) -> bool:
    return (
        isinstance(value, dict)
        and set(value) == {"prose", "replaced"}
        and isinstance(value["replaced"], str)
        and _HASH.fullmatch(value["replaced"]) is not None
    )


def _kept(value: Json, problems: Problems) -> Mapping[str, str]:
    if not isinstance(value, dict):
        problems.add("answers.wants_object", place="kept")
        return {}
    kept: dict[str, str] = {}
    for key, reason in value.items():
        place = f"kept.{shown(key)}"
        if not isinstance(reason, str) or isinstance(reason, NumberText):
            problems.add("answers.wants_text", place=place)
            continue
        try:
            check_characters(reason, place, multi_line=True)
        except FilingError as refused:
            problems.found.append(refused)
        kept[key] = reason.replace("\r\n", "\n")
    return kept


def _finished(value: Json, problems: Problems) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        problems.add("answers.wants_list", place="finished")
        return frozenset()
    return frozenset(value)
