"""Putting the actors of the map in order: at once, or beside the window where there are many."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from dronten_map.core.edits.views import place
from dronten_map.core.queries import placements_in
from dronten_map.graph.layouts.names import NAMES
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui.actions import Action, Window, with_document
from dronten_map.ui.background import Job
from dronten_map.ui.canvas.animation import glide

if TYPE_CHECKING:  # the layouts bring their libraries along when they are first used
    from dronten_map.graph.layout import Positions

MANY = 500  # actors from which it is worked out beside the window
_UNDER_WAY = "arranging"


def arranging_actions() -> list[Action]:
    """One action for each way to put the map, or the selected actors, in order."""
    return [
        Action(
            id="map.arrange" if row.id == "organic" else f"map.arrange_{row.id}",
            text=row.name,
            tip=row.tip,
            verb=_arranging(row.id, row.name),
            icon=row.icon,
            enabled=_is_free,
            menu="map",
            group="arrange",
            submenu=N_("Arrange"),
        )
        for row in NAMES
    ]


def _is_free(window: Window) -> bool:
    return with_document(window) and window.widget.findChild(Job, _UNDER_WAY) is None


def _arranging(name: str, text: str) -> Callable[[Window], None]:
    return lambda window: arrange(window, name, _(text))


def arrange(window: Window, name: str, label: str) -> None:
    """Put the selected actors in order, or without at least two of them all of the view."""
    from dronten_map.graph.layouts.table import positions

    bridge = window.bridge
    window.show_page("map")
    chosen = bridge.selection.actors
    actors = tuple(chosen) if len(chosen) > 1 else None
    opgave = bridge.selection.opgave
    count = len(actors or placements_in(bridge.model, bridge.view))
    if count <= MANY:
        found = positions(name, bridge.model, bridge.view, actors, opgave)
        _place(window, found, label, is_all=actors is None)
        return
    job = Job(
        positions,
        name,
        bridge.document.snapshot(),
        bridge.view,
        actors,
        opgave,
        parent=window.widget,
    )
    job.setObjectName(_UNDER_WAY)
    _follow(window, job, count, _Begun(window, label, is_all=actors is None))


class _Begun:
    """Where the map was when the work began: its outcome only fits that."""

    def __init__(self, window: Window, label: str, *, is_all: bool) -> None:
        self._window, self._label, self._is_all = window, label, is_all
        self._state = self._now()

    def finish(self, found: "Positions") -> None:
        """Put the actors where they should stand, unless the map is another by now."""
        if self._now() != self._state:
            text = _("The map was changed while it was being arranged, so it stayed as it is.")
            self._window.show_message(text)
            return
        _place(self._window, found, self._label, is_all=self._is_all)

    def _now(self) -> tuple[int, int, str]:
        bridge = self._window.bridge
        if not bridge.has_document:
            return 0, 0, ""
        return id(bridge.document), bridge.model.revision, bridge.view


def _follow(window: Window, job: Job, count: int, begun: _Begun) -> None:
    text = ngettext("Arranging {count} actor …", "Arranging {count} actors …", count)
    bar = window.messages.under_way(text.format(count=count), job.cancel)
    for signal in (job.done, job.refused, job.broken):
        signal.connect(bar.go_away)
    # Qt holds a method of ours only as long as somebody else does.
    job.done.connect(lambda found: begun.finish(found))
    job.refused.connect(window.messages.tell)
    job.broken.connect(window.exports.broken)


def _place(window: Window, found: "Positions", label: str, *, is_all: bool) -> None:
    """One step, and the actors glide there."""
    canvas, bridge = window.canvas, window.bridge
    before, camera = canvas.scene.nodes.xy.copy(), canvas.camera
    with bridge.edit(label) as draft:
        place(draft, bridge.view, found)
    if is_all:
        canvas.fit()
    glide(canvas, before, camera)
