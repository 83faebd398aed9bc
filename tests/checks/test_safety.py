"""SAF-01, -02, -03, -04, -06, -07, -11: labels, review, complaints, risks and controls are real."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filing_desktop.checks.finding import Severity
from filing_desktop.filing.answer import DoesNotApply
from tests.checks.base import Change, findings, messages

SCENE = "有人借批量注册的账号反复提交改写请求，让产品产出大量近似文章投放到别处。"


def without_topic(control: str, other: str) -> Change:
    """The one control of a topic belongs to another topic, whose evidence is there."""
    return Change({f"control.topic[{control}]": other, f"control.evidence[{control}]": ("e6",)})


FIRES = (
    ("safety.no_label", Change({"marking.visibility[k2]": "implicit"})),
    ("safety.label_evidence", Change({"marking.evidence[k2]": "e6"})),
    ("safety.no_implicit", Change({"marking.modality[k4]": "text"})),
    ("safety.no_review", Change({"detail.output_review": ("none",)})),
    ("safety.no_people", Change({"review.human": "暂无人工。"})),
    ("safety.complaint_evidence", Change({"complaint.evidence": ("e6",)})),
    ("safety.complaint_flow", Change({"complaint.flow": "收到后尽快处理并答复。"})),
    ("safety.risk_short", Change({"risk.scenario[leak]": "不涉及"})),
    ("safety.risk_short", Change({"risk.scenario[leak]": "数据可能泄露。"})),
    (
        "safety.risk_repeated",
        Change({"risk.scenario[leak]": SCENE, "risk.scenario[abuse]": SCENE}),
    ),
    ("safety.topic_without_control", without_topic("c3", "content")),
    ("safety.topic_without_control", without_topic("c7", "human_review")),
    (
        "safety.control_without_risk",
        Change({"risk.controls[abuse]": ("c2", "c3", "c4", "c5", "c6", "c7")}),
    ),
)
QUIET = (
    Change({"marking.evidence[k1]": "e3"}),
    Change({"detail.output_review": ("machine_all", "human_all")}),
    Change({"review.human": "没有例外：命中疑似内容一律转两名专员复核。"}),
    Change({"complaint.evidence": ("e5", "e6")}),
    Change({"complaint.flow": "客服当日受理并核实，属实即下线内容，五个工作日内答复。"}),
    Change({"risk.scenario[leak]": SCENE}),
    Change({"risk.scenario[bug]": DoesNotApply("只输出固定模板，没有可调用的接口。")}),
    Change({"review.human": "若无人工复核结论，内容不展示；两名专员轮班。"}),
)


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_a_word_is_not_enough(message: str, change: Change) -> None:
    """One weakness gives exactly its finding."""
    assert messages(change) == [message]


@pytest.mark.parametrize("change", QUIET)
def test_what_is_described_is_quiet(change: Change) -> None:
    """Real descriptions are no findings."""
    assert messages(change) == []


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_judgement_never_blocks(message: str, change: Change) -> None:
    """These findings are likely to come back and do not stop the sealing."""
    found = findings(change)
    assert {each.severity for each in found.open} == {Severity.LIKELY_RETURNED}
    assert not found.blocks("algorithm")


def test_labels_are_asked_of_synthesis_alone() -> None:
    """A rule that does not apply to the combination says nothing."""
    change = Change({"marking.visibility[k2]": "implicit"}, combination="push")
    assert "safety.no_label" not in messages(change)


def test_a_filing_without_controls_is_told_once() -> None:
    """Where no control is there at all, no topic is told."""
    change = Change({"risk.controls[abuse]": None}, rows={"control": ()})
    assert not [each for each in messages(change) if each.startswith("safety.topic")]


def test_rumours_are_asked_of_synthesis_alone() -> None:
    """Only deep synthesis refutes rumours by law (深度合成管理规定 第十一条)."""
    rules = {each.rule for each in findings(without_topic("c3", "content")).open}
    assert rules == {"SAF-11"}
    push = replace(without_topic("c3", "content"), combination="push")
    assert "SAF-11" not in {each.rule for each in findings(push).open}
