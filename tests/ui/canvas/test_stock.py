"""What was painted before is stamped again; what looks different is painted anew."""

import numpy as np
import pytest

from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.ui.canvas.look import look_of
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.stock import SMALLEST, Stock, radius_at, text_size
from dronten_map.ui.tokens import DARK, LIGHT
from tests.builders import web

pytestmark = pytest.mark.usefixtures("qapp")


ALL = np.zeros(1, dtype=np.int32)  # the only look that there is


@pytest.fixture
def stock() -> Stock:
    model, _ids = web("A")
    return Stock(Scene(model, FIRST_VIEW_ID).dresses)


def test_the_same_is_painted_once(stock: Stock) -> None:
    look = look_of(LIGHT)
    assert stock.nodes(look, 20.0, ALL) is stock.nodes(look, 20.0, ALL)
    assert stock.rings(look, 20.0, ALL, 1.0) is stock.rings(look, 20.0, ALL, 1.0)
    assert stock.badges(look, 8.0) is stock.badges(look, 8.0)
    assert stock.plates(look, 13, 1.0) is stock.plates(look, 13, 1.0)


def test_another_look_size_or_screen_is_another_picture(stock: Stock) -> None:
    light, dark = look_of(LIGHT), look_of(DARK)
    assert stock.nodes(light, 20.0, ALL) is not stock.nodes(dark, 20.0, ALL)
    assert stock.nodes(light, 20.0, ALL) is not stock.nodes(light, 21.0, ALL)
    assert stock.nodes(light, 20.0, ALL) is not stock.nodes(light, 20.0, ALL, lifted=True)
    assert stock.rings(light, 20.0, ALL, 1.0) is not stock.rings(light, 20.0, ALL, 2.0)
    hovered = stock.rings(light, 20.0, ALL, 1.0, hovered=True)
    assert stock.rings(light, 20.0, ALL, 1.0) is not hovered
    assert stock.plates(light, 13, 1.0) is not stock.plates(light, 13, 2.0)


def test_what_was_cleared_is_painted_anew(stock: Stock) -> None:
    before = stock.nodes(look_of(LIGHT), 20.0, ALL)
    stock.clear()
    assert stock.nodes(look_of(LIGHT), 20.0, ALL) is not before


def test_only_so_much_is_kept(stock: Stock) -> None:
    first = stock.nodes(look_of(LIGHT), 5.0, ALL)
    for radius in range(6, 60):
        stock.nodes(look_of(LIGHT), float(radius), ALL)
    assert stock.nodes(look_of(LIGHT), 5.0, ALL) is not first


def test_from_afar_actors_do_not_shrink_to_nothing() -> None:
    assert radius_at(0.001) == SMALLEST
    assert radius_at(2.0) == 2 * radius_at(1.0)


def test_names_grow_in_few_steps() -> None:
    sizes = [text_size(zoom / 50) for zoom in range(1, 200)]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) <= 4


def test_a_caption_is_painted_once_for_its_words_and_look(stock: Stock) -> None:
    look = look_of(LIGHT)
    one = stock.caption(look, "Release.", 400.0, 1.0)
    assert stock.caption(look, "Release.", 400.0, 1.0) is one
    assert stock.caption(look, "Escape stops.", 400.0, 1.0) is not one
    assert stock.caption(look_of(DARK), "Release.", 400.0, 1.0) is not one
