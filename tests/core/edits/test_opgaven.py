"""Opgaven and who is attached to them."""

from datetime import date

from dronten_map.core.draft import Draft
from dronten_map.core.edits.opgaven import (
    add_opgave,
    assess,
    involve,
    nest,
    release,
    remove_opgave,
)
from dronten_map.core.queries import children_of, involvement_between, standing
from dronten_map.core.records import Assessment, Opgave
from tests.builders import edited, empty_map, web


def test_an_opgave_gets_a_free_code_from_its_title() -> None:
    model = empty_map()
    edited(model, lambda d: [add_opgave(d, "Wonen"), add_opgave(d, "Wonen en zorg")])
    assert [o.code for o in model.all(Opgave)] == ["WON", "WON2"]


def test_a_nested_opgave_takes_its_place_before_a_sibling() -> None:
    model = empty_map()
    edited(model, lambda d: [add_opgave(d, t) for t in ("Aa", "Bb", "Cc")])
    a, b, c = (o.id for o in model.all(Opgave))
    edited(model, lambda d: nest(d, c, None, before=b))
    assert [o.id for o in children_of(model, None)] == [a, c, b]


def test_what_stood_below_a_removed_opgave_takes_its_place() -> None:
    model = empty_map()
    edited(model, lambda d: [add_opgave(d, t) for t in ("Aa", "Bb", "Cc")])
    a, b, c = (o.id for o in model.all(Opgave))
    edited(model, lambda d: [add_opgave(d, t, parent=b) for t in ("Dd", "Ee")])
    edited(model, lambda d: remove_opgave(d, b))
    assert [o.title for o in children_of(model, None)] == ["Aa", "Dd", "Ee", "Cc"]
    assert {a, c} < {o.id for o in model.all(Opgave)}


def test_attaching_an_actor_twice_keeps_one_involvement() -> None:
    model, ids = web("a")
    draft = Draft(model)
    opgave = add_opgave(draft, "Wonen")
    assert involve(draft, ids["a"], opgave) == involve(draft, ids["a"], opgave)


def test_a_title_without_letters_gets_a_code_all_the_same() -> None:
    model = edited(empty_map(), lambda d: add_opgave(d, "???"))
    assert next(model.all(Opgave)).code == "OPG"


def test_a_released_actor_keeps_what_was_assessed() -> None:
    model, ids = web("a")
    edited(model, lambda d: involve(d, ids["a"], add_opgave(d, "Wonen")))
    opgave = next(model.all(Opgave)).id
    edited(model, lambda d: assess(d, ids["a"], on=date(2026, 1, 1), opgave=opgave, stance=1))
    edited(model, lambda d: release(d, ids["a"], opgave))
    assert involvement_between(model, ids["a"], opgave) is None
    assert standing(model, ids["a"], opgave).stance == 1


def test_an_assessment_of_the_same_day_is_replaced_and_of_another_day_is_kept() -> None:
    model, ids = web("a")
    first, second = date(2026, 1, 1), date(2026, 1, 2)
    edited(model, lambda d: assess(d, ids["a"], on=first, influence=2))
    edited(model, lambda d: assess(d, ids["a"], on=first, influence=3))
    edited(model, lambda d: assess(d, ids["a"], on=second, influence=4))
    assert sorted(a.influence or 0 for a in model.all(Assessment)) == [3, 4]


def test_an_estimate_that_was_taken_back_is_unknown_and_its_history_is_kept() -> None:
    model, ids = web("a")
    edited(model, lambda d: assess(d, ids["a"], on=date(2026, 1, 1), influence=2, interest=5))
    edited(model, lambda d: assess(d, ids["a"], on=date(2026, 1, 2), influence=None))
    assert standing(model, ids["a"]).influence is None
    assert standing(model, ids["a"]).interest == 5
    assert sorted(a.influence or 0 for a in model.all(Assessment)) == [0, 2]
    edited(model, lambda d: assess(d, ids["a"], on=date(2026, 1, 2), influence=3))
    assert standing(model, ids["a"]).influence == 3
