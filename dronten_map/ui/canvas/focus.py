"""The focus: who is a few steps away from the selection stays, all others step back."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from dronten_map.core.ids import ActorId
from dronten_map.core.records import Relation
from dronten_map.graph.nearby import within
from dronten_map.ui.canvas.focus_bar import FocusBar

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

LEAST, MOST = 1, 4  # steps


class Focus(QObject):
    """Which actors the map is about for the moment.

    It goes along with the selection; while nothing is selected it stays where it is.

    Signals:
        changed: it began, ended, or is about others.
    """

    changed = Signal()

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._origins: tuple[ActorId, ...] = ()
        self._steps = 1
        self._found: tuple[object, frozenset[int]] = (None, frozenset())
        self.bar = FocusBar(self, canvas, steps=(LEAST, MOST))
        canvas.bridge.selection.changed.connect(self._follow)

    @property
    def is_on(self) -> bool:
        """Whether it is in use."""
        return bool(self._origins and self._canvas.scene.slots_of(self._origins))

    @property
    def steps(self) -> int:
        """How many relations away from the selection it reaches."""
        return self._steps

    @steps.setter
    def steps(self, steps: int) -> None:
        steps = min(MOST, max(LEAST, steps))
        if steps != self._steps:
            self._steps = steps
            self.changed.emit()

    @property
    def slots(self) -> frozenset[int] | None:
        """The actors that it is about, by slot; None when it is not in use."""
        scene = self._canvas.scene
        origins = scene.slots_of(self._origins)
        if not origins:
            return None
        asked = (scene, scene.stamp, self._steps, self._origins)
        if self._found[0] != asked:
            let_in = scene.nodes.is_let_in
            ends = scene.edges.ends[scene.edges.pair != 0]
            edges = ends[let_in[ends].all(axis=1)] if len(ends) else ends
            reached = within(len(let_in), edges, np.array(origins), self._steps) & let_in
            self._found = asked, frozenset(np.flatnonzero(reached).tolist())
        return self._found[1]

    @property
    def actors(self) -> tuple[ActorId, ...] | None:
        """The actors that it is about; None when it is not in use."""
        slots = self.slots
        return None if slots is None else tuple(self._canvas.scene.actors_at(sorted(slots)))

    def begin(self) -> bool:
        """Take what is selected into focus; whether anything is."""
        self._origins = self._chosen()
        self.changed.emit()
        return self.is_on

    def leave(self) -> bool:
        """Show all alike again; whether it was in use."""
        was = self.is_on
        self._origins = ()
        if was:
            self.changed.emit()
        return was

    def _chosen(self) -> tuple[ActorId, ...]:
        """The selected actors, and those at the ends of selected relations."""
        bridge = self._canvas.bridge
        selection = bridge.selection
        found = [bridge.model.find(Relation, relation) for relation in selection.relations]
        ends = [end for r in found if r is not None for end in (r.source, r.target)]
        return tuple(dict.fromkeys([*selection.actors, *ends]))

    def _follow(self) -> None:
        if not self.is_on or not self._canvas.bridge.has_document:
            return
        chosen = self._chosen()
        if chosen and chosen != self._origins:
            self._origins = chosen
            self.changed.emit()
