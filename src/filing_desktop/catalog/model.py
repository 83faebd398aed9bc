"""The values a form catalogue is made of: what is asked, why, and where it is printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from filing_desktop.catalog.conditions import ALWAYS, NEVER, Condition


class Kind(StrEnum):
    """How a record of the form comes by its text; every record is exactly one of these."""

    ASKED = "asked"  # a person says it
    COMPUTED = "computed"  # a named pure function of other answers
    COMPOSED = "composed"  # text made from rows, which a person may edit by hand
    RECORDED = "recorded"  # set by an event of the filing's life


class Scope(StrEnum):
    """Whose fact it is: said once per client, or once per filing."""

    CLIENT = "client"
    FILING = "filing"


class Confidence(StrEnum):
    """How well the source of a record is known (``domain.md`` section 0)."""

    OFFICIAL = "official"
    FORM_TRANSCRIPTION = "form_transcription"
    SECONDARY = "secondary"
    INFERENCE = "inference"
    OURS = "ours"  # not on the portal: a fact we need to compose or check a document

    @property
    def is_inferred(self) -> bool:
        """Whether the screen says 以平台页面为准 beside the question."""
        return self in (Confidence.INFERENCE, Confidence.SECONDARY)


class QuestionType(StrEnum):
    """What shape an answer has, and so which reading, editor and printing it gets."""

    TEXT = "text"  # one line
    LONG_TEXT = "long_text"  # plain paragraphs, copied into the portal as they are
    PROSE = "prose"  # paragraphs and items with references; printed in a document
    NUMBER = "number"  # a whole number, zero or more
    DATE = "date"
    PERIOD = "period"  # from, to; the end may be 长期
    CHOICE = "choice"
    CHOICES = "choices"
    REGION = "region"  # a six-digit district code
    USCC = "uscc"  # 统一社会信用代码, GB 32100-2015
    PERSON_ID = "person_id"  # GB 11643-1999 where the document is a resident ID card
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    ICP_NUMBER = "icp_number"
    FILING_NUMBER = "filing_number"  # 网信算备 + 21 digits + 号
    MODEL_NUMBER = "model_number"  # Province-Name-YYYYMMDD[NNNN]
    FILES = "files"
    ROW = "row"  # a reference to one row of another group
    ROWS = "rows"  # references to several rows of another group


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text for people, Chinese first."""

    zh: str
    en: str

    def in_language(self, language: str) -> str:
        """The text in ``language``, ``"zh"`` or ``"en"``."""
        return self.en if language == "en" else self.zh


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be chosen; ``group`` is its heading where the portal groups them."""

    value: str
    label: Bilingual
    group: Bilingual | None = None

    @property
    def printed(self) -> str:
        """The portal's label with its group, as it stands in documents: 文本-短文本."""
        return f"{self.group.zh}-{self.label.zh}" if self.group else self.label.zh


@dataclass(frozen=True, slots=True)
class Limits:
    """What an answer must keep to. Lengths count as ``filing.reading.portal_length`` does."""

    min_length: int | None = None
    max_length: int | None = None
    suggested_length: tuple[int, int] | None = None
    minimum: int | None = None
    maximum: int | None = None
    exclusive: tuple[str, ...] = ()  # options that stand alone (不审核)
    formats: tuple[str, ...] = ()  # file endings in lower case, without the dot
    max_files: int | None = None
    max_megabytes: int | None = None
    confirmed: bool = False  # whether the portal was seen to ask it


@dataclass(frozen=True, slots=True)
class LawReference:
    """An article that a question or rule rests on."""

    law: str  # a key of ``FormCatalog.laws``
    article: str  # 第二十四条


@dataclass(frozen=True, slots=True)
class Law:
    """A legal text: its name, the day it came into force, and the day it was read."""

    key: str
    title: Bilingual
    in_force: dt.date
    checked_on: dt.date
    quotes: Mapping[str, str] = field(default_factory=dict)  # article -> words, verbatim


@dataclass(frozen=True, slots=True)
class PrintingPlace:
    """Where an answer stands: a document and the place in it, 一（二）."""

    document: str
    place: Bilingual


@dataclass(frozen=True, slots=True)
class Example:
    """Invented: how to write it, and how it comes back."""

    good: str
    returned: str = ""


@dataclass(frozen=True, slots=True)
class Help:
    """What the help panel says of a question."""

    why: Bilingual
    holds: Bilingual | None = None  # what a good answer holds
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One record of the form.

    A column of a group has the id ``topic.column``; its answers stand at (id, row).
    ``computed_by`` names a function of ``filing.computed`` and ``computed_from`` its
    inputs (kind COMPUTED); ``block`` is the address ``document/block`` of the text that
    is composed (kind COMPOSED). ``refers_to`` is the group a ROW or ROWS answer points into.
    """

    id: str
    kind: Kind
    scope: Scope
    type: QuestionType
    label: Bilingual
    help: Help
    confidence: Confidence
    sources: tuple[str, ...]
    printed: tuple[PrintingPlace, ...]
    screen: str = ""  # the portal's page, "" where the portal does not ask it
    laws: tuple[LawReference, ...] = ()
    group: str | None = None
    options: tuple[Option, ...] = ()
    options_confirmed: bool = True
    limits: Limits = Limits()
    required: Condition = NEVER
    shown_when: Condition = ALWAYS
    applies_to: frozenset[str] = frozenset()
    refers_to: str = ""
    computed_by: str = ""
    computed_from: tuple[str, ...] = ()
    block: str = ""
    hint: Bilingual | None = None  # after the label: unit, limit
    may_not_apply: bool = False  # 不适用 with a reason is a true answer
    personal: bool = False  # masked by default, never in a public document
    id_type_from: str = ""  # PERSON_ID: the question that says which document it is

    @property
    def column(self) -> str:
        """The name of the column within its group, the part after the last dot."""
        return self.id.rpartition(".")[2] if self.group else self.id

    def option(self, value: str) -> Option | None:
        """The option with this value, or None."""
        return next((option for option in self.options if option.value == value), None)


@dataclass(frozen=True, slots=True)
class Group:
    """A repeating group: products, models, flow steps. Rows have stable keys.

    A row of a group with a ``parent`` belongs to one row of it; the column
    ``parent_column`` (type ROW) says to which. ``starts_with`` are the rows a new sheet
    begins with (the eight risks): key and the answers they bring.
    """

    id: str
    label: Bilingual
    row_label: Bilingual  # one of them: 模型, model
    scope: Scope
    key_prefix: str  # "m" gives m1, m2, …
    title_column: str  # the column that names a row on its card
    columns: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()  # up to three columns shown on the card
    kind_column: str = ""  # the column shown as a chip
    parent: str = ""
    parent_column: str = ""
    minimum: int = 0
    wanted_when: Condition = ALWAYS  # where the minimum is asked for
    fixed: bool = False  # rows may be neither added nor removed
    starts_with: tuple[tuple[str, Mapping[str, str]], ...] = ()
    shown_when: Condition = ALWAYS
    help: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One page of the interview: questions and groups from top to bottom."""

    id: str
    part: str  # a key of ``FormCatalog.parts``
    label: Bilingual
    screen: str
    items: tuple[str, ...]  # ids of asked questions, or "group:<id>"
    note: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of the task list: 主体, 算法, 产品与文件."""

    id: str
    label: Bilingual


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document of a package."""

    id: str
    label: Bilingual
    file_name: str  # 自评估报告; the number and ending are added by assembly
    package: str  # "entity" or "algorithm"
    order: int
    template: str = "own"  # "authority": 自拟版式，以平台模板为准; "own": ours alone
    sealed: bool = False
    signed: bool = False
    replaced_by: str = ""  # id of the FILES question whose file may take its place


@dataclass(frozen=True, slots=True)
class Edition:
    """Which rules these are."""

    form: str
    id: str
    title: Bilingual
    checked_on: dt.date
    combinations: tuple[str, ...]
    names: Mapping[str, Bilingual] = field(default_factory=dict)  # of the combinations


#: Where a chapter with a heading may stand in the outline, and where one without goes on.
OWN_SECTION_PLACES = ("algorithm", "service")
CONTINUED_PLACES = ("data", "model", "intervention", "rights")


@dataclass(frozen=True, slots=True)
class Chapter:
    """What the report tells of some combinations beyond the common outline.

    It is a section of its own under ``heading``, or goes on in the section ``chapter`` of
    the outline. ``items`` are ids of questions, or ``group:<id>``.
    """

    id: str
    chapter: str
    applies_to: frozenset[str]
    items: tuple[str, ...]
    heading: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class FormCatalog:
    """A whole edition of a form. Mappings keep the portal's order."""

    edition: Edition
    parts: Mapping[str, Part]
    sections: Mapping[str, Section]
    groups: Mapping[str, Group]
    questions: Mapping[str, Question]
    documents: Mapping[str, DocumentInfo]
    laws: Mapping[str, Law]
    sources: Mapping[str, str]  # code -> citation
    chapters: tuple[Chapter, ...] = ()

    def question(self, question_id: str) -> Question:
        """The question with this id; a KeyError is our own mistake."""
        return self.questions[question_id]

    def group_of(self, question_id: str) -> Group | None:
        """The group whose column this question is, or None."""
        name = self.questions[question_id].group
        return self.groups[name] if name else None

    def columns(self, group_id: str) -> Iterator[Question]:
        """The questions that are columns of a group, in order."""
        for column in self.groups[group_id].columns:
            yield self.questions[column]

    def asked(self) -> Iterator[Question]:
        """Every question a person answers, in portal order."""
        return (question for question in self.questions.values() if question.kind is Kind.ASKED)
