"""What one means of a view says of each actor: its colour, size, shape or ring by one aspect.

An aspect is personal (see `scales`), or shared: what one actor has depends on the others.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from dronten_map.core.changes import Step
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.queries import in_order, placements_in, terms
from dronten_map.core.records import (
    Actor,
    ActorKind,
    Area,
    Aspect,
    Assessment,
    Involvement,
    MapInfo,
    Opgave,
    Placement,
    Record,
    Relation,
    Sector,
    Shape,
    Term,
    View,
)
from dronten_map.graph.communities import edges_among
from dronten_map.graph.groups import grouped_by
from dronten_map.graph.measures import MEASURES, WORKS
from dronten_map.graph.scales import (
    PERSONAL,
    Lens,
    Mark,
    actors_in,
)
from dronten_map.graph.swatches import CATEGORIES, OTHERS, PLAIN, UNKNOWN, Swatch
from dronten_map.graph.worked_out import Work, is_known
from dronten_map.i18n import _, pick

_SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        Sector.OWN: Shape.ROUNDED_SQUARE,
        Sector.DECISION: Shape.SHIELD,
        Sector.RESIDENTS: Shape.CIRCLE,
        Sector.PARTNER: Shape.DIAMOND,
        Sector.BUSINESS: Shape.TRIANGLE,
        Sector.GOVERNMENT: Shape.OCTAGON,
        Sector.OTHER: Shape.HEXAGON,
    }
)
# Of the categories of a list of the user's, in their order; what comes after these is a hexagon.
_IN_ORDER = (
    Shape.ROUNDED_SQUARE,
    Shape.CIRCLE,
    Shape.DIAMOND,
    Shape.TRIANGLE,
    Shape.SHIELD,
    Shape.OCTAGON,
    Shape.RINGED_CIRCLE,
)


@dataclass(frozen=True)
class Channel:
    """One means of a view: its marks, and which of them each actor has.

    Attributes:
        marks: Its steps or categories.
        rows: The mark of an actor; of who is not in it, `rest`.
        rest: The mark of everybody else.
        order: The marks in the order of the legend.
    """

    aspect: Aspect
    marks: tuple[Mark, ...]
    rows: Mapping[ActorId, int]
    rest: int
    order: tuple[int, ...]

    def row(self, actor: ActorId) -> int:
        """Which of the marks an actor has."""
        return self.rows.get(actor, self.rest)

    def mark(self, actor: ActorId) -> Mark:
        """The mark of an actor."""
        return self.marks[self.row(actor)]

    def counted(self, actors: Iterable[ActorId]) -> list[tuple[Mark, int]]:
        """The marks that these actors have, in the order of the legend, and how many have each."""
        counts = Counter(self.row(actor) for actor in actors)
        return [(self.marks[row], counts[row]) for row in self.order if counts[row]]


def channel_of(records: Records, view: View, aspect: Aspect, lens: Lens) -> Channel:
    """What an aspect says of every actor of the map.

    Time: actors + the records that the aspect follows from; of clusters and bridges see `engine`.
    """
    if aspect in PERSONAL:
        return _personal(records, aspect, lens)
    return _SHARED[aspect](records, view)


def to_work_out(
    records: Records, view: View, aspect: Aspect
) -> tuple[Work, int, NDArray[np.int64]] | None:
    """The long work that an aspect waits for, with its arguments; None when there is none."""
    work = WORKS.get(aspect)
    if work is None:
        return None
    actors = [actor.id for actor in records.all(Actor)]
    if aspect is Aspect.COMMUNITY:
        stand = placements_in(records, view.id)
        actors = [actor for actor in actors if actor in stand]
    edges = edges_among(actors, records.all(Relation))
    is_done = not len(edges) or is_known(work, len(actors), edges)
    return None if is_done else (work, len(actors), edges)


def concerns(step: Step, aspect: Aspect) -> bool:
    """Whether a step changes what a shared aspect follows from."""
    kinds = {type(change.subject) for change in step.changes}
    sources = _WEB if aspect is Aspect.PASSAGE else _SOURCES.get(aspect)
    return sources is not None and _concerns(step, kinds, sources)


def followed(
    channel: Channel, records: Records, view: View, lens: Lens, step: Step
) -> tuple[Channel, frozenset[ActorId] | None]:
    """The channel after a step that the records have taken, and the actors whose mark is another.

    None for all: the marks themselves are others.
    """
    kinds = {type(change.subject) for change in step.changes}
    if channel.aspect in PERSONAL and not kinds & {Term, MapInfo}:
        return _followed_personally(channel, records, lens, step)
    if channel.aspect not in PERSONAL and not _concerns(step, kinds, _SOURCES[channel.aspect]):
        return channel, frozenset()
    found = channel_of(records, view, channel.aspect, lens)
    if found.marks != channel.marks:
        return found, None
    both = channel.rows.keys() | found.rows.keys()
    return found, frozenset(a for a in both if channel.row(a) != found.row(a))


def _followed_personally(
    channel: Channel, records: Records, lens: Lens, step: Step
) -> tuple[Channel, frozenset[ActorId]]:
    personal = PERSONAL[channel.aspect]
    touched = {
        actor
        for change in step.changes
        if type(change.subject) in personal.sources or isinstance(change.subject, Actor)
        for record in (change.before, change.after)
        if record is not None
        for actor in actors_in(record)
    }
    if not touched:
        return channel, frozenset()
    rows = dict(channel.rows)
    for actor in touched:
        rows.pop(actor, None)
        if records.find(Actor, actor) is not None:
            rows[actor] = personal.row(records, actor, lens)
    made = Channel(channel.aspect, channel.marks, rows, channel.rest, channel.order)
    return made, frozenset(a for a in touched if channel.row(a) != made.row(a))


def _concerns(step: Step, kinds: set[type[Record]], sources: frozenset[type[Record]]) -> bool:
    """Whether a step changes what a shared aspect follows from."""
    if kinds & (sources - {Placement}):
        return True
    return Placement in sources and any(
        isinstance(c.subject, Placement) and (c.before is None or c.after is None)
        for c in step.changes
    )


def _personal(records: Records, aspect: Aspect, lens: Lens) -> Channel:
    personal = PERSONAL[aspect]
    marks = personal.marks(records)
    rest, order = personal.rest(marks), personal.order(marks)
    if personal.every is not None:
        return Channel(aspect, marks, personal.every(records), rest, order)
    told = {
        actor: None
        for source in personal.sources
        for record in records.all(source)
        for actor in actors_in(record)
    }
    if Assessment in personal.sources:
        lens.read(records)
    rows = {actor: personal.row(records, actor, lens) for actor in told}
    return Channel(aspect, marks, rows, rest, order)


def _grouped(aspect: Aspect) -> Callable[[Records, View], Channel]:
    """The aspect by which actors are grouped too, in the same colours."""

    def channel(records: Records, view: View) -> Channel:
        groups = grouped_by(records, view, aspect)
        named = [group for group in groups if not group.is_rest]
        rows = {a: index for index, group in enumerate(named) for a in group.actors}
        keys = [group.key if aspect is Aspect.SECTOR else "" for group in named]
        tints = [Swatch(group.light, group.dark) for group in named]
        return _categories(aspect, [g.title for g in named], rows, keys=keys, tints=tints)

    return channel


def _roles(records: Records, _view: View) -> Channel:
    roles = terms(records, "role")
    row = {role.id: index for index, role in enumerate(roles)}
    rows = {a.id: row[a.role] for a in records.all(Actor) if a.role is not None and a.role in row}
    return _categories(Aspect.ROLE, [pick(r.name, r.name_en) for r in roles], rows)


def _opgaven(records: Records, _view: View) -> Channel:
    """The one opgave that each is involved in; who is in more has a colour for that."""
    opgaven = in_order(records.all(Opgave))
    row = {opgave.id: 1 + index for index, opgave in enumerate(opgaven)}
    rows: dict[ActorId, int] = {}
    for involvement in records.all(Involvement):
        rows[involvement.actor] = 0 if involvement.actor in rows else row[involvement.opgave]
    titles = [_("in more than one"), *(f"{o.code} · {o.title}" for o in opgaven)]
    return _categories(Aspect.OPGAVE, titles, rows, tints=(PLAIN, *CATEGORIES))


def _parts(records: Records, view: View) -> Channel:
    """The role of each in the view's opgave, else in all of its own; several have a mark too."""
    roles = terms(records, "role")
    row = {role.id: 1 + index for index, role in enumerate(roles)}
    rows: dict[ActorId, int] = {}
    for involvement in records.all(Involvement):
        role = involvement.role
        if role is None or role not in row or view.opgave not in (None, involvement.opgave):
            continue
        found = row[role]
        rows[involvement.actor] = found if rows.get(involvement.actor, found) == found else 0
    titles = [_("in more than one role"), *(pick(r.name, r.name_en) for r in roles)]
    return _categories(Aspect.PART, titles, rows, tints=(PLAIN, *CATEGORIES))


def _tags(records: Records, _view: View) -> Channel:
    """The tag of each actor that most others have too."""
    counts = Counter(tag for actor in records.all(Actor) for tag in set(actor.tags))
    order = sorted(counts, key=lambda tag: (-counts[tag], tag.casefold(), tag))
    row = {tag: index for index, tag in enumerate(order)}
    rows = {a.id: min(row[tag] for tag in a.tags) for a in records.all(Actor) if a.tags}
    return _categories(Aspect.TAG, order, rows)


def _categories(
    aspect: Aspect,
    titles: Sequence[str],
    rows: Mapping[ActorId, int],
    *,
    keys: Sequence[str] = (),
    tints: Sequence[Swatch] = CATEGORIES,
) -> Channel:
    """One mark for each category as far as colours can be told apart, then one for all others."""
    marks: list[Mark] = []
    own: dict[int, int] = {}
    told: set[Swatch] = {OTHERS}
    for index, title in enumerate(titles):
        tint = tints[index] if index < len(tints) else OTHERS
        if tint not in told:
            told.add(tint)
            own[index] = len(marks)
            marks.append(Mark(title, tint, shape=_shape(keys, index, len(marks))))
    few = len(marks)
    marks.append(Mark(_("others"), OTHERS, shape=None if any(keys) else Shape.HEXAGON))
    marks.append(Mark(_without(aspect), UNKNOWN, shape=Shape.HEXAGON))
    kept = {actor: own.get(row, few) for actor, row in rows.items()}
    return Channel(aspect, tuple(marks), kept, few + 1, tuple(range(few + 2)))


def _shape(keys: Sequence[str], index: int, place: int) -> Shape | None:
    """The shape of a category: by what it is, or by its place in the user's list."""
    if any(keys):
        return _SHAPES.get(keys[index])
    return _IN_ORDER[place] if place < len(_IN_ORDER) else Shape.HEXAGON


def _without(aspect: Aspect) -> str:
    match aspect:
        case Aspect.OPGAVE:
            return _("in no opgave")
        case Aspect.TAG:
            return _("without tag")
        case Aspect.AREA:
            return _("without area")
        case Aspect.DEPARTMENT:
            return _("without department")
        case Aspect.ROLE | Aspect.PART:
            return _("without role")
        case Aspect.COMMUNITY:
            return _("in no cluster")
        case _:
            return _("not known")


def _measured(aspect: Aspect) -> Callable[[Records, View], Channel]:
    """What follows from the whole web, the most of it first in the legend."""

    def channel(records: Records, _view: View) -> Channel:
        marks, rows = MEASURES[aspect](records)
        return Channel(aspect, marks, rows, 0, tuple(reversed(range(len(marks)))))

    return channel


_SHARED: Mapping[Aspect, Callable[[Records, View], Channel]] = MappingProxyType(
    {
        Aspect.SECTOR: _grouped(Aspect.SECTOR),
        Aspect.AREA: _grouped(Aspect.AREA),
        Aspect.DEPARTMENT: _grouped(Aspect.DEPARTMENT),
        Aspect.COMMUNITY: _grouped(Aspect.COMMUNITY),
        Aspect.ROLE: _roles,
        Aspect.OPGAVE: _opgaven,
        Aspect.PART: _parts,
        Aspect.TAG: _tags,
        **{aspect: _measured(aspect) for aspect in MEASURES},
    }
)
_WEB: frozenset[type[Record]] = frozenset((Actor, Relation))
# The records that each of these follows from; of placements only that there are any.
_SOURCES: Mapping[Aspect, frozenset[type[Record]]] = MappingProxyType(
    {
        Aspect.SECTOR: frozenset((Actor, ActorKind, Placement)),
        Aspect.AREA: frozenset((Actor, Area, Placement)),
        Aspect.DEPARTMENT: frozenset((Actor, Placement)),
        Aspect.COMMUNITY: frozenset((Actor, Relation, Placement)),
        Aspect.ROLE: frozenset((Actor, Term)),
        Aspect.OPGAVE: frozenset((Involvement, Opgave)),
        Aspect.PART: frozenset((Involvement, Term)),
        Aspect.TAG: frozenset((Actor,)),
        **dict.fromkeys(MEASURES, _WEB),
    }
)
