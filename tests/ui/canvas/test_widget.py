"""The map as a whole: what it shows, follows and tells."""

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actor, connect, rename
from dronten_map.core.records import Actor
from dronten_map.graph.mirror import Mirror
from dronten_map.session.document import Document
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import CONTROL, MIDDLE, NO_KEYS, SHIFT, Desk, Hand


def painted(canvas: Canvas) -> QImage:
    Hand(canvas).settle()
    return canvas.grab().toImage()


def colour(canvas: Canvas, at: QPointF) -> QColor:
    return painted(canvas).pixelColor((at * canvas.devicePixelRatioF()).toPoint())


def far(one: QColor, other: QColor) -> int:
    return sum(abs(a - b) for a, b in zip(_parts(one), _parts(other), strict=True))


def _parts(shade: QColor) -> tuple[int, int, int]:
    return shade.red(), shade.green(), shade.blue()


def test_at_first_the_whole_map_is_seen(hand: Hand, canvas: Canvas) -> None:
    inner = canvas.rect().adjusted(40, 40, -40, -40)
    for name in ("Raad", "College", "Dorp"):
        assert inner.contains(hand.on(name).toPoint())


def test_an_actor_is_painted_where_it_stands(hand: Hand, canvas: Canvas) -> None:
    beside = hand.on("Dorp") + QPointF(12, 12) * canvas.zoom
    assert far(colour(canvas, beside), canvas.look.paper) > 100


def test_an_actor_that_goes_is_painted_no_more(hand: Hand, canvas: Canvas) -> None:
    spot = hand.on("Dorp") + QPointF(12, 12) * canvas.zoom
    with canvas.bridge.edit("gone") as draft:
        remove(draft, [draft.get(Actor, hand.actor("Dorp"))])
    assert far(colour(canvas, spot), canvas.look.paper) < 30


def test_what_is_not_in_the_lit_opgave_steps_back(hand: Hand, canvas: Canvas) -> None:
    spot = hand.on("Dorp") + QPointF(12, 12) * canvas.zoom
    full = far(colour(canvas, spot), canvas.look.paper)
    with canvas.bridge.edit("opgave") as draft:
        opgave = add_opgave(draft, "Wonen")
        involve(draft, hand.actor("Raad"), opgave)
    canvas.bridge.selection.light(opgave)
    assert 0 < far(colour(canvas, spot), canvas.look.paper) < full / 3
    canvas.bridge.selection.light(None)
    assert far(colour(canvas, spot), canvas.look.paper) == full


def test_what_is_selected_has_a_ring(hand: Hand, canvas: Canvas) -> None:
    plain = painted(canvas)
    canvas.bridge.selection.set(actors=[hand.actor("Dorp")])
    assert painted(canvas) != plain
    canvas.bridge.selection.clear()
    assert painted(canvas) == plain


def test_the_map_follows_light_and_dark(canvas: Canvas) -> None:
    corner = QPointF(3, canvas.height() - 3)
    light = colour(canvas, corner)
    theme.appearance().choose("dark")
    dark = colour(canvas, corner)
    theme.appearance().choose("light")
    assert light.lightness() > 200 > 60 > dark.lightness()


def test_an_edit_elsewhere_is_followed_and_told(hand: Hand, canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.scene_changed), canvas.bridge.edit("name") as draft:
        rename(draft, hand.actor("Dorp"), "Anders")
    assert "Anders" in canvas.scene.nodes.names


def test_another_map_is_shown_whole(desk: Desk, qtbot: QtBot) -> None:
    other = Document.new("Other")
    with other.edit("actor") as draft:
        add_actor(draft, "Ver weg", view=desk.bridge.view, at=(9000.0, 9000.0))
    desk.bridge.show(other)
    hand = Hand(desk.canvas)
    hand.settle()
    assert desk.canvas.rect().contains(hand.on("Ver weg").toPoint())
    assert len(desk.canvas.scene.facts()) == 1
    desk.bridge.leave()
    other.close()


def test_fitting_sees_everything_again(hand: Hand, canvas: Canvas) -> None:
    canvas.zoom_to(3.0)
    canvas.pan(4000, 4000)
    canvas.fit()
    assert canvas.rect().contains(hand.on("Dorp").toPoint())


def test_fitting_what_is_selected_comes_nearer(hand: Hand, canvas: Canvas) -> None:
    canvas.zoom_to(0.2)
    canvas.bridge.selection.set(actors=[hand.actor("Raad"), hand.actor("College")])
    canvas.fit_selection()
    assert canvas.zoom > 0.8
    assert canvas.centre() == pytest.approx((100, 0), abs=1)


def test_an_actor_that_is_shown_stands_in_the_middle(hand: Hand, canvas: Canvas) -> None:
    canvas.show_actor(hand.actor("Dorp"))
    assert canvas.centre() == pytest.approx((0, 160), abs=1)


def test_another_zoom_is_told(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.zoom_changed) as told:
        canvas.zoom_to(2.0)
    assert told.args == [pytest.approx(2.0)]


def test_a_pixel_has_its_point(hand: Hand, canvas: Canvas) -> None:
    canvas.zoom_to(1.0)
    x, y = canvas.at(QPoint(100, 200))
    assert canvas.camera.seen(x, y) == pytest.approx((100, 200))


def test_a_larger_window_keeps_the_middle(desk: Desk) -> None:
    before = desk.canvas.centre()
    desk.resize(1000, 700)
    Hand(desk.canvas).settle()
    assert desk.canvas.centre() == pytest.approx(before, abs=1)


def test_an_empty_map_teaches_how_to_begin(blank: Desk) -> None:
    assert blank.canvas.empty.isVisible()


def test_the_first_actor_ends_the_lesson_and_its_going_brings_it_back(blank: Desk) -> None:
    bridge = blank.bridge
    with bridge.edit("actor") as draft:
        add_actor(draft, "Raad", view=bridge.view, at=(0.0, 0.0))
    assert not blank.canvas.empty.isVisible()
    bridge.undo()
    assert blank.canvas.empty.isVisible()


def test_a_screen_reader_hears_who_is_selected(hand: Hand, canvas: Canvas) -> None:
    hand.click(hand.on("Dorp"))
    assert canvas.accessibleName() == "Kaart"
    assert canvas.accessibleDescription() == "Dorp"


def test_what_is_in_the_hand_is_let_go_when_the_map_changes(hand: Hand, canvas: Canvas) -> None:
    hand.carry(hand.on("Dorp"), hand.on("Dorp") + QPointF(90, -30))
    canvas.bridge.undo()  # takes every actor back
    assert canvas.gesture is None
    hand.release(QPointF(400, 300))
    assert canvas.scene.facts() == {}


def test_another_view_has_its_own_places(hand: Hand, canvas: Canvas) -> None:
    with canvas.bridge.edit("far") as draft:
        place(draft, canvas.bridge.view, {hand.actor("Dorp"): (500.0, 500.0)})
    assert canvas.scene.facts()[hand.actor("Dorp")].at == (500.0, 500.0)


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_the_hand_does_map_model_and_graph_stay_equal(
    hand: Hand, canvas: Canvas, seed: int
) -> None:
    chance = Random(seed)
    bridge = canvas.bridge
    _ = bridge.document.graph  # from now on it has to follow
    for _turn in range(150):
        chance.choice(_DEEDS)(hand, chance)
    if canvas.editor is not None:
        hand.type("Laatste")
    hand.key(Qt.Key.Key_Escape)
    model = bridge.model
    assert canvas.scene.facts() == Scene(model, bridge.view).facts()
    graph, fresh = bridge.document.graph.graph, Mirror.of(model).graph
    assert dict(graph.nodes(data=True)) == dict(fresh.nodes(data=True))
    assert set(graph.edges(keys=True)) == set(fresh.edges(keys=True))
    assert set(bridge.selection.actors) <= {a.id for a in model.all(Actor)}


def _spot(hand: Hand, chance: Random) -> QPointF:
    """A place in the window; half the time an actor, or the ring around it."""
    canvas = hand.canvas
    actors = list(canvas.bridge.model.all(Actor))
    if actors and chance.random() < 0.6:
        name = chance.choice(actors).name
        at = hand.on(name) if chance.random() < 0.6 else hand.edge(name)
        if canvas.rect().adjusted(5, 5, -5, -5).contains(at.toPoint()):
            return at
    return QPointF(chance.randint(5, canvas.width() - 5), chance.randint(5, canvas.height() - 5))


def _drag(hand: Hand, chance: Random) -> None:
    keys = chance.choice([NO_KEYS, NO_KEYS, SHIFT, CONTROL])
    hand.drag(_spot(hand, chance), _spot(hand, chance), keys=keys)


def _half_a_drag(hand: Hand, chance: Random) -> None:
    start, end = _spot(hand, chance), _spot(hand, chance)
    hand.carry(start, end)
    if chance.random() < 0.5:
        hand.canvas.bridge.undo()  # whatever is in the hand may go
    if chance.random() < 0.5:
        hand.key(Qt.Key.Key_Escape)
    hand.release(end)


def _click(hand: Hand, chance: Random) -> None:
    hand.click(_spot(hand, chance), keys=chance.choice([NO_KEYS, CONTROL]))


def _double(hand: Hand, chance: Random) -> None:
    hand.double_click(_spot(hand, chance))


def _name(hand: Hand, chance: Random) -> None:
    if hand.canvas.editor is not None:
        end = chance.choice([Qt.Key.Key_Return, Qt.Key.Key_Escape])
        hand.type(f"Naam {chance.randint(0, 10**9)}", end=end)


def _key(hand: Hand, chance: Random) -> None:
    keys = [Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Escape]
    hand.key(chance.choice(keys), chance.choice([NO_KEYS, SHIFT]))


def _see(hand: Hand, chance: Random) -> None:
    hand.turn(_spot(hand, chance), chance.choice([-1, 1]))
    hand.drag(_spot(hand, chance), _spot(hand, chance), button=MIDDLE)
    if chance.random() < 0.5:
        hand.canvas.fit()


def _back_and_forth(hand: Hand, chance: Random) -> None:
    bridge = hand.canvas.bridge
    (bridge.undo if chance.random() < 0.6 else bridge.redo)()


def _elsewhere(hand: Hand, chance: Random) -> None:
    bridge = hand.canvas.bridge
    actors = [a.id for a in bridge.model.all(Actor)]
    with bridge.edit("elsewhere") as draft:
        if len(actors) > 2 and chance.random() < 0.3:
            remove(draft, [draft.get(Actor, chance.choice(actors))])
        elif len(actors) > 1:
            source, target = chance.sample(actors, 2)
            connect(draft, source, target)
    hand.settle()


_DEEDS: list[Callable[[Hand, Random], None]] = [
    _drag,
    _drag,
    _half_a_drag,
    _click,
    _double,
    _name,
    _name,
    _key,
    _see,
    _back_and_forth,
    _elsewhere,
]


def test_a_map_of_many_actors_opens_and_can_be_clicked(qtbot: QtBot, bridge: Bridge) -> None:
    with bridge.edit("many") as draft:
        for index in range(2000):
            at = (90.0 * (index % 50), 90.0 * (index // 50))
            add_actor(draft, f"Actor {index}", view=bridge.view, at=at)
    canvas = Canvas(bridge)
    qtbot.addWidget(canvas)
    canvas.resize(800, 600)
    canvas.show()
    hand = Hand(canvas)
    hand.settle()
    hand.click(hand.on("Actor 1234"))
    assert hand.chosen() == ["Actor 1234"]
