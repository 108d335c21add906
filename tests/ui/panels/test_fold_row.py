"""A row that unfolds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dronten_map.ui import theme
from dronten_map.ui.panels.fold_row import FoldRow


@pytest.fixture
def row(qtbot: QtBot) -> FoldRow:
    """A folded row."""
    made = FoldRow("Gebieden", QLabel("Swifterbant"))
    made.head.say("alles", is_narrowed=False)
    qtbot.addWidget(made)
    made.resize(220, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_click_or_the_space_bar_unfolds_and_folds(qtbot: QtBot, row: FoldRow) -> None:
    told: list[None] = []
    row.unfolded.connect(lambda: told.append(None))
    qtbot.mouseClick(row.head, Qt.MouseButton.LeftButton)
    assert row.is_open
    assert row.body.isVisible()
    qtbot.keyClick(row.head, Qt.Key.Key_Space)
    assert not row.body.isVisible()
    assert len(told) == 1


def test_a_screen_reader_hears_what_is_chosen_and_whether_it_is_open(row: FoldRow) -> None:
    assert row.head.accessibleDescription() == "alles, ingeklapt"
    row.head.click()
    row.head.say("1 van 4", is_narrowed=True)
    assert row.head.accessibleDescription() == "1 van 4, uitgeklapt"


def test_what_is_narrowed_is_seen_in_light_and_dark(row: FoldRow) -> None:
    for choice in ("light", "dark"):
        theme.appearance().choose(choice)
        row.head.say("1 van 4", is_narrowed=False)
        plain = row.head.grab().toImage()
        row.head.say("1 van 4", is_narrowed=True)
        assert row.head.grab().toImage() != plain
    theme.appearance().choose("light")
