"""The look of paper: sizes, margins, colours and styles of text. All lengths are in points."""

from dataclasses import dataclass

from dronten_map.reports import fonts

MM = 72 / 25.4
PORTRAIT = (210 * MM, 297 * MM)
LANDSCAPE = (297 * MM, 210 * MM)
MARGIN = 20 * MM
HEADER_Y = 12.5 * MM  # baseline, below the top of the page
FOOTER_Y = 12.5 * MM  # baseline, above the foot of the page

INK = "#1F2328"
MUTED = "#5B6169"
LINE = "#D9D5CC"
PALE = "#F3F1EC"
ACCENT = "#0B6E6E"
BAD = "#B3261E"

THIN = 0.4
FIRM = 0.8


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: its font, the size of its letters and the height of its lines."""

    font: str
    size: float
    leading: float
    colour: str = INK

    @property
    def baseline(self) -> float:
        """From the top of a line to the foot of its letters, so that capitals stand midway."""
        return self.leading / 2 + 0.33 * self.size


BODY = Style(fonts.REGULAR, 9.5, 13)
STRONG = Style(fonts.SEMIBOLD, 9.5, 13)
QUIET = Style(fonts.REGULAR, 9.5, 13, MUTED)
LEAD = Style(fonts.REGULAR, 12, 17)
CELL = Style(fonts.REGULAR, 8.5, 11)
CELL_STRONG = Style(fonts.SEMIBOLD, 8.5, 11)
CELL_QUIET = Style(fonts.REGULAR, 8, 11, MUTED)
CELL_BAD = Style(fonts.SEMIBOLD, 8.5, 11, BAD)
CELL_ACCENT = Style(fonts.SEMIBOLD, 8.5, 11, ACCENT)
HEAD = Style(fonts.SEMIBOLD, 8, 11, MUTED)
SMALL = Style(fonts.REGULAR, 8, 10.5, MUTED)
SMALL_STRONG = Style(fonts.SEMIBOLD, 8, 10.5, MUTED)
TINY = Style(fonts.REGULAR, 7, 8.6)
TINY_QUIET = Style(fonts.REGULAR, 7, 8.6, MUTED)
TINY_STRONG = Style(fonts.SEMIBOLD, 7, 8.6, MUTED)

TITLE = Style(fonts.SEMIBOLD, 28, 34)
HEADLINE = Style(fonts.SEMIBOLD, 24, 29)
H1 = Style(fonts.SEMIBOLD, 20, 25)
H1_NUMBER = Style(fonts.SEMIBOLD, 20, 25, ACCENT)
H2 = Style(fonts.SEMIBOLD, 14, 18)
H2_NUMBER = Style(fonts.SEMIBOLD, 14, 18, ACCENT)
H3 = Style(fonts.SEMIBOLD, 10.5, 14)
EYEBROW = Style(fonts.SEMIBOLD, 10.5, 14, ACCENT)
FIGURE = Style(fonts.SEMIBOLD, 16, 20, ACCENT)
CAPTION = Style(fonts.ITALIC, 8.5, 11, MUTED)
LABEL = Style(fonts.SEMIBOLD, 8.5, 13, MUTED)
LEDE = Style(fonts.REGULAR, 11, 16)
