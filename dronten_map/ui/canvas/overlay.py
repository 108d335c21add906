"""What is painted over the picture of the web: selection, hover, and what is in the hand."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from dronten_map.core.ids import RelationId
from dronten_map.ui import theme
from dronten_map.ui.canvas import annotation_overlay, group_overlay, naming_in_place
from dronten_map.ui.canvas.arrays import Slots
from dronten_map.ui.canvas.camera import Camera, Points
from dronten_map.ui.canvas.clearest import clearest
from dronten_map.ui.canvas.hits import RING, reach_of
from dronten_map.ui.canvas.look import mix
from dronten_map.ui.canvas.stamping import stamp_actors, stamp_badges, stamp_rings
from dronten_map.ui.canvas.stock import radius_at, text_size
from dronten_map.ui.canvas.taken import Taken
from dronten_map.ui.canvas.tracing import carry, trace

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_MOST_WIRES = 400  # relations of lifted actors that are drawn along while they move
_MOST_HELD = 4  # handfuls of actors of which the relations are known: in the hand, just let go
_MOST_WAITING = 500  # actors that are painted before the picture is there
_NAMED = 60  # lifted actors up to which their names are drawn along
_AROUND = 24.0  # pixels around what is in the hand, for its ring, its shadow and soft edges
_BEYOND = 1e6  # pixels that no screen has
_FEW = 12  # selected actors up to which those show their names that the picture left out


class Overlay:
    """Paints over the map, in pixels of the screen."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._held: dict[tuple[int, ...], Slots] = {}
        self._held_in: tuple[object, int] | None = None  # of which state of which scene

    def draw(self, painter: QPainter) -> None:
        """Everything that lies over the web now."""
        canvas = self._canvas
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gesture = canvas.gesture
        lifted = gesture.lifted if gesture is not None else frozenset[int]()
        self._draw_waiting(painter, lifted)
        self._draw_relations(painter, lifted)
        annotation_overlay.draw(painter, canvas)
        group_overlay.draw(painter, canvas, lifted)
        selected = self._seen(canvas.scene.slots_of(canvas.bridge.selection.actors))
        self.draw_rings(painter, [s for s in selected if s not in lifted])
        if gesture is not None:
            gesture.paint(painter)
        else:
            self._draw_hover(painter)
            self._draw_missing_names(painter, selected)
        naming_in_place.draw_waiting_relation(painter, canvas)
        if canvas.drop_target is not None:
            self.draw_rings(painter, canvas.scene.slots_of([canvas.drop_target]))

    def draw_rings(
        self,
        painter: QPainter,
        slots: Sequence[int],
        *,
        by: tuple[float, float] = (0.0, 0.0),
        is_faint: bool = False,
    ) -> None:
        """Focus rings around actors, shifted by so many points."""
        if not len(slots):
            return
        scene, camera, scale = self._canvas.scene, *self._device()
        chosen = np.asarray(slots, dtype=np.intp)
        with _DevicePixels(painter, scale):
            stamp_rings(
                painter,
                scene,
                self._canvas.stock,
                self._canvas.look,
                chosen,
                camera.to_screen(scene.nodes.xy[chosen] + by),
                zoom=camera.zoom,
                scale=scale,
                hovered=is_faint,
            )
            self._draw_badges(painter, chosen, by)

    def _draw_badges(self, painter: QPainter, slots: Slots, by: tuple[float, float]) -> None:
        """Their badges once more, over the rings."""
        canvas, (camera, scale) = self._canvas, self._device()
        stamp_badges(
            painter,
            canvas.scene,
            canvas.stock,
            canvas.look,
            slots,
            camera.to_screen(canvas.scene.nodes.xy[slots] + by),
            zoom=camera.zoom,
            scale=scale,
        )

    def draw_relation(self, painter: QPainter, relation: RelationId) -> None:
        """A relation that something is about to happen to."""
        slot = self._canvas.scene.edges.slot.get(relation)
        if slot is not None:
            trace(painter, self._canvas, np.array([slot]), self._canvas.look.accent)

    def draw_lifted(self, painter: QPainter, slots: Sequence[int], by: tuple[float, float]) -> None:
        """Actors in the hand, with their relations, where they would come to stand."""
        group_overlay.draw_lifted(painter, self._canvas, frozenset(slots), by)
        slots = self._seen(slots)
        if not len(slots):
            return
        self._draw_wires(painter, slots, by)
        self._draw_nodes(painter, slots, by)
        self.draw_rings(painter, slots, by=by)

    def _seen(self, slots: Sequence[int]) -> list[int]:
        """Those of these actors that are in no collapsed group."""
        is_seen = self._canvas.scene.nodes.is_seen
        return [slot for slot in slots if is_seen[slot]]

    def reach(self, slots: Sequence[int], by: tuple[float, float]) -> QRect:
        """The pixels that actors in the hand may cover, with their relations, names and rings."""
        canvas = self._canvas
        scene, camera = canvas.scene, canvas.camera
        there = scene.nodes.xy[list(slots)] + by
        ends = scene.edges.line[self._edges_of(slots)].reshape(-1, 2)
        # Far outside the view it makes no difference, and whole pixels must not overflow.
        points = np.clip(camera.to_screen(np.concatenate([there, ends])), -_BEYOND, _BEYOND)
        (left, top), (right, bottom) = points.min(0).tolist(), points.max(0).tolist()
        by_name = self._widest(slots) if len(slots) <= _NAMED else 0.0
        chosen = np.asarray(slots, dtype=np.intp)
        largest = float((scene.sizes(chosen) * scene.reaches(chosen)).max(initial=1.0))
        margin = 2.5 * radius_at(camera.zoom) * largest + by_name + _AROUND
        box = QRectF(left, top, right - left, bottom - top)
        around = box.adjusted(-margin, -margin, margin, margin).toAlignedRect()
        return around.united(group_overlay.reach(canvas, frozenset(slots), by))

    def _widest(self, slots: Sequence[int]) -> float:
        """The longest side of the names of these actors, in pixels."""
        canvas, (camera, scale) = self._canvas, self._device()
        plates = canvas.stock.plates(canvas.look, text_size(camera.zoom / scale), scale)
        sizes = [plates.wrapped(canvas.scene.nodes.names[slot]) for slot in slots]
        return max((max(size.width, size.height) for size in sizes), default=0.0) / scale

    def _draw_waiting(self, painter: QPainter, lifted: frozenset[int]) -> None:
        """Actors that the picture leaves out, or has as they were, and that nobody holds."""
        layer = self._canvas.layer
        shown = layer.shown
        if shown is None:
            return
        is_seen = self._canvas.scene.nodes.is_seen
        count = len(is_seen)
        late = (shown.shot.without | layer.touched) - lifted
        waiting = [s for s in late if s < count and is_seen[s]]
        if 0 < len(waiting) <= _MOST_WAITING:
            self._draw_wires(painter, waiting, (0.0, 0.0))
            self._draw_nodes(painter, waiting, (0.0, 0.0))

    def _draw_nodes(self, painter: QPainter, slots: Sequence[int], by: tuple[float, float]) -> None:
        canvas = self._canvas
        scene, camera, scale = canvas.scene, *self._device()
        chosen = np.asarray(slots, dtype=np.intp)
        centres = camera.to_screen(scene.nodes.xy[chosen] + by)
        with _DevicePixels(painter, scale):
            stamp_actors(
                painter,
                scene,
                canvas.stock,
                canvas.look,
                chosen,
                centres,
                zoom=camera.zoom,
                lifted=by != (0.0, 0.0),
            )
            if len(slots) <= _NAMED:
                self._draw_names(painter, slots, centres)

    def _draw_wires(self, painter: QPainter, slots: Sequence[int], by: tuple[float, float]) -> None:
        scene, edges = self._canvas.scene, self._edges_of(slots)
        if not len(edges):
            return
        line = scene.edges.line[edges].copy()
        among = np.zeros(len(scene.nodes) + 1, dtype=bool)
        among[list(slots)] = True
        ends = scene.edges.ends[edges]
        line[among[ends[:, 0]], :2] += by
        line[among[ends[:, 1]], 2:] += by
        carry(painter, self._canvas, edges, line)

    def _edges_of(self, slots: Sequence[int]) -> Slots:
        """Relations at what is in the hand; looked for once, as every frame asks."""
        scene = self._canvas.scene
        held, state = tuple(slots), (scene, scene.stamp)
        if state != self._held_in or (held not in self._held and len(self._held) == _MOST_HELD):
            self._held_in = state
            self._held.clear()
        if held not in self._held:
            self._held[held] = scene.edges_at(slots)[:_MOST_WIRES]
        return self._held[held]

    def _draw_relations(self, painter: QPainter, lifted: frozenset[int]) -> None:
        """Selected and hovered relations, with a ring around their lines where these are."""
        canvas = self._canvas
        edges, selected = canvas.scene.edges, canvas.bridge.selection.relations
        hovered = canvas.hovered.relation if canvas.gesture is None else None
        if hovered is not None and hovered in edges.slot and hovered not in selected:
            trace(painter, canvas, np.array([edges.slot[hovered]]), canvas.look.hover)
        chosen = np.array([edges.slot[r] for r in selected if r in edges.slot], dtype=np.intp)
        at_rest = ~np.isin(edges.ends[chosen], list(lifted)).any(axis=1)
        trace(painter, canvas, chosen[at_rest], canvas.look.focus)

    def _draw_hover(self, painter: QPainter) -> None:
        """The actor under the pointer with the ring from which a relation is drawn."""
        canvas = self._canvas
        hovered = canvas.hovered
        slots = canvas.scene.slots_of([hovered.actor]) if hovered.actor is not None else []
        if not slots:
            return
        if hovered.actor not in canvas.bridge.selection.actors:
            self.draw_rings(painter, slots, is_faint=True)
        at = QPointF(*canvas.camera.seen(*canvas.scene.nodes.xy[slots[0]].tolist()))
        reach = reach_of(canvas.scene, slots[0]) * canvas.camera.zoom + RING / 2 + 2
        strength = 0.9 if hovered.on_ring else 0.25
        pen = QPen(mix(canvas.look.paper, canvas.look.accent, strength), 3.0)
        pen.setDashPattern([0.1, 2.2])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        if canvas.camera.zoom >= 0.35:
            painter.drawEllipse(at, reach, reach)

    def _draw_missing_names(self, painter: QPainter, selected: Sequence[int]) -> None:
        """The names of what is pointed at or selected, where the picture had no room for them."""
        canvas, shown = self._canvas, self._canvas.layer.shown
        pointed = canvas.scene.slots_of([canvas.hovered.actor] if canvas.hovered.actor else [])
        # Of a whole crowd the names would only lie over each other.
        asked = dict.fromkeys([*pointed, *(selected if len(selected) <= _FEW else ())])
        if not asked or shown is None or canvas.editor is not None:
            return
        named = {label.slot for label in shown.labels}
        missing = [slot for slot in asked if slot not in named]
        if missing:
            camera, scale = self._device()
            centres = camera.to_screen(canvas.scene.nodes.xy[missing])
            with _DevicePixels(painter, scale):
                self._draw_names(painter, missing, centres, is_apart=True)

    def _draw_names(
        self, painter: QPainter, slots: Sequence[int], centres: Points, *, is_apart: bool = False
    ) -> None:
        """Names below actors at these device pixels; apart: on paper, and none over another."""
        canvas = self._canvas
        camera, scale = self._device()
        plates = canvas.stock.plates(canvas.look, text_size(camera.zoom / scale), scale)
        chosen = np.asarray(slots, dtype=np.intp)
        far = canvas.scene.sizes(chosen) * canvas.scene.reaches(chosen)
        belows = (radius_at(camera.zoom) * 1.1 * far + 1.5 * scale).tolist()
        taken = Taken()
        for slot, (x, y), below in zip(slots, centres.tolist(), belows, strict=True):
            name = canvas.scene.nodes.names[slot]
            size = plates.wrapped(name)
            left, top = round(x - size.width / 2), round(y + below)
            if is_apart:
                left, top = clearest(canvas, slot, camera, (size.width, size.height))
                if not taken.add((left, top, left + size.width, top + size.height)):
                    continue
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(canvas.look.paper)
                corner = theme.RADIUS * scale
                box = QRectF(left, top, size.width, size.height)
                painter.drawRoundedRect(box.adjusted(-scale, 0, scale, 0), corner, corner)
            painter.drawPixmap(left, top, plates.picture(name))

    def _device(self) -> tuple[Camera, float]:
        camera, scale = self._canvas.camera, self._canvas.devicePixelRatioF()
        return Camera(camera.zoom * scale, camera.dx * scale, camera.dy * scale), scale


class _DevicePixels:
    """Lets the painter count in device pixels within the block."""

    def __init__(self, painter: QPainter, scale: float) -> None:
        self._painter, self._scale = painter, scale

    def __enter__(self) -> None:
        self._painter.save()
        self._painter.scale(1 / self._scale, 1 / self._scale)

    def __exit__(self, *_error: object) -> None:
        self._painter.restore()
