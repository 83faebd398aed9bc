"""The rules a dossier is checked by: how grave, of which package, and on what they rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from filing_desktop.catalog.model import Bilingual, LawReference
from filing_desktop.checks.finding import Finding, Place, Severity

SYNTHESIS = frozenset({"synth_provider", "synth_supporter"})
EVERYONE = SYNTHESIS | {"push", "rank", "search", "filter", "dispatch"}

_MUST, _LIKELY, _COULD = Severity.MUST_FIX, Severity.LIKELY_RETURNED, Severity.COULD_IMPROVE


@dataclass(frozen=True, slots=True)
class Rule:
    """A reason why filings come back (``domain.md`` section 8), or a rule of our own.

    ``severity`` is the gravest a finding of it can be; ``package`` whose sealing it
    concerns, where a finding does not say otherwise; ``gate`` the stage it guards.
    """

    id: str
    severity: Severity
    package: str  # entity | algorithm | both | none
    source: str
    confidence: str
    laws: tuple[LawReference, ...] = ()
    applies_to: frozenset[str] = EVERYONE
    gate: str = "to_sign"


def _laws(*pairs: str) -> tuple[LawReference, ...]:
    return tuple(LawReference(*pair.split(" ")) for pair in pairs)


_ALL = (
    Rule("FIELD-UNREADABLE", _MUST, "both", "", "ours"),
    Rule("FIELD-MISSING", _MUST, "both", "", "ours"),
    Rule("FIELD-UNSURE", _COULD, "both", "", "ours"),
    Rule("FIELD-ROWS", _MUST, "both", "", "ours"),
    Rule("FIELD-FILE", _MUST, "both", "", "ours"),
    Rule("FIELD-REGION", _LIKELY, "both", "", "ours"),
    Rule("ADDRESS", _LIKELY, "entity", "S6", "reported"),
    Rule("HAND-EDIT", _LIKELY, "both", "", "ours"),
    Rule("MISSING-GLYPH", _MUST, "both", "", "ours"),
    Rule("CON-01", _MUST, "algorithm", "S3", "reported", _laws("tuijian 第二十四条")),
    Rule("CON-02", _MUST, "entity", "S3,S11", "reported", _laws("tuijian 第二十四条")),
    Rule("CON-03", _MUST, "algorithm", "S3", "reported"),
    Rule("CON-04", _LIKELY, "algorithm", "S13", "reported"),
    Rule("CON-05", _MUST, "algorithm", "S11,S3", "reported"),
    Rule("CON-06", _LIKELY, "algorithm", "S3", "reported", applies_to=SYNTHESIS),
    Rule("CON-08", _MUST, "algorithm", "S11", "reported"),
    Rule("CON-09", _LIKELY, "algorithm", "S3 cover rows", "inferred"),
    Rule("CON-10", _MUST, "entity", "S3,S6", "inferred"),
    Rule("CON-12", _MUST, "entity", "S3", "reported"),
    Rule("CON-13", _LIKELY, "algorithm", "S8", "reported"),
    Rule("FRM-01", _MUST, "both", "S12,S24", "reported", _laws("tuijian 第二十四条")),
    Rule("FRM-06", _MUST, "entity", "S6", "inferred"),
    Rule("FRM-07", _MUST, "both", "S3,S4", "inferred"),
    Rule("FRM-08", _LIKELY, "both", "S1", "form"),
    Rule("SUB-04", _MUST, "algorithm", "S13", "reported", _laws("shengcheng 第七条")),
    Rule("SUB-05", _MUST, "algorithm", "S3,S21", "reported"),
    Rule("SUB-06", _LIKELY, "algorithm", "S9", "verified"),
    Rule("SUB-07", _LIKELY, "algorithm", "S3", "reported"),
    Rule("SUB-10", _COULD, "algorithm", "S11,S5", "reported"),
    Rule(
        "SAF-01",
        _LIKELY,
        "algorithm",
        "S11,S3",
        "reported",
        _laws("biaoshi 第四条", "shendu 第十七条"),
        SYNTHESIS,
    ),
    Rule(
        "SAF-02",
        _LIKELY,
        "algorithm",
        "S3; labelling measures Art.5",
        "reported",
        _laws("biaoshi 第五条"),
        SYNTHESIS,
    ),
    Rule(
        "SAF-03",
        _LIKELY,
        "algorithm",
        "S3; deep-synthesis Art.10",
        "reported",
        _laws("shendu 第十条"),
        SYNTHESIS,
    ),
    Rule(
        "SAF-04",
        _LIKELY,
        "algorithm",
        "S21; Art.22; deep-synthesis Art.12; GenAI Art.15",
        "reported",
        _laws("tuijian 第二十二条", "shendu 第十二条", "shengcheng 第十五条"),
    ),
    Rule("SAF-06", _LIKELY, "algorithm", "S13", "reported"),
    Rule("SAF-07", _LIKELY, "algorithm", "S3", "reported"),
    Rule(
        "SAF-08",
        _LIKELY,
        "algorithm",
        "Art.17",
        "law",
        _laws("tuijian 第十七条"),
        frozenset({"push", "rank"}),
    ),
    Rule(
        "SAF-10",
        _LIKELY,
        "algorithm",
        "Art.18-21",
        "law",
        _laws("tuijian 第十八条", "tuijian 第十九条", "tuijian 第二十条", "tuijian 第二十一条"),
    ),
    Rule(
        "SAF-11",
        _LIKELY,
        "algorithm",
        "deep-synthesis Art.11; S3",
        "reported",
        _laws("shendu 第十一条"),
        SYNTHESIS,
    ),
    Rule(
        "ORG-01",
        _LIKELY,
        "entity",
        "S4 (negative example), Art.7",
        "inferred",
        _laws("tuijian 第七条"),
    ),
    Rule("ORG-03", _LIKELY, "entity", "icp-1.com/zixun/13870 (S32)", "reported"),
    Rule("ORG-05", _LIKELY, "entity", "Art.7", "law", _laws("tuijian 第七条")),
    Rule(
        "PRC-01",
        _COULD,
        "none",
        "Art.24",
        "law",
        _laws("tuijian 第二十四条"),
        gate="none",
    ),
    Rule("ORG-07", _LIKELY, "algorithm", "S11", "reported"),
)

#: Every rule by its id.
RULES: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in _ALL})

Arguments = Mapping[str, str | int | Bilingual]
_NOTHING: Arguments = MappingProxyType({})


def finding(  # noqa: PLR0913  # everything a finding says, by name
    rule_id: str,
    message: str,
    *places: Place,
    severity: Severity | None = None,
    package: str = "",
    arguments: Arguments = _NOTHING,
    laws: tuple[LawReference, ...] = (),
    about: str = "",
    reading: str = "",
    can_be_kept: bool = True,
) -> Finding:
    """A finding of a rule: its severity, package and basis, unless another is given."""
    rule = RULES[rule_id]
    return Finding(
        rule=rule_id,
        severity=severity or rule.severity,
        package=package or rule.package,
        message=message,
        places=places,
        arguments=arguments,
        about=about,
        reading=reading,
        can_be_kept=can_be_kept,
        laws=laws or rule.laws,
        source=rule.source,
        confidence=rule.confidence,
    )
