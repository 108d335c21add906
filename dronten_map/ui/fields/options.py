"""What can be chosen in a field: actors, kinds, areas, opgaven, words and fixed choices."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from dronten_map.core.ids import OpgaveId
from dronten_map.core.model import Records
from dronten_map.core.precedents import precedents_with, where_and_when
from dronten_map.core.queries import (
    children_of,
    in_order,
    label_of,
    phases_of,
    short_day,
    terms,
)
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Area,
    Arrow,
    ContactMoment,
    Direction,
    EngagementPlan,
    LineStyle,
    Opgave,
    Phase,
    Precedent,
    Record,
    RelationKind,
    Sector,
    Shape,
)
from dronten_map.i18n import N_, _, pick


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be chosen: its value, its name, and what stands faintly behind it.

    `tip` is what it means, told when the pointer rests on it.
    """

    value: Hashable
    name: str
    note: str = ""
    icon: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the options of a field come from, asked anew whenever they are shown.

    Attributes:
        options: Everything that can be chosen.
        name: What one value is called; looked up without listing all of them.
    """

    options: Callable[[Records], list[Option]]
    name: Callable[[Records, Hashable], str]


def actors() -> Source:
    """Every actor by name, with its kind."""
    return Source(_actors, _named(Actor))


def actor_kinds() -> Source:
    """The kinds of actors in the user's order."""
    return Source(_actor_kinds, _named(ActorKind))


def relation_kinds() -> Source:
    """The kinds of relations in the user's order."""

    def options(records: Records) -> list[Option]:
        kinds = in_order(records.all(RelationKind))
        return [Option(k.id, pick(k.name, k.name_en)) for k in kinds]

    return Source(options, _named(RelationKind))


def areas() -> Source:
    """The areas, each after the one that it is a part of."""

    def options(records: Records) -> list[Option]:
        found = in_order(records.all(Area))
        return [Option(a.id, a.name, _above(records, a)) for a in _nested(found)]

    return Source(options, _named(Area))


def opgaven() -> Source:
    """The opgaven as they stand below one another."""

    def options(records: Records) -> list[Option]:
        return [Option(o.id, label_of(records, o)) for o in opgaven_in_order(records)]

    return Source(options, _named(Opgave))


def words(list_name: str) -> Source:
    """The words of one of the user's lists."""

    def options(records: Records) -> list[Option]:
        return [
            Option(t.id, pick(t.name, t.name_en), pick(t.explanation, t.explanation_en))
            for t in terms(records, list_name)
        ]

    def name(records: Records, value: Hashable) -> str:
        found = next((t for t in terms(records, list_name) if t.id == value), None)
        return pick(found.name, found.name_en) if found else ""

    return Source(options, name)


def scale(list_name: str) -> Source:
    """The steps of one of the user's scales."""

    def options(records: Records) -> list[Option]:
        return [
            Option(t.number, f"{t.number} {pick(t.name, t.name_en)}", t.source)
            for t in terms(records, list_name)
        ]

    def name(records: Records, value: Hashable) -> str:
        return next((o.name for o in options(records) if o.value == value), str(value))

    return Source(options, name)


def activities() -> Source:
    """The activities of all plans, latest first."""

    def options(records: Records) -> list[Option]:
        found = sorted(records.all(Activity), key=lambda a: str(a.start or ""), reverse=True)
        return [Option(a.id, a.title, _day(a)) for a in found]

    return Source(options, _named(Activity))


def phases() -> Source:
    """The phases of every plan, each with its plan."""

    def options(records: Records) -> list[Option]:
        found: list[Option] = []
        for plan in in_order(records.all(EngagementPlan)):
            found += [
                Option(p.id, label_of(records, p), plan.title) for p in phases_of(records, plan)
            ]
        return found

    return Source(options, _named(Phase))


def precedents() -> Source:
    """The examples from elsewhere, each with where and when it was."""

    def options(records: Records) -> list[Option]:
        return [Option(p.id, p.title, where_and_when(p)) for p in precedents_with(records, "")]

    return Source(options, _named(Precedent))


def contacts() -> Source:
    """The contact moments, latest first."""

    def options(records: Records) -> list[Option]:
        found = sorted(records.all(ContactMoment), key=lambda c: c.on, reverse=True)
        return [Option(c.id, label_of(records, c), short_day(c.on)) for c in found]

    return Source(options, _named(ContactMoment))


def choices(kind: type[StrEnum]) -> Source:
    """The members of a fixed list, such as shapes."""
    names = dict(zip(kind, _CHOICE_NAMES[kind], strict=True))

    def options(_records: Records) -> list[Option]:
        return [Option(member, _(name)) for member, name in names.items()]

    def name(_records: Records, value: Hashable) -> str:
        return _(names[kind(str(value))])

    return Source(options, name)


def opgaven_in_order(records: Records, parent: OpgaveId | None = None) -> list[Opgave]:
    """Every opgave, each followed by those below it."""
    found: list[Opgave] = []
    for opgave in children_of(records, parent):
        found += [opgave, *opgaven_in_order(records, opgave.id)]
    return found


def depth_of(records: Records, area: Area) -> int:
    """How many areas an area stands below."""
    depth, above = 0, area.parent
    while above is not None and (found := records.find(Area, above)) is not None:
        depth, above = depth + 1, found.parent
    return depth


# In the order of the members; two lists may have equal members, so each has its own names.
_CHOICE_NAMES: dict[type[StrEnum], tuple[str, ...]] = {
    Direction: (N_("one way"), N_("both ways"), N_("without direction")),
    Shape: (
        N_("rounded square"),
        N_("hexagon"),
        N_("circle with ring"),
        N_("shield"),
        N_("circle"),
        N_("rounded diamond"),
        N_("triangle"),
        N_("octagon"),
    ),
    LineStyle: (N_("solid"), N_("dashes"), N_("dots"), N_("dashes and dots"), N_("double")),
    Arrow: (
        N_("no head"),
        N_("open head"),
        N_("filled head"),
        N_("diamond head"),
        N_("crossbar"),
    ),
    Sector: (
        N_("own organisation"),
        N_("who decides"),
        N_("residents"),
        N_("civil society"),
        N_("business"),
        N_("other government"),
        N_("other"),
    ),
}


def _actors(records: Records) -> list[Option]:
    kinds = {k.id: k for k in records.all(ActorKind)}
    names = {k.id: pick(k.name, k.name_en) for k in kinds.values()}
    found = [Option(a.id, a.name, names[a.kind], kinds[a.kind].icon) for a in records.all(Actor)]
    return sorted(found, key=lambda o: o.name.casefold())


def _actor_kinds(records: Records) -> list[Option]:
    kinds = in_order(records.all(ActorKind))
    return [Option(k.id, pick(k.name, k.name_en), icon=k.icon) for k in kinds]


def _named(record_type: type[Record]) -> Callable[[Records, Hashable], str]:
    def name(records: Records, value: Hashable) -> str:
        record = records.find(record_type, str(value))
        return label_of(records, record) if record is not None else ""

    return name


def _nested(found: Iterable[Area]) -> list[Area]:
    every = list(found)
    below: dict[str | None, list[Area]] = {}
    for area in every:
        below.setdefault(area.parent, []).append(area)

    def walk(parent: str | None) -> list[Area]:
        return [x for area in below.get(parent, []) for x in (area, *walk(area.id))]

    return walk(None)


def _above(records: Records, area: Area) -> str:
    found = records.find(Area, area.parent) if area.parent is not None else None
    return found.name if found is not None else ""


def _day(activity: Activity) -> str:
    return short_day(activity.start) if activity.start is not None else ""
