"""An opened filing knows of which client of the library it is."""

from __future__ import annotations

from dataclasses import replace

from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import SetEntry
from filing_desktop.services.desk import FilingDesk
from filing_desktop.services.library import add_client, add_filing
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.opened import open_filing
from filing_desktop.services.program import Program

CLIENT = "成都小满智能科技有限公司"


def _desk(program: Program, library: OpenLibrary, entity: str) -> FilingDesk:
    """The desk of a filing of the client in which the entity's name was typed."""
    client = add_client(program, library, CLIENT, "XM")
    filing = add_filing(program, library, client, "文本生成")
    desk = open_filing(program, library, filing, "")
    desk.session.apply((SetEntry(Address("entity.name"), Said(entity)),), name="", kind="paste")
    return desk


def _messages(desk: FilingDesk) -> set[str]:
    return {finding.message for finding in desk.findings.open}


def test_another_company_in_a_clients_filing_is_told(
    program: Program, library: OpenLibrary
) -> None:
    """A name that is not the client's is a finding, also when it was looked for in a thread."""
    desk = _desk(program, library, "成都大满科技有限公司")
    assert "consistency.client_name" in _messages(desk)
    assert desk.take(replace(desk.look()(), facts=desk.facts))
    assert "consistency.client_name" in _messages(desk)


def test_the_clients_own_name_is_quiet(program: Program, library: OpenLibrary) -> None:
    """The client's name typed as the library has it is no finding."""
    assert "consistency.client_name" not in _messages(_desk(program, library, CLIENT))
