"""Putting the actors of the map in order: at once, or beside the window where there are many."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from dronten_map.core.edits.looks import set_look
from dronten_map.core.edits.views import place
from dronten_map.core.queries import placements_in
from dronten_map.core.records import Aspect, View
from dronten_map.graph.layouts.names import NAMES, Name
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui.actions import Action, Window, with_document
from dronten_map.ui.background import Job
from dronten_map.ui.canvas.animation import Start, glide_from
from dronten_map.ui.canvas.preview import preview

if TYPE_CHECKING:  # the layouts bring their libraries along when they are first used
    from dronten_map.graph.layout import Positions

MANY = 1000  # actors from which it is worked out beside the window
_UNDER_WAY, _OFFERED = "arranging", "arranged"


def arranging_actions() -> list[Action]:
    """One action for each way to put the map, or the selected actors, in order."""
    return [
        Action(
            id="map.arrange" if row.id == "organic" else f"map.arrange_{row.id}",
            text=row.name,
            tip=row.tip,
            verb=partial(arrange, row=row),
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


def arrange(window: Window, row: Name) -> None:
    """Put the selected actors in order, or without at least two of them all of the view."""
    from dronten_map.graph.layouts.table import positions, telling

    bridge = window.bridge
    window.show_page("map")
    chosen = bridge.selection.actors
    actors = tuple(chosen) if len(chosen) > 1 else None
    opgave = bridge.selection.opgave
    count = len(actors or placements_in(bridge.model, bridge.view))
    if count <= MANY:
        found = positions(row.id, bridge.model, bridge.view, actors, opgave)
        _place(window, found, row, is_all=actors is None)
        return
    snapshot = bridge.document.snapshot()
    job = Job(telling, row.id, snapshot, bridge.view, actors, opgave, parent=window.widget)
    job.setObjectName(_UNDER_WAY)
    _Watched(window, job, row, count, is_all=actors is None).begin()


class _Watched:
    """An arrangement that is worked out beside the window, and what is seen of it meanwhile."""

    def __init__(self, window: Window, job: Job, row: Name, count: int, *, is_all: bool) -> None:
        self._window, self._job, self._row, self._is_all = window, job, row, is_all
        self._preview = preview(window.canvas, follows=is_all)
        # Where the map was when the work began: its outcome only fits that.
        self._state = self._now()
        text = ngettext("Arranging {count} actor …", "Arranging {count} actors …", count)
        self._bar = window.messages.under_way(text.format(count=count), self.cancel)
        self._keys = [self._escape_of(widget) for widget in (window.canvas, self._bar)]

    def begin(self) -> None:
        """Follow the work until it ends, is cancelled, or fails."""
        job, window = self._job, self._window
        window.canvas.setFocus()
        # Qt holds a method of ours only as long as somebody else does.
        job.told.connect(lambda found: self._show(found))
        job.done.connect(lambda found: self._finish(found))
        for signal in (job.refused, job.broken):
            signal.connect(lambda _reason: self._end())
        job.refused.connect(window.messages.tell)
        job.broken.connect(window.exports.broken)

    def cancel(self) -> None:
        """Stop, and leave the map as it is."""
        self._job.cancel()
        self._end()

    def _escape_of(self, widget: QWidget) -> QShortcut:
        made = QShortcut(QKeySequence(Qt.Key.Key_Escape), widget)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(self.cancel)
        return made

    def _show(self, found: "Positions") -> None:
        if self._preview is not None and self._now() == self._state:
            self._preview.show_positions(found)

    def _finish(self, found: "Positions") -> None:
        """Put the actors where they should stand, unless the map is another by now."""
        start = None
        if self._preview is not None and self._preview.isVisible():
            start = self._preview.now()
        is_as_it_was = self._now() == self._state
        self._end()
        if is_as_it_was:
            _place(self._window, found, self._row, is_all=self._is_all, start=start)
        else:
            text = _("The map was changed while it was being arranged, so it stayed as it is.")
            self._window.show_message(text)

    def _end(self) -> None:
        for key in self._keys:
            key.setEnabled(False)
            key.deleteLater()
        self._keys = []
        self._bar.go_away()
        if self._preview is not None:
            self._preview.hide()
            self._preview.deleteLater()
            self._preview = None

    def _now(self) -> tuple[int, int, str]:
        bridge = self._window.bridge
        if not bridge.has_document:
            return 0, 0, ""
        return id(bridge.document), bridge.model.revision, bridge.view


def _place(
    window: Window, found: "Positions", row: Name, *, is_all: bool, start: Start | None = None
) -> None:
    """One step, and the actors glide there: from where they stood, or from where they are seen."""
    canvas, bridge = window.canvas, window.bridge
    if start is None:
        start = Start(canvas.scene.nodes.xy.copy(), canvas.camera)
    with bridge.edit(_(row.name)) as draft:
        place(draft, bridge.view, found)
    if is_all:
        canvas.fit()
        _offer_groups(window, row.groups)
    glide_from(canvas, start)


def _offer_groups(window: Window, aspect: Aspect) -> None:
    """Offer to show the outlines of groups that stand together now, unless the view has them."""
    bridge = window.bridge
    document, view = bridge.document, bridge.view
    window.messages.drop(_OFFERED)
    if aspect in (Aspect.NONE, bridge.model.get(View, view).group_by):
        return

    def show() -> None:
        if not bridge.has_document or bridge.document is not document:
            return
        if bridge.model.find(View, view) is not None:
            with bridge.edit(_("Show the groups")) as draft:
                set_look(draft, view, "group_by", aspect)

    window.messages.say(
        _("Who belongs together stands together now."),
        offers=((_("Show the groups"), show),),
        key=_OFFERED,
    )
