"""Collapsed groups as a screen reader knows them: with their title and counts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QAccessible

from dronten_map.i18n import _
from dronten_map.ui.canvas.folded import counts_text, radius_of
from dronten_map.ui.canvas.spoken import ItemAccess, Spoken

if TYPE_CHECKING:
    from dronten_map.ui.canvas.patches import Patch
    from dronten_map.ui.canvas.widget import Canvas


class SpokenGroup(Spoken):
    """A collapsed group; it goes with the map."""

    def __init__(self, canvas: "Canvas", key: str) -> None:
        super().__init__(canvas)
        self.key = key

    @property
    def patch(self) -> "Patch | None":
        """The group as it stands now; None when it is no longer collapsed."""
        if not self.canvas.bridge.has_document:
            return None
        found = self.canvas.grouping.now.find(self.key)
        return found if found is not None and found.is_folded else None


class GroupAccess(ItemAccess):
    """One collapsed group in the list."""

    def __init__(self, spoken: SpokenGroup) -> None:
        super().__init__(spoken)
        self._group = spoken

    def isValid(self) -> bool:
        """Whether it is still collapsed."""
        return self._group.patch is not None

    def text(self, t: QAccessible.Text) -> str:
        """Its title; how many actors and relations are in it as the description."""
        patch = self._group.patch
        if patch is None:
            return ""
        if t == QAccessible.Text.Name:
            return patch.group.title
        if t == QAccessible.Text.Description:
            return _("collapsed group, {counts}").format(counts=counts_text(patch))
        return ""

    def rect(self) -> QRect:
        """Where it stands on the screen."""
        patch, canvas = self._group.patch, self._group.canvas
        if patch is None:
            return QRect()
        x, y = canvas.camera.seen(*patch.middle)
        radius = round(radius_of(patch, canvas.camera, 1.0))
        corner = canvas.mapToGlobal(QPoint(round(x) - radius, round(y) - radius))
        return QRect(corner, QSize(2 * radius, 2 * radius))

    def state(self) -> QAccessible.State:
        """Whether all of its actors are selected, and the keyboard is there."""
        made = QAccessible.State()
        for name in ("focusable", "selectable", "multiSelectable", "expandable", "collapsed"):
            setattr(made, name, True)
        patch, canvas = self._group.patch, self._group.canvas
        if patch is not None:
            chosen = set(canvas.bridge.selection.actors)
            made.selected = chosen.issuperset(  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's
                canvas.scene.actors_at(patch.slots)
            )
            is_here = canvas.hasFocus() and canvas.spoken.current() is self._group
            made.focused = is_here  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's
        return made
