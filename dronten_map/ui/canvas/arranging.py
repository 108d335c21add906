"""Putting the actors of the map in order: at once, or step by step where there are many.

It is done in the window's own process, between two looks at the hand: ten thousand actors take half
a second, less than another process needs to start and to be given them.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from dronten_map.core.edits.looks import set_backdrop, set_look
from dronten_map.core.edits.views import place
from dronten_map.core.model import Records
from dronten_map.core.records import Actor, Aspect, View
from dronten_map.graph.layouts.names import NAMES, Name
from dronten_map.graph.text import drawable
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui.actions import Action, Window, with_document
from dronten_map.ui.canvas.animation import Start, glide_from
from dronten_map.ui.canvas.preview import preview
from dronten_map.ui.messages import MessageBar

if TYPE_CHECKING:  # the layouts bring their libraries along when they are first used
    from dronten_map.graph.layout import Positions
    from dronten_map.graph.steps import Steps

MANY = 300  # actors from which the map shows the steps
_UNDER_WAY, _OFFERED = "arranging", "arranged"
_PATIENCE = 500  # milliseconds after which a bar tells that it is under way


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
    return with_document(window) and window.widget.findChild(QTimer, _UNDER_WAY) is None


def arrange(window: Window, row: Name) -> None:
    """Put the selected actors in order, or without at least two of them all of the view."""
    from dronten_map.graph.layouts.table import telling
    from dronten_map.graph.steps import ended

    bridge = window.bridge
    window.show_page("map")
    chosen = bridge.selection.actors
    actors = tuple(chosen) if len(chosen) > 1 else None
    count = len(actors or window.canvas.scene.placed())
    steps = telling(row.id, bridge.model, bridge.view, actors, bridge.selection.opgave)
    if count <= MANY:
        _place(window, ended(steps), row, is_all=actors is None)
    else:
        measured = _after_names(bridge.model, steps)
        watched(window, measured, row, count=count, is_all=actors is None)


def _after_names(records: Records, steps: "Steps[Positions]") -> "Steps[Positions]":
    """The same steps, after the names of all actors were measured with pauses in between."""
    from dronten_map.graph.drawing_names import measuring

    for _pause in measuring([drawable(actor.name) for actor in records.all(Actor)]):
        yield {}
    return (yield from steps)


def watched(
    window: Window, steps: "Steps[Positions]", row: Name, *, count: int, is_all: bool
) -> None:
    """Work out an arrangement of so many actors step by step, let it be seen, and carry it out."""
    _Watched(window, steps, row, count, is_all=is_all).begin()


class _Watched:
    """An arrangement that is worked out step by step, and what is seen of it meanwhile."""

    def __init__(
        self, window: Window, steps: "Steps[Positions]", row: Name, count: int, *, is_all: bool
    ) -> None:
        self._window, self._steps, self._row, self._is_all = window, steps, row, is_all
        self._count = count
        self._preview = preview(window.canvas, follows=is_all)
        # Where the map was when the work began: its outcome only fits that.
        self._state = self._now()
        self._bar: MessageBar | None = None
        self._keys = [self._escape_of(window.canvas)]
        self._clock = QElapsedTimer()
        self._timer = QTimer(window.widget)
        self._timer.setObjectName(_UNDER_WAY)
        # Qt holds a method of ours only as long as somebody else does.
        self._timer.timeout.connect(lambda: self._go_on())

    def begin(self) -> None:
        """Go on with the work between what the hand does, until it ends or is cancelled."""
        self._window.canvas.setFocus()
        self._clock.start()
        self._timer.start(0)

    def cancel(self) -> None:
        """Stop, and leave the map as it is."""
        self._steps.close()
        self._end()

    def _go_on(self) -> None:
        if self._now() != self._state:
            self.cancel()
            text = _("The map was changed while it was being arranged, so it stayed as it is.")
            self._window.show_message(text)
            return
        found = None
        try:
            found = next(self._steps)
        except StopIteration as end:
            self._finish(end.value)
        finally:
            if found is None:  # it is over, by a fault of ours too
                self._end()
        if found is None:
            return
        if self._preview is not None:
            self._preview.show_positions(found)
        if self._bar is None and self._clock.elapsed() > _PATIENCE:
            self._tell()

    def _tell(self) -> None:
        text = ngettext("Arranging {count} actor …", "Arranging {count} actors …", self._count)
        words = text.format(count=self._count)
        self._bar = self._window.messages.under_way(words, self.cancel)
        self._keys.append(self._escape_of(self._bar))

    def _escape_of(self, widget: QWidget) -> QShortcut:
        made = QShortcut(QKeySequence(Qt.Key.Key_Escape), widget)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(lambda: self.cancel())
        return made

    def _finish(self, found: "Positions") -> None:
        start = None
        if self._preview is not None and self._preview.isVisible():
            start = self._preview.now()
        self._end()
        _place(self._window, found, self._row, is_all=self._is_all, start=start)

    def _end(self) -> None:
        for key in self._keys:
            key.setEnabled(False)
            key.deleteLater()
        self._keys = []
        self._timer.stop()
        self._timer.setObjectName("")
        self._timer.deleteLater()
        if self._bar is not None:
            self._bar.go_away()
            self._bar = None
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
    behind = None
    if is_all:
        from dronten_map.graph.layouts.table import backdrop_behind

        behind = backdrop_behind(row.id, bridge.model, bridge.view, bridge.selection.opgave)
    with bridge.edit(_(row.name)) as draft:
        place(draft, bridge.view, found)
        if is_all:
            set_backdrop(draft, bridge.view, behind)
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

    bar = window.messages.say(
        _("Who belongs together stands together now."),
        offers=((_("Show the groups"), show),),
        key=_OFFERED,
    )
    # Whatever is done next, undo too, the offer is about what was.
    for signal in (bridge.changed, bridge.view_changed, bridge.opened):
        signal.connect(bar.go_away)
