"""ORG-03, -05: each policy says something of its own, and every system named by law has one."""

from __future__ import annotations

from collections.abc import Iterator

from filing_desktop.checks.finding import Finding, Place, Severity
from filing_desktop.checks.review import Review
from filing_desktop.checks.rules import finding
from filing_desktop.documents.content import Block
from filing_desktop.documents.policy_kinds import BROUGHT_BY_TYPE, CORE_KINDS, NAMED_KINDS
from filing_desktop.filing.answer import Address
from filing_desktop.filing.combination import type_and_role

_REPORT = "responsibility"
_ARTICLE = f"{_REPORT}/policy_"


def check_policy_texts(review: Review) -> Iterator[Finding]:
    """ORG-03: an article of a policy without a fact of the user's is an empty phrase.

    Owner, occasion, indicator, steps, records and review are looked for (domain section 3).
    One finding for a policy, leading to each answer that is not there; what another rule
    asks for already is left out. Words edited by hand are the user's own.
    """
    if review.is_replaced(_REPORT):
        return
    for row in review.facts.rows("policy"):
        blocks = [block for block in _articles(review) if _row_of(block) == row]
        empty = dict.fromkeys(
            address
            for block in blocks
            if block.share is not None and not block.share.given
            for address in block.wanted
            if not review.facts.is_required(address.question, address.row)
        )
        if empty:
            yield finding(
                "ORG-03",
                "organisation.policy_without_facts",
                *(Place(address) for address in empty),
                about=row,
                arguments={
                    "policy": review.facts.row_name("policy", row),
                    "count": len(empty),
                },
            )


def _articles(review: Review) -> Iterator[Block]:
    document = review.dossier.documents.get(_REPORT)
    for block in document.blocks if document else ():
        if block.id.startswith(_ARTICLE):
            yield block


def _row_of(block: Block) -> str:
    return block.id.partition("[")[2].rstrip("]")


def check_named_policies(review: Review) -> Iterator[Finding]:
    """ORG-05: each policy the template or 算法推荐管理规定 第七条 names is among the rows.

    Where nothing but the template's four is there, that is told once. No question asks for
    any of the others, so a want of one blocks nothing; what the type of the algorithm brings
    could improve the set.
    """
    rows = review.facts.rows("policy")
    kinds = [review.facts.chosen("policy.kind", row) for row in rows]
    if not kinds or not all(kinds):
        return
    known = {each for kind in kinds for each in kind}
    if known == set(CORE_KINDS):
        yield finding(
            "ORG-05",
            "organisation.no_other_policies",
            review.place("policy.kind", rows[0]),
            Place(Address("policy.title", rows[0])),
        )
    brought = BROUGHT_BY_TYPE.get(type_and_role(review.facts.combination)[0], ())
    wanted = CORE_KINDS if known <= set(CORE_KINDS) else (*CORE_KINDS, *NAMED_KINDS, *brought)
    for option in review.catalog.questions["policy.kind"].options:
        if option.value in wanted and option.value not in known:
            yield finding(
                "ORG-05",
                "organisation.policy_missing",
                Place(Address("policy.kind", rows[0])),
                severity=Severity.COULD_IMPROVE if option.value in brought else None,
                about=option.value,
                arguments={"system": option.label},
            )
