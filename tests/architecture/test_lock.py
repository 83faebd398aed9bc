"""The lock says what pyproject asks for, by hash, and names no place to fetch it from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parents[2]
LOCK = PROJECT / "installer" / "lock"
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def pins(name: str) -> dict[str, str]:
    """The version of each library in a lock file."""
    return dict(PIN.findall((LOCK / f"{name}.txt").read_text(encoding="utf-8")))


def unlocked(wanted: list[str], locked: dict[str, str]) -> list[str]:
    """The requirements that the pins leave out or contradict."""
    requirements = map(Requirement, wanted)
    return [
        str(requirement)
        for requirement in requirements
        if not requirement.specifier.contains(
            locked.get(canonicalize_name(requirement.name), "0"), prereleases=False
        )
        or canonicalize_name(requirement.name) not in locked
    ]


@pytest.fixture(scope="module")
def wanted() -> dict[str, list[str]]:
    """What pyproject asks for, by the lock file that must hold it."""
    content = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    run = content["project"]["dependencies"]
    groups = content["dependency-groups"]
    build = [*groups["build"], *content["build-system"]["requires"]]
    tools = [item for item in groups["dev"] if isinstance(item, str)]
    return {"run": run, "build": build, "dev": [*run, *build, *tools]}


@pytest.mark.parametrize("name", ["run", "build", "dev"])
def test_the_lock_follows_pyproject(wanted: dict[str, list[str]], name: str) -> None:
    """Every requirement is pinned, to a version that it allows; ``make lock`` mends it."""
    assert unlocked(wanted[name], pins(name)) == []


def test_a_stale_lock_is_found() -> None:
    """A requirement that is absent or has moved past its pin is named."""
    locked = {"pyyaml": "6.0.3"}
    assert unlocked(["PyYAML>=6,<7"], locked) == []
    assert unlocked(["PyYAML>=7", "lxml"], locked) == ["PyYAML>=7", "lxml"]


def test_the_smaller_locks_agree_with_the_largest() -> None:
    """What the program runs with is what it was tested with."""
    largest = pins("dev").items()
    assert pins("run").items() <= largest
    assert pins("build").items() <= largest


@pytest.mark.parametrize("name", ["run", "build", "dev"])
def test_every_pin_has_a_hash_and_no_place(name: str) -> None:
    """Each library is held by SHA-256; no index, host or path stands in the file."""
    text = (LOCK / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(entries) == len(pins(name)) > 0
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text
    assert set(re.findall(r"--[a-z-]+", text)) == {"--hash"}
