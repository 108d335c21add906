"""Where actors stand when the map arranges itself: related ones near, nothing over each other."""

from collections.abc import Generator, Iterable
from functools import partial
from math import pi

import numpy as np

from dronten_map.core.ids import ActorId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.queries import placements_in
from dronten_map.core.records import Placement
from dronten_map.graph.boxes import Sizes, apart
from dronten_map.graph.crossed import crossed
from dronten_map.graph.engine import Flags, Floats, Ints, ladder, parts, spring
from dronten_map.graph.fitting import fitted
from dronten_map.graph.growing import grown
from dronten_map.graph.packing import packed
from dronten_map.graph.room import with_room
from dronten_map.graph.steps import Steps, ended, seen
from dronten_map.graph.unfolding import lying, unfolding
from dronten_map.graph.web import Web, web_of

Positions = dict[ActorId, tuple[float, float]]

EDGE = 150.0  # points: how long a relation is about, where room allows
GAP = 48.0  # points between parts that are not connected
_COLUMN, _ROW = 160.0, 112.0  # points between actors that have no relation, in rows
_STEP = 0.1  # points: positions are rounded to whole steps of this
_NOBODY: tuple[Ints, Floats] = np.zeros(0, dtype=np.int64), np.zeros((0, 2))  # moved yet
_ROOM = 3.0  # times the room that many actors take: less, and what is between groups is filled up
_LOOSE = 1.6  # times as wide and high as their room is what many actors take at most, to begin with
_ATTEMPTS, _SMALL = 6, 150  # of a part of at most so many actors the least tangled is taken


def arranged(records: Records, view: ViewId, actors: Iterable[ActorId] | None = None) -> Positions:
    """Where actors of a view stand when it is laid out anew; pinned ones stay where they are.

    Without actors those that stand in the view. The same map always gives the same layout.
    """
    return ended(arranging(records, view, actors))


def arranging(
    records: Records, view: ViewId, actors: Iterable[ActorId] | None = None
) -> Steps[Positions]:
    """The same, and on the way where the actors of the largest part of the web are by then."""
    stand = placements_in(records, view)
    web = web_of(records, stand if actors is None else actors)
    if not web.actors:
        return {}
    held = np.array([actor in stand and stand[actor].pinned for actor in web.actors])
    if held.any():
        return _placed(web, _around(web, _standing(web, stand), held))
    middle = _middle_of(stand.values())
    steps = _laying(web)
    found = yield from seen(steps, lambda some: _placed(web.part(some[0]), some[1] + middle))
    return _placed(web, found - _middle(found, web.sizes) + middle)


def beside(records: Records, view: ViewId, actors: Iterable[ActorId]) -> Positions:
    """Where new actors come to stand next to what is in a view; nothing there moves.

    Actors that stand there already are left out.
    """
    stand = placements_in(records, view)
    new = [actor for actor in actors if actor not in stand]
    if not stand:
        return arranged(records, view, new)
    web = web_of(records, [*stand, *new])
    held = np.array([actor in stand for actor in web.actors])
    start = grown(web, _standing(web, stand), held, length=EDGE)
    found = _with_loose(web, start, held, held | _reached(web, held))
    return _placed(web.part(np.flatnonzero(~held)), found[~held])


def _standing(web: Web, stand: dict[ActorId, Placement]) -> Floats:
    """Where the actors of a web stand now; 0,0 for those that stand nowhere."""
    found = [stand.get(actor) for actor in web.actors]
    return np.array([(0.0, 0.0) if p is None else (p.x, p.y) for p in found]).reshape(-1, 2)


def _around(web: Web, points: Floats, held: Flags) -> Floats:
    """The web laid anew around the points that are held."""
    numbers = parts(len(web.actors), web.edges)
    found = points.copy()
    for number in np.unique(numbers[held]).tolist():
        rows = np.flatnonzero(numbers == number)
        part = web.part(rows)
        found[rows] = fitted(ended(_unfolding(part)), part.edges, points[rows], held[rows])
    return _with_loose(web, found, held, np.isin(numbers, numbers[held]))


def _with_loose(web: Web, points: Floats, held: Flags, tied: Flags) -> Floats:
    """Nothing over anything: the tied ones about where they are, the others laid below them."""
    found = points.copy()
    rows, rest = np.flatnonzero(tied), np.flatnonzero(~tied)
    sizes = web.sizes.of(rows)
    found[rows] = apart(points[rows], sizes.grown(_STEP), fixed=held[rows])
    found[held] = points[held]
    if len(rest):
        others = web.part(rest)
        block = laid(others)
        left, _top, right, foot = _frame(sizes.edges(found[rows]))
        low = _frame(others.sizes.edges(block))
        middle = (left + right - low[0] - low[2]) / 2
        found[rest] = block + np.array([middle, foot + GAP - low[1]])
    return found


def _reached(web: Web, held: Flags) -> Flags:
    """Who is related to what is held, directly or through others."""
    free = np.flatnonzero(~held)
    place = np.zeros(len(held), dtype=np.int64)  # everything that is held is one
    place[free] = np.arange(1, len(free) + 1)
    edges = place[web.edges]
    numbers = parts(len(free) + 1, edges[edges.any(axis=1)])
    return numbers[place] == numbers[0]


def laid(web: Web) -> Floats:
    """Every connected part on its own, put side by side; actors without relations in rows."""
    return ended(_laying(web))


def _laying(web: Web) -> Generator[tuple[Ints, Floats], None, Floats]:
    """The same; on the way the rows of the largest part, and where those are."""
    yield _NOBODY
    numbers = parts(len(web.actors), web.edges)
    yield _NOBODY
    counts = np.bincount(numbers)
    alone = np.flatnonzero(counts[numbers] == 1)
    groups = [np.flatnonzero(numbers == number) for number in np.flatnonzero(counts > 1).tolist()]
    blocks: list[Floats] = []
    for rows in groups:
        steps = _unfolding(web.part(rows))
        if len(rows) == counts.max():
            steps = seen(steps, partial(_pair, rows))
            blocks.append((yield from steps))
        else:
            blocks.append(ended(steps))
    if len(alone):
        groups.append(alone)
        blocks.append(_in_rows(len(alone)))
    frames = [
        _frame(web.sizes.of(rows).edges(block)) for rows, block in zip(groups, blocks, strict=True)
    ]
    corners = packed([(right - left, foot - top) for left, top, right, foot in frames], gap=GAP)
    points = np.zeros((len(web.actors), 2))
    for rows, block, frame, (x, y) in zip(groups, blocks, frames, corners, strict=True):
        points[rows] = block + np.array([x - frame[0], y - frame[1]])
    return points


def _pair(rows: Ints, points: Floats) -> tuple[Ints, Floats]:
    return rows, points


def _unfolding(web: Web) -> Steps[Floats]:
    """A connected part: untangled, lying down, nothing overlapping in the end."""
    count = len(web.actors)
    if count == 1:
        return np.zeros((1, 2))
    if count <= _SMALL:
        flat = lying(_untangled(count, web.edges))
        return apart(flat * _scale(web, flat), web.sizes.grown(_STEP))
    steps = unfolding(count, web.edges, ladder(count, web.edges))
    flat = yield from seen(steps, lambda points: points * _by_room(web, points))
    roomy = with_room(flat * _scale(web, flat), web.sizes)
    yield roomy
    return apart(roomy, web.sizes.grown(_STEP))


def _untangled(count: int, edges: Ints) -> Floats:
    """Positions of a small connected web: those of some attempts that cross least."""
    best, least = np.zeros((count, 2)), -1
    for attempt in range(_ATTEMPTS + 1):
        if attempt < _ATTEMPTS:
            points = spring(count, edges, attempt=attempt)
        else:
            points = ended(unfolding(count, edges, ladder(count, edges)))
        tangle = crossed(points, edges)
        if tangle < least or least < 0:
            best, least = points, tangle
        if not least:
            break
    return best


def _scale(web: Web, points: Floats) -> float:
    """By how much a layout is enlarged: until a relation is as long as it should be.

    Many actors get at least the room that they and their names take, as pushing them all apart
    from one heap would shuffle them; and not so much more that they become dots on a plain.
    """
    ends = points[web.edges]
    length = float(np.median(np.hypot(*(ends[:, 0] - ends[:, 1]).T)))
    by_length = EDGE / max(length, 1e-6)
    if len(points) <= _SMALL:
        return by_length
    by_room = _by_room(web, points)
    return float(np.clip(by_length, by_room, _LOOSE * by_room))


def _by_room(web: Web, points: Floats) -> float:
    """By how much a layout is enlarged until its actors and their names fit about."""
    sizes = web.sizes
    taken = float(((sizes.left + sizes.right) * (sizes.up + sizes.down)).sum())
    # Of a disc that is filled evenly the radius is twice the deviation along each axis.
    across, down = float(points[:, 0].std()), float(points[:, 1].std())
    return float(np.sqrt(_ROOM * taken / max(4 * pi * across * down, 1e-9)))


def _in_rows(count: int) -> Floats:
    columns = max(1, int(np.ceil(np.sqrt(count * 1.2))))
    rows, places = np.divmod(np.arange(count), columns)
    return np.stack([places * _COLUMN, rows * _ROW], axis=1).astype(np.float64)


def _frame(edges: Floats) -> tuple[float, float, float, float]:
    left, top = edges[:, :2].min(axis=0).tolist()
    right, foot = edges[:, 2:].max(axis=0).tolist()
    return left, top, right, foot


def _middle(points: Floats, sizes: Sizes) -> Floats:
    left, top, right, foot = _frame(sizes.edges(points))
    return np.array([(left + right) / 2, (top + foot) / 2])


def _middle_of(placements: Iterable[Placement]) -> Floats:
    """The middle of what stood there before, so that the map stays in sight; 0,0 for nothing."""
    at = np.array([(p.x, p.y) for p in placements]).reshape(-1, 2)
    return (at.min(axis=0) + at.max(axis=0)) / 2 if len(at) else np.zeros(2)


def _placed(web: Web, points: Floats) -> Positions:
    rounded = np.round(points, 1) + 0.0  # no minus zero
    return {actor: (x, y) for actor, (x, y) in zip(web.actors, rounded.tolist(), strict=True)}
