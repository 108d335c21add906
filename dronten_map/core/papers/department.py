"""The overview of one department: its people, opgaven, activities, agreements and contacts."""

from dataclasses import dataclass
from datetime import date

from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.papers.everything import Everything
from dronten_map.core.papers.sender import Sender, sender_of
from dronten_map.core.plan.costs import PlanActivity
from dronten_map.core.plan.parties import PlanOpgave
from dronten_map.core.plan.scales import Who
from dronten_map.core.plan.talks import Agreement, PlanContact
from dronten_map.core.profiles import Profile
from dronten_map.core.records import Actor, ActorKind
from dronten_map.i18n import pick


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An actor of the department."""

    who: Who
    kind: str
    function: str = ""
    area: str = ""
    opgaven: tuple[str, ...] = ()  # codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What the department does in one opgave."""

    opgave: PlanOpgave
    people: tuple[tuple[Who, str], ...]  # of the department, each with its role
    is_client: bool = False
    is_lead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """What a department has to do with, as far as it may see it."""

    sender: Sender
    actor: Who
    members: tuple[Member, ...] = ()  # itself first
    parts: tuple[Part, ...] = ()
    activities: tuple[PlanActivity, ...] = ()  # by day
    agreements: tuple[Agreement, ...] = ()
    contacts: tuple[PlanContact, ...] = ()  # the latest first

    @property
    def coming(self) -> tuple[PlanActivity, ...]:
        """The activities that were not cancelled and end today or later, or have no date yet."""
        on = self.sender.on
        return tuple(
            a for a in self.activities if not a.is_cancelled and (a.end is None or a.end >= on)
        )


def build_department(model: Model, actor: ActorId, *, on: date, profile: Profile) -> Department:
    """The overview of an actor and all that are part of it, in the language of the moment.

    Args:
        model: The map as the reader may see it; see `profiles.seen_by`.
        actor: The department.
        on: The day of making.
        profile: For whom it is.
    """
    every = Everything(model, on=on, profile=profile)
    people = every.below(actor)
    ours = {person.id for person in people}
    subject = model.get(Actor, actor)
    return Department(
        sender=sender_of(model, subject.name, on=on, profile=profile),
        actor=Who(actor, subject.name),
        members=tuple(_member(every, person) for person in people),
        parts=tuple(p for o in every.opgaven if (p := _part(every, o, people)) is not None),
        activities=tuple(a for a in every.activities if _any(ours, (*a.invited, a.responsible))),
        agreements=tuple(a for a in every.agreements if _any(ours, (a.by, a.to))),
        contacts=tuple(c for c in reversed(every.contacts) if _any(ours, c.actors)),
    )


def _member(every: Everything, actor: Actor) -> Member:
    kind = every.model.get(ActorKind, actor.kind)
    return Member(
        who=Who(actor.id, actor.name),
        kind=pick(kind.name, kind.name_en),
        function=actor.function,
        area=every.words.area(actor.area),
        opgaven=tuple(i.code for i in every.involvements.get(actor.id, [])),
    )


def _part(every: Everything, opgave: PlanOpgave, people: list[Actor]) -> Part | None:
    ours = {person.id for person in people}
    involved = [
        (i.actor, i.role)
        for person in people
        for i in every.involvements.get(person.id, [])
        if i.opgave == opgave.id
    ]
    is_client, is_lead = _any(ours, (opgave.client,)), _any(ours, (opgave.lead,))
    if not (involved or is_client or is_lead):
        return None
    return Part(opgave=opgave, people=tuple(involved), is_client=is_client, is_lead=is_lead)


def _any(ours: set[ActorId], people: tuple[Who | None, ...]) -> bool:
    return any(who is not None and who.id in ours for who in people)
