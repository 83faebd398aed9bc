"""SUB-10: boasts and borrowed authority are told, figures and filters are not."""

from __future__ import annotations

import pytest

from filing_desktop.checks.finding import Severity
from filing_desktop.filing.prose import prose_from_text
from tests.checks.base import Change, messages, only

FIRES = (
    ("substance.boast", Change({"disc.purpose": "采用行业领先的模型，帮助用户写作。"})),
    ("substance.boast", Change({"disc.purpose": "帮助用户写作，输出100%准确。"})),
    (
        "substance.boast",
        Change({"sar.conclusion": prose_from_text("本算法不存在任何风险，完全合规。")}),
    ),
    ("substance.boast", Change({"org.teams": "两组轮班，做到万无一失。"})),
    ("substance.boast", Change(edits={"self_assessment/flow": "流程采用最先进的技术。"})),
    ("substance.endorsed", Change({"disc.purpose": "帮助用户写作，服务获国家网信办认可。"})),
)
QUIET = (
    Change(),
    Change({"disc.purpose": "帮助用户写作，标识覆盖率100%，抽查未见遗漏。"}),
    Change({"disc.purpose": "帮助用户写作，不追求绝对准确，结果由用户核对。"}),
    Change({"disc.purpose": "帮助用户写作，含“行业领先”的商品文案会提示修改。"}),
    Change({"disc.purpose": "帮助用户写作，夸大用语如最先进、全球第一不予生成。"}),
    Change({"disc.purpose": "帮助用户写作，已在国内第一批城市开放。"}),
    Change({"disc.purpose": "帮助用户写作，未获主管部门认可的说法不写。"}),
)


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_a_claim_that_cannot_be_shown_is_a_hint(message: str, change: Change) -> None:
    """One such text gives exactly its finding, which blocks nothing."""
    found = only(change)
    assert (found.rule, found.message) == ("SUB-10", message)
    assert (found.severity, found.can_be_kept) == (Severity.COULD_IMPROVE, True)


@pytest.mark.parametrize("change", QUIET)
def test_figures_denials_and_filters_are_quiet(change: Change) -> None:
    """A measured figure, a denial and a word that is held back claim nothing."""
    assert messages(change) == []


def test_a_claim_is_told_in_its_own_package() -> None:
    """A boast in the responsibility report concerns the entity package."""
    assert only(FIRES[3][1]).package == "entity"
