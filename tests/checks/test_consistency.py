"""CON-03, -06, -08, -13, ADDRESS: two stated facts agree."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filing_desktop.checks.consistency import check_address
from filing_desktop.checks.finding import Severity
from filing_desktop.checks.review import review_of
from filing_desktop.filing.answer import Raw
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.regions import RegionTable
from tests.checks.base import Change, catalog, dossier, messages, only

TEXT_ONLY: dict[str, Raw] = {
    "detail.output_modality": ("text",),
    "detail.xmodal": "no",
    "marking.modality[k2]": "text",
    "marking.modality[k4]": "text",
}

FIRES = (
    ("consistency.icp_holder", Change({"product_form.icp_holder[o1]": "晴川网络有限公司"})),
    ("consistency.address", Change({"entity.address": "浙江省杭州市西湖区青岚路88号3幢"})),
    (
        "consistency.address",
        Change({"entity.cert_address": "浙江省杭州市滨江区青岚路88号3幢502室"}),
    ),
    ("consistency.no_format", Change({"detail.output_format": ("txt",)})),
    (
        "consistency.no_format",
        Change({"detail.output_format": ("txt", "other"), "detail.output_size": "DOCX，2 MB 以内"}),
    ),
    ("consistency.no_output", Change({"detail.output_format": ("txt", "jpg", "mp3")})),
    ("consistency.no_output", Change({**TEXT_ONLY, "detail.output_format": ("txt", "jpg")})),
    (
        "consistency.format_unnamed",
        Change(
            {"detail.output_format": ("txt", "jpg", "other"), "detail.output_size": "5 MB 以内"}
        ),
    ),
    ("consistency.daily_over_monthly", Change({"product.dau[p1]": "1300"})),
    ("consistency.over_entity", Change({"product.mau[p1]": "1600"})),
    (
        "consistency.online_without_users",
        Change({"product.mau[p1]": "0", "product.dau[p1]": "0"}),
    ),
    ("consistency.users_in_text", Change({"disc.scenario": "面向写作者，月活跃用户约 3 万人。"})),
    ("consistency.users_in_text", Change({"disc.scenario": "日活用户 1,000 人。"})),
    ("consistency.users_in_text", Change({"disc.scenario": "产品月活用户约 1.2 亿。"})),
    ("consistency.users_in_text", Change({"disc.scenario": "面向写作者，月活用户 3 千人。"})),
    # 1,200 for the product and 1,500 for the entity are not added up
    ("consistency.users_in_text", Change({"disc.scenario": "面向写作者，月活用户 2,700 人。"})),
    ("consistency.model_not_in_flow", Change({"flow.model[f3]": "m2"})),
    ("consistency.step_is_a_model", Change({"flow.name[f1]": "意图识别模型"})),
)
QUIET = (
    Change({"entity.address": "浙江省杭州市西湖区 青岚路８８号3幢502室"}),
    Change({"product_form.icp_holder[o1]": "青岚数智科技(杭州)有限公司"}),
    Change({"detail.output_format": ("txt", "gif")}),
    Change(
        {"detail.output_format": ("txt", "other"), "detail.output_size": "图像为 PNG，5 MB 以内"}
    ),
    Change({**TEXT_ONLY, "detail.output_format": ("txt",)}),
    Change({"product.dau[p1]": "1200"}),
    Change({"product.mau[p1]": "1500"}),
    Change(
        {
            "product.status[p1]": "offline",
            "product.launched_on[p1]": None,
            "product.mau[p1]": "0",
            "product.dau[p1]": "0",
        }
    ),
    Change({"disc.scenario": "月活跃用户约 1,250 人，日活用户 200 人。"}),
    Change({"disc.scenario": "月活跃用户超过 10 万人时增加审核人员。"}),
    Change({"org.scale_reason": "月活 0.12 万人，两人轮班可以覆盖。"}),
    Change({"disc.scenario": "月活用户约 1.2 千人，主体月活 15 百人。"}),
    Change(
        {"disc.scenario": "只保存月活用户的手机号和近30日的操作日志，月活用户 3 个月内可撤回。"}
    ),
    Change({"flow.name[f2]": "输入审核模型"}),
    Change({"disc.scenario": "节日活动 30 场，月活跃用户数（2026年10月）1,200 人。"}),
    Change({"flow.name[f1]": "调用模型前检查"}),
)


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_a_contradiction_is_told(message: str, change: Change) -> None:
    """One contradiction gives exactly one finding."""
    assert messages(change) == [message]


@pytest.mark.parametrize("change", QUIET)
def test_what_agrees_is_quiet(change: Change) -> None:
    """Other ways to say the same are no findings."""
    assert messages(change) == []


@pytest.mark.parametrize(
    ("message", "severity"),
    [
        ("consistency.daily_over_monthly", Severity.MUST_FIX),
        ("consistency.online_without_users", Severity.LIKELY_RETURNED),
        ("consistency.users_in_text", Severity.LIKELY_RETURNED),
        ("consistency.no_format", Severity.LIKELY_RETURNED),
    ],
)
def test_only_what_can_be_decided_blocks(message: str, severity: Severity) -> None:
    """Plausibility is at most likely to come back."""
    change = next(change for name, change in FIRES if name == message)
    assert only(change).severity is severity


def test_an_address_may_leave_out_the_district_that_was_chosen() -> None:
    """The district has a field of its own, and a certificate often begins with the city."""
    region = "浙江省杭州市西湖区"
    for stated in ("浙江省杭州市西湖区青岚路88号", "杭州市西湖区青岚路88号", "青岚路88号"):
        made = dossier(
            Change({"entity.address": stated, "entity.cert_address": "杭州市西湖区青岚路88号"})
        )
        facts = Facts(
            catalog(), made.facts.sheet, "synth_provider", RegionTable({"330106": region})
        )
        assert list(check_address(review_of(replace(made, facts=facts)))) == []


def test_a_district_alone_is_no_address() -> None:
    """What is left of an address without its district is compared, and nothing is not a street."""
    found = only(Change({"entity.address": "浙江省杭州市西湖区"}))
    assert (found.message, found.package) == ("consistency.address", "entity")
