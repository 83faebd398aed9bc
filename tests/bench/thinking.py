"""What follows each edit: documents composed anew, checks run; and reading the form."""

from __future__ import annotations

import shutil
from itertools import count

from filing_desktop.bootstrap import EDITION, FORM
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.checks.run import run_checks
from filing_desktop.documents.compose import compose
from filing_desktop.interview.page import page_of
from filing_desktop.resources import resource_path
from filing_desktop.services.desk import FilingDesk
from tests.bench.desk import Bench, fill_library, opened, session_over, typed_in
from tests.bench.figures import Figure, absent, alternating, duration
from tests.bench.reference import timed

#: The window may be still for so long, in ms (design, section 5).
_LONGEST_STILL = 100.0


def measure_thinking(bench: Bench) -> tuple[Figure, ...]:
    """The work after an edit, in its parts; each round begins with an edit of its own."""
    if bench.sample is None:
        return (absent("documents and checks after an edit", "there is no sample"),)
    path = bench.new_folder("library")
    filing = fill_library(bench, path)
    with opened(bench, path) as library:
        session = session_over(bench, library, filing)
        files = library.files(filing.client_key)
        desk = FilingDesk(session, files, bench.program.missing_characters)
        address, numbers = typed_in(bench), count()
        section = next(
            each for each in desk.facts.catalog.sections.values() if address.question in each.items
        )

        def edit_and_look() -> object:
            session.edit(address, f"改动第 {next(numbers)} 次")
            return desk.findings

        whole, composed, checked, page, tasks = alternating(
            bench.runs,
            lambda: timed(edit_and_look),
            lambda: timed(lambda: compose(desk.facts, desk.today())),
            lambda: timed(lambda: run_checks(desk.dossier)),
            lambda: timed(lambda: page_of(desk.facts, section)),
            lambda: timed(desk.tasks),
        )
    return (
        duration("edit to findings (compose, characters, checks)", whole, mark=_LONGEST_STILL),
        duration("  of it: composing all documents", composed),
        duration("  of it: all checks", checked),
        duration("the page of the question", page),
        duration("the task list, findings known", tasks),
    )


def measure_catalog(bench: Bench) -> tuple[Figure, ...]:
    """Reading the form from its files, and from the compiled copy."""
    source = resource_path("catalog", FORM, EDITION)
    cold, cached = bench.folder / "cold-cache", bench.folder / "warm-cache"
    load_catalog(source, cached)

    def read_cold() -> object:
        shutil.rmtree(cold, ignore_errors=True)
        return load_catalog(source, cold)

    slow, quick = alternating(
        bench.runs,
        lambda: timed(read_cold),
        lambda: timed(lambda: load_catalog(source, cached)),
    )
    return (
        duration("catalogue from its YAML files", slow),
        duration("catalogue from the compiled copy", quick),
    )
