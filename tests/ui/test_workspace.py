import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.annotations import add_annotation
from dronten_map.core.edits.views import add_view
from dronten_map.core.records import (
    Activity,
    Actor,
    Annotation,
    AnnotationKind,
    Commitment,
    Opgave,
    Relation,
)
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings
from dronten_map.ui.tool_box import ToolBox
from dronten_map.ui.workspace import LEFT, Workspace
from tests.ui.answers import Answers


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.begin(questions=Answers(on_unsaved="drop"))
    made.resize(1280, 800)
    made.show()
    return made


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    window.files.open_example()
    assert window.workspace is not None
    return window.workspace


def test_the_example_is_marked_and_a_map_of_ones_own_is_not(
    window: MainWindow, workspace: Workspace
) -> None:
    assert workspace.row.example.isVisible()
    window.files.new()
    assert not workspace.row.example.isVisible()


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        (Actor, "map"),
        (Relation, "map"),
        (Opgave, "map"),
        (Activity, "plan"),
        (Commitment, "contacts"),
    ],
)
def test_each_record_is_shown_on_its_page(
    window: MainWindow,
    workspace: Workspace,
    kind: type[Actor | Relation | Opgave | Activity | Commitment],
    page: str,
) -> None:
    workspace.show_record(next(iter(window.bridge.model.all(kind))))
    assert workspace.page == page


def test_an_opgave_that_is_shown_is_lit_up(window: MainWindow, workspace: Workspace) -> None:
    opgave = next(iter(window.bridge.model.all(Opgave)))
    workspace.show_record(opgave)
    assert window.bridge.selection.opgave == opgave.id


def test_a_page_stays_the_same_one_however_often_it_is_looked_at(workspace: Workspace) -> None:
    first = workspace.plan
    for page in ("plan", "map", "plan"):
        workspace.show_page(page)
    assert workspace.plan is first


def test_folding_a_panel_from_another_page_shows_it_on_the_map(workspace: Workspace) -> None:
    workspace.show_page("plan")
    workspace.fold("left")
    assert workspace.page == "map"
    assert workspace.opgaven.isVisible()


def test_the_widths_are_kept_for_the_next_time(window: MainWindow, workspace: Workspace) -> None:
    workspace.remember()
    assert len(window.settings.widths) == 3
    assert window.settings.widths[0] >= LEFT - 40


def test_the_tools_float_over_the_map_and_have_names(workspace: Workspace) -> None:
    box = workspace.canvas.findChild(ToolBox)
    assert isinstance(box, ToolBox)
    assert box.isVisible()
    assert all(b.accessibleName() and b.toolTip() for b in box.buttons)


def test_the_region_of_the_school_holidays_is_remembered(window: MainWindow) -> None:
    window.files.new()
    assert window.workspace is not None
    window.workspace.plan.timeline.use_region("middle")
    assert window.settings.region == "middle"


def test_an_annotation_that_is_shown_is_selected_in_its_view(
    window: MainWindow, workspace: Workspace
) -> None:
    bridge = window.bridge
    first = bridge.view
    with bridge.edit("view") as draft:
        other = add_view(draft, "Tweede")
        box = (9000.0, 9000.0, 100.0, 40.0)
        made = add_annotation(draft, other, AnnotationKind.TEXT, box, text="Ver weg")
    assert bridge.view == first
    workspace.show_record(bridge.model.get(Annotation, made))
    assert (bridge.view, bridge.selection.annotations) == (other, (made,))
    x, y = workspace.canvas.camera.seen(9050.0, 9020.0)
    assert workspace.canvas.rect().contains(round(x), round(y))


def test_the_timeline_of_an_actor_is_reached_from_the_inspector(
    window: MainWindow, workspace: Workspace
) -> None:
    actor = next(window.bridge.model.all(Actor)).id
    workspace.show_time(actor, None)
    assert workspace.page == "contacts"
    assert workspace.contacts.time.isVisible()
    assert {lane.actor for lane in workspace.contacts.time.lanes} == {actor}


@pytest.mark.parametrize("is_folded", [False, True])
def test_a_relation_that_is_opened_brings_the_keyboard_to_its_fields(
    window: MainWindow, workspace: Workspace, qtbot: QtBot, is_folded: bool
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    if is_folded:
        workspace.fold("right")
    relation = next(iter(window.bridge.model.all(Relation)))
    window.bridge.selection.set(relations=[relation.id])
    workspace.canvas.relation_opened.emit()
    kind = workspace.inspector.page.forms[0].editor("kind")
    assert kind.isAncestorOf(window.focusWidget()) or kind.hasFocus()
