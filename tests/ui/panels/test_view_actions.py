"""The actions on named views, in the window."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.core.records import View
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.panels import view_edits
from dronten_map.ui.presenting.presentation import Presentation
from dronten_map.ui.settings import Settings
from dronten_map.ui.workspace import Workspace
from tests.ui.answers import Answers


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """A window with the example."""
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.begin(questions=Answers(on_unsaved="drop"))
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.files.open_example()
    return made


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    """What is seen of the map."""
    assert window.workspace is not None
    return window.workspace


def enabled(window: MainWindow, *ids: str) -> list[bool]:
    window.board.refresh()
    return [window.board.qt(f"view.{i}").isEnabled() for i in ids]


def test_next_and_previous_can_be_chosen_where_there_is_one(window: MainWindow) -> None:
    assert enabled(window, "next", "previous") == [True, False]
    for _ in view_edits.views(window.bridge)[1:]:
        window.board.do("view.next")
    assert enabled(window, "next", "previous") == [False, True]
    window.board.do("view.previous")
    assert enabled(window, "previous") == [window.bridge.view != first(window)]


def first(window: MainWindow) -> str:
    return view_edits.views(window.bridge)[0].id


def test_a_new_view_is_typed_in_the_panel_wherever_the_user_is(
    window: MainWindow, workspace: Workspace
) -> None:
    window.show_page("plan")
    window.board.do("view.add")
    assert window.page == "map"
    assert workspace.side.views.line.isVisible()


def test_a_panel_that_was_folded_comes_back_for_it(
    window: MainWindow, workspace: Workspace
) -> None:
    window.fold("left")
    window.board.do("view.rename")
    assert workspace.side.isVisible()
    assert workspace.side.leaf == "views"


def test_adding_an_opgave_turns_to_its_leaf(window: MainWindow, workspace: Workspace) -> None:
    workspace.side.show_leaf("views")
    window.board.do("opgave.add")
    assert workspace.side.leaf == "opgaven"
    assert workspace.opgaven.line.isVisible()


def test_what_is_in_sight_is_kept_from_the_menu(window: MainWindow) -> None:
    window.canvas.zoom_to(1.0)
    window.board.do("view.keep_sight")
    kept = view_edits.shown(window.bridge)
    assert kept.width == pytest.approx(2 * window.canvas.height(), abs=0.1)
    window.bridge.undo()
    assert view_edits.shown(window.bridge).width is None


def test_the_filter_is_cleared_from_the_menu_where_there_is_one(window: MainWindow) -> None:
    assert enabled(window, "clear_filter") == [False]
    view_edits.set_range(window.bridge, "trust", (1, 2))
    assert enabled(window, "clear_filter") == [True]
    window.board.do("view.clear_filter")
    assert view_edits.shown(window.bridge).ranges == ()


def test_the_last_view_cannot_be_removed(window: MainWindow) -> None:
    while window.bridge.model.count(View) > 1:
        window.board.do("view.remove")
    assert enabled(window, "remove") == [False]


def test_the_overview_is_turned_off_and_remembered(
    window: MainWindow, workspace: Workspace
) -> None:
    window.board.do("view.overview")
    assert not workspace.minimap.is_open
    assert not window.settings.minimap
    assert not window.board.qt("view.overview").isChecked()


def test_the_leaf_in_front_is_remembered(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    qtbot.mouseClick(workspace.side.tabs["views"], Qt.MouseButton.LeftButton)
    assert window.settings.leaf == "views"


def test_presenting_starts_from_any_page(window: MainWindow) -> None:
    window.show_page("plan")
    window.board.do("view.present")
    assert window.page == "map"
    found = window.findChild(Presentation)
    assert isinstance(found, Presentation)
    assert found.is_on
