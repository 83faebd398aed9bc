"""CON-01, -02, -10, -12: names, codes and people are written everywhere as stated."""

from __future__ import annotations

import pytest

from filing_desktop.checks.finding import Severity
from filing_desktop.filing.answer import FileRecord
from filing_desktop.filing.prose import prose_from_text
from tests.checks.base import ENTITY, NAME, USCC, Change, messages, only

OWN = FileRecord("基本情况.pdf", "5" * 64, 10, "application/pdf")
FLOW = "self_assessment/flow"


def text(words: str) -> Change:
    """The disclosure says this."""
    return Change({"disc.principle": words})


FIRES = (
    ("consistency.algorithm_name", text("青岚写作文本合成算法接收输入。")),
    ("consistency.algorithm_name", text("清岚写作文本生成合成算法接收输入。")),
    ("consistency.algorithm_name", text(f"本公司的{NAME}-2接收输入。")),
    ("consistency.algorithm_name", text("算法名称：晴川文本大模型算法")),
    (
        "consistency.algorithm_name",
        Change({"sar.other": prose_from_text("青岚写做文本生成合成算法")}),
    ),
    ("consistency.algorithm_name", Change(composed={FLOW: "算法名称\n青岚写作生成合成算法"})),
    ("consistency.algorithm_name_typography", text("青岚写作文本 生成合成算法接收输入。")),
    ("consistency.entity_name", text("青岚数智科技有限公司提供服务。")),
    ("consistency.entity_name", text("由青岚数字科技（杭州）有限公司提供。")),
    ("consistency.entity_name", text("青岚数智科技（杭州）股份有限公司提供服务。")),
    ("consistency.entity_name", text("主体名称：晴川网络有限公司")),
    (
        "consistency.entity_name",
        Change(
            {"entity.responsibility_file": (OWN,)},
            attached={OWN.digest: "由青岚数智科技有限公司编制"},
        ),
    ),
    ("consistency.client_name", Change(client_name="青岚数字科技（杭州）有限公司")),
    ("consistency.entity_name_typography", text("青岚数智科技(杭州)有限公司提供服务。")),
    ("consistency.credit_code", text("统一社会信用代码：91350100M000100Y44")),
    ("consistency.credit_code", text("统一社会信用代码（18位）为××××××××。")),
    ("consistency.officer_name", text("算法安全责任人：王小明")),
    ("consistency.officer_phone", text("算法安全负责人联系电话：13911112222")),
    ("consistency.officer_post", Change({"org.head_post": "总经理"})),
    ("consistency.officer_not_in_staff", Change({"officer.name": "陈以安"})),
    (
        "consistency.officer_full_time",
        Change({"staff.full_time[s1]": "no", "staff.full_time[s2]": "yes"}),
    ),
    (
        "consistency.officer_number",
        Change({"legal.id_no": "11010519491231002X"}),
    ),
)
QUIET = (
    text(f"{NAME}由{ENTITY}提供，统一社会信用代码{USCC}。"),
    Change(client_name=f" {ENTITY}".replace("（", "(")),
    Change(client_name="青岚数智"),
    text("统一社会信用代码：９１３５０１００Ｍ０００１００Ｙ４３"),
    text("深度生成合成算法与检索算法不同，推荐算法不在本次范围。"),
    text("模型由云岭智算科技有限公司提供。"),
    text("北京晴川信息有限公司负责托管，本公司负责运营。"),
    text("算法名称、算法类型与算法版本见表单。"),
    text("算法安全责任人：林知远，算法安全负责人每周抽查。"),
    text("算法安全责任人联系电话：138 0000 1234"),
    Change(composed={FLOW: f"算法名称\n{NAME}\n主体名称\n{ENTITY}"}),
    Change({"org.head_post": "算法安全 主管"}),
    text("算法安全责任人：签发制度，组织评估；算法安全负责人是技术总监。"),
    text("第三方算法名称：云岭文本大模型算法；合作公司名称：云岭智算科技有限公司。"),
    text("注册时填写统一社会信用代码18位，并上传营业执照。"),
)


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_another_spelling_is_told(message: str, change: Change) -> None:
    """One other spelling gives exactly one finding."""
    found = [each for each in messages(change) if each != "formal.placeholder"]
    assert found == [message]


@pytest.mark.parametrize("change", QUIET)
def test_what_is_written_as_stated_is_quiet(change: Change) -> None:
    """The name itself, names of others and general words are no findings."""
    assert messages(change) == []


def test_both_places_are_shown_with_what_differs() -> None:
    """The fact and the text stand side by side, the differing characters marked."""
    found = only(text("青岚写做文本生成合成算法接收输入，再生成。"))
    fact, said = found.places
    assert (fact.quote, [fact.quote[a:b] for a, b in fact.marks]) == (NAME, ["作"])
    assert said.quote == "青岚写做文本生成合成算法接收输入"
    assert [said.quote[a:b] for a, b in said.marks] == ["做"]


def test_a_hand_edit_is_told_as_one() -> None:
    """A name mistyped by hand leads to the edited block and concerns its package."""
    found = only(Change(edits={FLOW: "青岚写作文本生产合成算法先审核输入。"}))
    assert (found.places[1].edited, found.places[1].name) == (True, FLOW)
    assert found.package == "algorithm"


def test_a_composed_copy_is_not_told_again() -> None:
    """A wrong name that came from an answer is told there alone."""
    words = "青岚写做文本生成合成算法"
    change = Change({"disc.principle": words}, composed={"disclosure/content": words})
    assert messages(change) == ["consistency.algorithm_name"]


def test_width_and_spaces_only_warn() -> None:
    """The same characters in another width are likely to come back, and do not block."""
    found = only(text("青岚数智科技(杭州)有限公司提供服务。"))
    assert found.severity is Severity.LIKELY_RETURNED


def test_an_officer_in_no_row_of_the_staff_must_be_mended() -> None:
    """Officer and list of staff stand side by side, and the entity's package is not sealed."""
    found = only(Change({"officer.name": "李四"}))
    assert found.severity is Severity.MUST_FIX
    assert [place.quote for place in found.places] == ["李四", "林知远"]


def test_another_client_must_be_mended_in_both_packages() -> None:
    """An entity that is not the library's client blocks the sealing of every package."""
    found = only(Change(client_name="青岚数字科技（杭州）有限公司"))
    assert (found.severity, found.package) == (Severity.MUST_FIX, "both")
    assert found.places[0].quote == ENTITY


def test_a_reordered_name_with_a_word_left_out_warns() -> None:
    """Most letters of the algorithm's name in another order are told, and do not block."""
    found = only(text("本算法为青岚文本写作生成算法，接收输入。"))
    assert (found.message, found.severity) == (
        "consistency.algorithm_name",
        Severity.LIKELY_RETURNED,
    )
    assert messages(text("青岚生成算法与青岚写作检索算法不同。")) == []
