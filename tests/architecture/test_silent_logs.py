"""Unexpected log records fail a test; expected ones are asserted on and cleared."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]

TESTS = """
import logging
import pytest

log = logging.getLogger("filing_desktop")

@pytest.fixture
def warns_early():
    log.warning("early")

def test_info(): log.info("quiet")
def test_warning(): log.warning("loud")
def test_error_in_a_fixture(warns_early): pass
def test_expected(caplog):
    log.error("expected")
    assert [r.getMessage() for r in caplog.records] == ["expected"]
    caplog.clear()
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says about tests that log, run under the project's conftest."""
    folder = tmp_path_factory.mktemp("logs")
    (folder / "conftest.py").write_bytes((PROJECT / "tests" / "conftest.py").read_bytes())
    (folder / "test_logs.py").write_text(TESTS, encoding="utf-8")
    (folder / "pytest.ini").touch()
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-rA", "-p", "no:cacheprovider", "-c", "pytest.ini"],
        cwd=folder,
        env={**os.environ, "PYTEST_ADDOPTS": "", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stdout


@pytest.mark.parametrize("name", ["test_warning", "test_error_in_a_fixture"])
def test_an_unexpected_record_fails_the_test(report: str, name: str) -> None:
    """A record at WARNING or above, in the test or in a fixture, fails it."""
    assert f"ERROR test_logs.py::{name}" in report


@pytest.mark.parametrize("name", ["test_info", "test_expected"])
def test_a_quiet_or_expected_record_passes(report: str, name: str) -> None:
    """Records below WARNING, and those a test asserted on and cleared, do not fail it."""
    assert f"PASSED test_logs.py::{name}" in report
    assert f"ERROR test_logs.py::{name}" not in report
