"""How tangled a layout is: how many relations cross each other."""

import numpy as np

from dronten_map.graph.boxes import Floats, Ints


def crossed(points: Floats, edges: Ints) -> int:
    """How many pairs of straight relations cross; relations at one actor do not count.

    Time: relations squared, some ms for 300.
    """
    first, second = np.triu_indices(len(edges), k=1)
    a, b = edges[first], edges[second]
    is_apart = (a[:, :, None] != b[:, None, :]).all(axis=(1, 2))
    a, b = a[is_apart], b[is_apart]
    p, q, r, s = points[a[:, 0]], points[a[:, 1]], points[b[:, 0]], points[b[:, 1]]
    over = (_side(p, q, r) * _side(p, q, s) < 0) & (_side(r, s, p) * _side(r, s, q) < 0)
    return int(over.sum())


def _side(start: Floats, end: Floats, point: Floats) -> Floats:
    """Positive right of the line from start to end, negative left of it."""
    along, aside = end - start, point - start
    return along[:, 0] * aside[:, 1] - along[:, 1] * aside[:, 0]
