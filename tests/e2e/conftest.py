"""The stage of the walks: skipped, with the reason, where no window can be driven."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.exports import EPOCH
from tests.e2e.stage import Stage, missing, on_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """The program in its window, for a new user, at a fixed time."""
    reason = missing()
    if reason:
        pytest.skip(reason)
    with on_stage(tmp_path, EPOCH) as opened:
        yield opened
