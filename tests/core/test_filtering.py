"""What the filter of a view lets through."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.lists import add_area
from dronten_map.core.edits.looks import let_through, set_range
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.filtering import Sieve, passing, relation_passes
from dronten_map.core.ids import ActorId, ActorKindId, RelationKindId
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Relation, View
from dronten_map.core.start import FIRST_VIEW_ID
from tests.builders import edited, web

ON = date(2026, 11, 25)


def view_of(model: Model) -> View:
    return model.get(View, FIRST_VIEW_ID)


def passed(model: Model) -> set[str]:
    found = passing(model, view_of(model))
    assert found is not None
    return {model.get(Actor, actor).name for actor in found}


def test_a_view_without_a_filter_asks_nothing() -> None:
    model, _ = web("a", "b")
    assert passing(model, view_of(model)) is None


def test_a_filter_on_relations_asks_nothing_of_actors() -> None:
    model, _ = web("a", "b", lines="ab")
    view = replace(view_of(model), relation_kinds=(RelationKindId("rel:other"),))
    assert passing(model, view) is None
    assert not relation_passes(view, next(model.all(Relation)))


def test_a_relation_of_a_kind_that_is_asked_for_passes() -> None:
    model, _ = web("a", "b", lines="ab")
    relation = next(model.all(Relation))
    assert relation_passes(view_of(model), relation)
    assert relation_passes(replace(view_of(model), relation_kinds=(relation.kind,)), relation)


def test_an_area_counts_with_the_areas_below_it() -> None:
    model, ids = web("a", "b", "c")

    def edit(draft: Draft) -> None:
        above = add_area(draft, "Polder")
        amend(draft, Actor, [ids["a"]], area=above)
        amend(draft, Actor, [ids["b"]], area=add_area(draft, "Wijk", parent=above))
        let_through(draft, FIRST_VIEW_ID, "areas", [above])

    assert passed(edited(model, edit)) == {"a", "b"}


def test_one_of_the_tags_is_enough() -> None:
    model, ids = web("a", "b", "c")

    def edit(draft: Draft) -> None:
        amend(draft, Actor, [ids["a"]], tags=("water",))
        amend(draft, Actor, [ids["b"]], tags=("zorg", "geld"))
        let_through(draft, FIRST_VIEW_ID, "tags", ["water", "geld"])

    assert passed(edited(model, edit)) == {"a", "b"}


def test_involved_in_one_of_the_opgaven_is_enough() -> None:
    model, ids = web("a", "b")

    def edit(draft: Draft) -> None:
        opgave = add_opgave(draft, "Wonen")
        involve(draft, ids["b"], opgave)
        let_through(draft, FIRST_VIEW_ID, "opgaven", [opgave, add_opgave(draft, "Zorg")])

    assert passed(edited(model, edit)) == {"b"}


def test_what_is_not_known_lies_in_no_range_not_even_in_the_widest() -> None:
    model, ids = web("a", "b", "c")

    def edit(draft: Draft) -> None:
        assess(draft, ids["a"], on=ON, influence=3)
        assess(draft, ids["b"], on=ON, interest=3)
        set_range(draft, FIRST_VIEW_ID, "influence", (1, 5))

    assert passed(edited(model, edit)) == {"a"}


def test_the_estimate_for_the_opgave_of_the_view_counts() -> None:
    model, ids = web("a")

    def edit(draft: Draft) -> None:
        opgave = add_opgave(draft, "Wonen")
        assess(draft, ids["a"], on=ON, stance=2)
        assess(draft, ids["a"], on=ON, opgave=opgave, stance=-2)
        set_range(draft, FIRST_VIEW_ID, "stance", (1, 2))
        draft.put(replace(draft.get(View, FIRST_VIEW_ID), opgave=opgave))

    assert passed(edited(model, edit)) == set()
    assert passing(model, replace(view_of(model), opgave=None)) == {ids["a"]}


def test_every_part_must_be_passed() -> None:
    model, ids = web("a", "b")

    def edit(draft: Draft) -> None:
        amend(draft, Actor, list(ids.values()), tags=("water",))
        assess(draft, ids["a"], on=ON, influence=5)
        let_through(draft, FIRST_VIEW_ID, "tags", ["water"])
        set_range(draft, FIRST_VIEW_ID, "influence", (4, 5))

    assert passed(edited(model, edit)) == {"a"}


def test_a_kind_that_nobody_is_leaves_nobody() -> None:
    model, _ = web("a")
    view = replace(view_of(model), kinds=(ActorKindId("kind:none"),))
    assert passing(model, view) == frozenset()


@given(st.lists(st.integers(-2, 2) | st.none(), max_size=8), st.integers(-2, 2))
def test_one_by_one_is_the_same_as_all_together(stances: list[int | None], low: int) -> None:
    model, ids = web(*(f"n{index}" for index in range(len(stances))))

    def edit(draft: Draft) -> None:
        for actor, stance in zip(ids.values(), stances, strict=True):
            if stance is not None:
                assess(draft, actor, on=ON, stance=stance)
        set_range(draft, FIRST_VIEW_ID, "stance", (low, 2))

    view = view_of(edited(model, edit))
    sieve = Sieve(model, view)
    one_by_one: set[ActorId] = {a.id for a in model.all(Actor) if sieve.passes(a)}
    assert passing(model, view) == one_by_one
    assert len(one_by_one) == sum(s is not None and s >= low for s in stances)
