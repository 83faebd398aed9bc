"""The tables of a form, for people: each record, and what the combinations have of their own.

``python -m filing_desktop.catalog.table FOLDER`` writes ``records.md`` and
``combinations.md`` there; ``docs/`` holds them, and a test compares.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from filing_desktop.catalog.model import Chapter, FormCatalog, Kind, Question
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.resources import resource_path

_INTRO = """# Records of the form

Every record of the form is exactly one of: *asked* (a person says it), *computed* (a named
function of other answers), *composed* (text made from rows, which a person may edit by hand),
*recorded* (set by an event of the filing's life). Made from the catalogue by
`python -m filing_desktop.catalog.table`; not written by hand.
"""


def record_table(catalog: FormCatalog) -> str:
    """The table as Markdown, in portal order, with the numbers of each kind on top."""
    counts = {
        kind: sum(1 for question in catalog.questions.values() if question.kind is kind)
        for kind in Kind
    }
    numbers = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    lines = [
        _INTRO,
        f"Edition {catalog.edition.id}: {len(catalog.questions)} records, {numbers}.",
        "",
        "| id | kind | label | type or rule | printed in | source | confidence |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    lines += [_line(question) for question in catalog.questions.values()]
    return "\n".join(lines) + "\n"


def _line(question: Question) -> str:
    rule = {
        Kind.COMPUTED: f"{question.computed_by}({', '.join(question.computed_from)})",
        Kind.COMPOSED: question.block,
    }.get(question.kind, str(question.type))
    printed = "、".join(f"{place.document} {place.place.zh}" for place in question.printed)
    cells = (
        f"`{question.id}`",
        str(question.kind),
        question.label.zh,
        rule,
        printed,
        " ".join(question.sources),
        str(question.confidence),
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


_COMBINATIONS = """# The combinations of type and role

What each of them is asked and tells beyond what all have in common. Made from the catalogue by
`python -m filing_desktop.catalog.table`; not written by hand. The pages of the types without a
role and of the technical supporter were not seen: 以平台页面为准.
"""


def combination_table(catalog: FormCatalog) -> str:
    """The table as Markdown: sections of the report, then questions, by combination."""
    names = catalog.edition.combinations
    titles = catalog.edition.names
    heads = [titles[name].zh if name in titles else name for name in names]
    common = sum(1 for q in catalog.questions.values() if q.applies_to >= set(names))
    lines = [_COMBINATIONS, f"Edition {catalog.edition.id}; {common} records are of all.", ""]
    lines += _marks("section of the report", heads, _chapter_rows(catalog))
    lines += ["", *_marks("record", heads, _record_rows(catalog))]
    return "\n".join(lines) + "\n"


def _marks(what: str, heads: list[str], rows: Iterator[tuple[str, list[bool]]]) -> Iterator[str]:
    yield f"| {what} | {' | '.join(heads)} |"
    yield f"| --- |{' :-: |' * len(heads)}"
    for name, has in rows:
        yield f"| {name} | {' | '.join('●' if each else '' for each in has)} |"


def _chapter_rows(catalog: FormCatalog) -> Iterator[tuple[str, list[bool]]]:
    for chapter in catalog.chapters:
        yield (
            _told_in(catalog, chapter),
            [name in chapter.applies_to for name in catalog.edition.combinations],
        )


def _told_in(catalog: FormCatalog, chapter: Chapter) -> str:
    """The heading of a section, or what is told in a section of the outline."""
    if chapter.heading:
        return chapter.heading.zh
    groups = {f"group:{group.id}": group.label.zh for group in catalog.groups.values()}
    return "、".join(groups.get(item) or catalog.questions[item].label.zh for item in chapter.items)


def _record_rows(catalog: FormCatalog) -> Iterator[tuple[str, list[bool]]]:
    names = catalog.edition.combinations
    for question in catalog.questions.values():
        has = [name in question.applies_to for name in names]
        if not all(has):
            yield f"`{question.id}` {question.label.zh}", has


def main(folder: Path) -> None:
    """Write the tables of the shipped edition into a folder."""
    catalog = load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))
    (folder / "records.md").write_text(record_table(catalog), "utf-8")
    (folder / "combinations.md").write_text(combination_table(catalog), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
