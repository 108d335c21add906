"""Who is missing: per opgave and area which kinds of actors are not involved."""

from dataclasses import dataclass

from dronten_map.core.ids import ActorId, AreaId
from dronten_map.core.model import Records
from dronten_map.core.queries import in_order, involvements_of
from dronten_map.core.records import Actor, ActorKind, Area, Involvement, Opgave


@dataclass(frozen=True, slots=True)
class Cell:
    """The actors of one kind in one area that are involved in an opgave.

    Attributes:
        area: None for those without an area, or when areas are not told apart.
        known: How many such actors the map has, involved or not.
    """

    kind: ActorKind
    area: Area | None
    actors: tuple[ActorId, ...]
    known: int

    @property
    def is_gap(self) -> bool:
        """Whether nobody is involved."""
        return not self.actors


@dataclass(frozen=True, slots=True)
class Row:
    """An opgave, or one area that it lies in, against every kind of actor."""

    opgave: Opgave
    area: Area | None
    cells: tuple[Cell, ...]

    @property
    def gaps(self) -> int:
        """How many kinds are not involved."""
        return sum(cell.is_gap for cell in self.cells)


def matrix(records: Records, *, by_area: bool = False) -> tuple[Row, ...]:
    """Every opgave against every kind of actor; by area a row for each area that it lies in.

    An opgave without an area has one row. An area counts with the areas below it.
    """
    kinds = in_order(records.all(ActorKind))
    areas = in_order(records.all(Area))
    known: dict[AreaId | None, dict[str, list[ActorId]]] = {}  # by kind, per area
    rows: list[Row] = []
    for opgave in in_order(records.all(Opgave)):
        involved = {i.actor for i in involvements_of(records, opgave.id)}
        wanted: list[Area | None] = [None]
        if by_area and opgave.areas:
            wanted = [area for area in areas if area.id in opgave.areas]
        for area in wanted:
            key = area.id if area is not None else None
            if key not in known:
                known[key] = _by_kind(records, within(records, area))
            rows.append(_row(opgave, area, kinds, known[key], involved))
    return tuple(rows)


def _by_kind(records: Records, reach: set[AreaId] | None) -> dict[str, list[ActorId]]:
    """The actors of each kind in some areas, or (None) all of them."""
    found: dict[str, list[ActorId]] = {}
    for actor in records.all(Actor):
        if reach is None or actor.area in reach:
            found.setdefault(actor.kind, []).append(actor.id)
    return found


def _row(
    opgave: Opgave,
    area: Area | None,
    kinds: list[ActorKind],
    of_kind: dict[str, list[ActorId]],
    involved: set[ActorId],
) -> Row:
    cells = tuple(
        Cell(
            kind,
            area,
            tuple(a for a in of_kind.get(kind.id, ()) if a in involved),
            len(of_kind.get(kind.id, ())),
        )
        for kind in kinds
    )
    return Row(opgave, area, cells)


def within(records: Records, area: Area | None) -> set[AreaId] | None:
    """An area and all areas below it; None when areas are not told apart."""
    if area is None:
        return None
    found = {area.id}
    ahead = [area.id]
    while ahead:
        above = ahead.pop()
        for one in records.referring(above):
            if isinstance(one, Area) and one.parent == above and one.id not in found:
                found.add(one.id)
                ahead.append(one.id)
    return found


def involved_in_none(records: Records) -> tuple[ActorId, ...]:
    """The actors that are involved in no opgave at all."""
    involved = {i.actor for i in records.all(Involvement)}
    return tuple(a.id for a in records.all(Actor) if a.id not in involved)
