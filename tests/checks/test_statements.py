"""CON-05: texts state what the form states, and general words are left alone."""

from __future__ import annotations

import pytest

from filing_desktop.checks.finding import Severity
from filing_desktop.checks.review import review_of
from filing_desktop.checks.statements import check_outputs, check_review_methods
from filing_desktop.filing.prose import prose_from_text
from tests.checks.base import Change, dossier, messages, only
from tests.growth import MOST, growth

MACHINE = {"detail.input_review": ("machine_all",), "detail.output_review": ("machine_all",)}
MORE = "，处理过程全部留痕，按周复盘，发现问题当日整改并再次测试，结果由专人签字归档保存。"


def says(words: str, **said: object) -> Change:
    """The mechanism in the disclosure says this."""
    return Change({"disc.mechanism": words, **said})  # type: ignore[dict-item]  # raws by address


FIRES = (
    ("statements.review_method", says("对输入全量人工审核，命中后拦截。")),
    ("statements.review_method", says("输出结果采用机器抽审。")),
    ("statements.review_method", says("系统对输入不审核，只审核结果。")),
    (
        "statements.review_method",
        Change(
            {
                **MACHINE,
                "review.output_scope": "展示前全部检测，可疑结果转人工复核。",
            }
        ),
    ),
    ("statements.review_method", says("平台没有人工审核，只用机器。")),
    (
        "statements.review_method",
        Change({"detail.input_review_desc": "输入先机器抽检" + MORE + MORE}),
    ),
    ("statements.output", says("用户输入提示词，生成视频并展示。")),
    ("statements.output", Change({"disc.scenario": "支持语音合成和写作。"})),
    ("statements.output", Change({"product.func_intro[u1]": "一键文生视频。"})),
    ("statements.use_case", Change({"detail.use_case": "voice_conv"})),
    (
        "statements.marking",
        Change(
            {
                "marking.modality[k5]": "video",
                "marking.visibility[k5]": "implicit",
                "marking.method[k5]": "写入文件的元数据，记录名称与编号。",
                "marking.evidence[k5]": "e4",
            },
            rows={"marking": ("k1", "k2", "k3", "k4", "k5")},
        ),
    ),
    ("statements.cross_modal", Change({"detail.xmodal_modes": ("text", "video")})),
    ("statements.online_date", says("本算法于2026年3月1日正式上线。")),
    ("statements.online_date", Change({"sar.other": prose_from_text("上线时间：2025-12-01")})),
    ("statements.complaint_days", Change({"complaint.days": "15"})),
    ("statements.complaint_days", Change({"complaint.days_unit": "calendar"})),
    (
        "statements.complaint_days",
        Change({"complaint.flow": "收到后由客服受理，5 天内核实、处置并答复，留存一年。"}),
    ),
    ("statements.output", says("系统根据不同场景的提示词生成视频，供用户下载。")),
    ("statements.output", says("用户可以删除视频生成记录。")),
    (
        "statements.review_method",
        Change({**MACHINE, "product.func_intro[u1]": "对未成年人使用的内容全部人工审核。"}),
    ),
    ("statements.personal_data", Change({"dataset.has_pi[d1]": "yes"})),
)
QUIET = (
    says("对输入全量机器审核，命中疑似内容的，部分人工审核。"),
    says("不存在不审核即展示的情形，未经审核的内容不展示。"),
    says("不审核的内容不会进入模型。"),
    says("计划增加全量人工审核。"),
    says("不采用机器抽审，而是全量机器审核。"),
    Change({**MACHINE, "review.input_scope": "全部文字输入，无需人工审核的情形没有例外。"}),
    says("接收用户上传的视频，提取文字后生成文本。"),
    says("产品不生成视频，也不支持语音合成。"),
    says("视频生成功能未开放。"),
    Change({"risk.scenario[abuse]": "有人用拼接的文字诱导他人生成视频，冒充本产品的结果传播。"}),
    Change({"detail.xmodal_modes": ("text", "audio"), "detail.input_modality": ("aud_voice",)}),
    says("本算法于2026年1月5日上线，2026年3月1日完成年度复评。"),
    says("规则库在2026年3月1日更新。"),
    says("不支持音频生成、视频生成，视频生成的请求一律拒绝。"),
    Change(
        {
            "complaint.days_unit": "calendar",
            "complaint.flow": "收到后由客服受理，5 天内核实、处置并答复，处理记录留存一年。",
        }
    ),
    Change(
        {
            "complaint.days_unit": None,
            "complaint.flow": "收到后由客服受理，5 天内核实、处置并答复，处理记录留存一年。",
        }
    ),
    Change({"complaint.flow": "当日受理，5 个工作日内答复，复杂的 15 个工作日内答复。"}),
    Change({"dataset.has_pi[d1]": "yes", "dataset.use[d1]": "evaluation"}),
    Change({"product.func_intro[u1]": "生成视频脚本和短片大纲，也能输出音乐歌词。"}),
    says("没有人工审核结论的内容不展示。"),
    says("训练语料经过人工审核，投诉由人工复核。", **MACHINE),
    Change({**MACHINE, "org.head_duties": "组织人工审核，签发制度，每月检查一次记录。"}),
    Change({**MACHINE, "detail.pre_train_desc": "语料逐条人工审核，剔除重复和不完整的内容。" * 3}),
    Change(edits={"responsibility/org_setup": "集团另有视频生成业务，采用机器抽审。"}),
    says("产品上线后在2026年3月1日新增模板，算法新版于2026年3月1日上线。"),
)


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_a_statement_against_the_form_is_told(message: str, change: Change) -> None:
    """One statement that is not ticked gives exactly one finding."""
    found = messages(change)
    extra = {"field.missing", "field.rows"} if message == "statements.cross_modal" else set()
    assert [each for each in found if each not in extra] == [message]


@pytest.mark.parametrize("change", QUIET)
def test_negations_plans_and_risks_are_left_alone(change: Change) -> None:
    """Denied, planned, feared and foreign things state nothing of this algorithm."""
    found = [each for each in messages(change) if not each.startswith("field.")]
    assert found == []


@pytest.mark.parametrize("words", ["人工审核", "不生成视频", "生成视频脚本"])
def test_long_texts_are_read_in_linear_time(words: str) -> None:
    """Four times as much without a full stop takes four times as long, not sixteen."""

    def read(size: int) -> None:
        made = review_of(dossier(says(words * (size // len(words)), **MACHINE)))
        list(check_review_methods(made))
        list(check_outputs(made))

    assert growth(read, 50_000) < MOST


def test_a_hand_edit_in_the_words_of_the_form_blocks() -> None:
    """A hand edit that states an option not ticked contradicts the form; prose only warns."""
    words = "结果采用全量人工审核。"
    edit = only(Change(edits={"self_assessment/intervention": words}))
    prose = only(says(words))
    assert (edit.severity, edit.package) == (Severity.MUST_FIX, "algorithm")
    assert prose.severity is Severity.LIKELY_RETURNED
    assert [place.name for place in prose.places] == ["disc.mechanism", "detail.output_review"]


def test_an_output_that_is_not_ticked_is_named_with_both_sides() -> None:
    """The finding says which output, in which text, in which words, and what is ticked."""
    found = only(says("用户输入提示词，文生视频并展示。"))
    assert found.arguments_in("zh") == {
        "where": "算法运行机制",
        "output": "视频",
        "words": "文生视频",
        "ticked": "文本、图像",
    }
    assert [place.name for place in found.places] == ["disc.mechanism", "detail.output_modality"]
    edit = only(Change(edits={"self_assessment/intervention": "系统同时生成视频。"}))
    assert edit.arguments_in("zh")["where"] == "算法安全自评估报告"


def test_hand_edits_of_the_risk_chapter_state_nothing() -> None:
    """What a risk describes is no output of the algorithm."""
    assert messages(Change(edits={"self_assessment/risk_abuse": "可能被用来生成视频。"})) == []
