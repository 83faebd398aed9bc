"""Colours have enough contrast, sizes follow the text, icons are sharp."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from filing_desktop.gui.theme.apply import ThemeKeeper, current, install
from filing_desktop.gui.theme.icons import icon_names, icon_pixmap
from filing_desktop.gui.theme.stylesheet import stylesheet
from filing_desktop.gui.theme.theme import Theme
from filing_desktop.gui.theme.tokens import (
    SURFACES,
    TEXT_ROLES,
    THEMES,
    Roles,
    Tone,
    contrast,
    tone_roles,
)

_TEXT, _CONTROL = 4.5, 3.0
_TONES: tuple[Tone, ...] = ("neutral", "action", "ok", "warn", "err", "tip")


@pytest.mark.parametrize("roles", THEMES.values(), ids=list(THEMES))
def test_text_can_be_read_on_every_surface(roles: Roles) -> None:
    """Every text role has at least 4.5 to 1 on every surface (WCAG 2.2, 1.4.3)."""
    poor = {
        (text, surface): contrast(roles.value(text), roles.value(surface))
        for text in TEXT_ROLES
        for surface in SURFACES
        if contrast(roles.value(text), roles.value(surface)) < _TEXT
    }
    assert poor == {}


@pytest.mark.parametrize("roles", THEMES.values(), ids=list(THEMES))
def test_text_can_be_read_on_tints_and_fills(roles: Roles) -> None:
    """Chips, marked characters and the primary button have at least 4.5 to 1."""
    pairs = [tone_roles(tone) for tone in _TONES]
    pairs += [("text", "mark"), ("on_action", "action"), ("on_action", "action_h")]
    pairs += [("text", tone_roles(tone)[1]) for tone in _TONES]
    poor = [p for p in pairs if contrast(roles.value(p[0]), roles.value(p[1])) < _TEXT]
    assert poor == []


@pytest.mark.parametrize("roles", THEMES.values(), ids=list(THEMES))
def test_controls_can_be_seen(roles: Roles) -> None:
    """Borders, focus and link colour have at least 3 to 1 on every surface (WCAG 2.2, 1.4.11)."""
    poor = [
        (role, surface)
        for role in ("ctl", "focus", "action")
        for surface in SURFACES
        if contrast(str(getattr(roles, role)), roles.value(surface)) < _CONTROL
    ]
    assert poor == []


@pytest.mark.parametrize("roles", THEMES.values(), ids=list(THEMES))
def test_client_codes_can_be_read(roles: Roles) -> None:
    """The code of each of the eight client colours has 4.5 to 1 on its tint, its bar 3 to 1."""
    assert len({colour.name for colour in roles.clients}) == 8
    for colour in roles.clients:
        assert contrast(colour.strong, colour.tint) >= _TEXT, colour.name
        assert contrast(colour.strong, roles.window) >= _CONTROL, colour.name
        assert contrast(colour.strong, roles.sel) >= _CONTROL, colour.name


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white is 21, a colour on itself 1."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#2357B8", "#2357B8") == pytest.approx(1)
    assert contrast("#7A808B", "#FFFFFF") == pytest.approx(4.0, abs=0.05)


def test_every_colour_is_one() -> None:
    """Each role of each theme is a colour Qt knows."""
    for roles in THEMES.values():
        names = [name for name in roles._fields if name not in {"name", "dark", "edged", "clients"}]
        assert all(QColor(str(getattr(roles, name))).isValid() for name in names)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_heights_come_from_the_text(keeper: ThemeKeeper, scale: float) -> None:
    """A row is the text and 8, a control the text and 16, at every text scale."""
    theme = Theme(THEMES["light"], scale)
    text = theme.metrics("body").height()
    assert theme.row() == text + 8
    assert theme.control() == text + 16
    assert theme.font("body").pixelSize() == round(14 * scale)


def test_the_font_is_ours_in_both_weights(qapp: QApplication) -> None:
    """Regular and Medium of the shipped font are found, so that widths are the same everywhere."""
    theme = current()
    assert theme.metrics("body").horizontalAdvance("备案") == 28
    regular, medium = theme.width("Filing", "body"), theme.width("Filing", "body", medium=True)
    assert medium > regular
    for weight in (False, True):
        assert all(theme.metrics("body", medium=weight).inFont(name) for name in "䶮㛃")


def test_switching_tells_once_and_changes_the_theme(keeper: ThemeKeeper) -> None:
    """A switch at run time is told by one signal; an impossible scale is taken as the nearest."""
    told: list[str] = []
    keeper.changed.connect(lambda: told.append(current().roles.name))
    keeper.switch("dark", 9.0)
    assert told == ["dark"]
    assert current().scale == 2.0


def test_a_second_install_keeps_the_keeper(qapp: QApplication) -> None:
    """There is one keeper per application."""
    assert install(qapp) is install(qapp)


def test_the_style_sheet_names_no_foreign_colour() -> None:
    """Every colour in the style sheet is a role of the theme."""
    for roles in THEMES.values():
        words = stylesheet(Theme(roles, 1.0)).replace(";", " ").replace(",", " ").split()
        colours = {word for word in words if word.startswith("#") and len(word) == 7}
        known = {str(getattr(roles, name)) for name in roles._fields}
        assert {c for c in colours if QColor.isValidColorName(c)} <= known


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_draws_something_inside_its_square(qapp: QApplication, name: str) -> None:
    """An icon leaves ink, and none on the outermost row of pixels."""
    image = icon_pixmap(name, QColor("#000000"), 20, 2.0).toImage()
    side = image.width()
    assert side == 40
    inked = [
        (x, y) for x in range(side) for y in range(side) if image.pixelColor(x, y).alpha() > 60
    ]
    assert inked
    assert all(0 < x < side - 1 and 0 < y < side - 1 for x, y in inked)


def test_an_unknown_icon_is_refused(qapp: QApplication) -> None:
    """A wrong name is a fault of ours and is not drawn as nothing."""
    with pytest.raises(KeyError):
        icon_pixmap("no-such-icon", QColor("#000000"), 20, 1.0)
