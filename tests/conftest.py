"""What every test stands on: silent logs, an offscreen screen, fixed Hypothesis profiles."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from pathlib import Path

# Before anything imports Qt; a test of a real screen sets its own in the process it starts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

PROJECT = Path(__file__).resolve().parents[1]

# Examples are the same in every run, so that a failure is the change's and not the day's;
# "explore" looks for new ones: HYPOTHESIS_PROFILE=explore.
settings.register_profile("ci", derandomize=True, deadline=None, database=None)
settings.register_profile("explore", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

# Log records that no test has to answer for: (logger, pattern of the message, reason).
ALLOWED_LOGS: tuple[tuple[str, str, str], ...] = ()


def is_allowed(record: logging.LogRecord) -> bool:
    """Whether the list of allowed records names this one."""
    return any(
        record.name == logger and re.search(pattern, record.getMessage())
        for logger, pattern, _reason in ALLOWED_LOGS
    )


def unexpected(records: list[logging.LogRecord]) -> list[str]:
    """The records at WARNING or above that nobody expected, as lines to read."""
    return [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for record in records
        if record.levelno >= logging.WARNING and not is_allowed(record)
    ]


@pytest.fixture(autouse=True)
def _silent_logs(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which something warned unexpectedly.

    A test that expects records asserts on ``caplog.records`` and then calls
    ``caplog.clear()``; whatever is left in the end was not expected.
    """
    yield
    left = unexpected([*caplog.get_records("setup"), *caplog.get_records("call")])
    if left:
        pytest.fail("unexpected log records:\n" + "\n".join(left))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of reference data beside the project; a test that needs it skips without it."""
    folder = PROJECT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the reference data (../shared/data) are not here")
    return folder
