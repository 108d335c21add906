"""The different looks that actors of a scene have, as a table that its arrays point into."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from dronten_map.core.records import ActorKind, Shape
from dronten_map.graph.scales import RING_REACH
from dronten_map.graph.swatches import Swatch
from dronten_map.ui.canvas.kinds import Kinds
from dronten_map.ui.canvas.look import Look

Rows = NDArray[np.int32]


class Dress(NamedTuple):
    """How an actor looks.

    Attributes:
        kind: Row in the table of actor kinds, which gives the icon.
        swatch: None for the colour of its kind.
        shape: None for the shape of its kind.
        size: Times as large as an actor is by itself.
        ring: None for no ring.
    """

    kind: int
    swatch: Swatch | None = None
    shape: Shape | None = None
    size: float = 1.0
    ring: Swatch | None = None


PLAIN = Dress(0)  # as any kind of actor looks by itself


class Dresses:
    """Looks by row; a row never gets another look, so that arrays may point at it."""

    def __init__(self, kinds: Kinds[ActorKind]) -> None:
        self._kinds = kinds
        self._rows: dict[Dress, int] = {}
        self._all: list[Dress] = []
        self._sizes = np.ones(0)
        self._reaches = np.ones(0)
        self.is_plain = True  # whether all are as large as by themselves, and without a ring

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, row: int) -> Dress:
        return self._all[row]

    def row(self, dress: Dress) -> int:
        """The row of a look, a new one when it was not worn before."""
        found = self._rows.get(dress)
        if found is None:
            found = self._rows[dress] = len(self._all)
            self._all.append(dress)
            self.is_plain &= dress.size == 1.0 and dress.ring is None
        return found

    @property
    def sizes(self) -> NDArray[np.float64]:
        """How many times as large as by itself each is, by row."""
        if len(self._sizes) != len(self._all):
            self._sizes = np.array([dress.size for dress in self._all])
        return self._sizes

    @property
    def reaches(self) -> NDArray[np.float64]:
        """How far its ring makes each reach beyond its outline, as a factor, by row."""
        if len(self._reaches) != len(self._all):
            self._reaches = np.array([self.reach(row) for row in range(len(self._all))])
        return self._reaches

    def kind(self, row: int) -> ActorKind:
        """The kind of actor with a look."""
        return self._kinds[self._all[row].kind]

    def shape(self, row: int) -> Shape:
        """The outline of a look."""
        return self._all[row].shape or self.kind(row).shape

    def reach(self, row: int) -> float:
        """How far its ring makes a look reach beyond its outline, as a factor."""
        return 1.0 if self._all[row].ring is None else RING_REACH

    def colour(self, row: int, look: Look) -> QColor:
        """The colour of a look on the paper of the moment."""
        swatch = self._all[row].swatch
        return look.fill(self.kind(row)) if swatch is None else look.swatch(swatch)
