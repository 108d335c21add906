"""Ways to look at the map, its past states, and what was handed out of it."""

from dataclasses import dataclass
from datetime import date

from dronten_map.core.ids import (
    ActorId,
    HandoutId,
    MapId,
    OpgaveId,
    PlacementId,
    SnapshotId,
    TermId,
    ViewId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapInfo:
    """What the map as a whole is called and which of its settings the user chose; one per map."""

    id: MapId
    title: str = ""
    organisation: str = ""
    programme: str = ""  # the council programme, such as "Dronten op Koers '22"
    author: str = ""  # function, not a person's name, on what is shared
    is_example: bool = False  # marked on screen and on paper
    border: int = 3  # Mendelow: above it is high; exactly on it is "grens"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word in one of the user's lists, such as a role, a status or a step of a scale.

    `list` names the list; `number` is the value that is stored where the list is a scale.
    """

    id: TermId
    list: str
    name: str
    name_en: str = ""
    explanation: str = ""
    explanation_en: str = ""
    source: str = ""  # author and year of the scale
    number: int | None = None
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A named way to look at the map, with positions of its own."""

    id: ViewId
    name: str
    note: str = ""
    opgave: OpgaveId | None = None  # lit up in this view
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where an actor stands in one view."""

    id: PlacementId
    view: ViewId
    actor: ActorId
    x: float  # centre, in points (1/72 inch), right of the view's origin; whole tenths
    y: float  # centre, in points, below the view's origin; whole tenths
    pinned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A peilmoment: a named state of the whole map, to compare with."""

    id: SnapshotId
    name: str
    on: date
    note: str = ""
    content: str = ""  # all records as JSON, see docs/file-format.md


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """What was given to a team to fill in, so that its return can be compared with it."""

    id: HandoutId
    name: str
    on: date
    audience: str = ""
    content: str = ""  # the records handed out as JSON, see docs/file-format.md
