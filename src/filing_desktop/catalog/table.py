"""The table of all records of a form, for people: how each comes by its text, where it goes.

``python -m filing_desktop.catalog.table`` writes it; ``docs/records.md`` holds it, and a
test compares the two.
"""

from __future__ import annotations

import sys

from filing_desktop.catalog.model import FormCatalog, Kind, Question
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


def main() -> None:
    """Write the table of the shipped edition to standard output."""
    catalog = load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))
    sys.stdout.write(record_table(catalog))


if __name__ == "__main__":
    main()
