"""How an opgave looks: in its row, and under the pointer while it is dragged."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyleOptionViewItem,
    QWidget,
)

from dronten_map.i18n import N_
from dronten_map.ui import theme
from dronten_map.ui.panels.name_delegate import NameDelegate
from dronten_map.ui.panels.opgaven_model import OpgavenModel, Row

ROW = 48  # pixels
_LINE = 20  # pixels: one of the two lines of a row
_GHOST = QSize(220, ROW - 4)
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class OpgavePainter(NameDelegate):
    """Paints title, code, status and number of actors, and edits the title in place."""

    caption = N_("Title")

    def __init__(self, model: OpgavenModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self.lit: str | None = None  # the id of the opgave whose actors light up

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines of text; as wide as there is room."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a row; what lies behind it is the view's."""
        row = self._model.row_of(index)
        painter.save()
        is_list = self._model.shown == "list"
        left = theme.WIDE if is_list else theme.GAP
        box = option.rect.adjusted(left, 4, -theme.SPACE - theme.GAP, -4)
        scale = self._view.devicePixelRatioF()
        if self._view.indexWidget(index) is None:
            codes = row.above if is_list else ()
            paint_opgave(painter, box, row, codes, is_lit=row.opgave.id == self.lit, scale=scale)
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Let the line fill the row, where the title stood."""
        box: QRect = option.rect
        editor.setGeometry(box.left(), box.top() + 8, box.width() - theme.SPACE, ROW - 16)


def paint_opgave(
    painter: QPainter,
    box: QRect,
    row: Row,
    above: tuple[str, ...],
    *,
    is_lit: bool,
    scale: float,
) -> None:
    """Paint what is told about an opgave in two lines: title; code, status and number."""
    now = theme.current()
    first = QRect(box.left(), box.top() + 1, box.width(), _LINE)
    second = QRect(box.left(), first.bottom(), box.width(), _LINE - 2)
    painter.setFont(theme.font(weight=600 if is_lit else 400))
    painter.setPen(QColor(now.ink))
    _paint_elided(painter, first, row.opgave.title)
    used = _paint_count(painter, second, row.people, scale)
    if is_lit:
        bulb = theme.pixmap("lightbulb", 14, colour=now.accent, scale=scale)
        painter.drawPixmap(second.right() - used - 21, second.top() + 2, bulb)
        used += 22
    painter.setFont(theme.font(theme.SMALL))
    code = " › ".join((*above, row.opgave.code))
    text = f"{code} · {row.status}" if row.status else code
    _paint_elided(painter, second.adjusted(0, 0, -used - theme.SPACE, 0), text)


def ghost(row: Row, view: QWidget) -> QPixmap:
    """What hangs under the pointer while an opgave is dragged."""
    scale = view.devicePixelRatioF()
    picture = QPixmap(_GHOST * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    now = theme.current()
    painter.setPen(QColor(now.accent))
    painter.setBrush(QColor(now.paper))
    box = QRect(0, 0, _GHOST.width(), _GHOST.height())
    painter.drawRoundedRect(box.adjusted(1, 1, -2, -2), theme.RADIUS, theme.RADIUS)
    inner = box.adjusted(12, 2, -12, -2)
    paint_opgave(painter, inner, row, row.above, is_lit=False, scale=scale)
    painter.end()
    return picture


def _paint_count(painter: QPainter, line: QRect, people: int, scale: float) -> int:
    """Paint the number of actors at the right; how wide that is, in pixels."""
    now = theme.current()
    painter.setFont(theme.tabular(theme.SMALL))
    painter.setPen(QColor(now.muted))
    painter.drawText(line, _RIGHT, str(people))
    width = painter.fontMetrics().horizontalAdvance(str(people)) + 4
    icon = theme.pixmap("users", 14, colour=now.muted, scale=scale)
    painter.drawPixmap(line.right() - width - 13, line.top() + 2, icon)
    return width + 14


def _paint_elided(painter: QPainter, box: QRect, text: str) -> None:
    line = " ".join(text.split())
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, _LEFT, shown)
