"""Pages that a picture fills."""

from itertools import pairwise

import pytest

from dronten_map.core.page_size import Orientation, PageSize, page_of


@pytest.mark.parametrize("size", [s for s in PageSize if s is not PageSize.MAP])
def test_a_page_lies_as_it_is_asked_or_as_what_fills_it(size: PageSize) -> None:
    upright = page_of(size, Orientation.PORTRAIT)
    lying = page_of(size, Orientation.LANDSCAPE)
    assert upright is not None
    assert lying == (upright[1], upright[0])
    assert upright[0] < upright[1]
    assert page_of(size, is_wide=True) == lying
    assert page_of(size, is_wide=False) == upright


def test_each_size_is_twice_as_large_as_the_next() -> None:
    areas = [w * h for s in PageSize if (page := page_of(s)) for w, h in [page]]
    assert [b / a for a, b in pairwise(areas)] == pytest.approx([2] * 4, 0.01)


def test_a_map_of_its_own_size_has_no_page() -> None:
    assert page_of(PageSize.MAP, Orientation.LANDSCAPE) is None
