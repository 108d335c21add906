"""The plan as a board: a column per status, a card per activity."""

from collections.abc import Sequence
from datetime import date

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
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QShowEvent,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.edits.amend import amend
from dronten_map.core.ids import ActivityId, PlanId, TermId
from dronten_map.core.plan.schedule import ActivityLine, schedule
from dronten_map.core.queries import terms
from dronten_map.core.records import Activity, Actor, EngagementPlan
from dronten_map.i18n import _, pick
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.views.look import paint_ring
from dronten_map.ui.views.timeline_paint import beside
from dronten_map.ui.views.timeline_words import told
from dronten_map.ui.when import day
from dronten_map.ui.words import label

Index = QModelIndex | QPersistentModelIndex
MIME_ACTIVITIES = "application/x-dronten-map-activities"
_NOWHERE = QModelIndex()
_WRAPS = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_WRAPS.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
_CARD, _WIDE = 80, 168  # pixels that a card is high, and a column wide at least


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


class Column(QListView):
    """One status.

    Signals:
        dropped(list of str): these activities were dropped here.
        shifted(int): the chosen activities are to go to the column beside: -1 left, 1 right.
        opened(str): a card was double-clicked, or Enter was pressed on it.
        stood(str): the keyboard stands on another card.
    """

    dropped = Signal(list)
    shifted = Signal(int)
    opened = Signal(str)
    stood = Signal(str)
    beside = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.cards = Cards(self)
        self.setModel(self.cards)
        self.setItemDelegate(_Card(self))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setProperty("role", "board")
        self.activated.connect(lambda index: self.opened.emit(self.cards.lines[index.row()].key))

    def chosen(self) -> list[str]:
        """The activities that are selected."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.cards.lines[row].key for row in rows]

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the keyboard stands."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.stood.emit(self.cards.lines[current.row()].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go to the column beside; with Ctrl the card comes along."""
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if way and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.shifted.emit(way)
        elif way:
            self.beside.emit(way)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take activities."""
        _take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take activities."""
        _take(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Give the activities this status."""
        mime = event.mimeData()
        if not mime.hasFormat(MIME_ACTIVITIES):
            event.ignore()
            return
        # The list that they come from must not take its rows away itself.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(bytes(mime.data(MIME_ACTIVITIES).data()).decode().split("\n"))


class Board(QWidget):
    """The activities of one plan by their status.

    Signals:
        stood(str): the keyboard stands on another activity.
        opened(str): an activity is to be filled in.
    """

    stood = Signal(str)
    opened = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._plan: PlanId | None = None
        self._is_stale = False
        self._words: list[tuple[TermId | None, str]] = []
        self.columns: list[Column] = []
        self._heads: list[QLabel] = []
        self._row = QHBoxLayout()
        self._row.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.SPACE)
        self._row.setSpacing(theme.SPACE)
        body = QWidget()
        body.setLayout(self._row)
        area = QScrollArea()
        area.setWidgetResizable(True)
        as_group(area, _("Board"))
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_plan(self, plan: PlanId | None) -> None:
        """Show another plan."""
        self._plan = plan
        self.follow()

    def follow(self) -> None:
        """Show the plan as it is now; while nobody looks, that waits until somebody does."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        model = self._bridge.model
        words: list[tuple[TermId | None, str]] = [
            (t.id, pick(t.name, t.name_en)) for t in terms(model, "activity_status")
        ]
        lines: list[ActivityLine] = []
        if self._plan is not None and model.find(EngagementPlan, self._plan) is not None:
            found = schedule(model, self._plan, on=date.today()).lines
            lines = [one for one in found if isinstance(one, ActivityLine)]
        if any(line.activity.status is None for line in lines):
            words.insert(0, (None, _("no status")))
        self._make_columns(words)
        names = {str(a.id): a.name for a in model.all(Actor)}
        for column, head, (status, name) in zip(
            self.columns, self._heads, self._words, strict=True
        ):
            mine = [line for line in lines if line.activity.status == status]
            mine.sort(key=lambda one: one.activity.start or date.max)
            column.cards.show_lines(mine, names)
            head.setText(f"{name}  {len(mine)}")

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while something else was in front."""
        super().showEvent(event)
        if self._is_stale:
            self.follow()

    def show_line(self, key: str) -> bool:
        """Bring the keyboard to an activity, in sight; False when it is not here."""
        for column in self.columns:
            for row, line in enumerate(column.cards.lines):
                if line.key == key:
                    column.setCurrentIndex(column.cards.index(row))
                    column.setFocus()
                    self.setFocusProxy(column)
                    return True
        return False

    def _make_columns(self, words: list[tuple[TermId | None, str]]) -> None:
        if words == self._words:
            return
        self._words = words
        for column in self.columns:
            column.blockSignals(True)  # while it goes the keyboard stands nowhere
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.columns, self._heads = [], []
        for at, (_status, name) in enumerate(words):
            column = Column(name)
            column.dropped.connect(lambda ids, to=at: self._put(ids, to))
            column.shifted.connect(lambda by, here=at: self._shift(here, by))
            column.beside.connect(lambda by, here=at: self._go(here, by))
            column.stood.connect(self.stood)
            column.opened.connect(self.opened)
            self.columns.append(column)
            head = label(name, "heading")
            self._heads.append(head)
            self._row.addWidget(_part(head, column), 1)
        if self.columns:
            self.setFocusProxy(self.columns[0])

    def _put(self, ids: Sequence[str], to: int) -> None:
        model = self._bridge.model
        known = [ActivityId(i) for i in ids if model.find(Activity, ActivityId(i)) is not None]
        status = self._words[to][0]
        moved = [i for i in known if model.get(Activity, i).status != status]
        if moved:
            with self._bridge.edit(_("Change status")) as draft:
                amend(draft, Activity, moved, status=status)
            self.show_line(moved[0])

    def _shift(self, here: int, by: int) -> None:
        if 0 <= here + by < len(self.columns):
            self._put(self.columns[here].chosen(), here + by)

    def _go(self, here: int, by: int) -> None:
        at = here + by
        while 0 <= at < len(self.columns):
            column = self.columns[at]
            if column.cards.lines:
                row = min(self.columns[here].currentIndex().row(), len(column.cards.lines) - 1)
                column.setFocus()
                column.setCurrentIndex(column.cards.index(max(0, row)))
                return
            at += by


class _Card(QStyledItemDelegate):
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


def _part(head: QLabel, column: Column) -> QWidget:
    part = QFrame()
    part.setProperty("role", "card")
    part.setMinimumWidth(_WIDE)
    inner = QVBoxLayout(part)
    inner.setContentsMargins(theme.GAP, theme.SPACE, theme.GAP, theme.GAP)
    inner.setSpacing(theme.GAP)
    head.setContentsMargins(theme.SPACE, 0, 0, 0)
    inner.addWidget(head)
    inner.addWidget(column, 1)
    return part


def _take(event: QDragMoveEvent) -> None:
    if event.mimeData().hasFormat(MIME_ACTIVITIES):
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.ignore()
