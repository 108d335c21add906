"""The hand on groups: selecting, moving, collapsing and expanding them."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.group_edits import fold, select_groups
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.conftest import shown
from tests.ui.canvas.grouped import (
    collapsed,
    draw_departments,
    on_chevron,
    on_node,
    on_title,
    patch_of,
)
from tests.ui.canvas.hands import CONTROL, RIGHT, Desk, Hand


@pytest.fixture
def ids(bridge: Bridge) -> dict[str, ActorId]:
    """The actors of the departments."""
    return draw_departments(bridge)


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge, ids: dict[str, ActorId]) -> Desk:
    """A window with their map."""
    assert ids
    return shown(qtbot, bridge)


def shut(hand: Hand, title: str) -> None:
    """Collapse a group and look at it."""
    fold(hand.canvas, [patch_of(hand.canvas, title).key], shut=True)
    hand.settle()


def test_a_click_on_a_title_selects_its_actors(canvas: Canvas, hand: Hand) -> None:
    hand.click(on_title(canvas, "Ruimte"))
    assert sorted(hand.chosen()) == ["Groen", "Ruimte", "Wonen"]


def test_with_control_it_adds_them_and_takes_them_out(canvas: Canvas, hand: Hand) -> None:
    hand.click(on_title(canvas, "Raad"))
    hand.click(on_title(canvas, "Ruimte"), keys=CONTROL)
    assert len(hand.chosen()) == 5
    hand.click(on_title(canvas, "Ruimte"), keys=CONTROL)
    assert sorted(hand.chosen()) == ["Griffie", "Raad"]


def test_dragging_a_title_moves_the_group_as_one_step(canvas: Canvas, hand: Hand) -> None:
    before = {name: hand.place(name) for name in ("Ruimte", "Wonen", "Groen", "Raad")}
    start = on_title(canvas, "Ruimte")
    hand.drag(start, start + QPointF(0, 60))
    by = 60 / canvas.zoom
    for name in ("Ruimte", "Wonen", "Groen"):
        assert hand.place(name) == pytest.approx((before[name][0], before[name][1] + by), abs=0.1)
    assert hand.place("Raad") == before["Raad"]
    canvas.bridge.undo()
    assert {name: hand.place(name) for name in before} == before


def test_the_chevron_collapses_the_group(canvas: Canvas, hand: Hand) -> None:
    hand.click(on_chevron(canvas, "Ruimte"))
    assert collapsed(canvas.bridge) == (patch_of(canvas, "Ruimte").key,)


def test_the_second_of_two_clicks_on_the_chevron_means_nothing(canvas: Canvas, hand: Hand) -> None:
    hand.double_click(on_chevron(canvas, "Ruimte"))
    assert patch_of(canvas, "Ruimte").is_folded
    assert canvas.editor is None


def test_a_double_click_on_a_title_collapses_the_group(canvas: Canvas, hand: Hand) -> None:
    hand.double_click(on_title(canvas, "Raad"))
    assert patch_of(canvas, "Raad").is_folded


def test_a_double_click_on_a_collapsed_group_expands_it(canvas: Canvas, hand: Hand) -> None:
    shut(hand, "Raad")
    hand.double_click(on_node(canvas, "Raad"))
    assert not patch_of(canvas, "Raad").is_folded


def test_a_click_on_a_collapsed_group_selects_its_actors(canvas: Canvas, hand: Hand) -> None:
    shut(hand, "Raad")
    hand.click(on_node(canvas, "Raad"))
    assert sorted(hand.chosen()) == ["Griffie", "Raad"]


def test_a_collapsed_group_takes_its_actors_along(canvas: Canvas, hand: Hand) -> None:
    shut(hand, "Raad")
    before, start = hand.place("Griffie"), on_node(canvas, "Raad")
    hand.drag(start, start + QPointF(-50, 30))
    moved = hand.place("Griffie")
    assert moved[0] == pytest.approx(before[0] - 50 / canvas.zoom, abs=0.1)
    assert moved[1] == pytest.approx(before[1] + 30 / canvas.zoom, abs=0.1)
    hand.settle()
    assert canvas.hit_at(start + QPointF(-50, 30)).group == patch_of(canvas, "Raad").key


def test_arrow_keys_move_a_collapsed_group(canvas: Canvas, hand: Hand) -> None:
    shut(hand, "Raad")
    hand.click(on_node(canvas, "Raad"))
    before = hand.place("Griffie")
    hand.key(Qt.Key.Key_Right)
    assert hand.place("Griffie")[0] > before[0]


def test_the_actors_of_a_collapsed_group_are_not_hit(
    canvas: Canvas, hand: Hand, ids: dict[str, ActorId]
) -> None:
    shut(hand, "Ruimte")
    found = canvas.hit_at(hand.on("Groen"))
    assert found.actor is None
    assert ids["Groen"] in patch_of(canvas, "Ruimte").group.actors


def test_a_frame_around_a_collapsed_group_leaves_other_actors_selected_only(
    canvas: Canvas, hand: Hand
) -> None:
    shut(hand, "Ruimte")
    hand.drag(QPointF(2, 2), QPointF(canvas.width() - 2, canvas.height() - 2))
    assert "Dorp" in hand.chosen()


def test_the_right_button_takes_a_group_for_the_menu(canvas: Canvas, hand: Hand) -> None:
    hand.press(on_title(canvas, "Raad"), button=RIGHT)
    hand.release(on_title(canvas, "Raad"), button=RIGHT)
    assert sorted(hand.chosen()) == ["Griffie", "Raad"]


def test_a_group_that_is_carried_is_let_go_by_escape(canvas: Canvas, hand: Hand) -> None:
    before, start = hand.place("Wonen"), on_title(canvas, "Ruimte")
    hand.carry(start, start + QPointF(0, 50))
    canvas.repaint()
    hand.key(Qt.Key.Key_Escape)
    assert hand.place("Wonen") == before


def test_the_title_under_the_pointer_is_lifted(canvas: Canvas, hand: Hand) -> None:
    before = canvas.grab().toImage()
    hand.move(on_title(canvas, "Raad"))
    assert canvas.grab().toImage() != before


def test_the_keyboard_selects_the_group_of_an_actor(
    canvas: Canvas, hand: Hand, ids: dict[str, ActorId]
) -> None:
    canvas.bridge.selection.set(actors=[ids["Groen"]])
    select_groups(canvas)
    assert sorted(hand.chosen()) == ["Groen", "Ruimte", "Wonen"]


def test_folding_says_what_it_did(canvas: Canvas) -> None:
    fold(canvas, [patch_of(canvas, "Raad").key])
    assert "Raad" in canvas.bridge.document.undo_label
    fold(canvas, [p.key for p in canvas.grouping.now.patches], shut=False)
    assert "Raad" in canvas.bridge.document.undo_label


def test_a_group_that_is_gone_is_not_folded(canvas: Canvas) -> None:
    revision = canvas.bridge.model.revision
    fold(canvas, ["gone", ""])
    assert canvas.bridge.model.revision == revision


def test_deleting_a_collapsed_group_deletes_its_actors_and_undo_brings_them_back(
    canvas: Canvas, hand: Hand
) -> None:
    shut(hand, "Raad")
    hand.click(on_node(canvas, "Raad"))
    with canvas.bridge.edit("delete") as draft:
        remove(draft, [draft.get(Actor, a) for a in canvas.bridge.selection.actors])
    hand.settle()
    assert canvas.grouping.now.folded == []
    canvas.bridge.undo()
    hand.settle()
    assert patch_of(canvas, "Raad").is_folded


def test_the_map_says_what_can_be_done_with_a_title(canvas: Canvas, hand: Hand) -> None:
    told: list[str] = []
    canvas.hint_changed.connect(told.append)
    hand.move(on_title(canvas, "Raad"))
    hand.move(on_chevron(canvas, "Raad"))
    assert told[-2].startswith("Sleep")
    assert told[-1] == "Klik om de groep in te klappen (Ctrl+G)."
