"""Every page of the program, one after the other, as a person comes by it.

Each function shows pages on a stage and yields the name of each while it is shown and at rest,
but for what shows work going on. Nothing is painted or judged here: the pictures and the audit
look at the same walk.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from filing_desktop import bootstrap
from filing_desktop.gui.exception_hook import report_of
from filing_desktop.gui.export.after import AfterExport
from filing_desktop.gui.export.page import ExportPage
from filing_desktop.gui.export.running import RunningExport
from filing_desktop.gui.filing.cards import RowPlace
from filing_desktop.gui.filing.view import TRANSCRIPTION
from filing_desktop.gui.first_run import FirstRunPage
from filing_desktop.gui.home_side import ALL, BIN, TRIAGE
from filing_desktop.gui.opened import EXPORT, FINDINGS, REVIEW
from filing_desktop.gui.triage.page import TriagePage
from filing_desktop.gui.unlock import UnlockPage
from filing_desktop.gui.views import Bookmark
from filing_desktop.interview.route import sections
from filing_desktop.services.library import import_answers
from tests.pictures.stage import Stage, found, rest, wait_until

_PASSPHRASE = "青山在屋后 河水过门前 七只白鹭"
_AT_WORK = ("export-running",)
#: A writing site that also supplies its capability.
_SYNTH = (
    ("reach", "own_product"),
    ("reach", "api_supply"),
    ("kinds", "synth"),
    ("filed", "no"),
    ("features", "comment"),
    ("model", "own"),
    ("companion", "no"),
    ("tools", "biometric"),
    ("algorithms", "one"),
    ("online", "late"),
)
_CLIENT, _ALGORITHM = "云杉科技（北京）有限公司", "云杉文稿生成合成算法"


def every_page(stage: Stage) -> Iterator[str]:
    """All of them: a new library, the list, a full filing, an empty one."""
    for name in _pages(stage):
        if name not in _AT_WORK:
            rest()
        yield name


def _pages(stage: Stage) -> Iterator[str]:
    yield from first_run(stage)
    yield from small_windows(stage)
    yield from lists(stage)
    yield from triage(stage)
    yield from locked(stage)
    _open(stage, is_sample=True)
    yield from questions(stage)
    yield from beside_the_questions(stage)
    stage.shell.go_home()
    _open(stage, is_sample=False)
    yield from nothing_said(stage)


def first_run(stage: Stage) -> Iterator[str]:
    """The three steps that make a library, and what is wrong with a passphrase."""
    page = found(stage.window, FirstRunPage)
    yield "first-run-1"
    page._next()
    secret = page.secret
    secret.passphrase.field.setText(_PASSPHRASE)
    secret.again.field.setText("别的")
    page._typed()
    page._passphrase.is_right(page._texts)
    yield "first-run-2-wrong"
    secret.again.field.setText(_PASSPHRASE)
    page._typed()
    yield "first-run-2"
    page._next()
    wait_until(page.last.code.isVisible)
    yield "first-run-3"
    page.last.kept.setChecked(True)
    page.last.name.setText(_CLIENT)
    page.last.short.setText("YS")
    page._next()
    rest()
    yield "home-empty"


def small_windows(stage: Stage) -> Iterator[str]:
    """What stands over a page: new client and filing, settings, keys, a fault."""
    home, shell = stage.home, stage.shell
    home.new_filing()
    yield from _dialog(stage, "dialog-filing")
    home.new_client()
    yield from _dialog(stage, "dialog-client")
    shell.keys.show_settings()
    yield from _dialog(stage, "dialog-settings")
    shell.keys._change_passphrase()
    yield from _dialog(stage, "dialog-passphrase")
    shell.keys.answer("help")
    yield from _dialog(stage, "dialog-keys")
    shell.show_fault(report_of(ValueError("not told")))
    yield from _dialog(stage, "dialog-fault")


def lists(stage: Stage) -> Iterator[str]:
    """The list of filings, of one client, after a deletion, and the bin."""
    home, library = stage.home, stage.library
    home._start_filing(library.shelf.clients()[0].key, _ALGORITHM, "synth_provider")
    rest()
    stage.shell.go_home()
    import_answers(stage.program, library, bootstrap.sample_answers(), "YL")
    home.refresh()
    wait_until(lambda: len(home.counts.known()) == len(library.shelf.clients()))
    yield "home"
    home.go_to(library.shelf.clients()[0].key)
    yield "home-client"
    home.go_to(ALL)
    own = next(row for row in home.filings._rows if row.filing.title == _ALGORITHM)
    home._delete_filing(own)
    yield "home-deleted"
    home.go_to(BIN)
    yield "home-bin"
    home.bin._destroy()
    yield from _dialog(stage, "dialog-destroy")
    library.shelf.restore(own.scope)
    home.go_to(ALL)
    home.banner.put_away()
    home.refresh()


def triage(stage: Stage) -> Iterator[str]:
    """The triage: nothing answered, everything answered, what the local office decides."""
    home = stage.home
    home.go_to(TRIAGE)
    rest()
    page = found(home, TriagePage)
    yield "triage-empty"
    page.session.subject = "云杉写作"
    for question, value in _SYNTH:
        page.session.choose(question, value, on=True)
    yield "triage"
    page._outcome.verticalScrollBar().setValue(page._outcome.verticalScrollBar().maximum())
    yield "triage-end"
    page.session.clear()
    for question, value in (("reach", "own_product"), ("kinds", "push"), ("features", "unsure")):
        page.session.choose(question, value, on=True)
    yield "triage-ask"
    home.go_to(ALL)


def locked(stage: Stage) -> Iterator[str]:
    """The page that asks for the passphrase, a wrong one, and the recovery code."""
    stage.shell.lock()
    rest()
    page = found(stage.window, UnlockPage)
    yield "unlock"
    page.ui.passphrase.field.setText("不是这一句")
    page._open()
    rest()
    yield "unlock-wrong"
    page._other_way()
    yield "unlock-code"
    page._other_way()
    page.ui.passphrase.field.setText(_PASSPHRASE)
    page._open()
    wait_until(lambda: stage.is_home)
    rest()


def questions(stage: Stage) -> Iterator[str]:
    """Every section of a filing, its first row of each group open, and the search."""
    opened = stage.opened
    view, facts = opened.view, opened.desk.facts
    for section in sections(facts):
        view.show_section(section.id)
        rest()
        yield f"section-{section.id}"
        for group in (item.removeprefix("group:") for item in section.items):
            keys = facts.rows(group) if group in facts.catalog.groups else ()
            for key in keys[:1]:
                view.pilot.rows.open(RowPlace(group, key))
                rest()
                yield f"row-{group}"
                view.pilot.rows.close()
    view.focus_search()
    view.parts.top.search.setText("模型")
    view._search("模型")
    yield "search"
    view.parts.top.search.clear()
    view.parts.results.hide()


def beside_the_questions(stage: Stage) -> Iterator[str]:
    """Findings, review, export before, while and after, transcription."""
    opened = stage.opened
    for name in (FINDINGS, REVIEW, EXPORT):
        opened._show(name)
        rest()
        yield name
    page = found(stage.window, ExportPage)
    page.export()
    wait_until(lambda: _shows(page, RunningExport))
    yield "export-running"
    wait_until(lambda: _shows(page, AfterExport))
    rest()
    yield "export-done"
    opened._show(TRANSCRIPTION)
    rest()
    yield TRANSCRIPTION


def nothing_said(stage: Stage) -> Iterator[str]:
    """A filing where nothing was said: what is missing on its pages."""
    opened = stage.opened
    first = sections(opened.desk.facts)[0]
    opened.view.show_section(first.id, reveal=True)
    rest()
    yield "empty-section"
    for name in (FINDINGS, REVIEW, EXPORT, TRANSCRIPTION):
        opened._show(name)
        rest()
        yield f"empty-{name}"


def _open(stage: Stage, *, is_sample: bool) -> None:
    shelf = stage.library.shelf
    for client in shelf.clients():
        for filing in shelf.filings(client.key):
            if (filing.title != _ALGORITHM) == is_sample:
                stage.shell.open_filing(client, filing, Bookmark())
                rest()
                return
    raise LookupError("the library has no such filing")


def _dialog(stage: Stage, name: str) -> Iterator[str]:
    rest()
    yield name
    for dialog in stage.dialogs:
        dialog.reject()
    rest()


def _shows(page: ExportPage, kind: type[QWidget]) -> bool:
    return any(each.isVisible() for each in page.findChildren(kind))
