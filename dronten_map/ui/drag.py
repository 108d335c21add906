"""What is carried between the map and the panel of opgaven when the user drags."""

from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QMimeData

from dronten_map.core.ids import ActorId, OpgaveId

MIME_OPGAVE = "application/x-dronten-map-opgave"  # the id of an opgave, in UTF-8
MIME_ACTORS = "application/x-dronten-map-actors"  # the ids of actors, one per line, in UTF-8


def opgave_mime(opgave: OpgaveId) -> QMimeData:
    """An opgave, to be dropped on an actor or on another place in the panel."""
    carried = QMimeData()
    carried.setData(MIME_OPGAVE, QByteArray(opgave.encode()))
    return carried


def actors_mime(actors: Iterable[ActorId]) -> QMimeData:
    """Actors, to be dropped on an opgave."""
    carried = QMimeData()
    carried.setData(MIME_ACTORS, QByteArray("\n".join(actors).encode()))
    return carried


def opgave_in(carried: QMimeData) -> OpgaveId | None:
    """The opgave that is carried; None when it is something else."""
    text = _text(carried, MIME_OPGAVE)
    return OpgaveId(text) if text else None


def actors_in(carried: QMimeData) -> list[ActorId]:
    """The actors that are carried; none when it is something else."""
    return [ActorId(line) for line in _text(carried, MIME_ACTORS).splitlines() if line]


def _text(carried: QMimeData, form: str) -> str:
    if not carried.hasFormat(form):
        return ""
    return bytes(carried.data(form).data()).decode("utf-8", "replace")
