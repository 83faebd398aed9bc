"""The shipped catalogue and a sheet in which everything is answered."""

from __future__ import annotations

import pytest

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.resources import resource_path
from tests.documents.filled import filled_sheet


@pytest.fixture(scope="session")
def catalog() -> FormCatalog:
    """The edition that is shipped; the test skips where it is not there."""
    folder = resource_path("catalog", "algorithm_filing", "2026-11")
    if not folder.is_dir():
        pytest.skip("the catalogue of 2026-11 is not among the resources")
    return load_catalog(folder)


@pytest.fixture(scope="session")
def full(catalog: FormCatalog) -> AnswerSheet:
    """Every question answered, two rows in every group."""
    return filled_sheet(catalog)
