"""The two fields of a new passphrase: how strong it is, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from filing_desktop.gui.designed import FormParagraph, FormPassword
from filing_desktop.gui.designed_choices import FormMeter
from filing_desktop.services.passphrase import SHORTEST_PASSPHRASE, normalised, strength
from filing_desktop.texts import Texts


@dataclass(frozen=True, slots=True)
class NewPassphrase:
    """The passphrase and its repetition, each with its note, and the meter between them."""

    first: FormPassword
    first_note: FormParagraph
    again: FormPassword
    again_note: FormParagraph
    meter: FormMeter

    @property
    def text(self) -> str:
        """The passphrase as it is typed."""
        return self.first.text

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.again.clear()

    def typed(self, texts: Texts) -> None:
        """Show the new strength and take back what was wrong."""
        self.show_strength(texts)
        for note in (self.first_note, self.again_note):
            note.say("")
        for password in (self.first, self.again):
            password.field.set_wrong(wrong=False)

    def show_strength(self, texts: Texts) -> None:
        """Bars and word of the passphrase; none while it is too short."""
        long_enough = _missing(self.text) == 0
        bars = strength(self.text) if long_enough else 0
        word = texts.say(f"first_run.strength.{max(bars, int(long_enough))}")
        self.meter.set_strength(bars, word if self.text else "")
        self.meter.updateGeometry()

    def is_right(self, texts: Texts) -> bool:
        """Say what is wrong beside its field, the focus there; answers whether nothing is."""
        why = again = ""
        if _missing(self.text):
            why = texts.say("first_run.too_short", missing=_missing(self.text))
        elif strength(self.text) == 0:
            why = texts.say("first_run.too_easy")
        elif self.text != self.again.text:
            again = texts.say("first_run.differs")
        self.first_note.say(why)
        self.again_note.say(again)
        self.first.field.set_wrong(wrong=bool(why), why=why)
        self.again.field.set_wrong(wrong=bool(again), why=again)
        if why or again:
            (self.first if why else self.again).setFocus()
        return not (why or again)


def _missing(passphrase: str) -> int:
    """How many characters a passphrase is short of."""
    return max(SHORTEST_PASSPHRASE - len(normalised(passphrase)), 0)
