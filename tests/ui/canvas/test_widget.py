"""The map as a whole: what it shows, follows and tells."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actor, rename
from dronten_map.core.records import Actor
from dronten_map.session.document import Document
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import CONTROL, Desk, Hand


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


def test_no_name_is_cut_off_when_the_whole_map_is_shown(example: Bridge, qtbot: QtBot) -> None:
    canvas = Canvas(example)
    qtbot.addWidget(canvas)
    canvas.resize(720, 690)
    canvas.show()
    qtbot.waitUntil(lambda: canvas.layer.is_idle and canvas.layer.shown is not None)
    assert canvas.layer.shown is not None
    labels = canvas.layer.shown.labels
    assert len(labels) > 40
    for label in labels:
        assert 0 <= label.left <= label.left + label.width <= canvas.width()
        assert 0 <= label.top <= label.top + label.height <= canvas.height()


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


def test_walking_and_listening_stay_quick_on_a_map_of_many(qtbot: QtBot, bridge: Bridge) -> None:
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
    canvas.bridge.selection.set(actors=[hand.actor("Actor 0")])
    for _ in range(3):
        hand.key(Qt.Key.Key_Right, CONTROL)
    assert hand.chosen() == ["Actor 3"]
    assert canvas.rect().contains(hand.on("Actor 3").toPoint())


@pytest.mark.parametrize("name", ["x" * 200, "woord " * 33, "Ünïcødé 吉 ع 🏠", "&<b>niet vet</b>"])
def test_every_name_is_shown(desk: Desk, name: str) -> None:
    canvas, bridge = desk.canvas, desk.bridge
    with bridge.edit("name") as draft:
        made = add_actor(draft, name, view=bridge.view, at=(100.0, 300.0))
    canvas.fit()
    Hand(canvas).settle()
    shown = canvas.layer.shown
    assert shown is not None
    label = next(n for n in shown.labels if n.slot == canvas.scene.nodes.slot[made])
    assert 10 < label.width < 240
    assert label.height < 80


def test_on_a_screen_with_twice_the_pixels_the_hand_finds_what_is_painted(tmp_path: Path) -> None:
    script = tmp_path / "twice.py"
    script.write_text(_TWICE, encoding="utf-8")
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "PYTHONPATH": str(_ROOT)}
    done = subprocess.run(  # our own script
        [sys.executable, str(script)], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.returncode) == ("2.0 1600 Dorp relation ring", 0), done.stderr


_ROOT = Path(__file__).parents[3]
_TWICE = """
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.session.document import Document
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand
app = QApplication(["t"])
theme.apply(app)
document = Document.new()
bridge = Bridge(document)
with bridge.edit("start") as draft:
    made = [
        add_actor(draft, name, view=bridge.view, at=at)
        for name, at in (("Dorp", (0.0, 0.0)), ("Raad", (200.0, 60.0)))
    ]
    connect(draft, *made)
canvas = Canvas(bridge)
canvas.resize(800, 600)
canvas.show()
app.processEvents()
hand = Hand(canvas)
hand.settle()
width = canvas.grab().toImage().width()
label = next(n for n in canvas.layer.shown.labels if canvas.scene.nodes.names[n.slot] == "Dorp")
on_name = QPointF((label.left + label.width / 2) / 2, (label.top + label.height / 2) / 2)
hand.click(on_name)
name = hand.chosen()[0]
hand.click(hand.between("Dorp", "Raad"))
relation = "relation" if bridge.selection.relations else "none"
ring = "ring" if canvas.hit_at(hand.edge("Dorp")).on_ring else "none"
print(canvas.devicePixelRatioF(), width, name, relation, ring)
document.close()
"""


class Painted(QObject):
    """Notes which parts of a widget are painted."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.parts: list[QRect] = []
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note it."""
        if isinstance(event, QPaintEvent):
            self.parts.append(event.rect())
        return False


def test_a_picture_that_is_finished_while_a_corner_is_painted_is_shown_everywhere(
    qtbot: QtBot, canvas: Canvas
) -> None:
    QApplication.processEvents()
    noted = Painted(canvas)
    canvas.layer.forget()
    canvas.repaint(QRect(0, 0, 20, 20))
    while not canvas.layer.is_idle:
        canvas.repaint(QRect(0, 0, 20, 20))
    qtbot.waitUntil(lambda: canvas.rect() in noted.parts)
