"""The map as a screen reader hears it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.records import Actor, Annotation, AnnotationKind, Relation
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Desk, Hand
from tests.ui.canvas.notes import note


@pytest.fixture
def heard(canvas: Canvas) -> QAccessibleInterface:
    """The map as a screen reader finds it."""
    return QAccessible.queryAccessibleInterface(canvas)


def names(heard: QAccessibleInterface) -> list[str]:
    children = [heard.child(index) for index in range(heard.childCount())]
    rows = [c for c in children if c.role() == QAccessible.Role.ListItem]
    return [c.text(QAccessible.Text.Name) for c in rows]


def row(heard: QAccessibleInterface, name: str) -> QAccessibleInterface:
    children = [heard.child(index) for index in range(heard.childCount())]
    return next(c for c in children if c.text(QAccessible.Text.Name) == name)


def test_the_actors_in_view_are_read_as_on_a_page(heard: QAccessibleInterface) -> None:
    assert heard.role() == QAccessible.Role.List
    assert heard.text(QAccessible.Text.Name) == "Kaart"
    assert names(heard) == ["Raad", "College", "Dorp"]


def test_what_is_out_of_view_is_not_read(canvas: Canvas, heard: QAccessibleInterface) -> None:
    canvas.pan(5000, 0)
    assert names(heard) == []


def test_an_actor_tells_its_kind_and_its_relations(heard: QAccessibleInterface) -> None:
    told = row(heard, "Raad").text(QAccessible.Text.Description)
    assert told.endswith(", 1 relatie")


def test_an_actor_stands_where_it_is_painted(
    hand: Hand, canvas: Canvas, heard: QAccessibleInterface
) -> None:
    middle = canvas.mapToGlobal(hand.on("Dorp").toPoint())
    assert (row(heard, "Dorp").rect().center() - middle).manhattanLength() <= 3
    found = heard.childAt(middle.x(), middle.y())
    assert found is not None
    assert found.text(QAccessible.Text.Name) == "Dorp"


def test_an_actor_knows_its_place_in_the_list(heard: QAccessibleInterface) -> None:
    for index in range(heard.childCount()):
        assert heard.indexOfChild(heard.child(index)) == index


def test_what_is_gone_is_not_spoken_of(
    hand: Hand, canvas: Canvas, heard: QAccessibleInterface
) -> None:
    gone = row(heard, "Dorp")
    with canvas.bridge.edit("gone") as draft:
        remove(draft, [draft.get(Actor, hand.actor("Dorp"))])
    assert not gone.isValid()
    assert gone.text(QAccessible.Text.Name) == ""
    assert names(heard) == ["Raad", "College"]


def test_what_floats_over_the_map_stays_in_reach(
    canvas: Canvas, heard: QAccessibleInterface
) -> None:
    button = QPushButton("Gereedschap", canvas)
    button.show()
    assert row(heard, "Gereedschap").role() == QAccessible.Role.Button
    assert heard.childAt(*canvas.mapToGlobal(QPoint(-900, -900)).toTuple()) is None


def test_maps_come_and_go_without_harm(qtbot: QtBot, bridge: Bridge) -> None:
    for _ in range(20):
        made = Canvas(bridge)
        made.show()
        heard = QAccessible.queryAccessibleInterface(made)
        assert names(heard) == []
        made.close()
        made.deleteLater()
        del made, heard
        QApplication.processEvents()


def test_of_a_crowd_the_most_related_actors_are_read(
    hand: Hand, canvas: Canvas, heard: QAccessibleInterface
) -> None:
    with canvas.bridge.edit("crowd") as draft:
        for number in range(300):
            at = (10.0 * (number % 20), 30.0 + 6.0 * (number // 20))
            made = add_actor(draft, f"Actor {number}", view=canvas.bridge.view, at=at)
            if number == 299:
                connect(draft, hand.actor("Raad"), made)
    read = names(heard)
    assert len(read) == 200
    assert {"Raad", "College", "Actor 299"} <= set(read)
    assert "Actor 298" not in read


def test_what_is_selected_is_told(hand: Hand, canvas: Canvas, heard: QAccessibleInterface) -> None:
    canvas.bridge.selection.set(actors=[hand.actor("Raad"), hand.actor("Dorp")])
    chosen = {name: row(heard, name).state() for name in ("Raad", "College", "Dorp")}
    assert [name for name, state in chosen.items() if state.selected] == ["Raad", "Dorp"]  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's
    assert [name for name, state in chosen.items() if state.focused] == ["Dorp"]  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's


def test_walking_with_a_reader_listening_does_no_harm(
    hand: Hand, canvas: Canvas, heard: QAccessibleInterface
) -> None:
    QAccessible.setActive(True)
    canvas.bridge.selection.set(actors=[hand.actor("Raad")])
    hand.key(Qt.Key.Key_Tab)
    QAccessible.setActive(False)
    assert row(heard, hand.chosen()[0]).state().focused  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's


def test_a_closed_map_has_nobody_to_read(desk: Desk, heard: QAccessibleInterface) -> None:
    one = row(heard, "Raad")
    desk.bridge.leave()
    assert names(heard) == []
    assert (one.isValid(), one.text(QAccessible.Text.Name)) == (False, "")


def test_annotations_are_read_after_the_actors(canvas: Canvas, heard: QAccessibleInterface) -> None:
    note(canvas, AnnotationKind.TEXT, "Let op")
    note(canvas, AnnotationKind.ARROW)
    assert names(heard) == ["Raad", "College", "Dorp", "Let op", "Pijl"]
    assert row(heard, "Let op").text(QAccessible.Text.Description) == "Tekst"
    for index in range(heard.childCount()):
        assert heard.indexOfChild(heard.child(index)) == index


def test_an_annotation_is_found_where_it_stands_and_not_when_it_is_gone(
    canvas: Canvas, heard: QAccessibleInterface
) -> None:
    made = note(canvas, AnnotationKind.TEXT, "Let op")
    middle = row(heard, "Let op").rect().center()
    found = heard.childAt(middle.x(), middle.y())
    assert found is not None
    assert found.text(QAccessible.Text.Name) == "Let op"
    canvas.bridge.selection.set(annotations=[made])
    assert row(heard, "Let op").state().selected
    with canvas.bridge.edit("gone") as draft:
        remove(draft, [draft.get(Annotation, made)])
    assert not found.isValid()
    assert found.text(QAccessible.Text.Name) == ""
    assert "Let op" not in names(heard)


def test_a_relation_is_told_with_its_kind(hand: Hand, canvas: Canvas) -> None:
    assert canvas.spoken.told_of_relations() == ""
    canvas.bridge.selection.set(relations=[r.id for r in canvas.bridge.model.all(Relation)])
    assert canvas.spoken.told_of_relations() == "Raad – College, werkt samen met"


def test_the_keyboard_is_on_the_annotation_that_is_selected(canvas: Canvas) -> None:
    made = note(canvas, AnnotationKind.TEXT, text="Let op")
    canvas.bridge.selection.set(annotations=[made])
    current = canvas.spoken.current()
    assert current is not None
    state = QAccessible.queryAccessibleInterface(current).state()
    assert state.focused  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's
