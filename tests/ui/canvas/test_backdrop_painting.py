"""What lies behind the actors on the map."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from dronten_map.core.backdrops import Backdrop, Field, Rings
from dronten_map.ui.canvas.backdrop_painting import draw_backdrop
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.look import look_of
from dronten_map.ui.canvas.taken import Rectangle
from dronten_map.ui.tokens import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, Theme

pytestmark = pytest.mark.usefixtures("qapp")
RINGS = Rings(200.0, 200.0, (50.0, 100.0, 150.0, 195.0))
FIELD = Field((20.0, 240.0, 340.0, 580.0), (20.0, 240.0, 340.0, 580.0))
EVERY = pytest.mark.parametrize(
    "tokens",
    [LIGHT, DARK, LIGHT_STRONG, DARK_STRONG],
    ids=["light", "dark", "light strong", "dark strong"],
)


def painted(
    backdrop: Backdrop, tokens: Theme = LIGHT, *, zoom: float = 1.0
) -> tuple[QImage, list[Rectangle]]:
    image = QImage(600, 600, QImage.Format.Format_RGB32)
    look = look_of(tokens)
    image.fill(look.paper)
    painter = QPainter(image)
    words = draw_backdrop(painter, backdrop, Camera(zoom), look, scale=1.0)
    painter.end()
    return image, words


def apart(one: QColor, other: QColor) -> int:
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return sum(abs(a - b) for a, b in pairs)


@EVERY
@pytest.mark.parametrize("backdrop", [RINGS, FIELD], ids=["rings", "field"])
def test_every_line_is_seen_on_its_paper(backdrop: Backdrop, tokens: Theme) -> None:
    image, _words = painted(backdrop, tokens)
    paper = look_of(tokens).paper
    at = (395, 200) if backdrop is RINGS else (300, 240)
    near = [image.pixelColor(at[0] + dx, at[1] + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    assert max(apart(colour, paper) for colour in near) > 20


def test_the_inner_rings_are_darker_and_all_are_faint() -> None:
    image, _words = painted(RINGS)
    found = [image.pixelColor(200 + x, 200).lightness() for x in (10, 75, 125, 170)]
    paper = look_of(LIGHT).paper.lightness()
    assert found == sorted(found)
    assert paper - 45 < found[0] < found[-1] < paper


def test_where_contrast_is_to_be_high_the_lines_alone_say_it() -> None:
    image, _words = painted(RINGS, LIGHT_STRONG)
    assert image.pixelColor(210, 200) == look_of(LIGHT_STRONG).paper


def test_each_ring_has_its_name_where_it_has_room() -> None:
    assert len(painted(RINGS)[1]) == 4
    assert painted(RINGS, zoom=0.1)[1] == []


def test_names_of_a_field_lie_within_it_beside_the_axes() -> None:
    _image, words = painted(FIELD)
    assert len(words) == 7
    inside = [w for w in words if w[1] >= 20 and w[3] <= 585]
    assert len(inside) == 5
    assert all(left >= 20 and right <= 581 for left, _top, right, _bottom in words)
