"""The actions that put actors in order: aligning, spreading, pinning, the grid."""

from collections.abc import Callable

from dronten_map.core.edits.views import Axis, Edge, align, distribute, place
from dronten_map.core.ids import ActorId
from dronten_map.core.queries import placements_in
from dronten_map.i18n import N_, _
from dronten_map.ui.actions import Action, Window, with_actors, with_document
from dronten_map.ui.canvas.arranging import arranging_actions

_LINES = (
    (
        "left",
        N_("Align left"),
        N_("Set the selected actors under each other, at the left."),
        Edge.LEFT,
        "align-start-vertical",
    ),
    (
        "centre",
        N_("Align centres"),
        N_("Set the selected actors under each other."),
        Edge.CENTRE,
        "align-center-vertical",
    ),
    (
        "right",
        N_("Align right"),
        N_("Set the selected actors under each other, at the right."),
        Edge.RIGHT,
        "align-end-vertical",
    ),
    (
        "top",
        N_("Align top"),
        N_("Set the selected actors in a row, at the top."),
        Edge.TOP,
        "align-start-horizontal",
    ),
    (
        "middle",
        N_("Align middles"),
        N_("Set the selected actors in a row."),
        Edge.MIDDLE,
        "align-center-horizontal",
    ),
    (
        "bottom",
        N_("Align bottom"),
        N_("Set the selected actors in a row, at the bottom."),
        Edge.BOTTOM,
        "align-end-horizontal",
    ),
)
_SPREADS = (
    (
        "across",
        N_("Spread across"),
        N_("Leave the same distance between the selected actors, from left to right."),
        Axis.HORIZONTAL,
        "align-horizontal-distribute-center",
    ),
    (
        "down",
        N_("Spread down"),
        N_("Leave the same distance between the selected actors, from top to bottom."),
        Axis.VERTICAL,
        "align-vertical-space-between",
    ),
)


def arrange_actions() -> list[Action]:
    """Aligning, spreading, pinning, arranging, and the grid."""
    rows = [
        Action(
            id=f"map.align_{name}",
            text=text,
            tip=tip,
            verb=_aligning(edge, text),
            icon=icon,
            enabled=_at_least(2),
            menu="map",
            group="align",
            submenu=N_("Align and spread"),
        )
        for name, text, tip, edge, icon in _LINES
    ]
    rows += [
        Action(
            id=f"map.spread_{name}",
            text=text,
            tip=tip,
            verb=_spreading(axis, text),
            icon=icon,
            enabled=_at_least(3),
            menu="map",
            group="align",
            submenu=N_("Align and spread"),
        )
        for name, text, tip, axis, icon in _SPREADS
    ]
    return [*rows, *_pinning(), *arranging_actions()]


def _at_least(count: int) -> Callable[[Window], bool]:
    return lambda w: with_actors(w) and len(w.bridge.selection.actors) >= count


def _aligning(edge: Edge, text: str) -> Callable[[Window], None]:
    def do(window: Window) -> None:
        with window.bridge.edit(_(text)) as draft:
            align(draft, window.bridge.view, window.bridge.selection.actors, edge)

    return do


def _spreading(axis: Axis, text: str) -> Callable[[Window], None]:
    def do(window: Window) -> None:
        with window.bridge.edit(_(text)) as draft:
            distribute(draft, window.bridge.view, window.bridge.selection.actors, axis)

    return do


def _pinned(window: Window) -> list[ActorId]:
    stand = placements_in(window.bridge.model, window.bridge.view)
    return [a for a in window.bridge.selection.actors if a in stand and stand[a].pinned]


def _pin(window: Window, *, is_pinned: bool) -> None:
    bridge = window.bridge
    stand = placements_in(bridge.model, bridge.view)
    places = {a: (stand[a].x, stand[a].y) for a in bridge.selection.actors if a in stand}
    with bridge.edit(_("Pinned down") if is_pinned else _("Unpinned")) as draft:
        place(draft, bridge.view, places, pinned=is_pinned)


def _switch_grid(window: Window) -> None:
    window.canvas.shows_grid = not window.canvas.shows_grid
    window.canvas.update()
    window.canvas.tool_changed.emit()


def _switch_snapping(window: Window) -> None:
    window.canvas.snaps = not window.canvas.snaps
    window.canvas.tool_changed.emit()


def _pinning() -> list[Action]:
    return [
        Action(
            id="map.pin",
            text=N_("Pin down"),
            tip=N_("Let the selected actors stay where they are when the map is arranged."),
            verb=lambda w: _pin(w, is_pinned=True),
            icon="pin",
            enabled=with_actors,
            menu="map",
            group="pin",
        ),
        Action(
            id="map.unpin",
            text=N_("Unpin"),
            tip=N_("Let the selected actors move again when the map is arranged."),
            verb=lambda w: _pin(w, is_pinned=False),
            icon="pin-off",
            enabled=lambda w: with_actors(w) and bool(_pinned(w)),
            menu="map",
            group="pin",
        ),
        Action(
            id="map.grid",
            text=N_("Show the grid"),
            tip=N_("Show dots to align by."),
            verb=_switch_grid,
            icon="grid-3x3",
            enabled=with_document,
            checked=lambda w: w.bridge.has_document and w.canvas.shows_grid,
            menu="map",
            group="grid",
        ),
        Action(
            id="map.snap",
            text=N_("Snap to the grid"),
            tip=N_("Let actors that are moved jump to the dots; Alt leaves them free."),
            verb=_switch_snapping,
            shortcut="G",
            icon="magnet",
            enabled=with_document,
            checked=lambda w: w.bridge.has_document and w.canvas.snaps,
            menu="map",
            group="grid",
            typed=True,
        ),
    ]
