"""The panel of opgaven, driven by keyboard and pointer."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.core.queries import children_of, involvements_of
from dronten_map.core.records import Opgave
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import opgave_edits
from dronten_map.ui.panels.opgaven import OpgavenPanel
from tests.ui.panels.opgaven_hand import click, fill, people, press, titles, type_over


class TestAdding:
    def test_an_empty_panel_offers_one_button_that_starts_typing(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        assert panel.empty.add.isVisible()
        qtbot.mouseClick(panel.empty.add, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(panel.line, "Wonen")
        qtbot.keyClick(panel.line, Qt.Key.Key_Return)
        assert titles(bridge) == ["Wonen"]
        assert not panel.empty.isVisible()

    def test_the_keyboard_finds_the_button_of_an_empty_panel_and_later_the_opgaven(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        panel.setFocus()
        assert panel.empty.add.hasFocus()
        fill(bridge, "Wonen")
        panel.setFocus()
        assert panel.view.hasFocus()

    def test_the_line_waits_for_the_next_title(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        panel.begin_new()
        for title in ("Wonen", "Zorg"):
            qtbot.keyClicks(panel.line, title)
            qtbot.keyClick(panel.line, Qt.Key.Key_Return)
        qtbot.keyClick(panel.line, Qt.Key.Key_Return)
        assert titles(bridge) == ["Wonen", "Zorg"]
        assert not panel.line.isVisible()

    def test_escape_adds_nothing_and_gives_the_keyboard_back(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        fill(bridge, "Wonen")
        panel.begin_new()
        qtbot.keyClicks(panel.line, "Zorg")
        qtbot.keyClick(panel.line, Qt.Key.Key_Escape)
        assert titles(bridge) == ["Wonen"]
        assert panel.view.hasFocus()

    def test_a_title_that_was_typed_counts_when_the_user_goes_on_elsewhere(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        panel.begin_new()
        qtbot.keyClicks(panel.line, "Zorg")
        panel.view.setFocus()
        assert titles(bridge) == ["Zorg"]

    def test_a_part_comes_below_its_opgave_and_is_seen(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (home,) = fill(bridge, "Wonen")
        panel.begin_new(home)
        qtbot.keyClicks(panel.line, "Starters")
        qtbot.keyClick(panel.line, Qt.Key.Key_Return)
        assert titles(bridge, home) == ["Starters"]
        assert panel.view.isExpanded(panel.view.rows.index_of(home))

    def test_undo_of_the_first_opgave_brings_the_empty_card_back(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        fill(bridge, "Wonen")
        bridge.undo()
        assert panel.empty.isVisible()


class TestLighting:
    def test_a_click_lights_an_opgave_and_a_second_one_puts_it_out(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        home, _care = fill(bridge, "Wonen", "Zorg")
        click(qtbot, panel, home)
        assert bridge.selection.opgave == home
        assert panel.lit.isVisible()
        click(qtbot, panel, home)
        assert bridge.selection.opgave is None
        assert not panel.lit.isVisible()

    def test_enter_lights_the_opgave_of_the_keyboard_and_escape_puts_it_out(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        _home, care = fill(bridge, "Wonen", "Zorg")
        panel.view.stand_on(care)
        press(qtbot, panel, Qt.Key.Key_Return)
        assert bridge.selection.opgave == care
        press(qtbot, panel, Qt.Key.Key_Escape)
        assert bridge.selection.opgave is None

    def test_an_opgave_that_is_lit_from_elsewhere_comes_into_sight(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (home,) = fill(bridge, "Wonen")
        (part,) = fill(bridge, "Starters", below=home)
        panel.view.collapse(panel.view.rows.index_of(home))
        bridge.selection.light(part)
        assert panel.view.isExpanded(panel.view.rows.index_of(home))
        assert panel.view.current == part

    def test_the_selected_actors_stay_selected(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (home,) = fill(bridge, "Wonen")
        ids = people(bridge, "Raad")
        bridge.selection.set(actors=ids)
        click(qtbot, panel, home)
        assert list(bridge.selection.actors) == ids


class TestChanging:
    def test_a_title_is_changed_in_place(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (home,) = fill(bridge, "Wonen")
        panel.view.stand_on(home)
        press(qtbot, panel, Qt.Key.Key_F2)
        type_over(qtbot, panel, "Wonen en zorg")
        assert bridge.model.get(Opgave, home).title == "Wonen en zorg"

    def test_an_empty_title_leaves_the_old_one(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (home,) = fill(bridge, "Wonen")
        panel.view.rename(home)
        type_over(qtbot, panel, "")
        assert bridge.model.get(Opgave, home).title == "Wonen"

    def test_delete_removes_and_undo_brings_back_with_its_actors(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        home, care = fill(bridge, "Wonen", "Zorg")
        opgave_edits.attach(bridge, people(bridge, "Raad"), home)
        panel.view.stand_on(home)
        press(qtbot, panel, Qt.Key.Key_Delete)
        assert titles(bridge) == ["Zorg"]
        assert panel.view.current == care
        bridge.undo()
        assert len(involvements_of(bridge.model, home)) == 1

    def test_arrows_with_alt_move_nest_and_lift(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        a, b, c = fill(bridge, "Aa", "Bb", "Cc")
        alt = Qt.KeyboardModifier.AltModifier
        panel.view.stand_on(c)
        press(qtbot, panel, Qt.Key.Key_Up, alt)
        assert titles(bridge) == ["Aa", "Cc", "Bb"]
        press(qtbot, panel, Qt.Key.Key_Right, alt)
        assert titles(bridge, a) == ["Cc"]
        assert panel.view.current == c
        press(qtbot, panel, Qt.Key.Key_Left, alt)
        assert titles(bridge) == ["Aa", "Cc", "Bb"]
        press(qtbot, panel, Qt.Key.Key_Down, alt)
        assert titles(bridge) == ["Aa", "Bb", "Cc"]
        assert children_of(bridge.model, b) == []


class TestShowing:
    def test_as_a_list_nothing_is_nested_and_it_stays_so(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (a,) = fill(bridge, "Aa")
        fill(bridge, "Bb", below=a)
        qtbot.mouseClick(panel.header.list, Qt.MouseButton.LeftButton)
        assert panel.view.rows.rowCount() == 2
        fill(bridge, "Cc")
        assert not panel.is_tree
        assert panel.view.rows.rowCount() == 3

    def test_what_was_closed_stays_closed_and_the_keyboard_stays_where_it_was(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        a, b = fill(bridge, "Aa", "Bb")
        (part,) = fill(bridge, "Cc", below=a)
        fill(bridge, "Dd", below=part)
        panel.view.collapse(panel.view.rows.index_of(a))
        panel.view.stand_on(b)
        fill(bridge, "Ee")
        bridge.undo()
        assert not panel.view.isExpanded(panel.view.rows.index_of(a))
        assert panel.view.isExpanded(panel.view.rows.index_of(part))
        assert panel.view.current == b

    def test_three_hundred_opgaven_keep_their_scroll_when_one_is_added(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        fill(bridge, *(f"Opgave {i}" for i in range(300)))
        panel.view.executeDelayedItemsLayout()
        bar = panel.view.verticalScrollBar()
        bar.setValue(5000)
        fill(bridge, "Nog een")
        assert bar.value() == 5000

    def test_an_opgave_that_is_renamed_elsewhere_is_shown_anew(
        self, qtbot: QtBot, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (a,) = fill(bridge, "Aa")
        with qtbot.waitSignal(panel.view.rows.dataChanged):
            opgave_edits.rename(bridge, a, "Bb")
        assert panel.view.rows.index_of(a).data() == "Bb"

    def test_a_tooltip_shows_what_was_typed_as_it_is(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (a,) = fill(bridge, "<b>Aa</b>")
        tip = panel.view.rows.index_of(a).data(Qt.ItemDataRole.ToolTipRole)
        assert "&lt;b&gt;Aa" in tip

    def test_the_longest_title_does_not_widen_the_panel(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        fill(bridge, "W" * 200)
        QApplication.processEvents()
        assert panel.minimumSizeHint().width() <= 200
        assert not panel.view.horizontalScrollBar().isVisible()

    def test_a_screen_reader_hears_how_many_are_involved(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (a,) = fill(bridge, "Wonen")
        opgave_edits.attach(bridge, people(bridge, "Raad"), a)
        spoken = panel.view.rows.index_of(a).data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken == "WON, Wonen, 1 actor"


class TestMenu:
    def test_the_menu_attaches_the_selected_actors(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        (a,) = fill(bridge, "Wonen")
        bridge.selection.set(actors=people(bridge, "Raad", "College"))
        panel.view.menu_asked.emit(a, QPoint(10, 10))
        assert panel.menu is not None
        row = next(r for r in panel.menu.actions() if "2 gekozen" in r.text())
        row.trigger()
        assert len(involvements_of(bridge.model, a)) == 2
        panel.menu.close()

    def test_the_menu_of_the_empty_part_only_adds(
        self, bridge: Bridge, panel: OpgavenPanel
    ) -> None:
        panel.view.menu_asked.emit(None, QPoint(10, 10))
        assert panel.menu is not None
        assert [r.text() for r in panel.menu.actions()] == ["Opgave toevoegen"]
        panel.menu.close()
