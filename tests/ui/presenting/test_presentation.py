"""Presenting the views."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.annotations import add_annotation
from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.views import unplace
from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Actor, AnnotationKind, View
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.panels import view_edits
from dronten_map.ui.presenting.presentation import Presentation, present
from dronten_map.ui.presenting.stage import ENLARGED
from dronten_map.ui.settings import Settings
from dronten_map.ui.workspace import Workspace
from tests.ui.answers import Answers

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """A window with the views Begin, Midden and Eind of two actors."""
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.begin(questions=Answers(on_unsaved="drop"))
    made.resize(1000, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.files.new()
    bridge = made.bridge
    with bridge.edit("start") as draft:
        for name, at in (("Raad", (0.0, 0.0)), ("Dorp", (300.0, 0.0))):
            add_actor(draft, name, view=bridge.view, at=at)
    view_edits.rename(bridge, bridge.view, "Begin")
    for name in ("Midden", "Eind"):
        view_edits.add_like(bridge, bridge.view, name)
    view_edits.show(bridge, view_edits.views(bridge)[0].id)
    QApplication.processEvents()
    return made


@pytest.fixture
def show(window: MainWindow) -> Presentation:
    """The presentation, begun."""
    present(window)
    QApplication.processEvents()
    found = window.findChild(Presentation)
    assert isinstance(found, Presentation)
    return found


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    """What is seen of the map."""
    assert window.workspace is not None
    return window.workspace


def shown(window: MainWindow) -> str:
    return view_edits.shown(window.bridge).name


def pixel(canvas: Canvas, name: str) -> QPoint:
    actor = next(a for a in canvas.bridge.model.all(Actor) if a.name == name)
    x, y = canvas.scene.nodes.xy[canvas.scene.slots_of([actor.id])[0]].tolist()
    return QPointF(*canvas.camera.seen(x, y)).toPoint()


def drag(qtbot: QtBot, canvas: Canvas, start: QPoint) -> None:
    """Drag 40 pixels to the right and 60 down."""
    end = start + QPoint(40, 60)
    qtbot.mousePress(canvas, LEFT, pos=start)
    qtbot.mouseMove(canvas, end)
    qtbot.mouseRelease(canvas, LEFT, pos=end)


EMPTY = QPoint(8, 120)  # a pixel without anything


def test_nothing_but_the_map_and_its_caption_is_left(
    window: MainWindow, workspace: Workspace, show: Presentation
) -> None:
    assert window.isFullScreen()
    for part in (window.menuBar(), window.status, workspace.side, workspace.tools, workspace.row):
        assert not part.isVisible()
    assert show.caption is not None
    assert show.caption.lines == ("Begin",)
    assert show.caption.page == "1 van 3"


def test_everything_comes_back_when_it_ends(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, show: Presentation
) -> None:
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not show.is_on
    assert not window.isFullScreen()
    for part in (window.menuBar(), window.status, workspace.side, workspace.tools, workspace.row):
        assert part.isVisible()
    assert window.canvas.stock.enlarged == 1.0
    assert window.canvas.shows_grid


def test_a_map_that_stood_alone_stands_alone_afterwards(qtbot: QtBot, window: MainWindow) -> None:
    window.toggle_full_screen()
    present(window)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.isFullScreen()


ON = ("Right", "Down", "PageDown", "Space", "Return")
BACK = ("Left", "Up", "PageUp", "Backspace")


def test_keys_go_on_and_back(qtbot: QtBot, window: MainWindow, show: Presentation) -> None:
    for start, end, keys in (("Home", "Midden", ON), ("End", "Midden", BACK)):
        for key in keys:
            qtbot.keyClick(window.canvas, getattr(Qt.Key, f"Key_{start}"))
            qtbot.keyClick(window.canvas, getattr(Qt.Key, f"Key_{key}"))
            assert (key, shown(window)) == (key, end)


def test_the_story_ends_at_its_ends(qtbot: QtBot, window: MainWindow, show: Presentation) -> None:
    qtbot.keyClick(window.canvas, Qt.Key.Key_Left)
    assert shown(window) == "Begin"
    for _ in range(5):
        qtbot.keyClick(window.canvas, Qt.Key.Key_Right)
    assert shown(window) == "Eind"
    qtbot.keyClick(window.canvas, Qt.Key.Key_Home)
    assert shown(window) == "Begin"


def test_a_click_on_empty_paper_goes_on_and_one_on_an_actor_points_at_it(
    qtbot: QtBot, window: MainWindow, show: Presentation
) -> None:
    canvas = window.canvas
    qtbot.mouseClick(canvas, LEFT, pos=pixel(canvas, "Dorp"))
    assert len(window.bridge.selection.actors) == 1
    assert shown(window) == "Begin"
    qtbot.mouseClick(canvas, LEFT, pos=EMPTY)
    assert window.bridge.selection.is_empty
    assert shown(window) == "Begin"
    qtbot.mouseClick(canvas, LEFT, pos=EMPTY)
    assert shown(window) == "Midden"


def test_a_drag_shifts_the_map_and_changes_nothing(
    qtbot: QtBot, window: MainWindow, show: Presentation
) -> None:
    canvas, before = window.canvas, window.canvas.camera
    label = window.bridge.document.undo_label
    drag(qtbot, canvas, EMPTY)
    drag(qtbot, canvas, pixel(canvas, "Dorp"))
    assert canvas.camera == before.panned(40, 60)
    assert shown(window) == "Begin"
    assert window.bridge.document.undo_label == label


def test_no_key_changes_the_map(qtbot: QtBot, window: MainWindow, show: Presentation) -> None:
    before = window.bridge.model.revision
    window.bridge.selection.set(actors=[next(window.bridge.model.all(Actor)).id])
    control = Qt.KeyboardModifier.ControlModifier
    for key in ("Delete", "F2", "A", "R", "G", "Z", "X", "D", "T"):
        for keys in (Qt.KeyboardModifier.NoModifier, control):
            qtbot.keyClick(window.canvas, getattr(Qt.Key, f"Key_{key}"), keys)
    assert window.bridge.model.revision == before
    assert window.canvas.tool == "select"
    assert window.canvas.editor is None


def test_a_double_click_opens_nothing(qtbot: QtBot, window: MainWindow, show: Presentation) -> None:
    qtbot.mouseDClick(window.canvas, LEFT, pos=pixel(window.canvas, "Dorp"))
    qtbot.mouseDClick(window.canvas, LEFT, pos=EMPTY)
    assert window.canvas.editor is None


def test_names_are_large_in_every_view_while_it_lasts(
    qtbot: QtBot, window: MainWindow, show: Presentation
) -> None:
    assert window.canvas.stock.enlarged == ENLARGED
    show.go(1)
    assert window.canvas.stock.enlarged == ENLARGED
    show.leave()
    view_edits.show_next(window.bridge, 1)
    assert window.canvas.stock.enlarged == 1.0


def test_a_view_is_seen_as_it_was_kept(window: MainWindow, show: Presentation) -> None:
    show.leave()
    second = view_edits.views(window.bridge)[1]
    view_edits.show(window.bridge, second.id)
    view_edits.remember_sight(window.bridge, (300.0, 0.0), (450.0, 100.0))
    view_edits.show_next(window.bridge, -1)
    present(window)
    show.go(1)
    canvas = window.canvas
    assert canvas.centre() == pytest.approx((300.0, 0.0))
    assert canvas.extent()[0] == pytest.approx(450.0)


def test_a_view_with_an_opgave_lights_it_up(window: MainWindow, show: Presentation) -> None:
    bridge = window.bridge
    with bridge.edit("opgave") as draft:
        opgave = add_opgave(draft, "Wonen")
    show.leave()
    bridge.selection.light(opgave)
    view_edits.remember_sight(bridge, (0.0, 0.0), (500.0, 200.0))
    bridge.selection.light(None)
    present(window)
    assert bridge.selection.opgave == opgave
    show.go(1)
    assert bridge.selection.opgave is None


def test_actors_that_come_or_go_do_not_stop_the_story(
    qtbot: QtBot, window: MainWindow, show: Presentation
) -> None:
    bridge = window.bridge
    middle = view_edits.views(bridge)[1].id
    with bridge.edit("out") as draft:
        unplace(draft, middle, [a.id for a in bridge.model.all(Actor)])
    for by in (1, 1, -1, -1):
        show.go(by)
        QApplication.processEvents()
    assert shown(window) == "Begin"


def test_one_view_has_no_page_and_nowhere_to_go(
    qtbot: QtBot, window: MainWindow, show: Presentation
) -> None:
    show.leave()
    for view in view_edits.views(window.bridge)[1:]:
        view_edits.remove(window.bridge, view.id)
    present(window)
    show.go(1)
    assert show.caption is not None
    assert show.caption.page == ""
    assert shown(window) == "Begin"


def test_an_empty_map_is_presented_too(window: MainWindow, show: Presentation) -> None:
    show.leave()
    window.files.new()
    assert window.canvas.empty.isVisible()
    present(window)
    QApplication.processEvents()
    assert show.is_on
    assert not window.canvas.empty.isVisible()
    show.leave()
    assert window.canvas.empty.isVisible()


def test_a_filter_is_seen_by_what_it_leaves_and_not_by_a_bar(
    window: MainWindow, show: Presentation
) -> None:
    bar = window.canvas.filter_bar
    view_edits.set_range(window.bridge, "trust", (1, 2))
    assert not bar.isVisible()
    show.leave()
    assert bar.isVisible()


def test_fingers_are_a_mouse_while_it_lasts(window: MainWindow, show: Presentation) -> None:
    feels = Qt.WidgetAttribute.WA_AcceptTouchEvents
    assert not window.canvas.testAttribute(feels)
    show.leave()
    assert window.canvas.testAttribute(feels)


def test_the_screen_is_black_until_the_next_key(
    qtbot: QtBot, window: MainWindow, show: Presentation
) -> None:
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    assert show.is_black
    qtbot.keyClick(window.canvas, Qt.Key.Key_Right)
    assert not show.is_black
    assert shown(window) == "Begin"


def test_the_same_key_starts_and_stops(
    qtbot: QtBot, window: MainWindow, show: Presentation
) -> None:
    qtbot.keyClick(window.canvas, Qt.Key.Key_F5)
    assert not show.is_on
    window.board.do("view.present")
    assert show.is_on


def test_a_pointer_that_rests_on_an_actor_shows_which(
    qtbot: QtBot, window: MainWindow, show: Presentation
) -> None:
    canvas = window.canvas
    qtbot.mouseMove(canvas, pixel(canvas, "Dorp"))
    hovered = canvas.hovered.actor
    assert hovered is not None
    assert window.bridge.model.get(Actor, hovered).name == "Dorp"


def test_the_caption_is_as_high_for_every_view(window: MainWindow, show: Presentation) -> None:
    bridge = window.bridge
    view_edits.note(bridge, view_edits.views(bridge)[1].id, "Twee dorpen doen mee. " * 30)
    show.go(1)
    assert show.caption is not None
    high = show.caption.height()
    assert len(show.caption.lines) > 2
    show.go(1)
    assert show.caption.height() == high


def test_a_name_of_two_hundred_letters_is_cut_with_an_ellipsis_and_not_by_the_edge(
    window: MainWindow, show: Presentation
) -> None:
    bridge = window.bridge
    view_edits.rename(bridge, bridge.view, "Ünïcødé-naam " * 15)
    show.go(1)
    show.go(-1)
    assert show.caption is not None
    assert len(show.caption.lines) <= 3
    assert bridge.model.get(View, bridge.view).name in show.caption.accessibleName()


def test_a_black_screen_goes_by_a_click_too(
    qtbot: QtBot, window: MainWindow, show: Presentation
) -> None:
    show.show_black(is_black=True)
    qtbot.mouseClick(window.canvas, LEFT, pos=EMPTY)
    assert not show.is_black
    assert shown(window) == "Begin"


def test_the_keyboard_zooms_and_brings_the_whole_view_back(
    qtbot: QtBot, window: MainWindow, show: Presentation
) -> None:
    before = window.canvas.camera
    qtbot.keyClick(window.canvas, Qt.Key.Key_Plus)
    assert window.canvas.zoom > before.zoom
    qtbot.keyClick(window.canvas, Qt.Key.Key_0)
    assert window.canvas.camera == before


def test_an_annotation_has_no_handles_in_the_story(window: MainWindow) -> None:
    bridge = window.bridge
    with bridge.edit("note") as draft:
        note = add_annotation(draft, bridge.view, AnnotationKind.AREA, (0.0, 0.0, 90.0, 60.0))
    raad = next(a.id for a in bridge.model.all(Actor) if a.name == "Raad")
    bridge.selection.set(actors=[raad], annotations=[note])
    present(window)
    assert bridge.selection.actors == (raad,)
    assert not bridge.selection.annotations
