"""What the filter of a view can ask for, and how many each would let through."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dronten_map.core.filtering import passing
from dronten_map.core.ids import ActorId, AreaId, RecordId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.queries import children_of, in_order, label_of, placements_in
from dronten_map.core.records import (
    Actor,
    ActorKind,
    Area,
    Involvement,
    Opgave,
    Relation,
    RelationKind,
    View,
)
from dronten_map.i18n import pick


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that a filter can ask for.

    Attributes:
        value: An id, or a tag.
        count: How many actors or relations of the view have it, whatever else the filter asks.
        depth: How many others of the list it stands below.
    """

    value: str
    name: str
    count: int
    depth: int = 0


def filter_lists(records: Records, view: ViewId) -> Mapping[str, list[Asked]]:
    """Part of the filter -> what stands in its list: all that occurs in the view or is asked for.

    Kinds, areas and opgaven stand in the user's order, tags by the alphabet. An area counts the
    actors of the areas below it too, as the filter does.

    Time: actors + relations + involvements.
    """
    chosen = records.get(View, view)
    there = placements_in(records, view).keys()
    actors = [a for a in records.all(Actor) if a.id in there]
    return {
        "kinds": _kinds(records, actors, set(chosen.kinds)),
        "areas": _areas(records, actors, set(chosen.areas)),
        "opgaven": _opgaven(records, there, set(chosen.opgaven)),
        "tags": _tags(actors, set(chosen.tags)),
        "relation_kinds": _relation_kinds(records, there, set(chosen.relation_kinds)),
    }


def let_through_of(records: Records, view: ViewId) -> tuple[int, int]:
    """How many actors of a view its filter lets through, and how many there are."""
    there = placements_in(records, view).keys()
    through = passing(records, records.get(View, view))
    return len(there if through is None else there & through), len(there)


def _kinds(records: Records, actors: Iterable[Actor], asked: set[RecordId]) -> list[Asked]:
    counts = Counter(a.kind for a in actors)
    kinds = in_order(records.all(ActorKind))
    found = (Asked(k.id, pick(k.name, k.name_en), counts[k.id]) for k in kinds)
    return [f for f in found if f.count or f.value in asked]


def _relation_kinds(
    records: Records, there: Iterable[ActorId], asked: set[RecordId]
) -> list[Asked]:
    among = set(there)
    counts = Counter(
        r.kind for r in records.all(Relation) if r.source in among and r.target in among
    )
    kinds = in_order(records.all(RelationKind))
    found = (Asked(k.id, pick(k.name, k.name_en), counts[k.id]) for k in kinds)
    return [f for f in found if f.count or f.value in asked]


def _areas(records: Records, actors: Iterable[Actor], asked: set[RecordId]) -> list[Asked]:
    own = Counter(a.area for a in actors)
    below: dict[AreaId | None, list[Area]] = {}
    for area in in_order(records.all(Area)):
        below.setdefault(area.parent, []).append(area)

    def walk(parent: AreaId | None, depth: int) -> list[Asked]:
        rows: list[Asked] = []
        for area in below.get(parent, []):
            under = walk(area.id, depth + 1)
            count = own[area.id] + sum(u.count for u in under if u.depth == depth + 1)
            if count or under or area.id in asked:
                rows += [Asked(area.id, area.name, count, depth), *under]
        return rows

    return walk(None, 0)


def _opgaven(records: Records, there: Iterable[ActorId], asked: set[RecordId]) -> list[Asked]:
    among = set(there)
    counts = Counter(i.opgave for i in records.all(Involvement) if i.actor in among)

    def walk(parent: Opgave | None, depth: int) -> list[Asked]:
        rows: list[Asked] = []
        for opgave in children_of(records, parent.id if parent else None):
            under = walk(opgave, depth + 1)
            count = counts[opgave.id]
            if count or under or opgave.id in asked:
                rows += [Asked(opgave.id, label_of(records, opgave), count, depth), *under]
        return rows

    return walk(None, 0)


def _tags(actors: Iterable[Actor], asked: set[str]) -> list[Asked]:
    counts = Counter(tag for a in actors for tag in dict.fromkeys(a.tags))
    names = sorted(counts.keys() | asked, key=lambda tag: (tag.casefold(), tag))
    return [Asked(tag, tag, counts[tag]) for tag in names]
