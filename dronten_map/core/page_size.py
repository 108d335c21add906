"""Pages that a picture of the map can fill (ISO 216), and which way they lie."""

from enum import StrEnum

_POINTS = 72 / 25.4  # for a millimetre


class PageSize(StrEnum):
    """A size of paper; `MAP` is as large as the map asks for."""

    MAP = "map"
    A4 = "A4"
    A3 = "A3"
    A2 = "A2"
    A1 = "A1"
    A0 = "A0"


class Orientation(StrEnum):
    """Which way a page lies; `FITTING` leaves the least of it empty."""

    FITTING = "fitting"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


_MILLIMETRES = {
    PageSize.A4: (210, 297),
    PageSize.A3: (297, 420),
    PageSize.A2: (420, 594),
    PageSize.A1: (594, 841),
    PageSize.A0: (841, 1189),
}


def page_of(
    size: PageSize, orientation: Orientation = Orientation.FITTING, *, is_wide: bool = True
) -> tuple[float, float] | None:
    """The width and height of a page in points; None when it is as large as the map asks for.

    `is_wide` is whether what fills it is wider than high.

    >>> page_of(PageSize.A4, Orientation.PORTRAIT)
    (595.3, 841.9)
    """
    if size is PageSize.MAP:
        return None
    short, long = (round(side * _POINTS, 1) for side in _MILLIMETRES[size])
    lies = is_wide if orientation is Orientation.FITTING else orientation is Orientation.LANDSCAPE
    return (long, short) if lies else (short, long)
