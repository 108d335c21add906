"""How a named view looks in its row, and how its name is edited there."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from dronten_map.core.edits.looks import is_filtered
from dronten_map.i18n import N_
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels.name_delegate import NameDelegate
from dronten_map.ui.panels.views_model import ViewsModel

ROW = 28  # pixels
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ViewPainter(NameDelegate):
    """Paints the name of a view and whether it has a filter; edits the name in place."""

    caption = N_("Name")

    def __init__(self, bridge: Bridge, model: ViewsModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._bridge, self._model, self._view = bridge, model, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One line; as wide as there is room."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a row: the one that is shown is lifted."""
        view, now = self._model.rows[index.row()], theme.current()
        is_shown = view.id == self._bridge.view
        has_keyboard = self._view.hasFocus() and index == self._view.currentIndex()
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(theme.SPACE, 1, -theme.SPACE, -1)
        paint_ground(painter, box, is_on=is_shown, is_hovered=is_hovered, is_focus=has_keyboard)
        if self._view.indexWidget(index) is None:
            text = box.adjusted(theme.SPACE, 0, -theme.SPACE, 0)
            if is_filtered(view):
                scale = self._view.devicePixelRatioF()
                icon = theme.pixmap("filter", 14, colour=now.muted, scale=scale)
                painter.drawPixmap(text.right() - 13, text.center().y() - 6, icon)
                text.setRight(text.right() - 22)
            painter.setFont(theme.font(weight=600 if is_shown else 400))
            painter.setPen(QColor(now.ink))
            elide = Qt.TextElideMode.ElideRight
            name = " ".join(view.name.split())
            painter.drawText(
                text, _LEFT, painter.fontMetrics().elidedText(name, elide, text.width())
            )
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Let the line stand where the name stood."""
        box: QRect = option.rect
        editor.setGeometry(box.adjusted(theme.SPACE, 1, -theme.SPACE, -1))


def paint_ground(
    painter: QPainter, box: QRect, *, is_on: bool, is_hovered: bool, is_focus: bool
) -> None:
    """Paint what lies behind a row of the panel: on, under the pointer, under the keyboard."""
    now = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    if is_on or is_hovered:
        lifted = now.line if theme.is_dark() else now.paper
        painter.setBrush(QColor(lifted if is_on else now.line))
        painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
    if is_on:
        painter.setBrush(QColor(now.accent))
        painter.drawRoundedRect(QRect(box.left(), box.top() + 4, 3, box.height() - 8), 1.5, 1.5)
    if is_focus:
        painter.setPen(QPen(QColor(now.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
