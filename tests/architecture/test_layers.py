"""The dependency rule: imports point downwards, and each library has its home."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
MODULES = ("__main__", "bootstrap", "texts", "durable", "errors", "resources")
PACKAGES = (
    "gui", "cli", "storage", "formats", "services", "checks", "interview", "assembly",
    "documents", "filing", "catalog",
)  # fmt: skip

DOWNWARDS = "Imports point downwards"
ROOT = "The package itself loads nothing"
QT = "Only gui imports PySide6"
DATABASE = "Only storage imports the database libraries"
FILES = "Only formats imports the libraries of file formats"
YAML = "Only catalog and texts read YAML"
SCHEMA = "Only services and formats use jsonschema"
NETWORK = "No network code"


def broken_contracts(root: Path) -> set[str]:
    """Run the contracts of ``root/pyproject.toml`` on ``root/src`` and name those that broke."""
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
            "--no-logo",
        ],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "src"), "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    summary = re.search(r"Contracts: \d+ kept, (\d+) broken\.", run.stdout)
    assert summary, run.stdout + run.stderr
    broken = set(re.findall(r"^(.+) BROKEN$", run.stdout, re.MULTILINE))
    assert len(broken) == int(summary[1]), run.stdout
    return broken


@pytest.fixture
def bare_tree(tmp_path: Path) -> Path:
    """A project with every folder of the program and nothing in them."""
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    package = tmp_path / "src" / "filing_desktop"
    for name in PACKAGES:
        (package / name).mkdir(parents=True)
        (package / name / "__init__.py").touch()
        (package / name / "part.py").touch()
    for name in ("__init__", *MODULES):
        (package / f"{name}.py").touch()
    return tmp_path


def plant(root: Path, importer: str, statement: str) -> None:
    """Write one import into the module ``importer`` (dotted, without the package's name)."""
    path = root.joinpath("src", "filing_desktop", *importer.split(".")).with_suffix(".py")
    path.write_text(f"{statement}\n", encoding="utf-8")


def test_the_program_keeps_the_dependency_rule() -> None:
    """No module of the program imports what its place does not allow."""
    assert broken_contracts(PROJECT) == set()


def test_an_empty_tree_keeps_the_rule(bare_tree: Path) -> None:
    """The planted trees below break by their plant alone."""
    assert broken_contracts(bare_tree) == set()


UPWARDS = (
    ("bootstrap", "__main__"),
    ("gui.part", "bootstrap"),
    ("gui.part", "cli.part"),
    ("gui.part", "storage.part"),
    ("gui.part", "formats.part"),
    ("cli.part", "gui.part"),
    ("cli.part", "storage.part"),
    ("cli.part", "formats.part"),
    ("storage.part", "gui.part"),
    ("storage.part", "formats.part"),
    ("formats.part", "gui.part"),
    ("formats.part", "storage.part"),
    ("services.part", "storage.part"),
    ("services.part", "formats.part"),
    ("checks.part", "interview.part"),
    ("checks.part", "services.part"),
    ("interview.part", "assembly.part"),
    ("assembly.part", "checks.part"),
    ("documents.part", "services.part"),
    ("documents.part", "checks.part"),
    ("filing.part", "documents.part"),
    ("catalog.part", "filing.part"),
    ("texts", "catalog.part"),
    ("errors", "texts"),
    ("resources", "errors"),
    ("durable", "errors"),
)


@pytest.mark.parametrize(("importer", "imported"), UPWARDS)
def test_an_import_upwards_or_sideways_breaks_the_layers(
    bare_tree: Path, importer: str, imported: str
) -> None:
    """A module that imports a ring above it or a sibling breaks the layers, and only them."""
    plant(bare_tree, importer, f"import filing_desktop.{imported}")
    assert broken_contracts(bare_tree) == {DOWNWARDS}


def test_a_folder_without_a_place_breaks_the_layers(bare_tree: Path) -> None:
    """A new folder must be given its place in the layers before it can hold code."""
    plant(bare_tree, "utils", "")
    assert broken_contracts(bare_tree) == {DOWNWARDS}


def test_an_import_in_a_function_breaks_the_layers(bare_tree: Path) -> None:
    """Hiding an import in a function does not get it past the rule."""
    plant(bare_tree, "filing.part", "def later():\n    import filing_desktop.gui.part")
    assert broken_contracts(bare_tree) == {DOWNWARDS}


FOREIGN = (
    ("__init__", "filing_desktop.errors", ROOT),
    ("services.part", "PySide6.QtCore", QT),
    ("bootstrap", "PySide6.QtWidgets", QT),
    ("cli.part", "shiboken6", QT),
    ("services.part", "sqlalchemy", DATABASE),
    ("gui.part", "sqlcipher3", DATABASE),
    ("formats.part", "sqlite3", DATABASE),
    ("bootstrap", "alembic", DATABASE),
    ("documents.part", "reportlab.platypus", FILES),
    ("gui.part", "PIL.Image", FILES),
    ("services.part", "docx", FILES),
    ("storage.part", "pikepdf", FILES),
    ("gui.part", "pypdfium2", FILES),
    ("cli.part", "openpyxl", FILES),
    ("services.part", "icalendar", FILES),
    ("filing.part", "yaml", YAML),
    ("formats.part", "yaml", YAML),
    ("catalog.part", "jsonschema", SCHEMA),
    ("cli.part", "socket", NETWORK),
    ("gui.part", "requests", NETWORK),
    ("storage.part", "http.client", NETWORK),
)


@pytest.mark.parametrize(("importer", "library", "contract"), FOREIGN)
def test_a_library_away_from_home_breaks_its_contract(
    bare_tree: Path, importer: str, library: str, contract: str
) -> None:
    """A library imported outside its home breaks the contract that names the home."""
    plant(bare_tree, importer, f"import {library}")
    assert broken_contracts(bare_tree) == {contract}


HOMES = (
    ("gui.part", "PySide6.QtWidgets"),
    ("storage.part", "sqlalchemy"),
    ("storage.part", "sqlcipher3"),
    ("formats.part", "reportlab"),
    ("formats.part", "docx"),
    ("catalog.part", "yaml"),
    ("texts", "yaml"),
    ("services.part", "jsonschema"),
)


def test_a_library_at_home_keeps_every_contract(bare_tree: Path) -> None:
    """The homes are open: each library may be imported where it lives."""
    for module in {importer for importer, _ in HOMES}:
        libraries = [library for importer, library in HOMES if importer == module]
        plant(bare_tree, module, "\n".join(f"import {library}" for library in libraries))
    plant(bare_tree, "bootstrap", "import filing_desktop.gui.part, filing_desktop.storage.part")
    assert broken_contracts(bare_tree) == set()
