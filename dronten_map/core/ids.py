"""Identities of records: made once, never reused, one type per kind of record."""

from typing import Self
from uuid import uuid4


class RecordId(str):
    """The identity of a record: a UUID, or a fixed word in the lists that a new map starts with."""

    __slots__ = ()

    @classmethod
    def new(cls) -> Self:
        """An identity that no record has had before."""
        return cls(uuid4())


class ActorId(RecordId):
    """Identity of an actor."""

    __slots__ = ()


class ActorKindId(RecordId):
    """Identity of a kind of actor."""

    __slots__ = ()


class RelationId(RecordId):
    """Identity of a relation."""

    __slots__ = ()


class RelationKindId(RecordId):
    """Identity of a kind of relation."""

    __slots__ = ()


class AreaId(RecordId):
    """Identity of an area (gebied)."""

    __slots__ = ()


class TermId(RecordId):
    """Identity of a word in one of the user's lists."""

    __slots__ = ()


class OpgaveId(RecordId):
    """Identity of an opgave."""

    __slots__ = ()


class InvolvementId(RecordId):
    """Identity of an involvement."""

    __slots__ = ()


class AssessmentId(RecordId):
    """Identity of an assessment."""

    __slots__ = ()


class PlanId(RecordId):
    """Identity of an engagement plan."""

    __slots__ = ()


class PhaseId(RecordId):
    """Identity of a phase."""

    __slots__ = ()


class ActivityId(RecordId):
    """Identity of an activity."""

    __slots__ = ()


class ContactId(RecordId):
    """Identity of a contact moment."""

    __slots__ = ()


class CommitmentId(RecordId):
    """Identity of a commitment."""

    __slots__ = ()


class ExperimentId(RecordId):
    """Identity of an experiment."""

    __slots__ = ()


class PrecedentId(RecordId):
    """Identity of an example from elsewhere."""

    __slots__ = ()


class LessonId(RecordId):
    """Identity of a lesson."""

    __slots__ = ()


class ViewId(RecordId):
    """Identity of a view."""

    __slots__ = ()


class PlacementId(RecordId):
    """Identity of a placement."""

    __slots__ = ()


class SnapshotId(RecordId):
    """Identity of a snapshot."""

    __slots__ = ()


class HandoutId(RecordId):
    """Identity of a handout."""

    __slots__ = ()


class AnnotationId(RecordId):
    """Identity of an annotation."""

    __slots__ = ()


class PictureId(RecordId):
    """Identity of a picture that is kept in the file."""

    __slots__ = ()


class DismissalId(RecordId):
    """Identity of the dismissal of a finding."""

    __slots__ = ()


class AnswerId(RecordId):
    """Identity of an answer to a question of a checklist."""

    __slots__ = ()


class MapId(RecordId):
    """Identity of the map itself."""

    __slots__ = ()
