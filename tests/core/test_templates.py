"""Plans to start from."""

import pytest

from dronten_map.core.queries import STEP_COUNT, terms
from dronten_map.core.templates import PlanTemplate, plan_templates
from dronten_map.i18n import in_language
from tests.builders import empty_map


def test_one_can_start_from_four_plans_of_which_the_last_is_empty() -> None:
    ids = [template.id for template in plan_templates()]
    assert ids == ["five-steps", "area-pilot", "project", "empty"]
    assert plan_templates()[-1].activity_count == 0


@pytest.mark.parametrize("template", plan_templates(), ids=lambda t: t.id)
def test_every_template_has_all_five_steps_in_order(template: PlanTemplate) -> None:
    assert [phase.step for phase in template.phases] == list(range(STEP_COUNT))


@pytest.mark.parametrize("template", plan_templates(), ids=lambda t: t.id)
def test_what_an_activity_waits_for_stands_before_it_and_every_form_exists(
    template: PlanTemplate,
) -> None:
    forms = {term.id for term in terms(empty_map(), "werkvorm")}
    seen: set[str] = set()
    for phase in template.phases:
        for activity in phase.activities:
            assert set(activity.after) <= seen
            assert activity.key not in seen
            assert activity.form in forms
            assert 1 <= activity.week <= phase.weeks
            seen.add(activity.key)


@pytest.mark.parametrize("template", plan_templates(), ids=lambda t: t.id)
def test_every_text_of_a_template_is_there_in_both_languages(template: PlanTemplate) -> None:
    wordings = [template.name, template.note, template.goal]
    for phase in template.phases:
        wordings += [phase.title, phase.goal]
        for activity in phase.activities:
            wordings += [activity.title, activity.goal]
    assert all(bool(w.nl) == bool(w.en) for w in wordings)


def test_a_template_speaks_the_language_of_the_moment() -> None:
    name = plan_templates()[-1].name
    assert str(name) == "Leeg plan met vijf stappen"
    with in_language("en"):
        assert str(name) == "Empty plan with five steps"


def test_the_five_steps_hold_what_the_assignment_asks_for() -> None:
    """The seed: core team, means, gebiedsregisseurs, then college and raad before the plan."""
    phases = plan_templates()[0].phases
    keys = [{a.key for a in phase.activities} for phase in phases]
    assert {"team", "areas", "means", "brief"} <= keys[0]
    assert {"compare", "energy", "lab", "define", "vision"} <= keys[1]
    assert {"draft", "advice", "board", "council", "plan"} <= keys[2]
    assert {"train", "meter"} <= keys[3]
