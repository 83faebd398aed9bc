"""What a look at a library from outside told, in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from filing_desktop.services.library_state import LibraryCondition

if TYPE_CHECKING:
    from filing_desktop.services.library_state import LibraryState
    from filing_desktop.texts import Texts


def state_text(state: LibraryState, texts: Texts) -> str:
    """What a look from outside told, in words; "" where all is well."""
    if state.condition is LibraryCondition.OK:
        return ""
    holder = state.holder
    if state.condition is not LibraryCondition.HELD:
        return texts.say(f"unlock.state.{state.condition}")
    if holder is None:
        return texts.say("unlock.state.held_unknown")
    since = moment(holder.since)
    return texts.say("unlock.state.held", host=holder.host, pid=holder.pid, since=since)


def moment(iso: str) -> str:
    """A moment as people write it; what is none stays as it is."""
    try:
        return f"{dt.datetime.fromisoformat(iso):%Y-%m-%d %H:%M}"
    except ValueError:
        return iso
