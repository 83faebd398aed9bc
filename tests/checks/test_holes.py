"""A visible hole keeps its paper from being sealed, whatever was kept with a reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filing_desktop.filing.answer import Address
from filing_desktop.filing.prose import prose_from_text
from tests.checks.base import FILE, Change, findings, messages, only

HEAD = "responsibility/head_info"
POST = Address("org.head_post")
NO_POST = Change({"org.head_post": None})
HOLE = replace(NO_POST, composed={HEAD: "〔未填：专职机构负责人职务〕"}, sources=(POST,))
NO_RIGHTS = Change(rows={"right": ()})


def kept(change: Change) -> Change:
    """The change with every finding of it kept with a reason."""
    return replace(change, kept={each.key: "以后补" for each in findings(change).open})


def test_an_omission_that_prints_a_hole_cannot_be_kept() -> None:
    """The missing answer is told once, stays open and keeps its package from being sealed."""
    found = only(HOLE)
    assert (found.message, found.can_be_kept) == ("field.missing", False)
    assert findings(kept(HOLE)).blocks("entity")


def test_an_omission_that_prints_nothing_can_be_kept() -> None:
    """Where no document has a hole for it, a reason is enough."""
    made = findings(kept(NO_POST))
    assert (made.open, len(made.kept), made.blocks("entity")) == ((), 1, False)


def test_a_hole_under_another_label_comes_to_light() -> None:
    """A kept omission tells of no hole any more, so the hole is told itself."""
    change = replace(HOLE, composed={HEAD: "职务：〔未填：职务〕"})
    assert messages(change) == ["field.missing"]
    made = findings(kept(change))
    assert [each.message for each in made.open] == ["formal.unfilled"]
    assert made.blocks("entity")


def test_a_hole_cannot_be_kept() -> None:
    """No reason puts a hole aside."""
    change = Change(composed={"self_assessment/ctrl_data": "〔未填：数据安全防护〕"})
    assert not only(change).can_be_kept
    assert findings(kept(change)).blocks("algorithm")


@pytest.mark.parametrize("words", ["职务：〔未填：职务〕", "见〔引用的材料已删除〕。"])
def test_a_hole_written_by_hand_cannot_be_kept(words: str) -> None:
    """A hand edit that repeats a bracket of ours prints it, so it stays open."""
    change = Change(edits={"self_assessment/flow": words})
    assert only(change).message == "formal.placeholder"
    assert findings(kept(change)).blocks("algorithm")


def test_another_placeholder_can_be_kept() -> None:
    """What only looks like a placeholder is for a person to judge."""
    change = Change({"disc.purpose": "由XX公司提供。"})
    assert findings(kept(change)).open == ()


def test_an_empty_group_is_told_once() -> None:
    """The holes a group without rows leaves in its package are no findings of their own."""
    holes = {
        "self_assessment/ctrl_user": "〔未填：用户权益〕",
        "evidence/list": "〔未填：用户权益〕",
    }
    change = replace(NO_RIGHTS, composed=holes)
    found = only(change)
    assert (found.message, found.can_be_kept) == ("field.rows", False)
    assert findings(kept(change)).blocks("algorithm")


def test_an_empty_group_that_prints_no_hole_can_be_kept() -> None:
    """A reason is enough where no paper has a hole."""
    assert findings(kept(NO_RIGHTS)).open == ()


def test_a_hole_is_known_by_its_label() -> None:
    """Where a text names a missing answer it is not said to rest on, the hole is no news."""
    change = replace(HOLE, sources=())
    found = only(change)
    assert (found.message, found.can_be_kept) == ("field.missing", False)


def test_a_hole_in_the_other_package_is_told() -> None:
    """What is told of one package does not let the other be sealed with a hole."""
    change = replace(NO_RIGHTS, composed={HEAD: "〔未填：用户权益〕"})
    made = findings(change)
    assert sorted(each.message for each in made.open) == ["field.rows", "formal.unfilled"]
    assert made.blocks("entity")


def test_a_replaced_document_has_no_holes() -> None:
    """Where a file of the user's own is handed in, the composed text is not."""
    hole = {"disclosure/content": "〔未填：算法公示情况〕"}
    change = Change({"algo.disclosure_file": (FILE,)}, composed=hole)
    assert messages(change) == []
    assert messages(replace(change, said={})) == ["formal.unfilled"]


def test_a_hole_beside_other_words_in_brackets() -> None:
    """A text with a hole and a reference to a deleted row tells both."""
    change = Change(composed={"self_assessment/flow": "〔未填：流程〕见〔引用的材料已删除〕。"})
    assert messages(change) == ["formal.placeholder", "formal.unfilled"]


def test_words_about_filling_in_are_no_holes() -> None:
    """Ordinary prose of the report is quiet."""
    change = Change({"sar.other": prose_from_text("未填写的项目由系统提示用户补充。")})
    assert messages(change) == []
