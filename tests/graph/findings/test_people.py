"""Whom to speak to, and who must not be forgotten."""

from datetime import date, timedelta
from typing import Any

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import log_contact
from dronten_map.core.edits.opgaven import assess
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.web import connect
from dronten_map.core.ids import ActorId, PlanId, RelationKindId
from dronten_map.core.queries import involvement_between
from dronten_map.core.records import Activity, EngagementPlan, Involvement, Opgave, Phase, Relation
from tests.graph.findings.builders import TODAY, Town, ago


def plan(town: Town, title: str = "Plan") -> PlanId:
    made: list[PlanId] = []
    town.edit(lambda d: made.append(add_plan(d, title)))
    return made[0]


def activity(
    town: Town, *, invited: ActorId, start: date, form: str = "workshop", **others: Any
) -> None:
    def add(draft: Draft) -> None:
        phase = next(draft.all(Phase))
        values = {"invited": (invited,), "start": start, "form": f"werkvorm:{form}", **others}
        plan_activity(draft, phase.id, "Avond", **{"opgave": town.opgave, **values})

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


def test_an_activity_of_lately_counts_as_having_met() -> None:
    town = Town()
    actor = town.actor("Corporatie")
    town.edit(lambda d: assess(d, actor, on=ago(1), influence=4, interest=4))
    plan(town)
    activity(town, invited=actor, start=ago(61))
    assert town.said("forgotten")
    activity(town, invited=actor, start=ago(60))
    assert not town.said("forgotten")


def test_who_matters_much_in_one_opgave_is_not_forgotten() -> None:
    town = Town()
    actor = town.actor("Corporatie", involved=True)
    values = {"influence": 4, "interest": 4}
    town.edit(lambda d: assess(d, actor, on=ago(1), opgave=town.opgave, **values))
    assert town.said("forgotten")
    town.edit(lambda d: amend(d, Opgave, [town.opgave], status="opgave_status:done"))
    assert not town.said("forgotten")


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
    assert not town.said("unheard_opponent")


@pytest.mark.parametrize(("stance", "word"), [(-1, "kritisch"), (-2, "tegen")])
def test_who_is_critical_is_not_called_against(stance: int, word: str) -> None:
    town = Town()
    actor = town.actor("Omwonenden", "residents", involved=True)
    plan(town)
    town.edit(lambda d: assess(d, actor, on=ago(1), opgave=town.opgave, stance=stance))
    activity(town, invited=actor, start=date(2026, 12, 10))
    activity(town, invited=actor, start=date(2026, 12, 20))
    (found,) = town.said("unheard_opponent")  # once, for the first of what comes
    assert f" is {word} en komt " in found.sentence


def test_an_opponent_of_the_opgave_of_a_plan_is_heard_at_the_kitchen_table() -> None:
    town = Town()
    actor = town.actor("Omwonenden", "residents", involved=True)
    town.edit(lambda d: add_plan(d, "Plan", opgave=town.opgave))
    town.edit(lambda d: assess(d, actor, on=ago(1), opgave=town.opgave, stance=-1))
    activity(town, invited=actor, start=date(2026, 12, 10), opgave=None)
    assert town.said("unheard_opponent")
    values = {"days": 10, "form": "kitchen"}
    activity(town, invited=actor, start=ago(69), opgave=None, **values)
    assert not town.said("unheard_opponent")  # its last day is two months ago


def test_an_invitation_that_was_cancelled_is_none() -> None:
    town = Town()
    actor = town.actor("Omwonenden", "residents", involved=True)
    plan(town)
    town.edit(lambda d: assess(d, actor, on=ago(1), influence=5, interest=5, stance=-1))
    cancelled = "activity_status:cancelled"
    activity(town, invited=actor, start=date(2026, 12, 10), status=cancelled)
    assert not town.said("unheard_opponent")
    assert town.said("forgotten")


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


def test_who_opens_the_door_is_on_good_terms_with_both_and_not_against_it() -> None:
    town = Town()
    opponent = town.actor("Boeren", "business", involved=True)
    friend = town.actor("Hogeschool", involved=True)
    ally = town.actor("Corporatie", involved=True)
    town.edit(lambda d: assess(d, opponent, on=ago(1), opgave=town.opgave, stance=-1, influence=5))
    town.edit(lambda d: assess(d, ally, on=ago(1), opgave=town.opgave, stance=1))
    town.connect(friend, ally)
    tension = RelationKindId("relation:tension")
    town.edit(lambda d: connect(d, opponent, friend, tension))
    assert not town.said("door_opener")
    town.connect(opponent, friend)
    link = list(town.model.all(Relation))[-1].id
    town.edit(lambda d: amend(d, Relation, [link], quality=-1))
    assert not town.said("door_opener")
    town.edit(lambda d: connect(d, opponent, ally, tension))  # an ally who is in conflict is no way
    town.edit(lambda d: amend(d, Relation, [link], quality=None))
    (found,) = town.said("door_opener")
    assert "kritisch" in found.sentence
    town.edit(lambda d: assess(d, friend, on=ago(1), opgave=town.opgave, stance=-1))
    assert not town.said("door_opener")


def test_a_door_that_is_being_opened_is_not_pointed_at() -> None:
    town = Town()
    opponent = town.actor("Boeren", "business", involved=True)
    friend, ally = town.actor("Hogeschool"), town.actor("Corporatie", involved=True)
    town.connect(opponent, friend, ally)
    town.edit(lambda d: assess(d, opponent, on=ago(1), opgave=town.opgave, stance=-2, influence=5))
    town.edit(lambda d: assess(d, ally, on=ago(1), opgave=town.opgave, stance=1))
    town.edit(lambda d: log_contact(d, ago(2), [friend], "Over iets anders"))
    assert town.said("door_opener")
    town.edit(lambda d: log_contact(d, ago(2), [friend], "Gebeld", opgave=town.opgave))
    assert not town.said("door_opener")


def test_two_opponents_in_one_opgave_are_put_aside_one_by_one() -> None:
    town = Town()
    friend, ally = town.actor("Hogeschool"), town.actor("Corporatie", involved=True)
    town.connect(friend, ally)
    town.edit(lambda d: assess(d, ally, on=ago(1), opgave=town.opgave, stance=1))
    plan(town)
    for name in ("Boeren", "Telers"):
        actor = town.actor(name, "business", involved=True)
        town.connect(actor, friend)
        values = {"stance": -2, "influence": 5}
        town.edit(lambda d, a=actor, v=values: assess(d, a, on=ago(1), opgave=town.opgave, **v))
    both = tuple(f.actors[0] for f in town.said("door_opener"))
    activity(town, invited=both[0], start=TODAY + timedelta(days=9))
    evening = next(town.model.all(Activity))
    town.edit(lambda d: amend(d, Activity, [evening.id], invited=both))
    for link in list(town.model.all(Involvement)):
        if link.actor in both:
            town.edit(lambda d, i=link.id: amend(d, Involvement, [i], we_want=5))
    for rule in ("door_opener", "unheard_opponent", "empty_promise"):
        assert len({f.key for f in town.said(rule)}) == 2, rule


def test_who_takes_part_less_than_we_want_is_counted() -> None:
    town = Town()
    actor = town.actor("Jongeren", "residents", involved=True)
    link = involvement_between(town.model, actor, town.opgave)
    assert link is not None
    town.edit(lambda d: amend(d, Involvement, [link.id], has=2, we_want=3))
    assert town.said("below_wish")[0].actors == (actor,)
    town.edit(lambda d: amend(d, Involvement, [link.id], has=3))
    assert not town.said("below_wish")
    town.edit(lambda d: amend(d, Involvement, [link.id], has=None))
    assert not town.said("below_wish")  # what is not known is not less


def test_who_takes_part_less_while_something_is_planned_is_not_named() -> None:
    town = Town()
    actor = town.actor("Jongeren", "residents", involved=True)
    link = involvement_between(town.model, actor, town.opgave)
    assert link is not None
    town.edit(lambda d: amend(d, Involvement, [link.id], has=1, we_want=3))
    plan(town)
    activity(town, invited=actor, start=ago(1))
    assert town.said("below_wish")[0].sentence.startswith("Jongeren ")
    activity(town, invited=actor, start=TODAY)
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


def test_who_is_invited_to_decide_along_has_a_relation_with_who_decides() -> None:
    town = Town()
    actor = town.actor("Dorpsraad", "residents", involved=True)
    head = town.actor("Directeur", "department", involved=True, role="accountable")
    plan(town)
    activity(town, invited=actor, start=TODAY, level=4)
    assert not town.said("empty_promise")
    activity(town, invited=actor, start=TODAY, level=5)
    assert town.said("empty_promise")[0].actors == (actor,)
    town.connect(actor, head)
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
    assert "“Een”, “Twee”, “Drie” en “Vier”" in town.said("overload")[0].sentence
    first = next(p for p in town.model.all(EngagementPlan) if p.title == "Een")
    assert town.said("overload")[0].subject == first.id
    fourth = next(p for p in town.model.all(EngagementPlan) if p.title == "Vier")
    town.edit(lambda d: amend(d, EngagementPlan, [fourth.id], contractor=None))
    assert not town.said("overload")
    phase = next(p for p in town.model.all(Phase) if p.plan == fourth.id)
    town.edit(lambda d: plan_activity(d, phase.id, "x", start=ago(1), responsible=actor))
    assert not town.said("overload")  # what is over is carried no more
    town.edit(lambda d: plan_activity(d, phase.id, "y", start=TODAY, responsible=actor))
    assert town.said("overload")
