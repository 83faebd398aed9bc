"""The page of findings: filters, order, unfolding, ways to the place, keeping and reopening."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.checks.finding import Finding, Place, Severity
from filing_desktop.gui.findings.card import FindingCard
from filing_desktop.gui.findings.filters import KEPT, by_document, by_severity
from filing_desktop.gui.findings.keep import KeepForm, KeptCard
from filing_desktop.gui.findings.listing import FindingsList
from filing_desktop.gui.findings.page import FindingsPage
from filing_desktop.gui.findings.words import quote_of
from filing_desktop.gui.kit.findings import FindingPane, FindingRow
from filing_desktop.gui.kit.panels import EmptyState
from filing_desktop.gui.kit.paragraph import Paragraph
from tests.gui.audit import audit
from tests.gui.findings.desk import SIZES, Desk
from tests.gui.findings.found import CLASH, FOUND, NUMBER, PHONE, SHOTS, STYLE, many, texts
from tests.gui.findings.settled import settle


def page_of(qtbot: QtBot, desk: Desk, size: tuple[int, int] = SIZES[0]) -> FindingsPage:
    """The page, shown."""
    page = FindingsPage(desk, texts())
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    qtbot.waitExposed(page)
    settle()
    return page


def said(page: QWidget) -> str:
    """Every paragraph that is shown."""
    settle()
    shown = (p for p in page.findChildren(Paragraph) if p.isVisibleTo(page))
    return "\n".join(p.accessibleName() for p in shown)


@pytest.fixture
def desk() -> Desk:
    """A desk with a finding of each kind."""
    return Desk(FOUND)


def listing(page: FindingsPage) -> FindingsList:
    """The list that is shown now."""
    assert page.list is not None
    return page.list


def card(page: FindingsPage) -> FindingCard:
    """The card that is unfolded now."""
    found = listing(page).card
    assert found is not None
    return found


def form(page: FindingsPage) -> KeepForm:
    """The field for a reason, open now."""
    found = card(page).form
    assert found is not None
    return found


def kept(desk: Desk) -> list[tuple[Finding, str]]:
    """What is kept now."""
    return list(desk.findings.kept)


def order(page: FindingsPage) -> list[Finding]:
    """The findings from top to bottom."""
    return list(listing(page).findings)


def test_documents_stand_in_package_order_and_the_gravest_first(qtbot: QtBot, desk: Desk) -> None:
    """The algorithm's report comes before the disclosure, must-fix before the rest."""
    page = page_of(qtbot, desk)
    assert order(page) == [CLASH, NUMBER, SHOTS, STYLE, PHONE]
    assert "5 项，必须修改 3 项" in said(page)


def test_the_title_does_not_say_a_number_twice(qtbot: QtBot, desk: Desk) -> None:
    """Where all must be fixed one number is enough; where there is nothing, there is none."""
    page = page_of(qtbot, desk)
    page.side.rows[by_severity(Severity.MUST_FIX)].click()
    assert "3 项，必须" not in said(page)
    assert "必须修改 3 项" in said(page)
    nothing = page_of(qtbot, Desk())
    assert "没有要改的" in said(nothing)
    assert "其余的改掉" not in said(nothing)


def test_the_first_is_unfolded_with_both_places_marked(qtbot: QtBot, desk: Desk) -> None:
    """Two panes, the differing characters marked, the side edited by hand primary."""
    page = page_of(qtbot, desk)
    panes = card(page).findChildren(FindingPane)
    assert [pane.button.kind for pane in panes] == ["normal", "primary"]
    assert panes[0].y() == panes[1].y()
    assert "依据：互联网信息服务算法推荐管理规定 第二十四条" in said(page)
    assert all(mark.length == 1 for place in CLASH.places for mark in quote_of(place)[1])


def test_the_list_gets_the_focus_when_it_opens(qtbot: QtBot, desk: Desk) -> None:
    """Whoever opens the findings stands at the first one."""
    page = page_of(qtbot, desk)
    page.activateWindow()
    qtbot.waitUntil(lambda: page.focusWidget() is not None)
    assert page.focusWidget() is card(page).fixes[0]


def test_fixing_leads_to_the_place_of_the_pane(qtbot: QtBot, desk: Desk) -> None:
    """去修改 carries the finding and exactly that place."""
    page = page_of(qtbot, desk)
    asked: list[tuple[Finding, Place]] = []
    page.fix_asked.connect(lambda finding, place: asked.append((finding, place)))
    for button in card(page).fixes:
        button.click()
    assert asked == [(CLASH, CLASH.places[0]), (CLASH, CLASH.places[1])]


def test_the_next_problem_walks_through_all_and_round(qtbot: QtBot, desk: Desk) -> None:
    """F8 of the window unfolds the next, with Shift the one before; after the last the first."""
    page = page_of(qtbot, desk)
    seen = []
    for _ in range(5):
        seen.append(card(page).finding)
        page.go(1)
    assert seen == order(page)
    assert card(page).finding is CLASH
    page.go(-1)
    assert card(page).finding is PHONE


def test_escape_folds_and_return_unfolds(qtbot: QtBot, desk: Desk) -> None:
    """Folding leaves the focus on the row of the finding; pressing it unfolds it again."""
    page = page_of(qtbot, desk)
    QTest.keyClick(card(page).fixes[0], Qt.Key.Key_Escape)
    assert listing(page).card is None
    focus = page.focusWidget()
    assert isinstance(focus, FindingRow)
    QTest.keyClick(focus, Qt.Key.Key_Space)
    assert card(page).finding is CLASH


def test_a_reason_of_four_characters_keeps_a_finding(qtbot: QtBot, desk: Desk) -> None:
    """A shorter one is refused beside the field; a good one is saved through the session."""
    page = page_of(qtbot, desk)
    card(page).keep.click()
    form(page).field.setText("不改")
    form(page).keep.click()
    assert "理由不到 4 个字" in said(page)
    assert kept(desk) == []
    form(page).field.setText("  两处是两个算法  ")
    QTest.keyClick(form(page).field, Qt.Key.Key_Return)
    assert kept(desk) == [(CLASH, "两处是两个算法")]
    assert desk.session.save_state.kind.value == "saved"
    assert order(page) == [NUMBER, SHOTS, STYLE, PHONE]
    assert card(page).finding is NUMBER


def test_a_kept_finding_stands_with_its_reason_and_reopens(qtbot: QtBot, desk: Desk) -> None:
    """Those kept are listed apart; 重新打开 takes the reason away."""
    page = page_of(qtbot, desk)
    card(page).ask_reason("两处是两个算法")
    form(page).keep.click()
    page.show_filter(KEPT)
    assert "理由：两处是两个算法" in said(page)
    page.findChildren(KeptCard)[-1].reopen.click()
    assert kept(desk) == []
    assert CLASH in desk.findings.open


def test_what_cannot_be_kept_offers_no_reason(qtbot: QtBot, desk: Desk) -> None:
    """An unreadable answer has to be mended; the page says so in the place of the button."""
    page = page_of(qtbot, desk)
    listing(page).unfold(PHONE.key)
    assert not hasattr(card(page), "keep")
    assert "不能保留" in said(card(page))


def test_a_reason_being_typed_outlives_a_refresh(qtbot: QtBot, desk: Desk) -> None:
    """Findings are computed anew while somebody types; the typed words stay."""
    page = page_of(qtbot, desk)
    card(page).ask_reason("两处是")
    page.refresh()
    assert form(page).field.text() == "两处是"


def test_filters_count_and_list(qtbot: QtBot, desk: Desk) -> None:
    """A filter lists as many as it counts."""
    page = page_of(qtbot, desk)
    for key, found in (
        (by_severity(Severity.LIKELY_RETURNED), [SHOTS]),
        (by_document("disclosure"), [STYLE]),
        (by_severity(Severity.MUST_FIX), [CLASH, NUMBER, PHONE]),
    ):
        page.side.rows[key].click()
        assert order(page) == found
        assert page.side.rows[key].accessibleName().endswith(str(len(found)))
        assert page.side.rows[key].is_current


def test_the_way_from_the_export_lists_what_blocks_a_package(qtbot: QtBot, desk: Desk) -> None:
    """Only must-fix findings of that package."""
    page = page_of(qtbot, desk)
    page.show_blocking("entity")
    assert order(page) == [PHONE]


def test_nothing_to_mend_says_so_and_leads_on(qtbot: QtBot) -> None:
    """The empty page has one sentence and one button, and promises nothing."""
    page = page_of(qtbot, Desk())
    empty = page.findChildren(EmptyState)[0]
    with qtbot.waitSignal(page.export_asked):
        empty.button.click()
    assert "再通读一遍" in said(page)
    assert "检查结果不等于审核结论" in said(page)
    assert said(page).count("没有要改的") == 1
    assert texts().say("findings.note_calm") not in said(page)


def test_two_hundred_findings_unfold_one_at_a_time(qtbot: QtBot) -> None:
    """However many there are, one card is built and the others stay a line each."""
    page = page_of(qtbot, Desk(many(200)))
    page.go(1)
    settle()
    assert page.list is not None
    assert page.list.card is not None


def test_a_long_quote_is_cut_around_its_marks() -> None:
    """The marked characters stay marked, and are shown; astral characters count twice in Qt."""
    words = "𠮷" * 300 + "生" + "后" * 300
    text, marks = quote_of(Place(quote=words, marks=((300, 301),)))
    units = text.encode("utf-16-le")
    start, length = marks[0].start, marks[0].length
    assert units[2 * start : 2 * (start + length)].decode("utf-16-le") == "生"
    assert text.startswith("…")
    assert text.endswith("…")
    assert len(text) < 300


@pytest.mark.parametrize("size", [*SIZES, (776, 560), (420, 640)])
def test_everything_can_be_read_and_reached(
    qtbot: QtBot, desk: Desk, look: str, size: tuple[int, int]
) -> None:
    """No cut text, no lost widget, a name for everything, in every theme and both languages."""
    page = page_of(qtbot, desk, size)
    page.retranslate(texts(look))
    settle()
    wrong = [line for line in audit(page) if not line.startswith("cut: FindingRow")]
    assert wrong == []
    card(page).ask_reason()
    settle()
    wrong = [line for line in audit(page) if not line.startswith("cut: FindingRow")]
    assert wrong == []  # a row cuts its own end and shows it whole as tooltip


def test_the_tab_key_reaches_every_button(qtbot: QtBot, desk: Desk) -> None:
    """Filters, walk, card and rows are all reached, and the walk comes round."""
    page = page_of(qtbot, desk)
    page.activateWindow()
    page.side.rows["all"].setFocus()
    seen: list[QWidget] = []
    for _ in range(60):
        focus = page.focusWidget()
        if focus in seen:
            break
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanted = [*page.side.rows.values(), page.next, *card(page).fixes, card(page).keep]
    wanted += [row for row in listing(page).rows.values() if row.isVisible()]
    assert [w.accessibleName() for w in wanted if w not in seen] == []
