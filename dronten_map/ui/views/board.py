"""The plan as a board: a column per status, a card per activity."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QScrollArea,
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
from dronten_map.ui.views.board_card import MIME_ACTIVITIES, Card, Cards, Index
from dronten_map.ui.views.look import stand_alone
from dronten_map.ui.words import label

_WIDE = 168  # pixels that a column is wide at least


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
        self.setItemDelegate(Card(self))
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
        self._key = ""
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
        self._choose_again()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while something else was in front."""
        super().showEvent(event)
        if self._is_stale:
            self.follow()

    def show_line(self, key: str) -> bool:
        """Bring the keyboard to an activity, in sight; False when it is not here."""
        found = self._place_of(key)
        if found is None:
            return False
        column, row = found
        stand_alone(column, column.cards.index(row))
        column.setFocus()
        self.setFocusProxy(column)
        return True

    def _place_of(self, key: str) -> tuple[Column, int] | None:
        return next(
            (
                (column, row)
                for column in self.columns
                for row, line in enumerate(column.cards.lines)
                if line.key == key
            ),
            None,
        )

    def _choose_again(self) -> None:
        """Choose the card that was chosen, where it is now: it may have come to another column."""
        found = self._place_of(self._key)
        if found is None or any(column.selectedIndexes() for column in self.columns):
            return
        column, row = found
        has_keyboard = any(one.hasFocus() for one in self.columns)
        stand_alone(column, column.cards.index(row))
        if has_keyboard:
            column.setFocus()
        self.setFocusProxy(column)

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
            column.stood.connect(lambda key, here=column: self._stand(here, key))
            column.opened.connect(self.opened)
            self.columns.append(column)
            head = label(name, "heading")
            self._heads.append(head)
            self._row.addWidget(_part(head, column), 1)
        if self.columns:
            self.setFocusProxy(self.columns[0])

    def _stand(self, here: Column, key: str) -> None:
        """Let one card be chosen on the whole board: the one where the keyboard stands."""
        self._key = key
        for column in self.columns:
            if column is not here:
                column.clearSelection()
        self.stood.emit(key)

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
                stand_alone(column, column.cards.index(max(0, row)))
                return
            at += by


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
