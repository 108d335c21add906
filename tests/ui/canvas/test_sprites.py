"""Small pictures of actors, rings and badges."""

from itertools import product

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from dronten_map.core.records import ActorKind, Shape
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.swatches import SEQUENTIAL, UNKNOWN
from dronten_map.ui.canvas.dresses import Dress, Dresses, Rows
from dronten_map.ui.canvas.kinds import Kinds
from dronten_map.ui.canvas.look import Look, look_of
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.sprites import MOST_COUNTED, badge_sheet, node_sheet, ring_sheet
from dronten_map.ui.tokens import DARK, LIGHT
from tests.builders import empty_map

pytestmark = pytest.mark.usefixtures("qapp")
LOOKS = pytest.mark.parametrize("look", [look_of(LIGHT), look_of(DARK)], ids=["light", "dark"])


@pytest.fixture
def kinds() -> Kinds[ActorKind]:
    return Scene(empty_map(), FIRST_VIEW_ID).actor_kinds


@pytest.fixture
def dresses(kinds: Kinds[ActorKind]) -> Dresses:
    """Every kind as it looks by itself."""
    made = Dresses(kinds)
    for row in range(len(kinds)):
        made.row(Dress(row))
    return made


def rows(dresses: Dresses) -> Rows:
    return np.arange(len(dresses), dtype=np.int32)


def cells(picture: QImage, cell: int) -> list[QImage]:
    return [picture.copy(x, 0, cell, cell) for x in range(0, picture.width(), cell)]


@LOOKS
def test_every_kind_has_its_colour(kinds: Kinds[ActorKind], dresses: Dresses, look: Look) -> None:
    sheet = node_sheet(dresses, rows(dresses), look, 4.0)
    for kind, cell in zip(kinds, cells(sheet.picture.toImage(), sheet.cell), strict=True):
        assert cell.pixelColor(sheet.cell // 2, sheet.cell // 2) == QColor(look.fill(kind))


@LOOKS
def test_a_small_actor_has_a_rim_of_paper_on_what_lies_behind_it(
    kinds: Kinds[ActorKind], dresses: Dresses, look: Look
) -> None:
    sheet = node_sheet(dresses, rows(dresses), look, 4.0)
    for kind, cell in zip(kinds, cells(sheet.picture.toImage(), sheet.cell), strict=True):
        row = [cell.pixelColor(x, sheet.cell // 2) for x in range(sheet.cell // 2)]
        rim = next(colour for colour in row if colour.alpha() > 60)
        paper, fill = look.paper.lightness(), look.fill(kind).lightness()
        assert abs(rim.lightness() - paper) < abs(fill - paper) * 0.6


@LOOKS
def test_near_by_no_two_kinds_look_the_same(dresses: Dresses, look: Look) -> None:
    sheet = node_sheet(dresses, rows(dresses), look, 22.0)
    found = cells(sheet.picture.toImage(), sheet.cell)
    assert not any(a == b for i, a in enumerate(found) for b in found[:i])


@pytest.mark.parametrize("radius", [2.0, 7.9, 8.2, 22.0, 88.0])
@pytest.mark.parametrize("lifted", [False, True])
def test_no_sprite_touches_the_border_of_its_cell(
    dresses: Dresses, radius: float, *, lifted: bool
) -> None:
    means = (None, UNKNOWN, SEQUENTIAL[0])
    for kind, swatch, ring in product(range(len(dresses)), means, means):
        dresses.row(Dress(kind, swatch, ring=ring))
    sheet = node_sheet(dresses, rows(dresses), look_of(LIGHT), radius, lifted=lifted)
    for cell in cells(sheet.picture.toImage(), sheet.cell):
        assert _border(cell) <= 2


@LOOKS
def test_a_shadow_is_faint_and_keeps_to_the_shape(
    kinds: Kinds[ActorKind], dresses: Dresses, look: Look
) -> None:
    sheet = node_sheet(dresses, rows(dresses), look, 40.0)
    middle = sheet.cell // 2
    found = cells(sheet.picture.toImage(), sheet.cell)
    triangle = next(i for i, kind in enumerate(kinds) if kind.shape is Shape.TRIANGLE)
    assert found[triangle].pixelColor(middle - 34, middle - 28).alpha() == 0
    square = next(i for i, kind in enumerate(kinds) if kind.shape is Shape.ROUNDED_SQUARE)
    side = [found[square].pixelColor(x, middle).alpha() for x in range(middle)]
    shadow = [alpha for alpha in side[: side.index(255) - 1] if alpha]
    assert shadow == sorted(shadow)  # it fades out away from the shape
    assert len(shadow) < 10
    assert max(shadow[:-1]) < 130


def test_a_ring_is_open_and_around_its_actor(dresses: Dresses) -> None:
    sheet = ring_sheet(dresses, rows(dresses), QColor("blue"), 22.0, 2.0)
    for cell in cells(sheet.picture.toImage(), sheet.cell):
        middle = sheet.cell // 2
        assert cell.pixelColor(middle, middle).alpha() == 0
        column = [cell.pixelColor(middle, y).alpha() > 128 for y in range(sheet.cell)]
        assert column.index(True) < middle - 20
        assert _border(cell) < 128


@LOOKS
def test_what_is_not_known_is_an_outline_on_paper(dresses: Dresses, look: Look) -> None:
    row = dresses.row(Dress(0, UNKNOWN))
    sheet = node_sheet(dresses, np.array([row], dtype=np.int32), look, 7.0)
    middle = sheet.cell // 2
    assert sheet.picture.toImage().pixelColor(middle, middle) == look.paper


@LOOKS
def test_a_ring_with_a_meaning_lies_around_the_shape(dresses: Dresses, look: Look) -> None:
    row = dresses.row(Dress(0, ring=SEQUENTIAL[4]))
    sheet = node_sheet(dresses, np.array([row], dtype=np.int32), look, 30.0)
    picture = sheet.picture.toImage()
    ring = look.swatch(SEQUENTIAL[4])
    found = [picture.pixelColor(x, sheet.cell // 2) for x in range(sheet.cell)]
    assert ring in found[: sheet.cell // 2 - 30]
    assert ring in found[sheet.cell // 2 + 30 :]


@LOOKS
def test_badges_have_a_number_each(look: Look) -> None:
    sheet = badge_sheet(look, 8.0)
    found = cells(sheet.picture.toImage(), sheet.cell)
    assert len(found) == MOST_COUNTED + 2
    assert found[0].pixelColor(sheet.cell // 2, sheet.cell // 2).alpha() == 0
    assert not any(a == b for i, a in enumerate(found) for b in found[:i])


def _border(cell: QImage) -> int:
    """How opaque the border of a cell is at most, from 0 to 255."""
    last = cell.width() - 1
    spots = [(i, j) for i in range(last + 1) for j in (0, last)]
    return max(cell.pixelColor(*s).alpha() for x, y in spots for s in ((x, y), (y, x)))
