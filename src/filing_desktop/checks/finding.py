"""What a check says: the rule, how grave it is, where, and how to mend it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from filing_desktop.catalog.model import Bilingual, LawReference
from filing_desktop.filing.answer import Address

#: Messages that tell of an answer, row or file not given yet.
OMISSIONS = frozenset(
    {
        "field.missing",
        "field.rows",
        "field.unsure",
        "formal.file_missing",
        "formal.document_missing",
        "formal.unfilled",
        "substance.no_data",
        "substance.proof_missing",
    }
)


class Severity(StrEnum):
    """How grave a finding is (design section 2)."""

    MUST_FIX = "must_fix"  # 必须修改: decided here, and seen here once it is mended
    LIKELY_RETURNED = "likely_returned"  # 可能被退回: needs judgement
    COULD_IMPROVE = "could_improve"  # 建议完善


@dataclass(frozen=True, slots=True)
class Place:
    """Where it stands: an answer, or a composed text of a document.

    ``block`` is the address ``document/block``. ``quote`` is the text shown for it and
    ``marks`` the ranges (start, end) in the quote that differ from the other place.
    ``edited`` tells that a person wrote this text by hand.
    """

    address: Address | None = None
    document: str = ""
    block: str = ""
    quote: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    edited: bool = False

    @property
    def name(self) -> str:
        """The place as text: ``model.provider[m1]``, ``self_assessment/flow``, ``disclosure``."""
        return str(self.address) if self.address else self.block or self.document

    def with_marks(self, marks: tuple[tuple[int, int], ...]) -> Place:
        """The place with these ranges of its quote marked."""
        return replace(self, marks=marks)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend.

    ``rule`` is an id of ``checks.rules`` (CON-01, or ``FIELD-…`` for a question of its own);
    ``message`` a text code whose title and remedy are ``title_code`` and ``remedy_code``,
    filled by ``arguments_in`` a language (labels and counts). ``reading`` is the code of a
    reading that failed, whose words then are the remedy. The first place leads the user
    there. ``about`` tells apart findings of one place: an option, a file name. ``key``
    names the finding and what was said there, for a reason given to keep it.
    """

    rule: str
    severity: Severity
    package: str  # entity | algorithm | both | none
    message: str
    places: tuple[Place, ...]
    arguments: Mapping[str, str | int | Bilingual] = field(default_factory=dict)
    about: str = ""
    reading: str = ""
    can_be_kept: bool = True
    laws: tuple[LawReference, ...] = ()
    source: str = ""
    confidence: str = ""

    @property
    def identity(self) -> str:
        """The message and where it holds, whatever is said there."""
        where = ",".join(place.name for place in self.places)
        return f"{self.message}@{where}#{self.about}" if self.about else f"{self.message}@{where}"

    @property
    def key(self) -> str:
        """``identity`` with a hash of what was said, so that a reason holds for these words.

        A reason given for one contradiction says nothing of the next one in the same place.
        """
        return f"{self.identity}#{self._said_hash()}"

    def _said_hash(self) -> str:
        """Eight hex digits over the quotes and the counts; enough to tell a change."""
        counts = sorted(f"{n}={v}" for n, v in self.arguments.items() if isinstance(v, int))
        said = "\x1f".join((*(place.quote for place in self.places), *counts))
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:8]

    @property
    def is_omission(self) -> bool:
        """Whether an answer is just not there yet: work to do, and no problem on the task list."""
        return self.message in OMISSIONS

    @property
    def title_code(self) -> str:
        """The code of the sentence that says what is wrong."""
        return f"{self.message}.title"

    @property
    def remedy_code(self) -> str:
        """The code of the sentence that says how to mend it."""
        return self.reading or f"{self.message}.remedy"

    def arguments_in(self, language: str) -> dict[str, str | int]:
        """What fills the places of both sentences, labels in ``language``."""
        return {
            name: value.in_language(language) if isinstance(value, Bilingual) else value
            for name, value in self.arguments.items()
        }


@dataclass(frozen=True, slots=True)
class Findings:
    """All findings of a run; those kept with a reason stand apart and block nothing.

    ``outdated`` are open findings with a reason once given in the same place for other
    words: it holds no longer, and a window may show it as the earlier reason.
    """

    open: tuple[Finding, ...]
    kept: tuple[tuple[Finding, str], ...] = ()
    outdated: tuple[tuple[Finding, str], ...] = ()

    def of_package(self, package: str) -> Iterator[Finding]:
        """The open findings that concern a package."""
        return (f for f in self.open if f.package in (package, "both"))

    def count(self, severity: Severity) -> int:
        """How many open findings are that grave."""
        return sum(1 for finding in self.open if finding.severity is severity)

    def blocks(self, package: str) -> bool:
        """Whether an open must-fix keeps this package from being sealed."""
        return any(f.severity is Severity.MUST_FIX for f in self.of_package(package))

    def earlier_reason(self, finding: Finding) -> str:
        """The reason once given to keep what stood in this place, or ""."""
        return next((reason for each, reason in self.outdated if each.key == finding.key), "")

    def at(self, question: str, row: str = "") -> Iterator[Finding]:
        """The open findings one of whose places is this answer."""
        address = Address(question, row)
        return (f for f in self.open if any(p.address == address for p in f.places))


def sorted_out(found: Iterable[Finding], kept: Mapping[str, str]) -> Findings:
    """Put aside what a person keeps with a reason; what cannot be kept stays open.

    A reason given for other words in the same place, or before reasons were tied to words,
    puts nothing aside.
    """
    open_ones: list[Finding] = []
    kept_ones: list[tuple[Finding, str]] = []
    outdated: list[tuple[Finding, str]] = []
    earlier = _by_identity(kept)
    for finding in found:
        if is_kept(finding, kept):
            kept_ones.append((finding, kept[finding.key]))
            continue
        open_ones.append(finding)
        before = earlier.get(finding.identity, "")
        if before:
            outdated.append((finding, before))
    return Findings(tuple(open_ones), tuple(kept_ones), tuple(outdated))


def is_kept(finding: Finding, kept: Mapping[str, str]) -> bool:
    """Whether a person keeps this finding, as it is said now, with a reason."""
    return finding.can_be_kept and bool(kept.get(finding.key))


def _by_identity(kept: Mapping[str, str]) -> Mapping[str, str]:
    """The latest reason by the identity of what it was given for."""
    found = dict(kept)
    found.update({key.rpartition("#")[0]: reason for key, reason in kept.items() if "#" in key})
    return found
