"""The map for a screen reader: a list of what is in view, each with its name and place."""

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget

from dronten_map.core.ids import ActorId, AnnotationId
from dronten_map.core.queries import label_of
from dronten_map.core.records import Actor, ActorKind, Relation, RelationKind
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.i18n import _, ngettext, pick
from dronten_map.ui.canvas.hits import NOTHING
from dronten_map.ui.canvas.spoken import Answer, ItemAccess, Spoken
from dronten_map.ui.canvas.spoken_groups import GroupAccess, SpokenGroup
from dronten_map.ui.canvas.spoken_notes import NoteAccess, SpokenNote

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_MOST = 200  # actors in the list, those with most relations; nobody listens to more
_ROW = 80.0  # pixels: actors within such a strip are read from left to right


class SpokenActor(Spoken):
    """An actor."""

    def __init__(self, canvas: "Canvas", actor: ActorId) -> None:
        super().__init__(canvas)
        self.actor = actor


class SpokenActors(QObject):
    """Groups, actors (the most related of many) and annotations in view, as they are read."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._known: dict[ActorId, SpokenActor] = {}
        self._groups: dict[str, SpokenGroup] = {}
        self._notes: dict[AnnotationId, SpokenNote] = {}
        self._seen: tuple[object, ...] = ()
        self._list: list[Spoken] = []
        canvas.bridge.selection.changed.connect(self._tell)
        install()

    def in_view(self) -> list[Spoken]:
        """Those in view now: groups, actors from top to bottom and left to right, annotations."""
        canvas = self._canvas
        if not canvas.bridge.has_document:
            return []
        notes = canvas.annotations.shown
        at = (canvas.camera, canvas.size().toTuple())
        seen = (canvas.scene.view, canvas.scene.stamp, notes, *at)
        if seen != self._seen:
            self._seen = seen
            actors = (self._spoken(a) for a in self._found())
            self._list = [*self._found_groups(), *actors, *self._found_notes()]
            self._forget()
        return self._list

    def _found(self) -> list[ActorId]:
        canvas = self._canvas
        window = canvas.camera.window(0, 0, canvas.width(), canvas.height())
        slots = np.sort(canvas.layer.grid().within(window))
        if len(slots) > _MOST:
            slots = slots[np.argsort(-canvas.scene.degrees()[slots], kind="stable")[:_MOST]]
        at = canvas.camera.to_screen(canvas.scene.nodes.xy[slots])
        order = np.lexsort((at[:, 0], np.floor(at[:, 1] / _ROW)))
        return canvas.scene.actors_at(slots[order])

    def _found_groups(self) -> list[Spoken]:
        canvas, found = self._canvas, list[Spoken]()
        for patch in canvas.grouping.now.folded:
            x, y = canvas.camera.seen(*patch.middle)
            if canvas.rect().contains(round(x), round(y)):
                found.append(self._group(patch.key))
        return found

    def _found_notes(self) -> list[Spoken]:
        """The annotations in view, as one reads them."""
        canvas = self._canvas
        window = canvas.camera.window(0, 0, canvas.width(), canvas.height())
        there = {a.id: self._notes.get(a.id) for a in canvas.annotations.shown}
        for gone in [n for i, n in self._notes.items() if i not in there]:
            del self._notes[gone.annotation]
            gone.deleteLater()
        found = list[Spoken]()
        for annotation in sorted(canvas.annotations.touching(window), key=lambda a: (a.y, a.x)):
            if annotation.id not in self._notes:
                self._notes[annotation.id] = SpokenNote(canvas, annotation.id)
            found.append(self._notes[annotation.id])
        return found

    def _spoken(self, actor: ActorId) -> SpokenActor:
        if actor not in self._known:
            self._known[actor] = SpokenActor(self._canvas, actor)
        return self._known[actor]

    def _forget(self) -> None:
        """Let go of those that are out of view, when there are many."""
        if len(self._known) <= 4 * _MOST:
            return
        kept = {spoken.actor for spoken in self._list if isinstance(spoken, SpokenActor)}
        for actor in [a for a in self._known if a not in kept]:
            self._known.pop(actor).deleteLater()

    def current(self) -> Spoken | None:
        """Where the keyboard is: on an actor, on the collapsed group it is in, or on a text."""
        selection = self._canvas.bridge.selection
        if selection.actors:
            actor = selection.actors[-1]
            folded = next((p for p in self._canvas.grouping.of([actor]) if p.is_folded), None)
            return self._spoken(actor) if folded is None else self._group(folded.key)
        if selection.annotations:
            self.in_view()
            return self._notes.get(selection.annotations[-1])
        return None

    def told_of_relations(self) -> str:
        """The selected relation in words, with its kind; empty when there is none."""
        bridge = self._canvas.bridge
        found = [bridge.model.find(Relation, r) for r in bridge.selection.relations[-1:]]
        for relation in found:
            if relation is not None:
                kind = bridge.model.get(RelationKind, relation.kind)
                return f"{label_of(bridge.model, relation)}, {pick(kind.name, kind.name_en)}"
        return ""

    def _group(self, key: str) -> SpokenGroup:
        if key not in self._groups:
            self._groups[key] = SpokenGroup(self._canvas, key)
        return self._groups[key]

    def _tell(self) -> None:
        """Say what is selected now, when somebody listens."""
        if not QAccessible.isActive() or not self._canvas.hasFocus():
            return
        spoken = self.current()
        if spoken is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(spoken, QAccessible.Event.Focus))
        elif words := self.told_of_relations():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, words))


class ActorAccess(ItemAccess):
    """One actor in the list."""

    def __init__(self, spoken: SpokenActor) -> None:
        super().__init__(spoken)
        self._spoken = spoken

    def isValid(self) -> bool:
        """Whether the actor is still on the map."""
        canvas = self._spoken.canvas
        return canvas.bridge.has_document and self._spoken.actor in canvas.scene.nodes.slot

    def text(self, t: QAccessible.Text) -> str:
        """Its name; its kind and how many relations it has as the description."""
        if not self.isValid():
            return ""
        if t == QAccessible.Text.Name:
            return self._record().name
        if t == QAccessible.Text.Description:
            return self._description()
        return ""

    def rect(self) -> QRect:
        """Where it stands on the screen."""
        canvas = self._spoken.canvas
        if not self.isValid():
            return QRect()
        x, y = canvas.camera.seen(*canvas.scene.nodes.xy[self._slot()].tolist())
        radius = round(NODE_RADIUS * canvas.scene.stretch(self._slot()) * canvas.zoom)
        corner = canvas.mapToGlobal(QPoint(round(x) - radius, round(y) - radius))
        return QRect(corner, QSize(2 * radius, 2 * radius))

    def state(self) -> QAccessible.State:
        """Whether it is selected."""
        made = QAccessible.State()
        chosen = self._spoken.canvas.bridge.selection.actors
        for name in ("focusable", "selectable", "multiSelectable"):
            setattr(made, name, True)
        if self._spoken.actor in chosen:
            made.selected = True  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's
        if self._spoken.actor in chosen[-1:] and self._spoken.canvas.hasFocus():
            made.focused = True  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's
        return made

    def _record(self) -> Actor:
        return self._spoken.canvas.bridge.model.get(Actor, self._spoken.actor)

    def _slot(self) -> int:
        return self._spoken.canvas.scene.nodes.slot[self._spoken.actor]

    def _description(self) -> str:
        canvas = self._spoken.canvas
        kind = canvas.bridge.model.get(ActorKind, self._record().kind)
        count = len(canvas.scene.edges_at([self._slot()]))
        return _("{kind}, {relations}").format(
            kind=pick(kind.name, kind.name_en),
            relations=ngettext("{count} relation", "{count} relations", count).format(count=count),
        )


class MapAccess(QAccessibleWidget):
    """The map: what floats over it, and then its actors."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._canvas = canvas

    def childCount(self) -> int:
        """How many things float over it, and actors in view."""
        return super().childCount() + len(self._canvas.spoken.in_view())

    def child(self, index: int) -> Answer:  # pyright: ignore[reportIncompatibleMethodOverride]  # nullptr in Qt
        """One of these."""
        floating = super().childCount()
        if index < floating:
            return super().child(index)
        actors = self._canvas.spoken.in_view()
        if index - floating >= len(actors):
            return None
        return QAccessible.queryAccessibleInterface(actors[index - floating])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which of these it is; -1 when it is none."""
        item = child.object()
        if not isinstance(item, Spoken):
            return super().indexOfChild(child)
        actors = self._canvas.spoken.in_view()
        return super().childCount() + actors.index(item) if item in actors else -1

    def childAt(self, x: int, y: int) -> Answer:  # pyright: ignore[reportIncompatibleMethodOverride]  # nullptr in Qt
        """What lies at a spot of the screen."""
        found = super().childAt(x, y)
        if found is not None:
            return found
        at = self._canvas.mapFromGlobal(QPoint(x, y)).toPointF()
        hit = self._canvas.hit_at(at) if self._canvas.bridge.has_document else NOTHING
        for spoken in self._canvas.spoken.in_view():
            is_actor = isinstance(spoken, SpokenActor) and spoken.actor == hit.actor
            is_note = isinstance(spoken, SpokenNote) and spoken.annotation == hit.annotation
            if is_actor or is_note:
                return QAccessible.queryAccessibleInterface(spoken)
        return None


@cache
def install() -> None:
    """Let Qt ask us how to speak of maps and their actors; once is enough."""
    QAccessible.installFactory(_made)


def _made(_class: str, of: QObject) -> QAccessibleInterface | None:
    from dronten_map.ui.canvas.widget import Canvas

    if isinstance(of, Canvas):
        made: QAccessibleInterface = MapAccess(of)
    elif isinstance(of, SpokenGroup):
        made = GroupAccess(of)
    elif isinstance(of, SpokenNote):
        made = NoteAccess(of)
    elif isinstance(of, SpokenActor):
        made = ActorAccess(of)
    else:
        return None
    # Qt keeps the interface by address alone: it has to live as long as what it speaks of.
    of.setProperty("spoken_by", made)
    return made
