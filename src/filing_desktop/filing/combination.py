"""The seven combinations of type and role that can be filed (``corrections.md`` C3)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: (type, role) -> combination. The role is asked for deep synthesis alone.
COMBINATIONS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("synth", "provider"): "synth_provider",
        ("synth", "tech_supporter"): "synth_supporter",
        ("push", ""): "push",
        ("rank", ""): "rank",
        ("search", ""): "search",
        ("filter", ""): "filter",
        ("dispatch", ""): "dispatch",
    }
)


def combination_of(algorithm_type: str, role: str) -> str | None:
    """The combination, or None where type and role do not go together."""
    return COMBINATIONS.get((algorithm_type, role))
