"""Which editor shows which type of question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from filing_desktop.catalog.model import QuestionType
from filing_desktop.gui.editors.base import Editor, EditorContext
from filing_desktop.gui.editors.choice import choice_editor
from filing_desktop.gui.editors.choices import ChoicesEditor
from filing_desktop.gui.editors.date import DateEditor, PeriodEditor
from filing_desktop.gui.editors.files import FilesEditor
from filing_desktop.gui.editors.line import LineEditor, MaskedEditor
from filing_desktop.gui.editors.long_text import LongTextEditor
from filing_desktop.gui.editors.prose import ProseFieldEditor
from filing_desktop.gui.editors.region import RegionEditor
from filing_desktop.gui.editors.rows import RowEditor, RowsEditor
from filing_desktop.interview.page import FieldState

EditorMaker = Callable[[FieldState, EditorContext], Editor]

EDITORS: Mapping[QuestionType, EditorMaker] = MappingProxyType(
    {
        QuestionType.TEXT: LineEditor,
        QuestionType.LONG_TEXT: LongTextEditor,
        QuestionType.PROSE: ProseFieldEditor,
        QuestionType.NUMBER: LineEditor,
        QuestionType.DATE: DateEditor,
        QuestionType.PERIOD: PeriodEditor,
        QuestionType.CHOICE: choice_editor,
        QuestionType.CHOICES: ChoicesEditor,
        QuestionType.REGION: RegionEditor,
        QuestionType.USCC: LineEditor,
        QuestionType.PERSON_ID: MaskedEditor,
        QuestionType.PHONE: LineEditor,
        QuestionType.EMAIL: LineEditor,
        QuestionType.URL: LineEditor,
        QuestionType.ICP_NUMBER: LineEditor,
        QuestionType.FILING_NUMBER: LineEditor,
        QuestionType.MODEL_NUMBER: LineEditor,
        QuestionType.FILES: FilesEditor,
        QuestionType.ROW: RowEditor,
        QuestionType.ROWS: RowsEditor,
    }
)


def editor_for(state: FieldState, context: EditorContext) -> Editor:
    """The editor of a question, showing its state."""
    return EDITORS[state.question.type](state, context)
