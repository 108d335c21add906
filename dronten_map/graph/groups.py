"""Groups of actors in a view: by kind, part of society, area, department or cluster."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from dronten_map.core.ids import ActorId, ViewId
from dronten_map.core.model import Records
from dronten_map.core.queries import in_order, placements_in
from dronten_map.core.records import Actor, ActorKind, Area, Aspect, Relation, Sector, View
from dronten_map.graph.communities import communities
from dronten_map.graph.primitives import MUTED, colour_or
from dronten_map.i18n import N_, _, pick

REST = ""  # the key of the actors that belong to no group
_LEAST = 3  # actors of a cluster; two that know each other are none yet

# On light and dark paper; the colours of the kinds of actors, in an order that keeps
# neighbours apart.
TINTS = (
    ("#2F5D8A", "#8DB7E2"),
    ("#B4532A", "#F2A27C"),
    ("#3F7D3A", "#92CF8B"),
    ("#5B4B9A", "#B7A9F0"),
    ("#8A6A00", "#E3C25A"),
    ("#0B6E6E", "#5CC2BE"),
    ("#7A3E65", "#E3A0CB"),
    ("#4A5560", "#B4BEC9"),
)
SECTORS: Mapping[Sector, str] = MappingProxyType(
    {
        Sector.OWN: N_("Own organisation"),
        Sector.DECISION: N_("Decision makers"),
        Sector.RESIDENTS: N_("Residents"),
        Sector.PARTNER: N_("Civil society"),
        Sector.BUSINESS: N_("Business"),
        Sector.GOVERNMENT: N_("Other governments"),
        Sector.OTHER: N_("Others"),
    }
)


@dataclass(frozen=True, slots=True)
class Group:
    """Actors that belong together in a view.

    Attributes:
        key: Names it in `View.collapsed`; REST for those that belong to no group.
        title: What it is called.
        actors: Who is in it, in the order in which they were added.
        light: Its colour on light paper.
        dark: Its colour on dark paper.
    """

    key: str
    title: str
    actors: tuple[ActorId, ...]
    light: str
    dark: str

    @property
    def is_rest(self) -> bool:
        """Whether these are the ones that belong to no group; they get no outline."""
        return self.key == REST


def groups_of(records: Records, view: ViewId) -> tuple[Group, ...]:
    """The groups of a view as it is set, of the actors that stand in it; none when it has none.

    They stand in the order of the user's lists, clusters from large to small. Who belongs to no
    group comes last. A cluster keeps the key under which the view collapsed it as long as that
    actor is in it, though it may be named after another one by now.

    Time: about the number of actors, for clusters that of relations too.
    """
    shown = records.get(View, view)
    return grouped_by(records, shown, shown.group_by)


def grouped_by(records: Records, view: View, aspect: Aspect) -> tuple[Group, ...]:
    """The groups that a view would have by another aspect; none for one that makes no groups."""
    if aspect not in _SORTS:
        return ()
    stand = placements_in(records, view.id)
    actors = [actor for actor in records.all(Actor) if actor.id in stand]
    return _SORTS[aspect](records, actors, view)


def counts_of(groups: Iterable[Group], relations: Iterable[Relation]) -> dict[str, int]:
    """How many relations there are within each group, by its key."""
    key_of = {actor: group.key for group in groups for actor in group.actors}
    found = dict.fromkeys(key_of.values(), 0)
    for relation in relations:
        key = key_of.get(relation.source)
        if key is not None and key == key_of.get(relation.target):
            found[key] += 1
    return found


def tops(records: Records) -> dict[ActorId, ActorId]:
    """For each actor the topmost that it is a part of; itself when that is nothing."""
    every = {actor.id: actor for actor in records.all(Actor)}
    return {actor.id: _top(every, actor) for actor in every.values()}


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a group with a key is called, and its two colours."""

    key: str
    title: str
    light: str
    dark: str


def _by_kind(records: Records, actors: list[Actor], _view: View) -> tuple[Group, ...]:
    kinds = [
        _Kind(k.id, pick(k.name, k.name_en), colour_or(k.light, MUTED), colour_or(k.dark, MUTED))
        for k in in_order(records.all(ActorKind))
    ]
    return _grouped(actors, kinds, lambda actor: actor.kind)


def _by_sector(records: Records, actors: list[Actor], _view: View) -> tuple[Group, ...]:
    sectors = {kind.id: kind.sector for kind in records.all(ActorKind)}
    return _grouped(
        actors,
        _tinted((sector.value, _(title)) for sector, title in SECTORS.items()),
        lambda actor: sectors[actor.kind].value,
    )


def _by_area(records: Records, actors: list[Actor], _view: View) -> tuple[Group, ...]:
    areas = _tinted((area.id, area.name) for area in in_order(records.all(Area)))
    return _grouped(actors, areas, lambda actor: actor.area or REST)


def _by_department(records: Records, actors: list[Actor], _view: View) -> tuple[Group, ...]:
    every = {actor.id: actor for actor in records.all(Actor)}
    parents = {actor.parent for actor in every.values()}
    top_of = {actor.id: _top(every, actor) for actor in actors}
    found = [top for top in dict.fromkeys(top_of.values()) if top in parents]
    kinds = _tinted((top, every[top].name) for top in found)
    return _grouped(actors, kinds, lambda actor: top_of[actor.id])


def _by_community(records: Records, actors: list[Actor], view: View) -> tuple[Group, ...]:
    hubs = communities([actor.id for actor in actors], records.all(Relation))
    members: dict[ActorId, list[ActorId]] = {}
    for actor, hub in hubs.items():
        members.setdefault(hub, []).append(actor)
    collapsed = set(view.collapsed)
    keys = {
        hub: next((a for a in who if a in collapsed), hub)
        for hub, who in sorted(members.items(), key=lambda found: (-len(found[1]), found[0]))
        if len(who) >= _LEAST
    }
    titles = {actor.id: actor.name for actor in actors}
    kinds = _tinted((key, titles[hub]) for hub, key in keys.items())
    return _grouped(actors, kinds, lambda actor: keys.get(hubs.get(actor.id, actor.id), REST))


_SORTS: Mapping[Aspect, Callable[[Records, list[Actor], View], tuple[Group, ...]]] = (
    MappingProxyType(
        {
            Aspect.KIND: _by_kind,
            Aspect.SECTOR: _by_sector,
            Aspect.AREA: _by_area,
            Aspect.DEPARTMENT: _by_department,
            Aspect.COMMUNITY: _by_community,
        }
    )
)


def _tinted(names: Iterable[tuple[str, str]]) -> list[_Kind]:
    return [_Kind(*name, *TINTS[index % len(TINTS)]) for index, name in enumerate(names)]


def _grouped(
    actors: list[Actor], kinds: Sequence[_Kind], key_of: Callable[[Actor], str]
) -> tuple[Group, ...]:
    """Groups in the order of their kinds; those with another key come last, as the rest."""
    members: dict[str, list[ActorId]] = {kind.key: [] for kind in kinds}
    rest: list[ActorId] = []
    for actor in actors:
        members.get(key_of(actor), rest).append(actor.id)
    found = [Group(k.key, k.title, tuple(members[k.key]), k.light, k.dark) for k in kinds]
    if rest:
        found.append(Group(REST, _("Without group"), tuple(rest), *TINTS[-1]))
    return tuple(group for group in found if group.actors)


def _top(every: Mapping[ActorId, Actor], actor: Actor) -> ActorId:
    """The topmost actor that one is a part of; itself when that is nothing."""
    seen = {actor.id}
    while actor.parent is not None and actor.parent not in seen:
        seen.add(actor.parent)
        actor = every[actor.parent]
    return actor.id
