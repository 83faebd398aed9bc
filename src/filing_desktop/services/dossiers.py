"""Puts together what checks and packages look at: facts, composed documents, the day."""

from __future__ import annotations

import datetime as dt

from filing_desktop.checks.finding import Findings
from filing_desktop.checks.run import run_checks
from filing_desktop.documents.compose import compose
from filing_desktop.documents.content import plain_document
from filing_desktop.documents.dossier import Dossier
from filing_desktop.filing.facts import Facts
from filing_desktop.services.ports import MissingCharacters

#: What stands on every page of the invented filing.
SAMPLE_MARK = "样例"


def dossier_of(
    facts: Facts, today: dt.date, missing_characters: MissingCharacters, client_name: str = ""
) -> Dossier:
    """The dossier of a filing on a day, of the client the library calls ``client_name``."""
    documents = compose(facts, today, mark=SAMPLE_MARK if facts.sheet.is_sample else "")
    words = "".join({character for d in documents.values() for character in plain_document(d)})
    return Dossier(
        facts,
        documents,
        today,
        missing_characters=missing_characters(words),
        client_name=client_name,
    )


def findings_of(dossier: Dossier) -> Findings:
    """What is to be mended in a dossier."""
    return run_checks(dossier)
