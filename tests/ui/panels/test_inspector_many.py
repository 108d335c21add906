"""The inspector: several at once, estimates, and the room it takes."""

import time
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.lists import add_area
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.queries import involvement_between, involvements_of, standing
from dronten_map.core.records import Actor, Area, Involvement
from dronten_map.i18n import in_language
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.scale import ScaleEditor
from dronten_map.ui.panels.inspector import Inspector
from dronten_map.ui.panels.inspector_actor import ActorPage
from dronten_map.ui.panels.inspector_opgave import InvolvementPage
from dronten_map.ui.panels.inspector_pages import RelationPage
from dronten_map.ui.when import day
from tests.ui.panels.inspecting import line_of, opgave, people, relation, type_in


class TestSeveralAtOnce:
    def test_values_that_differ_say_so(self, inspector: Inspector, bridge: Bridge) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        with bridge.edit("functions") as draft:
            amend(draft, Actor, [a], function="inkoop", email="a@voorbeeld.nl")
        bridge.selection.set(actors=[a, b])
        assert line_of(inspector, "function").line.placeholderText() == "verschillend"

    def test_an_edit_writes_to_all_in_one_step(self, inspector: Inspector, bridge: Bridge) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        bridge.selection.set(actors=[a, b])
        type_in(line_of(inspector, "function"), "inkoop")
        assert {bridge.model.get(Actor, i).function for i in (a, b)} == {"inkoop"}
        bridge.undo()
        assert {bridge.model.get(Actor, i).function for i in (a, b)} == {""}

    def test_they_are_attached_to_an_opgave_together(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        made = opgave(bridge)
        bridge.selection.set(actors=[a, b])
        page = inspector.page
        assert isinstance(page, ActorPage)
        page.involve.chosen.emit(made)
        assert len(involvements_of(bridge.model, made)) == 2


class TestEstimates:
    def test_an_estimate_is_dated_today(self, inspector: Inspector, bridge: Bridge) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.set(actors=[a])
        scale = inspector.page.forms[1].editor("influence")
        assert isinstance(scale, ScaleEditor)
        assert scale.caption == "onbekend"
        scale.segments.picked.emit(4)
        found = standing(bridge.model, a)
        assert (found.influence, found.on) == (4, date.today())
        assert scale.caption == "4 groot"

    def test_an_estimate_can_become_unknown_again(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        with bridge.edit("old") as draft:
            assess(draft, a, on=date(2026, 1, 5), influence=4)
        bridge.selection.set(actors=[a])
        page = inspector.page
        assert isinstance(page, ActorPage)
        assert page.dated.text() == "ingeschat op ma 5 jan 2026"
        scale = page.forms[1].editor("influence")
        assert isinstance(scale, ScaleEditor)
        scale.segments.picked.emit(None)
        assert standing(bridge.model, a).influence is None

    def test_an_estimate_for_an_opgave_leaves_the_general_one(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        made = opgave(bridge, a)
        bridge.selection.light(made)
        bridge.selection.set(actors=[a])
        scale = inspector.page.forms[1].editor("stance")
        assert isinstance(scale, ScaleEditor)
        scale.segments.picked.emit(-1)
        assert standing(bridge.model, a, made).stance == -1
        assert standing(bridge.model, a).stance is None

    def test_an_estimate_in_general_says_so_where_an_opgave_is_looked_at(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        with bridge.edit("old") as draft:
            assess(draft, a, on=date(2026, 1, 5), influence=4)
        bridge.selection.light(opgave(bridge, a))
        bridge.selection.set(actors=[a])
        page = inspector.page
        assert isinstance(page, InvolvementPage)
        assert page.dated_here.text().startswith("in het algemeen ingeschat op ma 5 jan 2026;")
        scale = page.estimate_here.editor("influence")
        assert isinstance(scale, ScaleEditor)
        assert scale.caption == "4 groot"
        scale.segments.picked.emit(5)
        assert page.dated_here.text() == f"ingeschat op {day(date.today())}"

    def test_the_gap_between_has_and_wants_is_said(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        made = opgave(bridge, a)
        found = involvement_between(bridge.model, a, made)
        assert found is not None
        with bridge.edit("ladder") as draft:
            amend(draft, Involvement, [found.id], has=2, wants=4, we_want=1)
        bridge.selection.light(made)
        bridge.selection.set(actors=[a])
        page = inspector.page
        assert isinstance(page, InvolvementPage)
        assert page.levels.ladder.levels == (2, 4, 1)
        assert page.levels.said.text().startswith("Zij willen 2 treden omhoog.")


class TestRoom:
    def test_nothing_is_wider_than_the_narrowest_panel(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        with bridge.edit("long") as draft:
            a = add_actor(draft, "W" * 200)
            b = add_actor(draft, "Ünïcødé " * 25)
            line = connect(draft, a, b)
            made = add_opgave(draft, "O" * 200, code="W" * 200)
            involve(draft, a, made)
        bridge.selection.set(actors=[a])
        assert inspector.page.minimumSizeHint().width() <= 268
        bridge.selection.light(made)
        assert inspector.page.minimumSizeHint().width() <= 268
        bridge.selection.set(actors=[b], relations=[line])
        assert inspector.page.attach.isVisible()
        assert inspector.page.minimumSizeHint().width() <= 268
        bridge.selection.set(relations=[line])
        assert inspector.page.minimumSizeHint().width() <= 268
        bridge.selection.clear()
        assert inspector.page.minimumSizeHint().width() <= 268

    def test_a_folded_section_stays_folded_for_the_next(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        bridge.selection.set(actors=[a])
        inspector.page.sections["notes"].head.click()
        bridge.selection.set(actors=[b])
        assert not inspector.page.sections["notes"].is_open

    def test_another_language_speaks_at_once(self, inspector: Inspector, bridge: Bridge) -> None:
        with in_language("en"):
            bridge.language_changed.emit()
            assert inspector.page.sections["map"].head.text() == "This map"
        bridge.language_changed.emit()
        assert inspector.page.sections["map"].head.text() == "Deze kaart"

    def test_icons_follow_the_colours_of_the_moment(
        self, qapp: QApplication, inspector: Inspector, bridge: Bridge
    ) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        bridge.selection.set(relations=[relation(bridge, a, b)])
        page = inspector.page
        assert isinstance(page, RelationPage)
        before = page.swap.icon().pixmap(16).toImage()
        theme.appearance().choose("dark")
        try:
            qapp.processEvents()
            assert page.swap.icon().pixmap(16).toImage() != before
        finally:
            theme.appearance().choose("light")

    def test_a_word_that_is_renamed_shows_at_once(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        with bridge.edit("area") as draft:
            area = add_area(draft, "Hier")
            amend(draft, Actor, [a], area=area)
        bridge.selection.set(actors=[a])
        with bridge.edit("rename") as draft:
            amend(draft, Area, [area], name="Daar")
        editor = inspector.page.forms[0].editor("area")
        assert isinstance(editor, ChoiceEditor)
        assert editor.button.said == "Daar"

    def test_an_unrelated_step_costs_nothing_in_a_large_map(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        ids = people(bridge, *(f"Actor {n}" for n in range(2_000)))
        bridge.selection.set(actors=[ids[0]])
        step = None

        def keep(told: object) -> None:
            nonlocal step
            step = told

        bridge.changed.connect(keep)
        with bridge.edit("elsewhere") as draft:
            amend(draft, Actor, [ids[9]], function="x")
        started = time.perf_counter()
        bridge.changed.emit(step)
        assert time.perf_counter() - started < 0.005


class TestKeyboard:
    def test_going_to_the_inspector_finds_its_first_field(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.set(actors=[a])
        inspector.setFocus()
        assert line_of(inspector, "name").line.hasFocus()

    def test_every_field_can_be_gone_to_by_tab(self, inspector: Inspector, bridge: Bridge) -> None:
        (a,) = people(bridge, "Bakker")
        made = opgave(bridge, a)
        bridge.selection.light(made)
        for actors in ([], [a]):
            bridge.selection.set(actors=actors)
            for form in inspector.page.forms:
                for editor in form.editors:
                    proxy = editor.focusProxy()
                    assert proxy is not None
                    assert proxy.focusPolicy() & Qt.FocusPolicy.TabFocus

    def test_selecting_leaves_the_keyboard_where_it_is(
        self, qtbot: QtBot, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        elsewhere = QLineEdit()
        qtbot.addWidget(elsewhere)
        with qtbot.waitExposed(elsewhere):
            elsewhere.show()
        elsewhere.activateWindow()
        elsewhere.setFocus()
        bridge.selection.set(actors=[a])
        assert elsewhere.hasFocus()

    def test_a_link_takes_the_keyboard_along(
        self, qtbot: QtBot, inspector: Inspector, bridge: Bridge
    ) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        line = relation(bridge, a, b)
        bridge.selection.set(actors=[a])
        page = inspector.page
        assert isinstance(page, ActorPage)
        page.relations.buttons[0].setFocus()
        qtbot.keyClick(page.relations.buttons[0], Qt.Key.Key_Return)
        assert bridge.selection.relations == (line,)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert inspector.page.isAncestorOf(focused)


def test_tab_goes_from_top_to_bottom(qtbot: QtBot, inspector: Inspector, bridge: Bridge) -> None:
    (a,) = people(bridge, "Bakker")
    bridge.selection.set(actors=[a])
    line_of(inspector, "name").line.setFocus()
    seen: list[int] = []
    for _turn in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.mapTo(inspector.page, focused.rect().topLeft()).y())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == sorted(seen)


def test_escape_drops_what_is_typed(qtbot: QtBot, inspector: Inspector, bridge: Bridge) -> None:
    (a,) = people(bridge, "Bakker")
    bridge.selection.set(actors=[a])
    editor = line_of(inspector, "name")
    editor.begin()
    qtbot.keyClicks(editor.line, "Slager")
    qtbot.keyClick(editor.line, Qt.Key.Key_Escape)
    assert editor.line.text() == "Bakker"
    assert bridge.model.get(Actor, a).name == "Bakker"
