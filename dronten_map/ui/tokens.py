"""The tokens of the look: colours light and dark, the type scale, the grid."""

from typing import NamedTuple

FAMILY = "Source Sans 3"
SMALL, BODY, LARGE, TITLE, HERO = 11, 13, 16, 20, 28  # the type scale, in pixels
GAP, SPACE, WIDE = 4, 8, 16  # the grid, in pixels
RADIUS = 6
HIT = 28  # the smallest target of a pointer, in pixels


class Theme(NamedTuple):
    """The colours of one appearance, as "#rrggbb", and what sort of appearance it is."""

    paper: str
    panel: str
    line: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    focus: str
    good: str
    warn: str
    bad: str
    is_dark: bool = False
    is_strong: bool = False  # high contrast


LIGHT = Theme(
    paper="#fbfaf7",
    panel="#f3f1ec",
    line="#d9d5cc",
    ink="#1f2328",
    muted="#5b6169",
    accent="#0b6e6e",
    on_accent="#ffffff",
    focus="#0a58ca",
    good="#2e6b34",
    warn="#9a5b00",
    bad="#b3261e",
)
DARK = Theme(
    paper="#17191c",
    panel="#202327",
    line="#3a3f45",
    ink="#eceae4",
    muted="#a5abb3",
    accent="#5cc2be",
    on_accent="#0e1a1a",
    focus="#8ab4ff",
    good="#8bd08f",
    warn="#f0b35a",
    bad="#ff8a80",
    is_dark=True,
)
# For who asks for high contrast: every text at least 7 to 1, every line at least 4.5.
LIGHT_STRONG = Theme(
    paper="#ffffff",
    panel="#ffffff",
    line="#737373",
    ink="#000000",
    muted="#1f2328",
    accent="#004a4a",
    on_accent="#ffffff",
    focus="#0000d0",
    good="#0b4a12",
    warn="#663600",
    bad="#8a0f0a",
    is_strong=True,
)
DARK_STRONG = Theme(
    paper="#000000",
    panel="#000000",
    line="#767676",
    ink="#ffffff",
    muted="#e4e4e4",
    accent="#5ff0ea",
    on_accent="#000000",
    focus="#ffe14d",
    good="#9dffa4",
    warn="#ffc266",
    bad="#ffa39a",
    is_dark=True,
    is_strong=True,
)
