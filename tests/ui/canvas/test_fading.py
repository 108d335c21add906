"""Relations fade where there are many, and the strong and the short ones less."""

import numpy as np
import pytest

from dronten_map.ui.canvas.fading import crowding, inks, opacities, plain
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
    assert (1.0 - opacity(crowd=crowd)) ** crowd == pytest.approx(0.4, abs=0.01)


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


def test_crowding_is_the_length_of_all_lines_for_the_room_they_have() -> None:
    side = np.array([[10.0, 10.0, 110.0, 10.0], [10.0, 110.0, 110.0, 110.0]])
    assert crowding(side, 500, 500) == pytest.approx(200 / (100 * 100))
    assert crowding(np.repeat(side, 5, axis=0), 500, 500) == pytest.approx(0.1)


def test_what_lies_outside_the_picture_does_not_crowd_it() -> None:
    line = np.array([[0.0, 0.0, 100.0, 100.0]])
    away = np.array([[900.0, 900.0, 5000.0, 5000.0], [-800.0, -20.0, -10.0, -9.0]])
    assert crowding(np.vstack([line, away]), 100, 100) == pytest.approx(crowding(line, 100, 100))


def test_no_lines_are_no_crowd() -> None:
    assert crowding(np.zeros((0, 4)), 100, 100) == 0.0


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_inks_are_one_colour_as_translucent_as_asked_for(tokens: Theme) -> None:
    found = inks(look_of(tokens), np.array([0.0, 0.5, 1.0]))
    assert (found >> 24).tolist() == [0, 128, 255]
    assert len(set((found & 0xFFFFFF).tolist())) == 1


def test_a_plain_colour_is_fainter_the_more_there_are() -> None:
    look = look_of(LIGHT)
    found = [plain(look, count).lightness() for count in (0, 900, 5_000, 50_000)]
    assert found[0] == found[1] < found[2] < found[3] < look.paper.lightness()
