"""The table of arrangements, by the names that `names` has for the menu."""

from collections.abc import Callable, Iterable
from typing import Protocol

from dronten_map.core.backdrops import Backdrop
from dronten_map.core.ids import ActorId, OpgaveId, ViewId
from dronten_map.core.model import Records
from dronten_map.graph.layout import Positions
from dronten_map.graph.layouts.blocks import (
    areas,
    by_area,
    by_department,
    by_kind,
    departments,
    grouping,
    in_rows,
    kinds,
)
from dronten_map.graph.layouts.circular import on_circle
from dronten_map.graph.layouts.ground import ground_of
from dronten_map.graph.layouts.layered import in_layers
from dronten_map.graph.layouts.relations import by_relations, relating
from dronten_map.graph.layouts.rings import by_influence, rings_of
from dronten_map.graph.layouts.scales import by_power_and_interest, field_of
from dronten_map.graph.steps import Steps


class Arranging(Protocol):
    """Puts actors of a view in order; without actors all that stand in it.

    Pinned actors and what else stands in the view stay where they are, nothing lies over anything,
    and the same map always gives the same positions.
    """

    def __call__(
        self,
        records: Records,
        view: ViewId,
        actors: Iterable[ActorId] | None = None,
        opgave: OpgaveId | None = None,
    ) -> Positions:
        """The new positions, in points; the opgave is the one that is lit."""
        ...


ARRANGEMENTS: dict[str, Arranging] = {
    "organic": by_relations,
    "rings": by_influence,
    "power": by_power_and_interest,
    "layers": in_layers,
    "kind": by_kind,
    "department": by_department,
    "area": by_area,
    "circle": on_circle,
    "rows": in_rows,
}


# The ways that have something of their own to lie behind the actors; it is asked for beforehand.
_BACKDROPS: dict[str, Callable[[Records, ViewId, OpgaveId | None], Backdrop | None]] = {
    "rings": rings_of,
    "power": field_of,
}
_GROUPS = {"kind": kinds, "department": departments, "area": areas}


def positions(
    name: str,
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Positions:
    """Where the actors come to stand in the way with this name; KeyError when there is none."""
    return ARRANGEMENTS[name](records, view, actors, opgave)


def backdrop_behind(
    name: str, records: Records, view: ViewId, opgave: OpgaveId | None = None
) -> Backdrop | None:
    """What lies behind all actors of a view once they stand in the way with this name.

    It is worked out from where they stand before that.
    """
    found = _BACKDROPS.get(name)
    return None if found is None else found(records, view, opgave)


def backdrop_of_kind(
    kind: str, records: Records, view: ViewId, opgave: OpgaveId | None = None
) -> Backdrop | None:
    """A backdrop of a kind of `backdrops.KINDS`, about where the actors of a view stand."""
    return backdrop_behind({"rings": "rings", "field": "power"}[kind], records, view, opgave)


def telling(
    name: str,
    records: Records,
    view: ViewId,
    actors: Iterable[ActorId] | None = None,
    opgave: OpgaveId | None = None,
) -> Steps[Positions]:
    """The same, and on the way where actors are by then, in the ways that take their time."""
    if name in _GROUPS:
        ground = ground_of(records, view, actors, opgave)
        return (yield from grouping(ground, _GROUPS[name]))
    if name == "organic":
        return (yield from relating(records, view, actors, opgave))
    return positions(name, records, view, actors, opgave)
