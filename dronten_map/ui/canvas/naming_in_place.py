"""Renaming and adding actors on the map itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from dronten_map.core.edits.web import add_actor, connect, rename
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor
from dronten_map.i18n import _
from dronten_map.ui.canvas.gestures import draw_line
from dronten_map.ui.canvas.rename import NameEditor
from dronten_map.ui.canvas.stock import radius_at

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas


def rename_actor(canvas: "Canvas", actor: ActorId) -> None:
    """Let the user type another name for an actor, where its name stands."""
    slots = canvas.scene.slots_of([actor])
    record = canvas.bridge.model.find(Actor, actor)
    if not slots or record is None:
        return
    if not canvas.rect().contains(_seen(canvas, actor).toPoint()):
        canvas.show_actor(actor)

    def done(text: str) -> None:
        # The map may have been closed, or the actor be gone, while the name was typed.
        was = canvas.bridge.model.find(Actor, actor) if canvas.bridge.has_document else None
        if was is None:
            return
        label = _("Actor renamed: {name}").format(name=was.name)
        with canvas.bridge.edit(label) as draft:
            rename(draft, actor, text)

    _begin(canvas, NameEditor(canvas, record.name, _("Name of the actor"), done=done))
    assert canvas.editor is not None
    canvas.editor.setProperty("actor", actor)
    follow(canvas)


def add_actor_at(
    canvas: "Canvas", at: tuple[float, float], *, related_to: ActorId | None = None
) -> None:
    """Let the user type the name of a new actor; Enter adds it, with a relation when asked."""

    def done(text: str) -> None:
        bridge = canvas.bridge
        if not bridge.has_document:
            return
        made: ActorId | None = None
        with bridge.edit(_("Actor added: {name}").format(name=text)) as draft:
            made = add_actor(draft, text, view=bridge.view, at=at)
            if related_to is not None:
                connect(draft, related_to, made)
        if made is not None and bridge.model.find(Actor, made) is not None:
            bridge.selection.set(actors=[made])

    _begin(canvas, NameEditor(canvas, "", _("Name of the new actor"), done=done))
    assert canvas.editor is not None
    canvas.editor.setProperty("point", QPointF(*at))
    canvas.editor.setProperty("related_to", related_to)
    follow(canvas)
    canvas.update()


def follow(canvas: "Canvas") -> None:
    """Keep the line for the name with what it names."""
    editor = canvas.editor
    if editor is None:
        return
    actor = editor.property("actor")
    if actor is not None:
        seen = _seen(canvas, ActorId(actor))
        slot = canvas.scene.nodes.slot.get(ActorId(actor))  # it may go while its name is typed
        far = canvas.scene.stretch(slot) if slot is not None else 1.0
        editor.stand_at(seen + QPointF(0, radius_at(canvas.camera.zoom) * far + 2))
        return
    point = editor.property("point")
    if isinstance(point, QPointF):
        x, y = canvas.camera.seen(point.x(), point.y())
        editor.stand_at(QPointF(x, y - editor.height() / 2))


def draw_waiting_relation(painter: QPainter, canvas: "Canvas") -> None:
    """The relation that a new actor is to have, while its name is typed."""
    editor = canvas.editor
    source = editor.property("related_to") if editor is not None else None
    if editor is None or source is None or source not in canvas.scene.nodes.slot:
        return
    point = editor.property("point")
    end = QPointF(*canvas.camera.seen(point.x(), point.y()))
    draw_line(painter, canvas, canvas.scene.nodes.slot[source], end)


def _begin(canvas: "Canvas", editor: NameEditor) -> None:
    if canvas.editor is not None:
        canvas.editor.clearFocus()
    canvas.editor = editor

    def gone() -> None:
        if canvas.editor is editor:
            canvas.editor = None
        canvas.update()

    editor.over.connect(gone)
    editor.over.connect(canvas.look_again)
    canvas.empty.hide()
    canvas.rest()
    editor.begin()


def _seen(canvas: "Canvas", actor: ActorId) -> QPointF:
    slot = canvas.scene.nodes.slot.get(actor)
    if slot is None:
        return QPointF(canvas.width() / 2, canvas.height() / 2)
    return QPointF(*canvas.camera.seen(*canvas.scene.nodes.xy[slot].tolist()))
