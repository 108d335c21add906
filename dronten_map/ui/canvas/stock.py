"""What was painted before and can be stamped again: sprites and names by size and look."""

from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtGui import QPixmap

from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.ui import theme
from dronten_map.ui.canvas.dresses import Dresses, Rows
from dronten_map.ui.canvas.hint import caption
from dronten_map.ui.canvas.look import Look
from dronten_map.ui.canvas.plates import Plates
from dronten_map.ui.canvas.sprites import Sheet, badge_sheet, node_sheet, ring_sheet

_KEPT = 24  # sheets; a zoom level needs three or four, with sizes a dozen
_LABEL_WIDTH = 8.8  # widest line of a name, in times its size
BADGED_RADIUS = 11.0  # pixels from which an actor has a badge
SMALLEST = 2.0  # radius in pixels below which actors do not shrink further

T = TypeVar("T")


class Stock:
    """Sprites and names, kept until the kinds or the theme change."""

    def __init__(self, dresses: Dresses) -> None:
        self._dresses = dresses
        self._sheets: OrderedDict[tuple[object, ...], Sheet] = OrderedDict()
        self._plates: OrderedDict[tuple[object, ...], Plates] = OrderedDict()
        self._captions: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self.scale = 1.0  # device pixels for one pixel of what is painted
        self.enlarged = 1.0  # times as large as usual are the names, as for a whole room

    def clear(self) -> None:
        """Forget everything: the kinds look different now."""
        self._sheets.clear()
        self._plates.clear()
        self._captions.clear()

    def nodes(self, look: Look, radius: float, rows: Rows, *, lifted: bool = False) -> Sheet:
        """Actors with these looks, in that order, at a radius in device pixels."""
        size = round(max(SMALLEST * self.scale, radius), 2)

        def make() -> Sheet:
            return node_sheet(self._dresses, rows, look, size, lifted=lifted)

        key = ("node", look.theme, size, lifted, rows.tobytes())
        return _kept(self._sheets, key, make)

    def rings(
        self, look: Look, radius: float, rows: Rows, scale: float, *, hovered: bool = False
    ) -> Sheet:
        """Their focus rings, at a radius in device pixels; fainter for what is hovered."""
        size = round(max(SMALLEST * scale, radius), 2)
        colour = look.hover if hovered else look.focus

        def make() -> Sheet:
            return ring_sheet(self._dresses, rows, colour, size, look.ring * scale)

        key = ("ring", look.theme, size, scale, hovered, rows.tobytes())
        return _kept(self._sheets, key, make)

    def badges(self, look: Look, radius: float) -> Sheet:
        """The badges with a number of opgaven, at a radius in device pixels."""
        size = round(radius, 1)
        return _kept(self._sheets, ("badge", look.theme, size), lambda: badge_sheet(look, size))

    def plates(
        self,
        look: Look,
        size: float,
        scale: float,
        *,
        weight: int = 400,
        widest: float = _LABEL_WIDTH,
    ) -> Plates:
        """The names in a size in pixels on a screen with so many device pixels for one.

        Their lines are at most so many times as wide as their size.
        """
        shown = size * self.enlarged

        def make() -> Plates:
            return Plates(look, shown, shown * widest, scale=scale, weight=weight)

        return _kept(self._plates, (look.theme, shown, scale, weight, widest), make)

    def caption(self, look: Look, text: str, most: float, scale: float) -> QPixmap:
        """A sentence in a frame of at most so many pixels wide; it is shown in every frame."""
        key = (look.theme, text, most, scale)
        return _kept(self._captions, key, lambda: caption(look, text, most, scale))


def radius_at(zoom: float) -> float:
    """The radius of an actor in pixels at a zoom."""
    return max(SMALLEST, NODE_RADIUS * zoom)


def text_size(zoom: float) -> int:
    """The size of names in pixels at a zoom: three steps, so that they do not swim."""
    if zoom < 0.75:
        return theme.SMALL
    return theme.BODY if zoom < 1.8 else theme.LARGE


def _kept(
    store: OrderedDict[tuple[object, ...], T], key: tuple[object, ...], make: Callable[[], T]
) -> T:
    found = store.get(key)
    if found is None:
        found = store[key] = make()
        if len(store) > _KEPT:
            store.popitem(last=False)
    else:
        store.move_to_end(key)
    return found
