"""Opgaven that are dropped on actors, and actors that are carried out of the map."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from dronten_map.core.edits.opgaven import involve
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor, Opgave
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.canvas import embedding
from dronten_map.ui.drag import actors_mime, opgave_in

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas


def enter(canvas: "Canvas", event: QDragEnterEvent) -> None:
    """Take an opgave or a picture; other files are the window's."""
    has_picture = canvas.bridge.has_document and embedding.has_picture(event.mimeData())
    if has_picture or opgave_in(event.mimeData()) is not None:
        event.acceptProposedAction()
    elif event.mimeData().hasUrls():
        QApplication.sendEvent(canvas.window(), event)
    else:
        event.ignore()


def move(canvas: "Canvas", event: QDragMoveEvent) -> None:
    """Ring the actor that the opgave would go to."""
    if embedding.has_picture(event.mimeData()):
        canvas.say(_("Drop the picture where it is to stand."))
        event.acceptProposedAction()
        return
    if opgave_in(event.mimeData()) is None:
        event.setAccepted(event.mimeData().hasUrls())
        return
    target = canvas.hit_at(event.position()).actor
    if target != canvas.drop_target:
        canvas.drop_target = target
        canvas.update()
    canvas.say(_("Drop it on an actor to attach that.") if target is None else "")
    event.setAccepted(target is not None)


def leave(canvas: "Canvas") -> None:
    """Forget what would have been dropped."""
    canvas.drop_target = None
    canvas.say("")
    canvas.update()


def drop(canvas: "Canvas", event: QDropEvent) -> None:
    """Attach the actor, or all that are selected with it, to the opgave."""
    opgave = opgave_in(event.mimeData())
    target = canvas.hit_at(event.position()).actor
    leave(canvas)
    if embedding.has_picture(event.mimeData()) and canvas.bridge.has_document:
        at = canvas.camera.at(event.position().x(), event.position().y())
        embedding.put_carried(canvas, event.mimeData(), at)
        event.acceptProposedAction()
        return
    if opgave is None:
        QApplication.sendEvent(canvas.window(), event)
        return
    if target is None or canvas.bridge.model.find(Opgave, opgave) is None:
        event.ignore()
        return
    event.acceptProposedAction()
    selected = canvas.bridge.selection.actors
    actors = selected if target in selected else (target,)
    model = canvas.bridge.model
    text = ngettext(
        "{name} attached to {code}", "{count} actors attached to {code}", len(actors)
    ).format(
        name=model.get(Actor, actors[0]).name,
        count=len(actors),
        code=model.get(Opgave, opgave).code,
    )
    with canvas.bridge.edit(text) as draft:
        for actor in actors:
            involve(draft, actor, opgave)


def drag_of(canvas: "Canvas", actors: Sequence[ActorId]) -> QDrag:
    """Actors on the pointer, on their way out of the map."""
    made = QDrag(canvas)
    made.setMimeData(actors_mime(actors))
    made.setPixmap(carried_picture(canvas, actors))
    return made


def carried_picture(canvas: "Canvas", actors: Sequence[ActorId]) -> QPixmap:
    """What hangs on the pointer while actors are carried: their name, or how many."""
    model = canvas.bridge.model
    first = model.get(Actor, actors[0]).name
    count = len(actors)
    text = ngettext("1 actor", "{count} actors", count).format(count=count) if count > 1 else first
    scale = canvas.devicePixelRatioF()
    picture = QPixmap(round(220 * scale), round(28 * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(theme.BODY, 600))
    metrics = painter.fontMetrics()
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, 196)
    box = QRectF(0.5, 0.5, metrics.horizontalAdvance(text) + 23, 27)
    painter.setPen(QPen(canvas.look.focus, 1.0))
    painter.setBrush(canvas.look.paper)
    painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
    painter.setPen(canvas.look.ink)
    painter.drawText(QPointF(12, 18.5), text)
    painter.end()
    return picture
