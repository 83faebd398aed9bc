"""The 内部备查表 has the last day beside the day its clock begins on."""

from __future__ import annotations

import datetime as dt

from filing_desktop.documents.content import plain_document
from filing_desktop.documents.context import Context
from filing_desktop.documents.internal import internal
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from tests.filing.test_facts import edition
from tests.filing.test_working_days import calendar

TODAY = dt.date(2026, 11, 24)


def printed(**days: str) -> str:
    """The words of the sheet with these days of life said."""
    entries = {Address(f"life.{name}"): Said(day) for name, day in days.items()}
    sheet = AnswerSheet({**entries, Address("algo.online_state"): Said("online")})
    facts = Facts(edition(), sheet, "synth_provider", calendar=calendar())
    return plain_document(internal(Context(facts, TODAY)))


def test_each_clock_has_its_last_day_and_article() -> None:
    """Beside the start of service, a change, the end and the submission stands what follows."""
    words = printed(
        service_start="2026-09-18",
        change_date="2026-09-18",
        stop_date="2026-09-24",
        submitted_date="2026-01-26",
    )
    for label, told in (
        ("填报备案最晚日期", "2026年10月9日（第二十四条，10 个工作日）"),
        ("办理变更最晚日期", "2026年10月9日（第二十四条，10 个工作日）"),
        ("办理注销最晚日期", "2026年10月29日（第二十四条，20 个工作日）"),
        ("主管部门办理最晚日期", "2026年3月13日（第二十五条，30 个工作日）"),
    ):
        assert words.index(told, words.index(label)) > words.index(label)


def test_a_missing_year_is_printed() -> None:
    """Where the calendar ends the sheet says which year is missing."""
    assert "缺 2027 年的工作日历，算不出（第二十四条" in printed(service_start="2026-12-28")


def test_without_a_start_nothing_is_due() -> None:
    """What has not begun has no row."""
    assert "最晚日期" not in printed()
