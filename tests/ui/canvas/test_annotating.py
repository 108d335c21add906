"""Drawing annotations by hand, moving them, and pulling at their handles."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dronten_map.core.annotated import box_of
from dronten_map.core.edits.views import add_view
from dronten_map.core.records import AnnotationKind
from dronten_map.graph.annotated import setting
from dronten_map.ui.canvas.annotating import Draw, Resize, pulled
from dronten_map.ui.canvas.gestures import Band
from dronten_map.ui.canvas.moving import Move
from dronten_map.ui.canvas.tools import DRAWN, Tool
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import ALT, CONTROL, SHIFT, Desk, Hand
from tests.ui.canvas.notes import FREE, all_of, handle, middle, note, record

KINDS = [AnnotationKind.TEXT, AnnotationKind.ARROW, AnnotationKind.AREA, AnnotationKind.PICTURE]
BY = QPointF(30.0, 10.0)


def typed(canvas: Canvas, text: str, *, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type in the editor of annotations and end with Ctrl and a key."""
    editor = canvas.annotations.editor
    assert editor is not None
    editor.selectAll()
    editor.insertPlainText(text)
    keys = CONTROL if end == Qt.Key.Key_Return else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(editor, end, keys)


@pytest.mark.parametrize("tool", ["arrow", "area"])
def test_a_drag_with_a_tool_draws_what_it_is_for(hand: Hand, canvas: Canvas, tool: Tool) -> None:
    canvas.tool = tool
    start, end = hand.between("College", "Dorp"), hand.between("College", "Dorp") + QPointF(80, 60)
    hand.drag(start, end)
    (made,) = all_of(canvas)
    assert made.kind is DRAWN[tool]
    corner = canvas.camera.at(start.x(), start.y())
    far = canvas.camera.at(end.x(), end.y())
    assert (made.x, made.y) == pytest.approx(corner, abs=0.1)
    assert (made.x + made.width, made.y + made.height) == pytest.approx(far, abs=0.2)
    assert canvas.bridge.selection.annotations == (made.id,)
    assert canvas.tool == "select"


def test_a_tool_draws_over_whatever_is_there(hand: Hand, canvas: Canvas) -> None:
    canvas.tool = "arrow"
    hand.drag(hand.on("Raad"), hand.on("Dorp"))
    assert [a.kind for a in all_of(canvas)] == [AnnotationKind.ARROW]
    assert hand.chosen() == []


def test_shift_draws_an_arrow_that_goes_straight(hand: Hand, canvas: Canvas) -> None:
    canvas.tool = "arrow"
    start = hand.between("College", "Dorp")
    hand.drag(start, start + QPointF(90, 7), keys=SHIFT)
    (made,) = all_of(canvas)
    assert made.height == 0.0


def test_shift_draws_a_field_that_is_square(hand: Hand, canvas: Canvas) -> None:
    canvas.tool = "area"
    start = hand.between("College", "Dorp")
    hand.drag(start, start + QPointF(90, 30), keys=SHIFT)
    (made,) = all_of(canvas)
    assert made.width == made.height


def test_a_click_puts_one_of_the_plain_size_down(hand: Hand, canvas: Canvas) -> None:
    canvas.tool = "area"
    hand.click(hand.between("College", "Dorp"))
    (made,) = all_of(canvas)
    assert made.width > made.height > 50


@pytest.mark.parametrize("tool", ["arrow", "area"])
def test_enter_puts_one_in_the_middle_without_a_pointer(
    hand: Hand, canvas: Canvas, tool: Tool
) -> None:
    canvas.tool = tool
    hand.key(Qt.Key.Key_Return)
    (made,) = all_of(canvas)
    assert canvas.bridge.selection.annotations == (made.id,)


def test_escape_while_drawing_leaves_the_map_as_it_was(hand: Hand, canvas: Canvas) -> None:
    before = canvas.bridge.document.revision
    canvas.tool = "area"
    hand.carry(hand.between("College", "Dorp"), hand.between("College", "Dorp") + BY * 3)
    assert isinstance(canvas.gesture, Draw)
    hand.key(Qt.Key.Key_Escape)
    hand.release(hand.between("College", "Dorp"))
    assert canvas.bridge.document.revision == before
    hand.key(Qt.Key.Key_Escape)
    assert canvas.tool == "select"


def test_a_text_is_typed_where_one_clicked(hand: Hand, canvas: Canvas) -> None:
    canvas.tool = "text"
    spot = hand.between("College", "Dorp")
    hand.click(spot)
    typed(canvas, "Let op:\nde wijken")
    (made,) = all_of(canvas)
    assert made.text == "Let op:\nde wijken"
    assert (made.x, made.y) == pytest.approx(canvas.camera.at(spot.x(), spot.y()), abs=0.1)
    assert canvas.annotations.editor is None
    assert canvas.hasFocus()


def test_a_text_that_is_dropped_or_empty_is_not_there(hand: Hand, canvas: Canvas) -> None:
    before = canvas.bridge.document.revision
    for text, end in (("Let op", Qt.Key.Key_Escape), ("  ", Qt.Key.Key_Return)):
        canvas.tool = "text"
        hand.click(hand.between("College", "Dorp"))
        typed(canvas, text, end=end)
    assert canvas.bridge.document.revision == before


@pytest.mark.parametrize("kind", [AnnotationKind.TEXT, AnnotationKind.ARROW])
def test_a_double_click_on_it_changes_what_it_says(
    hand: Hand, canvas: Canvas, kind: AnnotationKind
) -> None:
    made = note(canvas, kind, "hier")
    hand.double_click(middle(canvas, made))
    typed(canvas, "daar")
    assert record(canvas, made).text == "daar"
    canvas.bridge.undo()
    assert record(canvas, made).text == "hier"


def test_enter_and_a_double_click_on_its_name_change_the_name_of_a_field(
    hand: Hand, canvas: Canvas
) -> None:
    made = note(canvas, AnnotationKind.AREA, "Zuid")
    words = setting(record(canvas, made)).words
    assert words is not None
    hand.double_click(QPointF(*canvas.camera.seen(words[0] + 3, words[1] + 3)))
    typed(canvas, "Noord")
    hand.key(Qt.Key.Key_Return)
    typed(canvas, "Oost")
    assert record(canvas, made).text == "Oost"


def test_a_click_elsewhere_keeps_what_was_typed(hand: Hand, canvas: Canvas) -> None:
    made = note(canvas, AnnotationKind.TEXT, "hier")
    hand.double_click(middle(canvas, made))
    editor = canvas.annotations.editor
    assert editor is not None
    editor.setPlainText("daar")
    hand.click(hand.on("Dorp"))
    assert record(canvas, made).text == "daar"


@pytest.mark.parametrize("kind", KINDS)
def test_a_click_selects_it(hand: Hand, canvas: Canvas, kind: AnnotationKind) -> None:
    made = note(canvas, kind)
    hand.click(middle(canvas, made))
    assert canvas.bridge.selection.annotations == (made,)
    hand.click(hand.on("Dorp"))
    assert canvas.bridge.selection.annotations == ()


@pytest.mark.parametrize("kind", KINDS)
def test_it_follows_the_hand(hand: Hand, canvas: Canvas, kind: AnnotationKind) -> None:
    made = note(canvas, kind)
    canvas.bridge.selection.set(annotations=[made])
    before = box_of(record(canvas, made))
    spot = middle(canvas, made)
    hand.drag(spot, spot + BY)
    after = box_of(record(canvas, made))
    zoom = canvas.zoom
    assert after[:2] == pytest.approx((before[0] + BY.x() / zoom, before[1] + BY.y() / zoom), 0.01)
    assert after[2:] == before[2:]


def test_a_text_is_dragged_at_once_but_a_field_when_it_is_selected(
    hand: Hand, canvas: Canvas
) -> None:
    text = note(canvas, AnnotationKind.TEXT, "hier", (60.0, 40.0, 100.0, 30.0))
    hand.carry(middle(canvas, text), middle(canvas, text) + BY)
    assert isinstance(canvas.gesture, Move)
    hand.key(Qt.Key.Key_Escape)
    hand.release(middle(canvas, text))
    canvas.bridge.selection.clear()
    field = note(canvas, AnnotationKind.AREA, box=(60.0, 90.0, 80.0, 60.0))
    hand.carry(middle(canvas, field), middle(canvas, field) + BY)
    assert isinstance(canvas.gesture, Band)


def test_actors_and_annotations_move_together_in_one_step(hand: Hand, canvas: Canvas) -> None:
    made = note(canvas, AnnotationKind.TEXT, "hier")
    hand.click(hand.on("Dorp"))
    hand.click(middle(canvas, made), keys=CONTROL)
    place, box = hand.place("Dorp"), box_of(record(canvas, made))
    hand.drag(hand.on("Dorp"), hand.on("Dorp") + BY)
    assert hand.place("Dorp") != place
    assert box_of(record(canvas, made)) != box
    canvas.bridge.undo()
    assert (hand.place("Dorp"), box_of(record(canvas, made))) == (place, box)


def test_the_grid_takes_the_corner(hand: Hand, canvas: Canvas) -> None:
    made = note(canvas, AnnotationKind.TEXT, "hier", (63.0, 61.0, 100.0, 40.0))
    canvas.snaps = True
    hand.drag(middle(canvas, made), middle(canvas, made) + BY)
    x, y, _w, _h = box_of(record(canvas, made))
    assert (x % 20, y % 20) == (0, 0)


def test_arrow_keys_move_it_and_with_alt_make_it_larger(hand: Hand, canvas: Canvas) -> None:
    made = note(canvas, AnnotationKind.AREA)
    canvas.bridge.selection.set(annotations=[made])
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Down, ALT)
    x, y, width, height = FREE
    assert box_of(record(canvas, made)) == (x + 2, y, width, height + 2)
    hand.key(Qt.Key.Key_Left, SHIFT)
    assert record(canvas, made).x == x - 18


def test_a_handle_pulls_one_corner(hand: Hand, canvas: Canvas) -> None:
    made = note(canvas, AnnotationKind.AREA)
    hand.click(middle(canvas, made))
    start = handle(canvas, made, "nw")
    hand.carry(start, start - BY)
    assert isinstance(canvas.gesture, Resize)
    hand.release(start - BY)
    x, y, width, height = box_of(record(canvas, made))
    assert x < FREE[0]
    assert y < FREE[1]
    assert (x + width, y + height) == pytest.approx((160.0, 100.0))


def test_shift_keeps_the_shape_and_a_picture_always_does(canvas: Canvas) -> None:
    field = record(canvas, note(canvas, AnnotationKind.AREA))
    picture = record(canvas, note(canvas, AnnotationKind.PICTURE))
    for box in (
        pulled(field, "se", (300.0, 110.0), keeps_shape=True),
        pulled(picture, "se", (300.0, 110.0)),
        pulled(field, "n", (0.0, 20.0), keeps_shape=True),
    ):
        assert box[2] / box[3] == pytest.approx(FREE[2] / FREE[3])
    assert pulled(field, "se", (300.0, 110.0))[2:] == (240.0, 50.0)


def test_a_text_is_as_high_as_its_words_ask_for(canvas: Canvas) -> None:
    words = "De wijken vragen elk om een eigen aanpak"
    text = record(canvas, note(canvas, AnnotationKind.TEXT, words))
    narrow, wide = pulled(text, "e", (120.0, 0.0)), pulled(text, "e", (900.0, 0.0))
    assert narrow[3] > wide[3]


def test_the_ends_of_an_arrow_are_pulled_one_by_one(hand: Hand, canvas: Canvas) -> None:
    made = note(canvas, AnnotationKind.ARROW)
    hand.click(middle(canvas, made))
    hand.drag(handle(canvas, made, "start"), handle(canvas, made, "start") - BY)
    x, y, width, height = box_of(record(canvas, made))
    assert (x + width, y + height) == pytest.approx((160.0, 100.0))
    assert x < 60.0


def test_a_frame_selects_what_lies_wholly_in_it(hand: Hand, canvas: Canvas) -> None:
    inside = note(canvas, AnnotationKind.TEXT, "hier", (60.0, 60.0, 60.0, 30.0))
    note(canvas, AnnotationKind.AREA, box=(-200.0, -200.0, 900.0, 900.0))
    start, end = canvas.camera.seen(40.0, 40.0), canvas.camera.seen(180.0, 130.0)
    hand.drag(QPointF(*start), QPointF(*end))
    assert canvas.bridge.selection.annotations == (inside,)


def test_in_a_field_one_can_add_an_actor(hand: Hand, canvas: Canvas) -> None:
    note(canvas, AnnotationKind.AREA, box=(-200.0, -200.0, 900.0, 900.0))
    hand.double_click(hand.between("College", "Dorp"))
    hand.type("GGD")
    assert "GGD" in hand.names()


def test_what_lies_above_is_taken_before_the_web_and_a_field_after_it(
    hand: Hand, canvas: Canvas
) -> None:
    field = note(canvas, AnnotationKind.AREA, box=(-200.0, -200.0, 900.0, 900.0))
    assert canvas.hit_at(hand.on("Raad")).actor == hand.actor("Raad")
    text = note(canvas, AnnotationKind.TEXT, "hier", (-50.0, -20.0, 100.0, 40.0))
    assert canvas.hit_at(hand.on("Raad")).annotation == text
    assert canvas.hit_at(hand.on("Dorp") + QPointF(90, 0)).annotation == field


def test_another_view_shows_its_own_annotations(hand: Hand, canvas: Canvas) -> None:
    made = note(canvas, AnnotationKind.TEXT, "hier")
    canvas.bridge.selection.set(annotations=[made])
    with canvas.bridge.edit("view") as draft:
        other = add_view(draft, "Tweede")
    canvas.bridge.view = other
    assert all_of(canvas) == []
    assert canvas.bridge.selection.annotations == ()


def test_a_map_with_a_text_is_not_called_empty(blank: Desk) -> None:
    canvas = blank.canvas
    note(canvas, AnnotationKind.TEXT, "Begin")
    assert not canvas.empty.isVisible()


def test_the_editor_is_as_high_as_its_text(hand: Hand, canvas: Canvas) -> None:
    words = "De wijken vragen elk om een eigen aanpak, en wel nu\nEn wie spreken we eerst?"
    hand.double_click(middle(canvas, note(canvas, AnnotationKind.TEXT, words)))
    editor = canvas.annotations.editor
    assert editor is not None
    QApplication.processEvents()
    assert editor.verticalScrollBar().maximum() == 0
    editor.drop()
