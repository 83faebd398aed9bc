"""What a person did at a question: nothing, said something, or said that it does not apply."""

from __future__ import annotations

from dataclasses import dataclass

from filing_desktop.filing.prose import Prose


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """The place of an answer: a question, and the row where it is a column of a group.

    Written ``entity.name`` or ``model.provider[m1]``.
    """

    question: str
    row: str = ""

    def __str__(self) -> str:
        return f"{self.question}[{self.row}]" if self.row else self.question


@dataclass(frozen=True, slots=True)
class FileRecord:
    """An attached file: its bytes lie elsewhere, found by ``digest`` (SHA-256, 64 hex digits)."""

    name: str
    digest: str
    size: int
    media_type: str  # image/png, image/jpeg, application/pdf


#: What was typed, chosen or attached, before it is read.
Raw = str | tuple[str, ...] | Prose | tuple[FileRecord, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A person said this; ``unsure`` is the mark 暂不确定, which keeps it on the task list."""

    raw: Raw
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Untouched:
    """Nothing was said; ``unsure`` may still be marked on an empty field."""

    unsure: bool = False


UNTOUCHED = Untouched()


@dataclass(frozen=True, slots=True)
class DoesNotApply:
    """A person said that the question does not apply, and why.

    ``before`` is what stood there until then; it counts for nothing and stands again when
    不适用 is taken back.
    """

    reason: str
    before: Said | Untouched = UNTOUCHED


Entry = Untouched | Said | DoesNotApply


def is_unsure(entry: Entry) -> bool:
    """Whether the mark 暂不确定 is set there."""
    return isinstance(entry, Said | Untouched) and entry.unsure


def parse_address(text: str) -> Address:
    """The address written as ``question`` or ``question[row]``."""
    question, bracket, row = text.partition("[")
    return Address(question, row.removesuffix("]") if bracket else "")
