from datetime import date

import numpy as np
import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.looks import set_look
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.records import Aspect
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.drawing import Drawing, Path, Text, draw
from dronten_map.graph.drawing_afar import NEARBY, Distance, Room, distance, names_afar
from dronten_map.graph.drawing_names import name_of
from tests.builders import edited, empty_map

ON = date(2026, 11, 24)
ROOM = Room(900.0, 600.0, turns=True)


def crowd(count: int, *, apart: float = 90.0) -> Model:
    """A square full of actors, each with a line to the one in the middle, which has most."""

    def add(draft: Draft) -> None:
        side = round(count**0.5)
        ids: list[ActorId] = []
        for place in range(count):
            at = (apart * (place % side), apart * (place // side))
            ids.append(add_actor(draft, f"Actor {place}", view=FIRST_VIEW_ID, at=at))
        middle = ids[count // 2 + side // 2]
        for other in ids:
            if other != middle:
                connect(draft, other, middle)

    return edited(empty_map(), add)


@pytest.fixture(scope="module")
def many() -> Model:
    return crowd(400)


@pytest.fixture(scope="module")
def afar(many: Model) -> Drawing:
    return draw(many, FIRST_VIEW_ID, on=ON, room=ROOM)


def test_without_a_room_a_map_is_as_large_as_it_asks_for() -> None:
    assert distance(np.zeros((5, 2)), None) is NEARBY


def test_a_map_that_fits_is_drawn_as_without_a_page() -> None:
    few = crowd(9)
    assert draw(few, FIRST_VIEW_ID, on=ON, room=ROOM) == draw(few, FIRST_VIEW_ID, on=ON)


def test_a_large_map_fits_in_its_room(afar: Drawing) -> None:
    short, long = sorted((afar.width, afar.height))
    assert short <= ROOM.height
    assert long <= ROOM.width


def test_who_has_most_relations_is_named_in_the_thick_of_it(afar: Drawing) -> None:
    shown = [piece.text for piece in afar.pieces if isinstance(piece, Text)]
    assert "Actor 210" in shown
    assert len(afar.names) < 400


def test_names_do_not_overlap_from_afar(afar: Drawing) -> None:
    boxes = sorted(afar.names)
    for place, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[place + 1 :]:
            apart = other[0] >= right or other[2] <= left or other[1] >= bottom or other[3] <= top
            assert apart


def test_lines_step_back_from_afar(afar: Drawing) -> None:
    lines = [p for p in afar.pieces if isinstance(p, Path) and p.fill is None and p.opacity < 1]
    assert len(lines) > 300
    assert all(0.0 < line.opacity < 0.6 for line in lines)


def test_kinds_of_lines_that_cannot_be_told_apart_are_not_explained(
    many: Model, afar: Drawing
) -> None:
    near = draw(crowd(9), FIRST_VIEW_ID, on=ON)
    assert "Relaties" in [group.title for group in near.legend]
    assert "Relaties" not in [group.title for group in afar.legend]


def test_colours_of_lines_are_explained_from_afar_and_their_widths_are_not() -> None:
    model = crowd(400)
    edited(model, lambda d: set_look(d, FIRST_VIEW_ID, "line_by", Aspect.TIES))
    edited(model, lambda d: set_look(d, FIRST_VIEW_ID, "width_by", Aspect.STRENGTH))
    afar = draw(model, FIRST_VIEW_ID, on=ON, room=ROOM)
    assert "Lijnkleur: aantal relaties" in [group.title for group in afar.legend]
    assert not any("dikte" in group.title for group in afar.legend)


def test_a_page_turns_for_a_map_that_is_high() -> None:
    places = np.array([[0.0, 0.0], [400.0, 800.0]])
    turned = distance(places, Room(900.0, 500.0, turns=True))
    fixed = distance(places, Room(900.0, 500.0))
    assert turned.most > fixed.most


def test_actors_on_one_spot_have_all_the_room() -> None:
    assert distance(np.zeros((5, 2)), ROOM).is_far is False


def test_a_name_that_counts_lies_on_nobody_where_it_has_room_beside_everybody() -> None:
    # One above and one below take the places that a name would have first.
    points = np.array([[0.0, 0.0], [0.0, 34.0], [0.0, -34.0]])
    extents = np.full((3, 4), 12.0)
    names = [name_of("Directie"), name_of("Een"), name_of("Twee")]
    far = Distance(most=0.3, size=0.5, area=40_000.0)
    assert far.leaders == 1
    shown = names_afar(far, points, extents, names, np.array([9.0, 1.0, 1.0]))
    left, top, right, bottom = shown[0].box
    for x, y in points[1:].tolist():
        assert right <= x - 12 or left >= x + 12 or bottom <= y - 12 or top >= y + 12
