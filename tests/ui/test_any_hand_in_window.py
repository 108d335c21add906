"""Whatever mouse and keys do on any page and in any dialog, map, model and graph agree."""

from collections.abc import Callable, Generator
from random import Random
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from dronten_map.core.records import Actor, Opgave, Relation
from dronten_map.core.rules import Severity, check
from dronten_map.graph.mirror import Mirror
from dronten_map.ui.actions import PAGES
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings
from tests.ui.answers import Answers
from tests.ui.canvas.hands import ALT, CONTROL, LEFT, NO_KEYS, RIGHT, SHIFT

T = TypeVar("T")
_TURNS = 250
_AWAY = ("file.", "export.", "look.language", "help.about")  # actions that leave the map
_KEYS = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space),
    *(Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_End, Qt.Key.Key_Menu),
    *(Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_D, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_2),
)
_WORDS = ("Raad", "31-12-2026", "12,5", "x" * 210, " ")


class AnyHandInWindow:
    """A hand that does anything in a window, the same for the same seed."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window, self._chance = window, Random(seed)
        self._actions = [row.id for row in window.board.table if not row.id.startswith(_AWAY)]
        self._deeds: list[Callable[[], object]] = [
            *[self._click] * 8,
            *[self._press_key] * 6,
            *[self._drag] * 3,
            *[self._type] * 3,
            *[lambda: window.board.do(self._pick(self._actions))] * 3,
            *[self._select] * 2,
            lambda: window.show_page(self._pick(list(PAGES))),
            lambda: window.bridge.undo(),
            lambda: window.bridge.redo(),
        ]

    def do_something(self) -> None:
        """One deed, and sometimes a moment for the window to catch up."""
        self._pick(self._deeds)()
        if self._chance.random() < 0.5:
            QApplication.processEvents()

    def _pick(self, among: list[T]) -> T:
        return self._chance.choice(among)

    def _held(self) -> Qt.KeyboardModifier:
        return self._pick([NO_KEYS, NO_KEYS, NO_KEYS, CONTROL, SHIFT, ALT])

    def _widget(self) -> QWidget:
        top = QApplication.activeModalWidget() or self._window
        shown = [w for w in top.findChildren(QWidget) if w.isVisible() and w.isEnabled()]
        found = [w for w in shown if not w.size().isEmpty() and not isinstance(w, QMenu | QMenuBar)]
        return self._pick(found) if found else top

    def _spot(self, widget: QWidget) -> QPoint:
        return QPoint(*(self._chance.randrange(max(1, s)) for s in widget.size().toTuple()))

    def _click(self) -> None:
        widget = self._widget()
        click = self._pick([QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick])
        click(widget, self._pick([LEFT, LEFT, RIGHT]), self._held(), self._spot(widget))

    def _drag(self) -> None:
        """On the map only: a list would wait for where it is dropped."""
        canvas = self._window.canvas
        start, end = self._spot(canvas), self._spot(canvas)
        QTest.mousePress(canvas, LEFT, NO_KEYS, start)
        QTest.mouseMove(canvas, (start + end) / 2)
        QTest.mouseMove(canvas, end)
        QTest.mouseRelease(canvas, LEFT, NO_KEYS, end)

    def _press_key(self) -> None:
        where = QApplication.focusWidget() or self._window
        QTest.keyClick(where, self._pick(list(_KEYS)), self._held())

    def _type(self) -> None:
        where = QApplication.focusWidget()
        if where is not None and not isinstance(where, Canvas):
            QTest.keyClicks(where, self._pick(list(_WORDS)))

    def _select(self) -> None:
        model, selection = self._window.bridge.model, self._window.bridge.selection
        actors = [a.id for a in model.all(Actor)]
        relations = [r.id for r in model.all(Relation)]
        match self._chance.randrange(3):
            case 0:
                selection.set(actors=self._chance.sample(actors, min(len(actors), 2)))
            case 1:
                selection.set(relations=relations and [self._pick(relations)])
            case _:
                selection.light(self._pick([None, *(o.id for o in model.all(Opgave))]))


@pytest.fixture
def window(qtbot: QtBot) -> Generator[MainWindow]:
    """The example in the window of the program, in which nothing stays open for long."""
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.begin(questions=Answers(on_unsaved="drop"))
    made.resize(1280, 800)
    made.show()
    made.files.open_example()
    timer = QTimer()
    timer.timeout.connect(_close_what_is_open)
    timer.start(30)
    yield made
    timer.stop()
    _close_what_is_open()


def _close_what_is_open() -> None:
    for open_now in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if open_now is not None:
            open_now.close()


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_one_does_in_the_window_all_agree(window: MainWindow, seed: int) -> None:
    bridge = window.bridge
    _ = bridge.document.graph  # from now on it has to follow
    hand = AnyHandInWindow(window, seed)
    for _turn in range(_TURNS):
        hand.do_something()
        assert window.canvas.scene.facts() == Scene(bridge.model, bridge.view).facts()
    assert [p for p in check(bridge.model) if p.severity is Severity.ERROR] == []
    graph, mirrored = bridge.document.graph.graph, Mirror.of(bridge.model).graph
    assert dict(graph.nodes(data=True)) == dict(mirrored.nodes(data=True))
    assert set(graph.edges(keys=True)) == set(mirrored.edges(keys=True))
