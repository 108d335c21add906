"""The activities of a plan in another order, and only some of them."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.draft import Draft
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.plan import PlanActivity, PlanStep, build_work
from dronten_map.core.plan.order import Order
from dronten_map.core.queries import phases_of
from dronten_map.core.records import EngagementPlan
from tests.builders import edited, empty_map


def steps() -> tuple[PlanStep, ...]:
    """A plan with three activities in its first phase and one in its second."""

    def fill(draft: Draft) -> None:
        plan = draft.get(EngagementPlan, add_plan(draft, "Plan"))
        first, second = [phase.id for phase in phases_of(draft, plan)][:2]
        plan_activity(draft, first, "Eén", start=date(2027, 3, 1), minutes=60, place="Dorpshuis")
        plan_activity(draft, first, "Twee", start=date(2027, 1, 1), minutes=180)
        plan_activity(draft, first, "ander", cents=500)
        plan_activity(draft, second, "Later")

    model = edited(empty_map(), fill)
    return build_work(model, next(p.id for p in model.all(EngagementPlan))).steps


def titles(order: Order, step: int = 0) -> list[str]:
    return [a.title for a in order.activities(steps()[step].phases[0].activities)]


def test_without_a_column_the_order_is_that_of_the_plan() -> None:
    assert titles(Order()) == ["Twee", "Eén", "ander"]


def test_they_are_sorted_by_date_and_what_has_none_comes_last_both_ways() -> None:
    assert titles(Order("start")) == ["Twee", "Eén", "ander"]
    assert titles(Order("start", is_down=True)) == ["Eén", "Twee", "ander"]


def test_titles_are_sorted_without_regard_to_capitals_and_accents() -> None:
    assert titles(Order("title")) == ["ander", "Eén", "Twee"]


def test_only_what_holds_each_word_is_left() -> None:
    assert titles(Order(words="dorps EEN")) == ["Eén"]
    assert titles(Order(words="dorps twee")) == []


def test_a_phase_in_which_nothing_is_left_is_left_out() -> None:
    order = Order(words="later")
    assert [order.phases(step.phases) != () for step in steps()[:2]] == [False, True]
    assert all(Order().phases(step.phases) == step.phases for step in steps())


COLUMNS = st.sampled_from(
    ["", "title", "form", "start", "until", "minutes", "status", "level", "invited", "milestone"]
)
MINUTES = st.lists(st.one_of(st.none(), st.integers(0, 99)), max_size=20)


@given(column=COLUMNS, is_down=st.booleans(), minutes=MINUTES)
def test_sorting_loses_nothing(column: str, is_down: bool, minutes: list[int | None]) -> None:
    one = steps()[0].phases[0].activities[0]
    many: tuple[PlanActivity, ...] = tuple(
        replace(one, id=f"activity:{at}", minutes=m)  # pyright: ignore[reportArgumentType]
        for at, m in enumerate(minutes)
    )
    found = Order(column, is_down).activities(many)
    assert sorted(a.id for a in found) == sorted(a.id for a in many)
