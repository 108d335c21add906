"""Dragging and dropping in the list of opgaven."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.core.ids import OpgaveId
from dronten_map.core.queries import involvements_of
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.drag import actors_mime, opgave_mime
from dronten_map.ui.panels.opgaven import OpgavenPanel
from dronten_map.ui.panels.opgaven_view import OpgavenView
from tests.ui.panels.dropping import drop
from tests.ui.panels.opgaven_hand import fill, middle, people, titles


class TestDropping:
    def test_actors_that_are_dropped_on_an_opgave_are_involved_in_one_step(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (home,) = fill(bridge, "Wonen")
        ids = people(bridge, "Raad", "College")
        assert drop(panel.view.viewport(), actors_mime(ids), middle(panel, home))
        assert {i.actor for i in involvements_of(bridge.model, home)} == set(ids)
        assert bridge.document.undo_label == "Raad, College gekoppeld aan WON"
        bridge.undo()
        assert involvements_of(bridge.model, home) == []

    def test_actors_are_not_dropped_beside_the_opgaven(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        fill(bridge, "Wonen")
        ids = people(bridge, "Raad")
        assert not drop(panel.view.viewport(), actors_mime(ids), QPoint(100, 500))

    def test_an_opgave_that_is_dropped_on_another_becomes_a_part_of_it(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        a, _b, c = fill(bridge, "Aa", "Bb", "Cc")
        assert drop(panel.view.viewport(), opgave_mime(c), middle(panel, a))
        assert titles(bridge, a) == ["Cc"]

    def test_an_opgave_that_is_dropped_between_two_stands_there(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        _a, b, c = fill(bridge, "Aa", "Bb", "Cc")
        assert drop(panel.view.viewport(), opgave_mime(c), middle(panel, b, 0.1))
        assert titles(bridge) == ["Aa", "Cc", "Bb"]

    def test_an_opgave_that_is_dropped_on_the_empty_part_comes_last_at_the_top(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        a, _b = fill(bridge, "Aa", "Bb")
        (part,) = fill(bridge, "Cc", below=a)
        assert drop(panel.view.viewport(), opgave_mime(part), QPoint(100, 500))
        assert titles(bridge) == ["Aa", "Bb", "Cc"]

    def test_in_a_list_an_opgave_stands_beside_what_it_is_dropped_below(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        a, _b, c = fill(bridge, "Aa", "Bb", "Cc")
        panel.show_as_tree(is_tree=False)
        assert drop(panel.view.viewport(), opgave_mime(c), middle(panel, a, 0.6))
        assert titles(bridge) == ["Aa", "Cc", "Bb"]

    def test_an_opgave_is_not_dropped_into_itself(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (a,) = fill(bridge, "Aa")
        (part,) = fill(bridge, "Bb", below=a)
        assert not drop(panel.view.viewport(), opgave_mime(a), middle(panel, part))

    def test_an_opgave_of_another_map_is_not_taken(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (a,) = fill(bridge, "Aa")
        stranger = opgave_mime(OpgaveId("stranger"))
        assert not drop(panel.view.viewport(), stranger, middle(panel, a))


class Carried(OpgavenView):
    """The opgaven, with a note of what would be carried away: a drag waits for the screen."""

    carried: OpgaveId | None = None

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Note it."""
        self.carried = self.current


class TestDragging:
    def test_a_row_is_carried_once_the_pointer_goes_far_enough(
        self, qtbot: QtBot, bridge: Bridge
    ) -> None:
        _a, b = fill(bridge, "Aa", "Bb")
        view = Carried(bridge)
        qtbot.addWidget(view)
        view.resize(240, 300)
        view.show()
        start = view.visualRect(view.rows.index_of(b)).center()
        left = Qt.MouseButton.LeftButton
        qtbot.mousePress(view.viewport(), left, pos=start)
        for way in (2, 60):
            assert view.carried is None
            place = QPointF(start + QPoint(way, 0))
            keys = Qt.KeyboardModifier.NoModifier
            moved = QMouseEvent(
                QEvent.Type.MouseMove, place, view.mapToGlobal(place), left, left, keys
            )
            QApplication.sendEvent(view.viewport(), moved)
        assert view.carried == b
        assert bridge.selection.opgave is None
