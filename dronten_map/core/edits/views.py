"""Where actors stand: placing, aligning, distributing, and views of their own."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum
from statistics import fmean

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.ids import ActorId, PlacementId, ViewId
from dronten_map.core.queries import placements_in
from dronten_map.core.records import Placement, View


class Edge(Enum):
    """The line that actors are set on."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Axis(Enum):
    """The direction in which actors are spread evenly."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"


def place(
    draft: Draft,
    view: ViewId,
    positions: Mapping[ActorId, tuple[float, float]],
    *,
    pinned: bool | None = None,
) -> None:
    """Put actors at positions in a view, in points; None leaves them pinned or not as they were."""
    known = placements_in(draft, view)
    for actor, (x, y) in positions.items():
        now = known.get(actor) or Placement(
            id=PlacementId.new(), view=view, actor=actor, x=0.0, y=0.0
        )
        is_pinned = now.pinned if pinned is None else pinned
        draft.put(replace(now, x=cleaned(float(x)), y=cleaned(float(y)), pinned=is_pinned))


def unplace(draft: Draft, view: ViewId, actors: Iterable[ActorId]) -> None:
    """Take actors out of a view; they stay in the map."""
    known = placements_in(draft, view)
    for actor in actors:
        if actor in known:
            draft.remove(known[actor])


def align(draft: Draft, view: ViewId, actors: Iterable[ActorId], edge: Edge) -> None:
    """Set the centres of actors on one line: the outermost one's, or their mean."""
    chosen = _chosen(draft, view, actors)
    if not chosen:
        return
    xs, ys = [p.x for p in chosen], [p.y for p in chosen]
    line = {
        Edge.LEFT: min(xs),
        Edge.CENTRE: fmean(xs),
        Edge.RIGHT: max(xs),
        Edge.TOP: min(ys),
        Edge.MIDDLE: fmean(ys),
        Edge.BOTTOM: max(ys),
    }[edge]
    if edge in (Edge.LEFT, Edge.CENTRE, Edge.RIGHT):
        place(draft, view, {p.actor: (line, p.y) for p in chosen})
    else:
        place(draft, view, {p.actor: (p.x, line) for p in chosen})


def distribute(draft: Draft, view: ViewId, actors: Iterable[ActorId], axis: Axis) -> None:
    """Spread actors evenly between the outermost two; fewer than three stay as they are."""
    chosen = _chosen(draft, view, actors)
    if len(chosen) <= 2:
        return
    is_across = axis is Axis.HORIZONTAL
    chosen.sort(key=lambda p: p.x if is_across else p.y)
    first, last = chosen[0], chosen[-1]
    start, end = (first.x, last.x) if is_across else (first.y, last.y)
    gap = (end - start) / (len(chosen) - 1)
    spread: dict[ActorId, tuple[float, float]] = {}
    for index, p in enumerate(chosen):
        at = start + index * gap
        spread[p.actor] = (at, p.y) if is_across else (p.x, at)
    place(draft, view, spread)


def add_view(draft: Draft, name: str, *, like: ViewId | None = None) -> ViewId:
    """Add a view; like another one, it starts with the same positions."""
    views = list(draft.all(View))
    view = View(id=ViewId.new(), name=cleaned(name), order=1 + max(v.order for v in views))
    draft.put(view)
    if like is not None:
        for placement in placements_in(draft, like).values():
            draft.put(replace(placement, id=PlacementId.new(), view=view.id))
    return view.id


def _chosen(draft: Draft, view: ViewId, actors: Iterable[ActorId]) -> list[Placement]:
    known = placements_in(draft, view)
    return [known[a] for a in actors if a in known]
