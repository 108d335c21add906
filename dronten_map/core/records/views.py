"""Ways to look at the map, its past states, and what was handed out of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dronten_map.core.ids import (
    ActorId,
    ActorKindId,
    AnnotationId,
    AreaId,
    HandoutId,
    MapId,
    OpgaveId,
    PhaseId,
    PictureId,
    PlacementId,
    RelationKindId,
    SnapshotId,
    TermId,
    ViewId,
)


class Aspect(StrEnum):
    """Something of an actor or a relation that a view can show in colour, size, shape or width."""

    NONE = "none"
    KIND = "kind"
    SECTOR = "sector"
    AREA = "area"
    DEPARTMENT = "department"  # the topmost actor that it is part of
    ROLE = "role"
    TAG = "tag"
    OPGAVE = "opgave"  # the one that it is involved in
    PART = "part"  # its role in the opgave that is lit, or in all of its opgaven
    HAS = "has"  # levels of participation, of the opgave that is lit or the highest of any
    WANTS = "wants"
    WE_WANT = "we_want"
    GAP = "gap"  # from what it has to what we want
    INFLUENCE = "influence"
    INTEREST = "interest"
    POSITION = "position"  # Mendelow 1991: influence and interest against the border
    STANCE = "stance"
    TRUST = "trust"
    ALLIANCE = "alliance"  # Factor C, trust matrix: trust and whether interests are the same
    AWARENESS = "awareness"
    SALIENCE = "salience"  # Mitchell, Agle & Wood 1997
    LAST_CONTACT = "last_contact"
    NEXT_CONTACT = "next_contact"
    OPGAVEN = "opgaven"  # in how many it is involved
    RELATIONS = "relations"  # how many it has (degree)
    BETWEENNESS = "betweenness"  # Freeman 1977
    CLOSENESS = "closeness"  # Rochat 2009, harmonic
    CORENESS = "coreness"  # Seidman 1983
    COMMUNITY = "community"
    STRENGTH = "strength"  # of a relation
    QUALITY = "quality"  # of a relation
    FORMAL = "formal"  # of a relation
    RELATION_KIND = "relation_kind"  # of a relation
    CROSSING = "crossing"  # of a relation: between departments or within one
    CONTACTS = "contacts"  # of a relation: contact moments of both its actors
    SHARED = "shared"  # of a relation: opgaven of both its actors
    TIES = "ties"  # of a relation: how many there are between the same two
    PASSAGE = "passage"  # of a relation: Girvan & Newman 2002, edge betweenness


class AnnotationKind(StrEnum):
    """What an annotation is."""

    TEXT = "text"
    ARROW = "arrow"
    AREA = "area"
    PICTURE = "picture"


class Tone(StrEnum):
    """The colour of an annotation, by its meaning; each appearance has its own shade of it."""

    INK = "ink"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


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
    awareness_target: int = 80  # per cent of the actors that should be positive at least (step 3)


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
    """A named way to look at the map, with positions, a filter and a decoration of its own.

    Every part of the filter that is empty lets everything through; an actor must pass all of
    them. A range is written as "influence:3:5": the estimate, its lowest and its highest value.
    """

    id: ViewId
    name: str
    note: str = ""  # told under the picture when the view is presented
    opgave: OpgaveId | None = None  # lit up in this view
    order: int = 0  # also the order of the story
    # What is let through.
    kinds: tuple[ActorKindId, ...] = ()
    areas: tuple[AreaId, ...] = ()  # with the areas below them
    opgaven: tuple[OpgaveId, ...] = ()  # involved in one of these
    tags: tuple[str, ...] = ()  # has one of these
    ranges: tuple[str, ...] = ()
    relation_kinds: tuple[RelationKindId, ...] = ()
    # How it looks.
    colour_by: Aspect = Aspect.KIND
    size_by: Aspect = Aspect.NONE
    shape_by: Aspect = Aspect.KIND
    ring_by: Aspect = Aspect.NONE
    width_by: Aspect = Aspect.STRENGTH  # of relations
    line_by: Aspect = Aspect.NONE  # the colour of relations
    group_by: Aspect = Aspect.NONE  # kind, sector, area, department or community
    collapsed: tuple[str, ...] = ()  # keys of the groups that are shown as one node
    backdrop: str = ""  # what lies behind all of it, see core.backdrops
    # Where it is seen from when it is presented; None shows all of it.
    x: float | None = None  # middle, in points; whole tenths
    y: float | None = None
    width: float | None = None  # points that are in sight from left to right; whole tenths


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
    phase: PhaseId | None = None  # the phase of a plan that it belongs to
    content: str = ""  # all records as JSON, see docs/file-format.md


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """What was given to a team to fill in, so that its return can be compared with it."""

    id: HandoutId
    name: str
    on: date
    audience: str = ""
    content: str = ""  # the records handed out as JSON, see docs/file-format.md


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddedPicture:
    """A picture that is kept in the file, for annotations to show."""

    id: PictureId
    name: str
    media: str  # "image/png" or "image/jpeg"
    content: str  # Base64


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A text, arrow, area or picture on a view that is about no actor in particular.

    An arrow goes from (x, y) to (x + width, y + height); the others have (x, y) as their upper
    left corner, and a width and height above zero.
    """

    id: AnnotationId
    view: ViewId
    kind: AnnotationKind
    x: float  # points right of the view's origin; whole tenths
    y: float  # points below the view's origin; whole tenths
    width: float  # points; whole tenths
    height: float  # points; whole tenths
    text: str = ""  # what it says; of a picture: what it shows, for who cannot see it
    size: int = 16  # of the text, in points
    tone: Tone = Tone.INK
    picture: PictureId | None = None
    order: int = 0  # later ones lie on top
