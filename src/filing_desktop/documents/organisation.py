"""Chapter one of the responsibility report: the organisation, its head, staff and safeguards."""

from __future__ import annotations

from filing_desktop.documents.answers import (
    label_of,
    line,
    missing_rows,
    said,
    text,
    told,
    undecided,
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
            f"机构有工作人员{len(rows)}人，其中专职{_count(context, rows, 'yes')}人"
            f"{undecided(context, 'staff.full_time', rows, '人')}。"
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


def _count(context: Context, rows: tuple[str, ...], answer: str) -> int:
    """How many are full time (yes) or not (no)."""
    return sum(1 for row in rows if answer in context.facts.chosen("staff.full_time", row))


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
    words = text(
        line(
            f"算法安全工作人员共{len(rows)}人，其中专职{_count(context, rows, 'yes')}人，"
            f"兼职{_count(context, rows, 'no')}人"
            f"{undecided(context, 'staff.full_time', rows, '人')}。"
        ),
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
            f"{team or '不编入小组的'}{len(members)}人："
            + "、".join(
                f"{context.title('staff', row)}（{word(context, 'staff.post', row)}）"
                for row in members
            )
            + "。"
        )
        for team, members in ordered
    )


def _areas(context: Context, rows: tuple[str, ...]) -> str:
    """What the safeguards are about; 其他 names nothing and becomes 等."""
    areas = dict.fromkeys(
        word(context, "safeguard.kind", row)
        for row in rows
        if "other" not in context.facts.chosen("safeguard.kind", row)
    )
    is_all = all("other" not in context.facts.chosen("safeguard.kind", row) for row in rows)
    return f"，涉及{'、'.join(areas)}{'' if is_all else '等'}" if areas else ""


def _safeguards(context: Context) -> Block:
    rows = context.facts.rows("safeguard")
    count = (line(f"已采取技术保障措施{len(rows)}项{_areas(context, rows)}。"),) if rows else ()
    return editable(
        context,
        "responsibility/tech_safeguards",
        text(count, missing_rows(context, "safeguard", rows)),
        context.sources("group:safeguard"),
        before=(Heading(2, "（五）算法安全技术保障措施"),),
        after=grid(context, _SAFEGUARD, rows, "算法安全技术保障措施", wide=("safeguard.method",)),
    )
