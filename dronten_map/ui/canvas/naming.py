"""Which actors show their names, and where: the important ones first, none over another."""

from collections import defaultdict
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dronten_map.ui.canvas.arrays import Flags, Slots
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.plates import Plates
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.stock import BADGED_RADIUS, Stock, radius_at, text_size

if TYPE_CHECKING:
    from dronten_map.ui.canvas.painting import Shot

MOST = 260  # names in one picture
_ASKED = 2  # times as many are tried
_TRIED = 25  # names that are tried between two looks at the event loop
_SPARSE = 400  # actors in view up to which names keep clear of other actors too
_DOT = 4.0  # radius in pixels below which actors are dots, and names that kept clear would be few
_NEAR = 3.0  # pixels between an actor and its name

_ACROSS, _DOWN = 128, 48  # pixels, of the cells in which taken rectangles are found again

Rectangle = tuple[float, float, float, float]  # left, top, right, bottom


class Label(NamedTuple):
    """Where the name of an actor stands, in pixels of the picture."""

    slot: int
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Names:
    """The names of a picture, the plates to paint them with, and the room that they take."""

    labels: list[Label]
    plates: Plates
    taken: "Taken"


def choose_names(scene: Scene, stock: Stock, nodes: Slots, shot: "Shot", dim: Flags) -> Names:
    """The names to show, the most important first: many relations and opgaven, not dimmed."""
    choosing = choosing_names(scene, stock, nodes, shot, dim)
    while True:
        try:
            next(choosing)
        except StopIteration as done:
            return done.value


def choosing_names(
    scene: Scene,
    stock: Stock,
    nodes: Slots,
    shot: "Shot",
    dim: Flags,
    *,
    solid: Iterable[Rectangle] = (),
) -> Generator[None, None, Names]:
    """The same, a few names between two looks at the event loop, and none over what is solid."""
    zoom = shot.camera.zoom / shot.scale
    plates = stock.plates(shot.look, text_size(zoom), shot.scale)
    weight = scene.degrees()[nodes] + scene.nodes.opgaven[nodes] + 1_000_000 * ~dim[nodes]
    order = _weightiest(weight, nodes)
    yield
    radius = radius_at(shot.camera.zoom)
    radii = (radius * scene.sizes(order) * scene.reaches(order)).tolist()
    centres = shot.camera.to_screen(scene.nodes.xy[order])
    taken = Taken()
    for box in solid:
        taken.add(box)
    if len(nodes) <= _SPARSE and radius >= _DOT * shot.scale:
        # Where actors have badges, names keep clear of those too.
        reach = radius * (1.1 if radius >= BADGED_RADIUS * shot.scale else 0.9)
        far = scene.sizes(nodes) * scene.reaches(nodes) * reach
        taken.add_all(shot.camera.to_screen(scene.nodes.xy[nodes]), far)
    labels: list[Label] = []
    found = zip(order.tolist(), centres.tolist(), radii, strict=True)
    for tried, (slot, (x, y), radius) in enumerate(found):
        if tried % _TRIED == 0:
            yield
        size = plates.wrapped(scene.nodes.names[slot])
        spots = _spots(x, y, radius, size.width, size.height, _NEAR * shot.scale)
        if 0 <= x <= shot.width:
            # What would be cut off at a side comes last.
            spots.sort(key=lambda spot: _cut_off(spot[0], size.width, shot.width))
        for left, top in spots:
            if taken.add((left, top, left + size.width, top + size.height)):
                labels.append(Label(slot, int(left), int(top), int(size.width), int(size.height)))
                break
        if len(labels) == MOST:
            break
    return Names(labels, plates, taken)


def _weightiest(weight: NDArray[np.integer], nodes: Slots) -> Slots:
    """The nodes whose names are tried, in that order, without sorting all others too."""
    # Equal ones by slot, so that names do not come and go while one pans.
    rank = nodes - weight.astype(np.int64) * (int(nodes.max(initial=0)) + 1)
    most = MOST * _ASKED
    if len(rank) > most:
        chosen = np.argpartition(rank, most)[:most]
        rank, nodes = rank[chosen], nodes[chosen]
    return nodes[np.argsort(rank)]


class Taken:
    """Rectangles that are in use, found again by where they lie."""

    def __init__(self) -> None:
        self._cells: defaultdict[tuple[int, int], list[Rectangle]] = defaultdict(list)

    def add_all(self, centres: Points, radii: NDArray[np.float64]) -> None:
        """Take squares around centres, also where they overlap."""
        for (x, y), radius in zip(centres.tolist(), radii.tolist(), strict=True):
            box = (x - radius, y - radius, x + radius, y + radius)
            for cell in _cells(box):
                self._cells[cell].append(box)

    def add(self, box: Rectangle) -> bool:
        """Take a rectangle when it is free; whether it was."""
        left, top, right, bottom = box
        near = _cells(box)
        for cell in near:
            for x0, y0, x1, y1 in self._cells.get(cell, ()):
                if x0 < right and x1 > left and y0 < bottom and y1 > top:
                    return False
        for cell in near:
            self._cells[cell].append(box)
        return True


def _cells(box: Rectangle) -> list[tuple[int, int]]:
    """The cells of a coarse grid that a rectangle touches."""
    left, top, right, bottom = box
    across = range(int(left // _ACROSS), int(right // _ACROSS) + 1)
    down = range(int(top // _DOWN), int(bottom // _DOWN) + 1)
    return [(column, row) for column in across for row in down]


def _cut_off(left: float, width: float, room: float) -> float:
    """How many pixels of a name lie beyond the sides of the picture."""
    return max(0.0, -left) + max(0.0, left + width - room)


def _spots(
    x: float, y: float, radius: float, width: float, height: float, near: float
) -> list[tuple[float, float]]:
    """Corners at which a name may stand: below its actor, above it, to the right, to the left."""
    away = radius * 1.1 + near
    across, down = round(x - width / 2), round(y - height / 2)
    return [
        (across, round(y + away - near / 2)),
        (across, round(y - away - height)),
        (round(x + away), down),
        (round(x - away - width), down),
    ]
