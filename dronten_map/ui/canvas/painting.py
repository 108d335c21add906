"""The picture of the web: edges, actors, badges and names, painted in slices of time."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from time import perf_counter

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter, QPen

from dronten_map.core.annotated import lies_behind
from dronten_map.core.ids import OpgaveId
from dronten_map.core.records import Annotation
from dronten_map.graph.annotated import setting
from dronten_map.ui.canvas.annotation_painting import AnnotationPainter
from dronten_map.ui.canvas.arrays import Flags, Slots
from dronten_map.ui.canvas.backdrop_painting import draw_backdrop
from dronten_map.ui.canvas.batch import argb, draw_hairlines, draw_points
from dronten_map.ui.canvas.camera import Box, Camera, Points
from dronten_map.ui.canvas.covered import is_below
from dronten_map.ui.canvas.curves import Curves, curves
from dronten_map.ui.canvas.fading import crowding, inks, opacities, plain, tints
from dronten_map.ui.canvas.group_painting import GroupPainting
from dronten_map.ui.canvas.look import DIMMED, Look, mix
from dronten_map.ui.canvas.naming import Label, choosing_names
from dronten_map.ui.canvas.near import draw_facts, draw_kinds
from dronten_map.ui.canvas.patches import Groups
from dronten_map.ui.canvas.pictures import Pictures
from dronten_map.ui.canvas.raster import Raster, raster
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.stamping import stamp_badges, stamping_actors
from dronten_map.ui.canvas.stock import Stock, radius_at
from dronten_map.ui.canvas.taken import Rectangle
from dronten_map.ui.canvas.wires import draw_wires, headway, thickness

WIRED = 900  # relations in view up to which each is drawn with its style and head
_PASSED = 200  # relations in view from which those that only pass by are plain faint lines
_WIRED_RADIUS = 5.0  # pixels that an actor is wide at least for that
_GRID = 20.0  # points between the dots; see also snapping
_BLOCK = 20_000  # relations that are turned into lines together
_SAMPLE = 2_000  # relations by which it is told how crowded the picture is
_SHORTEST = 1.5  # pixels from which a relation is drawn at all


@dataclass(frozen=True)
class Shot:
    """What a picture shows: two equal ones give the same picture of the same map.

    Attributes:
        camera: Map to device pixels.
        width, height: In device pixels.
        scale: Device pixels for one pixel.
        stamp: Which state of the scene.
        annotations: Those that belong on it, the hindmost first.
        pictures: Where those find what they show.
        groups: Those of the view as they are in this state; None for none.
        focus: Actors, by slot, all others of which step back; None for none.
        letters: Times as large as usual are the names, as for a whole room.
        covered: Where something floats over it, in device pixels, below which nobody reads.
        without: Actors that are left out with their relations, because they are being dragged.
    """

    camera: Camera
    width: int
    height: int
    scale: float
    look: Look
    stamp: int
    lit: OpgaveId | None = None
    without: frozenset[int] = frozenset()
    has_grid: bool = True
    annotations: tuple[Annotation, ...] = ()
    pictures: Pictures | None = field(default=None, compare=False)
    groups: Groups | None = None
    focus: frozenset[int] | None = None
    letters: float = 1.0
    covered: tuple[Rectangle, ...] = ()


class Painting:
    """A picture of the web in the making.

    `labels` and `curves` say where names and relations stand, for the pointer to find them.
    `raster` draws its plain lines; where it is None, the painter does.
    """

    def __init__(
        self, scene: Scene, stock: Stock, nodes: Slots, shot: Shot, *, is_first: bool = False
    ) -> None:
        """Begin; a first one, before which there is nothing to see, waits for nothing."""
        self.shot = shot
        self.raster: Raster | None = raster()
        self.image = QImage(shot.width, shot.height, QImage.Format.Format_RGB32)
        self.labels: list[Label] = []
        self.curves: Curves | None = None
        self.spent = 0.0
        self.is_done = False
        self._scene, self._stock = scene, stock
        stock.scale = shot.scale
        self._nodes = nodes[~np.isin(nodes, list(shot.without))] if shot.without else nodes
        self.groups = GroupPainting(shot, scene.nodes.xy[self._nodes], is_first=is_first)
        self._words: list[Rectangle] = []  # what stands behind all of it
        self._steps: Generator[None] = self._paint()

    def advance(self, seconds: float) -> bool:
        """Paint on for about so long; True when the picture is done."""
        began = perf_counter()
        while not self.is_done and perf_counter() - began < seconds:
            self.is_done = next(self._steps, self) is self
        self.spent += perf_counter() - began
        return self.is_done

    def stop(self) -> None:
        """Give up; the picture stays as it is."""
        self._steps.close()

    def _paint(self) -> Generator[None]:
        shot = self.shot
        self.image.fill(shot.look.paper)
        painter = QPainter(self.image)
        try:
            if self._scene.backdrop is not None:
                self._words = draw_backdrop(
                    painter,
                    self._scene.backdrop,
                    shot.camera,
                    shot.look,
                    scale=shot.scale,
                    letters=shot.letters,
                )
            if shot.has_grid:
                self._draw_grid(painter)
            dim = self._dimmed()
            yield from self._draw_annotations(painter, are_behind=True)
            yield from self.groups.draw_behind(painter, dim)
            yield from self._draw_edges(painter, dim)
            yield from self.groups.draw_between(painter, dim)
            yield
            yield from self._draw_nodes(painter, dim)
            self.groups.draw_nodes(painter, dim)
            yield
            self._draw_badges(painter, dim)
            yield
            yield from self._draw_names(painter, dim)
            self.groups.draw_front(painter)
            yield from self._draw_annotations(painter, are_behind=False)
        finally:
            painter.end()

    def _dimmed(self) -> Flags:
        """By slot, whether an actor steps back for the opgave that is lit up, or for the focus."""
        dim = np.zeros(len(self._scene.nodes), dtype=bool)
        involved = self._scene.involved
        lit = involved.get(self.shot.lit, set()) if self.shot.lit is not None else None
        for full in (lit, self.shot.focus):
            if full is not None:
                is_full = np.zeros(len(dim), dtype=bool)
                is_full[list(full)] = True
                dim |= ~is_full
        return dim

    def _draw_grid(self, painter: QPainter) -> None:
        camera, step = self.shot.camera, _GRID
        while step * camera.zoom < 18 * self.shot.scale:
            step *= 5
        left, top, right, bottom = camera.window(0, 0, self.shot.width, self.shot.height)
        xs = np.arange(np.ceil(left / step), np.floor(right / step) + 1) * step
        ys = np.arange(np.ceil(top / step), np.floor(bottom / step) + 1) * step
        dots = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
        width = round(1.5 * self.shot.scale)
        painter.setPen(QPen(self.shot.look.grid, width))
        draw_points(painter, np.floor(camera.to_screen(dots)) + (width % 2) / 2)

    def _draw_annotations(self, painter: QPainter, *, are_behind: bool) -> Iterator[None]:
        """Areas and pictures behind the web, or texts and arrows above it."""
        shot = self.shot
        if shot.pictures is None:
            return
        brush = AnnotationPainter(painter, shot.camera, shot.look, shot.pictures, scale=shot.scale)
        for annotation in shot.annotations:
            if lies_behind(annotation) is are_behind:
                brush.draw(annotation)
                yield

    def _draw_edges(self, painter: QPainter, dim: Flags) -> Iterator[None]:
        shot, scene = self.shot, self._scene
        edges = edges_within(scene, self._window(60))
        if shot.without:
            among = np.zeros(len(scene.nodes), dtype=bool)
            among[list(shot.without)] = True
            ends = scene.edges.ends[edges]
            edges = edges[~(among[ends[:, 0]] | among[ends[:, 1]])]
        is_dim: Flags = np.zeros(len(edges), dtype=bool)
        if shot.lit is not None or shot.focus is not None:
            is_dim = np.asarray(dim[scene.edges.ends[edges]].any(axis=1))
        yield
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(edges) <= WIRED and radius_at(shot.camera.zoom) >= _WIRED_RADIUS * shot.scale:
            if len(edges) > _PASSED:
                # What only passes by, between actors out of sight, would hide what is looked at.
                is_near = self._near_ends(edges)
                for which, share in ((is_dim, DIMMED), (~is_dim, 1.0)):
                    yield from self._draw_straight(painter, edges[which & ~is_near], share)
                edges, is_dim = edges[is_near], is_dim[is_near]
            self.curves = curves(scene, edges, shot.camera)
            yield from draw_wires(
                painter,
                scene,
                self.curves,
                look=shot.look,
                is_dim=is_dim,
                is_leaving=self.curves.leaves(shot.width, shot.height),
                scale=shot.scale * thickness(shot.camera.zoom / shot.scale),
                head=headway(shot.camera.zoom / shot.scale),
            )
            return
        for which, share in ((is_dim, DIMMED), (~is_dim, 1.0)):
            yield from self._draw_straight(painter, edges[which], share * self.groups.unveiled)

    def _near_ends(self, edges: Slots) -> Flags:
        """Which relations have an actor in view."""
        is_near = np.zeros(len(self._scene.nodes) + 1, dtype=bool)
        is_near[self._nodes] = True
        return np.asarray(is_near[self._scene.edges.ends[edges]].any(axis=1))

    def _draw_straight(self, painter: QPainter, edges: Slots, share: float) -> Iterator[None]:
        """Relations as plain lines, the strong ones last, with a share of their colour.

        Block by block, as of all at once the sums alone take a frame.
        """
        shot, scene, count = self.shot, self._scene, len(edges)
        edges = edges[np.argsort(scene.lines.ranks(scene.edges, edges), kind="stable")]
        strength, tint = scene.lines.steps(scene.edges, edges), scene.edges.tint[edges]
        full = tints(shot.look, scene.lines)
        sample = self._lines(edges[:: count // _SAMPLE + 1])
        crowd = crowding(sample, shot.width, shot.height) * count / max(1, len(sample))
        flat = argb(*(mix(shot.look.paper, plain(shot.look, c, count), share) for c in full))
        yield
        for start in range(0, count, _BLOCK):
            block = slice(start, start + _BLOCK)
            lines = self._lines(edges[block])
            length = np.hypot(lines[:, 0] - lines[:, 2], lines[:, 1] - lines[:, 3])
            is_long = length > _SHORTEST
            which = tint[block][is_long] if len(full) > 1 else None
            if self.raster is not None:
                seen = opacities(length[is_long] / shot.scale, strength[block][is_long], crowd)
                colours = inks(shot.look, seen * share, full, which)
            else:
                colours = flat if which is None else flat[which]
            yield from draw_hairlines(
                painter, self.image, lines[is_long], colours, raster=self.raster
            )

    def _lines(self, edges: Slots) -> Points:
        camera = self.shot.camera
        lines = self._scene.edges.line[edges] * camera.zoom
        lines += (camera.dx, camera.dy) * 2
        return lines

    def _draw_nodes(self, painter: QPainter, dim: Flags) -> Iterator[None]:
        shot, nodes = self.shot, self._nodes
        yield from stamping_actors(
            painter,
            self._scene,
            self._stock,
            shot.look,
            nodes,
            shot.camera.to_screen(self._scene.nodes.xy[nodes]),
            zoom=shot.camera.zoom,
            opacity=_opacity(dim[nodes]) * self.groups.unveiled,
        )

    def _draw_badges(self, painter: QPainter, dim: Flags) -> None:
        shot, nodes = self.shot, self._nodes
        stamp_badges(
            painter,
            self._scene,
            self._stock,
            shot.look,
            nodes,
            shot.camera.to_screen(self._scene.nodes.xy[nodes]),
            zoom=shot.camera.zoom,
            scale=shot.scale,
            opacity=_opacity(dim[nodes]),
        )

    def _draw_names(self, painter: QPainter, dim: Flags) -> Generator[None]:
        share = self.groups.fading
        if share <= 0.0:
            return
        nodes, shot = self._nodes, self.shot
        if shot.covered:
            centres = shot.camera.to_screen(self._scene.nodes.xy[nodes])
            nodes = nodes[~is_below(centres, shot.covered)]
            yield
        chosen = yield from choosing_names(
            self._scene,
            self._stock,
            nodes,
            self.shot,
            dim,
            solid=[*shot.covered, *self.groups.taken, *self._words, *self._written()],
            wires=self.curves,
        )
        self.labels = chosen.labels
        for count, label in enumerate(self.labels):
            name = self._scene.nodes.names[label.slot]
            painter.setOpacity(share * (DIMMED if dim[label.slot] else 1.0))
            if count % 50 == 0 or not chosen.has_picture(label, name):
                yield
            painter.drawPixmap(label.left, label.top, chosen.picture(label, name))
        painter.setOpacity(1.0)
        scene, shot, taken = self._scene, self.shot, chosen.taken
        yield from draw_facts(painter, scene, shot, self.labels, dim, taken)
        yield from draw_kinds(painter, scene, shot, self.curves, dim, taken)

    def _written(self) -> Iterator[Rectangle]:
        """The boxes of what annotations say, over which no name is to lie."""
        for annotation in self.shot.annotations:
            words = setting(annotation).words
            if words is not None:
                left, top, right, bottom = words
                yield *self.shot.camera.seen(left, top), *self.shot.camera.seen(right, bottom)

    def _window(self, margin: float) -> Box:
        by = margin * self.shot.scale
        return self.shot.camera.window(-by, -by, self.shot.width + by, self.shot.height + by)


def edges_within(scene: Scene, box: Box) -> Slots:
    """The relations whose straight line may cross a rectangle of the map."""
    x0, y0, x1, y1 = scene.edges.line.T
    left, top, right, bottom = box
    out = (x0 < left) & (x1 < left)
    out |= (x0 > right) & (x1 > right)
    out |= (y0 < top) & (y1 < top)
    out |= (y0 > bottom) & (y1 > bottom)
    return np.flatnonzero(~out & scene.edges.is_shown)


def _opacity(dim: Flags) -> NDArray[np.float64]:
    return np.where(dim, DIMMED, 1.0)
