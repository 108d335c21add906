"""How far apart has, wants and we want are."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.gaps import Gaps, gaps_of, planned_for, work_list
from dronten_map.core.ids import ActorId, InvolvementId, OpgaveId
from dronten_map.core.records import Actor, Involvement, Phase
from tests.builders import edited, web

LEVELS = st.one_of(st.none(), st.integers(1, 5))


def gaps(has: int | None, wants: int | None, we_want: int | None) -> Gaps:
    """The gaps of an involvement with these levels."""
    involvement = Involvement(
        id=InvolvementId("i"),
        actor=ActorId("a"),
        opgave=OpgaveId("o"),
        has=has,
        wants=wants,
        we_want=we_want,
    )
    return gaps_of(involvement)


def test_a_gap_counts_the_steps_up_or_down() -> None:
    assert gaps(2, 4, 1) == Gaps(theirs=2, ours=-1, between=-3)


def test_nothing_is_said_of_a_level_that_is_unknown() -> None:
    assert gaps(2, None, 3) == Gaps(theirs=None, ours=1, between=None)


@pytest.mark.parametrize("levels", [(None, None, None), (3, None, None), (None, 5, None)])
def test_one_level_alone_cannot_be_compared(
    levels: tuple[int | None, int | None, int | None],
) -> None:
    assert gaps(*levels).are_unknown


def test_unknown_is_no_agreement() -> None:
    assert gaps(3, 3, 3).are_none
    assert not gaps(3, 3, None).are_none


@given(LEVELS, LEVELS, LEVELS)
def test_the_three_gaps_agree_with_one_another(
    has: int | None, wants: int | None, we_want: int | None
) -> None:
    found = gaps(has, wants, we_want)
    if found.theirs is not None and found.ours is not None:
        assert found.between == found.ours - found.theirs


def test_the_list_of_work_starts_with_who_is_furthest_from_what_we_want() -> None:
    model, ids = web("Ada", "Bo", "Cas", "Dirk")
    levels = {
        "Ada": {"has": 2, "we_want": 3},
        "Bo": {"has": 1, "we_want": 4},
        "Cas": {"has": 3, "wants": 5, "we_want": 3},
        "Dirk": {"has": 2, "wants": 2, "we_want": 2},
    }

    def attach(draft: Draft) -> None:
        opgave = add_opgave(draft, "Wonen")
        for name, values in levels.items():
            made = involve(draft, ids[name], opgave)
            amend(draft, Involvement, [made], **values)

    edited(model, attach)
    names = [model.get(Actor, i.actor).name for i in work_list(model)]
    assert names == ["Bo", "Ada", "Cas"]


def test_what_is_planned_for_a_gap_is_the_first_activity_that_is_not_over() -> None:
    model, ids = web("Ada")
    today = date(2026, 11, 24)

    def attach(draft: Draft) -> None:
        opgave, other = add_opgave(draft, "Wonen"), add_opgave(draft, "Zorg")
        involve(draft, ids["Ada"], opgave)
        add_plan(draft, "Plan")
        phase = next(draft.all(Phase)).id
        for title, about, start in (
            ("Voorbij", opgave, today - timedelta(days=1)),
            ("Elders", other, today),
            ("Later", opgave, today + timedelta(days=9)),
            ("Straks", opgave, today),
            ("Ooit", opgave, None),
        ):
            plan_activity(draft, phase, title, opgave=about, start=start, invited=(ids["Ada"],))

    edited(model, attach)
    (involvement,) = model.all(Involvement)
    found = planned_for(model, involvement, on=today)
    assert found is not None
    assert found.title == "Straks"
    later = planned_for(model, involvement, on=today + timedelta(days=10))
    assert later is not None
    assert later.title == "Ooit"
