"""A layout turned, shifted and bent until the actors that are pinned stand where they should."""

import numpy as np

from dronten_map.graph.boxes import Flags, Floats, Ints
from dronten_map.graph.mesh import summed

_LEAST, _MOST = 0.8, 2.0  # how much the whole may be drawn together or apart
_ROUNDS = 40  # steps through the web that a pull at a pinned actor reaches
_KEPT = 0.9  # of a pull at each of those steps


def fitted(points: Floats, edges: Ints, wanted: Floats, held: Flags) -> Floats:
    """The points moved so that the held ones stand at their wanted points; the rest goes along.

    First all together, as near as turning, mirroring, shifting and a little scaling come. Then
    what is still wanting pulls at those around: the more, the nearer they are in relations.

    Args:
        points: (n, 2), of a connected web.
        edges: (m, 2) rows that are related.
        wanted: (n, 2); only the rows that are held count.
        held: At least one.

    Time: about relations. Source of the turning: Kabsch (1976), of the scaling: Umeyama (1991).
    """
    moved = _turned(points, points[held], wanted[held])
    pull = np.zeros_like(points)
    pull[held] = wanted[held] - moved[held]
    if np.abs(pull).max() < 1e-6:
        moved[held] = wanted[held]
        return moved
    a, b = edges.T
    count = len(points)
    many = np.maximum(np.bincount(edges.ravel(), minlength=count), 1)
    for _round in range(_ROUNDS):
        for axis in (0, 1):
            along = pull[:, axis]
            near = (summed(a, along[b], count) + summed(b, along[a], count)) / many
            pull[:, axis] = np.where(held, along, _KEPT * near)
    moved += pull
    moved[held] = wanted[held]
    return moved


def _turned(points: Floats, own: Floats, wanted: Floats) -> Floats:
    """All points, by the turn, scale and shift that bring some of them nearest to others."""
    middle, there = own.mean(axis=0), wanted.mean(axis=0)
    left, stretch, right = np.linalg.svd((own - middle).T @ (wanted - there))
    spread = float(((own - middle) ** 2).sum())
    if spread < 1e-9:  # one actor, or all on one spot: there is nothing to turn by
        return points - middle + there
    scale = float(np.clip(stretch.sum() / spread, _LEAST, _MOST))
    return (points - middle) @ (left @ right) * scale + there
