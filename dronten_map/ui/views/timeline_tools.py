"""The buttons above the names of the timeline: nearer, further, all, today, whose holidays."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from dronten_map.core.holidays import Region
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.views.timeline_paint import HEAD, NAMES, reach

if TYPE_CHECKING:
    from dronten_map.ui.views.timeline import Timeline

_REGIONS: dict[Region, str] = {
    "north": N_("School holidays of region north"),
    "middle": N_("School holidays of region middle"),
}


class TimelineTools(QWidget):
    """A row of small buttons in the corner of the timeline."""

    def __init__(self, timeline: "Timeline") -> None:
        super().__init__(timeline)
        self._timeline = timeline
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE, 0, theme.SPACE, 0)
        row.setSpacing(theme.GAP)
        for icon, text, verb in (
            ("zoom-out", N_("Further (-)"), lambda: timeline.zoom(0.8)),
            ("zoom-in", N_("Nearer (+)"), lambda: timeline.zoom(1.25)),
            ("maximize", N_("The whole plan (0)"), timeline.fit),
            ("calendar-days", N_("Today (Home)"), timeline.go_to_today),
        ):
            row.addWidget(self._button(icon, _(text), verb))
        row.addStretch(1)
        self.regions = self._button("graduation-cap", _("School holidays"), self._ask_region)
        row.addWidget(self.regions)
        self.setGeometry(0, 0, NAMES - 1, HEAD - 1)

    def menu(self) -> QMenu:
        """The regions, of which one is chosen."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for region, text in _REGIONS.items():
            action = menu.addAction(_(text))
            action.setCheckable(True)
            action.setChecked(region == self._timeline.region)
            action.triggered.connect(partial(self._timeline.use_region, region))
            group.addAction(action)
        menu.addSeparator()
        menu.addAction(reach(self._timeline.region)).setEnabled(False)
        return menu

    def _ask_region(self) -> None:
        menu = self.menu()
        menu.exec(self.regions.mapToGlobal(self.regions.rect().bottomLeft()))
        menu.deleteLater()

    def _button(self, icon: str, text: str, verb: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme.icon(icon))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFixedSize(theme.HIT, theme.HIT)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(verb)
        return button
