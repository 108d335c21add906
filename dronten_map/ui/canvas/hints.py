"""What can be done with what the pointer rests on, in one sentence, with the keys for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from dronten_map.i18n import N_
from dronten_map.ui.canvas import writing
from dronten_map.ui.canvas.hits import NOTHING, Hit

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_RING = N_("Drag from here to another actor to draw a relation (R).")
# By the part of a group that it is on.
_GROUP = {
    "title": N_("Drag to move the group, double click to collapse it (Ctrl+G)."),
    "chevron": N_("Click to collapse the group (Ctrl+G)."),
    "node": N_("Drag to move the group, double click to expand it (Ctrl+G)."),
}
_ACTOR = N_("Drag to move it (arrow keys), double click to rename it (F2).")
_NOTE = N_("Drag to move it (arrow keys), double click to change what it says (F2).")
_HANDLE = N_("Drag to make it larger or smaller (Alt with the arrow keys).")
_RELATION = N_("Double click to open its fields (Enter).")
_TOOLS = {
    "select": "",
    "actor": N_("Click where the new actor is to stand. Escape stops."),
    "relate": N_("Drag from one actor to another. Escape stops."),
    "text": N_("Click where the text is to stand; Enter puts it in the middle."),
    "arrow": N_("Drag from where the arrow begins; Enter puts one in the middle."),
    "area": N_("Drag from corner to corner; Enter puts a field in the middle."),
}


class Hints(QObject):
    """Knows what to say: at once of small places, later of what the hand passes all the time.

    Attributes:
        patience: Milliseconds of rest until it is said of what is everywhere on the map.
        lasts: Milliseconds after which that goes: a pointer may lie there for an hour.
    """

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__(canvas)
        self.patience, self.lasts = 1000, 6000
        self._canvas = canvas
        self._on = NOTHING
        self._is_ripe = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ripen)

    @property
    def is_waiting(self) -> bool:
        """Whether the pointer rests on something of which nothing is said yet."""
        return self._timer.isActive() and not self._is_ripe

    def now(self) -> str:
        """The sentence for where the pointer is, marked with N_; empty for none."""
        canvas, found = self._canvas, self._canvas.hovered
        if found != self._on:
            self._on, self._is_ripe = found, False
            self._timer.start(self.patience)
        at_once = _RING if found.on_ring else _GROUP.get(found.part, "")
        if at_once:
            return at_once
        if canvas.annotations.editor is not None:
            return writing.HINT
        if canvas.tool != "select":
            return _TOOLS[canvas.tool]
        return patient(found) if self._is_ripe and not canvas.is_presented else ""

    def _ripen(self) -> None:
        canvas = self._canvas
        if canvas.bridge.has_document and canvas.hovered == self._on and canvas.editor is None:
            self._is_ripe = not self._is_ripe
            if self._is_ripe:
                self._timer.start(self.lasts)
            canvas.pointer.rest()


def patient(found: Hit) -> str:
    """What is said of something once the pointer has rested on it for a while."""
    if found.handle is not None:
        return _HANDLE
    if found.actor is not None:
        return _ACTOR
    if found.annotation is not None and not found.is_behind:
        return _NOTE
    return _RELATION if found.relation is not None else ""
