"""The whole window and every dialog, as a screen reader hears them."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import dronten_map.ui
from dronten_map.core.edits.annotations import add_annotation
from dronten_map.core.records import Actor, AnnotationKind, Opgave, Relation
from dronten_map.exchange.returned import review
from dronten_map.exchange.sifting import Sifting
from dronten_map.ui.actions import PAGES
from dronten_map.ui.aloud import as_group
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.crash import CrashDialog, report
from dronten_map.ui.dialogs.overview import OverviewDialog
from dronten_map.ui.dialogs.picture import PictureDialog
from dronten_map.ui.dialogs.review import ReviewDialog
from dronten_map.ui.documents.dialog import DocumentsDialog
from dronten_map.ui.exports import Exports
from dronten_map.ui.fields.choice import explain
from dronten_map.ui.fields.scale import StepsEditor
from dronten_map.ui.fields.segments import Segments
from dronten_map.ui.files import Files
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.messages import Messages
from dronten_map.ui.panels.side import SidePanel
from dronten_map.ui.settings import Settings
from tests.exchange.handing import DOCUMENT, filled_in, given
from tests.ui.answers import Answers
from tests.ui.heard import unclear
from tests.ui.intake.test_dialog import opened as intake

# The dialogs that an action opens, by the action.
_ACTIONS = {
    "handout.make": "HandOutDialog",
    "map.quick_add": "QuickAdd",
    "map.lists": "ListsDialog",
    "plan.new": "NewPlanDialog",
    "contact.log": "LogContactDialog",
    "plan.snapshots": "SnapshotsDialog",
    "help.shortcuts": "ShortcutHelp",
    "help.about": "About",
}


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """The example in the window."""
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.begin(questions=Answers(on_unsaved="drop"))
    made.resize(1280, 800)
    made.show()
    made.start_screen.example_button.click()
    QApplication.processEvents()
    return made


def _pictures(_bridge: Bridge, _qtbot: QtBot) -> QDialog:
    return PictureDialog()


def _overviews(bridge: Bridge, _qtbot: QtBot) -> QDialog:
    return OverviewDialog(bridge)


def _crashes(_bridge: Bridge, _qtbot: QtBot) -> QDialog:
    return CrashDialog(report("KeyError", "", []), None, None)


def _documents(bridge: Bridge, qtbot: QtBot) -> QDialog:
    messages, answers, settings = Messages(), Answers(), Settings()
    qtbot.addWidget(messages)
    files = Files(bridge, settings, messages, questions=answers, parent=messages)
    return DocumentsDialog(bridge, Exports(bridge, files, messages, questions=answers), settings)


def _intake(bridge: Bridge, qtbot: QtBot) -> QDialog:
    return intake(qtbot, bridge)


def _reviews(_bridge: Bridge, _qtbot: QtBot) -> QDialog:
    model, book = given()

    def fill(sheets: object) -> None:
        """Leave the workbook as it went out."""

    found = review(model, DOCUMENT, [("terug.xlsx", filled_in(book, fill)), ("x.xlsx", b"PK")])
    return ReviewDialog(Sifting(found, model), lambda _cells: "")


_MADE: dict[str, Callable[[Bridge, QtBot], QDialog]] = {
    "PictureDialog": _pictures,
    "OverviewDialog": _overviews,
    "CrashDialog": _crashes,
    "DocumentsDialog": _documents,
    "IntakeDialog": _intake,
    "ReviewDialog": _reviews,
}


def test_the_start_screen_is_clear(qtbot: QtBot) -> None:
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.begin(questions=Answers(on_unsaved="drop"))
    made.show()
    assert unclear(made) == []


def test_every_page_of_the_window_is_clear(window: MainWindow) -> None:
    found: list[str] = []
    for page in PAGES:
        window.show_page(page)
        found += unclear(window)
    assert found == []


def test_the_ways_to_show_plan_and_contacts_are_clear(window: MainWindow) -> None:
    found: list[str] = []
    for page in ("plan", "contacts", "involved"):
        window.show_page(page)
        for ways in window.findChildren(Segments):
            if not ways.isVisible() or not isinstance(ways.parentWidget(), StepsEditor):
                continue
            for number in range(len(ways.steps)):
                ways.picked.emit(ways.steps[number].value)
                found += unclear(window)
    assert found == []


def test_whatever_is_selected_the_inspector_is_clear(window: MainWindow) -> None:
    bridge = window.bridge
    with bridge.edit("note") as draft:
        box = (0.0, 0.0, 80.0, 40.0)
        note = add_annotation(draft, bridge.view, AnnotationKind.TEXT, box, text="Let op")
    actors = [actor.id for actor in bridge.model.all(Actor)]
    found: list[str] = []
    for chosen in (actors[:1], actors[:3]):
        bridge.selection.set(actors=chosen)
        found += unclear(window)
    window.canvas.focus.begin()
    found += unclear(window)
    bridge.selection.set(relations=[next(iter(bridge.model.all(Relation))).id])
    found += unclear(window)
    bridge.selection.set(annotations=[note])
    found += unclear(window)
    bridge.selection.clear()
    bridge.selection.light(next(iter(bridge.model.all(Opgave))).id)
    found += unclear(window)
    assert found == []


def test_the_views_with_their_filter_are_clear(window: MainWindow) -> None:
    side = window.findChild(SidePanel)
    assert isinstance(side, SidePanel)
    side.show_leaf("views")
    QApplication.processEvents()
    for row in side.views.filter.rows.values():
        row.head.click()
    assert unclear(window) == []


def test_every_dialog_of_an_action_is_clear(window: MainWindow) -> None:
    window.bridge.selection.set(actors=[next(iter(window.bridge.model.all(Actor))).id])
    found: dict[str, list[str]] = {}
    for action in _ACTIONS:
        window.board.do(action)
        QApplication.processEvents()
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                found[type(dialog).__name__] = unclear(dialog)
                dialog.close()
    assert found == {name: [] for name in _ACTIONS.values()}


@pytest.mark.parametrize("name", _MADE)
def test_a_dialog_about_a_file_is_clear(example: Bridge, qtbot: QtBot, name: str) -> None:
    dialog = _MADE[name](example, qtbot)
    qtbot.addWidget(dialog)
    dialog.show()
    found = unclear(dialog)
    dialog.close()
    assert found == []


def test_no_dialog_is_left_out() -> None:
    folder = Path(dronten_map.ui.__path__[0])
    trees = (ast.parse(file.read_text("utf-8")) for file in folder.rglob("*.py"))
    classes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    dialogs = {c.name for c in classes if any(_name(base) == "QDialog" for base in c.bases)}
    assert dialogs == {*_ACTIONS.values(), *_MADE}


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def test_a_widget_without_a_name_is_found(around: QWidget) -> None:
    nameless, marked = QLineEdit(around), QLineEdit(around)
    marked.setAccessibleName("Naam")
    marked.setToolTip("<qt>Met opmaak</qt>")
    around.show()
    assert nameless.isVisible()
    faults = [fault.partition(": ")[2] for fault in unclear(around)]
    assert faults == ["no name", "markup (<qt>Met opmaak</qt>)"]


def test_what_only_holds_others_is_told_as_a_group(around: QWidget) -> None:
    as_group(around, "Meer erover")
    heard = QAccessible.queryAccessibleInterface(around)
    assert heard.role() == QAccessible.Role.Grouping
    assert heard.text(QAccessible.Text.Name) == "Meer erover"


def test_an_explanation_is_heard_without_markup(around: QWidget) -> None:
    around.setAccessibleName("Invloed")
    explain(around, "Van <1> tot 5.\nBron: Mendelow")
    assert around.accessibleDescription() == "Van <1> tot 5. Bron: Mendelow"
    assert around.toolTip() == "<qt>Van &lt;1&gt; tot 5.<br>Bron: Mendelow</qt>"


def test_an_explanation_that_repeats_the_name_is_not_heard_twice(around: QWidget) -> None:
    around.setAccessibleName("Raad, adviseert")
    explain(around, "Raad\nadviseert")
    assert around.accessibleDescription() == "Raad, adviseert"
