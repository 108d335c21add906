"""Setting pages: a cursor that runs down the page and turns to the next one when it is full."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass

from dronten_map.i18n import _
from dronten_map.reports.marks import Artwork, Link, Mark, Page, Target, Text
from dronten_map.reports.paper import (
    BODY,
    CAPTION,
    H1,
    H1_NUMBER,
    H2,
    H2_NUMBER,
    H3,
    MARGIN,
    PORTRAIT,
    Style,
)
from dronten_map.reports.tags import HEADINGS, Role, Tag
from dronten_map.reports.text import Ruler

_WHOLES = frozenset(
    {Role.DOCUMENT, Role.TABLE, Role.TR, Role.LIST, Role.ITEM, Role.CONTENTS, Role.ENTRY}
)  # parts that hold other parts and no text of their own
_STYLES = (H1, H2, H3)
_NUMBERS = (H1_NUMBER, H2_NUMBER, H2_NUMBER)
_BEFORE = (30.0, 20.0, 12.0)  # points above a heading, unless it starts a page
_AFTER = (10.0, 5.0, 2.0)
_CLOSE = 0.4  # of that space is left between two headings
_MOST = 4  # lines of a heading; what is longer ends in an ellipsis
_LEAST = 2  # lines of a paragraph that stay together at the foot or the head of a page
_ROOMY = 0.35  # of a page that must be left for a chapter to start on it


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading, for the table of contents."""

    title: str
    level: int  # 0 for a chapter
    page: int  # index in the pages of this flow
    target: str


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Lines that stay with what follows: a heading, or the words between it and that."""

    lines: tuple[str, ...]
    style: Style
    before: float
    after: float
    tag: Tag
    level: int | None = None  # of a heading
    number: str = ""
    title: str = ""  # of a heading, on one line

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading + self.after


class Flow:
    """Pages that fill up from top to bottom.

    A heading waits until what follows it is placed, so it never stands alone at the foot of a page.
    """

    def __init__(self, ruler: Ruler) -> None:
        self.ruler = ruler
        self.pages: list[Page] = []
        self.root = Tag(Role.DOCUMENT)
        self.entries: list[Entry] = []
        self._size = PORTRAIT
        self._y = 0.0
        self._gap = 0.0
        self._is_fresh = True
        self._waiting: list[_Waiting] = []
        self._tag = self.root
        self._figure: Tag | None = None  # the last one
        self._chapters = self._sections = self._figures = 0
        self._new_page()

    @property
    def x(self) -> float:
        """The left edge of the text."""
        return MARGIN

    @property
    def tag(self) -> Tag:
        """The part of the document that is open."""
        return self._tag

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

    @property
    def waiting(self) -> float:
        """The height of what waits to stand above what follows, at the head of a page."""
        return sum(
            item.height + (item.before if place else 0.0)
            for place, item in enumerate(self._waiting)
        )

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

    def put(self, *marks: Mark, tag: Tag | None = None) -> None:
        """Put marks on this page.

        Texts and what belongs to a figure are part of the tag, or else of what is open; lines and
        areas elsewhere are decoration. A text outside of everything is a paragraph of its own.
        """
        page = self.pages[-1]
        for mark in marks:
            told = tag or self._tag
            if not isinstance(mark, Text | Artwork | Link) and told.role is not Role.FIGURE:
                page.put(mark)
                continue
            if told.role in _WHOLES:
                told = told.add(Role.P)
            page.put(mark, told)

    def decorate(self, *marks: Mark) -> None:
        """Put marks on this page that say nothing new: what is repeated, or there for the eye."""
        for mark in marks:
            self.pages[-1].put(mark)

    @contextmanager
    def within(self, role: Role) -> Generator[Tag]:
        """What is set in the block is part of a new part of the document."""
        outer, self._tag = self._tag, self._tag.add(role)
        try:
            yield self._tag
        finally:
            self._tag = outer

    @contextmanager
    def figure(self, alt: str, top: float, height: float) -> Generator[None]:
        """What is put in the block is one figure over the whole width; alt says what it shows."""
        with self.within(Role.FIGURE) as tag:
            tag.alt = alt
            tag.box = self.pages[-1].box(self.x, top, self.width, height)
            self._figure = tag
            yield

    def chapter(self, title: str) -> None:
        """A numbered heading of the first level, on a new page where little is left of this one."""
        if self.left < _ROOMY * self.height:
            self.turn()
        self._chapters += 1
        self._sections = 0
        self.heading(title, level=0, number=str(self._chapters))

    def section(self, title: str) -> None:
        """A numbered heading of the second level."""
        self._sections += 1
        self.heading(title, level=1, number=f"{self._chapters}.{self._sections}")

    def heading(self, title: str, *, level: int, number: str = "") -> None:
        """A heading above what follows: 0 chapter, 1 section, 2 smaller and not in the contents."""
        style = _STYLES[level]
        lines = self.ruler.limited(
            title, style.font, style.size, self.width - self._indent(number, level), most=_MOST
        )
        before = _BEFORE[level] * (_CLOSE if self._waiting else 1)
        after = _AFTER[level]
        tag = self._tag.add(HEADINGS[level])
        whole = lines[0] if len(lines) == 1 else self._on_one_line(title)
        waits = _Waiting(tuple(lines), style, before, after, tag, level, number, whole)
        self._waiting.append(waits)

    def lead(self, text: str, style: Style = BODY) -> None:
        """A short text that stays with what follows; a long one is a paragraph like any other."""
        lines = self.ruler.lines(text, style.font, style.size, self.width)
        if len(lines) > _MOST:
            self.paragraph(text, style)
        else:
            tag = self._tag.add(Role.P)
            self._waiting.append(_Waiting(tuple(lines), style, 0.0, 3.0, tag))

    def paragraph(
        self,
        text: str,
        style: Style = BODY,
        *,
        width: float | None = None,
        tag: Tag | None = None,
    ) -> None:
        """Running text; a line never stands alone at the foot or the head of a page."""
        told = tag or self._tag.add(Role.P)
        lines = self.ruler.lines(text, style.font, style.size, width or self.width)
        for index, line in enumerate(lines):
            keep = following(index, len(lines)) * style.leading
            top = self.take(style.leading, keep=keep)
            self.put(Text(self.x, top + style.baseline, line, style), tag=told)

    def caption(self, text: str) -> None:
        """A line below a figure, with its number."""
        self._figures += 1
        label = _("Figure {number}. {text}").format(number=self._figures, text=text)
        style = CAPTION
        lines = self.ruler.limited(label, style.font, style.size, self.width, most=_LEAST)
        self.space(4)
        tag = self._figure.add(Role.CAPTION) if self._figure is not None else None
        self.paragraph("\n".join(lines), style, tag=tag)

    def _on_one_line(self, title: str) -> str:
        """A title as it stands in contents and outline: whole, unless it is very long."""
        return self.ruler.fitted(title, BODY.font, BODY.size, _MOST * self.width)

    def _indent(self, number: str, level: int) -> float:
        if not number:
            return 0.0
        style = _NUMBERS[level]
        return self.ruler.width(number, style.font, style.size) + 0.6 * style.size

    def _before(self) -> float:
        if not self._waiting:
            return 0.0 if self._is_fresh else self._gap
        return sum(self._above(i, place) + i.height for place, i in enumerate(self._waiting))

    def _above(self, item: _Waiting, place: int) -> float:
        """White space above something that waits; nothing at the head of a page."""
        if place:
            return item.before
        return 0.0 if self._is_fresh else max(item.before, self._gap)

    def _place_waiting(self) -> None:
        for place, item in enumerate(self._waiting):
            self._y += self._above(item, place)
            self._draw(item)
            self._y += item.height
        if self._waiting:
            self._gap, self._is_fresh = 0.0, False
        self._waiting.clear()

    def _draw(self, item: _Waiting) -> None:
        indent = 0.0
        if item.level is not None:
            if item.level < 2:
                target = f"h{len(self.entries)}"
                title = f"{item.number} {item.title}".strip()
                self.entries.append(Entry(title, item.level, len(self.pages) - 1, target))
                self.put(Target(self._y - 6, target, title, item.level))
            if item.number:
                indent = self._indent(item.number, item.level)
                number = _NUMBERS[item.level]
                self.put(Text(self.x, self._y + number.baseline, item.number, number), tag=item.tag)
        for index, line in enumerate(item.lines):
            y = self._y + index * item.style.leading + item.style.baseline
            self.put(Text(self.x + indent, y, line, item.style), tag=item.tag)

    def _new_page(self) -> None:
        self.pages.append(Page(*self._size))
        self._y, self._gap, self._is_fresh = MARGIN, 0.0, True


def following(index: int, count: int) -> int:
    """How many lines must follow a line on the same page, so that none of them stands alone.

    >>> [following(index, 5) for index in range(5)]
    [1, 0, 0, 1, 0]
    >>> [following(index, 3) for index in range(3)]
    [2, 1, 0]
    """
    rest = count - index - 1
    if index == 0 and count <= 2 * _LEAST - 1:
        return rest
    return min(rest, _LEAST - 1) if index == 0 or rest == _LEAST - 1 else 0
