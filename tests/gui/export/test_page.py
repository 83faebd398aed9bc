"""The page of the export: the plan, the steps and the cancel, the result and its ways on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.errors import FilingError
from filing_desktop.filing.change import SetFinished
from filing_desktop.gui.export.after import AfterExport
from filing_desktop.gui.export.before import BeforeExport
from filing_desktop.gui.export.page import ExportPage
from filing_desktop.gui.export.places import default_target
from filing_desktop.gui.export.running import RunningExport
from filing_desktop.gui.export.words import size_words
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.files import FileRow
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.services.ports import Progress, WrittenPackage
from filing_desktop.services.uploads import Fitness
from tests.gui.audit import audit
from tests.gui.export.work import ExportDesk, Starter
from tests.gui.findings.desk import NAME, SIZES, Desk
from tests.gui.findings.found import CLASH, NUMBER, texts
from tests.gui.findings.settled import settle

FILES = 22


class Shown:
    """A page with what it was given, and what it asked of the system."""

    def __init__(self, qtbot: QtBot, target: Path, error: Exception | None = None) -> None:
        self.starter = Starter()
        self.desk = ExportDesk(Desk((CLASH, NUMBER)), error)
        self.opened: list[Path] = []
        self.chosen: Path | None = None
        self.page = ExportPage(
            self.desk,
            texts(),
            self.starter,
            target,
            choose=lambda _parent, _title, _start: self.chosen,
            show_folder=self.opened.append,
        )
        qtbot.addWidget(self.page)
        self.page.resize(*SIZES[0])
        self.page.show()
        self.page.activateWindow()
        settle()

    @property
    def before(self) -> BeforeExport:
        """The plan, shown now."""
        assert isinstance(self.page.view, BeforeExport)
        return self.page.view

    @property
    def after(self) -> AfterExport:
        """The result, shown now."""
        assert isinstance(self.page.view, AfterExport)
        return self.page.view

    def said(self) -> str:
        """Every paragraph and file that is shown."""
        settle()
        found: list[QWidget] = [*self.page.findChildren(Paragraph)]
        found += self.page.findChildren(FileRow)
        return "\n".join(w.accessibleName() for w in found if w.isVisibleTo(self.page))

    def export(self) -> None:
        """Press the button and let it end."""
        self.before.button.click()
        settle()


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    """A page over two findings that block the algorithm package."""
    return Shown(qtbot, tmp_path / "备案材料" / "青岚")


def test_the_plan_says_what_where_and_how_much(shown: Shown) -> None:
    """Names, folder, size, the missing encryption and the count of files before a byte exists."""
    assert shown.before.button.text() == f"导出备案材料包（{FILES + 3} 个文件）"
    words = shown.said()
    for each in (
        "01 算法备案承诺书.pdf",
        "主体材料（合并）.pdf",
        str(shown.page.target),
        "5.4 MB",
        "没有加密",
        "不提交",
    ):
        assert each in words
    assert not list(shown.page.target.parent.glob("*"))


def test_the_screen_says_whose_layout_it_is(shown: Shown) -> None:
    """Each package names the papers the portal has a template for; no paper says it itself."""
    words = shown.said()
    assert "第 01、02 号是自拟版式，以平台模板为准：平台有模板的，把内容填进模板再签章" in words
    assert "第 01、03 号是自拟版式，以平台模板为准：平台有模板的，把内容填进模板再签章" in words


def test_a_blocked_package_leads_to_its_findings(qtbot: QtBot, shown: Shown) -> None:
    """The draft is always possible; the link carries the package whose seal is blocked."""
    entity, algorithm = shown.before.cards
    assert entity.link is None
    assert algorithm.link is not None
    assert algorithm.link.text() == "查看这 2 项"
    assert "必须修改 2 项。改完可以生成签章版。" in shown.said()
    with qtbot.waitSignal(shown.page.findings_asked) as asked:
        algorithm.link.click()
    assert asked.args == ["algorithm"]


def test_the_folder_can_be_changed(shown: Shown, tmp_path: Path) -> None:
    """The chosen one is shown and used; a closed dialog changes nothing."""
    shown.before.change.click()
    assert shown.page.target == tmp_path / "备案材料" / "青岚"
    shown.chosen = tmp_path / "别处"
    shown.before.change.click()
    assert str(tmp_path / "别处") in shown.said()
    shown.export()
    assert (tmp_path / "别处" / "done").exists()


def test_the_steps_are_told_and_the_result_is_listed(shown: Shown) -> None:
    """Each step shows its number, its share and its file; then every file with size and sum."""
    seen: list[str] = []

    def look(progress: Progress) -> None:
        view = shown.page.view
        assert isinstance(view, RunningExport)
        seen.append(f"{view.line._words.text()} {view.file.accessibleName()}")

    shown.starter.at_step = look
    exported: list[tuple[WrittenPackage, ...]] = []
    shown.page.exported.connect(exported.append)
    shown.export()
    assert seen[0] == "第 1 个，共 22 个，5% 01 算法备案承诺书.pdf"
    assert seen[-1].startswith("第 22 个，共 22 个，100%")
    assert "01 算法备案承诺书.pdf，40 KB，校验值 09f2c41a，已重读" in shown.said()
    assert "打印第 01、02、03 号" in shown.said()
    assert "每页都有草稿标记" in shown.said()
    assert len(exported) == 1


@pytest.mark.parametrize("step", range(1, FILES + 1))
def test_a_cancel_leaves_nothing_behind(shown: Shown, step: int) -> None:
    """At whichever step 取消 is pressed, the plan comes back, calm, and no file is left."""

    def stop(progress: Progress) -> None:
        view = shown.page.view
        if progress.done == step and isinstance(view, RunningExport):
            view.line.cancel.click()

    shown.starter.at_step = stop
    shown.export()
    assert "已取消，没写完的材料包没有留下。" in shown.said()
    assert shown.before.button.isVisible()
    assert shown.page.exports == []
    assert list(shown.page.target.iterdir()) == []


def test_an_error_says_what_to_do_and_the_next_try_may_succeed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """A full disk is told over the plan; the button stays, and a later export clears it."""
    shown = Shown(qtbot, tmp_path / "t", FilingError("export.disk_full", folder="t"))
    shown.export()
    assert "腾出空间" in shown.said()
    shown.desk.error = None
    shown.export()
    assert "腾出空间" not in shown.said()
    assert len(shown.page.exports) == 1


def test_a_fault_of_ours_does_not_leave_the_page_running(qtbot: QtBot, tmp_path: Path) -> None:
    """The exception goes to its hook; the page shows the plan and says that it broke."""
    shown = Shown(qtbot, tmp_path / "t", ValueError("ours"))
    shown.export()
    assert "程序出错" in shown.said()
    assert shown.before.button.isVisible()


def test_one_export_runs_at_a_time(shown: Shown) -> None:
    """A second call while one runs starts nothing, and a refresh keeps the running one."""
    shown.page.export()
    shown.page.export()
    shown.page.refresh()
    assert isinstance(shown.page.view, RunningExport)
    running = [shown.page.is_running]
    settle()
    running.append(shown.page.is_running)
    assert running == [True, False]
    assert len(shown.starter.jobs) == 1
    assert len(shown.page.exports) == 1


def test_the_result_opens_copies_and_leads_on(qtbot: QtBot, shown: Shown) -> None:
    """Open the folder, copy its path exactly, open the transcription sheet."""
    shown.export()
    folder = shown.page.exports[0].packages[0].folder
    shown.after.cards[0].open.click()
    assert shown.opened == [folder]
    shown.after.cards[0].copy.click()
    assert QGuiApplication.clipboard().text() == str(folder)
    assert "路径已复制" in shown.said()
    assert shown.page.steps is not None
    with qtbot.waitSignal(shown.page.transcription_asked):
        shown.page.steps.button.click()


def test_earlier_exports_of_the_run_stay_listed(shown: Shown, tmp_path: Path) -> None:
    """With their time and gates; the cards count on."""
    shown.export()
    shown.page.again.click()
    shown.page.target = tmp_path / "second"
    shown.export()
    assert "14:38　主体材料签章版、算法材料草稿版" in shown.said()


def test_a_change_after_the_export_is_told_until_it_is_taken_back(shown: Shown) -> None:
    """The files are of other answers then; 再导出一次 is the next thing to press."""
    shown.export()
    session = shown.desk.desk.session
    session.apply((SetFinished("copied/algo.name", is_finished=True),), name="tick", kind="rows")
    shown.page.notice_change()
    assert "答案改过" not in shown.said()
    session.edit(NAME, "青岚图像生成算法")
    shown.page.notice_change()
    assert "导出之后答案改过，这些文件还是改之前的。" in shown.said()
    kinds = [each.kind for each in shown.page.findChildren(Button) if each.isVisible()]
    assert kinds.count("primary") == 1
    assert shown.page.again.kind == "primary"
    session.undo()
    shown.page.notice_change()
    assert "答案改过" not in shown.said()


def test_an_answer_changed_while_the_files_are_written_counts_as_later(shown: Shown) -> None:
    """What is written was planned at the press of the button, whatever is typed meanwhile."""
    session = shown.desk.desk.session
    shown.starter.at_step = lambda _progress: session.edit(NAME, "青岚图像生成算法")
    shown.export()
    assert "答案改过" in shown.said()
    shown.page.again.click()
    shown.starter.at_step = lambda _progress: None
    shown.page.target = shown.page.target.with_name("second")
    shown.export()
    assert "答案改过" not in shown.said()


def test_the_uploads_are_the_documents_of_both_packages(shown: Shown) -> None:
    """Neither editable files nor the internal record go to the portal; a change outdates them."""
    assert shown.page.uploads() == {}
    shown.export()
    found = shown.page.uploads()
    assert found["commitment"].path.name == "01 算法备案承诺书.pdf"
    assert "internal" not in found
    assert all(upload.path.suffix == ".pdf" for upload in found.values())
    assert found["commitment"].fitness is Fitness.TO_SIGN_AND_SEAL
    shown.desk.desk.session.edit(NAME, "青岚图像生成算法")
    assert shown.page.uploads()["commitment"].fitness is Fitness.OUTDATED


def test_the_first_folder_is_named_as_a_file_system_takes_it() -> None:
    """Documents, the word for filings, the client."""
    assert default_target("备案材料", "青岚/数智").parts[-2] == "备案材料"
    assert "/" not in default_target("备案材料", "青岚/数智").name


@pytest.mark.parametrize(
    ("size", "words"), [(900, "1 KB"), (86_400, "86 KB"), (1_240_000, "1.2 MB")]
)
def test_sizes_read_as_in_a_file_manager(size: int, words: str) -> None:
    """Decimal units, a digit after the point for megabytes."""
    assert size_words(size) == words


@pytest.mark.parametrize("size", [*SIZES, (776, 560), (420, 640)])
def test_everything_can_be_read_and_reached(
    qtbot: QtBot, tmp_path: Path, look: str, size: tuple[int, int]
) -> None:
    """Before and after: no cut text, no lost widget, a name for everything, in every look."""
    shown = Shown(qtbot, tmp_path / "t")
    shown.page.resize(*size)
    shown.page.retranslate(texts(look))
    settle()
    cut_in_the_middle = "cut: FileRow"  # a row keeps number and kind, its tooltip says it whole
    assert [w for w in audit(shown.page) if not w.startswith(cut_in_the_middle)] == []
    shown.export()
    settle()
    assert [w for w in audit(shown.page) if not w.startswith(cut_in_the_middle)] == []


def test_the_keys_alone_export(shown: Shown) -> None:
    """The button has the focus when the page opens; Return writes, and the focus goes on."""
    assert shown.page.focusWidget() is shown.before.button
    QTest.keyClick(shown.before.button, Qt.Key.Key_Return)
    settle()
    assert shown.page.focusWidget() is shown.after.cards[0].open
