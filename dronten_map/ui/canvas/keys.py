"""The keyboard on the map: walking, nudging, stepping back."""

from math import atan2, pi
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from dronten_map.core.edits.web import COLUMN
from dronten_map.ui.canvas import annotating, writing
from dronten_map.ui.canvas.gestures import STEP
from dronten_map.ui.canvas.moving import nudge
from dronten_map.ui.canvas.stops import stops_of
from dronten_map.ui.canvas.tools import DRAWN

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_FINE = 2.0  # points of a nudge without the grid
_SCREEN = 80  # pixels that an arrow shifts the map


def press(canvas: "Canvas", event: QKeyEvent) -> bool:
    """Do what a key means on the map; whether it means anything."""
    if not canvas.bridge.has_document:
        return False
    key, keys = Qt.Key(event.key()), event.modifiers()
    if key == Qt.Key.Key_Escape:
        return step_back(canvas)
    if canvas.pointer.is_busy:
        return False  # what the hand does comes first
    if key == Qt.Key.Key_Space and not event.isAutoRepeat():
        canvas.pointer.is_panning = True
        canvas.setCursor(Qt.CursorShape.OpenHandCursor)
        return True
    # With Alt they are the system's, unless there is something to make larger.
    if key in _WAYS and (canvas.annotations.handled() or not keys & _ALT):
        _arrow(canvas, _WAYS[key], keys)
        return True
    if key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    return _add_related(canvas) if keys & _CONTROL else _enter(canvas)


def release(canvas: "Canvas", event: QKeyEvent) -> bool:
    """Let go of the map when the space bar is let go."""
    if event.key() != Qt.Key.Key_Space or event.isAutoRepeat():
        return False
    canvas.pointer.is_panning = False
    canvas.point_at(QPointF(canvas.mapFromGlobal(canvas.cursor().pos())))
    return True


def step_back(canvas: "Canvas") -> bool:
    """Escape: leave the gesture, the tool, the focus, the selection, then the lit opgave."""
    selection = canvas.bridge.selection
    if canvas.pointer.cancel():
        return True
    if canvas.tool != "select":
        canvas.tool = "select"
        return True
    if canvas.focus.leave():
        return True
    if not selection.is_empty:
        selection.clear()
        return True
    if selection.opgave is not None:
        selection.light(None)
        return True
    return False


def walk(canvas: "Canvas", step: int) -> None:
    """Select the next of the actors that are related to the selected one, clockwise from the top.

    The neighbours are those of the actor where the walk began; one without relations leads to the
    next actor from left to right.
    """
    scene, selection = canvas.scene, canvas.bridge.selection
    slots = scene.slots_of(selection.actors)
    if not slots:
        return
    here = slots[0]
    origin = here if canvas.walk_origin is None else canvas.walk_origin
    around = scene.neighbours(origin) if origin in scene.seen() else []
    if here != origin and here not in around:
        origin = here
        around = scene.neighbours(here)
    order = _clockwise(canvas, origin, around) or scene.seen().tolist()
    if not order:
        return  # everybody is in a collapsed group
    at = order.index(here) if here in order else (-1 if step > 0 else 0)
    canvas.walk_origin = origin
    selection.set(actors=scene.actors_at([order[(at + step) % len(order)]]))
    _look_at(canvas)


def _enter(canvas: "Canvas") -> bool:
    """Do what a double click does with the one thing that is selected, or use the tool."""
    if canvas.tool in DRAWN:
        annotating.put_in_middle(canvas, DRAWN[canvas.tool])
        return True
    if canvas.tool == "actor":
        canvas.begin_new(annotating.on_grid(canvas, *canvas.centre()))
        return True
    selection = canvas.bridge.selection
    match selection.actors, selection.relations, selection.annotations:
        case (actor,), _, _:
            canvas.begin_rename(actor)
        case (), (_relation,), _:
            canvas.relation_opened.emit()
        case (), (), (annotation,):
            writing.write(canvas, annotation)
        case _:
            return False
    return True


def _add_related(canvas: "Canvas") -> bool:
    """Type the name of a new actor beside the one that is selected, related to it."""
    selection = canvas.bridge.selection
    slots = canvas.scene.slots_of(selection.actors)
    if len(slots) != 1:
        return False
    x, y = canvas.scene.nodes.xy[slots[0]].tolist()
    canvas.begin_new((x + COLUMN, y), related_to=selection.actors[0])
    return True


def _clockwise(canvas: "Canvas", origin: int, around: list[int]) -> list[int]:
    xy = canvas.scene.nodes.xy
    x0, y0 = xy[origin].tolist()
    return sorted(around, key=lambda s: (atan2(xy[s][0] - x0, y0 - xy[s][1]) % (2 * pi), s))


def _arrow(canvas: "Canvas", way: tuple[int, int], keys: Qt.KeyboardModifier) -> None:
    selection = canvas.bridge.selection
    far = STEP if canvas.snaps or keys & _SHIFT else _FINE
    if keys & _ALT:
        annotating.stretch(canvas, way[0] * far, way[1] * far)
    elif keys & _CONTROL:
        _go(canvas, way, adds=bool(keys & _SHIFT))
    elif not selection.actors and not selection.annotations:
        canvas.pan(-way[0] * _SCREEN, -way[1] * _SCREEN)
    else:
        nudge(canvas, way[0] * far, way[1] * far)


def _go(canvas: "Canvas", way: tuple[int, int], *, adds: bool) -> None:
    """Select the nearest actor or collapsed group in a direction; the first from the middle."""
    scene, selection, stops = canvas.scene, canvas.bridge.selection, stops_of(canvas)
    slots = scene.slots_of(selection.actors)
    if not len(stops.at):
        return
    if not slots:
        apart = np.hypot(*(stops.at - canvas.centre()).T)
        selection.set(actors=scene.actors_at(stops.slots[int(np.argmin(apart))]))
        _look_at(canvas)
        return
    here = stops.of(slots[-1])
    away = stops.at - (scene.nodes.xy[slots[-1]] if here is None else stops.at[here])
    along = away @ np.array(way, dtype=np.float64)
    aside = np.abs(away @ np.array((way[1], way[0]), dtype=np.float64))
    ahead = np.flatnonzero((along > 0) & (aside <= 2 * along))
    if len(ahead):
        nearest = int(ahead[np.argmin(np.hypot(along[ahead], 2 * aside[ahead]))])
        found = scene.actors_at(stops.slots[nearest])
        (selection.add if adds else selection.set)(actors=found)
        _look_at(canvas)


def _look_at(canvas: "Canvas") -> None:
    """Bring what was walked to into sight; a pointer that rests would show other names over it."""
    canvas.rest()
    slots = canvas.scene.slots_of(canvas.bridge.selection.actors)
    x, y = canvas.camera.seen(*canvas.grouping.place_of(slots[-1]))
    if not canvas.rect().adjusted(40, 40, -40, -40).contains(round(x), round(y)):
        canvas.show_actor(canvas.bridge.selection.actors[-1])
