"""The menu on the map, made of the actions of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu

from dronten_map.ui.action_board import ActionBoard

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_ON_ACTORS = (
    ("map.rename", "map.relate", "map.insert"),
    ("opgave.attach", "opgave.release"),
    ("edit.cut", "edit.copy", "export.copy_picture", "edit.duplicate", "edit.delete"),
    ("map.align_left", "map.align_top", "map.spread_across", "map.spread_down"),
    ("group.select", "group.fold"),
    ("map.pin", "map.unpin", "map.fit_selection", "focus.toggle"),
)
_ON_RELATIONS = (("map.reverse", "map.insert"), ("edit.delete",))
_ON_ANNOTATIONS = (
    ("map.rename",),
    ("note.front", "note.back", "note.larger", "note.smaller"),
    ("note.ink", "note.accent", "note.good", "note.warn", "note.bad"),
    ("edit.cut", "edit.copy", "export.copy_picture", "edit.duplicate", "edit.delete"),
)
_ON_PAPER = (
    ("map.add_actor", "map.quick_add", "edit.paste"),
    ("note.text", "note.arrow", "note.area", "note.picture"),
    ("edit.select_all", "map.fit", "export.copy_picture"),
    ("map.grid", "map.snap"),
)


def show(canvas: "Canvas", event: QContextMenuEvent) -> None:
    """Show what can be done with what is selected, or on empty paper."""
    if not canvas.bridge.has_document or canvas.pointer.is_busy:
        return
    selection = canvas.bridge.selection
    groups = _ON_PAPER
    if selection.actors:
        groups = _ON_ACTORS
    elif selection.relations:
        groups = _ON_RELATIONS
    elif selection.annotations:
        groups = _ON_ANNOTATIONS
    if event.reason() == QContextMenuEvent.Reason.Mouse:
        under = canvas.hit_at(event.pos().toPointF())
        if under.is_empty and under.annotation is None:
            groups = _ON_PAPER
    made = menu_of(canvas, groups)
    made.popup(_place(canvas, event))


def menu_of(canvas: "Canvas", groups: tuple[tuple[str, ...], ...]) -> QMenu:
    """A menu of those of these actions that can be chosen now."""
    _refresh(canvas)
    made = QMenu(canvas)
    made.setToolTipsVisible(True)
    for group in groups:
        made.addSeparator()
        for action_id in group:
            action = action_of(canvas, action_id)
            if action is not None and action.isEnabled():
                made.addAction(action)
    made.aboutToHide.connect(made.deleteLater)
    return made


def trigger(canvas: "Canvas", action_id: str) -> None:
    """Do an action of the window."""
    _refresh(canvas)
    action = action_of(canvas, action_id)
    if action is not None:
        action.trigger()


def action_of(canvas: "Canvas", action_id: str) -> QAction | None:
    """The action of the window with this id; None in a window without one."""
    return canvas.window().findChild(QAction, action_id)


def _refresh(canvas: "Canvas") -> None:
    """Let the actions know what the press has just selected: the menu comes before they look."""
    board = canvas.window().findChild(ActionBoard)
    if board is not None:
        board.refresh()


def _place(canvas: "Canvas", event: QContextMenuEvent) -> QPoint:
    """Where the menu comes up: at the pointer, or beside what is selected."""
    if event.reason() == QContextMenuEvent.Reason.Mouse:
        return event.globalPos()
    slots = canvas.scene.slots_of(canvas.bridge.selection.actors)
    notes = canvas.annotations.chosen()
    if notes and not slots:
        return canvas.mapToGlobal(QPointF(*canvas.camera.seen(notes[0].x, notes[0].y)).toPoint())
    if not slots:
        return canvas.mapToGlobal(canvas.rect().center())
    x, y = canvas.camera.seen(*canvas.scene.nodes.xy[slots[0]].tolist())
    return canvas.mapToGlobal(QPoint(round(x), round(y)))
