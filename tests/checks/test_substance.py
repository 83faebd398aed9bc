"""SUB-04 to -07: data, third-party models and deployment are really told."""

from __future__ import annotations

import pytest

from filing_desktop.checks.finding import Severity
from filing_desktop.filing.prose import prose_from_text
from tests.checks.base import Change, messages, only

FIRES = (
    (
        "substance.no_data",
        Change({"data.note": None, "detail.train_source": None}, rows={"dataset": ()}),
    ),
    ("substance.vague_licence", Change({"dataset.licence[d1]": "网络收集"})),
    ("substance.no_figure", Change({"dataset.scale[d1]": "若干"})),
    (
        "substance.no_third_party",
        Change({"model.origin[m1]": "own"}),
    ),
    ("substance.compute_mode", Change({"detail.compute_mode": ("server",)})),
    ("substance.proof_missing", Change({"model.contract[m1]": None})),
    (
        "substance.proof_missing",
        Change({"model.provider[m1]": None, "model.list_proof[m1]": None}),
    ),
    ("substance.proof_kind", Change({"model.contract[m1]": "e6"})),
    ("substance.proof_kind", Change({"model.list_proof[m1]": "e1"})),
    ("substance.contract_names_little", Change({"model.contract_names_algorithm[m1]": "partly"})),
    ("substance.not_in_list", Change({"model.list_role[m1]": "not_found"})),
    ("substance.filing_number", Change({"model.filing_number[m1]": "网信算备12345号"})),
    (
        "substance.check_digit",
        Change({"model.filing_number[m1]": "网信算备330106001234501250018号"}),
    ),
    (
        "substance.check_digit",
        Change({"model.filing_number[m1]": "网信算备330106001234501270013号"}),
    ),
    (
        "substance.number_length",
        Change({"model.filing_number[m1]": "网信算备3301060012345012500117号"}),
    ),
    (
        "substance.number_length",
        Change({"model.filing_number[m1]": "网信算备33010600123450125001号"}),
    ),
    ("substance.model_number", Change({"model.model_number[m1]": "浙江云岭"})),
    (
        "substance.other_number",
        Change(
            {"sar.other": prose_from_text("所用模型备案编号为网信算备330106001234501250099号。")}
        ),
    ),
    ("substance.vague_place", Change({"deploy.place": "云服务器"})),
    ("substance.abroad", Change({"deploy.place": "新加坡机房"})),
)
QUIET = (
    Change({"detail.train_source": None}, rows={"dataset": ()}),
    Change({"dataset.licence[d1]": "CC BY 4.0", "dataset.scale[d1]": "二十万条"}),
    Change({"model.origin[m1]": "own", "detail.compute_mode": ("server",)}),
    Change({"model.contract[m1]": "e1", "model.model_number[m1]": None}),
    Change({"model.filing_number[m1]": "网信算备 330106001234501250017 号"}),
    Change({"sar.other": prose_from_text("编号为网信算备330106001234501250017号。")}),
    Change({"deploy.place": "杭州，不使用境外节点"}),
    Change({"deploy.place": "新加坡机房", "deploy.overseas": "yes"}),
    Change({"deploy.place": "乌兰察布", "dataset.licence[d1]": "经网站书面授权抓取"}),
)


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_a_gap_in_substance_is_told(message: str, change: Change) -> None:
    """One gap gives exactly its finding, besides answers that are missing with it."""
    found = [each for each in messages(change) if each != "field.missing"]
    assert found == [message]


@pytest.mark.parametrize("change", QUIET)
def test_what_is_told_is_quiet(change: Change) -> None:
    """Other true answers are no findings."""
    assert messages(change) == []


def test_all_missing_proofs_of_a_model_are_one_finding() -> None:
    """Each missing proof is named and is a place; together they are one thing to do."""
    found = only(Change({"model.provider[m1]": None, "model.list_proof[m1]": None}))
    assert (found.rule, found.severity) == ("SUB-05", Severity.MUST_FIX)
    assert [place.name for place in found.places] == ["model.provider[m1]", "model.list_proof[m1]"]
    assert found.arguments_in("zh") == {
        "model": "云岭文本大模型",
        "missing": "提供方、公示清单截图",
    }


def test_a_check_digit_only_warns() -> None:
    """The check digit was decoded, not published, so it never blocks."""
    change = dict(FIRES)["substance.check_digit"]
    assert only(change).severity is Severity.LIKELY_RETURNED
