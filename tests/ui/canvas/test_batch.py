"""Arrays to the painter: the same picture as one call for each, in slices."""

import numpy as np
import pytest
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from dronten_map.ui.canvas.batch import (
    argb,
    draw_hairlines,
    draw_lines,
    draw_points,
    draw_sprites,
)
from dronten_map.ui.canvas.raster import Colours, Raster, raster

pytestmark = pytest.mark.usefixtures("qapp")
INK = QColor("#204060")


def paper() -> QImage:
    image = QImage(120, 90, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def test_lines_are_drawn_as_one_by_one() -> None:
    lines = np.random.default_rng(1).uniform(0, 90, (800, 4))
    one, other = paper(), paper()
    painter = QPainter(one)
    painter.setPen(QPen(INK, 1))
    painter.drawLines([QLineF(*row) for row in lines.tolist()])
    painter.end()
    painter = QPainter(other)
    painter.setPen(QPen(INK, 1))
    rests = sum(1 for _ in draw_lines(painter, lines))
    painter.end()
    assert one == other
    assert rests > 1


@pytest.mark.parametrize("order", ["C", "F"])
def test_lines_may_come_from_any_array(order: str) -> None:
    whole = np.zeros((40, 8))
    whole[:, ::2] = np.random.default_rng(1).uniform(0, 90, (40, 4))
    picked = np.asarray(whole[:, ::2], order="F" if order == "F" else "C")
    one, other = paper(), paper()
    for image, lines in ((one, picked), (other, whole[:, ::2])):
        painter = QPainter(image)
        for _ in draw_lines(painter, lines):
            pass
        painter.end()
    assert one == other


def hairlines(lines: np.ndarray, colours: Colours, by: Raster | None) -> tuple[QImage, int]:
    """A picture of lines, and how often the event loop was looked at meanwhile."""
    image = paper()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rests = sum(1 for _ in draw_hairlines(painter, image, lines, colours, raster=by))
    painter.end()
    return image, rests


def apart(one: QImage, other: QImage) -> float:
    """How far two pictures differ on average, in levels of 255."""
    a, b = (np.frombuffer(i.constBits(), dtype=np.uint8).astype(int) for i in (one, other))
    return float(np.abs(a - b).mean())


@pytest.mark.skipif(raster() is None, reason="nothing was compiled here")
@pytest.mark.parametrize("colours", [(INK,), (INK, QColor("#aa4000"), QColor("#80c0ff"))])
def test_hairlines_are_the_same_with_and_without_a_raster(colours: tuple[QColor, ...]) -> None:
    lines = np.random.default_rng(5).uniform(0, 90, (60, 4))
    inks = np.repeat(argb(*colours), 60 // len(colours)) if len(colours) > 1 else argb(*colours)
    with_raster, rests = hairlines(lines, inks, raster())
    without, _rests = hairlines(lines, inks, None)
    assert with_raster != paper()
    assert rests >= 1
    assert apart(with_raster, without) < 1.0


@pytest.mark.parametrize("by", [raster(), None], ids=["raster", "painter"])
def test_hairlines_come_in_slices(by: Raster | None) -> None:
    lines = np.random.default_rng(5).uniform(0, 90, (800, 4))
    _image, rests = hairlines(lines, argb(INK), by)
    assert rests > 1


def test_slices_hold_fewer_lines_where_these_are_long() -> None:
    left = np.random.default_rng(6).uniform(0, 90, (3000, 2))
    short, long = (np.hstack([left, left + np.array([far, 0.0])]) for far in (1.0, 110.0))
    assert hairlines(long, argb(INK), raster())[1] > hairlines(short, argb(INK), raster())[1]


def test_without_a_raster_colours_come_in_the_order_of_their_lines() -> None:
    across = np.array([[5.0, 40.5, 80.0, 40.5], [40.5, 5.0, 40.5, 80.0]])
    image, _rests = hairlines(across, argb(QColor("#ff0000"), QColor("#0000ff")), None)
    assert image.pixelColor(40, 40) == QColor("#0000ff")


def test_nothing_is_nothing() -> None:
    image = paper()
    painter = QPainter(image)
    assert list(draw_lines(painter, np.zeros((0, 4)))) == []
    assert hairlines(np.zeros((0, 4)), argb(INK), raster()) == (paper(), 0)
    assert hairlines(np.zeros((0, 4)), argb(INK), None) == (paper(), 0)
    draw_points(painter, np.zeros((0, 2)))
    nowhere = np.zeros((0, 2))
    draw_sprites(painter, QPixmap(8, 8), nowhere, column=np.zeros(0, dtype=int), cell=8)
    painter.end()
    assert image == paper()


def test_points_are_drawn_where_they_are() -> None:
    image = paper()
    painter = QPainter(image)
    painter.setPen(QPen(INK, 1))
    draw_points(painter, np.array([[10.5, 20.5], [30.5, 40.5]]))
    painter.end()
    assert image.pixelColor(10, 20) == image.pixelColor(30, 40) == INK
    assert image.pixelColor(11, 20) == QColor("white")


def test_a_sprite_is_the_cell_of_its_column_around_its_centre() -> None:
    sheet = QPixmap(16, 8)
    painter = QPainter(sheet)
    painter.fillRect(0, 0, 8, 8, QColor("red"))
    painter.fillRect(8, 0, 8, 8, QColor("blue"))
    painter.end()
    image = paper()
    painter = QPainter(image)
    centres = np.array([[20.0, 20.0], [60.4, 50.6]])
    draw_sprites(painter, sheet, centres, column=np.array([1, 0]), cell=8)
    painter.end()
    assert image.pixelColor(20, 20) == QColor("blue")
    assert image.pixelColor(60, 50) == QColor("red")
    assert image.pixelColor(25, 20) == QColor("white")
    assert image.pixelColor(16, 16) == QColor("blue")


def test_a_sprite_can_be_faint() -> None:
    sheet = QPixmap(8, 8)
    sheet.fill(QColor("black"))
    image = paper()
    painter = QPainter(image)
    spots = np.array([[20.0, 20.0], [60.0, 50.0]])
    faint = np.array([0.2, 1.0])
    draw_sprites(painter, sheet, spots, column=np.array([0, 0]), cell=8, opacity=faint)
    painter.end()
    assert image.pixelColor(20, 20).lightness() == pytest.approx(204, abs=3)
    assert image.pixelColor(60, 50) == QColor("black")
