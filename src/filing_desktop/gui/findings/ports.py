"""What the page of findings needs of the desk a filing lies on."""

from __future__ import annotations

from typing import Protocol

from filing_desktop.checks.finding import Findings
from filing_desktop.documents.dossier import Dossier
from filing_desktop.filing.facts import Facts
from filing_desktop.services.session import EditSession


class FindingsDesk(Protocol):
    """The open filing: its session, what is composed from it, and what is to be mended."""

    session: EditSession

    @property
    def facts(self) -> Facts:
        """The facts as they stand."""
        ...

    @property
    def dossier(self) -> Dossier:
        """What the checks looked at."""
        ...

    @property
    def findings(self) -> Findings:
        """What is to be mended, and what is kept."""
        ...
