"""FRM-01, -06, -07, -08 and glyphs: whole, in force, filled in, long enough, printable."""

from __future__ import annotations

import pytest

from filing_desktop.checks.finding import Severity
from filing_desktop.filing.answer import Address, DoesNotApply
from tests.checks.base import FILE, Change, findings, messages, only

FIRES = (
    ("formal.file_missing", Change({"officer.id_file": None})),
    ("formal.file_missing", Change({"evidence.file[e1]": None})),
    ("formal.file_missing", Change({"officer.id_file": DoesNotApply("不愿提供")})),
    ("formal.document_missing", Change(without=("commitment",))),
    ("formal.expired", Change({"entity.cert_valid_to": "2016-05-07至2026-11-23"})),
    ("formal.expires_soon", Change({"entity.cert_valid_to": "2016-05-07至2026-12-31"})),
    ("formal.placeholder", Change({"disc.purpose": "由XX公司提供。"})),
    ("formal.placeholder", Change({"disc.purpose": "目的：【待填写】"})),
    ("formal.placeholder", Change({"disc.purpose": "TODO 补上目的"})),
    ("formal.placeholder", Change({"disc.purpose": "面向个人的写作工具【请补充】。"})),
    ("formal.placeholder", Change({"disc.purpose": "目的待填写。"})),
    ("formal.placeholder", Change({"disc.purpose": "目的：待填，见下文。"})),
    ("formal.placeholder", Change({"disc.purpose": "【此处填写目的】"})),
    ("formal.placeholder", Change({"disc.purpose": "目的（待补充说明）。"})),
    ("formal.placeholder", Change(edits={"self_assessment/flow": "流程见下图。××××年起执行。"})),
    ("formal.placeholder", Change(composed={"self_assessment/flow": "〔引用的材料已删除〕"})),
    ("formal.unfilled", Change(composed={"self_assessment/ctrl_data": "〔未填：数据安全防护〕"})),
    ("formal.too_short", Change({"detail.input_review_desc": "全部审核。"})),
    (
        "formal.glyph",
        Change({"disc.purpose": "由\U00030edd先生提出。"}, missing_characters="\U00030edd"),
    ),
)
QUIET = (
    Change({"algo.disclosure_file": (FILE,)}, without=("disclosure",)),
    Change({"entity.cert_valid_to": "2016-05-07至2027-06-01"}),
    Change({"disc.purpose": "等待处理的内容不展示，填写后提交；XXL 尺寸、2×3 排版都支持。"}),
    Change({"disc.purpose": "待审核内容进入队列，未填的项目会提示用户。"}),
    Change({"detail.input_review_desc": "全部输入先由机器审核，再按比例抽样复核，" * 3}),
    Change(missing_characters=""),
    Change({"disc.purpose": "用户进入页面后等待填写验证码，再选择文体。"}),
    Change({"disc.purpose": "点击【填写需求】按钮，在此处填写主题；缺项的用【补充材料】上传。"}),
    Change({"disc.purpose": "表单进入待填写状态，待补充说明的退回用户。"}),
    Change({"disc.purpose": "列表里显示【待审核】，页面提示用户请填写主题。"}),
)


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_a_formal_fault_is_told(message: str, change: Change) -> None:
    """One fault gives exactly one finding."""
    assert messages(change) == [message]


@pytest.mark.parametrize("change", QUIET)
def test_what_is_in_order_is_quiet(change: Change) -> None:
    """Replaced documents, long terms and ordinary words are no findings."""
    assert messages(change) == []


def test_a_missing_file_cannot_be_kept() -> None:
    """A reason does not put a missing file aside, and its package stays blocked."""
    found = only(Change({"officer.id_file": None}))
    kept = findings(Change({"officer.id_file": None}, kept={found.key: "以后再交"}))
    assert not found.can_be_kept
    assert (len(kept.open), kept.kept, kept.blocks("entity")) == (1, (), True)
    assert not kept.blocks("algorithm")


def test_the_gap_of_a_missing_answer_is_told_once() -> None:
    """The hole that a missing answer leaves in a composed text is no second finding."""
    change = Change(
        {"org.head_post": None},
        composed={"responsibility/head_info": "职务：〔未填：职务〕"},
        sources=(Address("org.head_post"),),
    )
    assert messages(change) == ["field.missing"]


def test_a_certificate_in_its_last_days_is_a_hint() -> None:
    """What still holds today does not block, what has ended does."""
    assert messages(Change({"entity.cert_valid_to": "2016-05-07至2026-11-24"})) == [
        "formal.expires_soon"
    ]
    fault, hint = [only(change) for name, change in FIRES if name.startswith("formal.expire")]
    assert (fault.severity, hint.severity) == (Severity.MUST_FIX, Severity.COULD_IMPROVE)


def test_a_missing_glyph_is_shown_where_it_stands() -> None:
    """The place of the character is told, and sealing waits for it."""
    found = only(FIRES[-1][1])
    assert (found.severity, found.places[0].name) == (Severity.MUST_FIX, "disc.purpose")
    assert found.package == "algorithm"
