"""Who is missing: per opgave and area which parts of society are not involved, and who could be."""

from collections import Counter
from dataclasses import dataclass

from dronten_map.core.ids import ActorId, AreaId, OpgaveId
from dronten_map.core.model import Records
from dronten_map.core.queries import in_order, involvements_of
from dronten_map.core.records import Actor, ActorKind, Area, Involvement, Opgave, Sector
from dronten_map.i18n import _, pick


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


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An actor that could be involved in an opgave, and why it is thought of.

    Attributes:
        score: How many reasons of how much weight; only to sort by.
        reason: One sentence in the language of the moment.
    """

    actor: ActorId
    score: float
    reason: str


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


def suggestions(records: Records, opgave: OpgaveId, *, most: int = 8) -> tuple[Suggestion, ...]:
    """Actors of the map that resemble those who are involved elsewhere, the likeliest first.

    They are not involved in the opgave yet. What speaks for one: it lies in an area of the opgave;
    its kind takes part in other opgaven but not here; it is involved elsewhere together with
    actors who are involved here.
    """
    subject = records.get(Opgave, opgave)
    involved = {i.actor for i in involvements_of(records, opgave)}
    here = _kinds_of(records, involved)
    elsewhere: Counter[str] = Counter()
    together: Counter[ActorId] = Counter()
    for other in records.all(Opgave):
        if other.id == opgave:
            continue
        there = {i.actor for i in involvements_of(records, other.id)}
        elsewhere.update(_kinds_of(records, there))
        shared = len(there & involved)
        for actor in there - involved:
            together[actor] += shared
    areas = {a for area in subject.areas for a in within(records, records.get(Area, area)) or ()}
    found: list[Suggestion] = []
    for actor in records.all(Actor):
        if actor.id in involved:
            continue
        made = _suggestion(records, actor, areas, here, elsewhere, together[actor.id])
        if made is not None:
            found.append(made)
    found.sort(key=lambda s: (-s.score, records.get(Actor, s.actor).name.casefold()))
    return tuple(found[:most])


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


def _suggestion(
    records: Records,
    actor: Actor,
    areas: set[AreaId],
    here: set[str],
    elsewhere: Counter[str],
    together: int,
) -> Suggestion | None:
    kind = records.get(ActorKind, actor.kind)
    is_new_kind = actor.kind not in here and elsewhere[actor.kind] > 0
    is_near = actor.area is not None and actor.area in areas
    reasons: list[str] = []
    score = 0.0
    if is_new_kind:
        score += 2
        text = _("{kind} takes part in other opgaven and not in this one")
        reasons.append(text.format(kind=pick(kind.name, kind.name_en)))
    if is_near:
        # Whom an opgave touches where they live goes before who merely might fit.
        score += 2 if kind.sector in (Sector.RESIDENTS, Sector.PARTNER) else 1
        area = records.get(Area, actor.area) if actor.area is not None else None
        reasons.append(_("lies in {area}").format(area=area.name if area else ""))
    if together:
        score += min(2.0, together / 3)
        reasons.append(_("works in other opgaven with who is involved here"))
    if not reasons:
        return None
    sentence = "; ".join(reasons)
    return Suggestion(actor.id, score, sentence[:1].upper() + sentence[1:] + ".")


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


def _kinds_of(records: Records, actors: set[ActorId]) -> set[str]:
    return {records.get(Actor, a).kind for a in actors}


def involved_in_none(records: Records) -> tuple[ActorId, ...]:
    """The actors that are involved in no opgave at all."""
    involved = {i.actor for i in records.all(Involvement)}
    return tuple(a.id for a in records.all(Actor) if a.id not in involved)
