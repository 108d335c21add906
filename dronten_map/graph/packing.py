"""Parts of the map that have nothing to do with each other, put side by side."""

from collections.abc import Sequence
from math import sqrt

_MOST = 0.75  # of the width of the map: what one block takes alone
WIDE = 1.5  # width to height that a map strives for: between paper and screen


def packed(sizes: Sequence[tuple[float, float]], *, gap: float) -> list[tuple[float, float]]:
    """For blocks of these widths and heights the left and top of each: rows, the largest first.

    Rows stand in the middle above each other. The result depends on nothing but the arguments;
    blocks never overlap.
    """
    order = sorted(range(len(sizes)), key=lambda i: (-sizes[i][0] * sizes[i][1], i))
    total = sum((w + gap) * (h + gap) for w, h in sizes)
    widest = max((w for w, _h in sizes), default=0.0)
    limit = sqrt(total * WIDE)
    # Beside one block that makes most of the map a little one would hang in the air.
    limit = widest if widest > _MOST * limit else max(widest, limit)
    rows: list[list[int]] = []
    room = 0.0
    for index in order:
        if not rows or sizes[index][0] > room:
            rows.append([])
            room = limit
        rows[-1].append(index)
        room -= sizes[index][0] + gap
    return _placed(rows, sizes, gap)


def _placed(
    rows: Sequence[Sequence[int]], sizes: Sequence[tuple[float, float]], gap: float
) -> list[tuple[float, float]]:
    places = [(0.0, 0.0)] * len(sizes)
    widths = [sum(sizes[i][0] + gap for i in row) - gap for row in rows]
    y = 0.0
    for row, width in zip(rows, widths, strict=True):
        x = (max(widths) - width) / 2
        for index in row:
            places[index] = (x, y)
            x += sizes[index][0] + gap
        y += max(sizes[i][1] for i in row) + gap
    return places
