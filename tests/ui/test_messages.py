import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.errors import UserError
from dronten_map.ui.messages import Messages


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    made = Messages()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_refusal_says_what_happened_and_what_now_until_it_is_closed(
    messages: Messages, qtbot: QtBot
) -> None:
    bar = messages.tell(UserError("The disk is full.", hint="Make room."))
    assert (bar.text, bar.tone) == ("The disk is full. Make room.", "bad")
    qtbot.mouseClick(bar.findChildren(QToolButton)[-1], Qt.MouseButton.LeftButton)
    assert messages.bars == []


def test_a_new_message_takes_the_place_of_the_one_with_its_key(messages: Messages) -> None:
    messages.say("one")
    messages.say("two")
    assert [bar.text for bar in messages.bars] == ["two"]


def test_messages_with_other_keys_stand_below_each_other(messages: Messages) -> None:
    messages.say("one", key="a")
    messages.say("two", key="b")
    assert [bar.text for bar in messages.bars] == ["one", "two"]


def test_what_a_user_typed_is_never_read_as_markup(messages: Messages) -> None:
    bar = messages.say("<b>Jan</b> <img src='x'>")
    formats = {label.textFormat() for label in bar.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_an_offer_is_carried_out_and_closes_the_bar(messages: Messages, qtbot: QtBot) -> None:
    done: list[str] = []
    bar = messages.say("Failed", tone="warn", offers=(("Again", lambda: done.append("again")),))
    qtbot.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert (done, messages.bars) == (["again"], [])


def test_what_is_under_way_can_be_cancelled(messages: Messages, qtbot: QtBot) -> None:
    done: list[str] = []
    bar = messages.under_way("Making a plan", lambda: done.append("cancelled"))
    qtbot.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert (done, messages.bars) == (["cancelled"], [])


def test_escape_closes_the_bar_that_has_the_keyboard(messages: Messages, qtbot: QtBot) -> None:
    bar = messages.say("one", tone="bad")
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert messages.bars == []


def test_a_bar_is_read_aloud_by_its_whole_text(messages: Messages) -> None:
    assert messages.say("one", hint="two").accessibleName() == "one two"


class Desk(QWidget):
    """A field with messages below it."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.first, self.field = QLineEdit(), QLineEdit()
        self.messages = Messages()
        for part in (self.first, self.field, self.messages):
            column.addWidget(part)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """A window in which the second field has the keyboard."""
    made = Desk()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.field.setFocus()
    return made


def test_a_click_on_a_bar_leaves_the_keyboard_where_it_was(desk: Desk, qtbot: QtBot) -> None:
    bar = desk.messages.under_way("Busy", lambda: None)
    qtbot.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert desk.field.hasFocus()


def test_a_bar_that_goes_gives_the_keyboard_back(desk: Desk, qtbot: QtBot) -> None:
    bar = desk.messages.say("Saved")
    cross = bar.findChildren(QToolButton)[0]
    cross.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(cross, Qt.Key.Key_Escape)
    assert desk.messages.bars == []
    assert desk.field.hasFocus()
