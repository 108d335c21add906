"""How a ladder is painted: words at the left, columns of dots, the gaps between them as lines."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from dronten_map.ui import theme

HEAD = 24  # pixels for the names of the columns
_DOT, _LEVEL = 3.0, 9.0  # radius of a place that is free, and of one that is taken


class LadderPainting:
    """Paints one ladder on a widget; `end` it afterwards."""

    def __init__(self, widget: QWidget, words: QRectF) -> None:
        """Begin; `words` is the box of the highest word."""
        self._painter = QPainter(widget)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._words = words
        self._width = widget.width()
        self._colours = theme.current()

    def end(self) -> None:
        """Done."""
        self._painter.end()

    def words(self, words: Sequence[str]) -> None:
        """The rungs, from high to low; thin rules lead the eye from a word to its dots."""
        for index, word in enumerate(words):
            box = self._words.translated(0, index * self._words.height())
            is_last = index == len(words) - 1
            self._text(box, word, self._colours.muted if is_last else self._colours.ink)
            self._painter.setPen(QPen(QColor(self._colours.line), 1))
            y = round(box.top()) + 0.5
            self._painter.drawLine(QPointF(0, y), QPointF(self._width, y))

    def column(self, name: str, places: Sequence[QPointF], width: float, *, is_here: bool) -> None:
        """One column: its name, a dot on each rung, and a ring when the keyboard is in it."""
        x = places[0].x()
        head = QRectF(x - width / 2 - 4, 0, width + 8, HEAD)
        self._painter.setFont(theme.font(theme.SMALL, 600 if is_here else 400))
        self._painter.setPen(QColor(self._colours.ink if is_here else self._colours.muted))
        self._painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.line))
        for place in places:
            self._painter.drawEllipse(place, _DOT, _DOT)
        if is_here:
            top, bottom = places[0].y() - theme.HIT / 2, places[-1].y() + theme.HIT / 2
            ring = QRectF(x - width / 2 + 2, top + 1, width - 4, bottom - top - 2)
            self._painter.setPen(QPen(QColor(self._colours.focus), 2))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRoundedRect(ring, theme.RADIUS, theme.RADIUS)

    def gaps(self, places: Sequence[QPointF], levels: Sequence[int | None]) -> None:
        """Lines between neighbours that are known: level is good, a slope is a gap."""
        pairs = zip(places, places[1:], levels, levels[1:], strict=False)
        for left, right, one, other in pairs:
            if one is None or other is None:
                continue
            colour = self._colours.good if one == other else self._colours.warn
            self._painter.setPen(QPen(QColor(colour), 3))
            self._painter.drawLine(left, right)

    def lift(self, place: QPointF) -> None:
        """A place that the pointer is over."""
        self._painter.setPen(QPen(QColor(self._colours.muted), 1.5))
        self._painter.setBrush(QColor(self._colours.paper))
        self._painter.drawEllipse(place, _LEVEL - 1, _LEVEL - 1)

    def levels(self, places: Sequence[QPointF], levels: Sequence[int | None]) -> None:
        """The level in each column: a dot with its number, or an open one for unknown."""
        self._painter.setFont(theme.tabular(theme.SMALL, 600))
        for place, level in zip(places, levels, strict=True):
            is_known = level is not None
            box = QRectF(place.x() - _LEVEL, place.y() - _LEVEL, 2 * _LEVEL, 2 * _LEVEL)
            edge = self._colours.accent if is_known else self._colours.muted
            self._painter.setPen(QPen(QColor(edge), 1.5))
            self._painter.setBrush(
                QColor(self._colours.accent if is_known else self._colours.paper)
            )
            self._painter.drawEllipse(box)
            self._painter.setPen(QColor(self._colours.on_accent if is_known else edge))
            said = str(level) if is_known else "?"
            self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)

    def _text(self, box: QRectF, text: str, colour: str) -> None:
        self._painter.setFont(theme.font())
        self._painter.setPen(QColor(colour))
        room = int(box.width()) - theme.SPACE
        metrics = self._painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        self._painter.drawText(
            box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
        )
