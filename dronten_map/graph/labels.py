"""Which labels are shown, and on which side of their actor, so that none lies over another."""

import numpy as np
from numpy.typing import NDArray

Boxes = NDArray[np.float64]  # (..., 4): left, top, right, bottom
HIDDEN = -1
BELOW, RIGHT, ABOVE, LEFT = range(4)
GAP = 3.0  # between an actor's outline and its label, in the unit of the boxes
_PORTION = 384  # labels that are looked at together
_PAIRS = 2_000_000  # boxes and obstacles that are held against each other at once
_FINE = 1500  # cells along the longer side of the grid that counts points


def sides(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    reach: NDArray[np.float64],
    *,
    width: NDArray[np.float64],
    height: NDArray[np.float64],
    gap: float = GAP,
) -> Boxes:
    """The boxes that labels would fill below, right of, above and left of their actors.

    Reach is how far an actor stretches from its centre: one value, or one per side. All others are
    one value per actor; the result is (actors, 4 sides, 4 edges), in that order.
    """
    down, across, up, back = np.broadcast_to(reach.T + gap, (4, len(x)))
    w, h = width / 2, height / 2
    below = (x - w, y + down, x + w, y + down + height)
    right = (x + across, y - h, x + across + width, y + h)
    above = (x - w, y - up - height, x + w, y - up)
    left = (x - back - width, y - h, x - back, y + h)
    return np.stack([np.stack(side, axis=-1) for side in (below, right, above, left)], axis=1)


def declutter(
    boxes: Boxes,
    importance: NDArray[np.float64],
    *,
    limit: int | None = None,
    obstacles: Boxes | None = None,
    allowed: NDArray[np.bool_] | None = None,
) -> NDArray[np.int64]:
    """For each label the side on which it is shown, or HIDDEN (-1), so that none overlap.

    The most important labels choose first, the first free side of theirs; of equals the earlier.

    Args:
        boxes: (labels, 4) for one place each, or (labels, places, 4).
        importance: One value per label.
        limit: No more labels than this.
        obstacles: (n, 4) boxes that no label may touch; a label's own actor must not be in its way.
        allowed: (labels, places) which of its places a label may take; all when not given.

    Time: labels shown x labels, a few ms for 200 out of 10,000.
    """
    placed = boxes if boxes.ndim == 3 else boxes[:, None, :]
    chosen = np.full(len(placed), HIDDEN, dtype=np.int64)
    order = np.argsort(-importance, kind="stable")
    nothing = np.empty((0, 4))
    free = ~covered(placed, nothing if obstacles is None else obstacles)
    if allowed is not None:
        free &= allowed
    taken = nothing
    shown = 0
    # In portions, so that one more label is held against the next few only, not against all.
    for start in range(0, len(order), _PORTION):
        rows = order[start : start + _PORTION]
        room = len(order) if limit is None else limit - shown
        sides_of = _first_come(placed[rows], free[rows] & ~covered(placed[rows], taken), room)
        chosen[rows] = sides_of
        has_one = sides_of != HIDDEN
        shown += int(has_one.sum())
        taken = np.concatenate([taken, placed[rows[has_one], sides_of[has_one]]])
        if limit is not None and shown >= limit:
            break
    return chosen


def _first_come(boxes: Boxes, free: NDArray[np.bool_], room: int) -> NDArray[np.int64]:
    """The first free side of each label, most important first, for as many as there is room."""
    chosen = np.full(len(boxes), HIDDEN, dtype=np.int64)
    left, top, right, bottom = (np.ascontiguousarray(boxes[..., i]) for i in range(4))
    for _ in range(room):
        row, side = divmod(int(free.argmax()), free.shape[1])
        if not free[row, side]:
            break
        chosen[row] = side
        box = (left[row, side], top[row, side], right[row, side], bottom[row, side])
        free &= (left >= box[2]) | (right <= box[0]) | (top >= box[3]) | (bottom <= box[1])
        free[row] = False
    return chosen


def covered(boxes: Boxes, obstacles: Boxes) -> NDArray[np.bool_]:
    """Which boxes touch any obstacle.

    Time: boxes x the obstacles that stand above, on or below them.
    """
    flat = boxes.reshape(-1, 4)
    found = np.zeros(len(flat), dtype=bool)
    if not len(flat) or not len(obstacles):
        return found.reshape(boxes.shape[:-1])
    near = np.unique(obstacles, axis=0)  # by their left edge; a stack of actors counts once
    widest = float((near[:, 2] - near[:, 0]).max())
    first = np.searchsorted(near[:, 0], flat[:, 0] - widest, "left")
    counts = np.searchsorted(near[:, 0], flat[:, 2], "left") - first
    ends = np.cumsum(counts)
    start = 0
    while start < len(flat):
        done = int(ends[start - 1]) if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, done + _PAIRS, "right")))
        rows = np.repeat(np.arange(start, stop), counts[start:stop])
        offset = np.arange(len(rows)) - (ends[rows] - counts[rows] - done)
        a, b = flat[rows], near[first[rows] + offset]
        is_over = (a[:, 0] < b[:, 2]) & (a[:, 2] > b[:, 0])
        is_over &= (a[:, 1] < b[:, 3]) & (a[:, 3] > b[:, 1])
        found[rows[is_over]] = True
        start = stop
    return found.reshape(boxes.shape[:-1])


def crossings(boxes: Boxes, points: NDArray[np.float64]) -> NDArray[np.int64]:
    """About how many points (n, 2) lie in each box: how much a label would cover.

    Time: linear in boxes and points; exact to a cell of a fine grid.
    """
    flat = boxes.reshape(-1, 4)
    if not len(flat) or not len(points):
        return np.zeros(boxes.shape[:-1], dtype=np.int64)
    low = np.minimum(flat[:, :2].min(axis=0), points.min(axis=0))
    high = np.maximum(flat[:, 2:].max(axis=0), points.max(axis=0))
    cell = float(max(np.max(high - low) / _FINE, 1.0))
    columns, rows = (np.ceil((high - low) / cell).astype(np.int64) + 2).tolist()
    at = np.floor((points - low) / cell).astype(np.int64)
    marks = np.bincount(at[:, 1] * columns + at[:, 0], minlength=rows * columns)
    sums = np.zeros((rows + 1, columns + 1), dtype=np.int64)
    sums[1:, 1:] = marks.reshape(rows, columns).cumsum(axis=0).cumsum(axis=1)
    x0, y0 = np.floor((flat[:, :2] - low) / cell).astype(np.int64).T
    x1, y1 = np.ceil((flat[:, 2:] - low) / cell).astype(np.int64).T
    return (sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]).reshape(boxes.shape[:-1])
