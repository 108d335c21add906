"""The small map in the corner."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.annotations import add_annotation
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.views import place
from dronten_map.core.records import Actor, AnnotationKind
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.minimap import Minimap
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Hand

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def mini(canvas: Canvas, qtbot: QtBot) -> Minimap:
    """The small map of a map that is seen from near by."""
    made = Minimap(canvas)
    near(canvas)
    qtbot.waitUntil(made.isVisible)
    return made


def near(canvas: Canvas) -> None:
    """See only a part of the map."""
    canvas.look_from(Camera(8.0))


def test_it_goes_when_the_whole_map_is_in_sight(mini: Minimap, canvas: Canvas) -> None:
    canvas.fit()
    assert not mini.isVisible()
    near(canvas)
    assert mini.isVisible()


def test_it_stands_in_the_lower_right_corner_and_stays_there(mini: Minimap, canvas: Canvas) -> None:
    window = canvas.window()
    for width in (900, 700):
        window.resize(width, 600)
        far = mini.geometry().bottomRight() - canvas.rect().bottomRight()
        assert (far.x(), far.y()) == (-12, -12)


def test_a_press_brings_that_place_to_the_middle(
    qtbot: QtBot, mini: Minimap, canvas: Canvas
) -> None:
    spot = QPoint(20, 30)
    qtbot.mousePress(mini.picture, LEFT, pos=spot)
    wanted = mini.picture.camera.at(20, 30)
    assert canvas.centre() == pytest.approx(wanted)
    qtbot.mouseRelease(mini.picture, LEFT, pos=spot)


def test_the_frame_goes_along_with_a_drag(qtbot: QtBot, mini: Minimap, canvas: Canvas) -> None:
    qtbot.mousePress(mini.picture, LEFT, pos=QPoint(20, 30))
    before = mini.picture.frame
    qtbot.mouseMove(mini.picture, QPoint(60, 50))
    moved = mini.picture.frame
    assert (moved.x() - before.x(), moved.y() - before.y()) == pytest.approx((40, 20))
    qtbot.mouseRelease(mini.picture, LEFT, pos=QPoint(60, 50))


def test_the_frame_is_as_large_as_what_is_in_sight(mini: Minimap, canvas: Canvas) -> None:
    times = mini.picture.camera.zoom / canvas.zoom
    frame: QRectF = mini.picture.frame
    assert frame.width() == pytest.approx(canvas.width() * times)


def test_the_arrows_shift_the_map(qtbot: QtBot, mini: Minimap, canvas: Canvas) -> None:
    before = canvas.camera
    qtbot.keyClick(mini.picture, Qt.Key.Key_Right)
    assert canvas.camera == before.panned(-80, 0)


def test_an_edit_is_painted_once_the_map_rests(
    mini: Minimap, canvas: Canvas, hand: Hand, qtbot: QtBot
) -> None:
    before = mini.picture.bounds
    with qtbot.waitSignal(mini.caught_up), canvas.bridge.edit("move") as draft:
        place(draft, canvas.bridge.view, {hand.actor("Dorp"): (5000.0, 5000.0)})
    assert mini.picture.bounds != before


def test_it_folds_to_its_title_and_tells_so(qtbot: QtBot, mini: Minimap) -> None:
    told: list[bool] = []
    mini.folded.connect(told.append)
    high = mini.height()
    qtbot.mouseClick(mini.title, LEFT)
    assert not mini.picture.isVisible()
    assert mini.height() < high / 2
    qtbot.mouseClick(mini.title, LEFT)
    assert mini.picture.isVisible()
    assert told == [False, True]


def test_it_stays_away_as_long_as_it_is_not_wanted(mini: Minimap, canvas: Canvas) -> None:
    mini.want(is_wanted=False)
    near(canvas)
    canvas.look_from(Camera(4.0))
    assert not mini.isVisible()
    mini.want(is_wanted=True)
    assert mini.isVisible()


def test_an_empty_map_has_none(mini: Minimap, canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(mini.caught_up), canvas.bridge.edit("gone") as draft:
        remove(draft, list(draft.all(Actor)))
    assert not mini.isVisible()


def test_it_goes_with_the_document(mini: Minimap, canvas: Canvas) -> None:
    canvas.bridge.leave()
    canvas.look_from(Camera(3.0))
    assert not mini.isVisible()
    mini.picture.repaint()


def test_one_actor_fills_no_frame_and_breaks_nothing(
    mini: Minimap, canvas: Canvas, hand: Hand, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(mini.caught_up), canvas.bridge.edit("gone") as draft:
        remove(draft, [a for a in draft.all(Actor) if a.name != "Raad"])
    canvas.look_from(Camera(1.0, -5000.0, -5000.0))
    assert mini.isVisible()
    assert not mini.picture.grab().isNull()


def test_its_parts_have_names(mini: Minimap) -> None:
    parts: list[QWidget] = [mini, mini.picture]
    assert all(p.accessibleName() for p in parts)


def test_annotations_are_on_it_and_within_it(mini: Minimap, canvas: Canvas, qtbot: QtBot) -> None:
    before, bounds = mini.picture.grab().toImage(), mini.picture.bounds
    with qtbot.waitSignal(mini.caught_up), canvas.bridge.edit("area") as draft:
        box = (-400.0, -300.0, 1200.0, 900.0)
        add_annotation(draft, canvas.bridge.view, AnnotationKind.AREA, box, text="Wijk")
    assert mini.picture.grab().toImage() != before
    assert bounds is not None
    assert mini.picture.bounds is not None
    assert mini.picture.bounds[0] < bounds[0]
