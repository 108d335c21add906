from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dronten_map.session.recovery import Leftover
from dronten_map.ui.recovery_card import RecoveryCard


@pytest.fixture
def card(qtbot: QtBot) -> RecoveryCard:
    at = datetime(2025, 11, 24, 12, tzinfo=UTC)
    made = RecoveryCard(Leftover(Path("copy"), "Swifterbant", Path("k.drontenmap"), at, 3))
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_what_was_not_saved_and_how_much(card: RecoveryCard) -> None:
    words = [label.text() for label in card.findChildren(QLabel)]
    assert words == [
        "“Swifterbant” was niet bewaard.",
        "3 stappen sinds het bewaren · ma 24 nov 2025",
    ]


def test_a_map_that_was_never_saved_has_steps_in_no_file(qtbot: QtBot) -> None:
    at = datetime(2025, 11, 24, 12, tzinfo=UTC)
    card = RecoveryCard(Leftover(Path("copy"), "Swifterbant", None, at, 1))
    qtbot.addWidget(card)
    words = [label.text() for label in card.findChildren(QLabel)]
    assert words[1] == "1 stap, in geen bestand · ma 24 nov 2025"


def test_going_on_asks_for_it_back(card: RecoveryCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.wants_back) as told:
        qtbot.mouseClick(card.back, Qt.MouseButton.LeftButton)
    assert told.args == [card.leftover]


def test_throwing_away_asks_for_that(card: RecoveryCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.wants_gone) as told:
        qtbot.mouseClick(card.gone, Qt.MouseButton.LeftButton)
    assert told.args == [card.leftover]


def test_later_only_closes_the_card(card: RecoveryCard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(card.wants_back), qtbot.assertNotEmitted(card.wants_gone):
        qtbot.mouseClick(card.later, Qt.MouseButton.LeftButton)
    assert card.isHidden()
