"""The actors and relations of a view as columns: what is painted is read from here."""

import numpy as np
from numpy.typing import NDArray

from dronten_map.core.ids import ActorId, RelationId
from dronten_map.ui.canvas.arrays import Columns, Flags
from dronten_map.ui.canvas.camera import Points

GROUPED, FILTERED = 1, 2  # why an actor that stands in the view is not seen; see Scene.hide


class Nodes(Columns[ActorId]):
    """The actors: where they stand, of which kind they are, in how many opgaven they take part."""

    def __init__(self) -> None:
        super().__init__(
            xy=("f8", 2),
            kind=("i4", 1),
            is_placed=("?", 1),
            is_pinned=("?", 1),
            dress=("i4", 1),
            opgaven=("i4", 1),
            hidden=("u1", 1),
        )
        self.names: list[str] = []
        self.facts: dict[int, str] = {}  # the first line of what is known, by slot

    @property
    def xy(self) -> Points:
        """Centres in points."""
        return self.column("xy")

    @property
    def kind(self) -> NDArray[np.int32]:
        """Row in the table of actor kinds."""
        return self.column("kind")

    @property
    def dress(self) -> NDArray[np.int32]:
        """Row in the table of looks."""
        return self.column("dress")

    @property
    def is_placed(self) -> Flags:
        """Whether the actor stands in this view."""
        return self.column("is_placed")

    @property
    def hidden(self) -> NDArray[np.uint8]:
        """Why the actor is not seen: GROUPED in a collapsed group, FILTERED out; 0 when it is."""
        return self.column("hidden")

    @property
    def is_seen(self) -> Flags:
        """Whether the actor is painted by itself."""
        return self.is_placed & (self.hidden == 0)

    @property
    def is_let_in(self) -> Flags:
        """Whether the actor stands in this view and its filter lets it through."""
        return self.is_placed & (self.hidden & FILTERED == 0)

    @property
    def is_pinned(self) -> Flags:
        """Whether a layout must leave it where it is."""
        return self.column("is_pinned")

    @property
    def opgaven(self) -> NDArray[np.int32]:
        """In how many opgaven the actor is involved."""
        return self.column("opgaven")


class Edges(Columns[RelationId]):
    """The relations: their ends, and how they are drawn."""

    def __init__(self) -> None:
        super().__init__(
            ends=("i8", 2),
            kind=("i4", 1),
            way=("i1", 1),
            strength=("i1", 1),
            wide=("i1", 1),
            tint=("i1", 1),
            bend=("f4", 1),
            pair=("i8", 1),
            line=("f8", 4),
            is_filtered=("?", 1),
            is_shown=("?", 1),
        )

    @property
    def ends(self) -> NDArray[np.int64]:
        """Slots of source and target."""
        return self.column("ends")

    @property
    def kind(self) -> NDArray[np.int32]:
        """Row in the table of relation kinds."""
        return self.column("kind")

    @property
    def way(self) -> NDArray[np.int8]:
        """0 without direction, 1 from source to target, 2 both ways."""
        return self.column("way")

    @property
    def strength(self) -> NDArray[np.int8]:
        """1 to 5; 0 is unknown."""
        return self.column("strength")

    @property
    def wide(self) -> NDArray[np.int8]:
        """Row in the marks of how wide lines are."""
        return self.column("wide")

    @property
    def tint(self) -> NDArray[np.int8]:
        """Row in the marks of the colours of lines."""
        return self.column("tint")

    @property
    def bend(self) -> NDArray[np.float32]:
        """How far its middle stands right of the straight way from source to target, in points."""
        return self.column("bend")

    @property
    def pair(self) -> NDArray[np.int64]:
        """The same number for all relations between the same two actors."""
        return self.column("pair")

    @property
    def line(self) -> Points:
        """x, y of source and x, y of target, in points."""
        return self.column("line")

    @property
    def is_filtered(self) -> Flags:
        """Whether the filter of the view leaves it out for its kind."""
        return self.column("is_filtered")

    @property
    def is_let_in(self) -> Flags:
        """Whether it is a relation that the filter of the view lets through for its kind."""
        return (self.pair != 0) & ~self.is_filtered

    @property
    def is_shown(self) -> Flags:
        """Whether it is let in and both its ends are painted by themselves."""
        return self.column("is_shown")
