"""The legend: what the map shows, and which kinds of actors and relations stand on it."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout

from dronten_map.core.records import Shape
from dronten_map.graph.decoration import Decoration
from dronten_map.graph.strokes import Strokes
from dronten_map.graph.swatches import BLANK
from dronten_map.i18n import _, pick
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.dresses import Dress
from dronten_map.ui.canvas.legend_rows import ROW, Line, Rows
from dronten_map.ui.canvas.widget import Canvas

_MARGIN = 12  # pixels to the edges of the map
_ENLARGED = 1.5  # times as large while it is presented, where there is room
_ROOMY = 960  # pixels that the map is wide from which the legend is open by itself
_NARROW = 640  # the same, where colours, sizes, shapes, rings or lines say something


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
        room = max(ROW, self._canvas.height() - self.title.sizeHint().height() - 8 * _MARGIN)
        if self._canvas.is_presented and lines:
            self.rows.enlarge(max(1.0, min(_ENLARGED, room / self.rows.height())))
        wanted = self.rows.size()
        height = min(wanted.height(), room)
        bar = self._scroll.verticalScrollBar().sizeHint().width() if height < wanted.height() else 0
        self._scroll.setFixedSize(wanted.width() + bar, height)
        self.setVisible(bool(lines))
        self.adjustSize()
        self.move(_MARGIN, self._canvas.height() - self.height() - _MARGIN)
        # A map that is fitted leaves the open legend free.
        box = self.geometry()
        is_covering = is_open and bool(lines)
        self._canvas.corner = (
            (box.right(), self._canvas.height() - box.top()) if is_covering else (0, 0)
        )
        self._canvas.foot = self.geometry().right() if lines else 0

    @property
    def is_open(self) -> bool:
        """Whether rows are shown: as the user wishes, else where there is room for them.

        What the view shows is told wherever it fits beside the map.
        """
        if self._wish is not None:
            return self._wish
        width = self._canvas.width()
        return width >= (_NARROW if self._canvas.wardrobe.decoration.is_telling else _ROOMY)

    @property
    def _is_brief(self) -> bool:
        """Whether only what the view shows is told, as there is no room for more."""
        return self._wish is None and self._canvas.width() < _ROOMY and self.is_open

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
        parts = (self._shown(), self._kinds(), self._relations(), self._marks())
        if self._is_brief and parts[0]:
            return parts[0]
        found: list[Line] = []
        for lines in parts:
            found += _grouped(lines, is_first=not found)
        return found

    def _shown(self) -> list[Line]:
        """What colours, sizes, shapes, rings and lines say."""
        scene, decoration = self._canvas.scene, self._canvas.wardrobe.decoration
        lines: list[Line] = []
        groups = (
            *decoration.legend(scene.actors_at(scene.seen())),
            *decoration.line_legend(self._counts_of),
            *decoration.backdrop_legend(),
        )
        for place, group in enumerate(groups):
            is_later = place > 0
            lines.append(
                Line(None, group.title, group.source, note=group.note, is_first_of_group=is_later)
            )
            lines += [Line(entry, entry.words, str(entry.count)) for entry in group.entries]
        return lines

    def _kinds(self) -> list[Line]:
        scene, decoration = self._canvas.scene, self._canvas.wardrobe.decoration
        found = np.unique(scene.nodes.kind[scene.seen()])
        kinds = {scene.actor_kinds[int(k)] for k in found}
        dress = kind_dress(decoration)
        return [
            Line(k, pick(k.name, k.name_en), dress=dress)
            for k in sorted(kinds, key=lambda k: (k.order, k.id))
        ]

    def _relations(self) -> list[Line]:
        scene = self._canvas.scene
        shown = np.unique(scene.edges.kind[scene.edges.is_shown])
        kinds = {scene.relation_kinds[int(k)] for k in shown}
        found = sorted(kinds, key=lambda k: (k.order, k.id))
        lines = [Line(k, pick(k.name, k.name_en)) for k in found]
        if self._canvas.wardrobe.decoration.has_wedge(self._counts_of):
            lines.append(Line("widths", _("thicker: stronger")))
        return lines

    def _marks(self) -> list[Line]:
        """What stands beside actors, and in the place of those in a collapsed group."""
        scene, groups = self._canvas.scene, self._canvas.grouping.now
        lines: list[Line] = []
        if bool((scene.nodes.opgaven[scene.seen()] > 0).any()):
            lines.append(Line("badge", _("takes part in so many opgaven")))
        if groups.folded:
            colour = groups.folded[0].colour(self._canvas.look)
            lines.append(Line("group", _("group with its number of actors"), tint=colour))
            lines.append(Line("bundle", _("several relations in one line")))
        return lines

    def _counts_of(self, strokes: Strokes) -> dict[int, int]:
        """How many of the relations that are shown have each row of what lines show."""
        edges, decoration = self._canvas.scene.edges, self._canvas.wardrobe.decoration
        rows = (edges.tint if strokes is decoration.line else edges.wide)[edges.is_shown]
        return dict(enumerate(np.bincount(rows).tolist()))


def kind_dress(decoration: Decoration) -> Dress:
    """How the kinds look by themselves where colours or shapes say something else."""
    is_round = decoration.is_round or decoration.shape is not None
    return Dress(
        0,
        None if decoration.colour is None else BLANK,
        Shape.CIRCLE if is_round else None,
    )


def _grouped(lines: list[Line], *, is_first: bool) -> list[Line]:
    """The same lines, with air above them unless they are the first."""
    if lines and not is_first:
        lines[0] = replace(lines[0], is_first_of_group=True)
    return lines
