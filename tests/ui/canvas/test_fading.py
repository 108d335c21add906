"""Relations fade where there are many, and the strong and the short ones less."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from dronten_map.ui.canvas.fading import apart, crowding, inks, leaving, opacities, plain
from dronten_map.ui.canvas.look import look_of
from dronten_map.ui.tokens import DARK, LIGHT, Theme

UNKNOWN = np.zeros(1, dtype=np.int8)


def opacity(*, length: float = 50.0, strength: int = 0, crowd: float = 4.0) -> float:
    return float(opacities(np.array([length]), UNKNOWN + strength, crowd)[0])


def test_the_more_lie_over_each_other_the_fainter_each_is() -> None:
    found = [opacity(crowd=crowd) for crowd in (1.0, 3.0, 10.0, 30.0)]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == 4


@pytest.mark.parametrize("crowd", [1.0, 3.0, 12.0])
def test_together_they_hide_as_much_however_many_they_are(crowd: float) -> None:
    assert (1.0 - opacity(crowd=crowd)) ** crowd == pytest.approx(0.25, abs=0.01)


def test_a_long_relation_is_fainter_and_can_still_be_seen() -> None:
    assert opacity(length=20) == opacity(length=60) > opacity(length=200) > opacity(length=900)
    assert opacity(length=9000) >= opacity(length=20) / 2


def test_a_strong_relation_stands_out() -> None:
    found = [opacity(strength=strength) for strength in (1, 2, 3, 4, 5)]
    assert found == sorted(found)
    assert found[4] > 2 * found[0]


@pytest.mark.parametrize("crowd", [0.0, 0.01, 1e9])
def test_no_relation_is_gone_or_hides_all(crowd: float) -> None:
    for strength in range(6):
        assert 0.03 < opacity(strength=strength, crowd=crowd, length=5000) <= 0.9


def field(count: int, left: float, top: float, *, seed: int = 3) -> np.ndarray:
    """Lines across a square of 320 pixels."""
    ends = np.random.default_rng(seed).uniform(0.0, 320.0, (count, 4))
    return ends + np.array([left, top, left, top])


def test_twice_as_many_lines_are_twice_the_crowd() -> None:
    some = field(2000, 0, 0)
    assert crowding(np.vstack([some, some]), 400, 400) == pytest.approx(
        2 * crowding(some, 400, 400)
    )


def test_crowding_is_about_the_length_of_all_lines_for_their_room() -> None:
    lines = field(20_000, 0, 0)
    length = np.hypot(lines[:, 0] - lines[:, 2], lines[:, 1] - lines[:, 3]).sum()
    assert crowding(lines, 400, 400) == pytest.approx(length / 320**2, rel=0.35)


def test_a_crowd_is_as_crowded_with_room_around_it() -> None:
    lines = field(2000, 640, 320)
    beside = np.array([[0.0, 0.0, 1200.0, 0.0], [0.0, 700.0, 1200.0, 700.0]])
    alone = crowding(lines, 1280, 800)
    assert crowding(np.vstack([lines, beside]), 1280, 800) == pytest.approx(alone, rel=0.05)


def test_what_lies_outside_the_picture_does_not_crowd_it() -> None:
    lines = field(2000, 0, 0)
    away = field(500, 4000, 4000)
    assert crowding(np.vstack([lines, away]), 400, 400) == pytest.approx(crowding(lines, 400, 400))


def test_no_lines_are_no_crowd() -> None:
    assert crowding(np.zeros((0, 4)), 100, 100) == 0.0


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_inks_are_one_colour_as_translucent_as_asked_for(tokens: Theme) -> None:
    look = look_of(tokens)
    found = inks(look, np.array([0.0, 0.5, 1.0]), [look.edge], None)
    assert (found >> 24).tolist() == [0, 128, 255]
    assert len(set((found & 0xFFFFFF).tolist())) == 1


def test_where_colours_say_something_each_line_has_the_ink_of_its_own() -> None:
    look = look_of(LIGHT)
    pure = [QColor("#ff0000"), QColor("#0000ff")]
    found = inks(look, np.full(3, 1.0), pure, np.array([1, 0, 1], dtype=np.int8))
    colours = [QColor.fromRgba(int(ink)) for ink in found]
    assert colours[0] == colours[2]
    assert colours[0].blue() > 200 > colours[0].red()
    assert colours[1].red() > 200 > colours[1].blue()


def test_among_few_every_relation_has_its_full_colour() -> None:
    look = look_of(LIGHT)
    assert {apart(look.paper, look.edge, s, 100).name() for s in range(6)} == {look.edge.name()}


def test_among_many_weak_relations_step_back_and_the_strongest_do_not() -> None:
    look = look_of(LIGHT)
    found = [apart(look.paper, look.edge, s, 900).lightness() for s in (1, 2, 3, 4, 5)]
    assert found == sorted(found, reverse=True)
    assert found[-1] == look.edge.lightness()
    assert found[0] < look.paper.lightness() - 30


def test_a_plain_colour_is_fainter_the_more_there_are() -> None:
    look = look_of(LIGHT)
    found = [plain(look, look.edge, count).lightness() for count in (0, 900, 5_000, 50_000)]
    assert found[0] == found[1] < found[2] < found[3] < look.paper.lightness()


def test_what_leaves_the_picture_steps_back_in_a_dense_web_only() -> None:
    assert leaving(20) == 1.0
    assert 0.2 < leaving(500) < 0.5 < leaving(80) < 1.0
