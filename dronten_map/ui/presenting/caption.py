"""What is told with a view, in large type below the picture: its name, its note, its page."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dronten_map.core.records import View
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.canvas.plates import wrap

_NOTE = theme.TITLE  # the size of the note: read from the back of a room
_SIDE, _EDGE = 32, 20  # pixels beside and above the text
_PAGE = 120  # pixels for the number of the page
_LEADING = 1.3  # height of a line, in times its size
_MOST = 0.3  # part of the height of the screen that it may take


class Caption(QWidget):
    """The strip below the picture; as high for every view, so that the picture stays still."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title: tuple[str, ...] = ()
        self._note: tuple[str, ...] = ()
        self.page = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def lines(self) -> tuple[str, ...]:
        """What is written, from top to bottom."""
        return (*self._title, *self._note)

    def show_view(self, view: View, page: int, views: Sequence[View]) -> None:
        """Tell of a view, which is the so-manieth of these (from 1)."""
        self._title, self._note = self._wrapped(view)
        self.page = (
            _("{page} of {count}").format(page=page, count=len(views)) if len(views) > 1 else ""
        )
        highest = max(self._height(*self._wrapped(v)) for v in views)
        most = round(_MOST * self.screen().size().height())
        self.setFixedHeight(min(highest, most))
        self.setAccessibleName(", ".join(filter(None, (view.name, view.note, self.page))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text."""
        now = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(now.paper))
        y = float(_EDGE)
        for lines, font, colour in (
            (self._title, _title_font(), now.ink),
            (self._note, _note_font(), now.muted),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            high = _LEADING * font.pixelSize()
            for line in lines:
                box = QRectF(_SIDE, y, self.width() - 2 * _SIDE, high)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)
                y += high
            y += theme.SPACE
        painter.setFont(theme.tabular(theme.LARGE))
        painter.setPen(QColor(now.muted))
        high = _LEADING * theme.HERO
        box = QRectF(self.width() - _SIDE - _PAGE, _EDGE, _PAGE, high)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box, right, self.page)
        painter.end()

    def _wrapped(self, view: View) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = max(200.0, self.width() - 2.0 * _SIDE - _PAGE)
        title = wrap(view.name, QFontMetricsF(_title_font()), room)
        note = wrap(view.note, QFontMetricsF(_note_font()), room) if view.note else ()
        return title, note

    def _height(self, title: tuple[str, ...], note: tuple[str, ...]) -> int:
        text = _LEADING * (len(title) * theme.HERO + len(note) * _NOTE)
        return round(text + 2 * _EDGE + (theme.SPACE if note else 0))


def _title_font() -> QFont:
    return theme.font(theme.HERO, 600)


def _note_font() -> QFont:
    return theme.font(_NOTE)
