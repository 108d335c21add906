"""Choosing one record or several, by pointer and keyboard alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.lists import add_area
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId, AreaId
from dronten_map.core.queries import in_order
from dronten_map.core.records import Area
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import options
from dronten_map.ui.fields.choice import ChoiceEditor, ManyEditor, listed, plain_tip
from dronten_map.ui.fields.picker import Picker
from tests.ui.fields.conftest import leave, told_by


@pytest.fixture
def areas(bridge: Bridge) -> list[AreaId]:
    """The areas of the map, in their order."""
    return [area.id for area in in_order(bridge.model.all(Area))]


@pytest.fixture
def area(bridge: Bridge, show: Callable[[ChoiceEditor], ChoiceEditor]) -> ChoiceEditor:
    """An editor of an area, that has the keyboard; none is chosen."""
    made = show(ChoiceEditor(bridge, options.areas()))
    made.button.setFocus()
    return made


class Typist(QObject):
    """Somebody who types on while a list is shown."""

    has_typed = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Type a letter in the list that appears."""
        if isinstance(watched, Picker) and event.type() == QEvent.Type.Show:
            self.has_typed = True
            watched.search.insert("i")
        return False


@pytest.fixture
def typist(qapp: QApplication) -> Iterator[Typist]:
    made = Typist()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture
def many(bridge: Bridge, show: Callable[[ManyEditor], ManyEditor]) -> ManyEditor:
    """An editor of several areas."""
    return show(ManyEditor(bridge, options.areas()))


def pick(qtbot: QtBot, editor: ChoiceEditor | ManyEditor, key: Qt.Key) -> None:
    """Press a key in the list that is open."""
    assert editor.picker is not None
    qtbot.keyClick(editor.picker.list, key)


class TestOne:
    def test_what_is_chosen_stands_on_the_button(
        self, area: ChoiceEditor, areas: list[AreaId]
    ) -> None:
        area.show_value(areas[1])
        assert area.button.said == "Biddinghuizen"
        area.show_value(None)
        assert area.button.said == "geen"

    def test_arrow_and_enter_open_the_list_and_choose(
        self, qtbot: QtBot, area: ChoiceEditor, areas: list[AreaId]
    ) -> None:
        told = told_by(area)
        qtbot.keyClick(area.button, Qt.Key.Key_Down)
        pick(qtbot, area, Qt.Key.Key_Down)
        pick(qtbot, area, Qt.Key.Key_Return)
        assert told == [areas[0]]
        assert area.button.said == "Dronten"
        assert area.button.hasFocus()

    def test_a_letter_that_reaches_the_list_while_it_is_shown_stays_behind_the_first(
        self, area: ChoiceEditor, typist: Typist
    ) -> None:
        area.open("b")
        assert typist.has_typed
        assert area.picker is not None
        assert area.picker.search.text() == "bi"

    def test_a_letter_typed_while_the_list_opens_is_looked_for_too(
        self, qtbot: QtBot, area: ChoiceEditor
    ) -> None:
        area.open("b")
        first = area.picker
        area.open("i")
        assert area.picker is first
        assert first is not None
        assert first.search.text() == "bi"
        first.close()

    def test_a_letter_opens_the_list_and_searches(self, qtbot: QtBot, area: ChoiceEditor) -> None:
        qtbot.keyClicks(area.button, "s")
        assert area.picker is not None
        assert area.picker.search.text() == "s"
        area.picker.close()

    def test_delete_takes_the_choice_back(
        self, qtbot: QtBot, area: ChoiceEditor, areas: list[AreaId]
    ) -> None:
        area.show_value(areas[1])
        told = told_by(area)
        qtbot.keyClick(area.button, Qt.Key.Key_Delete)
        assert told == [None]

    def test_what_must_be_chosen_cannot_be_taken_back(self, qtbot: QtBot, bridge: Bridge) -> None:
        kind = ChoiceEditor(bridge, options.actor_kinds(), required=True)
        qtbot.addWidget(kind)
        first = options.actor_kinds().options(bridge.model)[0]
        kind.show_value(first.value)
        with qtbot.assertNotEmitted(kind.chosen):
            qtbot.keyClick(kind.button, Qt.Key.Key_Delete)

    def test_what_a_rule_is_against_is_marked_and_not_told(
        self, qtbot: QtBot, area: ChoiceEditor
    ) -> None:
        area.rule = lambda _value: "Dit kan niet."
        told = told_by(area)
        qtbot.keyClick(area.button, Qt.Key.Key_Down)
        pick(qtbot, area, Qt.Key.Key_Down)
        pick(qtbot, area, Qt.Key.Key_Return)
        assert (told, area.problem, area.button.said) == ([], "Dit kan niet.", "geen")

    def test_various_stands_faintly(self, area: ChoiceEditor) -> None:
        area.show_mixed()
        assert area.button.said == "verschillend"

    def test_opening_the_list_and_leaving_it_tells_nothing(
        self, qtbot: QtBot, area: ChoiceEditor
    ) -> None:
        told = told_by(area)
        qtbot.keyClick(area.button, Qt.Key.Key_Down)
        pick(qtbot, area, Qt.Key.Key_Escape)
        leave(area)
        assert told == []

    def test_a_name_of_200_characters_does_not_widen_a_form(
        self, bridge: Bridge, show: Callable[[ChoiceEditor], ChoiceEditor]
    ) -> None:
        made: list[ActorId] = []
        with bridge.edit("long") as draft:
            made.append(add_actor(draft, "Wooncoöperatie " * 13))
        editor = show(ChoiceEditor(bridge, options.actors()))
        editor.show_value(made[0])
        assert editor.minimumSizeHint().width() < 100
        assert editor.button.said.startswith("Wooncoöperatie Wooncoöperatie")

    def test_a_name_that_is_searched_for_and_not_there_is_made_and_chosen(
        self, qtbot: QtBot, bridge: Bridge, show: Callable[[ChoiceEditor], ChoiceEditor]
    ) -> None:
        made: list[AreaId] = []

        def add(name: str) -> AreaId:
            with bridge.edit("add") as draft:
                made.append(add_area(draft, name))
            return made[0]

        editor = show(ChoiceEditor(bridge, options.areas(), add=add))
        told = told_by(editor)
        editor.begin()
        assert editor.picker is not None
        qtbot.keyClicks(editor.picker.search, "Noord")
        qtbot.keyClick(editor.picker.search, Qt.Key.Key_Return)
        assert told == made
        assert editor.button.said == "Noord"


class TestMany:
    def test_the_first_names_stand_on_the_button_and_how_many_more(
        self, many: ManyEditor, areas: list[AreaId]
    ) -> None:
        many.show_value(tuple(areas))
        assert many.button.said == "Dronten, Biddinghuizen, Swifterbant +2"

    def test_ticks_are_told_once_when_the_list_closes(
        self, qtbot: QtBot, many: ManyEditor, areas: list[AreaId]
    ) -> None:
        told = told_by(many)
        many.begin()
        pick(qtbot, many, Qt.Key.Key_Space)
        pick(qtbot, many, Qt.Key.Key_Down)
        pick(qtbot, many, Qt.Key.Key_Space)
        assert many.picker is not None
        many.picker.close()
        assert told == [(areas[0], areas[1])]

    def test_a_list_that_is_opened_and_closed_tells_nothing(
        self, many: ManyEditor, areas: list[AreaId]
    ) -> None:
        many.show_value((areas[1],))
        told = told_by(many)
        many.begin()
        assert many.picker is not None
        many.picker.close()
        assert told == []

    def test_what_is_ticked_stays_when_something_new_is_made(
        self, qtbot: QtBot, show: Callable[[ManyEditor], ManyEditor], bridge: Bridge
    ) -> None:
        editor = show(ManyEditor(bridge, options.areas(), add=lambda name: f"made:{name}"))
        told = told_by(editor)
        editor.begin()
        pick(qtbot, editor, Qt.Key.Key_Space)
        assert editor.picker is not None
        first = editor.picker.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        qtbot.keyClicks(editor.picker.search, "Noord")
        qtbot.keyClick(editor.picker.search, Qt.Key.Key_Return)
        assert told == [(first, "made:Noord")]

    def test_delete_takes_all_back(
        self, qtbot: QtBot, many: ManyEditor, areas: list[AreaId]
    ) -> None:
        many.show_value((areas[1],))
        told = told_by(many)
        qtbot.keyClick(many.button, Qt.Key.Key_Delete)
        assert told == [()]


def test_a_long_list_is_cut_short_with_a_count() -> None:
    assert listed(["a", "b"]) == "a, b"
    assert listed(list("abcde")) == "a, b, c +2"


def test_a_tooltip_shows_a_name_as_it_is() -> None:
    assert plain_tip("A & <b>\nB") == "<qt>A &amp; &lt;b&gt;<br>B</qt>"
    assert plain_tip("") == ""
