"""The errors a person can act on; anything else that is raised is our own fault."""

from __future__ import annotations

from collections.abc import Mapping


class FilingError(Exception):
    """Something went wrong that the user can mend.

    ``code`` names a message in ``resources/i18n`` (what happened, what to do);
    ``arguments`` fill it. An argument names a place (a question id, a row key, a
    file name, a line), never what was answered there: no personal data reaches
    a log or a trace through an exception.
    """

    def __init__(self, code: str, /, **arguments: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.arguments: Mapping[str, str | int] = arguments

    def __str__(self) -> str:
        places = ", ".join(f"{name}={value}" for name, value in sorted(self.arguments.items()))
        return f"{self.code}({places})"


class SeveralErrors(FilingError):
    """Several things the user can mend, found together and told together."""

    def __init__(self, errors: tuple[FilingError, ...]) -> None:
        super().__init__("errors.several", count=len(errors))
        self.errors = errors
