"""What can stand on a page: text, rules, areas, diamonds, links and a drawing.

Marks are placed from the top left corner of the page, x to the right and y down, in points. They
stand between the setting of pages and the painting of them, so that page numbers are known first.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from reportlab.lib.colors import HexColor

from dronten_map.reports import fonts
from dronten_map.reports.house import SHIPPED, House
from dronten_map.reports.paper import Style
from dronten_map.reports.structure import Structure
from dronten_map.reports.tags import Box, Margin, Tag

Canvas = Any  # reportlab.pdfgen.canvas.Canvas, which has no types


class Text(NamedTuple):
    """One line of printable text; y is its baseline, x where its anchor is."""

    x: float
    y: float
    text: str
    style: Style
    anchor: str = "start"  # start, middle or end


class Rule(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    colour: str
    dash: tuple[float, ...] = ()


class Area(NamedTuple):
    """A rectangle, filled (fill) or outlined (stroke) or both."""

    x: float
    y: float  # of its top
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    radius: float = 0.0


class Diamond(NamedTuple):
    """A filled diamond around a point: a milestone."""

    x: float
    y: float
    reach: float
    colour: str


class Link(NamedTuple):
    """A place to click, which leads to a target elsewhere in the document."""

    x: float
    y: float
    width: float
    height: float
    target: str
    title: str = ""  # what it leads to, for who cannot see it


class Target(NamedTuple):
    """A place that links and the outline lead to."""

    y: float
    name: str
    title: str
    level: int  # 0 for a chapter


class Artwork(NamedTuple):
    """Something that paints itself; y is that of its foot on the page."""

    paint: Callable[[Canvas, float, float], None]
    x: float
    y: float


Mark = Text | Rule | Area | Diamond | Link | Target | Artwork


@dataclass(slots=True)
class Page:
    """One page: its size and what stands on it.

    A bare one gets no header and footer; one with a head of its own gets no header. `tags` says
    what a mark is part of, by its place; one that is not in it is only decoration.
    """

    width: float
    height: float
    is_bare: bool = False
    has_head: bool = False
    marks: list[Mark] = field(default_factory=list)
    tags: dict[int, Tag | Margin] = field(default_factory=dict[int, Tag | Margin])

    def put(self, mark: Mark, tag: Tag | Margin | None = None) -> None:
        """Put a mark on the page, on top of what is there."""
        if tag is not None:
            self.tags[len(self.marks)] = tag
        self.marks.append(mark)

    def box(self, x: float, top: float, width: float, height: float) -> Box:
        """A rectangle as PDF counts, of which the top is so far below the top of the page."""
        foot = self.height - top - height
        return Box(x, foot, x + width, foot + height)


def paint(
    page: Page,
    canvas: Canvas,
    structure: Structure | None = None,
    *,
    house: House = SHIPPED,
) -> None:
    """Paint everything that stands on a page in a house style; the caller ends the page."""
    canvas.setPageSize((page.width, page.height))
    for place, mark in enumerate(page.marks):
        tag = page.tags.get(place)
        if structure is not None and not isinstance(mark, Link | Target):
            structure.turn_to(tag)
        if structure is not None and isinstance(mark, Link) and isinstance(tag, Tag):
            structure.link(tag, _rectangle(mark, page.height), mark.target, mark.title)
        else:
            _PAINTERS[type(mark)](canvas, page.height, mark, house)


def _text(canvas: Canvas, height: float, mark: Text, house: House) -> None:
    style = mark.style
    canvas.setFillColor(HexColor(house.colour(style.colour)))
    font, at = house.font(style.font), (mark.x, height - mark.y)
    fonts.draw_line(canvas, *at, mark.text, font, style.size, anchor=mark.anchor)


def _rule(canvas: Canvas, height: float, mark: Rule, house: House) -> None:
    canvas.setStrokeColor(HexColor(house.colour(mark.colour)))
    canvas.setLineWidth(mark.width)
    canvas.setDash(list(mark.dash))
    canvas.line(mark.x1, height - mark.y1, mark.x2, height - mark.y2)


def _area(canvas: Canvas, height: float, mark: Area, house: House) -> None:
    if mark.fill is not None:
        canvas.setFillColor(HexColor(house.colour(mark.fill)))
    if mark.stroke is not None:
        canvas.setStrokeColor(HexColor(house.colour(mark.stroke)))
        canvas.setLineWidth(0.6)
        canvas.setDash([])
    canvas.roundRect(
        mark.x,
        height - mark.y - mark.height,
        mark.width,
        mark.height,
        mark.radius,
        stroke=int(mark.stroke is not None),
        fill=int(mark.fill is not None),
    )


def _diamond(canvas: Canvas, height: float, mark: Diamond, house: House) -> None:
    canvas.setFillColor(HexColor(house.colour(mark.colour)))
    path = canvas.beginPath()
    y, reach = height - mark.y, mark.reach
    path.moveTo(mark.x, y + reach)
    path.lineTo(mark.x + reach, y)
    path.lineTo(mark.x, y - reach)
    path.lineTo(mark.x - reach, y)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _link(canvas: Canvas, height: float, mark: Link, _house: House) -> None:
    canvas.linkRect(mark.title, mark.target, _rectangle(mark, height), relative=0, thickness=0)


def _rectangle(mark: Link, height: float) -> tuple[float, float, float, float]:
    foot = height - mark.y - mark.height
    return mark.x, foot, mark.x + mark.width, foot + mark.height


def _target(canvas: Canvas, height: float, mark: Target, _house: House) -> None:
    canvas.bookmarkPage(mark.name, fit="XYZ", left=0, top=height - mark.y)
    canvas.addOutlineEntry(mark.title, mark.name, mark.level, closed=int(mark.level == 0))


def _artwork(canvas: Canvas, height: float, mark: Artwork, _house: House) -> None:
    canvas.saveState()
    mark.paint(canvas, mark.x, height - mark.y)
    canvas.restoreState()


_PAINTERS = cast(
    "dict[type[Mark], Callable[[Canvas, float, Any, House], None]]",
    {
        Text: _text,
        Rule: _rule,
        Area: _area,
        Diamond: _diamond,
        Link: _link,
        Target: _target,
        Artwork: _artwork,
    },
)
