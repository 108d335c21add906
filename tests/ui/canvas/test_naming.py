"""Names never lie over each other, and the important ones come first."""

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.look import look_of
from dronten_map.ui.canvas.naming import Label, choose_names
from dronten_map.ui.canvas.painting import Shot
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.stock import Stock
from dronten_map.ui.tokens import LIGHT
from tests.builders import edited, empty_map

pytestmark = pytest.mark.usefixtures("qapp")


def crowd(count: int, *, apart: float) -> Scene:
    """A map with actors in a square so far apart; the first one has a relation with all others."""

    def draw(draft: Draft) -> None:
        side = int(count**0.5)
        made = [
            add_actor(
                draft,
                f"Afdeling met een lange naam {number}",
                view=FIRST_VIEW_ID,
                at=(apart * (number % side), apart * (number // side)),
            )
            for number in range(count)
        ]
        for other in made[1:]:
            connect(draft, made[0], other)

    return Scene(edited(empty_map(), draw), FIRST_VIEW_ID)


def names(scene: Scene, zoom: float) -> list[Label]:
    """The names in a picture of the whole map."""
    shot = Shot(Camera(zoom, 100, 100), 1280, 800, 1.0, look_of(LIGHT), scene.stamp)
    dim = scene.nodes.is_placed & False
    return choose_names(scene, Stock(scene.dresses), scene.placed(), shot, dim).labels


def overlap(one: Label, other: Label) -> bool:
    """Whether two names lie over each other."""
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


@pytest.mark.parametrize(("apart", "zoom"), [(60.0, 1.0), (160.0, 1.0), (160.0, 0.4), (20.0, 2.0)])
def test_no_two_names_lie_over_each_other(apart: float, zoom: float) -> None:
    found = names(crowd(64, apart=apart), zoom)
    assert found
    assert not any(overlap(a, b) for i, a in enumerate(found) for b in found[i + 1 :])


def test_with_room_for_all_every_actor_shows_its_name() -> None:
    assert len(names(crowd(36, apart=220.0), 1.0)) == 36


def test_the_actor_with_most_relations_keeps_its_name_in_a_crowd() -> None:
    scene = crowd(100, apart=30.0)
    assert 0 in {label.slot for label in names(scene, 0.5)}


def test_from_afar_the_middle_of_a_dense_web_has_names_too() -> None:
    named = {label.slot for label in names(crowd(400, apart=60.0), 0.15)}
    middle = {20 * row + column for row in range(5, 15) for column in range(5, 15)}
    assert named & middle


def test_a_name_that_would_be_cut_off_at_a_side_stands_elsewhere() -> None:
    def draw(draft: Draft) -> None:
        # What stands below and above the first actor leaves it the sides.
        add_actor(draft, "Een naam", view=FIRST_VIEW_ID, at=(-70.0, 0.0))
        add_actor(draft, "Boven", view=FIRST_VIEW_ID, at=(-70.0, -45.0))
        add_actor(draft, "Onder", view=FIRST_VIEW_ID, at=(-70.0, 45.0))

    (label, *_others) = names(Scene(edited(empty_map(), draw), FIRST_VIEW_ID), 1.0)
    assert label.left >= 0


def test_names_keep_clear_of_badges() -> None:
    found = names(crowd(64, apart=90.0), 1.0)
    scene = crowd(64, apart=90.0)
    for label in found:
        for x, y in (scene.nodes.xy + 100.0).tolist():
            corner = x + 20 * 1.1, y - 20 * 1.1
            is_over = label.left < corner[0] < label.left + label.width
            assert not (is_over and label.top < corner[1] < label.top + label.height)


def test_a_crowd_shows_more_names_than_there_is_room_below_and_above() -> None:
    scene = crowd(64, apart=110.0)
    found = names(scene, 0.5)
    plain = sum(
        label.left + label.width / 2 == 100 + scene.nodes.xy[label.slot, 0] / 2 for label in found
    )
    assert len(found) > 1.5 * plain


def test_no_name_lies_over_the_middle_of_an_actor() -> None:
    scene = crowd(100, apart=70.0)
    for label in names(scene, 0.6):
        x, y = (0.6 * scene.nodes.xy + 100.0).T
        is_over = (label.left < x) & (x < label.left + label.width)
        assert not (is_over & (label.top < y) & (y < label.top + label.height)).any()


def test_the_most_important_actor_has_its_name_where_actors_leave_no_room() -> None:
    scene = crowd(225, apart=60.0)
    assert 0 in {label.slot for label in names(scene, 0.4)}


def test_a_name_stands_where_it_can_be_of_its_own_actor_only() -> None:
    def draw(draft: Draft) -> None:
        add_actor(draft, "Een naam", view=FIRST_VIEW_ID, at=(0.0, 0.0))
        add_actor(draft, "Onder", view=FIRST_VIEW_ID, at=(0.0, 70.0))

    found = {
        label.slot: label for label in names(Scene(edited(empty_map(), draw), FIRST_VIEW_ID), 1.0)
    }
    assert found[0].top + found[0].height < 100
    assert found[1].top > 170
