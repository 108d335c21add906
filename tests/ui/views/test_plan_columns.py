"""Which columns of the plan are shown."""

from hypothesis import given
from hypothesis import strategies as st

from dronten_map.ui.views.plan_columns import (
    COLUMNS,
    IMPORTANCE,
    NARROWEST_TITLE,
    PLACE,
    columns_that_fit,
)

names = st.sampled_from(IMPORTANCE[1:])


def test_every_column_has_its_importance() -> None:
    assert sorted(IMPORTANCE) == sorted(PLACE)


def test_a_column_that_is_picked_takes_the_place_of_a_less_important_one() -> None:
    assert "result" not in columns_that_fit(700)
    assert "result" in columns_that_fit(700, {"result": True})


def test_a_column_that_is_put_away_stays_away() -> None:
    assert "cents" not in columns_that_fit(5000, {"cents": False})


@given(st.integers(300, 4000), st.dictionaries(names, st.booleans()))
def test_the_columns_never_need_more_room_than_there_is(
    width: int, by_hand: dict[str, bool]
) -> None:
    shown = columns_that_fit(width, by_hand)
    rest = sum(COLUMNS[PLACE[name]].width for name in shown if name != "title")
    assert NARROWEST_TITLE + rest <= width
    assert "title" in shown
