"""The program that one writes first: a scene with a Python item for each actor and relation.

python -m tests.bench._canvas_naive ACTORS RELATIONS
"""

import json
import os
import sys
from typing import Any

import numpy as np
from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from tests.bench._maps import DRAGGED, Web, web
from tests.bench._timing import memory, spread, timed

RADIUS = 12.0
COLOURS = [QColor(c) for c in ("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377")]
_BORDER, _LINE = QPen(QColor("#333333"), 1), QPen(QColor("#aaaaaa"), 1)


class Node(QGraphicsItem):
    """An actor, with its name beside it."""

    def __init__(self, number: int, name: str, at: tuple[float, float]) -> None:
        super().__init__()
        self.edges: list[Edge] = []
        self._name, self._colour = name, COLOURS[number % len(COLOURS)]
        self._path = QPainterPath()
        self._path.addEllipse(QPointF(0, 0), RADIUS, RADIUS)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges)
        self.setAcceptHoverEvents(True)
        self.setZValue(1)
        self.setPos(*at)

    def boundingRect(self) -> QRectF:
        """The circle and its name."""
        return QRectF(-RADIUS - 2, -RADIUS - 2, 2 * RADIUS + 94, 2 * RADIUS + 4)

    def shape(self) -> QPainterPath:
        """The circle."""
        return self._path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw both."""
        painter.setPen(_BORDER)
        painter.setBrush(self._colour)
        painter.drawPath(self._path)
        painter.setPen(Qt.GlobalColor.black)
        painter.drawText(QPointF(RADIUS + 2, 4), self._name)

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: Any) -> Any:
        """Take the relations along."""
        if change == QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            for edge in self.edges:
                edge.adjust()
        return super().itemChange(change, value)


class Edge(QGraphicsItem):
    """A relation."""

    def __init__(self, source: Node, target: Node) -> None:
        super().__init__()
        self._ends = source, target
        source.edges.append(self)
        target.edges.append(self)
        self._line = QLineF(source.pos(), target.pos())

    def adjust(self) -> None:
        """Follow the ends."""
        self.prepareGeometryChange()
        self._line = QLineF(self._ends[0].pos(), self._ends[1].pos())

    def boundingRect(self) -> QRectF:
        """The rectangle around the line."""
        return QRectF(self._line.p1(), self._line.p2()).normalized().adjusted(-1, -1, 1, 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the line."""
        painter.setPen(_LINE)
        painter.drawLine(self._line)


class View(QGraphicsView):
    """The map in its window; who made the items keeps them."""

    def __init__(self, scene: QGraphicsScene, nodes: list[Node]) -> None:
        super().__init__(scene)
        self.nodes = nodes


def main(actors: int, relations: int) -> dict[str, object]:
    """Build it and measure."""
    app = QApplication([])
    made = web(actors, relations)
    before = memory()
    build: list[View] = []
    built = timed(lambda _n: build.append(_built(made)), 1)
    view = build[0]
    QApplication.processEvents()
    after = memory()
    used = None if before is None or after is None else after - before
    said = {"build_ms": round(built[0]), "memory_mb": used, **_frames(view, made)}
    del app
    return said


def _built(made: Web) -> View:
    scene = QGraphicsScene()
    places = made.points.tolist()
    nodes = [
        Node(n, name, (x, y))
        for n, (name, (x, y)) in enumerate(zip(made.names(), places, strict=True))
    ]
    edges = [Edge(nodes[a], nodes[b]) for a, b in made.ends.tolist()]
    for item in (*nodes, *edges):
        scene.addItem(item)
    view = View(scene, nodes)
    scene.setParent(view)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
    view.resize(1280, 800)
    view.show()
    return view


def _frames(view: View, made: Web) -> dict[str, object]:
    port, scene = view.viewport(), view.scene()
    view.fitInView(scene.itemsBoundingRect(), Qt.AspectRatioMode.KeepAspectRatio)
    QApplication.processEvents()
    home = QTransform(view.transform())
    often = 7 if len(made.points) < 5000 else 3

    def pan(number: int) -> None:
        view.translate((20 if number % 2 else -20) / view.transform().m11(), 0)
        port.repaint()

    def zoom(number: int) -> None:
        factor = 1.05 if number % 2 else 1 / 1.05
        view.scale(factor, factor)
        port.repaint()

    held = [view.nodes[n] for n in made.ordinary(DRAGGED)]

    def drag(number: int) -> None:
        held[number].moveBy(3.0 / home.m11(), 2.0 / home.m11())
        QApplication.processEvents()

    spots = np.random.default_rng(3).random((50, 2)) * (1270, 790)
    pixels = [QPoint(int(x), int(y)) for x, y in spots.tolist()]
    said: dict[str, object] = {
        "full_ms": spread(timed(lambda _n: port.repaint(), often)),
        "pan_ms": spread(timed(pan, often)),
        "zoom_ms": spread(timed(zoom, often)),
    }
    view.setTransform(home)
    QApplication.processEvents()
    said["drag_ms"] = spread(timed(drag, len(held), most=60.0))
    said["hover_ms"] = spread(timed(lambda n: view.itemAt(pixels[n]), len(pixels)))
    return said


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]))))
    sys.stdout.flush()
    os._exit(0)  # taking all items apart takes longer than the measurement
