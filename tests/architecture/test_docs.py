"""The documents about the program hang together."""

from __future__ import annotations

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
DECISIONS = sorted((PROJECT / "docs" / "adr").glob("*.md"))


def dead_links(document: Path) -> list[str]:
    """The relative links of a Markdown file that lead nowhere."""
    links = re.findall(r"\]\(([^)#\s]+)", document.read_text(encoding="utf-8"))
    return [
        f"{document.name}: {link}"
        for link in links
        if "://" not in link and not (document.parent / link).exists()
    ]


def test_every_link_leads_somewhere() -> None:
    """A document that is named in another exists."""
    documents = [*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")]
    assert len(documents) > len(DECISIONS) > 0
    assert [link for document in documents for link in dead_links(document)] == []


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    """A link to a missing file is named."""
    (tmp_path / "a.md").write_text("[a](a.md) [b](b.md#part) [c](https://example.org)")
    assert dead_links(tmp_path / "a.md") == ["a.md: b.md"]


def test_decisions_are_numbered_and_say_what_they_cost() -> None:
    """Each decision has the next number, a context, and consequences good and bad."""
    parts = re.compile(
        r"# (\d+)\. .+\n\n\*\*Context\.\*\* .+\n\n\*\*Decision\.\*\* .+\n\n"
        r"\*\*Consequences\.\*\* Good: .+ Bad: .+\n"
    )
    for number, path in enumerate(DECISIONS, 1):
        found = parts.fullmatch(path.read_text(encoding="utf-8"))
        assert found, path.name
        assert int(found[1]) == number == int(path.name[:4])
