"""Steps and their inverses, over random edits of a map."""

from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.changes import Step
from dronten_map.core.draft import Draft
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor, connect, rename
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Opgave
from dronten_map.core.rules import check, check_step
from dronten_map.core.start import FIRST_VIEW_ID
from tests.builders import empty_map

choices = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 50), st.integers(0, 50)), max_size=40
)


def _edit(model: Model, verb: int, a: int, b: int) -> Step:
    draft = Draft(model)
    actors, opgaven = list(model.all(Actor)), list(model.all(Opgave))
    if verb == 0 or len(actors) < 2:
        add_actor(draft, f"Actor {a}", view=FIRST_VIEW_ID, at=(float(a), float(b)))
    elif verb == 1 and actors[a % len(actors)] is not actors[b % len(actors)]:
        connect(draft, actors[a % len(actors)].id, actors[b % len(actors)].id)
    elif verb == 2:
        rename(draft, actors[a % len(actors)].id, f"Ünïcødé {b}")
    elif verb == 3:
        remove(draft, [actors[a % len(actors)]])
    elif verb == 4 or not opgaven:
        add_opgave(draft, f"Opgave {a}")
    else:
        involve(draft, actors[a % len(actors)].id, opgaven[b % len(opgaven)].id)
    return draft.step("edit")


@given(choices)
def test_taking_back_every_step_gives_the_map_of_before(edits: list[tuple[int, int, int]]) -> None:
    model, before, steps = empty_map(), empty_map(), list[Step]()
    for edit in edits:
        steps.append(_edit(model, *edit))
        model.apply(steps[-1])
    after = model.snapshot()
    for step in reversed(steps):
        model.apply(step.inverted())
    assert model == before
    for step in steps:
        model.apply(step)
    assert model == after


@given(choices)
def test_no_verb_leaves_a_map_that_breaks_a_rule(edits: list[tuple[int, int, int]]) -> None:
    model = empty_map()
    for edit in edits:
        step = _edit(model, *edit)
        assert check_step(model, step) == []
        model.apply(step)
    assert [p for p in check(model) if p.severity == "error"] == []


@given(choices)
def test_joined_steps_do_what_they_did_one_by_one(edits: list[tuple[int, int, int]]) -> None:
    model, at_once = empty_map(), empty_map()
    total: Step | None = None
    for edit in edits:
        step = _edit(model, *edit)
        model.apply(step)
        total = step if total is None else total.joined(step)
    if total is not None:
        at_once.apply(total)
    assert at_once == model
