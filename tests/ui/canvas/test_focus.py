"""The focus goes along with the selection and lets all others step back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor
from dronten_map.i18n import in_language
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.focus import LEAST, MOST
from dronten_map.ui.canvas.focus_bar import FocusBar
from dronten_map.ui.canvas.stock import radius_at
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.conftest import shown
from tests.ui.canvas.grouped import draw_departments
from tests.ui.canvas.hands import Desk, Hand


@pytest.fixture
def ids(bridge: Bridge) -> dict[str, ActorId]:
    """The actors of the departments."""
    return draw_departments(bridge)


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge, ids: dict[str, ActorId]) -> Desk:
    """A window with their map."""
    assert ids
    return shown(qtbot, bridge)


def focused(canvas: Canvas) -> list[str]:
    """The names of the actors in focus."""
    slots = canvas.focus.slots
    return sorted(canvas.scene.nodes.names[slot] for slot in slots or ())


def begin(canvas: Canvas, *actors: ActorId, steps: int = 1) -> None:
    """Take actors into focus."""
    canvas.bridge.selection.set(actors=actors)
    canvas.focus.begin()
    canvas.focus.steps = steps


def test_without_a_selection_there_is_nothing_to_focus_on(canvas: Canvas) -> None:
    assert not canvas.focus.begin()
    assert canvas.focus.slots is None


def test_it_reaches_as_many_steps_as_asked(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    begin(canvas, ids["Ruimte"])
    assert focused(canvas) == ["Ruimte", "Wonen"]
    canvas.focus.steps = 2
    assert focused(canvas) == ["Griffie", "Groen", "Ruimte", "Wonen"]


@pytest.mark.parametrize(("asked", "given"), [(0, LEAST), (9, MOST)])
def test_it_reaches_one_step_at_least_and_four_at_most(
    canvas: Canvas, asked: int, given: int
) -> None:
    canvas.focus.steps = asked
    assert canvas.focus.steps == given


def test_it_goes_along_with_the_selection(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    begin(canvas, ids["Ruimte"])
    canvas.bridge.selection.set(actors=[ids["Raad"]])
    assert focused(canvas) == ["Groen", "Raad"]


def test_it_stays_where_it_is_while_nothing_is_selected(
    canvas: Canvas, ids: dict[str, ActorId]
) -> None:
    begin(canvas, ids["Ruimte"])
    canvas.bridge.selection.clear()
    assert focused(canvas) == ["Ruimte", "Wonen"]


def test_a_relation_brings_both_its_ends_into_focus(
    canvas: Canvas, ids: dict[str, ActorId]
) -> None:
    relation = next(r for r in canvas.bridge.model.referring(ids["Dorp"]) if hasattr(r, "source"))
    canvas.bridge.selection.set(relations=[relation.id])  # pyright: ignore[reportArgumentType]
    canvas.focus.begin()
    assert focused(canvas) == ["Dorp", "Groen", "Raad", "Wonen"]


def test_escape_leaves_it_before_it_drops_the_selection(
    canvas: Canvas, hand: Hand, ids: dict[str, ActorId]
) -> None:
    begin(canvas, ids["Ruimte"])
    hand.key(Qt.Key.Key_Escape)
    assert not canvas.focus.is_on
    assert hand.chosen() == ["Ruimte"]


def test_what_is_out_of_focus_steps_back_in_the_picture(
    canvas: Canvas, hand: Hand, ids: dict[str, ActorId]
) -> None:
    above_icon = QPoint(0, round(radius_at(canvas.camera.zoom) * 0.8))
    at = hand.on("Dorp").toPoint() - above_icon
    before = canvas.grab().toImage().pixelColor(at)
    begin(canvas, ids["Ruimte"])
    hand.settle()
    after = canvas.grab().toImage().pixelColor(at)
    paper = canvas.look.paper
    assert abs(after.red() - paper.red()) < abs(before.red() - paper.red())


def test_an_actor_that_is_deleted_ends_its_focus(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    begin(canvas, ids["Dorp"])
    with canvas.bridge.edit("gone") as draft:
        remove(draft, [draft.get(Actor, ids["Dorp"])])
    assert not canvas.focus.is_on
    assert canvas.focus.slots is None


def test_the_bar_tells_steps_and_actors(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    with in_language("en"):
        begin(canvas, ids["Ruimte"], steps=2)
        assert canvas.focus.bar.text.text() == "Focus: 2 steps · 4 actors"
    with in_language("nl"):
        canvas.focus.bar.refresh()
        assert canvas.focus.bar.text.text() == "Focus: 2 stappen · 4 actoren"


def test_the_bar_comes_and_goes_with_the_focus(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    bar = canvas.focus.bar
    assert not bar.isVisible()
    begin(canvas, ids["Ruimte"])
    assert bar.isVisible()
    bar.close_button.click()
    assert not bar.isVisible()
    assert canvas.focus.slots is None


def test_the_slider_goes_farther_and_nearer(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    begin(canvas, ids["Ruimte"])
    QTest.keyClick(canvas.focus.bar.slider, Qt.Key.Key_Right)
    assert canvas.focus.steps == 2
    assert "Griffie" in focused(canvas)


def test_the_bar_stands_at_the_top_in_the_middle(canvas: Canvas, ids: dict[str, ActorId]) -> None:
    begin(canvas, ids["Ruimte"])
    bar: FocusBar = canvas.focus.bar
    middle = bar.geometry().center().x()
    assert abs(middle - canvas.width() / 2) <= 2
    canvas.window().resize(1000, 600)
    assert abs(bar.geometry().center().x() - canvas.width() / 2) <= 2
