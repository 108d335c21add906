"""The plan as a board."""

from datetime import date

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.ids import TermId
from dronten_map.core.records import Activity, Phase
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.views.board import MIME_ACTIVITIES, Board

PLANNED, BUSY = TermId("activity_status:planned"), TermId("activity_status:busy")


@pytest.fixture
def board(qtbot: QtBot, bridge: Bridge) -> Board:
    """A plan with two planned activities and one that is going on."""
    with bridge.edit("x") as draft:
        plan = add_plan(draft, "Plan")
        phase = next(p.id for p in draft.all(Phase))
        plan_activity(draft, phase, "Later", status=PLANNED, start=date(2027, 5, 1))
        plan_activity(draft, phase, "Eerst", status=PLANNED, start=date(2027, 4, 1))
        plan_activity(draft, phase, "Bezig", status=BUSY)
    made = Board(bridge)
    qtbot.addWidget(made)
    made.resize(1100, 500)
    made.show_plan(plan)
    made.show()
    return made


def titles(board: Board) -> list[list[str]]:
    return [[line.activity.title for line in column.cards.lines] for column in board.columns]


def drop(board: Board, title: str, bridge: Bridge, *, on: int) -> None:
    mime = QMimeData()
    found = next(a.id for a in bridge.model.all(Activity) if a.title == title)
    mime.setData(MIME_ACTIVITIES, QByteArray(found.encode()))
    event = QDropEvent(
        QPoint(20, 20),
        Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    board.columns[on].dropEvent(event)


def test_every_status_has_a_column_with_its_activities_by_date(board: Board) -> None:
    assert titles(board) == [["Eerst", "Later"], ["Bezig"], [], []]


def test_a_dropped_card_gets_the_status_of_its_column(board: Board, bridge: Bridge) -> None:
    drop(board, "Eerst", bridge, on=1)
    board.follow()
    assert titles(board)[1] == ["Eerst", "Bezig"]
    bridge.undo()
    board.follow()
    assert titles(board)[0] == ["Eerst", "Later"]


def test_ctrl_and_an_arrow_bring_the_chosen_cards_to_the_column_beside(
    board: Board, bridge: Bridge
) -> None:
    board.columns[0].selectAll()
    QTest.keyClick(board.columns[0], Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    board.follow()
    assert titles(board) == [[], ["Eerst", "Later", "Bezig"], [], []]


def test_arrows_go_to_the_card_beside(board: Board) -> None:
    board.columns[0].setCurrentIndex(board.columns[0].cards.index(1))
    QTest.keyClick(board.columns[0], Qt.Key.Key_Right)
    assert board.columns[1].currentIndex().row() == 0


def test_what_has_no_status_has_a_column_of_its_own_first(board: Board, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        phase = next(p.id for p in draft.all(Phase))
        plan_activity(draft, phase, "Nieuw", status=None)
    board.follow()
    assert titles(board)[0] == ["Nieuw"]
    drop(board, "Nieuw", bridge, on=1)
    board.follow()
    assert titles(board)[0] == ["Eerst", "Later", "Nieuw"]


def chosen(board: Board) -> list[str]:
    return [key for column in board.columns for key in column.chosen()]


def test_one_card_is_chosen_on_the_whole_board(board: Board, bridge: Bridge) -> None:
    first = next(a.id for a in bridge.model.all(Activity) if a.title == "Eerst")
    board.show_line(first)
    QTest.keyClick(board.columns[0], Qt.Key.Key_Right)
    busy = next(a.id for a in bridge.model.all(Activity) if a.title == "Bezig")
    assert chosen(board) == [busy]


def test_undo_chooses_the_card_where_it_is_then(board: Board, bridge: Bridge) -> None:
    first = next(a.id for a in bridge.model.all(Activity) if a.title == "Eerst")
    bridge.changed.connect(lambda _step: board.follow())
    board.show_line(first)
    QTest.keyClick(board.columns[0], Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert board.columns[1].chosen() == [first]
    bridge.undo()
    assert chosen(board) == [first]
    assert board.columns[0].chosen() == [first]


def test_something_else_that_is_dropped_changes_nothing(board: Board, bridge: Bridge) -> None:
    mime = QMimeData()
    mime.setText("x")
    event = QDropEvent(
        QPoint(20, 20),
        Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    board.columns[1].dropEvent(event)
    assert not event.isAccepted()
    assert titles(board)[1] == ["Bezig"]


def test_five_columns_fit_beside_the_form_on_a_small_screen(board: Board, bridge: Bridge) -> None:
    with bridge.edit("x") as draft:
        phase = next(p.id for p in draft.all(Phase))
        plan_activity(draft, phase, "Zonder status", status=None)
    board.follow()
    assert len(board.columns) == 5
    area = board.findChild(QScrollArea)
    assert area is not None
    body = area.widget()
    assert body is not None
    assert body.minimumSizeHint().width() <= 1280 - 320 - 16
