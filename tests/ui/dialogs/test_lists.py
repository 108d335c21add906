"""The user's lists, driven by keyboard and pointer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.lists import add_area
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import AreaId, TermId
from dronten_map.core.queries import in_order, terms
from dronten_map.core.records import Actor, ActorKind, Area, LineStyle, RelationKind, Shape, Term
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.colour_line import ColourLine
from dronten_map.ui.dialogs.lists import ListsDialog, show_lists
from dronten_map.ui.dialogs.lists_subjects import MAP, SCALES, WORDS
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.fields.text import TextEditor

KINDS, RELATIONS, AREAS = MAP
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot: QtBot, bridge: Bridge) -> ListsDialog:
    """The dialog, showing the kinds of actors."""
    made = ListsDialog(bridge)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def names(dialog: ListsDialog) -> list[str]:
    """What stands in the list that is shown."""
    return [item.name for item in dialog.middle.view.rows.items]


def line_of(dialog: ListsDialog, field: str) -> LineEditor:
    """The line of a field in the form."""
    assert dialog.detail.form is not None
    editor = dialog.detail.form.rows[field].editor
    assert isinstance(editor, LineEditor)
    return editor


def retype(qtbot: QtBot, dialog: ListsDialog, field: str, text: str) -> None:
    """Type another text in a field, with Enter behind it."""
    line = line_of(dialog, field).line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def add(qtbot: QtBot, dialog: ListsDialog, name: str) -> None:
    """Add something to the list that is shown."""
    qtbot.mouseClick(dialog.middle.add, LEFT)
    qtbot.keyClicks(dialog.middle.line, name)
    qtbot.keyClick(dialog.middle.line, Qt.Key.Key_Return)


def tile(qtbot: QtBot, dialog: ListsDialog, field: str, number: int) -> None:
    """Choose one of the pictures of a field."""
    assert dialog.detail.form is not None
    buttons = dialog.detail.form.rows[field].editor.findChildren(type(dialog.middle.add))
    qtbot.mouseClick(buttons[number], LEFT)


class TestAdding:
    def test_what_is_typed_comes_last_and_is_shown(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        add(qtbot, dialog, "fonds")
        assert in_order(bridge.model.all(ActorKind))[-1].name == "fonds"
        assert dialog.detail.title.text() == "fonds"
        assert bridge.document.undo_label == "“fonds” toegevoegd"

    def test_every_sort_of_list_takes_something_new(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        for subject in (RELATIONS, AREAS, WORDS[0]):
            dialog.show_subject(subject)
            add(qtbot, dialog, "nieuw")
            assert names(dialog)[-1] == "nieuw"

    def test_a_name_that_stands_there_already_is_refused_while_typing(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        before = names(dialog)
        add(qtbot, dialog, "Team")
        assert names(dialog) == before
        assert dialog.middle.problem.isVisible()
        assert dialog.middle.line.text() == "Team"

    def test_a_scale_has_fixed_steps(self, qtbot: QtBot, dialog: ListsDialog) -> None:
        dialog.show_subject(SCALES[0])
        before = names(dialog)
        assert not dialog.middle.add.isVisible()
        qtbot.keyClick(dialog.middle.view, Qt.Key.Key_Delete)
        qtbot.keyClick(dialog.middle.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert names(dialog) == before


class TestChanging:
    def test_a_name_is_written_with_enter_as_one_step(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        retype(qtbot, dialog, "name", "dienst")
        assert names(dialog)[0] == "dienst"
        bridge.undo()
        assert names(dialog)[0] == "afdeling"
        assert line_of(dialog, "name").line.text() == "afdeling"

    def test_an_empty_name_and_a_used_one_are_told_and_not_written(
        self, qtbot: QtBot, dialog: ListsDialog
    ) -> None:
        assert dialog.detail.form is not None
        row = dialog.detail.form.rows["name"]
        for wrong in (" ", "team"):
            retype(qtbot, dialog, "name", wrong)
            assert row.problem.isVisible()
            assert names(dialog)[0] == "afdeling"

    def test_what_was_typed_counts_for_the_member_that_it_was_typed_for(
        self, qtbot: QtBot, dialog: ListsDialog
    ) -> None:
        line = line_of(dialog, "name_en").line
        line.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, "section")
        second = dialog.middle.view.rows.index(1, 0)
        dialog.middle.view.setCurrentIndex(second)
        kinds = [i.record for i in dialog.middle.view.rows.items]
        assert isinstance(kinds[0], ActorKind)
        assert isinstance(kinds[1], ActorKind)
        assert kinds[0].name_en == "section"
        assert kinds[1].name_en == "team"
        assert dialog.middle.view.currentIndex().row() == 1

    def test_a_colour_changes_for_light_and_dark_paper_in_one_step(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        kind = in_order(bridge.model.all(ActorKind))[0]
        tile(qtbot, dialog, "colours", 4)
        after = bridge.model.get(ActorKind, kind.id)
        assert (after.light, after.dark) == ("#B4532A", "#F2A27C")
        bridge.undo()
        assert bridge.model.get(ActorKind, kind.id) == kind

    def test_a_colour_of_ones_own_must_be_a_colour(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        retype(qtbot, dialog, "light", "rood")
        assert line_of(dialog, "light").problem
        retype(qtbot, dialog, "light", "#123456")
        assert in_order(bridge.model.all(ActorKind))[0].light == "#123456"

    def test_a_colour_of_ones_own_is_chosen_among_all_colours(
        self, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        line = line_of(dialog, "dark")
        assert isinstance(line, ColourLine)
        line.swatch.trigger()
        assert line.dialog is not None
        line.dialog.setCurrentColor(QColor("#aabbcc"))
        line.dialog.accept()
        assert in_order(bridge.model.all(ActorKind))[0].dark == "#AABBCC"
        assert line.line.text() == "#AABBCC"

    def test_shape_and_icon_are_chosen_among_pictures(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        tile(qtbot, dialog, "shape", 1)
        tile(qtbot, dialog, "icon", 0)
        kind = in_order(bridge.model.all(ActorKind))[0]
        assert kind.shape is Shape.HEXAGON
        assert kind.icon == "user"

    def test_the_line_of_a_relation_is_chosen_from_a_list(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        dialog.show_subject(RELATIONS)
        assert dialog.detail.form is not None
        editor = dialog.detail.form.rows["line"].editor
        assert isinstance(editor, ChoiceEditor)
        editor.open()
        assert editor.picker is not None
        editor.picker.picked.emit(LineStyle.DOT)
        editor.picker.close()
        assert in_order(bridge.model.all(RelationKind))[0].line is LineStyle.DOT

    def test_the_words_of_a_scale_are_the_users(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        dialog.show_subject(SCALES[0])
        retype(qtbot, dialog, "name", "nauwelijks")
        assert dialog.detail.form is not None
        editor = dialog.detail.form.rows["explanation"].editor
        assert isinstance(editor, TextEditor)
        editor.paper.setPlainText("Kan bijna niets.")
        editor.finish()
        term = terms(bridge.model, "influence")[0]
        assert (term.name, term.explanation) == ("nauwelijks", "Kan bijna niets.")

    def test_an_area_is_not_a_part_of_itself(self, bridge: Bridge, dialog: ListsDialog) -> None:
        top = in_order(bridge.model.all(Area))[0]
        with bridge.edit("part") as draft:
            below = add_area(draft, "Noord", parent=top.id)
        dialog.show_subject(AREAS)
        assert dialog.detail.form is not None
        editor = dialog.detail.form.rows["parent"].editor
        assert editor.rule(below)
        assert editor.rule(top.id)
        assert not editor.rule(None)

    def test_alt_with_an_arrow_moves_a_member(self, qtbot: QtBot, dialog: ListsDialog) -> None:
        qtbot.keyClick(dialog.middle.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert names(dialog)[:2] == ["team", "afdeling"]
        assert dialog.middle.view.currentIndex().row() == 1
        qtbot.mouseClick(dialog.middle.up, LEFT)
        assert names(dialog)[:2] == ["afdeling", "team"]

    def test_an_area_moves_among_those_beside_it(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        top = in_order(bridge.model.all(Area))[0]
        with bridge.edit("parts") as draft:
            for name in ("Noord", "Zuid"):
                add_area(draft, name, parent=top.id)
        dialog.show_subject(AREAS)
        qtbot.keyClick(dialog.middle.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert names(dialog)[:4] == ["Biddinghuizen", "Dronten", "Noord", "Zuid"]


class TestRemoving:
    def test_what_is_not_used_goes_at_once(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        qtbot.keyClick(dialog.middle.view, Qt.Key.Key_Delete)
        assert "afdeling" not in names(dialog)
        assert dialog.detail.title.text() == "team"
        bridge.undo()
        assert names(dialog)[0] == "afdeling"

    def test_a_kind_in_use_goes_when_another_takes_its_place_in_one_step(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        with bridge.edit("actor") as draft:
            actor = add_actor(draft, "Raad")
        first, second = in_order(bridge.model.all(ActorKind))[:2]
        qtbot.mouseClick(dialog.middle.remove, LEFT)
        removal = dialog.detail.removal
        assert removal.isVisible()
        assert not removal.replace.isEnabled()
        assert removal.choice is not None
        removal.choice.open()
        assert removal.choice.picker is not None
        removal.choice.picker.picked.emit(second.id)
        removal.choice.picker.close()
        qtbot.mouseClick(removal.replace, LEFT)
        assert bridge.model.get(Actor, actor).kind == second.id
        assert bridge.model.find(ActorKind, first.id) is None
        assert dialog.detail.title.text() == "team"
        bridge.undo()
        assert bridge.model.get(Actor, actor).kind == first.id

    def test_an_area_in_use_may_leave_nothing_in_its_place(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        with bridge.edit("actor") as draft:
            actor = add_actor(draft, "Raad", area=AreaId("area:dronten"))
        dialog.show_subject(AREAS)
        qtbot.mouseClick(dialog.middle.remove, LEFT)
        qtbot.mouseClick(dialog.detail.removal.replace, LEFT)
        assert bridge.model.get(Actor, actor).area is None

    def test_the_question_is_answered_by_keyboard_alone(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        with bridge.edit("actor") as draft:
            add_actor(draft, "Raad", area=AreaId("area:dronten"))
        dialog.show_subject(AREAS)
        qtbot.keyClick(dialog.middle.view, Qt.Key.Key_Delete)
        removal = dialog.detail.removal
        assert removal.choice is not None
        assert removal.choice.button.hasFocus()
        qtbot.keyClick(removal.choice.button, Qt.Key.Key_Tab)
        assert removal.replace.hasFocus()
        qtbot.keyClick(removal.replace, Qt.Key.Key_Space)
        assert "Dronten" not in names(dialog)
        assert dialog.middle.view.hasFocus()

    def test_cancel_leaves_everything(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        with bridge.edit("actor") as draft:
            add_actor(draft, "Raad")
        qtbot.mouseClick(dialog.middle.remove, LEFT)
        qtbot.mouseClick(dialog.detail.removal.cancel, LEFT)
        assert not dialog.detail.removal.isVisible()
        assert names(dialog)[0] == "afdeling"

    def test_the_last_kind_stays(self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog) -> None:
        for _ in range(20):
            qtbot.keyClick(dialog.middle.view, Qt.Key.Key_Delete)
        assert len(names(dialog)) == 1
        assert dialog.middle.problem.isVisible()


class TestDialog:
    def test_a_click_shows_another_list(self, qtbot: QtBot, dialog: ListsDialog) -> None:
        row = dialog.subjects.subjects.index(AREAS)
        box = dialog.subjects.visualItemRect(dialog.subjects.item(row))
        qtbot.mouseClick(dialog.subjects.viewport(), LEFT, pos=box.center())
        assert "Swifterbant" in names(dialog)

    def test_a_list_that_we_do_not_know_is_shown_too(
        self, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        with bridge.edit("term") as draft:
            draft.put(Term(id=TermId("term"), list="thema", name="water"))
        known = [s.key for s in dialog.subjects.subjects if s is not None]
        assert "thema" in known

    def test_ctrl_z_in_the_dialog_takes_the_last_step_back(
        self, qtbot: QtBot, dialog: ListsDialog
    ) -> None:
        qtbot.keyClick(dialog.middle.view, Qt.Key.Key_Delete)
        qtbot.keyClick(dialog.middle.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert names(dialog)[0] == "afdeling"

    def test_closing_writes_what_is_still_being_typed(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        line = line_of(dialog, "name").line
        line.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, "dienst")
        dialog.close()
        assert in_order(bridge.model.all(ActorKind))[0].name == "dienst"

    def test_it_is_opened_once_and_does_not_stand_in_the_way(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        show_lists(bridge, dialog)
        show_lists(bridge, dialog)
        (opened,) = dialog.findChildren(ListsDialog)
        assert not opened.isModal()
        opened.close()

    def test_once_closed_it_follows_the_map_no_more(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        show_lists(bridge, dialog)
        (opened,) = dialog.findChildren(ListsDialog)
        with qtbot.waitSignal(opened.destroyed):
            opened.close()
        with qtbot.captureExceptions() as faults:
            bridge.opened.emit()
            theme.appearance().changed.emit()
            with bridge.edit("actor") as draft:
                add_actor(draft, "Raad")
        assert faults == []

    def test_it_has_one_primary_action(self, dialog: ListsDialog) -> None:
        buttons = dialog.findChildren(type(dialog.close_button))
        assert [b.text() for b in buttons if b.property("primary") or b.isDefault()] == ["Klaar"]

    def test_the_longest_name_widens_nothing(
        self, qtbot: QtBot, bridge: Bridge, dialog: ListsDialog
    ) -> None:
        width = dialog.width()
        with bridge.edit("long") as draft:
            draft.put(Term(id=TermId("term"), list="role", name="W" * 200, order=-1))
            actor = add_actor(draft, "Raad")
            amend(draft, Actor, [actor], role="term")
        dialog.show_subject(WORDS[0])
        assert names(dialog)[0] == "W" * 200
        qtbot.mouseClick(dialog.middle.remove, LEFT)
        assert dialog.width() == width
        page = dialog.detail.widget()
        assert page is not None
        assert page.width() <= dialog.detail.viewport().width()
        assert dialog.minimumSizeHint().width() <= width
