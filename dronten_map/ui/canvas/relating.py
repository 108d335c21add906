"""Drawing a relation by keyboard, or standing in one: what is meant is chosen from a list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from dronten_map.core.edits.web import insert_between
from dronten_map.core.ids import ActorId, RelationId
from dronten_map.core.queries import label_of, relations_of
from dronten_map.core.records import Actor, Relation
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


def ask_relation(canvas: "Canvas", actor: ActorId) -> Picker:
    """Let the user choose the relation in which an actor is to stand."""
    model = canvas.bridge.model
    lines = [r for r in model.all(Relation) if actor not in (r.source, r.target)]
    options = sorted((Option(r.id, label_of(model, r)) for r in lines), key=lambda o: o.name)
    name = model.get(Actor, actor).name
    picker = Picker(options, canvas)
    picker.setAccessibleName(_("Put {name} between …").format(name=name))
    picker.search.setPlaceholderText(_("Put {name} between …").format(name=name))
    picker.picked.connect(lambda relation: put_between(canvas, actor, RelationId(relation)))
    picker.drop_down(_anchor(canvas, actor, picker))
    return picker


def put_between(canvas: "Canvas", actor: ActorId, relation: RelationId) -> None:
    """Let an actor stand between the two ends of a relation."""
    bridge = canvas.bridge
    record = bridge.model.find(Actor, actor)
    if record is None or bridge.model.find(Relation, relation) is None:
        return  # it went while the relation was being chosen
    with bridge.edit(_("Put between: {name}").format(name=record.name)) as draft:
        insert_between(draft, actor, relation)


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
