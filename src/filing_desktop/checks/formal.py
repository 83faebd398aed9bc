"""FRM-01, -06, -07, -08 and missing glyphs: whole, in force, filled in, long enough, printable."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from filing_desktop.catalog.model import QuestionType
from filing_desktop.checks.finding import Finding, Place, Severity
from filing_desktop.checks.review import TEXT_TYPES, Passage, Review, package_of_question
from filing_desktop.checks.rules import finding
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.reading import portal_length, text_of
from filing_desktop.filing.values import NotApplicable, Period, Unanswered

#: Review takes up to 30 working days from complete papers (算法推荐管理规定 第二十五条).
EXPIRES_SOON = dt.timedelta(days=60)

#: What every placeholder holds, looked for before the slower pattern.
_SIGNS = (
    "待",
    "填",
    "XX",
    "xx",
    "××",
    "＊＊",
    "**",
    "__",
    "＿＿",
    "TODO",
    "TBD",
    "某",
    "此处",
    "Lorem",
)
_PLACEHOLDER = re.compile(
    r"【[^】]{0,30}(?:待填|待补|待定|待确认|填写|补充|此处)[^】]{0,30}】"
    r"|〔[^〕]{0,30}(?:未填|待填|待补|已删除)[^〕]{0,30}〕"
    r"|[（(](?:待填|待补|待定|待确认|请填|此处)[^）)]{0,20}[）)]|待填|待补充|此处填写"
    r"|(?:XX|xx|××|某某|\*\*|＊＊)[X×x*＊]*(?:公司|科技|有限|集团|平台|系统|产品|年|月|日|算法|人)"
    r"|(?<![A-Za-z])X{3,}(?![A-Za-z])|×{2,}|TODO|TBD|Lorem ipsum|[_＿]{4,}"
)
_BRACKET = "〔"  # begins what a composed text has in the place of what is not there
_HOLE = "〔未填"
_MOST_GLYPHS = 12


def check_files(review: Review) -> Iterator[Finding]:
    """FRM-01: every required file is attached; it cannot be kept away with a reason."""
    facts = review.facts
    for address in review.addresses:
        question = review.catalog.questions[address.question]
        if question.type is not QuestionType.FILES:
            continue
        if not facts.is_required(address.question, address.row):
            continue
        reading = facts.reading(address.question, address.row)
        denied = isinstance(reading, NotApplicable) and not question.may_not_apply
        if denied or isinstance(reading, Unanswered):
            yield finding(
                "FRM-01",
                "formal.file_missing",
                Place(address),
                package=package_of_question(review.catalog, question),
                arguments={"label": review.label(address)},
                can_be_kept=False,
            )


def check_documents(review: Review) -> Iterator[Finding]:
    """FRM-01: every paper the authority asks for is composed, or a file takes its place."""
    for info in review.catalog.documents.values():
        if info.package == "internal" or not (info.sealed or info.template == "authority"):
            continue
        own = bool(info.replaced_by) and bool(review.facts.files(info.replaced_by))
        if not own and info.id not in review.dossier.documents:
            yield finding(
                "FRM-01",
                "formal.document_missing",
                Place(document=info.id),
                package=info.package,
                arguments={"document": info.label},
                can_be_kept=False,
            )


def check_expiry(review: Review) -> Iterator[Finding]:
    """FRM-06: certificates are in force today, and stay so while the filing is reviewed."""
    today = review.dossier.today
    for address in review.addresses:
        question = review.catalog.questions[address.question]
        value = review.facts.value(address.question, address.row)
        if question.type is not QuestionType.PERIOD or not isinstance(value, Period):
            continue
        place = review.place(address.question, address.row)
        arguments = {"label": review.label(address)}
        if value.end and value.end < today:
            yield finding("FRM-06", "formal.expired", place, arguments=arguments)
        elif value.end and value.end < today + EXPIRES_SOON:
            yield finding(
                "FRM-06",
                "formal.expires_soon",
                place,
                severity=Severity.COULD_IMPROVE,
                arguments=arguments,
            )


def check_placeholders(review: Review, told: frozenset[Address]) -> Iterator[Finding]:
    """FRM-07: no placeholder is left in what was written or composed.

    ``told`` are the answers whose absence is told already: the gap they leave in a composed
    text is no second finding.
    """
    found: set[Address] = set()
    for passage in review.written:
        match = _placeholder(passage.text)
        if match:
            if passage.place.address:
                found.add(passage.place.address)
            yield _left(review, passage, match)
    for passage in review.composed:
        match = _placeholder(passage.text)
        if match and not _is_told(passage, match, found, told):
            yield _left(review, passage, match)


def _placeholder(text: str) -> re.Match[str] | None:
    signs = any(sign in text for sign in _SIGNS) or _BRACKET in text or "×" in text
    return _PLACEHOLDER.search(text) if signs else None


def _is_told(
    passage: Passage, match: re.Match[str], found: set[Address], told: frozenset[Address]
) -> bool:
    already = found | told if match.group().startswith(_BRACKET) else found
    return any(source in already for source in passage.sources)


def _left(review: Review, passage: Passage, match: re.Match[str]) -> Finding:
    """A placeholder somebody wrote, or the hole a composed text has for want of facts."""
    words = match.group()
    is_hole = passage.kind == "composed" and words.startswith(_HOLE)
    label = words.removeprefix(_HOLE).strip("：〕") if is_hole else words
    return finding(
        "FRM-07",
        "formal.unfilled" if is_hole else "formal.placeholder",
        passage.quoted(*match.span()),
        package=review.package_of(passage.place),
        arguments={"words": label[:20]},
    )


def check_lengths(review: Review) -> Iterator[Finding]:
    """FRM-08: a text is as long as the portal asks."""
    for address in review.addresses:
        question = review.catalog.questions[address.question]
        least = question.limits.min_length
        entry = review.facts.sheet.entry(address)
        if not least or question.type not in TEXT_TYPES or not isinstance(entry, Said):
            continue
        now = portal_length(text_of(entry.raw))
        if 0 < now < least:
            yield finding(
                "FRM-08",
                "formal.too_short",
                review.place(address.question, address.row),
                package=package_of_question(review.catalog, question),
                arguments={"label": review.label(address), "least": least, "now": now},
            )


def check_glyphs(review: Review) -> Iterator[Finding]:
    """MISSING-GLYPH: every character can be printed by a font of the program."""
    missing = review.dossier.missing_characters
    if not missing:
        return
    places = tuple(_glyph_places((*review.written, *review.composed), missing))
    packages = {review.package_of(place) for place in places} - {"none"}
    yield finding(
        "MISSING-GLYPH",
        "formal.glyph",
        *places,
        package=next(iter(packages)) if len(packages) == 1 else "both",
        arguments={"characters": "、".join(sorted(missing)[:_MOST_GLYPHS]), "count": len(missing)},
    )


def _glyph_places(passages: Iterable[Passage], missing: frozenset[str]) -> Iterator[Place]:
    """The first place of each character."""
    wanted = set(missing)
    for passage in passages:
        if passage.kind == "attached":
            continue
        for character in sorted(wanted & set(passage.text)):
            at = passage.text.index(character)
            yield passage.quoted(at, at + len(character))
            wanted.discard(character)
        if not wanted:
            return
