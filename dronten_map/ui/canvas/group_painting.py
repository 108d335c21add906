"""The groups in one picture of the map, layer by layer, in slices of time."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QPainter

from dronten_map.ui.canvas.arrays import Flags
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.detail import crossing, remoteness, veil
from dronten_map.ui.canvas.folded import (
    Plate,
    disc_of,
    draw_bundles,
    draw_folded,
    draw_plate,
    plates,
)
from dronten_map.ui.canvas.hulls import afar, draw_outlines, work_out
from dronten_map.ui.canvas.patches import NO_GROUPS, Patch
from dronten_map.ui.canvas.stock import radius_at
from dronten_map.ui.canvas.titles import Title, draw_titles, titles

if TYPE_CHECKING:
    from dronten_map.ui.canvas.painting import Shot

_VEIL = 0.8  # of the web that goes when only groups count
_SPARSE = 600  # actors in view up to which titles keep clear of them
Rectangle = tuple[float, float, float, float]  # left, top, right, bottom


class GroupPainting:
    """Outlines, joined relations, collapsed groups and titles of one picture.

    `titles` and `plates` say where those stand, for names to keep clear of them and for the pointer
    to find them. `is_partial` says that outlines are left out, as they are not known yet.
    """

    def __init__(self, shot: "Shot", actors: Points, *, is_first: bool = False) -> None:
        """Begin; actors are the centres of those in view, in points.

        A first picture, before which there is nothing to see, waits for no outlines.
        """
        self._shot, self._actors = shot, actors
        self._groups = shot.groups or NO_GROUPS
        self.is_partial = is_first and not all(p.is_known for p in self._groups.outlined)
        self._folded: list[Patch] = [p for p in self._groups.folded if not p.is_in(shot.without)]
        # Better known once the outlines are.
        self._far = remoteness(shot.camera.zoom / shot.scale) if self._groups.outlined else 0.0
        self.titles: list[Title] = []
        self.plates: list[Plate] = []

    @property
    def fading(self) -> float:
        """How much of the names of actors is left: from afar those of groups take their place."""
        if not self._groups.outlined:
            return 1.0
        if self.is_partial and self._far > 0.0:
            return 0.0  # they would go at once when those of the groups come
        return crossing(self._far)[0]

    @property
    def unveiled(self) -> float:
        """How much is left of actors and relations: from very far they would hide the groups."""
        if not self._groups.outlined:
            return 1.0
        return 1.0 - _VEIL * veil(self._shot.camera.zoom / self._shot.scale) * self._far

    @property
    def taken(self) -> list[Rectangle]:
        """The rectangles that names keep clear of, in pixels of the picture."""
        shot = self._shot
        boxes = [found.box for found in (*self.titles, *self.plates)]
        boxes += [disc_of(patch, shot.camera, shot.scale) for patch in self._folded]
        return [(box.left(), box.top(), box.right(), box.bottom()) for box in boxes]

    def draw_behind(self, painter: QPainter, dim: Flags) -> Iterator[None]:
        """What lies behind the web: the outlines."""
        if not self._groups.patches:
            return
        if self.is_partial:
            self.plates = plates(self._folded, self._shot)
            return
        yield from work_out(self._groups)
        self._far = afar(self._groups, self._shot)
        self.titles = titles(self._groups, self._shot, dim, self._solid())
        self.plates = plates(self._folded, self._shot)
        yield
        yield from draw_outlines(painter, self._groups, self._shot, dim)

    def _solid(self) -> Points:
        """The boxes of the actors, where they are few enough for titles to keep clear of them."""
        shot = self._shot
        centres = shot.camera.to_screen(self._actors[: _SPARSE + 1])
        if len(centres) > _SPARSE:
            return np.empty((0, 4))
        reach = radius_at(shot.camera.zoom) * 0.9
        return np.concatenate([centres - reach, centres + reach], axis=1)

    def draw_between(self, painter: QPainter, dim: Flags) -> Iterator[None]:
        """What lies between relations and actors: the joined relations."""
        yield from draw_bundles(painter, self._groups, self._shot, dim)

    def draw_nodes(self, painter: QPainter, dim: Flags) -> None:
        """The collapsed groups, among the actors."""
        shot = self._shot
        draw_folded(painter, self._folded, shot.camera, shot.look, scale=shot.scale, dim=dim)

    def draw_front(self, painter: QPainter) -> None:
        """The titles, over everything."""
        draw_titles(painter, self.titles, self._shot, self._far)
        for plate in self.plates:
            draw_plate(painter, plate, self._shot.look, scale=self._shot.scale)
