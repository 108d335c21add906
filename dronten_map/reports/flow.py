"""Setting pages: a cursor that runs down the page and turns to the next one when it is full."""

from dataclasses import dataclass

from dronten_map.reports.marks import Area, Mark, Page, Rule, Target, Text
from dronten_map.reports.paper import (
    BODY,
    FIRM,
    H1,
    H1_NUMBER,
    H2,
    H3,
    INK,
    MARGIN,
    PORTRAIT,
    Style,
)
from dronten_map.reports.text import Ruler

_STYLES = (H1, H2, H3)
_BEFORE = (30.0, 20.0, 12.0)  # points above a heading, unless it starts a page
_AFTER = (10.0, 5.0, 2.0)
_LEAST = 2  # lines of a paragraph that stay together at the foot or the head of a page


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading, for the table of contents."""

    title: str
    level: int  # 0 for a chapter
    page: int  # index in the pages of this flow
    target: str


@dataclass(frozen=True, slots=True)
class _Heading:
    number: str
    lines: tuple[str, ...]
    level: int
    title: str

    @property
    def height(self) -> float:
        return len(self.lines) * _STYLES[self.level].leading + _AFTER[self.level]


class Flow:
    """Pages that fill up from top to bottom.

    A heading waits until what follows it is placed, so it never stands alone at the foot of a page.
    """

    def __init__(self, ruler: Ruler) -> None:
        self.ruler = ruler
        self.pages: list[Page] = []
        self.entries: list[Entry] = []
        self._size = PORTRAIT
        self._y = 0.0
        self._gap = 0.0
        self._is_fresh = True
        self._waiting: list[_Heading] = []
        self._chapters = 0
        self._new_page()

    @property
    def x(self) -> float:
        """The left edge of the text."""
        return MARGIN

    @property
    def width(self) -> float:
        """The width of the text."""
        return self._size[0] - 2 * MARGIN

    @property
    def height(self) -> float:
        """The height of the text on a whole page."""
        return self._size[1] - 2 * MARGIN

    @property
    def left(self) -> float:
        """What is left of this page below the cursor and what waits."""
        return self._size[1] - MARGIN - self._y - self._before()

    def turn(self, size: tuple[float, float] | None = None) -> None:
        """Go on with a new page, unless this one is still empty and of the same size."""
        size = size or self._size
        if not self._is_fresh or size != self._size:
            if self._is_fresh:
                self.pages.pop()
            self._size = size
            self._new_page()

    def take(self, height: float, *, keep: float = 0.0) -> float:
        """Room for something of this height, on this page or the next; returns its top.

        What waits is placed above it. With keep, that much more must fit below on the same page.
        """
        if not self._is_fresh and height + keep > self.left:
            self.turn()
        self._place_waiting()
        top = self._y + (0.0 if self._is_fresh else self._gap)
        self._y = top + height
        self._gap, self._is_fresh = 0.0, False
        return top

    def fits(self, height: float) -> bool:
        """Whether something of this height still fits on this page."""
        return self._is_fresh or height <= self.left

    def space(self, points: float) -> None:
        """White space before what follows; the largest that was asked for counts."""
        self._gap = max(self._gap, points)

    def put(self, *marks: Mark) -> None:
        """Put marks on this page."""
        self.pages[-1].marks.extend(marks)

    def chapter(self, title: str) -> None:
        """A numbered heading of the first level."""
        self._chapters += 1
        self.heading(title, level=0, number=str(self._chapters))

    def heading(self, title: str, *, level: int, number: str = "") -> None:
        """A heading above what follows: 0 chapter, 1 section, 2 smaller and not in the contents."""
        style = _STYLES[level]
        indent = self._indent(number)
        lines = self.ruler.lines(title, style.font, style.size, self.width - indent)
        self._waiting.append(_Heading(number, tuple(lines), level, " ".join(lines)))

    def paragraph(self, text: str, style: Style = BODY, *, width: float | None = None) -> None:
        """Running text; a line never stands alone at the foot or the head of a page."""
        lines = self.ruler.lines(text, style.font, style.size, width or self.width)
        for index, line in enumerate(lines):
            rest = len(lines) - index
            stays = index % len(lines) == 0 or rest == _LEAST
            keep = (min(rest, _LEAST) - 1) * style.leading if stays else 0.0
            top = self.take(style.leading, keep=keep)
            self.put(Text(self.x, top + style.baseline, line, style))

    def _indent(self, number: str) -> float:
        if not number:
            return 0.0
        return self.ruler.width(number, H1.font, H1.size) + 0.5 * H1.size

    def _before(self) -> float:
        total, first = 0.0, not self._is_fresh
        for place, heading in enumerate(self._waiting):
            space = _BEFORE[heading.level] if first or place else 0.0
            total += (max(space, self._gap) if place == 0 and first else space) + heading.height
        return total if self._waiting else (0.0 if self._is_fresh else self._gap)

    def _place_waiting(self) -> None:
        for place, heading in enumerate(self._waiting):
            above = 0.0 if self._is_fresh else _BEFORE[heading.level]
            self._y += max(above, self._gap) if place == 0 and not self._is_fresh else above
            self._draw(heading)
            self._y += heading.height
            self._gap, self._is_fresh = 0.0, False
        self._waiting.clear()

    def _draw(self, heading: _Heading) -> None:
        style = _STYLES[heading.level]
        if heading.level < 2:
            target = f"h{len(self.entries)}"
            title = f"{heading.number} {heading.title}".strip()
            self.entries.append(Entry(title, heading.level, len(self.pages) - 1, target))
            self.put(Target(self._y - 6, target, title, heading.level))
        indent = self._indent(heading.number)
        if heading.number:
            self.put(Text(self.x, self._y + style.baseline, heading.number, H1_NUMBER))
        for index, line in enumerate(heading.lines):
            y = self._y + index * style.leading + style.baseline
            self.put(Text(self.x + indent, y, line, style))

    def _new_page(self) -> None:
        self.pages.append(Page(*self._size))
        self._y, self._gap, self._is_fresh = MARGIN, 0.0, True


def rule_across(flow: Flow, y: float, *, width: float = FIRM, colour: str = INK) -> Rule:
    """A horizontal rule over the whole width of the text."""
    return Rule(flow.x, y, flow.x + flow.width, y, width, colour)


def tag(ruler: Ruler, x: float, y: float, text: str, style: Style) -> list[Mark]:
    """A word in a small frame; x is its left edge, y its baseline."""
    width = ruler.width(text, style.font, style.size) + 8
    frame = Area(x, y - style.size, width, style.size + 4, None, style.colour, 2)
    return [frame, Text(x + 4, y, text, style)]
