"""The history: the cursor between done and undone, joining, and its limits."""

from datetime import UTC, datetime, timedelta

import pytest

from dronten_map.core.changes import Change, Step
from dronten_map.core.ids import AreaId
from dronten_map.core.records import Area
from dronten_map.session.history import History

START = datetime(2026, 1, 1, tzinfo=UTC)


def step(number: int, *, key: str = "", seconds: float = 0.0) -> Step:
    """A step that adds an area with a number for a name."""
    area = Area(id=AreaId(str(number)), name=f"Area {number}")
    return Step(f"step {number}", (Change(None, area),), key, START + timedelta(seconds=seconds))


def filled(count: int, *, most_steps: int = 100, most_bytes: int = 10**6) -> History:
    """A history with so many steps that were done."""
    history = History(most_steps=most_steps, most_bytes=most_bytes)
    for number in range(count):
        history.take_over(history.recorded(step(number, seconds=10.0 * number)))
    return history


def labels(history: History) -> list[tuple[str, bool]]:
    """Every step with whether it is done."""
    return [(line.label, line.is_done) for line in history.lines()]


def test_planning_a_turn_changes_nothing() -> None:
    history = filled(1)
    history.recorded(step(1))
    assert labels(history) == [("step 0", True)]


def test_undo_and_redo_move_the_cursor() -> None:
    history = filled(2)
    assert history.last_done is not None
    history.take_over(history.taken_back(history.last_done))
    undone = labels(history)
    assert history.first_undone is not None
    history.take_over(history.done_again(history.first_undone))
    assert (undone, labels(history)) == (
        [("step 0", True), ("step 1", False)],
        [("step 0", True), ("step 1", True)],
    )


def test_there_is_nothing_to_take_back_at_the_start() -> None:
    assert (History().last_done, History().first_undone) == (None, None)


def test_a_new_step_drops_what_was_undone() -> None:
    history = filled(2)
    assert history.last_done is not None
    history.take_over(history.taken_back(history.last_done))
    history.take_over(history.recorded(step(9)))
    assert labels(history) == [("step 0", True), ("step 9", True)]


@pytest.mark.parametrize(
    ("key", "seconds", "joins"), [("a", 0.5, True), ("a", 1.5, False), ("b", 0.5, False)]
)
def test_steps_join_by_key_within_a_second(key: str, seconds: float, joins: bool) -> None:
    history = History()
    history.take_over(history.recorded(step(0, key="a")))
    assert (history.joins(step(1, key=key, seconds=seconds)) is not None) == joins


def test_steps_without_a_key_never_join() -> None:
    history = filled(1)
    assert history.joins(step(1, seconds=0.1)) is None


def test_a_step_does_not_join_over_one_that_was_undone() -> None:
    history = History()
    for number in range(2):
        history.take_over(history.recorded(step(number, key="a", seconds=5.0 * number)))
    assert history.last_done is not None
    history.take_over(history.taken_back(history.last_done))
    assert history.joins(step(2, key="a", seconds=0.1)) is None


def test_the_oldest_steps_go_beyond_the_limit() -> None:
    assert labels(filled(8, most_steps=3)) == [(f"step {n}", True) for n in (5, 6, 7)]


def test_the_oldest_steps_go_beyond_so_many_bytes_but_the_newest_stays() -> None:
    assert labels(filled(5, most_bytes=1)) == [("step 4", True)]
