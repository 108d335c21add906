from datetime import date

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import log_contact, promise, settle
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId, OpgaveId, PlanId, TermId
from dronten_map.core.model import Model
from dronten_map.core.plan import Audience, Plan, Quadrant, build_plan, quadrant
from dronten_map.core.queries import involvement_between, phases_of
from dronten_map.core.records import Actor, EngagementPlan, Involvement, MapInfo, Opgave, Phase
from dronten_map.core.start import MAP_ID
from dronten_map.errors import UserError
from dronten_map.i18n import in_language
from dronten_map.session.example import example_step
from tests.builders import edited, empty_map

TODAY = date(2026, 11, 24)


def planned() -> tuple[Draft, PlanId]:
    """A draft of a map with a plan for the whole programme."""
    draft = Draft(empty_map())
    return draft, add_plan(draft, "Samen")


def phase(draft: Draft, plan: PlanId, step: int) -> Phase:
    return next(p for p in phases_of(draft, draft.get(EngagementPlan, plan)) if p.step == step)


def built(draft: Draft, audience: Audience = Audience.SHARED) -> Plan:
    return build_plan(draft, on=TODAY, audience=audience)


def example() -> Model:
    model = Model()
    model.apply(example_step())
    return model


# Which plan


def test_a_map_without_a_plan_says_how_to_make_one() -> None:
    with pytest.raises(UserError) as told:
        build_plan(empty_map(), on=TODAY)
    assert told.value.message == "Deze kaart heeft nog geen plan."
    assert told.value.hint


def test_a_map_without_a_title_is_called_so_on_paper() -> None:
    draft, _plan = planned()
    amend(draft, MapInfo, [MAP_ID], title="")
    assert built(draft).header.map_title == "nog zonder titel"


def test_an_opgave_without_a_plan_is_named() -> None:
    model = edited(empty_map(), lambda draft: add_opgave(draft, "Wonen", code="WON"))
    with pytest.raises(UserError, match="WON · Wonen"):
        build_plan(model, opgave=next(model.all(Opgave)).id, on=TODAY)


def test_the_plan_of_the_programme_goes_before_that_of_an_opgave() -> None:
    draft = Draft(empty_map())
    opgave = add_opgave(draft, "Wonen")
    add_plan(draft, "Voor wonen", opgave=opgave)
    add_plan(draft, "Voor alles")
    assert build_plan(draft, on=TODAY).header.title == "Voor alles"
    assert build_plan(draft, opgave=opgave, on=TODAY).header.title == "Voor wonen"


# People


@pytest.mark.parametrize(
    ("influence", "interest", "expected"),
    [
        (4, 4, Quadrant.MANAGE_CLOSELY),
        (5, 2, Quadrant.KEEP_SATISFIED),
        (1, 5, Quadrant.KEEP_INFORMED),
        (2, 2, Quadrant.MONITOR),
        (3, 5, Quadrant.BORDER),
        (5, 3, Quadrant.BORDER),
        (None, 5, Quadrant.UNKNOWN),
        (3, None, Quadrant.UNKNOWN),
    ],
)
def test_the_quadrant_follows_mendelow(
    influence: int | None, interest: int | None, expected: Quadrant
) -> None:
    assert quadrant(influence, interest, 3) is expected


def test_the_border_of_the_quadrants_is_a_setting() -> None:
    assert quadrant(3, 3, 2) is Quadrant.MANAGE_CLOSELY
    assert quadrant(4, 4, 4) is Quadrant.BORDER


def test_a_stakeholder_of_an_opgave_has_what_was_noted_for_that_opgave() -> None:
    draft = Draft(empty_map())
    opgave, actor = _involved(draft)
    assess(draft, actor, on=TODAY, influence=1, interest=1)
    assess(draft, actor, on=TODAY, opgave=opgave, influence=5)
    add_plan(draft, "Plan", opgave=opgave)
    found = built(draft).stakeholders[0]
    assert (found.influence.word, found.interest.word) == ("zeer groot", "zeer klein")
    assert found.quadrant is Quadrant.KEEP_SATISFIED


def test_what_an_actor_has_wants_and_should_have_is_said_in_words() -> None:
    draft = Draft(empty_map())
    opgave, actor = _involved(draft)
    involvement = involvement_between(draft, actor, opgave)
    assert involvement is not None
    amend(draft, Involvement, [involvement.id], has=1, wants=5, we_want=3)
    add_plan(draft, "Plan", opgave=opgave)
    plan = built(draft)
    found = plan.stakeholders[0]
    words = (found.has.word, found.wants.word, found.we_want.word)
    assert words == ("informeren", "meebeslissen", "adviseren")
    assert plan.involvements[0].is_gap


def test_whoever_is_invited_is_a_stakeholder_too() -> None:
    draft, plan = planned()
    guest = add_actor(draft, "Gast")
    plan_activity(draft, phase(draft, plan, 1).id, "Avond", invited=(guest,))
    assert [s.name for s in built(draft).stakeholders] == ["Gast"]


def test_an_opgave_takes_those_below_it_along() -> None:
    draft = Draft(empty_map())
    above = add_opgave(draft, "Wonen", code="WON")
    add_opgave(draft, "Ander", code="AND")
    add_opgave(draft, "Zuid", code="ZUI", parent=above)
    add_plan(draft, "Plan", opgave=above)
    assert [(o.code, o.depth) for o in built(draft).opgaven] == [("WON", 0), ("ZUI", 1)]


def test_judgements_stay_out_unless_the_plan_is_for_the_regisseur() -> None:
    draft = Draft(empty_map())
    opgave, actor = _involved(draft)
    amend(draft, Actor, [actor], judgement="Lastig")
    assess(draft, actor, on=TODAY, stance=-2, trust=1, awareness=2)
    log_contact(draft, TODAY, [actor], "Gesproken", judgement="Moeizaam", mood=-1, opgave=opgave)
    add_plan(draft, "Plan", opgave=opgave)
    for word in ("Lastig", "Moeizaam", "tegenstander", "zeer slecht", "weet'", "stroef"):
        assert word not in repr(built(draft))
        assert word in repr(built(draft, Audience.REGISSEUR))


# Work and what it costs


def test_every_plan_has_all_five_steps() -> None:
    draft, _plan = planned()
    names = [step.name for step in built(draft).steps]
    assert names == [
        "Voorbereiding",
        "Visie en strategie",
        "Plan van aanpak",
        "Uitrol",
        "Borging",
    ]


def test_an_activity_ends_on_its_last_day() -> None:
    draft, plan = planned()
    plan_activity(draft, phase(draft, plan, 0).id, "Week", start=date(2026, 11, 2), days=5)
    activity = built(draft).activities[0]
    assert activity.end == date(2026, 11, 6)
    assert built(draft).days == 5


def test_totals_add_up_per_phase_and_overall() -> None:
    draft, plan = planned()
    for step, cents in ((0, 100), (0, 250), (3, 1000)):
        plan_activity(draft, phase(draft, plan, step).id, "Iets", cents=cents, minutes=60)
    found = built(draft)
    assert [step.totals.cents.planned for step in found.steps] == [350, 0, 0, 1000, 0]
    assert found.totals.cents.planned == 1350
    assert found.totals.minutes.planned == 180
    assert found.totals.cents.spent is None


def test_a_cancelled_activity_costs_only_what_was_spent() -> None:
    draft, plan = planned()
    where = phase(draft, plan, 0).id
    cancelled = TermId("activity_status:cancelled")
    plan_activity(draft, where, "Weg", cents=5000, cents_spent=700, status=cancelled)
    plan_activity(draft, where, "Door", cents=100)
    total = built(draft).totals
    assert (total.cents.planned, total.cents.spent, total.activities) == (100, 700, 1)


def test_an_activity_without_an_estimate_is_counted_as_unknown() -> None:
    draft, plan = planned()
    plan_activity(draft, phase(draft, plan, 0).id, "Iets", minutes=0)
    total = built(draft).totals
    assert (total.cents.unknown, total.minutes.unknown) == (1, 0)


@pytest.mark.parametrize(("budget", "is_over"), [(99, True), (100, False), (None, False)])
def test_a_phase_is_over_its_budget_when_it_plans_more(budget: int | None, is_over: bool) -> None:
    draft, plan = planned()
    where = phase(draft, plan, 2).id
    amend(draft, Phase, [where], budget_cents=budget)
    plan_activity(draft, where, "Iets", cents=100)
    found = built(draft)
    assert found.steps[2].totals.cents.is_over is is_over
    assert found.totals.cents.is_over is is_over


def test_a_budget_for_some_phases_only_is_not_compared_with_the_cost_of_all() -> None:
    draft, plan = planned()
    amend(draft, Phase, [phase(draft, plan, 0).id], budget_cents=100)
    plan_activity(draft, phase(draft, plan, 3).id, "Iets", cents=5000)
    assert not built(draft).totals.cents.is_over


# Agreements


@pytest.mark.parametrize(
    ("due", "is_overdue"),
    [(date(2026, 11, 23), True), (TODAY, False), (None, False)],
)
def test_an_agreement_is_overdue_after_its_day(due: date | None, is_overdue: bool) -> None:
    draft, _plan = planned()
    promise(draft, "Bellen", due=due)
    assert built(draft).agreements[0].is_overdue is is_overdue


def test_an_agreement_that_was_kept_is_never_overdue() -> None:
    draft, _plan = planned()
    settle(draft, promise(draft, "Bellen", due=date(2026, 1, 1)), date(2026, 6, 1))
    found = built(draft).agreements[0]
    assert (found.is_open, found.is_overdue) == (False, False)


def test_a_plan_for_an_opgave_has_only_its_own_agreements() -> None:
    draft = Draft(empty_map())
    mine, other = add_opgave(draft, "Wonen"), add_opgave(draft, "Water")
    promise(draft, "Van wonen", opgave=mine)
    promise(draft, "Van water", opgave=other)
    add_plan(draft, "Plan", opgave=mine)
    assert [a.text for a in built(draft).agreements] == ["Van wonen"]


# The whole


def test_words_are_in_the_language_of_the_moment() -> None:
    draft, _plan = planned()
    with in_language("en"):
        plan = built(draft)
    assert plan.header.language == "en"
    assert plan.steps[0].name == "Preparation"


def test_scales_name_their_sources() -> None:
    plan = build_plan(example(), on=TODAY)
    sources = {scale.list: scale.source for scale in plan.scales}
    assert sources["influence"] == "Mendelow 1991"
    assert "stance" not in sources


def test_the_example_makes_a_full_plan() -> None:
    plan = build_plan(example(), on=TODAY)
    assert len(plan.opgaven) == 6
    assert len(plan.stakeholders) >= 60
    assert all(step.phases and step.totals.activities for step in plan.steps)
    assert any(agreement.is_overdue for agreement in plan.agreements)
    assert plan.experiments
    assert plan.lessons
    assert plan.contacts


def _involved(draft: Draft) -> tuple[OpgaveId, ActorId]:
    opgave = add_opgave(draft, "Wonen", code="WON")
    actor = add_actor(draft, "Corporatie")
    involve(draft, actor, opgave)
    return opgave, actor


def test_a_cost_that_is_not_known_and_not_budgeted_leaves_the_comparison_open() -> None:
    draft, plan = planned()
    first, second = phase(draft, plan, 0), phase(draft, plan, 1)
    amend(draft, Phase, [first.id], budget_cents=100_00)
    plan_activity(draft, first.id, "Gesprek", cents=50_00)
    plan_activity(draft, second.id, "Excursie")
    assert not built(draft).totals.cents.is_complete
