"""The cards of a board: what stands on them, and how they are painted."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dronten_map.core.plan.schedule import ActivityLine
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.views.look import paint_ring
from dronten_map.ui.views.timeline_paint import beside
from dronten_map.ui.views.timeline_words import told
from dronten_map.ui.when import day

Index = QModelIndex | QPersistentModelIndex
MIME_ACTIVITIES = "application/x-dronten-map-activities"
_NOWHERE = QModelIndex()
_WRAPS = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_WRAPS.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
_CARD = 80  # pixels that a card is high


class Cards(QAbstractListModel):
    """The activities of one status, by date."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[ActivityLine, ...] = ()
        self.names: dict[str, str] = {}

    def show_lines(self, lines: Sequence[ActivityLine], names: dict[str, str]) -> None:
        """Show these; names are those of the actors responsible."""
        lines = tuple(lines)
        if [one.key for one in lines] != [one.key for one in self.lines]:
            self.beginResetModel()
            self.lines, self.names = lines, names
            self.endResetModel()
            return
        self.lines, self.names = lines, names
        if lines:
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many cards there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a card says."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.activity.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(told(line))
        return told(line) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """What is dragged."""
        return [MIME_ACTIVITIES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the activities, one per line."""
        mime = QMimeData()
        ids = "\n".join(self.lines[index.row()].key for index in indexes)
        mime.setData(MIME_ACTIVITIES, QByteArray(ids.encode()))
        return mime


class Card(QStyledItemDelegate):
    """Paints a card: its title in two lines, when, and who."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every card is as high as the others."""
        return QSize(120, _CARD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        model = index.model()
        assert isinstance(model, Cards)
        line = model.lines[index.row()]
        colours = theme.current()
        box = QRect(option.rect).adjusted(4, 3, -5, -3)  # pyright: ignore[reportAttributeAccessIssue]
        state = QStyle.StateFlag(option.state)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.paper))
        painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        if state & QStyle.StateFlag.State_Selected:
            paint_ring(painter, box)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = box.adjusted(10, 7, -10, -6)
        painter.setFont(theme.font(weight=600))
        painter.setPen(QColor(colours.muted if line.is_cancelled else colours.ink))
        title = QRect(inner.left(), inner.top(), inner.width(), 36)
        painter.setClipRect(title)
        said = _two_lines(painter, line.activity.title, title.width())
        painter.drawText(QRectF(title), said, _WRAPS)
        painter.setClipping(False)
        foot = QRect(inner.left(), inner.bottom() - 17, inner.width(), 18)
        painter.setFont(theme.font(theme.SMALL))
        words = beside(line)
        painter.setPen(QColor(colours.bad if words else colours.muted))
        who = model.names.get(line.activity.responsible or "", "")
        when = day(line.activity.start) if line.activity.start else _("no date yet")
        text = " · ".join(t for t in (when, words, who) if t)
        elide = Qt.TextElideMode.ElideRight
        said = painter.fontMetrics().elidedText(text, elide, foot.width())
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()


def _two_lines(painter: QPainter, text: str, width: int) -> str:
    """A title cut so that it fits in two lines; a word longer than a line goes on in the next."""
    metrics = painter.fontMetrics()
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(width * 1.85))
