"""What a kind looks like on the map, on light paper and on dark."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from dronten_map.core.records import ActorKind, Arrow, Direction, LineStyle, RelationKind
from dronten_map.graph.shapes import dashes
from dronten_map.i18n import pick
from dronten_map.ui import theme
from dronten_map.ui.canvas.look import Look, look_of
from dronten_map.ui.canvas.paths import head_path
from dronten_map.ui.canvas.sprites import draw_node
from dronten_map.ui.dialogs.lists_subjects import Member
from dronten_map.ui.tokens import DARK, LIGHT

HEIGHT = 88  # pixels


class Preview(QWidget):
    """An actor or a relation of a kind, twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: ActorKind | RelationKind | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_kind(self, member: Member) -> None:
        """Show this kind; words and areas have no look."""
        self._kind = member if isinstance(member, ActorKind | RelationKind) else None
        self.setVisible(self._kind is not None)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both papers with the kind on them."""
        if self._kind is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = (self.width() - theme.SPACE) / 2
        for number, paper in enumerate((LIGHT, DARK)):
            look = look_of(paper)
            box = QRectF(number * (half + theme.SPACE), 0, half, self.height())
            box.adjust(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(QColor(theme.current().line), 1))
            painter.setBrush(look.paper)
            painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
            painter.save()
            painter.translate(box.center())
            if isinstance(self._kind, ActorKind):
                _paint_actor(painter, self._kind, look, box.width() - 16)
            else:
                _paint_relation(painter, self._kind, look, box.width() / 2 - 24)
            painter.restore()


def _paint_actor(painter: QPainter, kind: ActorKind, look: Look, width: float) -> None:
    painter.translate(0, -10)
    draw_node(painter, kind, look, 20)
    font = theme.font()
    painter.setFont(font)
    painter.setPen(look.ink)
    name = " ".join(pick(kind.name, kind.name_en).split())
    shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(width))
    painter.drawText(QRectF(-width / 2, 26, width, 20), Qt.AlignmentFlag.AlignCenter, shown)


def _paint_relation(painter: QPainter, kind: RelationKind, look: Look, reach: float) -> None:
    width = 1.8
    for end in (-1, 1):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.muted)
        painter.drawEllipse(QPointF(end * (reach + 8), 0), 8, 8)
    shown = kind if kind.arrow is not Arrow.NONE else replace(kind, arrow=Arrow.OPEN)
    head, is_filled, setback = head_path(shown.arrow, 11.0)
    right = reach - 4 - (setback if kind.direction is not Direction.NONE else 0)
    left = -reach + 4 + (setback if kind.direction is Direction.BOTH else 0)
    _paint_line(painter, kind.line, look, (left, right, width))
    painter.setPen(QPen(look.edge, width))
    painter.setBrush(look.edge if is_filled else Qt.BrushStyle.NoBrush)
    if kind.direction is not Direction.NONE:
        painter.drawPath(QTransform.fromTranslate(reach - 4, 0).map(head))
    if kind.direction is Direction.BOTH:
        painter.drawPath(QTransform(-1, 0, 0, 1, -reach + 4, 0).map(head))


def _paint_line(
    painter: QPainter, style: LineStyle, look: Look, line: tuple[float, float, float]
) -> None:
    left, right, width = line
    path = QPainterPath(QPointF(left, 0))
    path.lineTo(right, 0)
    pen = QPen(look.edge, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if style is LineStyle.DOUBLE:
        pen.setWidthF(width * 3)
        painter.strokePath(path, pen)
        pen = QPen(look.paper, width)
    elif pattern := dashes(style, width):
        pen.setDashPattern([length / width for length in pattern])
    painter.strokePath(path, pen)
