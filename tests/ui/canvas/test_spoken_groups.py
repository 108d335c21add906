"""Collapsed groups as a screen reader hears them."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.group_edits import fold
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.conftest import shown
from tests.ui.canvas.grouped import draw_departments, on_node, patch_of
from tests.ui.canvas.hands import Desk, Hand


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge) -> Desk:
    """A window with the map of the departments, Ruimte collapsed."""
    draw_departments(bridge)
    made = shown(qtbot, bridge)
    fold(made.canvas, [patch_of(made.canvas, "Ruimte").key], shut=True)
    Hand(made.canvas).settle()
    return made


@pytest.fixture
def heard(canvas: Canvas) -> QAccessibleInterface:
    """The map as a screen reader finds it."""
    return QAccessible.queryAccessibleInterface(canvas)


def rows(heard: QAccessibleInterface) -> list[QAccessibleInterface]:
    """What is in the list."""
    children = [heard.child(index) for index in range(heard.childCount())]
    return [c for c in children if c.role() == QAccessible.Role.ListItem]


def test_a_collapsed_group_is_read_before_the_actors(heard: QAccessibleInterface) -> None:
    names = [row.text(QAccessible.Text.Name) for row in rows(heard)]
    assert names == ["Ruimte", "Raad", "Griffie", "Dorp"]


def test_it_tells_its_counts(heard: QAccessibleInterface) -> None:
    told = rows(heard)[0].text(QAccessible.Text.Description)
    assert told == "ingeklapte groep, 3 actoren · 2 relaties"


def test_it_is_told_to_be_selected(canvas: Canvas, hand: Hand, heard: QAccessibleInterface) -> None:
    group = rows(heard)[0]
    assert not group.state().selected  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's
    hand.click(on_node(canvas, "Ruimte"))
    assert group.state().selected  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's


def test_it_is_where_it_is_seen(canvas: Canvas, heard: QAccessibleInterface) -> None:
    there = canvas.mapToGlobal(on_node(canvas, "Ruimte").toPoint())
    assert rows(heard)[0].rect().contains(there)


def test_an_expanded_group_is_spoken_of_no_more(
    canvas: Canvas, heard: QAccessibleInterface
) -> None:
    group = rows(heard)[0]
    fold(canvas, [patch_of(canvas, "Ruimte").key], shut=False)
    assert not group.isValid()
    assert group.text(QAccessible.Text.Name) == ""
    assert len(rows(heard)) == 6


def test_the_keyboard_is_on_the_group_that_holds_the_actor(
    canvas: Canvas, hand: Hand, heard: QAccessibleInterface
) -> None:
    hand.click(on_node(canvas, "Ruimte"))
    current = canvas.spoken.current()
    assert current is not None
    spoken = QAccessible.queryAccessibleInterface(current)
    assert spoken.text(QAccessible.Text.Name) == "Ruimte"
    assert rows(heard)[0].state().focused  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's
