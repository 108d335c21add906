"""How the map becomes a picture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.page_size import Orientation, PageSize
from dronten_map.ui.dialogs.picture import PictureChoice, PictureDialog, PictureKind


@pytest.fixture
def dialog(qtbot: QtBot) -> PictureDialog:
    made = PictureDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def test_at_first_it_is_pixels_as_large_as_the_map(dialog: PictureDialog) -> None:
    assert dialog.choice == PictureChoice(PictureKind.PNG, PageSize.MAP, Orientation.FITTING)
    assert not dialog.way.isVisible()


def test_what_is_chosen_is_told_and_explained(dialog: PictureDialog) -> None:
    dialog.kind.picked.emit(PictureKind.PDF)
    dialog.size_row.picked.emit(PageSize.A1)
    dialog.way.picked.emit(Orientation.LANDSCAPE)
    assert dialog.choice == PictureChoice(PictureKind.PDF, PageSize.A1, Orientation.LANDSCAPE)
    assert "PDF" in dialog.note.text()
    assert dialog.way.isVisible()


def test_it_can_be_chosen_by_keys(dialog: PictureDialog, qtbot: QtBot) -> None:
    QTest.keyClick(dialog.kind, Qt.Key.Key_Right)
    QTest.keyClick(dialog.size_row, Qt.Key.Key_Right)
    assert (dialog.choice.kind, dialog.choice.size) == (PictureKind.SVG, PageSize.A4)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
