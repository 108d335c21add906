"""Groups of actors as blocks: every group laid out by itself, the blocks side by side."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from math import ceil, sqrt

import numpy as np

from dronten_map.core.ids import ActorId, OpgaveId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.queries import in_order
from dronten_map.core.records import Actor, ActorKind, Area
from dronten_map.graph.boxes import Floats, Ints
from dronten_map.graph.layout import Positions, laid
from dronten_map.graph.layouts.ground import Ground, ground_of, settled, shift_of
from dronten_map.graph.packing import WIDE, packed
from dronten_map.graph.steps import Steps, ended

# The key of each actor, None for one in no group; and the keys in their order.
Keys = tuple[Sequence[Hashable | None], Sequence[Hashable]]

_BETWEEN = 128.0  # points between two groups, with room for a title
_SHARE = 0.1  # the same, of the side of all groups together where those are many


def in_rows(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """Actors in rows by name, from left to right and from top to bottom.

    Time: actors times their logarithm. Distances are in points.
    """
    ground = ground_of(records, view, actors, opgave)
    names = [(actor.name.casefold(), row) for row, actor in enumerate(ground.actors)]
    points = np.zeros((len(names), 2))
    points[[row for _name, row in sorted(names)]] = rows(len(names), ground.cell)
    return settled(ground, points)


def by_kind(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """Actors of one kind together.

    Time: as the organic layout of the largest group. Distances are in points. Source of the rows
    of blocks: Coffman et al. (1980), level-oriented two-dimensional packing.
    """
    return ended(grouping(ground_of(records, view, actors, opgave), kinds))


def by_department(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """A department or organisation together with all that is a part of it.

    Actors that are part of nothing, and that nothing is part of, stand in one group of their own.

    Time and units as `by_kind`.
    """
    return ended(grouping(ground_of(records, view, actors, opgave), departments))


def by_area(
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """Actors of one area together; those without an area apart.

    Time and units as `by_kind`.
    """
    return ended(grouping(ground_of(records, view, actors, opgave), areas))


def kinds(ground: Ground) -> Keys:
    """The kind of each actor, and the kinds in their order."""
    order = [kind.id for kind in in_order(ground.records.all(ActorKind))]
    return [actor.kind for actor in ground.actors], order


def departments(ground: Ground) -> Keys:
    """The topmost that each actor is a part of, where it is part of anything or has parts."""
    tops = [_top(ground.records, actor) for actor in ground.actors]
    parents = {actor.parent for actor in ground.records.all(Actor)}
    keys = [top if top in parents else None for top in tops]
    return keys, list(dict.fromkeys(key for key in keys if key is not None))


def areas(ground: Ground) -> Keys:
    """The area of each actor, and the areas in their order."""
    order = [area.id for area in in_order(ground.records.all(Area))]
    return [actor.area for actor in ground.actors], order


def rows(count: int, cell: tuple[float, float], *, wide: float = WIDE) -> Floats:
    """Points (count, 2) in rows in a field that is about so much wider than high."""
    width, height = cell
    columns = max(1, ceil(sqrt(count * wide * height / width))) if count else 1
    down, across = np.divmod(np.arange(count), columns)
    return np.stack([across * width, down * height], axis=1).astype(np.float64)


def _top(records: Records, actor: Actor) -> ActorId:
    """The highest that an actor is a part of; itself when that is nothing."""
    seen = {actor.id}
    while actor.parent is not None and actor.parent not in seen:
        seen.add(actor.parent)
        actor = records.get(Actor, actor.parent)
    return actor.id


def grouping(ground: Ground, keys_of: Callable[[Ground], Keys]) -> Steps[Positions]:
    """The actors with one key as one block; blocks of the same size in the order of the keys.

    On the way the groups are shown side by side in rows at first, and then each as it is laid out;
    they find their room in the end.
    """
    keys, order = keys_of(ground)
    web = ground.web
    members: dict[Hashable | None, list[int]] = {key: [] for key in (*order, None)}
    for row, key in enumerate(keys):
        members.setdefault(key, []).append(row)
    groups = [np.array(found, dtype=np.int64) for found in members.values() if found]
    points = np.zeros((len(web.actors), 2))
    sketch = _sketched(ground, groups)
    yield _shown(ground, np.arange(len(sketch)), sketch)
    frames: list[Floats] = []
    for group in groups:
        part = web.part(group)
        points[group] = laid(part) if len(part.edges) else rows(len(group), ground.cell)
        edges = part.sizes.edges(points[group])
        there = sketch[group].mean(axis=0) - points[group].mean(axis=0)
        yield _shown(ground, group, points[group] + there)
        frames.append(np.concatenate([edges[:, :2].min(axis=0), edges[:, 2:].max(axis=0)]))
    sizes = [(float(f[2] - f[0]), float(f[3] - f[1])) for f in frames]
    gap = max(_BETWEEN, _SHARE * sqrt(sum(w * h for w, h in sizes)))
    for group, frame, corner in zip(groups, frames, packed(sizes, gap=gap), strict=True):
        points[group] += np.array(corner) - frame[:2]
    return settled(ground, points)


def _sketched(ground: Ground, groups: Sequence[Ints]) -> Floats:
    """Points by row with every group in rows, about where it will be."""
    points = np.zeros((len(ground.web.actors), 2))
    blocks = [rows(len(group), ground.cell) for group in groups]
    cell = np.array(ground.cell)
    sizes: list[tuple[float, float]] = [tuple((b.max(axis=0) + cell).tolist()) for b in blocks]
    for group, block, corner in zip(groups, blocks, packed(sizes, gap=_BETWEEN), strict=True):
        points[group] = block + np.array(corner)
    return points + shift_of(ground, points) if len(points) else points


def _shown(ground: Ground, chosen: Ints, points: Floats) -> Positions:
    """Some rows and their points as positions, without those that are pinned."""
    stand, found = ground.stand, Positions()
    for row, at in zip(chosen, points, strict=True):
        actor = ground.web.actors[int(row)]
        if actor not in stand or not stand[actor].pinned:
            found[actor] = float(at[0]), float(at[1])
    return found
