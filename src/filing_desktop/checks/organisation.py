"""ORG-01: the organisation for algorithm security is real, whatever its size."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filing_desktop.checks.finding import Finding
from filing_desktop.checks.review import Passage, Review, clause_before
from filing_desktop.checks.rules import finding

_HOLLOW = re.compile(
    "虚拟(?:组织|机构|部门|团队)|(?:均|全部|都)[为由是]?兼[职任]|暂无专职|没有专职|无专职"
)
_NEGATION = re.compile("不|非|并非|避免|杜绝")
_TEXTS = ("org.", "resp.")


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


def _is_about_the_organisation(passage: Passage) -> bool:
    return passage.question.startswith(_TEXTS) or (
        passage.kind == "edit" and passage.place.document == "responsibility"
    )
