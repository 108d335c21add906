from collections.abc import Generator

from dronten_map.graph.steps import ended, seen


def counting(to: int) -> Generator[int, None, str]:
    yield from range(1, to + 1)
    return "done"


def test_the_outcome_is_what_the_work_returns() -> None:
    assert ended(counting(3)) == "done"
    assert ended(counting(0)) == "done"


def test_what_is_shown_can_take_another_form_and_be_less() -> None:
    outcomes: list[str] = []

    def whole() -> Generator[int, None, None]:
        outcomes.append((yield from seen(counting(7), lambda number: 10 * number, every=3)))

    assert list(whole()) == [30, 60]
    assert outcomes == ["done"]
