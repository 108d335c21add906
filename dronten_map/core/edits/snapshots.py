"""Peilmomenten: keeping the whole map as it is now, to compare with later."""

from datetime import date

from dronten_map.core.codec import records_to_json
from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.ids import PhaseId, SnapshotId
from dronten_map.core.records import (
    RECORD_TYPES,
    Annotation,
    EmbeddedPicture,
    Handout,
    Record,
    Snapshot,
)

# What says nothing about how the web grew, and would make every state as large as all of them.
_LEFT_OUT: tuple[type[Record], ...] = (Snapshot, Handout, EmbeddedPicture, Annotation)


def take_snapshot(
    draft: Draft, name: str, *, on: date, phase: PhaseId | None = None, note: str = ""
) -> SnapshotId:
    """Keep the map as it is now under a name.

    Left out are earlier states, what was handed out, and what was drawn beside the web.
    """
    kept = [t for t in RECORD_TYPES if t not in _LEFT_OUT]
    content = records_to_json(record for t in kept for record in draft.all(t))
    snapshot = Snapshot(
        id=SnapshotId.new(),
        name=cleaned(name),
        on=on,
        phase=phase,
        note=cleaned(note),
        content=content,
    )
    draft.put(snapshot)
    return snapshot.id
