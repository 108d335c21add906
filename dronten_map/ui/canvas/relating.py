"""Drawing a relation by keyboard: the other actor is chosen from a list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from dronten_map.core.ids import ActorId
from dronten_map.core.queries import relations_of
from dronten_map.core.records import Actor
from dronten_map.i18n import _
from dronten_map.ui.canvas.gestures import relate
from dronten_map.ui.fields.options import Option, actors
from dronten_map.ui.fields.picker import Picker

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas


def ask_target(canvas: "Canvas", source: ActorId) -> Picker:
    """Let the user choose the actor at the other end; those without a relation to it come first."""
    model = canvas.bridge.model
    near = {end for r in relations_of(model, source) for end in (r.source, r.target)}
    options = [o for o in actors().options(model) if o.value != source]
    options.sort(key=lambda o: o.value in near)
    name = model.get(Actor, source).name
    picker = Picker([_noted(o, o.value in near) for o in options], canvas)
    picker.setAccessibleName(_("Relation between {name} and …").format(name=name))
    picker.search.setPlaceholderText(_("Relation between {name} and …").format(name=name))
    picker.picked.connect(lambda target: relate(canvas, source, ActorId(target)))
    picker.drop_down(_anchor(canvas, source, picker))
    return picker


def _noted(option: Option, is_near: bool) -> Option:
    note = _("has a relation already") if is_near else option.note
    return Option(option.value, option.name, note, option.icon)


def _anchor(canvas: "Canvas", source: ActorId, picker: Picker) -> QWidget:
    """A place below the actor from which the list drops down; it goes when the list does."""
    slots = canvas.scene.slots_of([source])
    x, y = canvas.width() / 2, canvas.height() / 2
    if slots:
        canvas_at = canvas.scene.nodes.xy[slots[0]].tolist()
        x, y = canvas.camera.seen(*canvas_at)
    anchor = QWidget(canvas)
    anchor.resize(1, 24)
    anchor.move(QPoint(round(x), round(y)))
    picker.closed.connect(anchor.deleteLater)
    return anchor
