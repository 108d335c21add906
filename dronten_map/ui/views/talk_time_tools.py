"""Beside contacts in time: the buttons in its corner, and what its marks mean."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from dronten_map.core.ids import ContactId
from dronten_map.core.talk_time import Gap, Moment, Sort, State
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.views.talk_time_paint import HEAD, NAMES, paint_gap, paint_moment
from dronten_map.ui.views.timeline_axis import Axis

Verb = Callable[[], object]
_DAY = date(2000, 1, 3)  # any day: only the mark is painted
_MARKS: tuple[tuple[Sort, State, str], ...] = (
    (Sort.CONTACT, "past", N_("spoken to")),
    (Sort.AGREEMENT, "open", N_("agreement")),
    (Sort.AGREEMENT, "late", N_("overdue")),
    (Sort.AGREEMENT, "settled", N_("settled")),
    (Sort.ACTIVITY, "open", N_("planned")),
    (Sort.ACTIVITY, "past", N_("carried out")),
)


class TimeTools(QWidget):
    """A row of small buttons above the names."""

    def __init__(
        self, parent: QWidget, *, further: Verb, nearer: Verb, whole: Verb, today: Verb
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE, 0, theme.SPACE, 0)
        row.setSpacing(theme.GAP)
        self._buttons = [
            ("zoom-out", self._button(_("Further (-)"), further)),
            ("zoom-in", self._button(_("Nearer (+)"), nearer)),
            ("maximize", self._button(_("All of it (0)"), whole)),
            ("calendar-days", self._button(_("Today (Home)"), today)),
        ]
        for _icon, button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        self._dress()
        self.setGeometry(0, 0, NAMES - 1, HEAD - 1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        for icon, button in self._buttons:
            button.setIcon(theme.icon(icon))

    def _button(self, text: str, verb: Verb) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFixedSize(theme.HIT, theme.HIT)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: verb())
        return button


class TimeLegend(QWidget):
    """One line below the lanes: each mark with a word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = [_(text) for _sort, _state, text in _MARKS]
        self.setAccessibleName(", ".join([*words, _("too long without contact")]))

    def sizeHint(self) -> QSize:
        """One line high."""
        return QSize(560, 36)

    def minimumSizeHint(self) -> QSize:
        """It may be cut off at the right, where the page is very narrow."""
        return QSize(80, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks and their words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.current()
        painter.fillRect(self.rect(), QColor(colours.panel))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, 0, self.width(), 0)
        middle, left = self.height() / 2, float(theme.WIDE)
        for sort, state, text in _MARKS:
            days = timedelta(days=17 if sort is Sort.ACTIVITY else 0)
            moment = Moment(_DAY, sort, ContactId(""), _DAY + days, "", state)
            axis = Axis(_DAY.toordinal() - left, 1.0)
            at = Axis(axis.first - (0 if days else 8), 1.0)
            paint_moment(painter, at, moment, middle)
            left = self._write(painter, left + 24, text)
        gap = Gap(_DAY, _DAY + timedelta(days=23))
        axis = Axis(_DAY.toordinal() - left, 1.0)
        paint_gap(painter, axis, gap, 0, self.height())
        self._write(painter, left + 32, N_("too long without contact"))

    def _write(self, painter: QPainter, left: float, text: str) -> float:
        """Write a word, and tell where the next mark may stand."""
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(QColor(theme.current().muted))
        wide = painter.fontMetrics().horizontalAdvance(_(text))
        box = QRectF(left, 0, wide + 4, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, _(text))
        return left + wide + theme.WIDE + theme.SPACE
