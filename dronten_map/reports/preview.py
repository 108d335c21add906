"""Pages of a finished PDF as pixels, for the screen and for a printer."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import sqrt
from typing import Any

_MOST_PIXELS = 24_000_000  # of one page; a poster is then shown a little less sharp


@dataclass(frozen=True, slots=True)
class Picture:
    """One page in pixels.

    Attributes:
        page: Its place in the document, from 0.
        asked: The pixels for a point that were asked for.
        width: In pixels.
        height: In pixels.
        stride: Bytes from one line to the next.
        pixels: Red, green and blue, one byte each.
    """

    page: int
    asked: float
    width: int
    height: int
    stride: int
    pixels: bytes


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """The width and height of every page, in points."""
    with _opened(pdf) as document:
        return [document.get_page_size(place) for place in range(len(document))]


def pictures(pdf: bytes, pages: Sequence[int], scale: float) -> list[Picture]:
    """Some pages with so many pixels for a point; fewer where a page would take too many."""
    with _opened(pdf) as document:
        return [_picture(document, page, scale) for page in pages]


def _picture(document: Any, page: int, scale: float) -> Picture:
    width, height = document.get_page_size(page)
    most = sqrt(_MOST_PIXELS / (width * height))
    bitmap = document[page].render(scale=min(scale, most), rev_byteorder=True)
    pixels = bytes(bitmap.buffer)
    return Picture(page, scale, bitmap.width, bitmap.height, bitmap.stride, pixels)


@contextmanager
def _opened(pdf: bytes) -> Generator[Any]:
    import pypdfium2  # pyright: ignore[reportMissingTypeStubs]  # late: only a preview needs it

    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()
