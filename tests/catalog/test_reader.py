"""An edition is read from text files; mistakes are told with file, entry and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from filing_desktop.catalog.conditions import ALWAYS, Has, Not
from filing_desktop.catalog.entry import CatalogError
from filing_desktop.catalog.lint import Complaint, lint
from filing_desktop.catalog.model import Kind
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.filing.computed import COMPUTED
from tests.catalog.small_form import FILES, write_form

FUNCTIONS = frozenset(COMPUTED)


def complaints(folder: Path, **changed: str) -> list[str]:
    """What the linter says of the small form after a change."""
    return [
        str(each.entry) for each in lint(load_catalog(write_form(folder, **changed)), FUNCTIONS)
    ]


def test_every_scalar_is_text_and_gets_its_type_from_its_key(tmp_path: Path) -> None:
    """``yes`` stays an option's value, ``08`` a limit of eight, a day a day."""
    form = load_catalog(write_form(tmp_path))
    assert [option.value for option in form.questions["topic.kind"].options] == ["yes", "no"]
    assert form.questions["topic.why"].limits.max_length == 8
    assert form.edition.id == "2026-01"
    assert form.questions["topic.kind"].required == ALWAYS
    assert form.questions["topic.why"].shown_when == Not(Has("topic.kind", ("yes",)))


def test_a_group_names_its_columns_and_the_page_orders_all(tmp_path: Path) -> None:
    """A column learns its group from the group; questions stand as the pages show them."""
    form = load_catalog(write_form(tmp_path))
    assert form.questions["model.name"].group == "model"
    assert list(form.questions) == ["topic.kind", "topic.why", "model.name", "topic.copy"]
    assert form.questions["topic.copy"].kind is Kind.COMPUTED


def test_a_misspelt_key_is_an_error_and_not_a_silence(tmp_path: Path) -> None:
    """A key nobody reads is refused with file, entry and key."""
    wrong = FILES["questions/all.yaml"].replace("required: always", "requierd: always")
    with pytest.raises(CatalogError, match=r"questions/all\.yaml: topic\.kind: requierd"):
        load_catalog(write_form(tmp_path, questions_all=wrong))


def test_an_entry_that_stands_twice_is_an_error(tmp_path: Path) -> None:
    """Ids are unique over all files."""
    wrong = FILES["questions/all.yaml"].replace("id: topic.why", "id: topic.kind")
    with pytest.raises(CatalogError, match="stands twice"):
        load_catalog(write_form(tmp_path, questions_all=wrong))


def test_the_compiled_form_is_taken_while_the_sources_are_the_same(tmp_path: Path) -> None:
    """A second load reads the cache; a changed source, or a damaged cache, reads the source."""
    cache = tmp_path / "cache"
    first = load_catalog(write_form(tmp_path / "form"), cache)
    (kept,) = cache.iterdir()
    assert load_catalog(tmp_path / "form", cache) == first
    kept.write_text("{", "utf-8")
    assert load_catalog(tmp_path / "form", cache) == first
    longer = FILES["questions/all.yaml"].replace("max_length: 08", "max_length: 9")
    changed = load_catalog(write_form(tmp_path / "form", questions_all=longer), cache)
    assert changed.questions["topic.why"].limits.max_length == 9


def test_a_sound_form_has_no_complaints(tmp_path: Path) -> None:
    """The small form passes the linter."""
    assert complaints(tmp_path) == []


@pytest.mark.parametrize(
    ("file", "right", "wrong", "entry"),
    [
        (
            "questions/all.yaml",
            "why: {zh: 因为, en: Because}",
            "why: {zh: '', en: ''}",
            "topic.kind",
        ),
        ("questions/all.yaml", "sources: [S1]", "sources: [S9]", "topic.kind"),
        ("questions/all.yaml", "law: tuijian", "law: other", "topic.kind"),
        ("questions/all.yaml", "document: sheet", "document: other", "topic.kind"),
        ("questions/all.yaml", "question: topic.kind", "question: topic.gone", "topic.why"),
        ("questions/all.yaml", "question: topic.kind", "question: topic.why", "topic.why"),
        ("questions/all.yaml", "computed_by: same_as", "computed_by: other", "topic.copy"),
        ("questions/all.yaml", "computed_from: [topic.why]", "computed_from: [a.b]", "topic.copy"),
        ("questions/all.yaml", "label: {zh: 是否,", "label: {zh: 是否*,", "topic.kind"),
        ("questions/all.yaml", "{value: no,", "{value: yes,", "topic.kind"),
        ("sections.yaml", "items: [topic.kind, topic.why", "items: [topic.kind", "topic.why"),
        ("sections.yaml", "part: only", "part: other", "page"),
        ("sections.yaml", '"group:model"', '"group:other"', "page"),
        ("groups/all.yaml", "title_column: model.name", "title_column: model.use", "model"),
        ("groups/all.yaml", "key_prefix: m", "key_prefix: M1", "model"),
    ],
)
def test_the_linter_finds_what_does_not_fit(
    tmp_path: Path, file: str, right: str, wrong: str, entry: str
) -> None:
    """Each reference that does not resolve, and each missing word, is told at its entry."""
    key = file.removesuffix(".yaml").replace("/", "_")
    assert right in FILES[file]
    assert entry in complaints(tmp_path, **{key: FILES[file].replace(right, wrong, 1)})


def test_a_composed_text_needs_a_document_that_composes_it(tmp_path: Path) -> None:
    """A block that no document composes is a complaint."""
    composed = FILES["questions/all.yaml"].replace(
        "kind: computed", "kind: composed\n          block: sheet/gone"
    )
    form = load_catalog(write_form(tmp_path, questions_all=composed))
    assert Complaint("topic.copy", "its block sheet/gone is composed nowhere") in lint(
        form, FUNCTIONS, frozenset({"sheet/other"})
    )
