"""What a plan or an activity leaves open."""

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.records import Activity, EngagementPlan, Phase
from tests.graph.findings.builders import TODAY, Town, ago


def test_an_activity_that_is_over_without_a_result_is_noticed() -> None:
    town = Town()
    town.edit(lambda d: add_plan(d, "Plan"))
    phase = next(town.model.all(Phase))
    town.edit(lambda d: plan_activity(d, phase.id, "Avond", start=ago(1), days=2))
    assert not town.said("without_result")  # its last day is today
    made = next(town.model.all(Activity))
    town.edit(lambda d: amend(d, Activity, [made.id], days=1))
    assert town.said("without_result")[0].subject == made.id
    town.edit(lambda d: amend(d, Activity, [made.id], result="Twaalf wensen"))
    assert not town.said("without_result")


def test_a_cancelled_activity_needs_no_result() -> None:
    town = Town()
    town.edit(lambda d: add_plan(d, "Plan"))
    phase = next(town.model.all(Phase))
    status = "activity_status:cancelled"
    town.edit(lambda d: plan_activity(d, phase.id, "Avond", start=ago(9), status=status))
    assert not town.said("without_result")


def test_a_plan_without_evaluation_is_noticed_until_it_has_words_or_an_activity_for_it() -> None:
    town = Town()
    town.edit(lambda d: add_plan(d, "Plan"))
    plan = next(town.model.all(EngagementPlan))
    phase = next(town.model.all(Phase))
    town.edit(lambda d: plan_activity(d, phase.id, "Avond"))
    assert not town.said("without_evaluation")  # one activity is no plan yet
    town.edit(lambda d: plan_activity(d, phase.id, "Nog een avond"))
    assert town.said("without_evaluation")[0].subject == plan.id
    form = "werkvorm:evaluation"
    town.edit(lambda d: plan_activity(d, phase.id, "Terugblik", start=TODAY, form=form))
    assert not town.said("without_evaluation")


def test_an_activity_that_came_less_far_than_was_meant_is_noticed_until_there_is_another() -> None:
    town = Town()
    actor = town.actor("Jongeren", "residents")
    town.edit(lambda d: add_plan(d, "Plan"))
    phase = next(town.model.all(Phase))
    values = {"opgave": town.opgave, "invited": (actor,), "level": 3, "start": ago(9)}
    town.edit(lambda d: plan_activity(d, phase.id, "Avond", reached=3, **values))
    made = next(town.model.all(Activity))
    assert not town.said("short_of_level")
    town.edit(lambda d: amend(d, Activity, [made.id], reached=2))
    (found,) = town.said("short_of_level")
    assert found.actors == (actor,)
    assert found.sentence.endswith("“adviseren”, en kwam tot “raadplegen”.")
    town.edit(lambda d: plan_activity(d, phase.id, "Weer", **{**values, "start": TODAY}))
    assert not town.said("short_of_level")
    second = next(a for a in town.model.all(Activity) if a.title == "Weer")
    town.edit(lambda d: amend(d, Activity, [second.id], level=2))
    assert town.said("short_of_level")


def test_what_is_over_names_who_was_responsible_and_invited() -> None:
    town = Town()
    one, other = town.actor("Een"), town.actor("Ander")
    town.edit(lambda d: add_plan(d, "Plan"))
    phase = next(town.model.all(Phase))
    people = {"responsible": one, "invited": (other, one)}
    town.edit(lambda d: plan_activity(d, phase.id, "Avond", start=ago(1), **people))
    assert town.said("without_result")[0].actors == (one, other)


def test_what_is_done_needs_a_result_also_without_a_date_and_a_milestone_does_not() -> None:
    town = Town()
    town.edit(lambda d: add_plan(d, "Plan"))
    phase = next(town.model.all(Phase))
    done = "activity_status:done"
    town.edit(lambda d: plan_activity(d, phase.id, "Besluit", status=done, milestone=True))
    assert not town.said("without_result")
    town.edit(lambda d: plan_activity(d, phase.id, "Avond", status=done))
    assert len(town.said("without_result")) == 1


def test_an_evaluation_that_was_cancelled_is_none() -> None:
    town = Town()
    town.edit(lambda d: add_plan(d, "Plan"))
    phase = next(town.model.all(Phase))
    town.edit(lambda d: amend(d, Phase, [phase.id], start=TODAY))
    values = {"form": "werkvorm:evaluation", "status": "activity_status:cancelled"}
    town.edit(lambda d: plan_activity(d, phase.id, "Terugblik", **values))
    assert town.said("without_evaluation")


def test_a_second_chance_that_was_cancelled_is_none() -> None:
    town = Town()
    town.edit(lambda d: add_plan(d, "Plan"))
    phase = next(town.model.all(Phase))
    town.edit(lambda d: plan_activity(d, phase.id, "Avond", level=3, reached=2, start=ago(9)))
    values = {"level": 3, "start": TODAY, "status": "activity_status:cancelled"}
    town.edit(lambda d: plan_activity(d, phase.id, "Weer", **values))
    assert town.said("short_of_level")
