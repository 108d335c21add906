"""From one view to the next."""

import numpy as np
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.looks import duplicate_view, remove_view
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.views import place, unplace
from dronten_map.core.records import Actor, View
from dronten_map.ui.canvas.animation import Glide
from dronten_map.ui.canvas.passage import Left, between, leaving
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand


def other_view(canvas: Canvas, hand: Hand) -> Left:
    """Go to a view in which Raad stands elsewhere, and Dorp does not stand."""
    bridge = canvas.bridge
    with bridge.edit("view") as draft:
        made = duplicate_view(draft, bridge.view, "Tweede")
        place(draft, made, {hand.actor("Raad"): (50.0, 60.0)})
        unplace(draft, made, [hand.actor("Dorp")])
    left = leaving(canvas)
    bridge.view = made
    return left


def test_who_stands_in_both_views_starts_where_it_stood(canvas: Canvas, hand: Hand) -> None:
    start = between(canvas, other_view(canvas, hand))
    slot = canvas.scene.slots_of([hand.actor("Raad")])[0]
    assert start.xy[slot].tolist() == [0.0, 0.0]
    assert canvas.scene.nodes.xy[slot].tolist() == [50.0, 60.0]


def test_who_stands_in_one_view_only_comes_or_goes(canvas: Canvas, hand: Hand) -> None:
    first = canvas.bridge.view
    start = between(canvas, other_view(canvas, hand))
    assert canvas.scene.actors_at(start.leaving) == [hand.actor("Dorp")]
    assert len(start.coming) == 0
    left = leaving(canvas)
    canvas.bridge.view = first
    start = between(canvas, left)
    assert canvas.scene.actors_at(start.coming) == [hand.actor("Dorp")]
    assert len(start.leaving) == 0


def test_slots_that_were_given_back_do_not_send_an_actor_to_anothers_place(
    canvas: Canvas, hand: Hand
) -> None:
    with canvas.bridge.edit("gone") as draft:
        remove(draft, [draft.get(Actor, hand.actor("Raad"))])
    left = leaving(canvas)
    second = next(iter(canvas.bridge.model.all(View))).id
    with canvas.bridge.edit("view") as draft:
        second = duplicate_view(draft, second, "Tweede")
    canvas.bridge.view = second
    start = between(canvas, left)
    for name, at in (("College", [200.0, 0.0]), ("Dorp", [0.0, 160.0])):
        slot = canvas.scene.slots_of([hand.actor(name)])[0]
        assert start.xy[slot].tolist() == at
    assert np.all(canvas.scene.nodes.is_placed)


def test_the_way_is_painted_and_goes_by_itself(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    other_view(canvas, hand)
    over = canvas.findChild(Glide)
    assert over is not None
    assert not over.grab().isNull()
    qtbot.waitUntil(lambda: canvas.findChild(Glide) is None, timeout=5000)


def test_an_empty_view_is_left_and_reached(canvas: Canvas, hand: Hand) -> None:
    bridge = canvas.bridge
    first = bridge.view
    with bridge.edit("view") as draft:
        empty = duplicate_view(draft, first, "Leeg")
        unplace(draft, empty, [a.id for a in draft.all(Actor)])
    for view in (empty, first):
        bridge.view = view
        for over in canvas.findChildren(Glide):
            over.repaint()


def test_the_other_view_is_seen_whole_at_once(canvas: Canvas, hand: Hand) -> None:
    canvas.zoom_to(3.0)
    other_view(canvas, hand)
    seen = canvas.camera
    canvas.fit()
    assert canvas.camera == seen


def test_a_view_that_is_removed_gives_way_without_a_passage(canvas: Canvas, hand: Hand) -> None:
    bridge = canvas.bridge
    with bridge.edit("view") as draft:
        duplicate_view(draft, bridge.view, "Tweede")
    with bridge.edit("gone") as draft:
        remove_view(draft, bridge.view)
    assert canvas.findChild(Glide) is None
