"""The answers file: a whole filing as one JSON text, for commands, tests and other programs."""

from filing_desktop.formats.answers.attached import resolve_files
from filing_desktop.formats.answers.model import Answers
from filing_desktop.formats.answers.reader import read_answers
from filing_desktop.formats.answers.schema import answers_schema
from filing_desktop.formats.answers.writer import write_answers

__all__ = ["Answers", "answers_schema", "read_answers", "resolve_files", "write_answers"]
