"""Seeing the whole map after a step that put it in order or brought it, or that was taken back."""

from typing import TYPE_CHECKING

from dronten_map.core.changes import Step
from dronten_map.core.records import Placement
from dronten_map.ui.canvas.camera import Box, Camera

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_SEVERAL = 3  # actors that come to an empty map at once, as from a list
_MOST = 0.8  # of the actors move when the map is put in order; a drag moves fewer
_SAME = 1.05  # times as large or as small a map is still the same size


class Whole:
    """Remembers where the whole map was seen from, so that it goes on being seen."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._camera: Camera | None = None
        self._box: Box | None = None

    @property
    def is_seen(self) -> bool:
        """Whether nobody looked elsewhere since."""
        return self._canvas.camera == self._camera

    def note(self, box: Box | None) -> None:
        """The whole map, with its actors in this box, is seen now."""
        self._camera, self._box = self._canvas.camera, box

    def follow(self, step: Step) -> None:
        """See the whole map if that was so before the step, and most of it has another size.

        A map that was empty is seen as a whole when a list came to it.
        """
        canvas = self._canvas
        if _SEVERAL <= _placed(step) == len(canvas.scene.placed()):
            canvas.fit()
            return
        now = canvas.scene.bounds()
        if not self.is_seen or self._box is None or now is None:
            return
        moved = sum(
            isinstance(change.subject, Placement) and None not in (change.before, change.after)
            for change in step.changes
        )
        if moved >= _MOST * len(canvas.scene.placed()) and is_other_size(self._box, now):
            canvas.fit()


def _placed(step: Step) -> int:
    """How many actors a step placed where they did not stand before."""
    return sum(
        isinstance(change.subject, Placement) and change.before is None for change in step.changes
    )


def is_other_size(was: Box, now: Box) -> bool:
    """Whether a box became clearly wider, narrower, higher or lower."""
    for low, high in ((0, 2), (1, 3)):
        old, new = was[high] - was[low], now[high] - now[low]
        if max(old, new) > _SAME * min(old, new):
            return True
    return False
