"""The design values as plain frozen data: colours by role, type steps, spaces, radii."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

ThemeName = Literal["light", "dark", "contrast"]

Role = Literal[
    "text", "text2", "text3", "action", "focus", "ok", "warn", "err", "tip", "ctl",
    "window", "side", "panel", "field", "sunken", "hover", "sel", "line", "mark",
    "action_h", "on_action", "action_t", "ok_t", "warn_t", "err_t", "tip_t",
]  # fmt: skip

Tone = Literal["neutral", "action", "ok", "warn", "err", "tip"]
Step = Literal[
    "display", "title", "heading", "subheading", "prose", "body", "note", "small", "micro"
]
ClientName = Literal["teal", "violet", "plum", "ochre", "olive", "cyan", "clay", "slate"]

TEXT_ROLES: tuple[Role, ...] = (
    "text", "text2", "text3", "action", "ok", "warn", "err", "tip"
)  # fmt: skip
SURFACES: tuple[Role, ...] = ("window", "side", "panel", "field", "sunken", "hover", "sel")


class ClientColour(NamedTuple):
    """The colour of one client: strong for bar and code, tint behind the code."""

    name: ClientName
    strong: str
    tint: str


class Roles(NamedTuple):
    """Every colour of one theme as ``#RRGGBB``; ``edged`` themes draw the border of every tint."""

    name: ThemeName
    dark: bool
    edged: bool
    text: str
    text2: str
    text3: str
    action: str
    focus: str
    ok: str
    warn: str
    err: str
    tip: str
    ctl: str
    window: str
    side: str
    panel: str
    field: str
    sunken: str
    hover: str
    sel: str
    line: str
    mark: str
    action_h: str
    on_action: str
    action_t: str
    ok_t: str
    warn_t: str
    err_t: str
    tip_t: str
    clients: tuple[ClientColour, ...]

    def value(self, role: Role) -> str:
        """The colour of a role as ``#RRGGBB``."""
        return str(getattr(self, role))

    def client(self, name: ClientName) -> ClientColour:
        """The client colour of that name."""
        return next(colour for colour in self.clients if colour.name == name)


class TypeStep(NamedTuple):
    """One size of text: pixels at text scale 1, leading as a multiple of them."""

    px: float
    medium: bool
    leading: float


STEPS: Mapping[Step, TypeStep] = MappingProxyType({
    "display": TypeStep(24, medium=True, leading=1.3),
    "title": TypeStep(20, medium=True, leading=1.3),
    "heading": TypeStep(16, medium=True, leading=1.4),
    "subheading": TypeStep(15, medium=True, leading=1.4),
    "prose": TypeStep(15, medium=False, leading=26 / 15),
    "body": TypeStep(14, medium=False, leading=1.6),
    "note": TypeStep(13, medium=False, leading=1.55),
    "small": TypeStep(12, medium=False, leading=1.5),
    "micro": TypeStep(11, medium=True, leading=1.4),
})  # fmt: skip

FAMILY = "Noto Sans SC"
SPACES = (2, 4, 6, 8, 12, 16, 20, 24, 32, 40)
RADIUS_CHIP = 4.0
RADIUS_TICK = 3.5
RADIUS_FIELD = 6.0
RADIUS_CARD = 8.0
PROSE_WIDTH = 600
PROSE_LINE = 26
HELP_WIDTH = 288
DRAWER_WIDTH = 392
SIDE_WIDTH = 248
SMALLEST_TARGET = 24
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)

_LIGHT_CLIENTS = (
    ClientColour("teal", "#0B6E66", "#E1F1EF"),
    ClientColour("violet", "#6446B8", "#EDE9F8"),
    ClientColour("plum", "#97347A", "#F7E8F2"),
    ClientColour("ochre", "#7A5A00", "#F5EFDC"),
    ClientColour("olive", "#4D6B12", "#EBF1DF"),
    ClientColour("cyan", "#0A6A86", "#E0F0F5"),
    ClientColour("clay", "#8C4A2B", "#F6EAE4"),
    ClientColour("slate", "#4A5A70", "#E9EDF2"),
)
_DARK_CLIENTS = (
    ClientColour("teal", "#5CC4BA", "#1B3432"),
    ClientColour("violet", "#B3A0F0", "#2C2743"),
    ClientColour("plum", "#E094C7", "#3B2334"),
    ClientColour("ochre", "#D3B458", "#352D17"),
    ClientColour("olive", "#A5C46A", "#283119"),
    ClientColour("cyan", "#68BFD9", "#1B333C"),
    ClientColour("clay", "#DDA283", "#39281F"),
    ClientColour("slate", "#A9B8CC", "#272E38"),
)

LIGHT = Roles(
    name="light", dark=False, edged=False,
    text="#1A1C20", text2="#4F555F", text3="#626873",
    action="#2357B8", focus="#2357B8",
    ok="#17713F", warn="#8A5200", err="#B3261E", tip="#44617F", ctl="#7A808B",
    window="#FFFFFF", side="#F6F7F8", panel="#FAFAFB", field="#FFFFFF", sunken="#F1F2F4",
    hover="#ECEEF1", sel="#E3E8F2", line="#E2E4E8", mark="#FFE08A",
    action_h="#1C4796", on_action="#FFFFFF",
    action_t="#EAF0FB", ok_t="#E6F3EB", warn_t="#FBF1DF", err_t="#FBEBEA", tip_t="#EAF0F5",
    clients=_LIGHT_CLIENTS,
)  # fmt: skip

DARK = Roles(
    name="dark", dark=True, edged=False,
    text="#ECEDEF", text2="#B6BAC2", text3="#9BA0A9",
    action="#8DB2F7", focus="#8DB2F7",
    ok="#6FCB95", warn="#E5B25C", err="#F29B93", tip="#9DBAD6", ctl="#80858F",
    window="#1D1E21", side="#17181A", panel="#1A1B1E", field="#232529", sunken="#26282C",
    hover="#2A2C31", sel="#2B3345", line="#33353A", mark="#6B5300",
    action_h="#A6C3FA", on_action="#10203F",
    action_t="#24304A", ok_t="#1D3326", warn_t="#382C16", err_t="#3D2220", tip_t="#223040",
    clients=_DARK_CLIENTS,
)  # fmt: skip

CONTRAST = Roles(
    name="contrast", dark=True, edged=True,
    text="#FFFFFF", text2="#FFFFFF", text3="#FFFFFF",
    action="#FFFF00", focus="#00FFFF",
    ok="#7CFF9B", warn="#FFD24A", err="#FF9C94", tip="#9AD7FF", ctl="#FFFFFF",
    window="#000000", side="#000000", panel="#000000", field="#000000", sunken="#000000",
    hover="#1A1A1A", sel="#003A75", line="#FFFFFF", mark="#7A5C00",
    action_h="#FFFF66", on_action="#000000",
    action_t="#000000", ok_t="#000000", warn_t="#000000", err_t="#000000", tip_t="#000000",
    clients=_DARK_CLIENTS,
)  # fmt: skip

THEMES: Mapping[ThemeName, Roles] = MappingProxyType(
    {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
)


def tone_roles(tone: Tone) -> tuple[Role, Role]:
    """Text role and tint role of a tone."""
    table: dict[Tone, tuple[Role, Role]] = {
        "neutral": ("text2", "hover"),
        "action": ("action", "action_t"),
        "ok": ("ok", "ok_t"),
        "warn": ("warn", "warn_t"),
        "err": ("err", "err_t"),
        "tip": ("tip", "tip_t"),
    }
    return table[tone]


def contrast(first: str, second: str) -> float:
    """Contrast of two ``#RRGGBB`` colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
