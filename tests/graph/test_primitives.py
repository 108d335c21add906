import pytest

from dronten_map.graph.primitives import PAPER, Path, Text, colour_or, grounded, laid, mixed
from dronten_map.graph.segments import circle


def test_laid_pieces_are_scaled_and_then_moved() -> None:
    (text,) = laid([Text(10, 20, "a", 12)], 5, 6, scale=2)
    assert isinstance(text, Text)
    assert (text.x, text.y, text.size) == (25, 46, 24)


def test_a_pen_and_its_dashes_grow_with_the_piece() -> None:
    (path,) = laid([Path(circle(10), stroke="#000000", width=2, dash=(3, 1))], 0, 0, scale=0.5)
    assert isinstance(path, Path)
    assert (path.width, path.dash) == (1, (1.5, 0.5))
    assert path.segments == circle(5)


@pytest.mark.parametrize(("share", "colour"), [(0, PAPER), (1, "#1F2328")])
def test_a_mixed_colour_runs_from_paper_to_the_colour(share: float, colour: str) -> None:
    assert mixed("#1F2328", share) == colour


@pytest.mark.parametrize("text", ["", "red", "#12345", "#12345G", '#123456" onload="x'])
def test_what_is_no_colour_is_replaced(text: str) -> None:
    assert colour_or(text, "#5B6169") == "#5B6169"
    assert colour_or("#0b6E6e", "#5B6169") == "#0b6E6e"


def test_what_shows_the_paper_shows_another_ground() -> None:
    badge = Path(circle(5), fill=PAPER, stroke="#0B6E6E", width=1)
    assert grounded([badge], "#FFFFFF") == (
        Path(circle(5), fill="#FFFFFF", stroke="#0B6E6E", width=1),
    )
    text = Text(0, 0, "a", 11)
    assert grounded([text], "#FFFFFF") == (text,)
