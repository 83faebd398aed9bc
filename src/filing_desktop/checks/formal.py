"""FRM-01, -06, -07, -08 and missing glyphs: whole, in force, filled in, long enough, printable."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from filing_desktop.catalog.model import QuestionType
from filing_desktop.checks.finding import Finding, Place, Severity
from filing_desktop.checks.holes import HOLE_BEGINS, Told
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
    "补",
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
    r"【[^】]{0,30}(?:待填|待补|待定|待确认|(?:请|待|此处)(?:填写|补充))[^】]{0,30}】"
    r"|〔[^〕]{0,30}(?:未填|待填|待补|已删除)[^〕]{0,30}〕"
    r"|[（(](?:待填|待补|待定|待确认|请填|此处)[^）)]{0,20}[）)]"
    # alone, these are ordinary words: 等待填写, 待填写状态, 在此处填写主题
    r"|(?<!等)待填(?!写)|(?<!等)待(?:填写|补充)(?=\s*(?:$|[。；，、]))|(?<!在)此处填写"
    r"|(?:XX|xx|××|某某|\*\*|＊＊)[X×x*＊]*(?:公司|科技|有限|集团|平台|系统|产品|年|月|日|算法|人)"
    r"|(?<![A-Za-z])X{3,}(?![A-Za-z])|×{2,}|TODO|TBD|Lorem ipsum|[_＿]{4,}",
    re.MULTILINE,
)
_BRACKET = "〔"  # begins what a composed text has in the place of what is not there
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
        if not review.is_replaced(info.id) and info.id not in review.dossier.documents:
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


def check_placeholders(review: Review, told: Told) -> Iterator[Finding]:
    """FRM-07: no placeholder is left in what was written or composed.

    A composed text repeats what its answers hold, so there a placeholder is told once. The
    holes a composed text has for want of facts are told by ``checks.holes``.
    """
    found: set[Address] = set()
    for passage in review.written:
        match = _placeholder(passage)
        if match:
            if passage.place.address:
                found.add(passage.place.address)
            yield _left(review, passage, match)
    for passage in review.composed:
        match = _placeholder(passage)
        if match and not _is_told(review, passage, match, found, told):
            yield _left(review, passage, match)


def _placeholder(passage: Passage) -> re.Match[str] | None:
    text = passage.text
    if not (any(sign in text for sign in _SIGNS) or _BRACKET in text or "×" in text):
        return None
    is_composed = passage.kind == "composed"
    return next(
        (
            match
            for match in _PLACEHOLDER.finditer(text)
            if not (is_composed and match.group().startswith(HOLE_BEGINS))
        ),
        None,
    )


def _is_told(
    review: Review, passage: Passage, match: re.Match[str], found: set[Address], told: Told
) -> bool:
    """Whether the answer it came from is told: by this placeholder, or as one that is gone."""
    if any(source in found for source in passage.sources):
        return True
    is_gap = match.group().startswith(_BRACKET)
    return is_gap and told.names(passage, review.package_of(passage.place))


def _left(review: Review, passage: Passage, match: re.Match[str]) -> Finding:
    """A placeholder somebody left; a bracket of ours is a hole, so it cannot be kept."""
    words = match.group()
    return finding(
        "FRM-07",
        "formal.placeholder",
        passage.quoted(*match.span()),
        package=review.package_of(passage.place),
        arguments={"words": words[:20]},
        can_be_kept=not words.startswith(_BRACKET),
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
