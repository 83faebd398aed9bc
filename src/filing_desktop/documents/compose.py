"""Composes every document of a filing from its facts, in the order of the packages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from filing_desktop.documents.algorithm_list import algorithm_list
from filing_desktop.documents.certificates import certificates
from filing_desktop.documents.commitment import commitment
from filing_desktop.documents.content import DocumentContent
from filing_desktop.documents.context import Context
from filing_desktop.documents.disclosure import disclosure
from filing_desktop.documents.entity_list import entity_list
from filing_desktop.documents.evidence import evidence
from filing_desktop.documents.form_sheet import form_sheet
from filing_desktop.documents.internal import internal
from filing_desktop.documents.material_list import documents_of
from filing_desktop.documents.responsibility import responsibility
from filing_desktop.documents.self_assessment import self_assessment
from filing_desktop.documents.work_proof import work_proof
from filing_desktop.filing.facts import Facts

#: One composer for each document of the catalogue.
COMPOSERS: Mapping[str, Callable[[Context], DocumentContent]] = MappingProxyType(
    {
        "commitment": commitment,
        "responsibility": responsibility,
        "work_proof": work_proof,
        "certificates": certificates,
        "entity_list": entity_list,
        "self_assessment": self_assessment,
        "evidence": evidence,
        "disclosure": disclosure,
        "form_sheet": form_sheet,
        "algorithm_list": algorithm_list,
        "internal": internal,
    }
)

_PACKAGES = ("entity", "algorithm", "internal")

#: Every address of a composed text that a catalogue may name (kind COMPOSED). Where a text
#: is composed for each row, the block in a document is ``address[row]``; see ``address_of``.
BLOCKS = frozenset(
    {
        "commitment/body",
        "commitment/stamp",
        "work_proof/body",
        "responsibility/org_setup",
        "responsibility/head_info",
        "responsibility/staff_scale",
        "responsibility/tech_safeguards",
        "responsibility/self_assessment_policy",
        "responsibility/monitor_info",
        "responsibility/monitor_data",
        "responsibility/monitor_pi",
        "responsibility/monitor_algo",
        "responsibility/emergency",
        "responsibility/violations",
        "responsibility/other_policies",
        "responsibility/annexes",
        "responsibility/stamp",
        "self_assessment/cover_scene",
        "self_assessment/cover_basic",
        "self_assessment/cover_desc",
        "self_assessment/cover_risks",
        "self_assessment/truth",
        "self_assessment/outline",
        "self_assessment/flow",
        "self_assessment/data",
        "self_assessment/model",
        "self_assessment/intervention",
        "self_assessment/marking",
        "self_assessment/service",
        "self_assessment/service_algo",
        "self_assessment/risk_abuse",
        "self_assessment/risk_bug",
        "self_assessment/risk_malicious",
        "self_assessment/risk_other",
        "self_assessment/ctrl_mechanism",
        "self_assessment/ctrl_user",
        "self_assessment/ctrl_content",
        "self_assessment/ctrl_model",
        "self_assessment/ctrl_data",
        "self_assessment/stamp",
        "form_sheet/sites",
        "form_sheet/risk_desc",
        "form_sheet/risk_controls",
        "form_sheet/access_path",
        "form_sheet/pi_list",
        "form_sheet/pi_need",
        "form_sheet/rank_factors",
        "form_sheet/filter_rules",
    }
)


def compose(facts: Facts, today: dt.date, *, mark: str = "") -> Mapping[str, DocumentContent]:
    """Every document of the catalogue by its id, in package order.

    Pure: the same facts, day and mark compose the same. A document that a file of the user's
    own replaces is composed all the same; assembly decides what is handed in.
    """
    context = Context(facts, today, mark)
    infos = [info for package in _PACKAGES for info in documents_of(context, package)]
    return MappingProxyType(
        {info.id: COMPOSERS[info.id](replace(context, package=info.package)) for info in infos}
    )


def address_of(block_id: str) -> str:
    """The address ``document/block`` a catalogue names, without the row."""
    return block_id.partition("[")[0]
