"""The bar that says how much of the map the filter shows."""

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.lists import add_relation_kind
from dronten_map.core.edits.looks import let_through
from dronten_map.core.records import Actor
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand


def filtered(canvas: Canvas) -> None:
    with canvas.bridge.edit("filter") as draft:
        let_through(draft, canvas.bridge.view, "tags", ["x"])


def test_without_a_filter_it_is_away(canvas: Canvas) -> None:
    assert not canvas.filter_bar.isVisible()


def test_it_says_how_many_of_how_many_are_shown(hand: Hand, canvas: Canvas) -> None:
    with canvas.bridge.edit("tag") as draft:
        amend(draft, Actor, [hand.actor("Raad")], tags=("x",))
    filtered(canvas)
    assert canvas.filter_bar.isVisible()
    assert canvas.filter_bar.text.text() == "1 van 3 actoren"


def test_it_stands_at_the_top_in_the_middle(canvas: Canvas) -> None:
    filtered(canvas)
    middle = canvas.filter_bar.geometry().center().x()
    assert abs(middle - canvas.width() / 2) <= 1
    canvas.resize(600, 400)
    assert abs(canvas.filter_bar.geometry().center().x() - 300) <= 1


def test_its_button_clears_the_filter_in_one_step(canvas: Canvas) -> None:
    filtered(canvas)
    canvas.filter_bar.clear_button.click()
    assert not canvas.filter_bar.isVisible()
    assert len(canvas.scene.placed()) == 3
    canvas.bridge.undo()
    assert canvas.filter_bar.isVisible()
    assert len(canvas.scene.placed()) == 0


def test_a_filter_on_relations_counts_those(canvas: Canvas) -> None:
    with canvas.bridge.edit("filter") as draft:
        kind = add_relation_kind(draft, "Anders")
        let_through(draft, canvas.bridge.view, "relation_kinds", [kind])
    assert canvas.filter_bar.text.text() == "0 van 1 relatie"


def test_it_keeps_clear_of_the_bar_of_the_focus(hand: Hand, canvas: Canvas) -> None:
    canvas.bridge.selection.set(actors=[hand.actor("Raad")])
    canvas.focus.begin()
    filtered(canvas)
    with canvas.bridge.edit("tag") as draft:
        amend(draft, Actor, [hand.actor("Raad")], tags=("x",))
    bars = [bar for bar in (canvas.filter_bar, canvas.focus.bar) if bar.isVisible()]
    assert not any(a.geometry().intersects(b.geometry()) for a in bars for b in bars if a is not b)
