"""Which actors show their names, and where: the important ones first, none over another."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPixmap

from dronten_map.ui.canvas.arrays import Flags, Slots
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.crossings import Squares, add_lines, widths
from dronten_map.ui.canvas.curves import Curves
from dronten_map.ui.canvas.places import SPOTS, Spots, around, settling, spots
from dronten_map.ui.canvas.plates import Plates
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.stock import BADGED_RADIUS, Stock, radius_at, text_size
from dronten_map.ui.canvas.taken import Ground, Rectangle, Taken

if TYPE_CHECKING:
    from dronten_map.ui.canvas.painting import Shot

MOST = 260  # names in one picture
_ASKED = 2  # times as many are tried
_TRIED = 25  # names that are tried between two looks at the event loop
_SPARSE = 400  # actors in view up to which names keep clear of other actors too
_DOT = 4.0  # radius in pixels below which actors are dots, and names that kept clear would be few
_AIR = 4.0  # pixels around the names in a crowd
_NEAR = 3.0  # pixels between an actor and its name
_MIDDLE = 0.35  # of an actor that no name lies over
_TWO_WAYS = 150  # names up to which each is tried in longer lines too
_MOST_CROSSED = 18.0  # spots that come before one with thick lines under it
_UNCLEAR = 4.0  # spots that come before one beside another actor too
_BESIDE = 0.05  # of its width at either end of a name, below which that does not matter
_BROAD = 14.0  # widest line, in times its size, of a name that has room beside others only


class Label(NamedTuple):
    """Where the name of an actor stands, in pixels of the picture; broad ones have longer lines."""

    slot: int
    left: int
    top: int
    width: int
    height: int
    is_broad: bool = False


@dataclass(frozen=True)
class Names:
    """The names of a picture, the plates to paint them with, and the room that they take."""

    labels: list[Label]
    plates: Plates
    broad: Plates
    taken: Taken

    def has_picture(self, label: Label, name: str) -> bool:
        """Whether a name was painted before, so that it costs nothing now."""
        return (self.broad if label.is_broad else self.plates).has_picture(name)

    def picture(self, label: Label, name: str) -> QPixmap:
        """A name as it is painted."""
        return (self.broad if label.is_broad else self.plates).picture(name)


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
    wires: Curves | None = None,
) -> Generator[None, None, Names]:
    """The same, a few names between two looks at the event loop, and none over what is solid.

    Where there are spots without, names keep off the wires too: the relations that are drawn.
    """
    size = text_size(shot.camera.zoom / shot.scale)
    plates = stock.plates(shot.look, size, shot.scale)
    broad = stock.plates(shot.look, size, shot.scale, widest=_BROAD)
    weight = scene.degrees()[nodes] + scene.nodes.opgaven[nodes] + 1_000_000 * ~dim[nodes]
    order = _weightiest(weight, nodes)
    yield
    names = Names([], plates, broad, Taken())
    for box in solid:
        names.taken.add(box)
    radius = radius_at(shot.camera.zoom)
    if len(nodes) <= _SPARSE and radius >= _DOT * shot.scale:
        yield from _sparse(names, scene, nodes, order, shot, wires)
    else:
        yield from _dense(names, scene, order, shot)
    return names


def _sparse(
    names: Names, scene: Scene, nodes: Slots, order: Slots, shot: "Shot", wires: Curves | None
) -> Generator[None]:
    """Names where there is room for most: clear of all actors, at many spots, in longer lines."""
    radius = radius_at(shot.camera.zoom)
    # Where actors have badges, names keep clear of those too.
    rim = 1.15 if radius >= BADGED_RADIUS * shot.scale else 0.9
    far = (radius * scene.sizes(nodes) * scene.reaches(nodes))[:, None]
    at = shot.camera.to_screen(scene.nodes.xy[nodes])
    whole, middle = (
        Ground(np.hstack([at - far * share, at + far * share]), shot.width, shot.height)
        for share in (rim, _MIDDLE)
    )
    centres = shot.camera.to_screen(scene.nodes.xy[order])
    radii = radius * scene.sizes(order) * scene.reaches(order)
    yield
    sizes = list[Points]()
    all_plates = (names.plates, names.broad) if len(order) <= _TWO_WAYS else (names.plates,)
    for plates in all_plates:
        found: list[tuple[float, float]] = []
        for tried, slot in enumerate(order.tolist()):
            if tried % _TRIED == 0:
                yield
            size = plates.wrapped(scene.nodes.names[slot])
            found.append((size.width, size.height))
        sizes.append(np.array(found).reshape(-1, 2))
    near = _NEAR * shot.scale
    boxes = np.concatenate([spots(centres, radii, s, near=near) for s in sizes], axis=1)
    yield
    picture = (shot.width, shot.height)
    worse = yield from _crossed(scene, wires, boxes, shot)
    worse = worse + _UNCLEAR * _beside(at, centres, radius * rim + 2 * near, boxes, shot)
    grounds = (whole, middle)
    chosen = yield from settling(boxes, grounds, names.taken, centres, size=picture, worse=worse)
    for row, spot in enumerate(chosen):
        if spot >= 0:
            left, top, right, bottom = boxes[row, spot].astype(int).tolist()
            slot, is_broad = int(order[row]), spot >= SPOTS
            names.labels.append(Label(slot, left, top, right - left, bottom - top, is_broad))
    names.taken.add_all(at, far[:, 0] * rim)  # for what else is written


def _crossed(
    scene: Scene, wires: Curves | None, boxes: Spots, shot: "Shot"
) -> Generator[None, None, NDArray[np.float64] | float]:
    """How many heights of text of a plain line lie under each box; 0 where none are drawn."""
    if wires is None or not len(wires.edges):
        return 0.0
    squares = Squares(shot.width, shot.height)
    yield from add_lines(squares, wires, widths(scene, wires))
    height = text_size(shot.camera.zoom / shot.scale) * shot.letters * shot.scale
    return np.minimum(squares.under(boxes) / height, _MOST_CROSSED)


def _beside(
    at: Points, centres: Points, far: float, boxes: Spots, shot: "Shot"
) -> NDArray[np.float64]:
    """How many other actors are at the middle of each box: whose name it is, is not clear."""
    squares = Squares(shot.width, shot.height)
    squares.add(at)
    middles = boxes.copy()
    aside = (boxes[..., 2] - boxes[..., 0]) * _BESIDE
    middles += np.stack([aside - far, 0.0 * aside - far, far - aside, 0.0 * aside + far], axis=-1)
    return squares.under(middles) - squares.has(middles, centres[:, None])


def _dense(names: Names, scene: Scene, order: Slots, shot: "Shot") -> Generator[None]:
    """Names over a crowd: of the most important actors, below, above or beside them."""
    radius = radius_at(shot.camera.zoom)
    radii = (radius * scene.sizes(order) * scene.reaches(order)).tolist()
    centres = shot.camera.to_screen(scene.nodes.xy[order])
    found, air = zip(order.tolist(), centres.tolist(), radii, strict=True), _AIR * shot.scale
    for tried, (slot, (x, y), radius) in enumerate(found):
        if tried % _TRIED == 0:
            yield
        size = names.plates.wrapped(scene.nodes.names[slot])
        places = around(x, y, radius, size.width, size.height, _NEAR * shot.scale)
        if 0 <= x <= shot.width:
            # What would be cut off at a side comes last.
            places.sort(key=lambda spot: _cut_off(spot[0], size.width, shot.width))
        for left, top in places:
            box = (left - air, top - air, left + size.width + air, top + size.height + air)
            if names.taken.add(box):
                label = Label(slot, int(left), int(top), int(size.width), int(size.height))
                names.labels.append(label)
                break
        if len(names.labels) == MOST:
            break


def _weightiest(weight: NDArray[np.integer], nodes: Slots) -> Slots:
    """The nodes whose names are tried, in that order, without sorting all others too."""
    # Equal ones by slot, so that names do not come and go while one pans.
    rank = nodes - weight.astype(np.int64) * (int(nodes.max(initial=0)) + 1)
    most = MOST * _ASKED
    if len(rank) > most:
        chosen = np.argpartition(rank, most)[:most]
        rank, nodes = rank[chosen], nodes[chosen]
    return nodes[np.argsort(rank)]


def _cut_off(left: float, width: float, room: float) -> float:
    """How many pixels of a name lie beyond the sides of the picture."""
    return max(0.0, -left) + max(0.0, left + width - room)
