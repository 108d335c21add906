"""Names as small pictures with a halo of paper, painted once and stamped wherever they stand."""

from collections import OrderedDict
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from dronten_map.ui import theme
from dronten_map.ui.canvas.look import Look

MOST_LINES = 3
_HALO = 2.0  # pixels of paper around the letters
_LEADING = 1.2  # line to line, in sizes: the lines of a name belong together
_STRETCH = 1.6  # times as wide a line may be where one word asks for it
_SHARES = (0.88, 0.76, 0.64)  # of its width, by which lines are made more equal
_KEPT = 1200  # plates; a screen holds some 200
_AROUND = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A name in lines, with its size in pixels."""

    lines: tuple[str, ...]
    width: float
    height: float


class Plates:
    """Names in one size and look, wrapped and painted when they are first asked for."""

    def __init__(self, look: Look, size: float, width: float, *, scale: float, weight: int) -> None:
        self._look = look
        self._font = QFont(theme.font(theme.BODY, weight))
        self._font.setPixelSize(max(1, round(size * scale)))
        self._metrics = QFontMetricsF(self._font)
        self._width = width * scale
        self._leading = round(_LEADING * self._font.pixelSize())
        self._halo = _HALO * scale
        self._wrapped: dict[str, Wrapped] = {}
        self._pictures: OrderedDict[str, QPixmap] = OrderedDict()

    def wrapped(self, name: str) -> Wrapped:
        """How a name is broken into lines, and how much room it takes with its halo."""
        found = self._wrapped.get(name)
        if found is None:
            lines = self._lines(name)
            width = max(self._metrics.horizontalAdvance(line) for line in lines)
            height = self._metrics.height() + self._leading * (len(lines) - 1)
            found = Wrapped(lines, ceil(width + 2 * self._halo), ceil(height + 2 * self._halo))
            self._wrapped[name] = found
        return found

    def picture(self, name: str) -> QPixmap:
        """A name on transparent ground, as large as `wrapped` says."""
        found = self._pictures.get(name)
        if found is None:
            found = self._pictures[name] = self._paint(name)
            if len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        else:
            self._pictures.move_to_end(name)
        return found

    def has_picture(self, name: str) -> bool:
        """Whether a name was painted before, so that it costs nothing now."""
        return name in self._pictures

    def _lines(self, name: str) -> tuple[str, ...]:
        """A name in lines of about equal length; a long word makes them wider."""
        width = self._width
        if self._metrics.horizontalAdvance(name) > width:
            longest = max((self._metrics.horizontalAdvance(w) for w in name.split()), default=0.0)
            width = max(width, min(longest, self._width * _STRETCH))
        lines = wrap(name, self._metrics, width)
        for share in _SHARES if len(lines) > 1 else ():
            narrow = wrap(name, self._metrics, width * share)
            if len(narrow) > len(lines) or " ".join(narrow) != " ".join(lines):
                break  # one more line, or a word that is broken or cut off
            lines = narrow
        return lines

    def _paint(self, name: str) -> QPixmap:
        size = self.wrapped(name)
        picture = QPixmap(max(1, int(size.width)), max(1, int(size.height)))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(self._font)
        reach = self._halo * 0.75
        for dx, dy in _AROUND:
            self._write(painter, size, self._look.paper, dx * reach, dy * reach)
        self._write(painter, size, self._look.ink, 0.0, 0.0)
        painter.end()
        return picture

    def _write(
        self, painter: QPainter, size: Wrapped, colour: QColor, dx: float, dy: float
    ) -> None:
        painter.setPen(colour)
        y = self._halo + self._metrics.ascent()
        for line in size.lines:
            x = (size.width - self._metrics.horizontalAdvance(line)) / 2
            painter.drawText(QPointF(x + dx, y + dy), line)
            y += self._leading


def wrap(name: str, metrics: QFontMetricsF, width: float) -> tuple[str, ...]:
    """A name in at most three lines of a width; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    rest = name.split()
    while rest and len(lines) < MOST_LINES - 1:
        line, rest = _filled(rest, metrics, width)
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
    if rest:
        lines.append(metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, width))
    return tuple(lines) or ("",)


def _filled(words: list[str], metrics: QFontMetricsF, width: float) -> tuple[str, list[str]]:
    line, count = words[0], 1
    while count < len(words) and metrics.horizontalAdvance(f"{line} {words[count]}") <= width:
        line, count = f"{line} {words[count]}", count + 1
    if count == 1 and metrics.horizontalAdvance(line) > width:
        return _broken(line, words[1:], metrics, width)
    return line, words[count:]


def _broken(
    word: str, rest: list[str], metrics: QFontMetricsF, width: float
) -> tuple[str, list[str]]:
    """A word that is wider than the line, broken where it fits, at a hyphen when it has one."""
    fits = len(word)
    while fits > 1 and metrics.horizontalAdvance(word[:fits] + "-") > width:
        fits -= 1
    hyphen = word.rfind("-", 1, fits) + 1
    if hyphen:
        return word[:hyphen], [word[hyphen:], *rest]
    return word[:fits] + "-", [word[fits:], *rest]
