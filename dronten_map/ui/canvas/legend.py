"""The legend: which kinds of actors and relations stand on the map, and how each is drawn."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from dronten_map.core.records import ActorKind, Arrow, Direction, LineStyle, RelationKind
from dronten_map.graph.shapes import dashes
from dronten_map.i18n import _, pick
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.look import look_of
from dronten_map.ui.canvas.paths import head_path
from dronten_map.ui.canvas.sprites import badge_sheet, draw_node
from dronten_map.ui.canvas.widget import Canvas

ROW, GROUP = 22, 8  # pixels: a row, and the air between the two groups
_SAMPLE, _TEXT, _WIDEST = 28, 40, 220  # pixels: width of a sample, where text starts, of all
_RADIUS = 8.6
_MARGIN = 12  # pixels to the edges of the map
_ROOMY = 960  # pixels that the map is wide from which the legend is open by itself


@dataclass(frozen=True, slots=True)
class Line:
    """One row: what is drawn and what it is called; a kind of None is the badge."""

    kind: ActorKind | RelationKind | None
    text: str
    is_first_of_group: bool = False


class Legend(QFrame):
    """Floats in the bottom left corner of the map; a click on its title folds it."""

    def __init__(self, bridge: Bridge, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._bridge = bridge
        self._canvas = canvas
        self.setProperty("role", "floating")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(_("Legend"))
        self.title = QToolButton()
        self.title.setText(_("Legend"))
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title.setIconSize(QSize(14, 14))
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.title.clicked.connect(self._fold)
        self._wish: bool | None = None  # what the user chose; without it the room decides
        self.rows = Rows()
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.rows)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self._scroll)
        canvas.installEventFilter(self)
        canvas.scene_changed.connect(self.refresh)
        theme.appearance().changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what stands on the map now, as large as that needs and the map allows."""
        lines = self._lines()
        is_open = self.is_open
        self.title.setIcon(theme.icon("chevron-down" if is_open else "chevron-up", 14))
        self.title.setToolTip(_("Fold the legend away.") if is_open else _("Show the legend."))
        self._scroll.setVisible(is_open)
        self.rows.show_lines(lines)
        wanted = self.rows.size()
        room = max(ROW, self._canvas.height() - self.title.sizeHint().height() - 8 * _MARGIN)
        height = min(wanted.height(), room)
        bar = self._scroll.verticalScrollBar().sizeHint().width() if height < wanted.height() else 0
        self._scroll.setFixedSize(wanted.width() + bar, height)
        self.setVisible(bool(lines))
        self.adjustSize()
        self.move(_MARGIN, self._canvas.height() - self.height() - _MARGIN)
        # A map that is fitted leaves the open legend free.
        self._canvas.reserved = self.width() if is_open and lines else 0
        self._canvas.foot = self.geometry().right() if lines else 0

    @property
    def is_open(self) -> bool:
        """Whether the rows are shown: as the user wishes, else where there is room for them."""
        return self._canvas.width() >= _ROOMY if self._wish is None else self._wish

    def _fold(self) -> None:
        self._wish = not self.is_open
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self.refresh()
        return False

    def _lines(self) -> list[Line]:
        if not self._bridge.has_document:
            return []
        scene = self._canvas.scene
        placed, shown = scene.nodes.is_placed, scene.edges.is_shown
        actors = {scene.actor_kinds[int(k)] for k in np.unique(scene.nodes.kind[placed])}
        relations = {scene.relation_kinds[int(k)] for k in np.unique(scene.edges.kind[shown])}
        lines = [
            Line(k, pick(k.name, k.name_en)) for k in sorted(actors, key=lambda k: (k.order, k.id))
        ]
        if bool((scene.nodes.opgaven[placed] > 0).any()):
            lines.append(Line(None, _("takes part in so many opgaven")))
        for place, kind in enumerate(sorted(relations, key=lambda k: (k.order, k.id))):
            lines.append(Line(kind, pick(kind.name, kind.name_en), is_first_of_group=place == 0))
        return lines


class Rows(QWidget):
    """The rows of the legend, painted as the map paints what they stand for."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []

    @property
    def texts(self) -> list[str]:
        """What is written in the rows."""
        return [line.text for line in self._lines]

    def show_lines(self, lines: list[Line]) -> None:
        """Show other rows, and be as large as they need."""
        self._lines = lines
        self.setAccessibleDescription(", ".join(self.texts))
        metrics = QFontMetrics(theme.font(theme.SMALL))
        widest = max((metrics.horizontalAdvance(line.text) for line in lines), default=0)
        gaps = sum(line.is_first_of_group for line in lines) * GROUP
        width = min(_WIDEST, _TEXT + widest + 2 * theme.SPACE)
        self.resize(width, ROW * len(lines) + gaps)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the samples and their names."""
        look = look_of(theme.current())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.SMALL))
        y = 0
        for line in self._lines:
            y += GROUP if line.is_first_of_group else 0
            self._draw_sample(painter, line, y + ROW / 2)
            box = QRect(_TEXT, y, self.width() - _TEXT - theme.GAP, ROW)
            text = painter.fontMetrics().elidedText(
                line.text, Qt.TextElideMode.ElideRight, box.width()
            )
            painter.setPen(look.ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            y += ROW
        painter.end()

    def _draw_sample(self, painter: QPainter, line: Line, y: float) -> None:
        look = look_of(theme.current())
        middle = theme.GAP + _SAMPLE / 2
        match line.kind:
            case ActorKind() as kind:
                painter.save()
                painter.translate(middle, y)
                draw_node(painter, kind, look, _RADIUS)
                painter.restore()
            case RelationKind() as kind:
                draw_relation(painter, kind, look.ink, theme.GAP, y, _SAMPLE, paper=look.paper)
            case None:
                sheet = badge_sheet(look, 7.0)
                source = QRect(2 * sheet.cell, 0, sheet.cell, sheet.cell)
                corner = QPointF(round(middle - sheet.cell / 2), round(y - sheet.cell / 2))
                painter.drawPixmap(corner, sheet.picture, source)


def draw_relation(
    painter: QPainter,
    kind: RelationKind,
    colour: QColor,
    x: float,
    y: float,
    length: float,
    *,
    paper: QColor,
) -> None:
    """A straight sample of a kind of relation, from x to the right."""
    width = 1.4
    has_head = kind.direction is not Direction.NONE
    arrow = Arrow.OPEN if kind.arrow is Arrow.NONE else kind.arrow
    head, is_filled, setback = head_path(arrow, 9.0)
    line = QPainterPath(QPointF(x, y))
    line.lineTo(x + length - (setback if has_head else 0.0), y)
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if kind.line is LineStyle.DOUBLE:
        painter.strokePath(line, QPen(colour, width * 3.0))
        pen = QPen(paper, width)
    elif pattern := dashes(kind.line, width):
        pen.setDashPattern([part / width for part in pattern])
    painter.strokePath(line, pen)
    if has_head:
        painter.setPen(QPen(colour, width))
        painter.setBrush(colour if is_filled else Qt.BrushStyle.NoBrush)
        painter.drawPath(head.translated(x + length, y))
        painter.setBrush(Qt.BrushStyle.NoBrush)
