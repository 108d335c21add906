"""A plan out of a template."""

import itertools
from datetime import date, timedelta

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.templates import add_plan_from
from dronten_map.core.ids import TermId
from dronten_map.core.model import Model
from dronten_map.core.queries import terms
from dronten_map.core.records import Activity, Actor, ActorKind, EngagementPlan, Phase, Sector, Term
from dronten_map.core.rules import check
from dronten_map.core.templates import PlanTemplate, plan_templates
from tests.builders import edited, empty_map, web

START = date(2027, 1, 6)  # a Wednesday


def planned(template: PlanTemplate, start: date | None = START) -> Model:
    return edited(empty_map(), lambda d: add_plan_from(d, template, "Plan", start=start))


@pytest.mark.parametrize("template", plan_templates(), ids=lambda t: t.id)
def test_a_plan_has_the_phases_and_activities_of_its_template_and_no_more(
    template: PlanTemplate,
) -> None:
    model = planned(template)
    assert model.count(EngagementPlan) == 1
    assert model.count(Phase) == len(template.phases)
    assert model.count(Activity) == template.activity_count
    assert check(model) == []


def test_what_a_template_plans_is_planned() -> None:
    statuses = {a.status for a in planned(plan_templates()[0]).all(Activity)}
    assert statuses == {"activity_status:planned"}


def test_without_the_word_planned_an_activity_has_no_status() -> None:
    gone = TermId("activity_status:planned")
    model = edited(empty_map(), lambda d: remove(d, [d.get(Term, gone)]))
    model = edited(model, lambda d: add_plan_from(d, plan_templates()[0], "Plan", start=START))
    assert {a.status for a in model.all(Activity)} == {None}


def test_phases_follow_each_other_from_the_monday_of_the_start() -> None:
    phases = list(planned(plan_templates()[0]).all(Phase))
    assert phases[0].start == date(2027, 1, 4)
    for before, after in itertools.pairwise(phases):
        assert before.end is not None
        assert after.start == before.end + timedelta(days=3)


def test_activities_fall_on_working_days_within_their_phase() -> None:
    model = planned(plan_templates()[0])
    for activity in model.all(Activity):
        phase = model.get(Phase, activity.phase)
        assert activity.start is not None
        assert phase.start is not None
        assert phase.end is not None
        assert activity.start.weekday() < 5
        assert phase.start <= activity.start <= phase.end


def test_nothing_begins_before_what_it_waits_for_has_begun() -> None:
    for template in plan_templates():
        model = planned(template)
        for activity in model.all(Activity):
            for earlier in activity.after:
                begun = model.get(Activity, earlier).start
                assert begun is not None
                assert activity.start is not None
                assert begun <= activity.start


def test_without_a_start_there_are_no_dates() -> None:
    model = planned(plan_templates()[0], start=None)
    assert {a.start for a in model.all(Activity)} == {None}
    assert {(p.start, p.end) for p in model.all(Phase)} == {(None, None)}


def test_the_budget_of_a_phase_is_what_its_activities_ask() -> None:
    model = planned(plan_templates()[0])
    for phase in model.all(Phase):
        asked = [a.minutes for a in model.all(Activity) if a.phase == phase.id and a.minutes]
        assert phase.budget_minutes == (sum(asked) or None)


def test_who_is_involved_in_the_opgave_is_invited_by_the_part_of_society() -> None:
    model, ids = web("Vrijwilligers", "Afdeling")
    kinds = {k.sector: k.id for k in model.all(ActorKind)}
    edited(
        model,
        lambda d: [
            amend(d, Actor, [ids["Vrijwilligers"]], kind=kinds[Sector.RESIDENTS]),
            amend(d, Actor, [ids["Afdeling"]], kind=kinds[Sector.OWN]),
        ],
    )
    template = plan_templates()[1]

    def plan(draft: Draft) -> None:
        opgave = add_opgave(draft, "Dorp")
        for actor in ids.values():
            involve(draft, actor, opgave)
        add_plan_from(draft, template, "Plan", opgave=opgave, start=START)

    edited(model, plan)
    invited = {a.title: a.invited for a in model.all(Activity)}
    assert invited["Keukentafelgesprekken"] == (ids["Vrijwilligers"],)
    assert invited["Afspraken met de gebiedsregisseur"] == (ids["Afdeling"],)


def test_a_form_that_the_user_removed_is_left_open() -> None:
    model = empty_map()
    edited(model, lambda d: remove(d, terms(d, "werkvorm")))
    edited(model, lambda d: add_plan_from(d, plan_templates()[0], "Plan", start=START))
    assert {a.form for a in model.all(Activity)} == {None}
