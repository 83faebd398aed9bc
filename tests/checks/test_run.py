"""A run puts findings in the order of the documents, keeps what was decided, and is fast."""

from __future__ import annotations

from dataclasses import replace

from filing_desktop.checks.finding import Severity
from filing_desktop.checks.run import run_checks
from filing_desktop.documents.content import Block, DocumentContent, Paragraph, Text
from filing_desktop.documents.dossier import Dossier
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import prose_from_text
from filing_desktop.filing.sheet import AnswerSheet
from tests.checks.base import TODAY, Change, catalog, dossier, findings, messages
from tests.growth import MOST, growth


def test_the_base_is_quiet() -> None:
    """A filing in which everything is answered and agrees has no finding."""
    assert messages(Change()) == []


def test_findings_stand_in_package_order() -> None:
    """Entity before algorithm, graver first within a document."""
    change = Change(
        {
            "disc.purpose": "TODO",
            "officer.id_file": None,
            "org.reporting_line": None,
            "complaint.flow": "尽快处理。",
        }
    )
    found = findings(change).open
    assert [each.message for each in found] == [
        "field.missing",
        "formal.file_missing",
        "safety.complaint_flow",
        "formal.placeholder",
    ]


def test_rows_stand_in_their_order() -> None:
    """Findings of a group follow its rows, the tenth after the ninth."""
    rows = tuple(f"e{number}" for number in range(1, 12))
    made = dossier(Change(rows={"evidence": rows}))
    found = [each for each in run_checks(made).open if each.message == "formal.file_missing"]
    assert [each.places[0].name for each in found] == [f"evidence.file[{key}]" for key in rows[6:]]


def test_a_finding_kept_with_a_reason_stands_apart() -> None:
    """It blocks nothing and keeps its reason; once its place changes it is open again."""
    change = Change({"org.reporting_line": None})
    key = findings(change).open[0].key
    kept = findings(replace(change, kept={key: "由集团统一说明"}))
    assert (kept.open, kept.blocks("entity")) == ((), False)
    other = findings(Change({"org.teams": None}, kept={key: "由集团统一说明"}))
    assert [each.message for each in other.open] == ["field.missing"]


def test_a_reason_holds_for_the_words_it_was_given_for() -> None:
    """Another contradiction in the same place is open again and shows the earlier reason."""
    holder = "product_form.icp_holder[o1]"
    change = Change({holder: "青岚数智集团有限公司"})
    (first,) = findings(change).open
    kept = {first.key: "同一集团，正在办理变更"}
    assert findings(replace(change, kept=kept)).open == ()
    other = findings(Change({holder: "完全另一家有限公司"}, kept=kept))
    assert [each.message for each in other.open] == ["consistency.icp_holder"]
    assert other.earlier_reason(other.open[0]) == "同一集团，正在办理变更"
    assert other.blocks("algorithm")


def test_a_reason_without_words_is_an_earlier_one() -> None:
    """A key that names a place alone keeps nothing, and its reason is not lost."""
    change = Change({"product_form.icp_holder[o1]": "完全另一家有限公司"})
    (found,) = findings(change).open
    made = findings(replace(change, kept={found.identity: "旧的理由"}))
    assert made.kept == ()
    assert made.outdated == ((found, "旧的理由"),)


def test_a_place_without_a_reason_has_no_earlier_one() -> None:
    """A reason given elsewhere is not shown here."""
    change = Change({"product_form.icp_holder[o1]": "完全另一家有限公司"}, kept={"x@y#1": "别处"})
    made = findings(change)
    assert made.earlier_reason(made.open[0]) == ""
    assert made.outdated == ()


def test_an_empty_filing_is_checked_without_fault() -> None:
    """Nothing said gives what is missing, and nothing that only words could show."""
    facts = Facts(catalog(), AnswerSheet(), "synth_provider")
    found = run_checks(Dossier(facts, {}, TODAY))
    assert found.count(Severity.LIKELY_RETURNED) == 0
    assert all(each.is_omission for each in found.open)


def test_keys_are_told_apart() -> None:
    """No two findings of a run share the key by which one is kept."""
    facts = Facts(catalog(), AnswerSheet(), "synth_provider")
    keys = [each.key for each in run_checks(Dossier(facts, {}, TODAY)).open]
    assert len(keys) == len(set(keys))


def test_several_findings_of_one_place_are_kept_one_by_one() -> None:
    """Two outputs without a label are two things to decide."""
    change = Change({"detail.output_modality": ("text", "image", "virtual_scene", "other")})
    first, second = [each for each in findings(change).open if each.message == "safety.no_label"]
    kept = findings(replace(change, kept={first.key: "场景内已有标识"}))
    assert [finding.key for finding, _ in kept.kept] == [first.key]
    assert second.key in [each.key for each in kept.open]


def test_another_form_is_checked_field_by_field() -> None:
    """Rules that rest on the questions of this form leave other forms alone."""
    made = dossier(Change({"complaint.flow": "尽快处理。", "org.reporting_line": None}))
    edition = replace(catalog().edition, form="another")
    other = Facts(replace(catalog(), edition=edition), made.facts.sheet, "synth_provider")
    found = run_checks(replace(made, facts=other)).open
    assert [each.message for each in found] == ["field.missing"]


def test_a_large_filing_is_checked_in_linear_time() -> None:
    """Four times the words, said and composed, take about four times as long."""

    def run(size: int) -> None:
        sentence = "算法按规则审核输入，公司安排人工审核，结果由模型生成并加标识，用户可投诉。"
        words = sentence * size
        said = {
            name: prose_from_text(words) if "sar." in name else words
            for name in catalog().questions
            if name in ("disc.principle", "disc.mechanism", "detail.intro", "sar.other")
        }
        made = dossier(Change({**said}))
        part = Paragraph((Text(words),))
        blocks = tuple(Block(f"self_assessment/part{place}", (part,)) for place in range(30))
        report = DocumentContent("self_assessment", "自评估报告", "", blocks)
        run_checks(replace(made, documents={**made.documents, "self_assessment": report}))

    assert growth(run, 50, rounds=2) < MOST
