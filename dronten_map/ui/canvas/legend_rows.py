"""The rows of the legend: what stands in them, and how each is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from dronten_map.core.records import ActorKind, Arrow, Direction, LineStyle, RelationKind, Shape
from dronten_map.graph.legends import Entry
from dronten_map.graph.shapes import dashes, tense_dashes
from dronten_map.graph.strokes import WIDTHS, Stroke
from dronten_map.graph.swatches import BLANK
from dronten_map.ui import theme
from dronten_map.ui.canvas.dresses import PLAIN, Dress
from dronten_map.ui.canvas.folded import width_of
from dronten_map.ui.canvas.lines import line_colour
from dronten_map.ui.canvas.look import Look, look_of, mix
from dronten_map.ui.canvas.paths import head_path
from dronten_map.ui.canvas.sprites import badge_sheet, draw_body, draw_node
from dronten_map.ui.fields.choice import plain_tip

ROW, GROUP = 22, 8  # pixels: a row, and the air between two groups
_SAMPLE, _TEXT, _WIDEST = 28, 40, 240  # pixels: width of a sample, where text starts, of all
_LINE = 2.0  # pixels, of a sample of a line's colour alone
_RADIUS, _PLAIN, _RINGED = 8.6, 8.2, 6.4  # pixels, of samples: with an icon, without, in a ring


@dataclass(frozen=True, slots=True)
class Line:
    """One row.

    Attributes:
        sample: What is drawn; None for the title of a group, "badge" for the badge, "widths" for
            a line that grows wider, "group" for a collapsed group, "bundle" for its lines.
        text: What it is called.
        aside: Behind it, more quietly: a source, or how many there are.
        dress: How the actors of a kind look.
        note: Told when the pointer rests on it.
        tint: The colour of the sample of a group.
    """

    sample: ActorKind | RelationKind | Entry | str | None
    text: str
    aside: str = ""
    dress: Dress = PLAIN
    note: str = ""
    is_first_of_group: bool = False
    tint: QColor | None = None

    @property
    def is_title(self) -> bool:
        """Whether it stands above a group."""
        return self.sample is None

    @property
    def told(self) -> str:
        """The row for who cannot see it."""
        return f"{self.text} ({self.aside})" if self.aside else self.text


class Rows(QWidget):
    """The rows of the legend, painted as the map paints what they stand for."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._times = 1.0  # as large as usual

    @property
    def texts(self) -> list[str]:
        """What is written in the rows."""
        return [line.text for line in self._lines]

    @property
    def told(self) -> list[str]:
        """What the rows say but for their titles, with how many there are of each."""
        return [line.told for line in self._lines if not line.is_title]

    @property
    def titles(self) -> list[str]:
        """What stands above the groups of rows."""
        return [line.text for line in self._lines if line.is_title]

    def show_lines(self, lines: list[Line]) -> None:
        """Show other rows, and be as large as they need."""
        self._lines = lines
        self.setAccessibleDescription(", ".join(line.told for line in lines))
        widest = max((_width(line) for line in lines), default=0)
        gaps = sum(line.is_first_of_group for line in lines) * GROUP
        self._times = 1.0
        self.resize(min(_WIDEST, widest + 2 * theme.SPACE), ROW * len(lines) + gaps)
        self.update()

    def enlarge(self, times: float) -> None:
        """Be so many times as large, as for a whole room, until other rows are shown."""
        self.resize(self.size() * (times / self._times))
        self._times = times

    def event(self, event: QEvent) -> bool:
        """Tell what a group says while the pointer rests on its title."""
        if isinstance(event, QHelpEvent):
            line = self._at(event.pos().y() / self._times)
            if line is None or not line.note:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(line.note), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the samples and their names."""
        look = look_of(theme.current())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._times, self._times)
        for line, y in self._placed():
            if not line.is_title:
                _draw_sample(painter, line, look, y + ROW / 2)
            self._draw_text(painter, line, look, y)
        painter.end()

    def _draw_text(self, painter: QPainter, line: Line, look: Look, y: int) -> None:
        left = _left(line)
        box = QRect(left, y, round(self.width() / self._times) - left - theme.GAP, ROW)
        painter.setFont(_font(line))
        metrics = painter.fontMetrics()
        quiet = QFontMetrics(theme.font(theme.SMALL))
        room = box.width()
        if line.aside and not line.is_title:
            room -= quiet.horizontalAdvance(line.aside) + theme.SPACE
        text = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, room)
        painter.setPen(look.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if not line.aside:
            return
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(look.muted)
        if line.is_title:
            box.setLeft(left + metrics.horizontalAdvance(text) + theme.GAP)
            aside = quiet.elidedText(line.aside, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, aside)
        else:
            painter.drawText(
                box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, line.aside
            )

    def _placed(self) -> list[tuple[Line, int]]:
        """The lines with their upper edges."""
        found: list[tuple[Line, int]] = []
        y = 0
        for line in self._lines:
            y += GROUP if line.is_first_of_group else 0
            found.append((line, y))
            y += ROW
        return found

    def _at(self, y: float) -> Line | None:
        return next((line for line, top in self._placed() if top <= y < top + ROW), None)


def _font(line: Line) -> QFont:
    return theme.font(theme.SMALL, 600 if line.is_title else 400)


def _left(line: Line) -> int:
    return theme.GAP if line.is_title else _TEXT


def _width(line: Line) -> int:
    """How many pixels a line needs from the left."""
    wide = _left(line) + QFontMetrics(_font(line)).horizontalAdvance(line.text)
    if line.aside:
        quiet = QFontMetrics(theme.font(theme.SMALL))
        wide += theme.SPACE + quiet.horizontalAdvance(line.aside)
    return wide


def _draw_sample(painter: QPainter, line: Line, look: Look, y: float) -> None:
    middle = theme.GAP + _SAMPLE / 2
    match line.sample:
        case ActorKind() as kind:
            painter.save()
            painter.translate(middle, y)
            draw_node(painter, kind, look, _RADIUS, dress=line.dress)
            painter.restore()
        case RelationKind() as kind:
            draw_relation(painter, kind, look.ink, theme.GAP, y, _SAMPLE, paper=look.paper)
        case Entry() as entry:
            if entry.stroke is not None:
                _draw_stroke(painter, entry, entry.stroke, look, y)
                return
            painter.save()
            painter.translate(middle, y)
            _draw_entry(painter, entry, look)
            painter.restore()
        case "widths":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.edge)
            left, right, half = theme.GAP, theme.GAP + _SAMPLE, WIDTHS[5] / 2
            ends = ((left, y - 0.5), (right, y - half), (right, y + half), (left, y + 0.5))
            painter.drawPolygon([QPointF(*end) for end in ends])
        case "group":
            tint = line.tint or look.edge
            painter.setPen(Qt.PenStyle.NoPen)
            for radius, colour in ((8.0, mix(look.paper, tint, 0.22)), (6.6, tint)):
                painter.setBrush(colour)
                painter.drawEllipse(QPointF(middle, y), radius, radius)
        case "bundle":
            painter.setPen(_flat(look.edge, width_of(8)))
            painter.drawLine(QPointF(theme.GAP, y), QPointF(theme.GAP + _SAMPLE, y))
        case _:
            sheet = badge_sheet(look, 7.0)
            source = QRect(2 * sheet.cell, 0, sheet.cell, sheet.cell)
            corner = QPointF(round(middle - sheet.cell / 2), round(y - sheet.cell / 2))
            painter.drawPixmap(corner, sheet.picture, source)


def _draw_stroke(painter: QPainter, entry: Entry, stroke: Stroke, look: Look, y: float) -> None:
    """A line as wide and in the colour that it has on the map."""
    width = stroke.width if entry.has_width else _LINE
    pen = _flat(line_colour(stroke, look) if entry.has_colour else look.edge, width)
    if entry.has_colour and stroke.is_dashed:
        pen.setDashPattern([part / width for part in tense_dashes(width)])
    painter.setPen(pen)
    painter.drawLine(QPointF(theme.GAP, y), QPointF(theme.GAP + _SAMPLE, y))


def _flat(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _draw_entry(painter: QPainter, entry: Entry, look: Look) -> None:
    """What an entry says with a colour, a size, a shape or a ring, and nothing else."""
    radius = _PLAIN
    if entry.size is not None:
        radius = _RINGED * entry.size
    elif entry.ring is not None:
        radius = _RINGED
    swatch = entry.swatch or BLANK
    shape = entry.shape or Shape.CIRCLE
    draw_body(painter, shape, look.swatch(swatch), look, radius, swatch, entry.ring)


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
    pen = _flat(colour, width)
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
