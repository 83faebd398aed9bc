"""Chapter one of the responsibility report: the organisation, its head, staff and safeguards."""

from __future__ import annotations

from filing_desktop.documents.answers import (
    label_of,
    line,
    missing_rows,
    said,
    text,
    told,
    word,
)
from filing_desktop.documents.content import (
    Block,
    Heading,
    Node,
    NodeKind,
    OrgChart,
    Part,
)
from filing_desktop.documents.context import Context, editable
from filing_desktop.documents.tables import grid, key_row, key_table, prose_cell
from filing_desktop.filing import prose

_STAFF = (
    "staff.name",
    "staff.post",
    "staff.team",
    "staff.full_time",
    "staff.duties",
    "staff.reports_to",
)
_SAFEGUARD = ("safeguard.kind", "safeguard.measure", "safeguard.method")
_TOP = "org"


def organisation(context: Context) -> tuple[Block, ...]:
    """一、（一） to （五）."""
    chapter = Block("responsibility/chapter_1", (Heading(1, "一、算法安全专职机构"),))
    return (
        chapter,
        _setup(context),
        _head_info(context),
        _requirements(context),
        _scale(context),
        _safeguards(context),
    )


def _setup(context: Context) -> Block:
    rows = context.facts.rows("staff")
    name = word(context, "resp.org_name")
    words = text(
        line(
            f"{word(context, 'entity.name')}设立{name}，作为算法安全专职机构。"
            f"机构有工作人员{len(rows)}人，其中专职{_full_time(context, rows)}人。"
        ),
        told(context, "org.reporting_line"),
        told(context, "org.teams"),
        missing_rows(context, "staff", rows),
    )
    return editable(
        context,
        "responsibility/org_setup",
        words,
        context.sources(
            "entity.name", "resp.org_name", "org.reporting_line", "org.teams", "group:staff"
        ),
        before=(Heading(2, "（一）算法安全专职机构设置"),),
        after=(
            *_chart(context, name),
            *grid(context, _STAFF, rows, "算法安全工作人员", wide=("staff.duties",)),
        ),
    )


def _full_time(context: Context, rows: tuple[str, ...]) -> int:
    return sum(1 for row in rows if "yes" in context.facts.chosen("staff.full_time", row))


def _chart(context: Context, name: str) -> tuple[Part, ...]:
    """The organisation on top; who reports to nobody, or in a circle, stands under it."""
    rows = context.facts.rows("staff")
    if not rows:
        return ()
    nodes = (
        Node(_TOP, name, "", NodeKind.UNIT),
        *(
            Node(row, context.title("staff", row), word(context, "staff.post", row), NodeKind.UNIT)
            for row in rows
        ),
    )
    edges = tuple((_upper(context, row), row) for row in rows)
    return (OrgChart(nodes, edges, "算法安全专职机构组织架构"),)


def _upper(context: Context, row: str) -> str:
    above = _reports_to(context, row)
    seen: set[str] = set()
    current = above
    while current and current not in seen:
        if current == row:
            return _TOP
        seen.add(current)
        current = _reports_to(context, current)
    return above or _TOP


def _reports_to(context: Context, row: str) -> str:
    return next(iter(context.facts.chosen("staff.reports_to", row)), "")


def _head_info(context: Context) -> Block:
    is_resident = context.facts.chosen("officer.id_type") == ("resident_id",)
    number = "身份证号" if is_resident else label_of(context, "officer.id_no")
    facts = (
        ("姓名", "officer.name"),
        ("职务", "org.head_post"),
        (number, "officer.id_no"),
        ("联系电话", "officer.phone"),
        ("邮箱", "officer.email"),
        ("是否专职", "workproof.full_time"),
        ("职责", "org.head_duties"),
    )
    rows = (
        key_row(label, prose_cell(context, said(context, question))) for label, question in facts
    )
    return Block(
        "responsibility/head_info",
        (
            Heading(2, "（二）算法安全专职机构负责人基本信息"),
            *key_table(rows, "算法安全专职机构负责人基本信息"),
        ),
        context.sources(*(question for _, question in facts)),
    )


def _requirements(context: Context) -> Block:
    return Block(
        "responsibility/staff_requirements",
        (
            Heading(2, "（三）算法安全工作人员任职要求"),
            *context.paragraphs(said(context, "resp.staff_requirements")),
        ),
        context.sources("resp.staff_requirements"),
    )


def _scale(context: Context) -> Block:
    rows = context.facts.rows("staff")
    full = _full_time(context, rows)
    words = text(
        line(f"算法安全工作人员共{len(rows)}人，其中专职{full}人，兼职{len(rows) - full}人。"),
        _teams(context, rows),
        said(context, "org.scale_reason").blocks,
    )
    return editable(
        context,
        "responsibility/staff_scale",
        words,
        context.sources("group:staff", "org.scale_reason"),
        before=(Heading(2, "（四）算法安全工作人员配备规模"),),
    )


def _teams(context: Context, rows: tuple[str, ...]) -> tuple[prose.Block, ...]:
    """Who works in which team; those of none stand last."""
    teams: dict[str, list[str]] = {}
    for row in rows:
        teams.setdefault(word(context, "staff.team", row), []).append(row)
    ordered = sorted(teams.items(), key=lambda each: not each[0])
    return tuple(
        line(
            f"{team or '未分组'}{len(members)}人："
            + "、".join(
                f"{context.title('staff', row)}（{word(context, 'staff.post', row)}）"
                for row in members
            )
            + "。"
        )
        for team, members in ordered
    )


def _safeguards(context: Context) -> Block:
    rows = context.facts.rows("safeguard")
    kinds = dict.fromkeys(word(context, "safeguard.kind", row) for row in rows)
    count = (line(f"已采取技术保障措施{len(rows)}项，涉及{'、'.join(kinds)}。"),) if rows else ()
    return editable(
        context,
        "responsibility/tech_safeguards",
        text(count, missing_rows(context, "safeguard", rows)),
        context.sources("group:safeguard"),
        before=(Heading(2, "（五）算法安全技术保障措施"),),
        after=grid(context, _SAFEGUARD, rows, "算法安全技术保障措施", wide=("safeguard.method",)),
    )
