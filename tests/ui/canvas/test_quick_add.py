"""Names typed or pasted, one per line."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dronten_map.core.records import Actor, ActorKind, Area
from dronten_map.ui.actions import Window
from dronten_map.ui.canvas.quick_add import QuickAdd
from dronten_map.ui.canvas.tool_actions import quick_add
from tests.ui.canvas.hands import Desk, Hand


@pytest.fixture
def sheet(desk: Desk) -> QuickAdd:
    """The sheet for names, open over a map of three actors."""
    return opened(desk)


def opened(desk: Desk, text: str = "") -> QuickAdd:
    made = QuickAdd(desk.bridge, desk.canvas)
    made.text.setPlainText(text)
    made.open()
    return made


def test_each_line_becomes_an_actor(sheet: QuickAdd, hand: Hand) -> None:
    sheet.text.setPlainText("GGD\nPolitie\n\nBrandweer\n")
    sheet.add_button.click()
    assert hand.names() == ["Brandweer", "College", "Dorp", "GGD", "Politie", "Raad"]


def test_marks_of_a_list_and_further_cells_are_left_out(sheet: QuickAdd, hand: Hand) -> None:
    sheet.text.setPlainText("• GGD\t12\tzorg\n- Politie\n3. Brandweer\n\t\tniets\n  \t")
    assert sheet.typed.names == ["GGD", "Politie", "Brandweer"]


def test_the_button_says_how_many_and_waits_for_the_first(sheet: QuickAdd) -> None:
    assert not sheet.add_button.isEnabled()
    sheet.text.setPlainText("GGD")
    assert sheet.add_button.text() == "1 actor toevoegen"
    sheet.text.setPlainText("GGD\nPolitie")
    assert sheet.add_button.text() == "2 actoren toevoegen"
    assert sheet.add_button.isEnabled()


def test_what_is_on_the_map_already_is_told_and_may_still_be_added(
    sheet: QuickAdd, hand: Hand
) -> None:
    sheet.text.setPlainText("raad\nGGD")
    assert "“raad”" in sheet.verdict.text()
    sheet.add_button.click()
    assert hand.names() == ["College", "Dorp", "GGD", "Raad", "raad"]


def test_a_name_that_is_typed_twice_is_told(sheet: QuickAdd) -> None:
    sheet.text.setPlainText("GGD\nPolitie\nggd")
    assert sheet.typed.twice == ["GGD"]
    assert "“GGD”" in sheet.verdict.text()
    assert sheet.add_button.isEnabled()


def test_only_some_of_many_known_names_are_told(desk: Desk, hand: Hand) -> None:
    sheet = opened(desk, "\n".join(f"GGD {n}" for n in range(5)))
    sheet.add()
    again = opened(desk, "\n".join(f"GGD {n}" for n in range(5)))
    assert again.verdict.text().count("“") == 3
    assert "+2" in again.verdict.text()
    again.reject()


def test_a_name_that_is_too_long_is_told_and_not_added(sheet: QuickAdd, hand: Hand) -> None:
    sheet.text.setPlainText("GGD\n" + "x" * 201)
    assert sheet.verdict.property("role") == "bad"
    assert sheet.verdict.text()
    assert not sheet.add_button.isEnabled()
    sheet.add()
    assert hand.names() == ["College", "Dorp", "Raad"]


def test_all_of_them_are_one_step(sheet: QuickAdd, hand: Hand, desk: Desk) -> None:
    sheet.text.setPlainText("\n".join(f"Actor {n}" for n in range(500)))
    sheet.add()
    assert len(hand.names()) == 503
    assert len(hand.chosen()) == 500
    desk.bridge.undo()
    assert hand.names() == ["College", "Dorp", "Raad"]


def test_nobody_comes_to_stand_over_another_or_moves(sheet: QuickAdd, hand: Hand) -> None:
    sheet.text.setPlainText("\n".join(f"Actor {n}" for n in range(40)))
    sheet.add()
    assert hand.place("Dorp") == (0, 160)
    spots = sorted(hand.place(name) for name in hand.names())
    assert len({(round(x), round(y)) for x, y in spots}) == len(spots)


def test_what_was_added_is_in_sight(sheet: QuickAdd, hand: Hand, desk: Desk) -> None:
    desk.canvas.pan(9000, 0)
    sheet.text.setPlainText("GGD\nPolitie")
    sheet.add()
    for name in hand.names():
        assert desk.canvas.rect().contains(hand.on(name).toPoint())


def test_kind_and_area_are_given_to_all(sheet: QuickAdd, hand: Hand, desk: Desk) -> None:
    model = desk.bridge.model
    kind = sorted(model.all(ActorKind), key=lambda k: k.order)[3].id
    area = next(iter(model.all(Area))).id
    sheet.kind.show_value(kind)
    sheet.area.show_value(area)
    sheet.text.setPlainText("GGD\nPolitie")
    sheet.add()
    made = [model.get(Actor, hand.actor(n)) for n in ("GGD", "Politie")]
    assert {(a.kind, a.area) for a in made} == {(kind, area)}


def test_on_an_empty_map_they_stand_in_the_middle_of_what_is_seen(blank: Desk) -> None:
    sheet = opened(blank, "GGD\nPolitie\nBrandweer")
    sheet.add()
    hand = Hand(blank.canvas)
    hand.settle()
    assert not blank.canvas.empty.isVisible()
    assert all(blank.canvas.rect().contains(hand.on(n).toPoint()) for n in hand.names())


def test_control_and_enter_add_from_within_the_text(sheet: QuickAdd, hand: Hand) -> None:
    sheet.text.setPlainText("GGD")
    QTest.keyClick(sheet.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "GGD" in hand.names()


def test_escape_adds_nothing(sheet: QuickAdd, hand: Hand) -> None:
    sheet.text.setPlainText("GGD")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert hand.names() == ["College", "Dorp", "Raad"]
    assert not sheet.isVisible()


def test_the_action_opens_it_over_the_map_with_what_was_copied(desk: Desk) -> None:
    quick_add(cast(Window, desk), "GGD\nPolitie")
    sheet = desk.findChild(QuickAdd)
    assert isinstance(sheet, QuickAdd)
    assert desk.page == "map"
    assert sheet.typed.names == ["GGD", "Politie"]
    sheet.reject()
