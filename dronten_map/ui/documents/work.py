"""What a process of its own does for the dialog: making documents, and pages in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass

from dronten_map.core.model import Model
from dronten_map.core.papers.order import Order
from dronten_map.reports.preview import Picture, page_sizes, pictures

AROUND = 1  # pages before and after the one that is looked at are made with it


@dataclass(frozen=True, slots=True)
class Made:
    """A finished document with the size of its pages in points, and the first ones in pixels."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    pictures: tuple[Picture, ...]


def document(model: Model, order: Order, room: tuple[int, int]) -> Made:
    """Make a document, with its first pages as large as fit in a room of so many pixels.

    Raises:
        UserError: what it is about is not in the map, or the house style cannot be used.
    """
    from dronten_map.reports.papers.making import made

    pdf = made(model, order)
    sizes = page_sizes(pdf)
    first = range(min(len(sizes), 1 + AROUND))
    return Made(pdf, tuple(sizes), tuple(pictures(pdf, first, fitting(sizes[0], room))))


def pages(pdf: bytes, wanted: Sequence[int], scale: float) -> list[Picture]:
    """Some pages of a document with so many pixels for a point."""
    return pictures(pdf, wanted, scale)


def fitting(size: tuple[float, float], room: tuple[int, int]) -> float:
    """How many pixels for a point make a page fit in a room.

    >>> fitting((600.0, 800.0), (1200, 800))
    1.0
    """
    return min(room[0] / size[0], room[1] / size[1])
