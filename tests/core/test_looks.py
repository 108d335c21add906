"""What a view can show, and where."""

from dataclasses import replace

import pytest

from dronten_map.core.changes import Change, Step
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.ids import ViewId
from dronten_map.core.looks import (
    CHOICES,
    RANGED,
    aspect_name,
    aspect_note,
    range_text,
    ranges_of,
    without,
)
from dronten_map.core.model import Model
from dronten_map.core.queries import first_view
from dronten_map.core.records import Activity, Aspect, Phase, Record, View
from dronten_map.core.rules import check_step
from tests.builders import edited, empty_map


def refused_fields(model: Model, before: Record, after: Record) -> list[str]:
    return [p.field for p in check_step(model, Step("", (Change(before, after),)))]


@pytest.mark.parametrize("field", CHOICES)
def test_a_view_shows_each_of_the_aspects_that_fit_and_no_other(field: str) -> None:
    model = empty_map()
    view = first_view(model)
    for aspect in Aspect:
        wanted = [] if aspect in CHOICES[field] else [field]
        assert refused_fields(model, view, replace(view, **{field: aspect})) == wanted


@pytest.mark.parametrize("estimate", RANGED)
def test_a_range_that_was_written_is_read_back(estimate: str) -> None:
    low, most = RANGED[estimate]
    view = replace(first_view(empty_map()), ranges=(range_text(estimate, low, most - 1),))
    assert ranges_of(view) == {estimate: (low, most - 1)}


@pytest.mark.parametrize(
    "texts",
    [
        ("influence:0:3",),
        ("influence:4:3",),
        ("influence:3",),
        ("weight:1:2",),
        ("stance:-3:0",),
        ("trust:1:2", "trust:2:3"),
        ("",),
    ],
)
def test_a_range_that_is_not_on_a_scale_is_refused(texts: tuple[str, ...]) -> None:
    model = empty_map()
    view = first_view(model)
    assert refused_fields(model, view, replace(view, ranges=texts)) == ["ranges"]


def test_an_activity_cannot_wait_for_what_waits_for_it() -> None:
    model = edited(empty_map(), lambda d: add_plan(d, "Plan"))
    phase = next(model.all(Phase))
    edited(model, lambda d: [plan_activity(d, phase.id, name) for name in ("Een", "Twee")])
    one, two = model.all(Activity)
    waiting = replace(two, after=(one.id,))
    edited(model, lambda d: d.put(waiting))
    assert refused_fields(model, one, replace(one, after=(two.id,))) == ["after"]
    assert refused_fields(model, one, replace(one, after=(one.id,))) == ["after"]


def test_a_view_starts_with_everything_in_its_own_colour_and_nothing_left_out() -> None:
    view = first_view(empty_map())
    assert (view.colour_by, view.group_by) == (Aspect.KIND, Aspect.NONE)
    assert view == View(id=view.id, name=view.name)


def test_every_aspect_has_a_name_of_its_own_and_a_sentence_about_it() -> None:
    assert len({aspect_name(a) for a in Aspect}) == len(Aspect)
    assert all(aspect_note(a).endswith(".") for a in Aspect)


def test_a_view_for_who_may_not_see_estimates_shows_and_asks_nothing_of_them() -> None:
    view = View(
        id=ViewId("v"),
        name="v",
        colour_by=Aspect.STANCE,
        ring_by=Aspect.SALIENCE,
        size_by=Aspect.INFLUENCE,
        ranges=("influence:3:5", "stance:-2:0"),
    )
    found = without(view, {"stance", "power"})
    assert (found.colour_by, found.ring_by) == (Aspect.KIND, Aspect.NONE)
    assert (found.size_by, found.ranges) == (Aspect.INFLUENCE, ("influence:3:5",))
