"""ORG-01, -07: the organisation is real, its sites are filed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filing_desktop.checks.finding import Finding
from filing_desktop.checks.review import Passage, Review, clause_before
from filing_desktop.checks.rules import finding
from filing_desktop.filing.identifiers import compacted, icp_is_usual

_HOLLOW = re.compile(
    "虚拟(?:组织|机构|部门|团队)|(?:均|全部|都)[为由是]?兼[职任]|暂无专职|没有专职|无专职"
)
_NEGATION = re.compile("不|非|并非|避免|杜绝")
_TEXTS = ("org.", "resp.")
#: Between several numbers in one answer, in half width.
_BETWEEN = re.compile("[、,;/]")
#: Licences of other kinds, which the same question takes: ICP 证, B2-20250001, 许可证.
_LICENCE = re.compile("证|许可|[AB][12][.-]")


def check_organisation(review: Review) -> Iterator[Finding]:
    """Somebody works on it full time, and no text says that it exists on paper only.

    A company of one person is no fault: the finding asks for an honest wording.
    """
    facts = review.facts
    rows = facts.rows("staff")
    full_time = [facts.chosen("staff.full_time", row) for row in rows]
    first = review.place("staff.full_time", rows[0]) if rows else None
    if first and len(rows) == 1:
        yield finding("ORG-01", "organisation.one_person", first)
    elif first and all(full_time) and ("yes",) not in full_time:
        yield finding("ORG-01", "organisation.no_full_time", first, arguments={"count": len(rows)})
    for passage in review.written:
        if _is_about_the_organisation(passage):
            match = _HOLLOW.search(passage.text)
            if match and not _NEGATION.search(clause_before(passage.text, match.start())):
                yield finding("ORG-01", "organisation.hollow", passage.quoted(*match.span()))


def check_site_numbers(review: Review) -> Iterator[Finding]:
    """ORG-07: the ICP or app number of a service form is written as known ones are.

    Numbers of licences stand in the same answer, and old ones are written otherwise
    (``corrections.md`` C1), so this never blocks.
    """
    for row in review.facts.rows("product_form"):
        number = review.place("product.prelicense_no", row)
        each = [part for part in _BETWEEN.split(compacted(number.quote)) if part]
        if any(not icp_is_usual(part) and not _LICENCE.search(part) for part in each):
            yield finding("ORG-07", "organisation.icp_number", number)


def _is_about_the_organisation(passage: Passage) -> bool:
    return passage.question.startswith(_TEXTS) or (
        passage.kind == "edit" and passage.place.document == "responsibility"
    )
