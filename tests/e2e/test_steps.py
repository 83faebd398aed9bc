"""The script of a walk says all that an answers file says, in an order that can be done."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from filing_desktop.filing.answer import UNTOUCHED, Said
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import Prose, references_in
from filing_desktop.interview.page import page_of
from filing_desktop.interview.route import sections
from tests.e2e.exports import program
from tests.e2e.steps import Page, Step, pages_of
from tests.scenarios.sample import sample


@pytest.fixture(scope="module")
def pages() -> tuple[Page, ...]:
    """The pages of the sample."""
    return pages_of(program(), sample().folder / "answers.json")


def flat(steps: Sequence[Step]) -> Iterator[Step]:
    """All steps, those in drawers after the one that opens them."""
    for step in steps:
        yield step
        yield from flat(step.get("steps", ()))


def written(answers: dict[str, Any], tmp_path: Path) -> Path:
    """An answers file that says only this."""
    path = tmp_path / "answers.json"
    path.write_text(json.dumps({"format": 1, "edition": "2026-11", **answers}), "utf-8")
    return path


def test_every_answer_of_the_sample_has_its_steps(pages: tuple[Page, ...]) -> None:
    """Texts, files, references and rows are as many as were said, and every page is left said."""
    facts = sample().facts
    done = Counter(step["do"] for page in pages for step in flat(page.steps))
    said = _said(facts)
    titles = {section.label.zh for section in sections(facts) if section.id in said}
    assert {page.title for page in pages} == titles
    assert done["attach"] == len(sample().paths)
    texts = [e.raw for e in facts.sheet.entries.values() if isinstance(e, Said)]
    references = [r for raw in texts if isinstance(raw, Prose) for r in references_in(raw)]
    assert done["refer"] == len(references) > 20
    assert done["row"] == sum(len(facts.rows(group)) for group in facts.catalog.groups)


def test_pages_come_behind_those_they_point_to(pages: tuple[Page, ...]) -> None:
    """Evidence is there before it is referred to, policies and models before their chapters."""
    place = {page.title: number for number, page in enumerate(pages)}
    assert place["证据与截图"] < place["自评估制度"] < place["风险与防范机制"]
    assert place["制度全文"] < place["自评估制度"]
    assert place["模型与流程"] < place["封面与结论"]


def test_twins_on_a_page_are_told_apart(pages: tuple[Page, ...]) -> None:
    """Questions of the same label are counted, and so are boxes nobody ticks."""
    page = next(each for each in pages if each.title == "审核与后处理策略")
    twins = [step.get("nth", 0) for step in page.steps if step["name"] == "详细描述"]
    assert twins == [0, 1, 2]


def test_the_second_of_two_boxes_is_meant(tmp_path: Path) -> None:
    """Where only the second question is answered, its boxes are still the second ones."""
    chosen = {"detail.pre_train": True, "detail.pre_input": True, "detail.pre_input_how": ["other"]}
    kind = {"algo.type": "synth", "algo.role": "provider"}
    made = pages_of(program(), written({"answers": {**kind, **chosen}}, tmp_path))
    ticked = [step for page in made for step in page.steps if step["do"] == "tick"]
    assert ticked == [{"do": "tick", "name": "预处理方式 其他", "nth": 1}]


def test_a_reference_is_placed_by_characters(tmp_path: Path) -> None:
    """A rare character counts as one, a line break too; the last reference is put in first."""
    reference = {"ref": "evidence", "row": "e1"}
    prose = ["王𬭎", ["见", reference, "和", reference, "。"]]
    rows = {"evidence": [{"key": "e1", "title": "入口"}]}
    file = written({"answers": {"selfcheck.content": prose}, "rows": rows}, tmp_path)
    steps = next(p.steps for p in pages_of(program(), file) if p.title == "自评估制度")
    assert steps[0]["text"] == "王𬭎\n见和。"
    assert [(step["at"], step["item"]) for step in steps[1:]] == [
        (5, "附件1 入口"),
        (4, "附件1 入口"),
    ]


def test_what_has_no_step_is_refused(tmp_path: Path) -> None:
    """The mark 暂不确定, and a period that cannot be read, are not left out silently."""
    with pytest.raises(ValueError, match="no step"):
        pages_of(
            program(),
            written({"unsure": ["entity.name"], "answers": {"entity.name": "甲"}}, tmp_path),
        )
    with pytest.raises(ValueError, match="period"):
        pages_of(program(), written({"answers": {"entity.cert_valid_to": "明年"}}, tmp_path))


def _said(facts: Facts) -> set[str]:
    return {
        section.id
        for section in sections(facts)
        if any(state.entry != UNTOUCHED for state in page_of(facts, section).fields())
    }
