import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.records import Shape
from dronten_map.graph.drawing_names import (
    BADGE_RADIUS,
    KIND_SIZE,
    SIZE,
    Named,
    badge_at,
    extent,
    measuring,
    name_of,
    name_pieces,
    room_of,
    tightest,
)
from dronten_map.graph.primitives import Path, Text
from dronten_map.graph.text import drawable
from dronten_map.graph.typeface import text_width


def test_a_name_takes_at_most_three_lines() -> None:
    found = name_of("een naam met heel erg veel woorden " * 6)
    assert len(found.lines) == 3
    assert found.lines[-1].endswith("…")


def test_a_long_word_is_not_broken_when_it_can_be_set_wider() -> None:
    assert "Ondernemersvereniging" in name_of("Ondernemersvereniging Nieuw Land").lines


def test_a_name_is_as_wide_as_its_widest_line() -> None:
    found = name_of("Kernteam")
    assert found.width == pytest.approx(text_width("Kernteam", SIZE) + 4)
    assert name_of("Kernteam", size=KIND_SIZE).width < found.width


def test_every_line_of_a_name_has_paper_behind_it() -> None:
    name = name_of("Dorpsbelangen Biddinghuizen")
    pieces = name_pieces(Named(name, (0.0, 0.0, name.width, name.height)))
    assert [type(piece) for piece in pieces] == [Path, Path, Text, Text]


@pytest.mark.parametrize("shape", Shape)
def test_an_actor_with_a_badge_stretches_no_less(shape: Shape) -> None:
    plain, badged = extent(shape, has_badge=False), extent(shape, has_badge=True)
    assert all(15 < far < 33 for far in plain)
    assert all(b >= p for p, b in zip(plain, badged, strict=True))


def crowd(step: float, count: int = 36) -> np.ndarray:
    names = [name_of(f"Actor nummer {i}") for i in range(count)]
    extents = np.full((count, 4), 22.0)
    points = np.array([(i % 6, i // 6) for i in range(count)]) * step
    return tightest(points, extents, names, np.ones(count))


def test_a_wide_map_is_drawn_together() -> None:
    assert (crowd(400.0) < 0.8).all()


def test_a_map_that_fits_a_page_stays_as_it_is() -> None:
    assert crowd(120.0).tolist() == [1.0, 1.0]


def test_a_crowded_map_is_drawn_apart() -> None:
    assert crowd(45.0).max() > 1.0


def test_actors_on_one_spot_are_not_drawn_apart_in_vain() -> None:
    assert crowd(0.0).tolist() == [1.0, 1.0]


@given(st.lists(st.text(max_size=60), max_size=8))
def test_the_room_of_many_names_is_that_of_each(texts: list[str]) -> None:
    names = [drawable(text) for text in [*texts, "", "Raad", "Wijkvereniging Dronten-Noord-Oost"]]
    widths, heights = room_of(names)
    assert widths.tolist() == pytest.approx([name_of(name).width for name in names])
    assert heights.tolist() == [name_of(name).height for name in names]


@pytest.mark.parametrize("radius", [6.0, 10.0, 20.0, 40.0])
def test_a_badge_leaves_most_of_its_actor_to_be_seen(radius: float) -> None:
    away = 2**0.5 * badge_at(radius, BADGE_RADIUS)
    assert away - BADGE_RADIUS > 0.4 * radius  # it ends before it is halfway to the middle
    assert away - BADGE_RADIUS < radius  # and it hangs on its actor


def test_names_are_measured_with_pauses() -> None:
    names = [f"Vereniging voor wonen en zorg in het buitengebied {n}" for n in range(250)]
    assert len(list(measuring(names))) == 3
    assert not list(measuring(["Kort"]))
