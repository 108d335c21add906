"""The web: actors, the relations between them, and the areas they belong to."""

from dataclasses import dataclass
from enum import StrEnum

from dronten_map.core.ids import (
    ActorId,
    ActorKindId,
    AreaId,
    RelationId,
    RelationKindId,
    TermId,
)


class Shape(StrEnum):
    """The outline of an actor on the map."""

    ROUNDED_SQUARE = "rounded_square"
    HEXAGON = "hexagon"
    RINGED_CIRCLE = "ringed_circle"
    SHIELD = "shield"
    CIRCLE = "circle"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    OCTAGON = "octagon"


class Sector(StrEnum):
    """Which part of society a kind of actor belongs to, whatever the user calls the kind."""

    OWN = "own"  # the municipality's own organisation
    DECISION = "decision"  # who decides: college and raad
    RESIDENTS = "residents"
    PARTNER = "partner"
    BUSINESS = "business"
    GOVERNMENT = "government"
    OTHER = "other"


class LineStyle(StrEnum):
    """How the line of a relation is drawn."""

    SOLID = "solid"
    DASH = "dash"
    DOT = "dot"
    DASH_DOT = "dash_dot"
    DOUBLE = "double"


class Arrow(StrEnum):
    """The head at the end of a relation's line."""

    NONE = "none"
    OPEN = "open"
    FILLED = "filled"
    DIAMOND = "diamond"
    BAR = "bar"


class Direction(StrEnum):
    """Which way a relation goes."""

    FORWARD = "forward"
    BOTH = "both"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorKind:
    """A kind of actor; the user adds and changes kinds."""

    id: ActorKindId
    name: str
    name_en: str = ""
    shape: Shape = Shape.CIRCLE
    light: str = "#4A5560"  # fill on light paper, #RRGGBB
    dark: str = "#B4BEC9"  # fill on dark paper, #RRGGBB
    icon: str = "user"  # name of a file in resources/icons, without .svg
    sector: Sector = Sector.OTHER
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person in a function, a group, a team or an organisation in the web."""

    id: ActorId
    name: str
    kind: ActorKindId
    area: AreaId | None = None
    parent: ActorId | None = None  # the department or organisation that it is part of
    role: TermId | None = None  # its role in the programme as a whole; list "role"
    function: str = ""
    email: str = ""
    phone: str = ""
    tags: tuple[str, ...] = ()
    fact: str = ""  # what is known, fit to be read by its subject
    source: str = ""  # where that comes from
    judgement: str = ""  # what the regisseur thinks of it; left out of what is shared


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationKind:
    """A kind of relation; the user adds and changes kinds."""

    id: RelationKindId
    name: str
    name_en: str = ""
    line: LineStyle = LineStyle.SOLID
    arrow: Arrow = Arrow.NONE
    direction: Direction = Direction.NONE  # what a new relation of this kind starts with
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A line between two actors; more than one between the same two is normal."""

    id: RelationId
    source: ActorId
    target: ActorId
    kind: RelationKindId
    direction: Direction = Direction.NONE
    strength: int | None = None  # 1..5; unknown is None
    quality: int | None = None  # -2 tense .. +2 good; unknown is None
    formal: bool | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A gebied: a village, a neighbourhood, the countryside."""

    id: AreaId
    name: str
    parent: AreaId | None = None
    order: int = 0
