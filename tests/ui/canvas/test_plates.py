"""Names in lines, with a halo of paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFontMetricsF

from dronten_map.ui import theme
from dronten_map.ui.canvas.look import look_of
from dronten_map.ui.canvas.plates import MOST_LINES, Plates, wrap
from dronten_map.ui.tokens import DARK, LIGHT, Theme

pytestmark = pytest.mark.usefixtures("qapp")
WIDTH = 110.0


def lines(name: str) -> tuple[str, ...]:
    return wrap(name, QFontMetricsF(theme.font(theme.BODY)), WIDTH)


def plates(*, scale: float = 1.0) -> Plates:
    return Plates(look_of(LIGHT), 13, WIDTH, scale=scale, weight=400)


def test_a_short_name_is_one_line() -> None:
    assert lines("Raad") == ("Raad",)


def test_a_longer_name_breaks_between_words() -> None:
    assert lines("Gebiedsregisseur Biddinghuizen") == ("Gebiedsregisseur", "Biddinghuizen")


def test_a_word_that_is_too_wide_is_broken_with_a_hyphen() -> None:
    found = lines("Ondernemersvereniging")
    assert found[0].endswith("-")
    assert "".join(found).replace("-", "") == "Ondernemersvereniging"


def test_a_word_with_a_hyphen_breaks_there() -> None:
    assert lines("Dronten-Noordoostzijdestraat")[0] == "Dronten-"


def test_a_very_long_name_ends_in_an_ellipsis() -> None:
    found = lines("Stichting " * 20)
    assert len(found) == MOST_LINES
    assert found[-1].endswith("…")


@given(st.text(min_size=1, max_size=200))
def test_every_name_fits_in_three_lines_of_the_width(name: str) -> None:
    metrics = QFontMetricsF(theme.font(theme.BODY))
    found = lines(name)
    assert 1 <= len(found) <= MOST_LINES
    assert all(metrics.horizontalAdvance(line) <= WIDTH + 1 for line in found)


def test_a_plate_is_as_large_as_it_says() -> None:
    some = plates()
    size = some.wrapped("Gebiedsregisseur Biddinghuizen")
    picture = some.picture("Gebiedsregisseur Biddinghuizen")
    assert (picture.width(), picture.height()) == (size.width, size.height)


def test_a_name_is_painted_once() -> None:
    some = plates()
    assert not some.has_picture("Raad")
    assert some.picture("Raad").cacheKey() == some.picture("Raad").cacheKey()
    assert some.has_picture("Raad")


def test_a_screen_with_twice_the_pixels_has_twice_the_plate() -> None:
    one, two = plates().wrapped("Raad"), plates(scale=2.0).wrapped("Raad")
    assert two.width == pytest.approx(2 * one.width, abs=4)
    assert two.lines == one.lines


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_letters_are_of_ink_around_which_is_paper(tokens: Theme) -> None:
    look = look_of(tokens)
    image = Plates(look, 20, 200, scale=1.0, weight=400).picture("Raad").toImage()
    solid = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    ]
    assert any(_near(colour, look.ink) for colour in solid)
    assert any(_near(colour, look.paper) for colour in solid)
    assert image.pixelColor(0, 0).alpha() < 128


def _near(one: QColor, other: QColor) -> bool:
    off = one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue()
    return sum(map(abs, off)) < 40
