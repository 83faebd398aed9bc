"""The time: the system's, or one fixed for repeatable output."""

from __future__ import annotations

from typing import TYPE_CHECKING

# Loaded when the time is asked for: the first page asks for none.
if TYPE_CHECKING:
    import datetime as dt


class SystemClock:
    """The computer's own time, in its own zone."""

    def now(self) -> dt.datetime:
        """The present moment."""
        import datetime as dt  # noqa: PLC0415  # see above

        return dt.datetime.now().astimezone()

    def today(self) -> dt.date:
        """The local day."""
        return self.now().date()


class FixedClock:
    """Always the same moment: ``--date`` and ``SOURCE_DATE_EPOCH``."""

    def __init__(self, moment: dt.datetime) -> None:
        self._moment = moment

    def now(self) -> dt.datetime:
        """The fixed moment."""
        return self._moment

    def today(self) -> dt.date:
        """The day of the fixed moment."""
        return self._moment.date()


def clock_at(day: dt.date) -> FixedClock:
    """A clock that stands at noon of a day, in UTC."""
    import datetime as dt  # noqa: PLC0415  # see above

    return FixedClock(dt.datetime.combine(day, dt.time(12), dt.UTC))


def clock_at_epoch(seconds: int) -> FixedClock:
    """A clock that stands at a number of seconds since 1970 (``SOURCE_DATE_EPOCH``)."""
    import datetime as dt  # noqa: PLC0415  # see above

    return FixedClock(dt.datetime.fromtimestamp(seconds, dt.UTC))
