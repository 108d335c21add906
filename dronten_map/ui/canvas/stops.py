"""Where the keyboard can go on the map: to each actor that is seen, and each collapsed group."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dronten_map.ui.canvas.camera import Points

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas


@dataclass(frozen=True)
class Stops:
    """Places with what is selected there.

    Attributes:
        at: The places in points of the map, a row for each.
        slots: The actors of each: one, or all of a collapsed group.
    """

    at: Points
    slots: list[list[int]]

    def of(self, slot: int) -> int | None:
        """The row of the place where an actor is; None when it is nowhere."""
        return next((row for row, slots in enumerate(self.slots) if slot in slots), None)


def stops_of(canvas: "Canvas") -> Stops:
    """The places of the map as it is now."""
    scene, folded = canvas.scene, canvas.grouping.now.folded
    seen = scene.seen()
    middles = np.array([patch.middle for patch in folded]).reshape(-1, 2)
    slots = [[slot] for slot in seen.tolist()] + [patch.slots.tolist() for patch in folded]
    return Stops(np.concatenate([scene.nodes.xy[seen], middles]), slots)
