"""Room for everybody: where too much lies in one place, all around it gives way."""

import numpy as np

from dronten_map.graph.boxes import Sizes
from dronten_map.graph.mesh import Floats, Mesh

_FULL = 0.3  # share of a place that boxes may fill; they must still be able to pass each other
_ROUNDS, _SHARE = 12, 0.7  # each round makes so much of the room that is wanting
_ENOUGH = 0.03  # of all that lies there, what may still be too much
_PER_CELL = 1.0  # boxes to a cell, about


def with_room(points: Floats, sizes: Sizes) -> Floats:
    """The points moved so that nowhere more boxes lie than fit there; what is thin stays thin.

    Boxes may still overlap a little afterwards. Neighbours stay neighbours, as when a drop of
    water presses others aside.

    Time: a few ms for 10,000 boxes.
    Source: after Lu et al. (2015), "ePlace: electrostatics-based placement".
    """
    areas = (sizes.left + sizes.right) * (sizes.up + sizes.down) / _FULL
    cells = int(np.clip(np.sqrt(len(points) / _PER_CELL), 16, 256)) // 8 * 8
    moved = points
    for _round in range(_ROUNDS):
        mesh = Mesh(moved, cells)
        excess = np.maximum(mesh.poured(areas) - mesh.cell**2, 0.0)
        if excess.sum() < _ENOUGH * areas.sum():
            break
        # What is put down in a spot passes every circle around it: its area over 2 pi r.
        moved = moved + mesh.push(excess) * (_SHARE / (2 * np.pi))
    return moved
