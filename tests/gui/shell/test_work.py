"""Work beside the window, saving, idling, settings."""

from __future__ import annotations

import datetime as dt
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.errors import FilingError
from filing_desktop.filing.client import Filing
from filing_desktop.gui.home_work import MustFixCounts
from filing_desktop.gui.idle import IdleWatch
from filing_desktop.gui.preferences import PreferencesDialog
from filing_desktop.gui.theme.apply import ThemeKeeper, current
from filing_desktop.gui.worker import Job
from filing_desktop.services.ports import OnProgress, Progress
from filing_desktop.services.preferences import load_preferences
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.test_pages import unlock


def test_work_runs_beside_the_window_and_tells_how_far_it_is(
    qtbot: QtBot, qapp: QApplication
) -> None:
    """The result and every step arrive in the window's thread, the work is in another."""
    threads: list[int] = []

    def work(report: OnProgress) -> object:
        threads.append(threading.get_ident())
        report(Progress(1, 2, "first"))
        return "made"

    job = Job(work, qapp)
    steps: list[object] = []
    job.progress.connect(steps.append)
    with qtbot.waitSignal(job.done) as done:
        job.start()
    assert done.args == ["made"]
    assert steps == [Progress(1, 2, "first")]
    assert threads != [threading.get_ident()]


def test_cancelled_work_is_asked_to_stop(qtbot: QtBot, qapp: QApplication) -> None:
    """The next step of cancelled work is told not to go on."""

    def work(report: OnProgress) -> object:
        while report(Progress(0, 0, "")):
            time.sleep(0.005)
        raise FilingError("files.cancelled")

    job = Job(work, qapp)
    with qtbot.waitSignal(job.refused) as refused:
        job.start()
        job.cancel()
    assert str(refused.args[0]) == "files.cancelled()"


def test_nobody_is_told_once_the_owner_is_gone(qtbot: QtBot, qapp: QApplication) -> None:
    """Work that outlives its page ends in silence."""
    owner = QObject()
    job = Job(lambda _report: time.sleep(0.05), owner)
    told: list[object] = []
    job.done.connect(told.append)
    job.start()
    owner.deleteLater()
    qtbot.wait(150)
    assert told == []


class Hands:
    """Two clocks that are turned by hand."""

    def __init__(self) -> None:
        self.monotonic = self.wall = 0.0

    def clocks(self) -> tuple[object, object]:
        """The clocks."""
        return (lambda: self.monotonic, lambda: self.wall)


@pytest.fixture
def hands() -> Hands:
    """Clocks at 0."""
    return Hands()


@pytest.fixture
def watch(qapp: QApplication, hands: Hands) -> IdleWatch:
    """A watch of ten minutes."""
    made = IdleWatch(qapp, qapp, clocks=(lambda: hands.monotonic, lambda: hands.wall))
    made.start(10)
    return made


def test_it_warns_half_a_minute_before_and_then_locks(
    qtbot: QtBot, watch: IdleWatch, hands: Hands
) -> None:
    """Ten idle minutes lock; the warning comes once, thirty seconds before."""
    warned: list[int] = []
    watch.warned.connect(warned.append)
    hands.monotonic = hands.wall = 569.0
    watch.check()
    assert warned == []
    hands.monotonic = hands.wall = 570.0
    watch.check()
    watch.check()
    assert warned == [30]
    with qtbot.waitSignal(watch.expired):
        hands.monotonic = hands.wall = 600.0
        watch.check()


def test_a_key_takes_the_warning_back(qtbot: QtBot, watch: IdleWatch, hands: Hands) -> None:
    """Any sign of life begins the time anew."""
    hands.monotonic = hands.wall = 580.0
    watch.check()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(watch.stayed):
        watch.eventFilter(watch, key)
    expired: list[bool] = []
    watch.expired.connect(lambda: expired.append(True))
    hands.monotonic = hands.wall = 700.0
    watch.check()
    assert expired == []


def test_an_input_method_takes_the_warning_back(
    qtbot: QtBot, watch: IdleWatch, hands: Hands
) -> None:
    """Text that an input method writes comes without a key, and is a sign of life."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    hands.monotonic = hands.wall = 580.0
    watch.check()
    with qtbot.waitSignal(watch.stayed):
        QApplication.sendEvent(field, QInputMethodEvent())


def test_a_key_in_a_window_opened_later_is_heard(
    qtbot: QtBot, watch: IdleWatch, hands: Hands
) -> None:
    """Every window is listened to, also one that was not there when the watch began."""
    later = QWidget()
    qtbot.addWidget(later)
    later.show()
    handle = later.windowHandle()
    hands.monotonic = hands.wall = 580.0
    watch._timer.timeout.emit()
    assert watch._is_warning
    with qtbot.waitSignal(watch.stayed):
        QTest.keyClick(handle, Qt.Key.Key_A)


def test_a_resting_pointer_is_no_sign_of_life(watch: IdleWatch, hands: Hands) -> None:
    """A move to where the pointer was already does not keep the library open."""
    at = QPointF(QPoint(10, 10))
    move = QMouseEvent(
        QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    watch.eventFilter(watch, move)
    hands.monotonic = hands.wall = 580.0
    watch.eventFilter(watch, move)
    stayed: list[bool] = []
    watch.stayed.connect(lambda: stayed.append(True))
    watch.check()
    assert watch._is_warning
    assert stayed == []


def test_a_night_asleep_counts(qtbot: QtBot, watch: IdleWatch, hands: Hands) -> None:
    """Where only the wall clock went on, the library locks all the same."""
    hands.wall = 8 * 3600.0
    with qtbot.waitSignal(watch.expired):
        watch.check()


def test_the_warning_stands_over_the_page_and_can_be_answered(
    qtbot: QtBot, make_shell: MakeShell
) -> None:
    """No window is in the way: one line says it, one press stays."""
    shell = make_shell()
    unlock(shell, qtbot)
    shell.idle.warned.emit(30)
    shell.idle._is_warning = True
    banner = shell.window.banner_of("idle").banner
    assert banner is not None
    assert banner.button is not None
    banner.button.click()
    assert shell.window.banner_of("idle").banner is None
    shell.idle.expired.emit()
    assert shell.pages.unlock is not None


def test_settings_apply_at_once_and_are_kept(
    qtbot: QtBot, make_shell: MakeShell, keeper: ThemeKeeper, tmp_path: Path
) -> None:
    """Each change shows and is on the disk without any button."""
    shell = make_shell()
    unlock(shell, qtbot)
    shell.keys.show_settings()
    dialog = shell.window.findChild(PreferencesDialog)
    assert dialog is not None
    dialog.theme.chosen.emit("dark")
    dialog.scale.chosen.emit("1.5")
    dialog.language.chosen.emit("en")
    dialog.idle.edited.emit("20")
    dialog.ui.hides_names.click()
    assert (current().roles.name, current().scale) == ("dark", 1.5)
    assert dialog.windowTitle() == "Settings"
    kept = load_preferences(tmp_path / "data")
    assert (kept.theme, kept.scale, kept.language) == ("dark", 1.5, "en")
    assert (kept.idle_minutes, kept.hides_names) == (20, True)


def test_closed_settings_hear_no_language_any_more(qtbot: QtBot, make_shell: MakeShell) -> None:
    """A settings window that is gone is left alone by the next switch."""
    shell = make_shell()
    for language in ("en", "zh"):
        shell.keys.show_settings()
        dialog = shell.window.findChild(PreferencesDialog)
        assert dialog is not None
        dialog.language.chosen.emit(language)
        dialog.ui.done.click()
        dialog.setParent(None)
        qtbot.wait(20)
    assert shell.texts.language == "zh"


def test_facts_of_a_client_count_in_all_its_filings(qtbot: QtBot, qapp: QApplication) -> None:
    """A count stands until its filing is edited, or until its client is forgotten."""
    counted: list[str] = []
    at = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
    filings = [Filing(key, key[0], "题", "2026-11", "x", at, at) for key in ("a1", "a2", "b1")]

    def count(filing: Filing) -> int:
        counted.append(filing.key)
        return 3

    counts = MustFixCounts(count, qapp)
    for client, expected in (("", ["a1", "a2", "b1"]), ("", []), ("a", ["a1", "a2"])):
        counted.clear()
        counts.forget(client)
        counts.start(filings)
        qtbot.waitUntil(lambda: len(counts.known()) == len(filings))
        assert counted == expected
    counts.deleteLater()
