"""What a filter can ask for, with its counts."""

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.lists import add_area
from dronten_map.core.edits.looks import let_through
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.views import unplace
from dronten_map.core.filter_lists import filter_lists, let_through_of
from dronten_map.core.model import Model
from dronten_map.core.queries import in_order
from dronten_map.core.records import Actor, ActorKind
from dronten_map.core.start import FIRST_VIEW_ID
from tests.builders import edited, empty_map, web


def rows(model: Model, part: str) -> list[tuple[str, int, int]]:
    return [(r.name, r.count, r.depth) for r in filter_lists(model, FIRST_VIEW_ID)[part]]


def test_an_empty_map_asks_for_nothing() -> None:
    assert all(not found for found in filter_lists(empty_map(), FIRST_VIEW_ID).values())


def test_kinds_are_counted_and_those_without_actors_are_left_out() -> None:
    model, _ = web("a", "b")
    assert [(count, depth) for _, count, depth in rows(model, "kinds")] == [(2, 0)]


def test_an_actor_that_does_not_stand_in_the_view_is_not_counted() -> None:
    model, ids = web("a", "b", lines="ab")
    edited(model, lambda d: unplace(d, FIRST_VIEW_ID, [ids["a"]]))
    assert [count for _, count, _ in rows(model, "kinds")] == [1]
    assert rows(model, "relation_kinds") == []


def test_relations_are_counted_by_kind() -> None:
    model, _ = web("a", "b", lines="ab ba")
    assert [count for _, count, _ in rows(model, "relation_kinds")] == [2]


def test_an_area_counts_the_areas_below_it() -> None:
    model, ids = web("a", "b")

    def edit(draft: Draft) -> None:
        above = add_area(draft, "Polder")
        below = add_area(draft, "Wijk", parent=above)
        amend(draft, Actor, [ids["a"]], area=above)
        amend(draft, Actor, [ids["b"]], area=below)

    edited(model, edit)
    assert rows(model, "areas") == [("Polder", 2, 0), ("Wijk", 1, 1)]


def test_an_opgave_with_a_part_that_has_actors_is_shown_above_it() -> None:
    model, ids = web("a")

    def edit(draft: Draft) -> None:
        above = add_opgave(draft, "Wonen", code="W")
        below = add_opgave(draft, "Ouderen", code="O", parent=above)
        add_opgave(draft, "Leeg", code="L")
        involve(draft, ids["a"], below)

    edited(model, edit)
    assert [(count, depth) for _, count, depth in rows(model, "opgaven")] == [(0, 0), (1, 1)]


def test_tags_stand_by_the_alphabet_and_count_an_actor_once() -> None:
    model, ids = web("a", "b")
    edited(model, lambda d: amend(d, Actor, [ids["a"]], tags=("zorg", "zorg", "Jeugd")))
    edited(model, lambda d: amend(d, Actor, [ids["b"]], tags=("zorg",)))
    assert rows(model, "tags") == [("Jeugd", 1, 0), ("zorg", 2, 0)]


def test_what_is_asked_for_stays_in_the_list_when_nobody_has_it_any_more() -> None:
    model = empty_map()
    kind = in_order(model.all(ActorKind))[3]
    edited(model, lambda d: let_through(d, FIRST_VIEW_ID, "kinds", [kind.id]))
    edited(model, lambda d: let_through(d, FIRST_VIEW_ID, "tags", ["weg"]))
    assert [r.value for r in filter_lists(model, FIRST_VIEW_ID)["kinds"]] == [kind.id]
    assert rows(model, "tags") == [("weg", 0, 0)]


def test_of_those_who_stand_in_the_view_the_filter_lets_some_through() -> None:
    model, ids = web("a", "b", "c")
    assert let_through_of(model, FIRST_VIEW_ID) == (3, 3)
    edited(model, lambda d: amend(d, Actor, [ids["a"], ids["b"]], tags=("zorg",)))
    edited(model, lambda d: let_through(d, FIRST_VIEW_ID, "tags", ["zorg"]))
    edited(model, lambda d: unplace(d, FIRST_VIEW_ID, [ids["a"]]))
    assert let_through_of(model, FIRST_VIEW_ID) == (1, 2)
