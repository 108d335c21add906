"""The actions on the map, done through the board as menu and keyboard do."""

from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.ids import ViewId
from dronten_map.core.queries import involvements_of, placements_in
from dronten_map.core.records import Actor
from dronten_map.session.document import Document
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.canvas import menu
from dronten_map.ui.canvas.actions import canvas_actions
from dronten_map.ui.canvas.edit_actions import MIME_RECORDS
from dronten_map.ui.canvas.quick_add import QuickAdd
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.fields.picker import Picker
from tests.ui.canvas.hands import CONTROL, Desk, Hand


def select(hand: Hand, *names: str) -> None:
    hand.canvas.bridge.selection.set(actors=[hand.actor(n) for n in names])


def test_every_action_has_an_id_of_its_own() -> None:
    assert max(Counter(row.id for row in canvas_actions()).values()) == 1


def test_no_two_actions_have_the_same_shortcut() -> None:
    keys = Counter(
        key.strip() for row in canvas_actions() for key in row.shortcut.split(";") if key.strip()
    )
    assert [k for k, count in keys.items() if count > 1] == []


def test_what_needs_a_selection_waits_for_one(hand: Hand, board: ActionBoard) -> None:
    board.refresh()
    for name in ("edit.copy", "edit.delete", "map.rename", "map.align_left", "map.pin"):
        assert not board.qt(name).isEnabled(), name
    select(hand, "Raad", "Dorp")
    board.refresh()
    assert board.qt("edit.delete").isEnabled()
    assert board.qt("map.align_left").isEnabled()
    assert not board.qt("map.rename").isEnabled()


def test_copy_and_paste_add_actors_with_what_is_between_them(
    hand: Hand, board: ActionBoard, canvas: Canvas
) -> None:
    with canvas.bridge.edit("opgave") as draft:
        opgave = add_opgave(draft, "Wonen")
        involve(draft, hand.actor("Raad"), opgave)
    select(hand, "Raad", "College")
    board.do("edit.copy")
    board.do("edit.paste")
    assert hand.names() == ["College", "College", "Dorp", "Raad", "Raad"]
    assert hand.lines() == [("Raad", "College")] * 2
    assert len(involvements_of(canvas.bridge.model, opgave)) == 2
    assert sorted(hand.chosen()) == ["College", "Raad"]


def test_a_paste_is_one_step(hand: Hand, board: ActionBoard, canvas: Canvas) -> None:
    select(hand, "Raad", "College")
    board.do("edit.copy")
    board.do("edit.paste")
    canvas.bridge.undo()
    assert hand.names() == ["College", "Dorp", "Raad"]


def test_what_is_copied_is_text_for_other_programs(hand: Hand, board: ActionBoard) -> None:
    select(hand, "Raad", "Dorp")
    board.do("edit.copy")
    assert QGuiApplication.clipboard().text() == "Raad\nDorp"


def test_cut_takes_away_and_paste_brings_back(hand: Hand, board: ActionBoard) -> None:
    select(hand, "Dorp")
    board.do("edit.cut")
    assert hand.names() == ["College", "Raad"]
    board.do("edit.paste")
    assert hand.names() == ["College", "Dorp", "Raad"]


def test_pasted_lines_of_text_are_offered_as_names(
    hand: Hand, board: ActionBoard, desk: Desk
) -> None:
    QGuiApplication.clipboard().setText("GGD\nPolitie")
    board.do("edit.paste")
    sheet = desk.findChild(QuickAdd)
    assert isinstance(sheet, QuickAdd)
    assert sheet.text.toPlainText() == "GGD\nPolitie"
    sheet.reject()


def test_an_empty_clipboard_says_so(board: ActionBoard, desk: Desk) -> None:
    QGuiApplication.clipboard().clear()
    board.do("edit.paste")
    assert len(desk.told) == 1


def test_duplicates_stand_beside_and_are_selected(hand: Hand, board: ActionBoard) -> None:
    select(hand, "Dorp")
    was = hand.actor("Dorp")
    board.do("edit.duplicate")
    assert hand.names() == ["College", "Dorp", "Dorp", "Raad"]
    assert hand.canvas.bridge.selection.actors != (was,)


def test_delete_takes_actors_with_their_relations(
    hand: Hand, board: ActionBoard, canvas: Canvas
) -> None:
    select(hand, "College")
    board.do("edit.delete")
    assert (hand.names(), hand.lines()) == (["Dorp", "Raad"], [])
    assert canvas.bridge.selection.is_empty
    canvas.bridge.undo()
    assert hand.lines() == [("Raad", "College")]


def test_delete_of_an_actor_and_its_selected_relation_is_one_step(
    hand: Hand, board: ActionBoard, canvas: Canvas
) -> None:
    hand.click(hand.between("Raad", "College"))
    hand.click(hand.on("College"), keys=CONTROL)
    board.do("edit.delete")
    canvas.bridge.undo()
    assert hand.names() == ["College", "Dorp", "Raad"]


def test_the_delete_key_works_while_the_map_has_the_keyboard(
    hand: Hand, board: ActionBoard
) -> None:
    select(hand, "Dorp")
    board.refresh()
    hand.key(Qt.Key.Key_Delete)
    assert hand.names() == ["College", "Raad"]


def test_the_delete_key_in_a_name_takes_no_actor(
    hand: Hand, board: ActionBoard, canvas: Canvas
) -> None:
    select(hand, "Dorp")
    board.refresh()
    canvas.begin_rename(hand.actor("Dorp"))
    hand.type("Dorpen", end=Qt.Key.Key_Backspace)
    assert hand.names() == ["College", "Dorp", "Raad"]
    assert hand.editor().text() == "Dorpe"


def test_all_and_the_others_are_selected(hand: Hand, board: ActionBoard) -> None:
    board.do("edit.select_all")
    assert len(hand.chosen()) == 3
    select(hand, "Raad")
    board.do("edit.select_others")
    assert sorted(hand.chosen()) == ["College", "Dorp"]


@pytest.mark.parametrize("name", ["left", "centre", "right"])
def test_aligned_actors_stand_under_each_other(hand: Hand, board: ActionBoard, name: str) -> None:
    select(hand, "College", "Dorp")
    board.do(f"map.align_{name}")
    assert hand.place("College")[0] == hand.place("Dorp")[0]
    assert hand.place("College")[1] != hand.place("Dorp")[1]


@pytest.mark.parametrize("name", ["top", "middle", "bottom"])
def test_aligned_actors_stand_in_a_row(hand: Hand, board: ActionBoard, name: str) -> None:
    select(hand, "College", "Dorp")
    board.do(f"map.align_{name}")
    assert hand.place("College")[1] == hand.place("Dorp")[1]


@pytest.mark.parametrize(("name", "axis"), [("across", 0), ("down", 1)])
def test_spread_actors_have_the_same_distance(
    hand: Hand, board: ActionBoard, canvas: Canvas, name: str, axis: int
) -> None:
    hand.double_click(hand.between("College", "Dorp"))
    hand.type("GGD")
    select(hand, "Raad", "College", "GGD", "Dorp")
    board.do(f"map.spread_{name}")
    stand = sorted(hand.place(n)[axis] for n in hand.names())
    gaps = [b - a for a, b in pairwise(stand)]
    assert max(gaps) - min(gaps) < 0.3


def test_pinned_actors_are_noted_and_unpinned(
    hand: Hand, board: ActionBoard, canvas: Canvas
) -> None:
    def pinned() -> list[str]:
        stand = placements_in(canvas.bridge.model, canvas.bridge.view)
        return [n for n in hand.names() if stand[hand.actor(n)].pinned]

    select(hand, "Raad")
    board.do("map.pin")
    assert pinned() == ["Raad"]
    board.do("map.unpin")
    assert pinned() == []


def test_arranging_leaves_pinned_actors_where_they_are(hand: Hand, board: ActionBoard) -> None:
    select(hand, "Dorp")
    board.do("map.pin")
    hand.canvas.bridge.selection.clear()
    board.do("map.arrange")
    assert hand.place("Dorp") == (0, 160)


def test_the_tools_are_chosen_and_ticked(board: ActionBoard, canvas: Canvas) -> None:
    for name, tool in (("map.add_actor", "actor"), ("map.relate", "relate")):
        board.do(name)
        board.refresh()
        assert canvas.tool == tool
        assert board.qt(name).isChecked()
    board.do("map.select")
    assert canvas.tool == "select"


def test_two_selected_actors_are_related_at_once(hand: Hand, board: ActionBoard) -> None:
    select(hand, "Dorp", "College")
    board.do("map.relate")
    assert hand.lines()[-1] == ("Dorp", "College")


def test_one_selected_actor_asks_for_the_other_and_the_keyboard_answers(
    hand: Hand, board: ActionBoard, desk: Desk
) -> None:
    select(hand, "Dorp")
    board.do("map.relate")
    picker = desk.findChild(Picker)
    assert isinstance(picker, Picker)
    model = picker.list.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert "Dorp" not in names
    picker.picked.emit(hand.actor("College"))
    assert hand.lines()[-1] == ("Dorp", "College")
    picker.close()


def test_relations_are_turned_round(hand: Hand, board: ActionBoard) -> None:
    hand.click(hand.between("Raad", "College"))
    board.do("map.reverse")
    assert hand.lines() == [("College", "Raad")]


def test_renaming_from_the_menu_types_in_place(hand: Hand, board: ActionBoard) -> None:
    select(hand, "Dorp")
    board.do("map.rename")
    hand.type("Anders")
    assert "Anders" in hand.names()


def test_grid_and_snapping_are_switches(board: ActionBoard, canvas: Canvas) -> None:
    board.do("map.snap")
    board.do("map.grid")
    assert (canvas.snaps, canvas.shows_grid) == (True, False)
    board.refresh()
    assert board.qt("map.snap").isChecked()
    assert not board.qt("map.grid").isChecked()


def test_zooming_by_action(board: ActionBoard, canvas: Canvas) -> None:
    board.do("map.zoom_whole")
    assert canvas.zoom == pytest.approx(1.0)
    board.do("map.zoom_in")
    assert canvas.zoom == pytest.approx(1.25)
    board.do("map.zoom_out")
    assert canvas.zoom == pytest.approx(1.0)
    board.do("map.fit")
    assert canvas.zoom != pytest.approx(1.0)


def test_the_menu_on_an_actor_offers_what_can_be_done_with_it(
    hand: Hand, board: ActionBoard, canvas: Canvas
) -> None:
    select(hand, "Dorp")
    board.refresh()
    made = menu.menu_of(canvas, (("map.rename", "map.align_left"), ("edit.delete",)))
    assert isinstance(made, QMenu)
    rows = [action.objectName() for action in made.actions() if not action.isSeparator()]
    assert rows == ["map.rename", "edit.delete"]


def test_without_a_document_nothing_can_be_chosen(board: ActionBoard, desk: Desk) -> None:
    desk.bridge.leave()
    board.refresh()
    assert [r.id for r in board.table if board.qt(r.id).isEnabled()] == []
    assert isinstance(desk.bridge.view, ViewId)


def test_what_was_copied_comes_along_to_another_map(
    hand: Hand, board: ActionBoard, desk: Desk
) -> None:
    select(hand, "Raad", "College")
    board.do("edit.copy")
    other = Document.new("Other")
    desk.bridge.show(other)
    board.do("edit.paste")
    assert hand.names() == ["College", "Raad"]
    assert hand.lines() == [("Raad", "College")]
    desk.bridge.leave()
    other.close()


def test_what_is_pasted_comes_into_sight(hand: Hand, board: ActionBoard, canvas: Canvas) -> None:
    select(hand, "Dorp")
    board.do("edit.copy")
    canvas.pan(4000, 4000)
    board.do("edit.paste")
    copy = canvas.bridge.selection.actors[0]
    slot = canvas.scene.nodes.slot[copy]
    x, y = canvas.camera.seen(*canvas.scene.nodes.xy[slot].tolist())
    assert canvas.rect().contains(round(x), round(y))


def test_a_broken_clipboard_is_told_and_changes_nothing(
    hand: Hand, board: ActionBoard, canvas: Canvas, qtbot: QtBot
) -> None:
    carried = QMimeData()
    carried.setData(MIME_RECORDS, b"{broken")
    QGuiApplication.clipboard().setMimeData(carried)
    with qtbot.waitSignal(canvas.bridge.failed):
        board.do("edit.paste")
    assert hand.names() == ["College", "Dorp", "Raad"]


def test_arranging_is_one_step_and_shows_all(
    hand: Hand, board: ActionBoard, canvas: Canvas
) -> None:
    canvas.pan(4000, 0)
    before = [hand.place(name) for name in hand.names()]
    board.do("map.arrange")
    assert all(canvas.rect().contains(hand.on(n).toPoint()) for n in hand.names())
    canvas.bridge.undo()
    assert [hand.place(name) for name in hand.names()] == before


def test_only_the_selected_are_arranged(hand: Hand, board: ActionBoard) -> None:
    select(hand, "Raad", "College")
    board.do("map.arrange")
    assert hand.place("Dorp") == (0, 160)


def test_every_action_does_no_harm_on_an_empty_map(board: ActionBoard, canvas: Canvas) -> None:
    board.do("edit.select_all")
    board.do("edit.delete")
    for row in board.table:
        if row.id not in {"map.quick_add", "edit.paste"}:
            board.do(row.id)
    assert list(canvas.bridge.model.all(Actor)) == []
