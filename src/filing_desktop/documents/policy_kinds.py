"""The kinds of policy: their order, and the article of law that each rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from filing_desktop.documents.context import Context

#: The kinds of policy that have a section of their own; all others stand under （五）.
CORE_KINDS = ("self_assessment", "monitoring", "emergency", "violations")

#: The systems named by 算法推荐管理规定 第七条 that the four do not cover: 安全评估监测 and
#: 安全事件应急处置 are theirs (``corrections.md`` C13).
NAMED_KINDS = (
    "mechanism_review",
    "ethics",
    "registration",
    "publication",
    "data_pi",
    "anti_fraud",
)

#: What types of algorithm and good practice bring beside them.
_FURTHER_KINDS = ("rumour", "complaint", "minors", "training")

#: What a type brings: 辟谣机制 (深度合成管理规定 第十一条), 投诉举报 (算法推荐管理规定
#: 第二十二条), 未成年人保护 (第十八条) where content is chosen for people.
BROUGHT_BY_TYPE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "synth": ("rumour", "complaint"),
        "push": ("complaint", "minors"),
        "rank": ("complaint", "minors"),
        "search": ("complaint", "minors"),
        "filter": ("complaint",),
        "dispatch": ("complaint",),
    }
)
_ORDER = (*CORE_KINDS, *NAMED_KINDS, *_FURTHER_KINDS)

#: Names eight systems and says no more of them, so it is cited and not quoted.
NAMING_ARTICLE = "第七条"

#: The article a policy is made under, as keys of the catalogue's laws.
LAW_OF: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "self_assessment": ("tuijian", "第八条"),
        "mechanism_review": ("tuijian", "第八条"),
        "violations": ("tuijian", "第九条"),
        "publication": ("tuijian", "第九条"),
        "data_pi": ("pipl", "第五十一条"),
        "complaint": ("tuijian", "第二十二条"),
        "minors": ("tuijian", "第十八条"),
        **dict.fromkeys(
            ("monitoring", "emergency", "ethics", "registration", "anti_fraud", "training"),
            ("tuijian", NAMING_ARTICLE),
        ),
    }
)


def kind_of(context: Context, row: str) -> str:
    """The kind a policy was said to be, or ""."""
    return next(iter(context.facts.chosen("policy.kind", row)), "")


def policy_rows(context: Context) -> tuple[str, ...]:
    """The policies as they are numbered: the template's four, those of Art. 7, then the others.

    Those of one kind keep the order of their rows.
    """

    def rank(row: str) -> int:
        kind = kind_of(context, row)
        return _ORDER.index(kind) if kind in _ORDER else len(_ORDER)

    return tuple(sorted(context.facts.rows("policy"), key=rank))


def of_kinds(context: Context, kinds: Iterable[str]) -> tuple[str, ...]:
    """The policies of these kinds, as they are numbered."""
    wanted = frozenset(kinds)
    return tuple(row for row in policy_rows(context) if kind_of(context, row) in wanted)


def covered_by(context: Context, row: str) -> str:
    """The earlier policy that already holds the text of this one, or "".

    The facts of the template's four are told once, so a second policy of one of these kinds
    without a file of its own is not written again.
    """
    kind = kind_of(context, row)
    if kind not in CORE_KINDS or context.facts.files("policy.file", row):
        return ""
    written = (
        each for each in of_kinds(context, (kind,)) if not context.facts.files("policy.file", each)
    )
    first = next(written, row)
    return "" if first == row else first
