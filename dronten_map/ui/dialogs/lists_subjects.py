"""Which lists there are, what stands in them, and what can be done with that."""

from collections.abc import Iterable
from dataclasses import dataclass

from dronten_map.core.draft import Draft
from dronten_map.core.edits.lists import (
    add_actor_kind,
    add_area,
    add_relation_kind,
    add_term,
    arrange,
)
from dronten_map.core.ids import RecordId
from dronten_map.core.model import Records
from dronten_map.core.queries import in_order, label_of, terms
from dronten_map.core.records import ActorKind, Area, RelationKind, Term
from dronten_map.i18n import N_, _

Member = ActorKind | RelationKind | Area | Term


@dataclass(frozen=True, slots=True)
class Subject:
    """One of the user's lists.

    Attributes:
        title, about: What it is called and what it is for, marked with N_.
        list_name: Of a list of words; empty for kinds and areas.
        is_scale: Whether its steps are fixed and only their words are the user's.
    """

    title: str
    about: str
    member: type[Member]
    list_name: str = ""
    is_scale: bool = False

    @property
    def key(self) -> str:
        """Its name in code, unique."""
        return self.list_name or self.member.__name__

    @property
    def is_required(self) -> bool:
        """Whether something must take the place of what is removed where that is used."""
        return self.member in (ActorKind, RelationKind)


@dataclass(frozen=True, slots=True)
class Item:
    """A member of a list: how deep it stands below others, and how often it is used."""

    record: Member
    name: str
    depth: int
    used: int


MAP = (
    Subject(N_("Kinds of actors"), N_("Colour, shape and icon on the map."), ActorKind),
    Subject(N_("Kinds of relations"), N_("Line and arrow on the map."), RelationKind),
    Subject(N_("Areas"), N_("Villages, neighbourhoods and the countryside."), Area),
)
WORDS = (
    Subject(N_("Roles"), N_("What an actor does in an opgave."), Term, "role"),
    Subject(N_("Status of an opgave"), N_("How far an opgave is."), Term, "opgave_status"),
    Subject(N_("Forms of work"), N_("How an activity is done."), Term, "werkvorm"),
    Subject(N_("Status of an activity"), N_("How far an activity is."), Term, "activity_status"),
    Subject(
        N_("Status of an agreement"), N_("How far an agreement is."), Term, "commitment_status"
    ),
    Subject(N_("Channels"), N_("How people spoke to each other."), Term, "channel"),
    Subject(N_("Outcomes"), N_("What comes of an experiment."), Term, "outcome"),
    Subject(N_("Empty chairs"), N_("Who is easily forgotten."), Term, "empty_chair"),
    Subject(N_("Checklist of step 0"), N_("What step 0 must make clear."), Term, "checklist_0"),
    Subject(N_("Checklist of step 1"), N_("What step 1 must make clear."), Term, "checklist_1"),
    Subject(N_("Checklist of step 2"), N_("What step 2 must make clear."), Term, "checklist_2"),
    Subject(N_("Checklist of step 3"), N_("What step 3 must make clear."), Term, "checklist_3"),
    Subject(N_("Checklist of step 4"), N_("What step 4 must make clear."), Term, "checklist_4"),
)
SCALES = (
    Subject(N_("Influence"), N_("How much an actor can bring about."), Term, "influence", True),
    Subject(N_("Interest"), N_("How much is at stake for an actor."), Term, "interest", True),
    Subject(N_("Stance"), N_("How an actor looks at an opgave."), Term, "stance", True),
    Subject(N_("Trust"), N_("How well you trust each other."), Term, "trust", True),
    Subject(N_("Participation"), N_("How far an actor takes part."), Term, "participation", True),
    Subject(N_("Awareness"), N_("How far an actor is in the change."), Term, "awareness", True),
    Subject(N_("Mood"), N_("How a conversation went."), Term, "mood", True),
    Subject(N_("Quality of a relation"), N_("How well it goes."), Term, "quality", True),
    Subject(N_("Strength of a relation"), N_("How much it carries."), Term, "strength", True),
    Subject(
        N_("Steps of a plan"), N_("The five steps of opgavegericht werken."), Term, "step", True
    ),
)


def groups(records: Records) -> list[tuple[str, list[Subject]]]:
    """The lists under their headings; lists of words that we do not know come last."""
    known = {s.list_name for s in (*WORDS, *SCALES)}
    other: dict[str, bool] = {}
    for term in records.all(Term):
        if term.list not in known:
            other[term.list] = other.get(term.list, True) and term.number is not None
    found = [Subject(name, "", Term, name, is_scale) for name, is_scale in other.items()]
    named = [
        (_("On the map"), list(MAP)),
        (_("Words"), [*WORDS, *(s for s in found if not s.is_scale)]),
        (_("Scales"), [*SCALES, *(s for s in found if s.is_scale)]),
    ]
    return [(title, subjects) for title, subjects in named if subjects]


def members(records: Records, subject: Subject) -> list[Item]:
    """What stands in a list, in order; areas each after the one that they are a part of."""
    if subject.member is Area:
        return _areas(records)
    found: Iterable[Member]
    if subject.member is Term:
        found = terms(records, subject.list_name)
    elif subject.member is ActorKind:
        found = in_order(records.all(ActorKind))
    else:
        found = in_order(records.all(RelationKind))
    return [_item(records, record, 0) for record in found]


def add(draft: Draft, subject: Subject, name: str) -> RecordId:
    """Add a member at the end of a list."""
    if subject.member is ActorKind:
        return add_actor_kind(draft, name)
    if subject.member is RelationKind:
        return add_relation_kind(draft, name)
    if subject.member is Area:
        return add_area(draft, name)
    return add_term(draft, subject.list_name, name)


def line_of(items: list[Item], record: Member) -> list[Member]:
    """The members among which one can move up and down."""
    above = record.parent if isinstance(record, Area) else None
    return [i.record for i in items if _parent(i.record) == above]


def move(draft: Draft, line: list[Member], record: Member, by: int) -> None:
    """Move a member up (-1) or down (1) in its line; at the end it stays."""
    at = line.index(record)
    if 0 <= at + by < len(line):
        line[at], line[at + by] = line[at + by], line[at]
        arrange(draft, line)


def within(records: Records, area: RecordId | None, top: RecordId) -> bool:
    """Whether an area is another one or stands below it."""
    while area is not None:
        if area == top:
            return True
        found = records.find(Area, area)
        area = found.parent if found is not None else None
    return False


def taken(items: list[Item], name: str, *, by_other_than: str = "") -> str:
    """Why a name cannot be used again in a list; empty when it can."""
    wanted = name.strip().casefold()
    names = {i.record.name.casefold() for i in items if i.record.id != by_other_than}
    return (
        _("“{name}” stands in this list already.").format(name=name.strip())
        if (wanted in names)
        else ""
    )


def _item(records: Records, record: Member, depth: int) -> Item:
    used = len(records.referring(record.id))
    return Item(record, label_of(records, record), depth, used)


def _areas(records: Records) -> list[Item]:
    below: dict[str | None, list[Area]] = {}
    for area in in_order(records.all(Area)):
        below.setdefault(area.parent, []).append(area)

    def walk(parent: str | None, depth: int) -> list[Item]:
        found: list[Item] = []
        for area in below.get(parent, []):
            found += [_item(records, area, depth), *walk(area.id, depth + 1)]
        return found

    return walk(None, 0)


def _parent(record: Member) -> str | None:
    return record.parent if isinstance(record, Area) else None
