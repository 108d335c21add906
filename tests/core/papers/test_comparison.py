import pytest

from dronten_map.core.ids import ActorId, AssessmentId
from dronten_map.core.model import Model
from dronten_map.core.papers.comparison import (
    Colour,
    Comparison,
    build_comparison,
    colour_of,
    state_of,
)
from dronten_map.core.profiles import Profile
from dronten_map.core.records import Actor, Assessment, Involvement
from dronten_map.errors import UserError
from tests.builders import web
from tests.core.papers.maps import TODAY, changed, example, noted, replace, without


def compared(before: Model, after: Model, profile: Profile = Profile.REGISSEUR) -> Comparison:
    return build_comparison(after, then=noted(before), on=TODAY, profile=profile)


def stance(actor: ActorId, number: int | None, name: str = "x") -> Assessment:
    return Assessment(id=AssessmentId(name), actor=actor, on=TODAY, stance=number)


def test_a_map_beside_itself_shows_no_difference() -> None:
    found = compared(example(), example())
    assert (found.came, found.went, found.moves, found.shifts) == ((), (), (), ())


def test_it_tells_who_came_and_who_went() -> None:
    small, ids = web("a", "b")
    model = without(small, *small.referring(ids["b"]), small.get(Actor, ids["b"]))
    assert [w.name for w in compared(model, small).came] == ["b"]
    assert [w.name for w in compared(small, model).went] == ["b"]


def test_four_actors_went_from_orange_to_green() -> None:
    model, ids = web("a", "b", "c", "d")
    before = changed(model, *(stance(i, 0, n) for n, i in ids.items()))
    after = changed(model, *(stance(i, 1, n) for n, i in ids.items()))
    (shift,) = compared(before, after).shifts
    assert (shift.before, shift.after, len(shift.actors)) == (Colour.ORANGE, Colour.GREEN, 4)


def test_what_becomes_known_is_a_move_from_unknown() -> None:
    model, ids = web("a")
    (move,) = compared(model, changed(model, stance(ids["a"], -1))).moves
    assert (move.before.number, move.after.number) == (None, -1)


def test_who_is_unknown_on_both_is_not_counted_among_the_colours() -> None:
    model, ids = web("a", "b")
    found = compared(model, changed(model, stance(ids["a"], 2)))
    assert sum(now for _colour, _then, now in found.colours) == 1


def test_a_level_of_participation_moves_per_opgave() -> None:
    involvement = next(i for i in example().all(Involvement) if i.has == 1)
    (move,) = compared(example(), changed(example(), replace(involvement, has=3))).moves
    assert (move.scale, move.before.number, move.after.number) == ("participation", 1, 3)
    assert move.opgave


def test_a_department_sees_no_stance_move() -> None:
    model, ids = web("a")
    after = changed(model, stance(ids["a"], 2))
    found = compared(model, after, Profile.DEPARTMENT)
    assert (found.moves, found.colours, found.shifts) == ((), (), ())


@pytest.mark.parametrize(
    ("number", "colour"),
    [(2, Colour.GREEN), (1, Colour.GREEN), (0, Colour.ORANGE), (-1, Colour.RED), (None, "black")],
)
def test_a_stance_has_a_colour(number: int | None, colour: Colour) -> None:
    assert colour_of(number) == colour


@pytest.mark.parametrize("content", ["", "[]", "{", '[["Actor", {}]]'])
def test_a_peilmoment_that_holds_no_map_is_refused(content: str) -> None:
    with pytest.raises(UserError):
        state_of(replace(noted(example()), content=content))


def test_a_peilmoment_is_the_map_as_it_was() -> None:
    assert state_of(noted(example())) == example()
