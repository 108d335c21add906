"""What the map says of what the pointer rests on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.annotations import add_annotation
from dronten_map.core.records import AnnotationKind
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand

SPOTS: dict[str, Callable[[Hand], QPointF]] = {
    "(F2)": lambda hand: hand.on("Dorp"),
    "(Enter)": lambda hand: hand.between("Raad", "College"),
}


@pytest.fixture
def said(canvas: Canvas) -> list[str]:
    """Everything that the map said."""
    canvas.pointer.hints.patience = 30
    told: list[str] = []
    canvas.hint_changed.connect(told.append)
    return told


@pytest.mark.parametrize("keys", list(SPOTS))
def test_what_the_hand_rests_on_tells_what_can_be_done_with_it_and_the_keys(
    hand: Hand, said: list[str], qtbot: QtBot, keys: str
) -> None:
    hand.move(SPOTS[keys](hand))
    assert said == []
    qtbot.waitUntil(lambda: bool(said) and keys in said[-1])


def test_on_the_way_nothing_is_said(
    hand: Hand, canvas: Canvas, said: list[str], qtbot: QtBot
) -> None:
    hand.move(hand.on("Dorp"))
    hand.move(hand.between("College", "Dorp"))
    qtbot.waitUntil(lambda: not canvas.pointer.hints.is_waiting)
    assert said == []


def test_it_stays_while_the_pointer_moves_on_the_same_actor(
    hand: Hand, said: list[str], qtbot: QtBot
) -> None:
    hand.move(hand.on("Dorp"))
    qtbot.waitUntil(lambda: bool(said))
    hand.move(hand.on("Dorp") + QPointF(2, 1))
    assert len(said) == 1
    hand.move(hand.between("College", "Dorp"))
    assert said[-1] == ""


def test_nothing_is_said_while_a_button_is_down(
    hand: Hand, canvas: Canvas, said: list[str], qtbot: QtBot
) -> None:
    hand.move(hand.on("Dorp"))
    hand.press(hand.on("Dorp"))
    qtbot.waitUntil(lambda: not canvas.pointer.hints.is_waiting)
    assert said == []
    hand.release(hand.on("Dorp"))


def test_nothing_is_said_once_the_pointer_left(
    hand: Hand, canvas: Canvas, said: list[str], qtbot: QtBot
) -> None:
    hand.move(hand.on("Dorp"))
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not canvas.pointer.hints.is_waiting)
    assert said == []


def test_nothing_is_said_in_a_presentation(
    hand: Hand, canvas: Canvas, said: list[str], qtbot: QtBot
) -> None:
    canvas.is_presented = True
    hand.move(hand.on("Dorp"))
    qtbot.waitUntil(lambda: not canvas.pointer.hints.is_waiting)
    assert said == []


def test_a_text_and_its_handles_tell_what_can_be_done_with_them(
    hand: Hand, canvas: Canvas, said: list[str], qtbot: QtBot
) -> None:
    with canvas.bridge.edit("text") as draft:
        note = add_annotation(
            draft, canvas.bridge.view, AnnotationKind.TEXT, (60, 200, 120, 40), text="Let op"
        )
    canvas.bridge.selection.set(annotations=[note])
    hand.settle()
    hand.move(QPointF(*canvas.camera.seen(120, 220)))
    qtbot.waitUntil(lambda: bool(said) and "tekst" in said[-1])
    hand.move(QPointF(*canvas.camera.seen(180, 220)))
    assert canvas.hovered.handle is not None
    qtbot.waitUntil(lambda: "Alt" in said[-1])


def test_the_keyboard_takes_it_away(hand: Hand, said: list[str], qtbot: QtBot) -> None:
    hand.move(hand.on("Dorp"))
    qtbot.waitUntil(lambda: bool(said))
    hand.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert said[-1] == ""


def test_it_goes_after_a_while_and_does_not_come_back(
    hand: Hand, canvas: Canvas, said: list[str], qtbot: QtBot
) -> None:
    canvas.pointer.hints.lasts = 50
    hand.move(hand.on("Dorp"))
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[-1] == ""
    hand.move(hand.on("Dorp") + QPointF(2, 1))
    assert not canvas.pointer.hints.is_waiting
    assert len(said) == 2
