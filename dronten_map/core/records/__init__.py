"""The records: frozen values, one dataclass per word of the domain."""

from dronten_map.core.ids import RecordId
from dronten_map.core.records.answers import Answer, Dismissal
from dronten_map.core.records.contacts import (
    Commitment,
    ContactMoment,
    Experiment,
    Lesson,
    Precedent,
)
from dronten_map.core.records.opgaven import Assessment, Involvement, Opgave
from dronten_map.core.records.plans import Activity, EngagementPlan, Phase
from dronten_map.core.records.views import (
    Annotation,
    AnnotationKind,
    Aspect,
    EmbeddedPicture,
    Handout,
    MapInfo,
    Placement,
    Snapshot,
    Term,
    Tone,
    View,
)
from dronten_map.core.records.web import (
    Actor,
    ActorKind,
    Area,
    Arrow,
    Direction,
    LineStyle,
    Relation,
    RelationKind,
    Sector,
    Shape,
)

Record = (
    MapInfo
    | Term
    | ActorKind
    | RelationKind
    | Area
    | Actor
    | Relation
    | Opgave
    | Involvement
    | Assessment
    | EngagementPlan
    | Phase
    | Activity
    | ContactMoment
    | Commitment
    | Precedent
    | Experiment
    | Lesson
    | View
    | Placement
    | EmbeddedPicture
    | Annotation
    | Answer
    | Dismissal
    | Snapshot
    | Handout
)

# In the order in which they can be written: what is pointed at comes before what points at it.
RECORD_TYPES: tuple[type[Record], ...] = (
    MapInfo,
    Term,
    ActorKind,
    RelationKind,
    Area,
    Actor,
    Relation,
    Opgave,
    Involvement,
    Assessment,
    EngagementPlan,
    Phase,
    Activity,
    ContactMoment,
    Commitment,
    Precedent,
    Experiment,
    Lesson,
    View,
    Placement,
    EmbeddedPicture,
    Annotation,
    Answer,
    Dismissal,
    Snapshot,
    Handout,
)

__all__ = [
    "RECORD_TYPES",
    "Activity",
    "Actor",
    "ActorKind",
    "Annotation",
    "AnnotationKind",
    "Answer",
    "Area",
    "Arrow",
    "Aspect",
    "Assessment",
    "Commitment",
    "ContactMoment",
    "Direction",
    "Dismissal",
    "EmbeddedPicture",
    "EngagementPlan",
    "Experiment",
    "Handout",
    "Involvement",
    "Lesson",
    "LineStyle",
    "MapInfo",
    "Opgave",
    "Phase",
    "Placement",
    "Precedent",
    "Record",
    "RecordId",
    "Relation",
    "RelationKind",
    "Sector",
    "Shape",
    "Snapshot",
    "Term",
    "Tone",
    "View",
]
