"""Whom to speak to, and who must not be forgotten."""

from datetime import date

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import log_contact
from dronten_map.core.edits.opgaven import assess
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.ids import ActorId, PlanId
from dronten_map.core.queries import involvement_between
from dronten_map.core.records import EngagementPlan, Involvement, Phase
from tests.graph.findings.builders import TODAY, Town, ago


def plan(town: Town, title: str = "Plan") -> PlanId:
    made: list[PlanId] = []
    town.edit(lambda d: made.append(add_plan(d, title)))
    return made[0]


def activity(town: Town, *, invited: ActorId, start: date, form: str = "workshop") -> None:
    def add(draft: Draft) -> None:
        phase = next(draft.all(Phase))
        values = {"invited": (invited,), "start": start, "form": f"werkvorm:{form}"}
        plan_activity(draft, phase.id, "Avond", opgave=town.opgave, **values)

    town.edit(add)


def test_an_important_actor_without_contact_is_noticed_until_somebody_speaks_to_it() -> None:
    town = Town()
    actor = town.actor("Corporatie")
    town.edit(lambda d: assess(d, actor, on=ago(1), influence=4, interest=4))
    assert town.said("forgotten")[0].actors == (actor,)
    town.edit(lambda d: log_contact(d, ago(60), [actor], "Gebeld"))
    assert not town.said("forgotten")


def test_a_talk_of_longer_than_two_months_ago_does_not_count() -> None:
    town = Town()
    actor = town.actor("Corporatie")
    town.edit(lambda d: assess(d, actor, on=ago(1), influence=4, interest=4))
    town.edit(lambda d: log_contact(d, ago(61), [actor], "Gebeld"))
    assert town.said("forgotten")


def test_exactly_on_the_border_is_not_much_influence() -> None:
    town = Town()
    actor = town.actor("Corporatie")
    town.edit(lambda d: assess(d, actor, on=ago(1), influence=3, interest=5))
    assert not town.said("forgotten")


def test_an_opponent_who_is_invited_without_a_talk_is_noticed() -> None:
    town = Town()
    actor = town.actor("Omwonenden", "residents", involved=True)
    plan(town)
    town.edit(lambda d: assess(d, actor, on=ago(1), opgave=town.opgave, stance=-1))
    activity(town, invited=actor, start=date(2026, 12, 10))
    assert town.said("unheard_opponent")[0].actors == (actor,)
    activity(town, invited=actor, start=date(2026, 12, 11), form="interview")
    assert town.said("unheard_opponent")  # a talk afterwards is too late
    activity(town, invited=actor, start=date(2026, 12, 3), form="interview")
    assert [f for f in town.said("unheard_opponent") if "Avond" not in f.sentence] == []


def test_a_friend_of_both_who_can_open_the_door_is_named() -> None:
    town = Town()
    opponent = town.actor("Boeren", "business", involved=True)
    friend = town.actor("Hogeschool")
    ally = town.actor("Corporatie", involved=True)
    town.connect(opponent, friend, ally)
    town.edit(lambda d: assess(d, opponent, on=ago(1), opgave=town.opgave, stance=-2, influence=5))
    assert not town.said("door_opener")
    town.edit(lambda d: assess(d, ally, on=ago(1), opgave=town.opgave, stance=1))
    assert town.said("door_opener")[0].actors == (opponent, friend, ally)
    town.connect(opponent, ally)
    assert not town.said("door_opener")


def test_who_takes_part_less_than_we_want_is_counted() -> None:
    town = Town()
    actor = town.actor("Jongeren", "residents", involved=True)
    link = involvement_between(town.model, actor, town.opgave)
    assert link is not None
    town.edit(lambda d: amend(d, Involvement, [link.id], has=2, we_want=3))
    assert town.said("below_wish")[0].actors == (actor,)
    town.edit(lambda d: amend(d, Involvement, [link.id], has=3))
    assert not town.said("below_wish")


def test_deciding_along_without_a_line_to_who_decides_is_noticed() -> None:
    town = Town()
    actor = town.actor("Dorpsraad", "residents", involved=True)
    college = town.actor("College", "executive", involved=True)
    link = involvement_between(town.model, actor, town.opgave)
    assert link is not None
    town.edit(lambda d: amend(d, Involvement, [link.id], we_want=5))
    assert town.said("empty_promise")[0].actors == (actor,)
    town.connect(actor, college)
    assert not town.said("empty_promise")


def test_an_estimate_of_more_than_half_a_year_is_noticed() -> None:
    town = Town()
    actor = town.actor("Corporatie")
    town.edit(lambda d: assess(d, actor, on=ago(184), influence=2))
    assert town.said("stale")[0].actors == (actor,)
    town.edit(lambda d: assess(d, actor, on=ago(183), influence=2))
    assert not town.said("stale")


def test_a_function_in_four_running_plans_is_noticed_and_in_three_is_not() -> None:
    town = Town()
    actor = town.actor("Regisseur", "core_team")

    def run(title: str) -> None:
        made = plan(town, title)
        town.edit(lambda d: amend(d, EngagementPlan, [made], contractor=actor))
        phase = next(p for p in town.model.all(Phase) if p.plan == made)
        town.edit(lambda d: amend(d, Phase, [phase.id], start=ago(10), end=TODAY))

    for title in ("Een", "Twee", "Drie"):
        run(title)
    assert not town.said("overload")
    run("Vier")
    assert town.said("overload")[0].actors == (actor,)
    fourth = next(p for p in town.model.all(EngagementPlan) if p.title == "Vier")
    town.edit(lambda d: amend(d, EngagementPlan, [fourth.id], contractor=None))
    assert not town.said("overload")
    phase = next(p for p in town.model.all(Phase) if p.plan == fourth.id)
    town.edit(lambda d: plan_activity(d, phase.id, "x", start=ago(1), responsible=actor))
    assert not town.said("overload")  # what is over is carried no more
    town.edit(lambda d: plan_activity(d, phase.id, "y", start=TODAY, responsible=actor))
    assert town.said("overload")
