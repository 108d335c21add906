"""Colours that can be seen on paper, and told apart also by who sees no red or no green."""

from itertools import combinations
from math import dist

import pytest

from dronten_map.graph import swatches
from dronten_map.graph.swatches import DIVERGING, POSITIONS, SALIENCES, SEQUENTIAL, Swatch

PAPERS = ("#FBFAF7", "#17191C")
ICONS = ("#FFFFFF", "#101214")
SCALES: dict[str, tuple[Swatch, ...]] = {
    "sequential": SEQUENTIAL,
    "diverging": DIVERGING,
    "positions": POSITIONS,
}
ALL: set[Swatch] = {
    *SEQUENTIAL,
    *DIVERGING,
    *POSITIONS,
    *SALIENCES,
    *swatches.CATEGORIES,
    swatches.OTHERS,
    swatches.PLAIN,
    swatches.UNKNOWN,
}
# How light reaches who sees everything, no green, no red. Source: Machado et al. (2009).
EYES = {
    "all": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "no red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
}


def linear(colour: str) -> list[float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def contrast(one: str, other: str) -> float:
    weights = (0.2126, 0.7152, 0.0722)
    low, high = sorted(
        sum(w * p for w, p in zip(weights, linear(c), strict=True)) for c in (one, other)
    )
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, eye: str) -> tuple[float, float, float]:
    """A colour in OKLab, as somebody sees it."""
    red, green, blue = (
        sum(m * p for m, p in zip(row, linear(colour), strict=True)) for row in EYES[eye]
    )
    long = 0.41222 * red + 0.53633 * green + 0.05145 * blue
    middle = 0.21190 * red + 0.68070 * green + 0.10740 * blue
    short = 0.08830 * red + 0.28172 * green + 0.62998 * blue
    a, b, c = (max(0.0, part) ** (1 / 3) for part in (long, middle, short))
    return (
        0.21045 * a + 0.79362 * b - 0.00407 * c,
        1.97800 * a - 2.42859 * b + 0.45059 * c,
        0.02590 * a + 0.78277 * b - 0.80868 * c,
    )


@pytest.mark.parametrize("light", sorted(s.light for s in ALL))
def test_a_colour_can_be_seen_on_its_paper_and_its_icon_on_it(light: str) -> None:
    swatch = next(s for s in ALL if s.light == light)
    for colour, paper, icon in zip((swatch.light, swatch.dark), PAPERS, ICONS, strict=True):
        assert contrast(colour, paper) >= 3.0
        assert contrast(colour, icon) >= 3.0


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("scale", SCALES)
def test_the_steps_of_a_scale_stay_apart(scale: str, eye: str) -> None:
    for one, other in combinations(SCALES[scale], 2):
        assert dist(seen(one.light, eye), seen(other.light, eye)) > 0.06
        assert dist(seen(one.dark, eye), seen(other.dark, eye)) > 0.06


def test_what_is_not_known_is_hollow_and_nothing_else_is() -> None:
    assert {swatch for swatch in ALL if swatch.is_hollow} == {swatches.UNKNOWN}
