from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dronten_map.graph.packing import packed

sizes = st.lists(st.tuples(st.floats(1, 500), st.floats(1, 500)), max_size=30)


@given(sizes)
def test_blocks_never_come_nearer_than_the_gap(blocks: list[tuple[float, float]]) -> None:
    places = packed(blocks, gap=10)
    framed = [(x, y, x + w, y + h) for (x, y), (w, h) in zip(places, blocks, strict=True)]
    for a, b in combinations(framed, 2):
        across = max(b[0] - a[2], a[0] - b[2])
        down = max(b[1] - a[3], a[1] - b[3])
        assert max(across, down) >= 10 - 1e-6


def test_the_largest_block_stands_first() -> None:
    assert packed([(10, 10), (100, 100)], gap=5)[1] == (0, 0)


def test_many_equal_blocks_fill_a_page_rather_than_a_strip() -> None:
    places = packed([(100.0, 100.0)] * 24, gap=0)
    assert len({x for x, _y in places}) == 6
    assert len({y for _x, y in places}) == 4


def test_nothing_packs_to_nothing() -> None:
    assert packed([], gap=5) == []


def test_little_blocks_stand_below_one_that_is_large_and_in_its_middle() -> None:
    places = packed([(1000, 900), (100, 60), (60, 40)], gap=10)
    assert places[0] == (0, 0)
    assert [y for _x, y in places[1:]] == [910, 910]
    left, right = places[1][0], places[2][0] + 60
    assert left + right == 1000
