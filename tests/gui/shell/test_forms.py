"""The compiled forms are those of the Designer files, and name only texts that are there."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from filing_desktop.gui.designed import FormParagraph
from filing_desktop.gui.theme.apply import ThemeKeeper
from tests.gui.shell.fakes import texts

PROJECT = Path(__file__).resolve().parents[3]
FORMS = sorted((PROJECT / "ui").glob("*.ui"))

_found = importlib.util.spec_from_file_location("compile_forms", PROJECT / "ui/compile_forms.py")
assert _found is not None
assert _found.loader is not None
_compiler = importlib.util.module_from_spec(_found)
_found.loader.exec_module(_compiler)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_compiling_a_form_again_changes_nothing(form: Path) -> None:
    """What the window uses is what the Designer file says."""
    kept = PROJECT / "src/filing_desktop/gui/forms" / f"{form.stem}.py"
    assert _compiler.compiled(form) == kept.read_text("utf-8")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_form_names_texts_that_are_there(form: Path, language: str) -> None:
    """Every code in a form has its words, and no words stand in the form itself."""
    known = texts(language)
    pattern = r'name="(?:text|name|placeholder|line)Codes?"[^>]*><string[^>]*>([^<]+)<'
    codes = ",".join(re.findall(pattern, form.read_text("utf-8"))).split(",")
    assert [code for code in codes if code and not known.has(code)] == []
    assert re.findall(r'<property name="(?:text|title|toolTip)">', form.read_text("utf-8")) == []


@pytest.mark.parametrize(("role", "has_sign"), [("err", True), ("ok", True), ("text2", False)])
def test_what_is_wrong_is_not_told_by_colour_alone(
    qtbot: QtBot, keeper: ThemeKeeper, role: str, has_sign: bool
) -> None:
    """An error in a form has its sign before the words, and the words keep their room."""
    plain, paragraph = FormParagraph(), FormParagraph()
    for each, colour in ((plain, "text"), (paragraph, role)):
        qtbot.addWidget(each)
        each.setProperty("role", colour)
        each.say("口令不对")
        each.resize(each.sizeHint())
    before = paragraph.inset()
    assert (before > 0) is has_sign
    assert paragraph.sizeHint().width() == plain.sizeHint().width() + before
    picture = paragraph.grab().toImage()
    ground = picture.pixel(0, 0)
    inked = any(
        picture.pixel(x, y) != ground for x in range(before - 4) for y in range(picture.height())
    )
    assert inked is has_sign
