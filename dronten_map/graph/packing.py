"""Parts of the map that have nothing to do with each other, put side by side."""

from collections.abc import Sequence
from math import sqrt

WIDE = 1.5  # width to height that a map strives for: between paper and screen


def packed(sizes: Sequence[tuple[float, float]], *, gap: float) -> list[tuple[float, float]]:
    """For blocks of these widths and heights the left and top of each: rows, the largest first.

    The result depends on nothing but the arguments; blocks never overlap.
    """
    order = sorted(range(len(sizes)), key=lambda i: (-sizes[i][0] * sizes[i][1], i))
    total = sum((w + gap) * (h + gap) for w, h in sizes)
    widest = max((w for w, _h in sizes), default=0.0)
    limit = max(widest, sqrt(total * WIDE))
    places = [(0.0, 0.0)] * len(sizes)
    x = y = height = 0.0
    for index in order:
        w, h = sizes[index]
        if x > 0 and x + w > limit:
            x, y, height = 0.0, y + height + gap, 0.0
        places[index] = (x, y)
        x, height = x + w + gap, max(height, h)
    return places
