"""The words of the window in the language of the user."""

from __future__ import annotations

from dataclasses import dataclass

from filing_desktop.catalog.model import Bilingual
from filing_desktop.errors import FilingError
from filing_desktop.texts import Texts


@dataclass(frozen=True, slots=True)
class Words:
    """Says codes of the program and texts of the catalogue in one language."""

    texts: Texts

    @property
    def language(self) -> str:
        """``zh`` or ``en``."""
        return self.texts.language

    def say(self, code: str, /, **arguments: str | int) -> str:
        """The sentence of a code with its places filled."""
        return self.texts.say(code, **arguments)

    def of(self, text: Bilingual | None) -> str:
        """A text of the catalogue; "" where there is none."""
        return text.in_language(self.language) if text else ""

    def explain(self, error: FilingError) -> str:
        """What happened and what to do."""
        return self.texts.explain(error)

    def between(self) -> str:
        """What stands between two parts of a line."""
        return " • "
