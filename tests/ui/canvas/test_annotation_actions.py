"""The actions on annotations."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from dronten_map.core.records import AnnotationKind, Tone
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand
from tests.ui.canvas.notes import all_of, note, record

TEXT, AREA = AnnotationKind.TEXT, AnnotationKind.AREA


def test_a_tool_is_taken_up_by_its_action(canvas: Canvas, board: ActionBoard) -> None:
    board.do("note.arrow")
    assert canvas.tool == "arrow"
    board.do("map.select")
    assert canvas.tool == "select"


def test_letters_grow_and_shrink_by_a_size(canvas: Canvas, board: ActionBoard) -> None:
    made = note(canvas, TEXT, "hier")
    canvas.bridge.selection.set(annotations=[made])
    board.do("note.larger")
    assert record(canvas, made).size == 20
    board.do("note.smaller")
    board.do("note.smaller")
    assert record(canvas, made).size == 13


def test_a_colour_is_given_and_ticked(canvas: Canvas, board: ActionBoard) -> None:
    made = note(canvas, TEXT, "hier")
    canvas.bridge.selection.set(annotations=[made])
    board.do("note.bad")
    assert record(canvas, made).tone is Tone.BAD
    board.refresh()
    assert board.qt("note.bad").isChecked()
    assert not board.qt("note.ink").isChecked()


def test_what_is_brought_to_the_front_is_taken_first(canvas: Canvas, board: ActionBoard) -> None:
    first, second = note(canvas, TEXT, "een"), note(canvas, TEXT, "twee")
    canvas.bridge.selection.set(annotations=[first])
    board.do("note.front")
    assert [a.id for a in all_of(canvas)] == [second, first]
    board.do("note.back")
    assert [a.id for a in all_of(canvas)] == [first, second]


def test_the_next_annotation_is_selected_as_one_reads(canvas: Canvas, board: ActionBoard) -> None:
    low = note(canvas, TEXT, "onder", (0.0, 300.0, 80.0, 30.0))
    high = note(canvas, AREA, "boven", (0.0, -300.0, 80.0, 30.0))
    found = []
    for _time in range(3):
        board.do("note.next")
        found += canvas.bridge.selection.annotations
    assert found == [high, low, high]


def test_delete_takes_actors_and_annotations_away_in_one_step(
    canvas: Canvas, board: ActionBoard, hand: Hand
) -> None:
    made = note(canvas, TEXT, "hier")
    canvas.bridge.selection.set(actors=[hand.actor("Dorp")], annotations=[made])
    board.do("edit.delete")
    assert (hand.names(), all_of(canvas)) == (["College", "Raad"], [])
    canvas.bridge.undo()
    assert (hand.names(), len(all_of(canvas))) == (["College", "Dorp", "Raad"], 1)


def test_what_is_copied_can_be_pasted_and_duplicated(canvas: Canvas, board: ActionBoard) -> None:
    made = note(canvas, TEXT, "hier")
    canvas.bridge.selection.set(annotations=[made])
    board.do("edit.copy")
    assert QGuiApplication.clipboard().text() == "hier"
    board.do("edit.paste")
    board.do("edit.duplicate")
    assert [a.text for a in all_of(canvas)] == ["hier"] * 3
    assert len(canvas.bridge.selection.annotations) == 1


def test_everything_is_selected_with_its_annotations(canvas: Canvas, board: ActionBoard) -> None:
    made = note(canvas, TEXT, "hier")
    board.do("edit.select_all")
    assert canvas.bridge.selection.annotations == (made,)
    assert len(canvas.bridge.selection.actors) == 3


def test_f2_changes_what_an_annotation_says(canvas: Canvas, board: ActionBoard) -> None:
    made = note(canvas, AREA, "Zuid")
    canvas.bridge.selection.set(annotations=[made])
    board.refresh()
    assert board.qt("map.rename").text() == "Tekst wijzigen"
    board.do("map.rename")
    assert canvas.annotations.editor is not None
    canvas.annotations.editor.drop()


def test_the_whole_map_is_seen_with_its_annotations(canvas: Canvas) -> None:
    note(canvas, AREA, "ver", (2000.0, 0.0, 300.0, 300.0))
    canvas.fit()
    seen = QPointF(*canvas.camera.seen(2300.0, 300.0))
    assert canvas.rect().contains(seen.toPoint())


def test_what_is_selected_fills_the_window_also_when_it_is_an_annotation(
    canvas: Canvas, board: ActionBoard
) -> None:
    made = note(canvas, AREA, "ver", (2000.0, 0.0, 300.0, 300.0))
    canvas.bridge.selection.set(annotations=[made])
    board.do("map.fit_selection")
    x, y = canvas.centre()
    assert (round(x), round(y)) == (2150, 150)
