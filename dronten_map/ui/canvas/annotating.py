"""Drawing annotations on the map, and pulling at their handles."""

from dataclasses import dataclass, replace
from math import atan2, cos, hypot, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from dronten_map.core.annotated import Box, box_of, size_at
from dronten_map.core.edits.annotations import LEAST, add_annotation, resize
from dronten_map.core.ids import AnnotationId, ViewId
from dronten_map.core.records import Annotation, AnnotationKind
from dronten_map.graph.annotated import setting, text_height
from dronten_map.i18n import N_, _
from dronten_map.ui.canvas import writing
from dronten_map.ui.canvas.annotation_overlay import draw_handles, draw_made, draw_outline
from dronten_map.ui.canvas.annotations import Handle, handles_of
from dronten_map.ui.canvas.gestures import STEP, Gesture

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
# Width and height in pixels of what is put down by a click.
_SIZES: dict[AnnotationKind, tuple[float, float]] = {
    AnnotationKind.TEXT: (200.0, 33.0),
    AnnotationKind.ARROW: (120.0, 0.0),
    AnnotationKind.AREA: (240.0, 160.0),
}
MADE: dict[AnnotationKind, str] = {
    AnnotationKind.TEXT: N_("Text added"),
    AnnotationKind.ARROW: N_("Arrow added"),
    AnnotationKind.AREA: N_("Field drawn"),
    AnnotationKind.PICTURE: N_("Picture added"),
}


@dataclass
class Draw(Gesture):
    """An annotation that is as large as the hand draws it."""

    kind: AnnotationKind

    def __post_init__(self) -> None:
        self.hint = {
            AnnotationKind.TEXT: N_("Release to type the text here, as wide as this."),
            AnnotationKind.ARROW: N_("Release to end the arrow here. Shift keeps it straight."),
            AnnotationKind.AREA: N_("Release to draw the field. Shift makes it square."),
        }[self.kind]
        self._from = on_grid(self.canvas, *self.canvas.camera.at(self.start.x(), self.start.y()))
        self._box: Box = (*self._from, 0.0, 0.0)

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Stretch it to the pointer."""
        self.canvas.empty.hide()
        x, y = self.canvas.camera.at(at.x(), at.y())
        if not keys & _ALT:
            x, y = on_grid(self.canvas, x, y)
        width, height = x - self._from[0], y - self._from[1]
        if keys & _SHIFT:
            width, height = _kept_straight(self.kind, width, height)
        if self.kind is AnnotationKind.TEXT:
            height = text_height("", abs(width), size_at(self.canvas.zoom))
        self._box = (*self._from, width, height)
        self.canvas.update()

    def release(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Put it on the map, or let the text be typed."""
        self.move(at, keys)
        put(self.canvas, self.kind, self._box)

    def cancel(self) -> None:
        """Nothing was drawn."""
        self.canvas.look_again()

    def paint(self, painter: QPainter) -> None:
        """Draw it as it would be."""
        if self.kind is AnnotationKind.TEXT:
            draw_outline(
                painter, self.canvas, _sketch(self.kind, self._box, size_at(self.canvas.zoom))
            )
        else:
            draw_made(
                painter, self.canvas, [_sketch(self.kind, self._box, size_at(self.canvas.zoom))]
            )


@dataclass
class Resize(Gesture):
    """A handle of an annotation follows the hand."""

    annotation: AnnotationId
    handle: Handle
    hint = N_("Release to keep this size. Shift keeps the shape, Alt leaves the grid.")

    def __post_init__(self) -> None:
        found = self.canvas.annotations.find(self.annotation)
        assert found is not None, "it was pressed just now"
        self._was = self._now = found

    @property
    def lifted_annotations(self) -> frozenset[AnnotationId]:
        """What is being resized."""
        return frozenset({self.annotation})

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Bring the handle to the pointer."""
        x, y = self.canvas.camera.at(at.x(), at.y())
        if not keys & _ALT:
            x, y = on_grid(self.canvas, x, y)
        box = pulled(self._was, self.handle, (x, y), keeps_shape=bool(keys & _SHIFT))
        self._now = _with_box(self._was, box)
        self.canvas.update()

    def release(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Keep the size."""
        self.move(at, keys)
        if self._now == self._was:
            return
        with self.canvas.bridge.edit(_("Size changed")) as draft:
            resize(draft, self.annotation, box_of(self._now))

    def paint(self, painter: QPainter) -> None:
        """Draw it in the size that it would have."""
        draw_made(painter, self.canvas, [self._now])
        draw_outline(painter, self.canvas, self._now)
        draw_handles(painter, self.canvas, self._now)


def put(canvas: "Canvas", kind: AnnotationKind, box: Box) -> None:
    """Put an annotation on the map; a text is typed first. What is only a click gets a size."""
    x, y, width, height = box
    size = size_at(canvas.zoom)
    if hypot(width, height) < 2 * LEAST or (kind is AnnotationKind.TEXT and abs(width) < size):
        width, height = (side / canvas.zoom for side in _SIZES[kind])
    if kind is AnnotationKind.TEXT:
        writing.write_new(canvas, (min(x, x + width), y), abs(width))
        return
    bridge = canvas.bridge
    made: AnnotationId | None = None
    with bridge.edit(_(MADE[kind])) as draft:
        made = add_annotation(draft, bridge.view, kind, (x, y, width, height), size=size)
    canvas.tool = "select"
    if made is not None and canvas.annotations.find(made) is not None:
        bridge.selection.set(annotations=[made])


def put_in_middle(canvas: "Canvas", kind: AnnotationKind) -> None:
    """Put an annotation of the plain size in the middle of what is seen: without a pointer."""
    x, y = canvas.centre()
    width, height = (side / canvas.zoom for side in _SIZES[kind])
    put(canvas, kind, (*on_grid(canvas, x - width / 2, y - height / 2), width, height))


def stretch(canvas: "Canvas", dx: float, dy: float) -> None:
    """Make the one annotation that is selected wider and higher: without a pointer."""
    found = canvas.annotations.handled()
    if found is None:
        return
    match found.kind:
        case AnnotationKind.ARROW:
            handle: Handle = "end"
        case AnnotationKind.TEXT:
            handle = "e"
        case _:
            handle = "se"
    if found.kind is AnnotationKind.PICTURE:
        dx = dx or dy
        dy = dx * found.height / found.width
    x, y = handles_of(found)[handle]
    box = pulled(found, handle, (x + dx, y + dy))
    with canvas.bridge.edit(_("Size changed"), merge_key=f"stretch:{found.id}") as draft:
        resize(draft, found.id, box)


def on_grid(canvas: "Canvas", x: float, y: float) -> tuple[float, float]:
    """A point of the map; on the grid where that is on."""
    if not canvas.snaps:
        return x, y
    return round(x / STEP) * STEP, round(y / STEP) * STEP


def pulled(
    annotation: Annotation,
    handle: Handle,
    to: tuple[float, float],
    *,
    keeps_shape: bool = False,
) -> Box:
    """The box of an annotation when one of its handles is brought to a point."""
    x, y, width, height = box_of(annotation)
    if handle == "end":
        way = to[0] - x, to[1] - y
        return (x, y, *(_kept_straight(annotation.kind, *way) if keeps_shape else way))
    if handle == "start":
        tip = x + width, y + height
        way = to[0] - tip[0], to[1] - tip[1]
        way = _kept_straight(annotation.kind, *way) if keeps_shape else way
        return tip[0] + way[0], tip[1] + way[1], -way[0], -way[1]
    return _pulled_box(annotation, handle, to, keeps_shape=keeps_shape)


def _pulled_box(
    annotation: Annotation, handle: Handle, to: tuple[float, float], *, keeps_shape: bool
) -> Box:
    left, top, right, bottom = setting(annotation).box
    was = right - left, bottom - top
    if "w" in handle:
        left = min(to[0], right - LEAST)
    if "e" in handle:
        right = max(to[0], left + LEAST)
    if "n" in handle:
        top = min(to[1], bottom - LEAST)
    if "s" in handle:
        bottom = max(to[1], top + LEAST)
    if annotation.kind is AnnotationKind.TEXT:
        width = max(right - left, 2.0 * annotation.size)
        left = right - width if handle == "w" else left
        return left, top, width, text_height(annotation.text, width, annotation.size)
    if keeps_shape or annotation.kind is AnnotationKind.PICTURE:
        return _in_shape(handle, (left, top, right, bottom), was)
    return left, top, right - left, bottom - top


def _in_shape(
    handle: Handle, edges: tuple[float, float, float, float], was: tuple[float, float]
) -> Box:
    """A box as large as the hand made it, but of the old shape; the other side stays put."""
    left, top, right, bottom = edges
    grown = (right - left) / was[0], (bottom - top) / was[1]
    factor = {"n": grown[1], "s": grown[1], "w": grown[0], "e": grown[0]}.get(handle, max(grown))
    factor = max(factor, LEAST / min(was))
    width, height = was[0] * factor, was[1] * factor
    x = right - width if "w" in handle else left
    y = bottom - height if "n" in handle else top
    if handle in ("n", "s"):
        x = (left + right - width) / 2
    if handle in ("w", "e"):
        y = (top + bottom - height) / 2
    return x, y, width, height


def _kept_straight(kind: AnnotationKind, width: float, height: float) -> tuple[float, float]:
    """An arrow goes straight or aslant; anything else is as wide as it is high."""
    if kind is AnnotationKind.ARROW:
        turn = round(atan2(height, width) / (pi / 4)) * (pi / 4)
        length = hypot(width, height)
        return length * cos(turn), length * sin(turn)
    side = max(abs(width), abs(height))
    return side if width >= 0 else -side, side if height >= 0 else -side


def _sketch(kind: AnnotationKind, box: Box, size: int) -> Annotation:
    """What is being drawn and is not on the map yet."""
    x, y, width, height = box
    if kind is not AnnotationKind.ARROW:
        x, width = min(x, x + width), max(abs(width), 1.0)
        y, height = min(y, y + height), max(abs(height), 1.0)
    return Annotation(
        id=AnnotationId(""),
        view=ViewId(""),
        kind=kind,
        x=x,
        y=y,
        width=width,
        height=height,
        size=size,
    )


def _with_box(annotation: Annotation, box: Box) -> Annotation:
    x, y, width, height = box
    return replace(annotation, x=x, y=y, width=width, height=height)
