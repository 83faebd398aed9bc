"""Pages show what is asked of this filing, and a section's status says how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.filing.answer import Address, DoesNotApply, Raw, Said, Untouched
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import prose_from_text
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.interview.page import FieldState, GroupState, page_of
from filing_desktop.interview.review import AnswerKind, review_of
from filing_desktop.interview.route import Status, neighbour, progress_of, section_of, sections
from filing_desktop.interview.search import search
from filing_desktop.resources import resource_path


@cache
def edition() -> FormCatalog:
    """The shipped edition."""
    return load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))


def facts(
    answers: Mapping[str, Raw] | None = None,
    rows: Mapping[str, tuple[str, ...]] | None = None,
    **more: object,
) -> Facts:
    """Facts of a sheet with these answers and rows; a key may be ``question[row]``."""
    entries = {}
    for place, raw in (answers or {}).items():
        question, _, row = place.partition("[")
        entries[Address(question, row.rstrip("]"))] = Said(raw)
    sheet = AnswerSheet(entries, rows or {}, **more)  # type: ignore[arg-type]  # fields by name
    return Facts(edition(), sheet, "synth_provider")


def ids(found: Facts, section: str) -> list[str]:
    """The questions and groups on a page."""
    page = page_of(found, edition().sections[section])
    return [
        item.address.question if isinstance(item, FieldState) else f"group:{item.group.id}"
        for item in page.items
    ]


def test_a_question_is_shown_once_its_condition_holds() -> None:
    """其他使用场景 is asked where 其他 was chosen; what was said there before is kept, unseen."""
    section = section_of(facts(), "detail.use_case_other")
    assert section is not None
    shown = facts({"detail.use_case": "other", "detail.use_case_other": "智能排版"})
    hidden = facts({"detail.use_case": "chat", "detail.use_case_other": "智能排版"})
    assert "detail.use_case_other" in ids(shown, section.id)
    assert "detail.use_case_other" not in ids(hidden, section.id)
    assert page_of(hidden, section).hidden == 1
    assert hidden.text("detail.use_case_other") == ""
    assert Address("detail.use_case_other") in hidden.sheet.entries


def test_a_section_goes_from_not_started_to_done() -> None:
    """Untouched, begun, with a problem, complete: each has its status."""
    section = edition().sections["entity_certificate"]
    some = {"entity.cert_type": "business_licence"}
    whole = {
        **some,
        "entity.cert_address": "杭州市西湖区云栖路 1 号",
        "entity.cert_valid_to": "2018-05-07至长期",
    }
    assert progress_of(facts(), section, has_problem=False).status is Status.NOT_STARTED
    assert progress_of(facts(some), section, has_problem=False).status is Status.IN_PROGRESS
    assert progress_of(facts(some), section, has_problem=True).status is Status.PROBLEM
    missing = progress_of(facts(whole), section, has_problem=False)
    assert (missing.status, missing.missing) == (Status.IN_PROGRESS, 1)  # the scan
    entries = {
        **facts(whole).sheet.entries,
        Address("entity.cert_file"): DoesNotApply("事业单位"),
    }
    done = Facts(edition(), AnswerSheet(entries), "synth_provider")
    assert progress_of(done, section, has_problem=False).status is Status.DONE


def test_a_page_where_nothing_is_wanted_can_be_left() -> None:
    """Files of one's own may stay away: the page is no work to do until something is said."""
    section = edition().sections["entity_own_files"]
    assert progress_of(facts(), section, has_problem=False).can_be_left
    certificate = edition().sections["entity_certificate"]
    assert not progress_of(facts(), certificate, has_problem=False).can_be_left


def test_an_unsure_answer_keeps_its_section_open() -> None:
    """暂不确定 stays on the task list, whether something was said or not."""
    section = edition().sections["entity_certificate"]
    entries = {Address("entity.cert_address"): Untouched(unsure=True)}
    unsure = Facts(edition(), AnswerSheet(entries), "synth_provider")
    assert progress_of(unsure, section, has_problem=False).missing == 4


def test_a_long_text_is_done_once_a_person_says_so() -> None:
    """A section with long texts is not complete before they are marked as written (U34)."""
    section = section_of(facts(), "selfcheck.content")
    assert section is not None
    answers: dict[str, Raw] = {
        field.address.question: prose_from_text("专人负责，逐条复核。" * 30)
        for field in page_of(facts(), section).fields()
    }
    open_ = progress_of(facts(answers), section, has_problem=False)
    marked = facts(answers, finished=frozenset({section.id}))
    assert open_.status is Status.IN_PROGRESS
    assert progress_of(marked, section, has_problem=False).status is Status.DONE


def test_next_and_back_keep_to_the_sections_that_are_shown() -> None:
    """A section whose questions are all hidden is passed over; the ends have no neighbour."""
    text_only = facts({"detail.output_modality": ("text",)})
    shown = [section.id for section in sections(text_only)]
    section = section_of(text_only, "detail.aud_types")
    assert section is not None
    assert section.id not in shown
    assert neighbour(text_only, shown[0], -1) is None
    assert neighbour(text_only, shown[-1], 1) is None
    walked = [shown[0]]
    while (following := neighbour(text_only, walked[-1], 1)) is not None:
        walked.append(following.id)
    assert walked == shown


def test_rows_have_a_title_a_kind_and_fields() -> None:
    """A card shows its row's title and kind; the column that names the parent stays hidden."""
    found = facts(
        {
            "product.name[p1]": "青岚写作",
            "product_form.product[o1]": "p1",
            "product.form[o1]": "app",
        },
        {"product": ("p1", "p2"), "product_form": ("o1",)},
    )
    section = section_of(found, "product.form")
    assert section is not None
    page = page_of(found, section)
    groups = {item.group.id: item for item in page.items if isinstance(item, GroupState)}
    assert [card.title.zh for card in groups["product"].cards] == ["青岚写作", ""]
    (form,) = groups["product_form"].cards
    assert (form.title.zh, form.title.en) == (found.text("product.form", "o1"), "Mobile app")
    assert form.parent == "p1"
    assert "product_form.product" not in [field.address.question for field in form.fields]
    assert groups["product_form"].parents == (("p1", "青岚写作"), ("p2", ""))


def test_rows_of_a_deleted_parent_are_gone_with_it() -> None:
    """A form whose product was deleted is no fact; a reference to a gone row is told."""
    answers = {"product_form.product[o1]": "p1", "product.form[o1]": "app"}
    found = facts(answers, {"product": ("p2",), "product_form": ("o1",)})
    assert found.rows("product_form") == ()
    assert found.text("product.form", "o1") == ""


def test_the_review_shows_every_answer_and_what_is_missing() -> None:
    """Given, unreadable, not applicable and missing answers each stand as what they are."""
    found = facts({"entity.name": "青岚", "entity.uscc": "123"})
    rows = {
        row.field.address.question: row
        for section in review_of(found)
        for row in section.rows
        if not row.field.address.row
    }
    assert (rows["entity.name"].kind, rows["entity.name"].text) == (AnswerKind.GIVEN, "青岚")
    assert (rows["entity.uscc"].kind, rows["entity.uscc"].text) == (AnswerKind.UNREADABLE, "123")
    assert rows["entity.address"].kind is AnswerKind.MISSING


def test_the_fixed_risks_are_there_from_the_start() -> None:
    """The eight risks of the template stand on the page before anything is said."""
    assert len(facts().rows("risk")) == 8
    assert facts().row_name("risk", "leak") == "数据和用户信息泄露风险"


def test_questions_are_found_by_label_in_both_languages_and_by_answer() -> None:
    """Search looks at labels, options and answers, without regard to case and width."""
    found = facts({"entity.name": "青岚数智科技有限公司"})
    assert [hit.address.question for hit in search(found, "青岚数智")] == ["entity.name"]
    assert "entity.uscc" in [hit.address.question for hit in search(found, "CREDIT code")]
    assert search(found, "  ") == ()
