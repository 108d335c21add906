"""The colours of the map: those of the window, readable on their paper."""

import pytest
from PySide6.QtGui import QColor

from dronten_map.core.records import ActorKind
from dronten_map.ui.canvas.look import look_of, mix
from dronten_map.ui.tokens import DARK, LIGHT, Theme
from tests.builders import empty_map

KINDS = list(empty_map().all(ActorKind))
BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def contrast(one: QColor, other: QColor) -> float:
    """How well two colours can be told apart, from 1 to 21 (WCAG 2)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@BOTH
def test_names_are_well_readable(theme: Theme) -> None:
    look = look_of(theme)
    assert contrast(look.ink, look.paper) > 7


@BOTH
def test_every_kind_of_actor_stands_out_from_the_paper(theme: Theme) -> None:
    look = look_of(theme)
    assert [k.name for k in KINDS if contrast(look.fill(k), look.paper) < 3] == []


@BOTH
def test_relations_and_rings_stand_out_from_the_paper(theme: Theme) -> None:
    look = look_of(theme)
    assert contrast(look.edge, look.paper) > 3
    assert contrast(look.focus, look.paper) > 3


@BOTH
def test_what_is_dimmed_can_still_be_made_out(theme: Theme) -> None:
    look = look_of(theme)
    for kind in KINDS:
        fill = look.fill(kind)
        assert 1.1 < contrast(look.dim(fill), look.paper) < contrast(fill, look.paper)


def test_a_mix_goes_from_one_colour_to_the_other() -> None:
    white, black = QColor("white"), QColor("black")
    assert mix(white, black, 0.0) == white
    assert mix(white, black, 1.0) == black
    assert mix(white, black, 0.5).lightness() == pytest.approx(128, abs=1)


def test_the_same_tokens_give_the_same_look() -> None:
    assert look_of(LIGHT) is look_of(LIGHT)
    assert (look_of(LIGHT).is_dark, look_of(DARK).is_dark) == (False, True)
