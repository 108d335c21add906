"""All of a map in words, from which each document takes its part."""

from datetime import date
from functools import cached_property

from dronten_map.core.ids import ActorId, PlanId
from dronten_map.core.model import Model
from dronten_map.core.plan.building import build_work
from dronten_map.core.plan.costs import PlanActivity
from dronten_map.core.plan.notes import agreements_of, contacts_of
from dronten_map.core.plan.parties import PlanInvolvement, PlanOpgave
from dronten_map.core.plan.people import Scope, involvements_in, opgaven_of
from dronten_map.core.plan.talks import Agreement, PlanContact
from dronten_map.core.plan.words import Words
from dronten_map.core.profiles import Profile
from dronten_map.core.queries import in_order
from dronten_map.core.records import Actor, EngagementPlan


class Everything:
    """The opgaven, involvements, activities, contacts and agreements of a whole map.

    The plan of a programme takes in everything, so that no two documents can disagree.
    """

    def __init__(self, model: Model, *, on: date, profile: Profile) -> None:
        self.model = model
        self.on = on
        self.profile = profile
        self.words = Words(model)
        plan = EngagementPlan(id=PlanId("everything"), title=model.info.title)
        self._scope = Scope(model, self.words, plan, model.info.border, profile.audience)

    @cached_property
    def opgaven(self) -> tuple[PlanOpgave, ...]:
        """All opgaven, those below another one after it."""
        return opgaven_of(self._scope)

    @cached_property
    def involvements(self) -> dict[ActorId, list[PlanInvolvement]]:
        """The involvements by actor."""
        return involvements_in(self._scope, self.opgaven)

    @cached_property
    def contacts(self) -> tuple[PlanContact, ...]:
        """All contact moments, by day."""
        return contacts_of(self._scope, self.opgaven, ())

    @cached_property
    def agreements(self) -> tuple[Agreement, ...]:
        """All agreements, by the day that they are due."""
        return agreements_of(self._scope, self.opgaven, self.contacts, on=self.on)

    @cached_property
    def activities(self) -> tuple[PlanActivity, ...]:
        """The activities of all plans, by day; undated ones last."""
        works = (build_work(self.model, plan.id) for plan in in_order(self._plans()))
        found = [a for work in works for s in work.steps for p in s.phases for a in p.activities]
        return tuple(sorted(found, key=lambda a: a.start or date.max))

    def below(self, actor: ActorId) -> list[Actor]:
        """An actor and all that are part of it, by name; itself first."""
        found = {actor: self.model.get(Actor, actor)}
        waiting = [actor]
        while waiting:
            above = waiting.pop()
            for record in self.model.referring(above):
                if isinstance(record, Actor) and record.parent == above and record.id not in found:
                    found[record.id] = record
                    waiting.append(record.id)
        first, *others = found.values()
        return [first, *sorted(others, key=lambda a: a.name.casefold())]

    def _plans(self) -> list[EngagementPlan]:
        return list(self.model.all(EngagementPlan))
