"""The caption that says what the hand is doing."""

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage

from dronten_map.ui import theme
from dronten_map.ui.canvas.hint import balanced, caption
from dronten_map.ui.canvas.look import look_of
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.tokens import DARK, LIGHT, Theme

pytestmark = pytest.mark.usefixtures("qapp")
SENTENCE = "Release to put it down. Shift keeps a straight line, Alt leaves the grid."


def rim(image: QImage) -> int:
    """The first column from the left, halfway down, where the panel of a caption is."""
    panel = look_of(LIGHT).panel
    row = range(image.width())
    return next(x for x in row if image.pixelColor(x, image.height() - 30) == panel)


def test_a_caption_is_as_wide_as_its_words() -> None:
    look = look_of(LIGHT)
    short, long = (caption(look, text, 2000.0, 1.0) for text in ("Release.", SENTENCE))
    assert 64 <= short.width() < long.width() < 1000


def test_where_there_is_less_room_it_goes_on_in_another_line() -> None:
    look = look_of(LIGHT)
    one, two = (caption(look, SENTENCE, most, 1.0) for most in (900.0, 340.0))
    assert two.width() <= 341
    assert two.height() == one.height() + 18


@pytest.mark.parametrize("room", [170.0, 250.0, 320.0, 350.0])
def test_no_word_stands_alone_on_the_last_line(room: float) -> None:
    metrics = QFontMetricsF(theme.font(theme.BODY))
    lines = balanced(SENTENCE, metrics, room)
    widths = [metrics.horizontalAdvance(line) for line in lines]
    assert len(lines) in (2, 3)
    assert " ".join(lines) == SENTENCE
    assert max(widths) <= room
    assert min(widths) > 0.6 * max(widths)


def test_what_three_lines_do_not_hold_is_left_out() -> None:
    picture = caption(look_of(LIGHT), SENTENCE * 3, 200.0, 1.0)
    assert picture.width() <= 202
    assert picture.height() == 65


def test_on_a_finer_screen_it_has_more_pixels_and_the_same_size() -> None:
    one, two = (caption(look_of(LIGHT), SENTENCE, 900.0, scale) for scale in (1.0, 2.0))
    assert two.width() == pytest.approx(2 * one.width(), abs=2)
    assert two.deviceIndependentSize().width() == pytest.approx(one.width(), abs=1)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_it_has_the_colours_of_the_window(tokens: Theme) -> None:
    look = look_of(tokens)
    picture = caption(look, SENTENCE, 900.0, 1.0).toImage()
    assert picture.pixelColor(8, 14) == look.panel
    assert picture.pixelColor(0, 0) == QColor(0, 0, 0, 0)


def test_it_stands_in_the_middle_of_the_map(canvas: Canvas) -> None:
    canvas.say("Release.")
    image = canvas.grab().toImage()
    left = rim(image)
    width = canvas.stock.caption(canvas.look, "Release.", canvas.width() - 32.0, 1.0).width()
    assert left == pytest.approx((canvas.width() - width) / 2, abs=3)


def test_it_stands_beside_what_covers_the_foot(canvas: Canvas) -> None:
    canvas.foot = 500
    canvas.say("Release.")
    assert rim(canvas.grab().toImage()) == pytest.approx(516, abs=3)


def test_it_ends_before_what_covers_the_right_of_the_foot(canvas: Canvas) -> None:
    canvas.foot_right = 300
    canvas.say(SENTENCE)
    image = canvas.grab().toImage()
    panel = look_of(LIGHT).panel
    row = [x for x in range(image.width()) if image.pixelColor(x, image.height() - 30) == panel]
    assert canvas.width() - 330 < max(row) <= canvas.width() - 316
