import pytest

from dronten_map.core.plan import (
    Score,
)
from dronten_map.reports.plan.words import days, scored


@pytest.mark.parametrize(("number", "expected"), [(1, "1 dag"), (30, "30 dagen")])
def test_a_short_time_is_told_in_days_only(number: int, expected: str) -> None:
    assert days(number) == expected


def test_a_score_without_a_word_is_its_number() -> None:
    assert scored(Score(7, "7")) == "7"
    assert scored(Score()) == "–"
