"""The desk a filing lies on: pages, tasks, findings, search, attachments of the open session."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from filing_desktop.catalog.model import Part, Section
from filing_desktop.checks.finding import Finding, Findings, Severity
from filing_desktop.documents.dossier import Dossier
from filing_desktop.filing.answer import Address, FileRecord, Said, is_unsure
from filing_desktop.filing.change import SetEntry
from filing_desktop.filing.facts import Facts, share_readings
from filing_desktop.interview.page import PageModel, page_of
from filing_desktop.interview.route import Progress, progress_of, section_of, sections
from filing_desktop.services.dossiers import dossier_of, findings_of
from filing_desktop.services.ports import FileStore, MissingCharacters
from filing_desktop.services.session import EditSession
from filing_desktop.services.titles import title_of


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """A heading of the task list with its sections."""

    part: Part
    tasks: tuple[Progress, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """Where a finding leads: a page, and the answer on it (None where it is a document's)."""

    section: Section
    address: Address | None


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at the facts found: the dossier made of them, and its findings."""

    facts: Facts
    dossier: Dossier
    findings: Findings


class FilingDesk:
    """Everything a window shows of an open filing, made from its session when it is asked for.

    Dossier and findings are kept until the facts change.
    """

    def __init__(
        self,
        session: EditSession,
        files: FileStore,
        missing_characters: MissingCharacters,
    ) -> None:
        self.session = session
        self.files = files
        self._missing_characters = missing_characters
        self._dossier: Dossier | None = None
        self._findings: Findings | None = None
        self._targets: tuple[Findings, tuple[tuple[Finding, Target | None], ...]] | None = None

    @property
    def facts(self) -> Facts:
        """The facts as they stand."""
        return self.session.facts

    @property
    def title(self) -> str:
        """What the filing is called now."""
        return title_of(self.facts, self.session.opened.title)

    @property
    def dossier(self) -> Dossier:
        """The dossier of today."""
        kept = self._kept()
        if kept is None:
            kept = dossier_of(
                self.facts,
                self.today(),
                self._missing_characters,
                self.session.opened.client_name,
            )
            self._dossier, self._findings = kept, None
        return kept

    @property
    def findings(self) -> Findings:
        """What is to be mended."""
        dossier = self.dossier
        if self._findings is None:
            self._findings = findings_of(dossier)
        return self._findings

    @property
    def has_findings(self) -> bool:
        """Whether the findings of today's facts are known, so that asking costs nothing."""
        return self._kept() is not None and self._findings is not None

    def look(self) -> Callable[[], Looked]:
        """What looks for findings, in a thread if need be: it has facts of its own."""
        facts, today, missing_characters = self.facts, self.today(), self._missing_characters
        client_name = self.session.opened.client_name
        own = Facts(facts.catalog, facts.sheet, facts.combination, facts.regions, facts.calendar)

        def work() -> Looked:
            dossier = dossier_of(own, today, missing_characters, client_name)
            return Looked(facts, dossier, findings_of(dossier))

        return work

    def take(self, looked: Looked) -> bool:
        """Keep what was found, if the facts are still the same; answers whether they are."""
        if looked.facts is not self.facts or looked.dossier.today != self.today():
            return False
        share_readings(looked.dossier.facts, looked.facts)
        self._dossier = replace(looked.dossier, facts=looked.facts)
        self._findings = looked.findings
        return True

    def page(self, section_id: str) -> PageModel:
        """The page of a section."""
        section = self.facts.catalog.sections[section_id]
        return page_of(self.facts, section, self.session.opened.others)

    def tasks(self) -> tuple[TaskGroup, ...]:
        """The task list: every shown section with its status, under its part.

        Findings that are not known yet mark nothing; they are not looked for here.
        """
        known = [(f, t.section.id) for f, t in self.targets() if t] if self.has_findings else []
        must_fix = Counter(name for f, name in known if f.severity is Severity.MUST_FIX)
        graves = {
            name
            for f, name in known
            if f.severity is not Severity.COULD_IMPROVE and not f.is_omission
        }
        progress = [
            replace(
                progress_of(self.facts, section, has_problem=section.id in graves),
                must_fix=must_fix[section.id],
            )
            for section in sections(self.facts)
        ]
        parts = self.facts.catalog.parts.values()
        groups = (TaskGroup(p, tuple(t for t in progress if t.section.part == p.id)) for p in parts)
        return tuple(group for group in groups if group.tasks)

    def targets(self) -> tuple[tuple[Finding, Target | None], ...]:
        """The open findings with where each leads; kept as long as the findings."""
        findings = self.findings
        if self._targets is None or self._targets[0] is not findings:
            self._targets = (findings, tuple((f, self.target(f)) for f in findings.open))
        return self._targets[1]

    def target(self, finding: Finding) -> Target | None:
        """Where a finding leads: its first place that is an answer, else one that fed the text."""
        for place in finding.places:
            if place.address is not None:
                section = section_of(self.facts, place.address.question)
                if section is not None:
                    return Target(section, place.address)
        for place in finding.places:
            for source in self._sources(place.document, place.block):
                section = section_of(self.facts, source.question)
                if section is not None:
                    return Target(section, source)
        return None

    def keep(self, name: str, data: bytes) -> FileRecord:
        """Keep the bytes, said nowhere yet; may run in a thread: a scan takes half a second."""
        return self.files.add(name, data)

    def say_attached(self, address: Address, record: FileRecord) -> None:
        """Say at ``address`` a file that was kept, beside those that are there.

        The same bytes under the same name are there once, however often they are attached.
        """
        attached = self.facts.files(address.question, address.row)
        if record not in attached:
            self._say_files(address, (*attached, record), kind="paste")

    def detach(self, address: Address, record: FileRecord) -> None:
        """Take a file from an answer; its bytes stay until the step can no longer be undone."""
        files = self.facts.files(address.question, address.row)
        left = tuple(each for each in files if each != record)
        self._say_files(address, left, kind="rows")

    def today(self) -> dt.date:
        """The day the dossier is made for."""
        return self.session.clock.today()

    def _say_files(self, address: Address, files: tuple[FileRecord, ...], *, kind: str) -> None:
        """Files said anew; the mark 暂不确定 stays, as it does with typing."""
        entry = Said(files, is_unsure(self.facts.sheet.entry(address)))
        self.session.apply((SetEntry(address, entry),), name=str(address), kind=kind)
        self.session.leave()

    def _kept(self) -> Dossier | None:
        """The dossier, while it is of the facts as they stand and of today."""
        kept = self._dossier
        if kept is None or kept.facts is not self.facts or kept.today != self.today():
            return None
        return kept

    def _sources(self, document: str, block_id: str) -> tuple[Address, ...]:
        content = self.dossier.documents.get(document)
        blocks = content.blocks if content else ()
        return next((block.sources for block in blocks if block.id == block_id), ())
