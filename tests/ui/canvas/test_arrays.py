"""Columns that grow together, with slots that never move."""

from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.ids import ActorId
from dronten_map.ui.canvas.arrays import Columns


class Pairs(Columns[ActorId]):
    """A column of pairs."""

    def __init__(self) -> None:
        super().__init__(xy=("f8", 2))


def test_a_new_row_is_blank_also_in_a_slot_that_was_used() -> None:
    rows = Pairs()
    first = rows.take(ActorId("a"))
    rows.column("xy")[first] = 3.0
    rows.give_back(ActorId("a"))
    assert rows.take(ActorId("b")) == first
    assert rows.column("xy")[first].tolist() == [0.0, 0.0]


def test_a_slot_does_not_move_when_others_come_and_go() -> None:
    rows = Pairs()
    slots = {name: rows.take(ActorId(name)) for name in "abc"}
    rows.give_back(ActorId("a"))
    for number in range(200):
        rows.take(ActorId(str(number)))
    assert rows.slot[ActorId("b")] == slots["b"]


@given(st.lists(st.integers(0, 20), max_size=60))
def test_ids_and_slots_agree_whatever_happens(numbers: list[int]) -> None:
    rows = Pairs()
    for number in numbers:
        record = ActorId(str(number))
        if record in rows.slot:
            rows.give_back(record)
        else:
            rows.take(record)
    assert {rows.ids[slot] for slot in rows.slot.values()} == set(rows.slot)
    assert len(set(rows.slot.values())) == len(rows.slot)
