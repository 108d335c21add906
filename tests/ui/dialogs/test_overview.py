"""Asking what an overview is about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.plan import Audience
from dronten_map.core.records import Opgave
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.overview import OverviewDialog, Wish


@pytest.fixture
def dialog(qtbot: QtBot, example: Bridge) -> OverviewDialog:
    made = OverviewDialog(example)
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_makes_an_overview_of_everything_to_pass_on(dialog: OverviewDialog) -> None:
    told: list[Wish] = []
    dialog.wished.connect(told.append)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert told == [Wish(None, Audience.SHARED)]


def test_of_an_opgave_it_needs_to_know_which(dialog: OverviewDialog, example: Bridge) -> None:
    told: list[Wish] = []
    dialog.wished.connect(told.append)
    dialog.about.show_value("opgave")
    dialog.about.chosen.emit("opgave")
    assert not dialog.make_button.isEnabled()
    opgave = next(example.model.all(Opgave))
    dialog.editors["opgave"].show_value(opgave.id)
    dialog.editors["opgave"].chosen.emit(opgave.id)
    dialog.make_button.click()
    assert told == [Wish(opgave, Audience.SHARED)]


def test_with_judgements_it_says_to_keep_it(dialog: OverviewDialog) -> None:
    dialog.audience.show_value(Audience.REGISSEUR)
    dialog.audience.chosen.emit(Audience.REGISSEUR)
    assert dialog.note.text().startswith("Met onze oordelen")
