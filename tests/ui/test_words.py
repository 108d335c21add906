from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.ui.words import label


def test_a_label_shows_markup_as_it_was_typed(qtbot: QtBot) -> None:
    made = label("<b>Jan</b>", "muted")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.property("role") == "muted"


def test_plain_text_has_the_number_that_is_used_for_it() -> None:
    assert Qt.TextFormat.PlainText.value == 0
