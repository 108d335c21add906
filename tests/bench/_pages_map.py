"""A map with as much work on it as a programme of years brings: the same numbers, the same map."""

import random
from dataclasses import replace
from datetime import date, timedelta

from dronten_map.core.changes import Change, Step
from dronten_map.core.draft import Draft
from dronten_map.core.edits.contacts import log_contact, promise
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.plans import add_plan
from dronten_map.core.ids import ActivityId, ActorId, ContactId, OpgaveId, PlanId
from dronten_map.core.model import Model
from dronten_map.core.queries import phases_of
from dronten_map.core.records import Activity, EngagementPlan, Involvement, Term
from tests.bench._maps import step_of, web

TODAY = date(2026, 11, 25)
ACTORS, RELATIONS, OPGAVEN = 2_000, 6_000, 40
SHARES = (1_400, 200, 200, 200)  # activities of each of the four plans
CONTACTS, AGREEMENTS = 2_000, 500


def step() -> Step:
    """The step that adds the map to nothing."""
    model = Model()
    model.apply(step_of(web(ACTORS, RELATIONS)))
    draft = Draft(model)
    chance = random.Random(4)  # not for secrets
    actors = [ActorId(f"actor:{number}") for number in range(ACTORS)]
    opgaven = [_opgave(draft, number, actors, chance) for number in range(OPGAVEN)]
    for actor in chance.sample(actors, ACTORS // 2):
        on = TODAY - timedelta(days=chance.randrange(400))
        assess(draft, actor, on=on, influence=chance.randint(1, 5), stance=chance.randint(-2, 2))
    for number, count in enumerate(SHARES):
        _fill(draft, add_plan(draft, f"Plan {number}", opgave=opgaven[number]), count, chance)
    for number in range(CONTACTS):
        contact = _contact(draft, number, actors, chance)
        if number < AGREEMENTS:
            due = TODAY + timedelta(days=chance.randrange(-40, 60))
            by = chance.choice(actors)
            promise(draft, f"Agreement {number}", by=by, due=due, contact=contact)
    model.apply(draft.step("Work"))
    return Step("Map", tuple(Change(None, record) for record in model.records()))


def _opgave(draft: Draft, number: int, actors: list[ActorId], chance: random.Random) -> OpgaveId:
    made = add_opgave(draft, f"Opgave {number}")
    for actor in chance.sample(actors, 60):
        there = draft.get(Involvement, involve(draft, actor, made))
        draft.put(replace(there, has=chance.randint(1, 5), we_want=chance.randint(1, 5)))
    return made


def _contact(draft: Draft, number: int, actors: list[ActorId], chance: random.Random) -> ContactId:
    on = TODAY - timedelta(days=chance.randrange(500))
    return log_contact(draft, on, tuple(chance.sample(actors, 2)), f"Talk {number} about homes")


def _fill(draft: Draft, plan: PlanId, count: int, chance: random.Random) -> None:
    """Activities over all phases, each with guests and hours, some waiting for the one before."""
    phases = phases_of(draft, draft.get(EngagementPlan, plan))
    statuses = [t.id for t in draft.all(Term) if t.list == "activity_status"]
    forms = [t.id for t in draft.all(Term) if t.list == "werkvorm"]
    before: dict[str, ActivityId] = {}
    for number in range(count):
        phase = phases[number % len(phases)].id
        after = (before[phase],) if phase in before and number % 3 == 0 else ()
        start = TODAY + timedelta(days=chance.randrange(-300, 500)) if number % 10 else None
        before[phase] = ActivityId(f"{plan}:{number}")
        record = Activity(
            id=before[phase],
            phase=phase,
            order=number // len(phases),
            title=f"Activity {number} with the people who live there",
            start=start,
            days=chance.choice((1, 1, 2, 5, 10)),
            invited=tuple(ActorId(f"actor:{n}") for n in chance.sample(range(ACTORS), 6)),
            responsible=ActorId(f"actor:{chance.randrange(ACTORS)}"),
            form=chance.choice(forms),
            status=chance.choice(statuses),
            minutes=480,
            cents=25_000,
            milestone=number % 25 == 0,
            after=after,
        )
        draft.put(record)
