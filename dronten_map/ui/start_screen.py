"""The start screen: a new map, the example, or one of the recent files."""

import math
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dronten_map import __version__
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.settings import Recent, Settings
from dronten_map.ui.words import label

if TYPE_CHECKING:  # not needed for the first paint
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QToolButton

_LEFT, _RIGHT = 300, 460  # widths of the two columns, in pixels
# A web of people, faint: where the dots stand in a square of 1 by 1, and who knows whom.
_DOTS = (
    (0.16, 0.2),
    (0.5, 0.08),
    (0.84, 0.24),
    (0.66, 0.52),
    (0.28, 0.56),
    (0.5, 0.88),
    (0.9, 0.8),
)
_LINES = ((0, 1), (1, 2), (1, 3), (2, 3), (0, 4), (3, 4), (4, 5), (3, 5), (3, 6), (5, 6))


class StartScreen(QWidget):
    """What is seen when no map is open.

    Signals:
        wants_new, wants_example, wants_file: the user chose that.
        wants_recent(Path): open this one.
        wants_forgotten(Path): take this one off the list.
    """

    wants_new = Signal()
    wants_example = Signal()
    wants_file = Signal()
    wants_recent = Signal(object)
    wants_forgotten = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 24, 24, 24)
        page.addStretch(2)
        self.offers = QVBoxLayout()  # what was left behind by a crash is offered here
        page.addLayout(self.offers)
        page.addSpacing(theme.WIDE)
        columns = QHBoxLayout()
        columns.setSpacing(64)
        columns.addStretch(1)
        columns.addLayout(self._welcome())
        columns.addWidget(self._recent_column())
        columns.addStretch(1)
        page.addLayout(columns)
        page.addStretch(3)
        page.addWidget(label(_("Version {version}").format(version=__version__), "small"))
        self.show_recent()

    def show_recent(self) -> None:
        """Show the recent files as they are now; the missing ones greyed."""
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for recent in self._settings.recent:
            column.addWidget(self._recent_row(recent))
        if not self._settings.recent:
            nothing = label(_("Maps that you open or save will stand here."), "muted")
            nothing.setContentsMargins(theme.SPACE, 0, 0, 0)
            column.addWidget(nothing)
        column.addStretch(1)
        self._list.setWidget(rows)
        rows.setAutoFillBackground(False)  # the faint web shows through

    def give_way(self) -> None:
        """Leave the one main button of the screen to what is offered above it."""
        self.new_button.setProperty("primary", False)
        self.new_button.style().unpolish(self.new_button)
        self.new_button.style().polish(self.new_button)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Draw the faint web behind everything, in the corner where nothing stands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) * 0.62
        box = QRectF(self.width() - side * 0.8, self.height() - side * 0.72, side, side)
        dots = [QPointF(box.x() + x * side, box.y() + y * side) for x, y in _DOTS]
        edges, insides = QPainterPath(), QPainterPath()
        for a, b in _LINES:
            edges.addPath(_stroke(dots[a], dots[b]))
        for index, dot in enumerate(dots):
            radius = side * (0.035 + 0.012 * (index % 3))
            edges.addEllipse(dot, radius, radius)
            insides.addEllipse(dot, radius - 1, radius - 1)
        # Pens and brushes of a colour need Qt's enumerations, which the first paint does without.
        painter.fillPath(edges, self.palette().mid())
        painter.fillPath(insides, self.palette().midlight())
        painter.end()

    def _welcome(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE)
        column.addWidget(label("Dronten Map", "hero"))
        pitch = label(
            _("Draw the web of people around an opgave, and plan the way there."), "muted"
        )
        pitch.setFixedWidth(_LEFT)
        pitch.setWordWrap(True)
        column.addWidget(pitch)
        column.addSpacing(theme.WIDE)
        self.new_button = self._button(_("New map"), "Ctrl+N")
        self.new_button.setProperty("primary", True)
        self.new_button.clicked.connect(self.wants_new)
        self.example_button = self._button(_("Look at the Dronten example"), "")
        self.example_button.clicked.connect(self.wants_example)
        self.open_button = self._button(_("Open…"), "Ctrl+O")
        self.open_button.clicked.connect(self.wants_file)
        for button in (self.new_button, self.example_button, self.open_button):
            column.addWidget(button)
        drop = label(_("Or drop a file here."), "small")
        column.addWidget(drop)
        column.addStretch(1)
        return column

    def _button(self, text: str, keys: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setFixedWidth(_LEFT)
        button.setProperty("tall", "button")
        button.setAutoDefault(True)  # Enter presses it, as in a dialog
        button.setToolTip(f"{text} ({keys})" if keys else text)
        return button

    def _recent_column(self) -> QWidget:
        box = QWidget(self)
        box.setFixedWidth(_RIGHT)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(theme.SPACE)
        title = label(_("Recent"), "title")
        title.setContentsMargins(theme.SPACE, 0, 0, 0)  # above the words of the rows
        column.addWidget(title)
        self._list = QScrollArea(box)
        as_group(self._list, _("Recent"))
        self._list.setWidgetResizable(True)
        self._list.setMinimumHeight(280)
        column.addWidget(self._list, 1)
        return box

    def _recent_row(self, recent: Recent) -> QWidget:
        path = Path(recent.path)
        row = RecentRow(recent, self)
        row.opened.connect(lambda: self.wants_recent.emit(path))
        row.forgotten.connect(lambda: self.wants_forgotten.emit(path))
        return row


class RecentRow(QFrame):
    """One recent file: its name, its folder and when it was open; greyed when it is gone."""

    opened = Signal()
    forgotten = Signal()

    def __init__(self, recent: Recent, parent: QWidget) -> None:
        super().__init__(parent)
        path = Path(recent.path)
        is_there = recent.is_there
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self.button = QPushButton(self)
        self.button.setProperty("flat", True)
        self.button.setProperty("tall", "row")
        self.button.setAutoDefault(True)
        self.button.setEnabled(is_there)
        self.button.setToolTip(recent.path)
        self.button.clicked.connect(self.opened)
        inside = QGridLayout(self.button)
        inside.setContentsMargins(theme.SPACE, theme.GAP, theme.SPACE, theme.GAP)
        inside.setVerticalSpacing(0)
        name = label(_start_of(path.stem, 44), "heading" if is_there else "muted")
        folder = str(path.parent) if is_there else _("This file is not there any more.")
        inside.addWidget(name, 0, 0)
        inside.addWidget(label(_day(recent), "small"), 0, 1)
        inside.addWidget(label(_end_of(folder, 64), "small"), 1, 0, 1, 2)
        inside.setColumnStretch(0, 1)
        self.button.setAccessibleName(f"{path.stem}, {folder}, {_day(recent)}")
        grid.addWidget(self.button, 0, 0)
        if not is_there:
            grid.addWidget(self._cross(path), 0, 1)

    def _cross(self, path: Path) -> "QToolButton":
        from PySide6.QtWidgets import QToolButton  # only for files that are gone

        self.cross = QToolButton(self)
        self.cross.setText("×")
        self.cross.setFixedSize(theme.HIT, theme.HIT)
        self.cross.setToolTip(_("Take it off this list"))
        self.cross.setAccessibleName(_("Take “{name}” off this list").format(name=path.stem))
        self.cross.clicked.connect(self.forgotten)
        return self.cross


def _stroke(start: QPointF, end: QPointF) -> QPainterPath:
    """A line of one pixel as a shape to fill."""
    way = end - start
    length = math.hypot(way.x(), way.y())
    aside = QPointF(-way.y(), way.x()) * (0.5 / length)
    path = QPainterPath(start + aside)
    for corner in (end + aside, end - aside, start - aside):
        path.lineTo(corner)
    return path


def _day(recent: Recent) -> str:
    from datetime import datetime  # only where there are recent files

    from dronten_map.ui import when

    return when.moment(datetime.fromisoformat(recent.opened).astimezone(), now=when.now())


def _start_of(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _end_of(text: str, most: int) -> str:
    # The end of a folder says more than its start.
    return text if len(text) <= most else "…" + text[-most + 1 :]
