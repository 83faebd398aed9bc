"""A client and a filing of a client, as a shelf shows them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

#: The colours that tell clients apart on every window; the look names their values.
CLIENT_COLOURS = ("teal", "violet", "plum", "ochre", "olive", "cyan", "clay", "slate")

#: How long what was put in the bin can be taken back.
BIN_DAYS = 30

_CODE = re.compile(r"[A-Z]{2,4}")


@dataclass(frozen=True, slots=True)
class Client:
    """A company whose algorithms are filed.

    ``key`` is opaque and never shown; ``code`` is two to four capital letters, once in a
    library, and stands beside ``colour`` wherever the client must be recognised.
    """

    key: str
    name: str
    code: str
    colour: str
    created_at: dt.datetime
    deleted_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Filing:
    """One algorithm's filing of a client, pinned to an edition of the form.

    ``combination`` is the type and role of the algorithm; ``stage`` is the portal's word,
    set by a person; ``last_section`` is where the filer was last.
    """

    key: str
    client_key: str
    title: str
    edition: str
    combination: str
    created_at: dt.datetime
    edited_at: dt.datetime
    last_section: str = ""
    deleted_at: dt.datetime | None = None
    stage: str = "preparing"


def is_client_code(text: str) -> bool:
    """Whether ``text`` can be the code of a client: two to four capital letters."""
    return _CODE.fullmatch(text) is not None


def leaves_bin_at(deleted_at: dt.datetime) -> dt.datetime:
    """When what was put in the bin at ``deleted_at`` may be destroyed."""
    return deleted_at + dt.timedelta(days=BIN_DAYS)
