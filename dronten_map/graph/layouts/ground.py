"""What every arrangement starts from, and how it ends: nothing over anything, the middle kept."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from dronten_map.core.filtering import passing
from dronten_map.core.ids import ActorId, OpgaveId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.queries import placements_in
from dronten_map.core.records import Actor, Placement, View
from dronten_map.graph.boxes import Flags, Floats, Sizes, apart, overlapping
from dronten_map.graph.layout import Positions
from dronten_map.graph.web import Web, web_of

_STEP = 0.1  # points: positions are rounded to whole steps of this


@dataclass(frozen=True)
class Ground:
    """The actors to be put in order, and what stands in the view now.

    Attributes:
        records: The map.
        web: The actors by row, with their relations and sizes.
        stand: Everything that stands in the view, also what is not put in order.
        opgave: The opgave that is lit; None for the map in general.
    """

    records: Records
    web: Web
    stand: dict[ActorId, Placement]
    opgave: OpgaveId | None

    @property
    def actors(self) -> list[Actor]:
        """The actors to be put in order, by row."""
        return [self.records.get(Actor, actor) for actor in self.web.actors]

    @property
    def cell(self) -> tuple[float, float]:
        """Width and height, in points, within which every actor fits with its name."""
        return cell_of(self.web.sizes)


def ground_of(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Ground:
    """What an arrangement of these actors starts from; without actors those of the view.

    What the filter of the view hides takes no part: it stays where it is, and in nobody's way.
    """
    stand = placements_in(records, view)
    let_in = passing(records, records.get(View, view))
    if let_in is not None:
        stand = {actor: placement for actor, placement in stand.items() if actor in let_in}
    return Ground(records, web_of(records, stand if actors is None else actors), stand, opgave)


def cell_of(sizes: Sizes) -> tuple[float, float]:
    """Width and height, in points, within which each of these boxes fits, with some air."""
    if not len(sizes.left):
        return 0.0, 0.0
    wide = float((sizes.left + sizes.right).max())
    return wide + 2 * _STEP, float((sizes.up + sizes.down).max()) + 2 * _STEP


def settled(ground: Ground, points: Floats, *, keeps_middle: bool = True) -> Positions:
    """The positions that an arrangement ends with, for points (actors, 2) by row.

    The middle of the actors stays where it was, unless the points have places of their own.
    Pinned ones, and whatever else stands in the view, do not move at all, and what would lie over
    something else makes way.

    Time: about the number of actors.
    """
    web, stand = ground.web, ground.stand
    if not web.actors:
        return {}
    chosen = set(web.actors)
    others = web_of(ground.records, [actor for actor in stand if actor not in chosen])
    is_pinned = np.array([actor in stand and stand[actor].pinned for actor in web.actors])
    moved = points + shift_of(ground, points) if keeps_middle else points.copy()
    moved[is_pinned] = _places(stand, web, is_pinned)
    every = np.vstack([moved, _places(stand, others, np.ones(len(others.actors), dtype=bool))])
    held = np.concatenate([is_pinned, np.ones(len(others.actors), dtype=bool)])
    sizes = _joined(web.sizes, others.sizes).grown(_STEP)
    # Moving apart begins with a nudge for each point, which rows and circles do without.
    is_clear = not len(overlapping(every, sizes)[0])
    found = (every if is_clear else apart(every, sizes, fixed=held))[: len(web.actors)]
    rounded = np.round(found, 1) + 0.0  # no minus zero
    rounded[is_pinned] = moved[is_pinned]
    return {actor: (x, y) for actor, (x, y) in zip(web.actors, rounded.tolist(), strict=True)}


def settled_at(ground: Ground, positions: Positions) -> Positions:
    """The same for positions by actor."""
    points = np.array([positions[actor] for actor in ground.web.actors]).reshape(-1, 2)
    return settled(ground, points)


def shift_of(ground: Ground, points: Floats) -> Floats:
    """From the middle of the new points to that of the actors as they stood; else of the view.

    What lies behind the actors moves along with them.
    """
    stand = ground.stand
    stood = [stand[actor] for actor in ground.web.actors if actor in stand] or [*stand.values()]
    if not stood:
        return -_middle(points)
    return _middle(np.array([(p.x, p.y) for p in stood])) - _middle(points)


def _middle(points: Floats) -> Floats:
    return (points.min(axis=0) + points.max(axis=0)) / 2


def _places(stand: dict[ActorId, Placement], web: Web, chosen: Flags) -> Floats:
    actors = [web.actors[row] for row in np.flatnonzero(chosen).tolist()]
    return np.array([(stand[a].x, stand[a].y) for a in actors]).reshape(-1, 2)


def _joined(one: Sizes, other: Sizes) -> Sizes:
    return Sizes(
        np.concatenate([one.left, other.left]),
        np.concatenate([one.up, other.up]),
        np.concatenate([one.right, other.right]),
        np.concatenate([one.down, other.down]),
    )
