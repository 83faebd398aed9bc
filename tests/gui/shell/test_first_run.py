"""The first run: passphrase, recovery code, first client; or the sample."""

# ruff: noqa: ARG002  # a fake takes what its protocol says

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.gui.dialogs import NoticeDialog
from filing_desktop.gui.first_run import FirstRunPage
from filing_desktop.gui.first_run_code import paint_sheet
from filing_desktop.services.ports import AnswersFile
from filing_desktop.services.program import Program
from filing_desktop.services.sample import SAMPLE_CODE, sample_path
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import CODE, PASSPHRASE, MemoryGate, make_program, small_catalog, texts


@pytest.fixture
def gate() -> MemoryGate:
    """No library anywhere yet."""
    return MemoryGate()


class TinyAnswers:
    """Reads an empty answers file."""

    def read(self, data: bytes, catalog: object, folder: Path) -> AnswersFile:
        """Nothing was said."""
        return AnswersFile("2026-01", AnswerSheet(), {})

    def write(self, edition: str, sheet: AnswerSheet, catalog: object, files: object) -> bytes:
        """Nothing is written."""
        return b"{}"

    def schema(self, catalog: object) -> dict[str, object]:
        """Anything goes."""
        return {}


@pytest.fixture
def program(tmp_path: Path, gate: MemoryGate) -> Program:
    """A program with a sample."""
    answers = tmp_path / "answers.json"
    answers.write_text("{}", "utf-8")
    form = cache(lambda: small_catalog(tmp_path))
    return make_program(
        tmp_path / "data", gate, form=form, sample=lambda: answers, answers=TinyAnswers()
    )


def to_secret(page: FirstRunPage, first: str, second: str) -> None:
    """Go to the passphrase and type it twice."""
    page.ui.next.click()
    page.secret.passphrase.field.setText(first)
    page.secret.again.field.setText(second)
    page.ui.next.click()


def started(make_shell: MakeShell) -> FirstRunPage:
    """The first page of a computer that never ran the program."""
    page = make_shell().pages.first_run
    assert page is not None
    return page


def test_own_company_in_three_screens(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate, tmp_path: Path
) -> None:
    """Passphrase, then the code of the library that was made, then the client, then home."""
    shell = make_shell()
    page = shell.pages.first_run
    assert page is not None
    to_secret(page, PASSPHRASE, PASSPHRASE)
    qtbot.waitUntil(lambda: page.has_code_to_keep)
    page.copy.click()
    assert QApplication.clipboard().text().split() == [CODE[n : n + 4] for n in range(0, 32, 4)]
    page.last.kept.click()
    page.last.name.setText("青岚数智科技有限公司")
    page.last.name.edited.emit(page.last.name.text())
    assert page.last.short.text() == "QS"
    page.ui.next.click()
    qtbot.waitUntil(lambda: shell._home is not None)
    library = gate.libraries[tmp_path / "data" / "library"]
    assert [client.code for client in library.shelf.clients()] == ["QS"]
    assert shell.pages.first_run is None


def test_the_code_has_to_be_kept_before_going_on(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate
) -> None:
    """Without the tick there is no way on, and closing the window asks first."""
    shell = make_shell()
    page = shell.pages.first_run
    assert page is not None
    to_secret(page, PASSPHRASE, PASSPHRASE)
    qtbot.waitUntil(lambda: page.has_code_to_keep)
    page.last.name.setText("青岚")
    page.last.short.setText("QL")
    page.ui.next.click()
    assert page.last.keptNote.isVisible()
    assert shell._home is None
    assert not shell.window.close()
    dialog = shell.window.findChild(NoticeDialog)
    assert dialog is not None
    dialog.ui.close_button.click()
    assert shell.window.isVisible()


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("短", "短", "至少 12 字，还差 11 字。"),
        ("aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "这句太容易猜到。换几个不相干的词。"),
        (PASSPHRASE, PASSPHRASE + "。", "两次输入不一样。"),
    ],
)
def test_what_is_wrong_with_a_passphrase_is_said(
    make_shell: MakeShell, gate: MemoryGate, first: str, second: str, told: str
) -> None:
    """Too short, too easy or mistyped: it is said beside the field and nothing is made."""
    page = started(make_shell)
    to_secret(page, first, second)
    notes = (page.secret.passphraseNote, page.secret.againNote)
    assert [note.accessibleName() for note in notes if note.isVisible()] == [told]
    assert gate.libraries == {}


def test_an_existing_library_is_not_written_over(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate, tmp_path: Path
) -> None:
    """A place that has a library is refused in words."""
    page = started(make_shell)
    page._path = tmp_path / "there"
    gate.create(page._path, PASSPHRASE, page._program.clock.now())
    before = gate.libraries[page._path]
    to_secret(page, PASSPHRASE, PASSPHRASE)
    assert page.secret.secret_note.isVisible()
    assert gate.libraries[page._path] is before


def test_the_sample_opens_in_a_library_of_its_own(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate, program: Program
) -> None:
    """The sample asks for no passphrase, is marked, and is not remembered as a library."""
    shell = make_shell()
    page = shell.pages.first_run
    assert page is not None
    page.start.sample.click()
    page.ui.next.click()
    qtbot.waitUntil(lambda: shell._home is not None)
    library = gate.libraries[sample_path(program)]
    assert [client.code for client in library.shelf.clients()] == [SAMPLE_CODE]
    assert shell.window.banner_of("sample").banner is not None
    assert shell.preferences.recent == ()
    shell._leave_sample()
    assert shell.pages.first_run is not None
    assert not library.is_open


def test_the_printed_sheet_is_one_page(tmp_path: Path, qapp: QApplication) -> None:
    """The recovery code can be put on paper."""
    target = tmp_path / "code.pdf"
    paint_sheet(QPdfWriter(str(target)), CODE, "library", texts())
    assert target.read_bytes().count(b"/Type /Page\n") == 1
