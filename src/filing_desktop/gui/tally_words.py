"""How much is to be mended, in the same words on every page."""

from __future__ import annotations

from filing_desktop.services.tally import Tally
from filing_desktop.texts import Texts


def must_fix_words(tally: Tally, texts: Texts) -> str:
    """必须修改 5 项，其中没填 3 项, or 都没填; where nothing must be fixed it says that."""
    if not tally.must_fix:
        return texts.say("tally.none")
    if tally.missing == tally.must_fix:
        return texts.say("tally.all_missing", count=tally.must_fix)
    code = "tally.must_fix_missing" if tally.missing else "tally.must_fix"
    return texts.say(code, count=tally.must_fix, missing=tally.missing)


def standing_words(tally: Tally, texts: Texts) -> str:
    """The line below the ring: what must be fixed, else what is likely to come back."""
    if tally.must_fix or not tally.likely_returned:
        return must_fix_words(tally, texts)
    return texts.say("tally.likely_returned", count=tally.likely_returned)
