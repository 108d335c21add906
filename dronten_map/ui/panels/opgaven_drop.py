"""Where something would be dropped among the opgaven, and what place that is in the map."""

from dataclasses import dataclass
from typing import Literal

from dronten_map.core.ids import OpgaveId
from dronten_map.ui.panels.opgaven_model import Index, OpgavenModel, Row


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something would be dropped: on an opgave, or above or below it."""

    opgave: OpgaveId
    side: Literal["on", "above", "below"]


def spot_in(rows: OpgavenModel, index: Index, share: float, moved: OpgaveId | None) -> Spot | None:
    """The spot at a share (0 to 1) of the height of a row; None when it cannot be dropped there.

    Without an opgave that is moved it is about actors, which are dropped on an opgave.
    """
    target = rows.row_of(index).opgave.id
    if moved is None:
        return Spot(target, "on")
    edge = 0.25 if rows.shown == "tree" else 0.5
    side = "above" if share < edge else "below" if share >= 1 - edge else "on"
    return _allowed(rows, Spot(target, side), moved)


def spot_at_end(rows: OpgavenModel, moved: OpgaveId | None) -> Spot | None:
    """The spot after the last opgave at the top."""
    if moved is None or not rows.top:
        return None
    return _allowed(rows, Spot(rows.top[-1].opgave.id, "below"), moved)


def place_of(
    rows: OpgavenModel, spot: Spot, moved: OpgaveId, *, is_open: bool
) -> tuple[OpgaveId | None, OpgaveId | None]:
    """Below which opgave something dropped would come (None: at the top), and before which one.

    It matters whether what is below the opgave of the spot is open to be seen in a tree.
    """
    target = rows.row_of(rows.index_of(spot.opgave))
    above = target.parent.opgave.id if target.parent else None
    if spot.side == "on":
        return target.opgave.id, None
    if spot.side == "above":
        return above, target.opgave.id
    below = _others(target.below, moved)
    if below and (is_open or rows.shown == "list"):
        return target.opgave.id, below[0]
    line = _others(target.parent.below if target.parent else rows.top, moved)
    at = line.index(target.opgave.id) + 1
    return above, line[at] if at < len(line) else None


def _allowed(rows: OpgavenModel, spot: Spot, moved: OpgaveId) -> Spot | None:
    """A spot, unless it lies in what is dragged or the opgave is of another map."""
    if not rows.index_of(moved).isValid():
        return None
    row: Row | None = rows.row_of(rows.index_of(spot.opgave))
    while row is not None:
        if row.opgave.id == moved:
            return None
        row = row.parent
    return spot


def _others(line: list[Row], moved: OpgaveId) -> list[OpgaveId]:
    return [row.opgave.id for row in line if row.opgave.id != moved]
