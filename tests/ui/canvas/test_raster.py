"""The compiled raster: Qt's own picture, and nothing outside it whatever the numbers are."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from dronten_map.ui.canvas.raster import Raster, load, raster

WIDTH, HEIGHT = 120, 90
WHITE, INK = 0xFFFFFFFF, np.array([0xFF204060], dtype=np.uint32)
GUARD, RIM = 0x5A5A5A5A, 4

pytestmark = pytest.mark.usefixtures("qapp")
needs_compiler = pytest.mark.skipif(raster() is None, reason="nothing was compiled here")


def compiled() -> Raster:
    found = raster()
    assert found is not None
    return found


def paper(width: int = WIDTH, height: int = HEIGHT) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def pixels(image: QImage) -> NDArray[np.int64]:
    """Rows x columns x blue, green, red."""
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), -1, 4)
    return rows[:, : image.width(), :3].astype(np.int64)


def by_qt(lines: NDArray[np.float64]) -> QImage:
    image = paper(600, 400)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor.fromRgba(int(INK[0])), 1.0)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLines([QLineF(*row) for row in lines.tolist()])
    painter.end()
    return image


@needs_compiler
@pytest.mark.parametrize("count", [40, 2000])
def test_the_picture_is_that_of_qt(count: int) -> None:
    lines = np.random.default_rng(count).uniform(-200, 800, (count, 4))
    image = paper(600, 400)
    compiled().draw_lines(image, lines, INK)
    apart = np.abs(pixels(image) - pixels(by_qt(lines)))
    assert apart.mean() < 1.0
    assert apart.max() <= 16


@needs_compiler
@pytest.mark.parametrize(
    "line",
    [(10.5, 5.0, 10.5, 60.0), (5.0, 10.5, 60.0, 10.5), (60.0, 10.5, 5.0, 10.5)],
    ids=["down", "right", "left"],
)
def test_a_line_along_pixels_is_sharp(line: tuple[float, ...]) -> None:
    image = paper()
    compiled().draw_lines(image, np.array([line]), INK)
    found = pixels(image)
    assert set(np.unique(found.sum(2)).tolist()) == {3 * 0xFF, 0x20 + 0x40 + 0x60}
    assert (found.sum(2) < 3 * 0xFF).sum() == 55


@needs_compiler
def test_each_line_has_its_colour_and_what_is_translucent_shows_the_paper() -> None:
    image = paper()
    rows = np.array([[5.0, y + 0.5, 60.0, y + 0.5] for y in (10, 20, 30)])
    inks = np.array([0xFFFF0000, 0xFF0000FF, 0x800000FF], dtype=np.uint32)
    compiled().draw_lines(image, rows, inks)
    assert image.pixelColor(30, 10) == QColor("#ff0000")
    assert image.pixelColor(30, 20) == QColor("#0000ff")
    assert image.pixelColor(30, 30).red() == pytest.approx(127, abs=2)
    assert image.pixelColor(30, 30).blue() == 255


@needs_compiler
def test_lines_may_come_from_any_array() -> None:
    wide = np.random.default_rng(2).uniform(0, 90, (40, 8))
    one, other = paper(), paper()
    compiled().draw_lines(one, wide[:, ::2], INK)
    compiled().draw_lines(other, np.ascontiguousarray(wide[:, ::2]), INK)
    assert one == other
    assert one != paper()


@needs_compiler
def test_a_copy_of_the_picture_stays_as_it_was() -> None:
    image = paper()
    copy = QImage(image)
    compiled().draw_lines(image, np.array([[0.0, 0.0, 90.0, 90.0]]), INK)
    assert copy == paper()
    assert image != copy


def framed() -> tuple[NDArray[np.uint32], QImage]:
    """Memory full of one number, and a white picture in the middle of it."""
    memory = np.full((HEIGHT + 2 * RIM, WIDTH + RIM), GUARD, dtype=np.uint32)
    memory[RIM:-RIM, :WIDTH] = WHITE
    row = 4 * (WIDTH + RIM)
    rest = memory.data.cast("B")[RIM * row :]
    return memory, QImage(rest, WIDTH, HEIGHT, row, QImage.Format.Format_RGB32)


anything = st.floats(allow_nan=True, allow_infinity=True, width=64)
near = st.floats(-3.0, WIDTH + 3.0)
hostile = st.one_of(
    near,
    anything,
    st.sampled_from(
        [0.0, -0.0, 0.5, HEIGHT, WIDTH, HEIGHT - 0.5, WIDTH - 0.5, 2.0**28, -(2.0**28)]
    ),
    st.sampled_from(
        [float("nan"), float("inf"), -float("inf"), 5e-324, 1.7e308, -1.7e308, 2.0**31]
    ),
)


@needs_compiler
@given(arrays(np.float64, st.tuples(st.integers(0, 12), st.just(4)), elements=hostile))
def test_whatever_the_numbers_nothing_outside_the_picture_is_touched(
    lines: NDArray[np.float64],
) -> None:
    memory, image = framed()
    compiled().draw_lines(image, lines, INK)
    inside = memory[RIM:-RIM, :WIDTH]
    assert (memory[:RIM] == GUARD).all()
    assert (memory[-RIM:] == GUARD).all()
    assert (memory[:, WIDTH:] == GUARD).all()
    assert (inside >> 24 == 0xFF).all()
    assert ((inside & 0xFF) >= 0x60).all()


@needs_compiler
@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), 1e300, 3e8])
def test_a_line_to_nowhere_is_left_out_and_the_others_are_drawn(wrong: float) -> None:
    right = np.array([[5.0, 10.5, 60.0, 10.5]])
    mixed = np.array([[wrong, 1.0, 2.0, 3.0], *right, [1.0, 2.0, 3.0, wrong]])
    one, other = paper(), paper()
    compiled().draw_lines(one, mixed, INK)
    compiled().draw_lines(other, right, INK)
    assert one == other
    assert one != paper()


@needs_compiler
def test_a_line_from_far_away_still_passes_where_it_should() -> None:
    image = paper()
    compiled().draw_lines(image, np.array([[-1e8, -1e8, 1e8, 1e8]]), INK)
    diagonal = [image.pixelColor(i, i).lightness() < 80 for i in range(HEIGHT)]
    assert all(diagonal)


@needs_compiler
def test_a_picture_of_one_pixel_can_be_drawn_on() -> None:
    image = paper(1, 1)
    lines = np.random.default_rng(4).uniform(-2, 3, (50, 4))
    compiled().draw_lines(image, lines, INK)
    assert image.pixelColor(0, 0) != QColor("white")


@needs_compiler
@pytest.mark.parametrize(
    ("lines", "colours"),
    [((3, 5), 1), ((3, 3), 3), ((3, 4), 2), ((3, 4), 4), ((4,), 1), ((3, 4), 0)],
)
def test_arrays_that_do_not_fit_are_refused(lines: tuple[int, ...], colours: int) -> None:
    with pytest.raises(ValueError, match="x, y, x, y"):
        compiled().draw_lines(paper(), np.zeros(lines), np.zeros(colours, dtype=np.uint32))


@needs_compiler
def test_a_picture_of_another_format_is_refused() -> None:
    image = QImage(20, 20, QImage.Format.Format_Grayscale8)
    with pytest.raises(ValueError, match="RGB32"):
        compiled().draw_lines(image, np.zeros((1, 4)), INK)


@needs_compiler
def test_a_picture_that_no_painter_paints_on_is_refused() -> None:
    with pytest.raises(ValueError, match="larger"):
        compiled().draw_lines(paper(33_000, 1), np.zeros((1, 4)), INK)


@needs_compiler
def test_an_empty_picture_is_left_alone() -> None:
    compiled().draw_lines(QImage(0, 0, QImage.Format.Format_RGB32), np.zeros((1, 4)), INK)


def test_where_nothing_was_compiled_there_is_no_raster(tmp_path: Path) -> None:
    assert load(tmp_path / "_raster.so") is None


def test_a_file_that_is_no_library_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "_raster.so"
    file.write_text("half copied", "utf-8")
    assert load(file) is None
