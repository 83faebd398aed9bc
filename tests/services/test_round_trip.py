"""What a library holds comes back the same through an answers file, whatever was done in it."""

from __future__ import annotations

import itertools
import json
import tempfile
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from filing_desktop.catalog.model import FormCatalog, Question, QuestionType
from filing_desktop.filing.answer import (
    Address,
    DoesNotApply,
    Entry,
    Raw,
    Said,
    is_unsure,
)
from filing_desktop.filing.change import Edit, Scope, SetEntry, SetFinished, SetHandEdit, SetKept
from filing_desktop.filing.client import Filing
from filing_desktop.filing.prose import Prose, Reference, prose_of
from filing_desktop.filing.sheet import AnswerSheet, HandEdit, live_addresses, merged, row_keys
from filing_desktop.services.desk import FilingDesk
from filing_desktop.services.library import export_answers, import_answers
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.program import Program
from filing_desktop.services.rows import add_row, copy_row, move_row, remove_row
from filing_desktop.services.session import EditSession, OpenedFiling, SaveKind
from tests.formats.images.samples import image_bytes

#: Groups of both owners: with rows from the start, fixed, with a parent, with files, plain.
GROUPS = ("risk", "violation", "product", "product_form", "evidence", "staff", "policy", "right")
PICTURES = tuple(image_bytes(size=(30, 20 + number)) for number in range(3))
#: Each makes a library of its own and takes half a second, so none is made smaller.
EXAMPLES = 15
BLOCKS = ("responsibility/org_setup", "work_proof/duties", "self_assessment/x", "internal/y")
MARKS = ("entity.name", "org.reporting_line", "organisation", "risks", "copied/algo.name")

_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(
    ["青岚", "1,5", "\u200b", "a\r\nb", "m1", "app"]
)
_numbers = st.integers(0, 9)


@dataclass(frozen=True)
class Work:
    """One thing a person does; the numbers choose among what is there."""

    kind: str
    where: int
    which: int
    words: str


_KINDS = (
    *("say", "say", "say", "unsure", "na", "list", "prose", "attach", "detach"),
    *("add", "remove", "move", "copy", "hand", "finish", "kept", "undo"),
)
_work = st.builds(Work, st.sampled_from(_KINDS), st.integers(0, 999), _numbers, _words)


def text_for(question: Question, work: Work) -> Raw:
    """Something said at a question, in a shape its editor makes."""
    if question.type is QuestionType.PROSE or work.kind == "prose":
        return prose_of([work.words or "空", Reference("evidence", f"e{work.which}")])
    if question.type in (QuestionType.CHOICES, QuestionType.ROWS) or work.kind == "list":
        return tuple(option.value for option in question.options[: work.which]) or (work.words,)
    return work.words


def do(desk: FilingDesk, work: Work) -> None:
    """Do one thing through the session, as a window would."""
    match work.kind:
        case "say" | "unsure" | "na" | "list" | "prose":
            _say(desk.session, work)
        case "attach" | "detach":
            _files(desk, work)
        case "add" | "remove" | "move" | "copy":
            _rows(desk.session, work)
        case "undo":
            desk.session.undo()
        case _:
            _decide(desk.session, work)


def _rows(session: EditSession, work: Work) -> None:
    facts = session.facts
    group = GROUPS[work.where % len(GROUPS)]
    keys = facts.rows(group)
    if facts.catalog.groups[group].fixed and work.kind != "move":
        return
    key = keys[work.which % len(keys)] if keys else ""
    edits: tuple[Edit, ...] = ()
    if work.kind == "add":
        parents = facts.rows("product")
        edits = add_row(facts, group, parents[0] if parents else "")[1]
    elif work.kind == "remove" and key:
        edits = remove_row(facts, group, key)
    elif work.kind == "move" and key:
        edits = move_row(facts, group, key, 1)
    elif key:
        edits = copy_row(facts, group, key)[1]
    session.apply(edits, name=group, kind="rows")


def _decide(session: EditSession, work: Work) -> None:
    if work.kind == "hand":
        edit = HandEdit(prose_of([Reference("policy", "pol9"), "改"]), f"{work.which:016x}")
        block = BLOCKS[work.where % len(BLOCKS)]
        session.apply((SetHandEdit(block, edit if work.which else None),), name=block)
    elif work.kind == "finish":
        mark = MARKS[work.where % len(MARKS)]
        session.apply((SetFinished(mark, is_finished=work.which > 2),), name=mark)
    else:
        session.apply((SetKept(f"R:e{work.which}", "已核对"),), name="kept")


def _say(session: EditSession, work: Work) -> None:
    catalog = session.facts.catalog
    places = [
        address
        for address in live_addresses(session.facts.sheet, catalog)
        if catalog.questions[address.question].type is not QuestionType.FILES
        and address.question not in ("algo.type", "algo.role", "product_form.product")
    ]
    address = places[work.where % len(places)]
    question = catalog.questions[address.question]
    before = session.facts.sheet.entry(address)
    entry: Entry
    if work.kind == "na" and question.may_not_apply:
        entry = DoesNotApply("无")
    elif work.kind == "unsure" and not isinstance(before, DoesNotApply):
        entry = replace(before, unsure=not is_unsure(before))
    else:
        session.edit(address, text_for(question, work))
        return
    session.apply((SetEntry(address, entry),), name=str(address))


def _files(desk: FilingDesk, work: Work) -> None:
    rows = desk.facts.rows("evidence")
    places = [Address("entity.cert_file"), *(Address("evidence.file", row) for row in rows)]
    address = places[work.where % len(places)]
    attached = desk.facts.files(address.question, address.row)
    if work.kind == "attach":
        picture = PICTURES[work.which % len(PICTURES)]
        desk.say_attached(address, desk.keep(f"图{work.where % 2}.png", picture))
    elif attached:
        desk.detach(address, attached[0])


def opened(program: Program, library: OpenLibrary, filing: Filing) -> FilingDesk:
    """The filing on a desk."""
    scope = Scope(filing.client_key, filing.key)
    sheets = (library.load_sheet(Scope(scope.client)), library.load_sheet(scope))
    opening = OpenedFiling(program.catalog, scope, *sheets, program.regions)
    keys = (f"stay{number}" for number in itertools.count())
    session = EditSession(opening, library, program.clock, lambda: next(keys))
    return FilingDesk(session, library.files(scope.client), program.missing_characters)


def kept(library: OpenLibrary, filing: Filing) -> tuple[AnswerSheet, AnswerSheet]:
    """Both sheets as they lie in the library."""
    scope = Scope(filing.client_key, filing.key)
    return library.load_sheet(Scope(scope.client)), library.load_sheet(scope)


def live(catalog: FormCatalog, sheet: AnswerSheet) -> AnswerSheet:
    """A sheet without what only an undo could bring back, in one form.

    Answers of deleted rows go; rows that are as they began are not said; of a file counts what
    it holds, since names that were given twice are told apart on the way.
    """
    there = set(live_addresses(sheet, catalog))
    begun = {name: row_keys(AnswerSheet(), group) for name, group in catalog.groups.items()}
    return replace(
        sheet,
        entries={a: _by_bytes(e) for a, e in sheet.entries.items() if a in there},
        rows={g: keys for g, keys in sheet.rows.items() if not keys or keys != begun[g]},
    )


def _by_bytes(entry: Entry) -> Entry:
    if not isinstance(entry, Said) or isinstance(entry.raw, str | Prose):
        return entry
    raw = tuple(each if isinstance(each, str) else each.digest for each in entry.raw)
    return replace(entry, raw=raw)


def _round_trip(program: Program, works: list[Work]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = {
            "format": 1,
            "edition": program.catalog.edition.id,
            "answers": {"entity.name": "青岚数智有限公司", "algo.name": "甲算法"},
            "rows": {"evidence": [{"key": "e1"}, {"key": "e2"}], "product": [{"key": "p1"}]},
        }
        path = folder / "start.json"
        path.write_text(json.dumps(start), "utf-8")
        made, _ = program.library.create(
            folder / "library", "seven quiet herons", program.clock.now()
        )
        with closing(made) as library:
            filing = import_answers(program, library, path, "AB")
            other = import_answers(program, library, _named(folder, start, "白桦网络"), "BH")
            before = kept(library, other)
            desk = opened(program, library, filing)
            for work in works:
                do(desk, work)
            desk.session.leave()
            assert desk.session.save_state.kind is SaveKind.SAVED
            assert merged(*kept(library, filing)) == desk.facts.sheet
            written = export_answers(program, library, filing, folder / "out")
            again = import_answers(program, library, written, "CD")
            for one, two in zip(kept(library, filing), kept(library, again), strict=True):
                assert live(program.catalog, two) == live(program.catalog, one)
            twice = export_answers(program, library, again, folder / "out2")
            assert twice.read_bytes() == written.read_bytes()
            assert kept(library, other) == before


def _named(folder: Path, start: dict[str, object], name: str) -> Path:
    path = folder / "other.json"
    answers = {"entity.name": name, "algo.name": "乙算法"}
    path.write_text(json.dumps({**start, "answers": answers}), "utf-8")
    return path


def test_import_edits_export_import_is_the_identity(program: Program) -> None:
    """Preset and deleted rows, files, marks, hand edits of both owners: all comes back."""

    @settings(
        max_examples=EXAMPLES,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(st.lists(_work, max_size=25))
    def holds(works: list[Work]) -> None:
        _round_trip(program, works)

    holds()
