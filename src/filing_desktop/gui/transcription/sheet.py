"""The sheet as the page needs it: screens of an open filing, counts, what to copy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.documents.content import plain_block
from filing_desktop.documents.dossier import Dossier
from filing_desktop.interview.transcription import Line, Screen, slot_document, transcription
from filing_desktop.services.session import EditSession
from filing_desktop.services.uploads import Fitness, Upload
from filing_desktop.texts import Texts


class TranscriptionDesk(Protocol):
    """The open filing: its session, and the texts composed from it."""

    session: EditSession

    @property
    def dossier(self) -> Dossier:
        """The composed documents."""
        ...


def screens_of(desk: TranscriptionDesk, uploads: Mapping[str, Upload]) -> tuple[Screen, ...]:
    """The portal's screens in order; ``uploads`` are the exported files by document id."""
    dossier = desk.dossier
    composed = {
        block.id: plain_block(block)
        for document in dossier.documents.values()
        for block in document.blocks
    }
    names = {document: upload.path.name for document, upload in uploads.items()}
    return transcription(dossier.facts, names, composed, dossier.documents)


def upload_of(line: Line, uploads: Mapping[str, Upload], catalog: FormCatalog) -> Upload | None:
    """The exported file of a line; None where its slot takes no document, or none is written."""
    return uploads.get(slot_document(catalog, line.question.id))


def fitness_of(line: Line, upload: Upload | None) -> Fitness:
    """Whether the file of a line may be uploaded; everything else is fit to be typed."""
    if line.is_to_come:
        return Fitness.MISSING
    return upload.fitness if upload is not None else Fitness.FIT


def done_of(lines: Sequence[Line]) -> int:
    """How many lines were typed into the portal."""
    return sum(1 for line in lines if line.is_done)


def next_open(lines: Sequence[Line], at: int) -> int:
    """The place after ``at`` of the next line that is not done, else the one after it."""
    after = [n for n in range(at + 1, len(lines)) if not lines[n].is_done]
    return after[0] if after else min(at + 1, len(lines) - 1)


def label_of(line: Line, texts: Texts) -> str:
    """The label of a field, with the name of its row."""
    label = line.question.label.in_language(texts.language)
    return f"{line.row_title} · {label}" if line.row_title else label


def length_of(line: Line, texts: Texts) -> str:
    """How many characters there are, against the limit where there is one."""
    most = line.question.limits.max_length
    if most is None:
        return texts.say("transcription.length", now=line.length)
    return texts.say("transcription.length_of", now=line.length, most=most)


def is_too_long(line: Line) -> bool:
    """Whether the portal would cut it."""
    most = line.question.limits.max_length
    return most is not None and line.length > most
