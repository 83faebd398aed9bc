"""The style sheet and the palette, written from the colour roles."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from filing_desktop.gui.theme.theme import Theme
from filing_desktop.gui.theme.tokens import STEPS, TEXT_ROLES, Role


def palette(theme: Theme) -> QPalette:
    """The palette of a theme, for everything the style sheet does not name."""
    made = QPalette()
    table: dict[QPalette.ColorRole, Role] = {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "field",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "text3",
        QPalette.ColorRole.Button: "window",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "err",
        QPalette.ColorRole.ToolTipBase: "panel",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Highlight: "focus",
        QPalette.ColorRole.HighlightedText: "on_action",
        QPalette.ColorRole.Link: "action",
        QPalette.ColorRole.LinkVisited: "action",
        QPalette.ColorRole.Light: "hover",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "ctl",
        QPalette.ColorRole.Shadow: "ctl",
    }
    for role, name in table.items():
        made.setColor(role, theme.colour(name))
    return made


def stylesheet(theme: Theme) -> str:
    """The style sheet of a theme; widgets choose by object name, ``kind``, ``step``, ``role``."""
    parts = (
        _texts(theme),
        _surfaces(theme),
        _fields(theme),
        _lists(theme),
        _scroll_bars(theme),
        _floating(theme),
    )
    return "\n".join(parts)


def _texts(theme: Theme) -> str:
    # Colours of text come with the palette: a rule for every widget would style every widget.
    lines: list[str] = []
    for step, values in STEPS.items():
        weight = 500 if values.medium else 400
        size = f"font-size: {theme.px(values.px)}px; font-weight: {weight};"
        lines.append(f'QLabel[step="{step}"] {{ {size} }}')
    lines.append('QLabel[medium="true"] { font-weight: 500; }')
    lines += [f'QLabel[role="{r}"] {{ color: {theme.roles.value(r)}; }}' for r in TEXT_ROLES]
    lines.append("QLabel { background: transparent; }")
    return "\n".join(lines)


def _surfaces(theme: Theme) -> str:
    roles = theme.roles
    edge = f"1px solid {roles.line}"
    rim = edge if roles.edged else "none"
    # On a card of the dark theme the lighter pane could not be seen: there it goes darker.
    pane = roles.side if roles.dark else roles.sunken
    return f"""
QMainWindow, QDialog, QWidget#page {{ background: {roles.window}; }}
QFrame[kind="window"] {{ background: {roles.window}; border: none; }}
QFrame[kind="side"] {{ background: {roles.side}; border: none; border-right: {edge}; }}
QFrame[kind="panel"] {{ background: {roles.panel}; border: none; border-left: {edge}; }}
QFrame[kind="top"] {{ background: {roles.window}; border: none; border-bottom: {edge}; }}
QFrame[kind="footer"] {{ background: {roles.window}; border: none; border-top: {edge}; }}
QFrame[kind="card"] {{ background: {roles.field}; border: {edge}; border-radius: 8px; }}
QFrame[kind="sunken"] {{ background: {roles.sunken}; border: {rim}; border-radius: 6px; }}
QFrame[kind="card"] QFrame[kind="sunken"] {{ background: {pane}; }}
QFrame[kind="line"] {{ background: {roles.line}; border: none; max-height: 1px; min-height: 1px; }}
QScrollArea, QScrollArea > QWidget > QWidget[kind="scrolled"] {{ background: transparent;
  border: none; }}
"""


def _fields(theme: Theme) -> str:
    roles = theme.roles
    box = f"background: {roles.field}; border-radius: 6px; color: {roles.text};"
    select = f"selection-background-color: {roles.action}; selection-color: {roles.on_action};"
    focus = f"border: 2px solid {roles.focus};"
    err = f"border: 2px solid {roles.err};"
    return f"""
QLineEdit[kind="field"] {{ {box} {select} border: 1px solid {roles.ctl}; padding: 0px 10px;
  placeholder-text-color: {roles.text3}; font-size: {theme.px(14)}px; }}
QLineEdit[kind="field"][dots="true"] {{ font-size: {theme.px(10)}px; }}
QLineEdit[kind="field"]:focus {{ {focus} padding: 0px 9px; }}
QLineEdit[kind="field"][wrong="true"] {{ {err} padding: 0px 9px; }}
QTextEdit[kind="field"] {{ {box} {select} border: 1px solid {roles.ctl}; padding: 11px 11px;
  placeholder-text-color: {roles.text3}; font-size: {theme.px(15)}px; }}
QTextEdit[kind="field"]:focus {{ {focus} padding: 10px 10px; }}
QTextEdit[kind="field"][wrong="true"] {{ {err} padding: 10px 10px; }}
"""


def _lists(theme: Theme) -> str:
    roles = theme.roles
    return f"""
QTableView {{ background: {roles.window}; border: none; gridline-color: {roles.line};
  selection-background-color: {roles.sel}; selection-color: {roles.text}; outline: none; }}
QHeaderView {{ background: {roles.window}; border: none; }}
QHeaderView::section {{ background: {roles.window}; color: {roles.text3}; border: none;
  border-bottom: 1px solid {roles.line}; padding: 0px 12px; font-size: {theme.px(12)}px;
  font-weight: 400; }}
QListView[kind="popup"] {{ background: {roles.field}; border: 1px solid {roles.ctl}; outline: none;
  padding: 4px; }}
QListView[kind="popup"]::item {{ min-height: {theme.row()}px; padding: 0px 8px;
  border-radius: 4px; color: {roles.text}; }}
QListView[kind="popup"]::item:hover {{ background: {roles.hover}; }}
QListView[kind="popup"]::item:selected {{ background: {roles.sel}; color: {roles.text}; }}
"""


def _scroll_bars(theme: Theme) -> str:
    roles = theme.roles
    return f"""
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; border: none; }}
QScrollBar::handle {{ background: {roles.ctl}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {roles.text2}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _floating(theme: Theme) -> str:
    roles = theme.roles
    return f"""
QToolTip {{ background: {roles.panel}; color: {roles.text}; border: 1px solid {roles.ctl};
  padding: 5px 8px; font-size: {theme.px(13)}px; }}
QMenu {{ background: {roles.field}; color: {roles.text}; border: 1px solid {roles.ctl};
  padding: 4px; }}
QMenu::item {{ padding: 6px 20px 6px 10px; border-radius: 4px; }}
QMenu::item:selected {{ background: {roles.sel}; color: {roles.text}; }}
QMenu::separator {{ height: 1px; background: {roles.line}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 8px; }}
"""
