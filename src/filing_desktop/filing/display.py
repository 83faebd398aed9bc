"""How a value is written in Chinese documents and in the portal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from filing_desktop.catalog.model import Question, QuestionType
from filing_desktop.filing.answer import FileRecord
from filing_desktop.filing.prose import Prose
from filing_desktop.filing.values import Period, Value

#: Names a row of a group by its title.
RowName = Callable[[str, str], str]


class Regions(Protocol):
    """What is asked of a table of districts (``filing.regions.RegionTable``)."""

    def full_name(self, code: str) -> str:
        """浙江省杭州市西湖区 for a six-digit code; the code itself where it is unknown."""
        ...

    def is_whole(self, code: str) -> bool:
        """Whether a code names a known place with nothing below it."""
        ...


@dataclass(frozen=True, slots=True)
class NoRegions:
    """Where no table of districts is at hand: codes stand for themselves, none is doubted."""

    def full_name(self, code: str) -> str:
        """The code as it is."""
        return code

    def is_whole(self, code: str) -> bool:
        """Nothing can be said against a code."""
        return bool(code)


NO_REGIONS = NoRegions()


def chinese_date(day: dt.date) -> str:
    """2026年11月24日, as documents write a day."""
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_period(period: Period) -> str:
    """2018年5月7日至长期; without a start only the end is written."""
    end = chinese_date(period.end) if period.end else "长期"
    return f"{chinese_date(period.start)}至{end}" if period.start else end


def show(question: Question, value: Value, regions: Regions, row_name: RowName) -> str:
    """``value`` as it is printed: options by their labels, rows by their titles."""
    match value:
        case Period():
            return chinese_period(value)
        case dt.date():
            return chinese_date(value)
        case int():
            return str(value)
        case Prose():
            return value.plain
        case tuple():
            return "、".join(_one(question, each, row_name) for each in value)
        case _:
            if question.type is QuestionType.REGION:
                return regions.full_name(value)
            return _one(question, value, row_name) if question.options else value


def _one(question: Question, each: str | FileRecord, row_name: RowName) -> str:
    if isinstance(each, FileRecord):
        return each.name
    if question.refers_to:
        return row_name(question.refers_to, each)
    option = question.option(each)
    return option.printed if option else each
