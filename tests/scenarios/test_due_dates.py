"""Last days around the holidays of 2024 to 2026, counted by hand from the notices (must show 4)."""

from __future__ import annotations

import datetime as dt

import chinese_calendar
import pytest

from filing_desktop.filing.deadlines import CLOCKS, DeadlineKind, deadline
from tests.filing.test_working_days import calendar

F, C, X, R = (
    DeadlineKind.FILING,
    DeadlineKind.CHANGE,
    DeadlineKind.CANCELLATION,
    DeadlineKind.REVIEW,
)

#: What begins, on which day, the last day; behind each how the working days were counted.
BY_HAND = (
    # Spring Festival 2024: off 10-17 February; worked Sunday 4 and Sunday 18 February
    (F, "2024-01-22", "2024-02-04"),  # 23-26 (4), 29-31, 1-2 (9), Sunday 4 (10)
    (F, "2024-01-29", "2024-02-09"),  # 30-2 (4), Sunday 4 (5), 5-9 (10)
    (C, "2024-01-31", "2024-02-19"),  # 1-2 (2), Sunday 4 (3), 5-9 (8), Sunday 18 (9), 19 (10)
    (F, "2024-02-05", "2024-02-23"),  # 6-9 (4), Sunday 18 (5), 19-23 (10)
    (F, "2024-02-09", "2024-02-29"),  # Sunday 18 (1), 19-23 (6), 26-29 (10)
    (C, "2024-02-13", "2024-02-29"),  # begins on a day off: as above
    (F, "2024-02-17", "2024-02-29"),  # the last day off: as above
    (F, "2024-02-18", "2024-03-01"),  # a worked Sunday: 19-23 (5), 26-1 (10)
    # Qingming 2024: off 4-6 April; worked Sunday 7 April
    (F, "2024-03-29", "2024-04-15"),  # 1-3 (3), Sunday 7 (4), 8-12 (9), 15 (10)
    # Labour Day 2024: off 1-5 May; worked Sunday 28 April, Saturday 11 May
    (F, "2024-04-26", "2024-05-13"),  # 28 (1), 29-30 (3), 6-10 (8), Saturday 11 (9), 13 (10)
    (C, "2024-05-01", "2024-05-16"),  # 6-10 (5), Saturday 11 (6), 13-16 (10)
    # Dragon Boat Festival 2024: off 8-10 June
    (F, "2024-06-07", "2024-06-24"),  # 11-14 (4), 17-21 (9), 24 (10)
    # Autumn 2024: off 15-17 September, 1-7 October; worked 14 and 29 September, 12 October
    (F, "2024-09-13", "2024-09-29"),  # 14 (1), 18-20 (4), 23-27 (9), Sunday 29 (10)
    (F, "2024-09-18", "2024-10-08"),  # 19-20 (2), 23-27 (7), 29 (8), 30 (9), 8 (10)
    (C, "2024-09-27", "2024-10-16"),  # 29 (1), 30 (2), 8-11 (6), 12 (7), 14-16 (10)
    (F, "2024-10-01", "2024-10-18"),  # 8-11 (4), Saturday 12 (5), 14-18 (10)
    (F, "2024-10-12", "2024-10-25"),  # a worked Saturday: 14-18 (5), 21-25 (10)
    # New Year 2025: off Wednesday 1 January alone
    (F, "2024-12-20", "2025-01-06"),  # 23-27 (5), 30-31 (7), 2-3 (9), 6 (10)
    # Spring Festival 2025: off 28 January to 4 February; worked 26 January, 8 February
    (F, "2025-01-13", "2025-01-26"),  # 14-17 (4), 20-24 (9), Sunday 26 (10)
    (F, "2025-01-24", "2025-02-13"),  # 26 (1), 27 (2), 5-7 (5), 8 (6), 10-13 (10)
    (C, "2025-01-28", "2025-02-17"),  # 5-7 (3), Saturday 8 (4), 10-14 (9), 17 (10)
    (F, "2025-02-04", "2025-02-17"),  # the last day off: as above
    (F, "2025-02-08", "2025-02-21"),  # a worked Saturday: 10-14 (5), 17-21 (10)
    # Qingming 2025: off 4-6 April
    (F, "2025-04-03", "2025-04-18"),  # 7-11 (5), 14-18 (10)
    # Labour Day 2025: off 1-5 May; worked Sunday 27 April
    (C, "2025-04-25", "2025-05-13"),  # 27 (1), 28-30 (4), 6-9 (8), 12-13 (10)
    # Autumn 2025: off 1-8 October; worked Sunday 28 September, Saturday 11 October
    (F, "2025-09-15", "2025-09-28"),  # 16-19 (4), 22-26 (9), Sunday 28 (10)
    (X, "2025-09-15", "2025-10-17"),  # as above, 29-30 (12), 9-10 (14), 11 (15), 13-17 (20)
    (F, "2025-09-26", "2025-10-16"),  # 28 (1), 29-30 (3), 9-10 (5), 11 (6), 13-16 (10)
    (F, "2025-10-08", "2025-10-21"),  # 9-10 (2), 11 (3), 13-17 (8), 20-21 (10)
    # New Year 2026: off 1-3 January; worked Sunday 4 January
    (F, "2025-12-19", "2026-01-05"),  # 22-26 (5), 29-31 (8), Sunday 4 (9), 5 (10)
    (C, "2025-12-31", "2026-01-15"),  # Sunday 4 (1), 5-9 (6), 12-15 (10)
    # Spring Festival 2026: off 15-23 February; worked Saturdays 14 and 28 February
    (R, "2026-01-26", "2026-03-13"),  # 27-6 (9), 9-14 (15), 24-28 (20), 2-6 (25), 9-13 (30)
    (F, "2026-02-02", "2026-02-14"),  # 3-6 (4), 9-13 (9), Saturday 14 (10)
    (F, "2026-02-13", "2026-03-05"),  # 14 (1), 24-27 (5), 28 (6), 2-5 (10)
    (F, "2026-02-17", "2026-03-06"),  # 24-27 (4), Saturday 28 (5), 2-6 (10)
    (C, "2026-02-28", "2026-03-13"),  # a worked Saturday: 2-6 (5), 9-13 (10)
    # Qingming 2026: off 4-6 April
    (F, "2026-04-03", "2026-04-20"),  # 7-10 (4), 13-17 (9), 20 (10)
    # Labour Day 2026: off 1-5 May; worked Saturday 9 May
    (F, "2026-04-30", "2026-05-18"),  # 6-8 (3), Saturday 9 (4), 11-15 (9), 18 (10)
    # Dragon Boat Festival 2026: off 19-21 June
    (F, "2026-06-12", "2026-06-29"),  # 15-18 (4), 22-26 (9), 29 (10)
    # Autumn 2026: off 25-27 September, 1-7 October; worked 20 September, 10 October
    (F, "2026-09-18", "2026-10-09"),  # 20 (1), 21-24 (5), 28-30 (8), 8-9 (10)
    (X, "2026-09-24", "2026-10-29"),  # 28-30 (3), 8-10 (6), 12-16 (11), 19-23 (16), 26-29 (20)
    (F, "2026-09-30", "2026-10-20"),  # 8-9 (2), Saturday 10 (3), 12-16 (8), 19-20 (10)
    (C, "2026-10-01", "2026-10-20"),  # begins on a day off: as above
)


def test_there_are_forty_days_to_begin_on() -> None:
    """The table holds at least forty different start dates, in each of the three years."""
    starts = {start for _, start, _ in BY_HAND}
    assert len(starts) >= 40
    assert {start[:4] for start in starts} == {"2024", "2025", "2026"}


@pytest.mark.parametrize(("kind", "start", "last"), BY_HAND)
def test_the_last_day_is_the_one_counted_by_hand(kind: DeadlineKind, start: str, last: str) -> None:
    """The clock gives the day that stands in the table, and chinesecalendar the same."""
    begins, ends = dt.date.fromisoformat(start), dt.date.fromisoformat(last)
    found = deadline(kind, begins, calendar())
    assert (found.due_on, found.missing_year) == (ends, 0)
    counted = chinese_calendar.get_workdays(begins + dt.timedelta(1), ends)
    assert (len(counted), counted[-1]) == (CLOCKS[kind].working_days, ends)


@pytest.mark.parametrize("start", ["2026-12-18", "2026-12-21", "2026-12-31", "2027-03-01"])
def test_a_missing_year_is_said_and_not_guessed(start: str) -> None:
    """A clock that needs 2027 names 2027 and gives no day."""
    found = deadline(F, dt.date.fromisoformat(start), calendar())
    assert (found.due_on, found.missing_year) == (None, 2027)


def test_a_clock_that_ends_with_the_year_needs_no_other() -> None:
    """Ten working days after 17 December 2026 are over on the 31st."""
    found = deadline(F, dt.date(2026, 12, 17), calendar())
    assert found.due_on == dt.date(2026, 12, 31)
