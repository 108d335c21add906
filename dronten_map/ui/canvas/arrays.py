"""Columns of NumPy arrays that grow together, with slots that are given out and taken back."""

from collections.abc import Sequence
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from dronten_map.core.ids import RecordId

Id = TypeVar("Id", bound=RecordId)
Slots = NDArray[np.intp]
Flags = NDArray[np.bool_]


class Columns(Generic[Id]):
    """One row per record: its slot is its index in every column and never moves.

    A freed slot is given out again, so that no column is ever packed or rebuilt for one edit.
    """

    def __init__(self, **columns: tuple[type | str, int]) -> None:
        self._width = columns
        self._arrays = {n: _blank(64, kind, width) for n, (kind, width) in columns.items()}
        self._free: list[int] = []
        self.ids: list[Id | None] = []
        self.slot: dict[Id, int] = {}

    def __len__(self) -> int:
        return len(self.ids)

    def column(self, name: str) -> NDArray:
        """One column, a row per slot; writing to it writes to the store."""
        return self._arrays[name][: len(self.ids)]

    def take(self, record_id: Id) -> int:
        """A slot for a new record; its row is blank."""
        if self._free:
            slot = self._free.pop()
            self.ids[slot] = record_id
        else:
            slot = len(self.ids)
            self.ids.append(record_id)
            self._grow(slot + 1)
        self.slot[record_id] = slot
        return slot

    def take_all(self, record_ids: Sequence[Id]) -> Slots:
        """Slots for many new records; their rows are blank."""
        if self._free:
            return np.array([self.take(record_id) for record_id in record_ids], dtype=np.intp)
        first = len(self.ids)
        self.ids.extend(record_ids)
        self._grow(len(self.ids))
        self.slot.update(zip(record_ids, range(first, len(self.ids)), strict=True))
        return np.arange(first, len(self.ids))

    def give_back(self, record_id: Id) -> int:
        """Free the slot of a record that is gone; its row becomes blank."""
        slot = self.slot.pop(record_id)
        self.ids[slot] = None
        self._free.append(slot)
        for array in self._arrays.values():
            array[slot] = 0
        return slot

    def _grow(self, needed: int) -> None:
        have = len(next(iter(self._arrays.values())))
        if needed <= have:
            return
        for name, (kind, width) in self._width.items():
            larger = _blank(max(2 * have, needed), kind, width)
            larger[:have] = self._arrays[name]
            self._arrays[name] = larger


def _blank(rows: int, kind: type | str, width: int) -> NDArray:
    return np.zeros(rows if width == 1 else (rows, width), dtype=kind)
