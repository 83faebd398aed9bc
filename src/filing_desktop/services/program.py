"""What the program is made of: the ports that commands and the window work through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

# The window is shown before any of this is loaded; here they are only named.
if TYPE_CHECKING:
    from filing_desktop.catalog.calendar import UsualWait
    from filing_desktop.catalog.model import FormCatalog
    from filing_desktop.catalog.triage import TriageForm
    from filing_desktop.filing.regions import RegionTable
    from filing_desktop.filing.working_days import WorkCalendar
    from filing_desktop.services.library_ports import LibraryGate
    from filing_desktop.services.ports import (
        AnswersFormat,
        Clock,
        DrawDates,
        DrawPdf,
        FileStore,
        Inspect,
        MissingCharacters,
        PackageWriter,
        Thumbnail,
        WriteFolder,
    )
    from filing_desktop.texts import Texts


class Program(NamedTuple):
    """Everything a command or a window needs, put together in ``bootstrap``.

    The window shows its first page before the form is read and before anything that draws
    documents is loaded: what is named ``load_…`` is asked when it is needed, and whoever
    gives it keeps what it loaded. ``clock`` may be fixed for a run, ``computer_clock`` never
    is: by it goes what is destroyed in time. ``sample_answers`` is the path of the invented filing
    that can be explored, where one is shipped. ``prepare`` loads, in a thread, what opens
    a library, and then what opens a filing.
    """

    load_catalog: Callable[[], FormCatalog]
    load_regions: Callable[[], RegionTable]
    load_calendar: Callable[[], WorkCalendar]
    usual_waits: Callable[[], tuple[UsualWait, ...]]
    draw_dates: DrawDates
    load_answers: Callable[[], AnswersFormat]
    load_packages: Callable[[], PackageWriter]
    load_triage: Callable[[], TriageForm]
    draw_pdf: DrawPdf
    texts: Callable[[str], Texts]
    clock: Clock
    computer_clock: Clock
    new_key: Callable[[], str]
    library: LibraryGate
    new_files: Callable[[], FileStore]
    write_folder: WriteFolder
    missing_characters: MissingCharacters
    inspect: Inspect
    thumbnail: Thumbnail
    data_folder: Path
    sample_answers: Callable[[], Path] | None = None
    prepare: tuple[Callable[[], None], ...] = ()

    @property
    def catalog(self) -> FormCatalog:
        """The form in its current edition."""
        return self.load_catalog()

    @property
    def regions(self) -> RegionTable:
        """The districts."""
        return self.load_regions()

    @property
    def calendar(self) -> WorkCalendar:
        """The working days of the years that have a notice."""
        return self.load_calendar()

    @property
    def answers(self) -> AnswersFormat:
        """Reads and writes answers files."""
        return self.load_answers()

    @property
    def packages(self) -> PackageWriter:
        """Writes packages."""
        return self.load_packages()

    @property
    def triage(self) -> TriageForm:
        """The questions and rules that tell which filing is needed."""
        return self.load_triage()
