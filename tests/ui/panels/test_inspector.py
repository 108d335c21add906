"""The inspector, driven as its user does: by selecting, typing and undoing."""

import time
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.lists import add_area
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId, OpgaveId, RelationId
from dronten_map.core.queries import involvement_between, involvements_of, standing
from dronten_map.core.records import Actor, Area, Involvement, Opgave, Relation
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.i18n import in_language
from dronten_map.session.document import Document
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.fields.scale import ScaleEditor
from dronten_map.ui.fields.text import TextEditor
from dronten_map.ui.panels.inspector import Inspector
from dronten_map.ui.panels.inspector_actor import ActorPage, InvolvementPage, OpgavePage
from dronten_map.ui.panels.inspector_pages import MapPage, RelationPage
from dronten_map.ui.panels.links import Links


@pytest.fixture
def inspector(qtbot: QtBot, bridge: Bridge) -> Inspector:
    """The inspector, beside an empty map."""
    made = Inspector(bridge)
    qtbot.addWidget(made)
    made.resize(280, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def people(bridge: Bridge, *names: str) -> list[ActorId]:
    """Add actors with these names."""
    with bridge.edit("people") as draft:
        return [add_actor(draft, name, view=FIRST_VIEW_ID) for name in names]


def opgave(bridge: Bridge, *actors: ActorId) -> OpgaveId:
    """Add an opgave in which these actors are involved."""
    with bridge.edit("opgave") as draft:
        made = add_opgave(draft, "Wonen", code="WON")
        for actor in actors:
            involve(draft, actor, made)
    return made


def relation(bridge: Bridge, source: ActorId, target: ActorId) -> RelationId:
    """Draw a relation."""
    with bridge.edit("relation") as draft:
        return connect(draft, source, target)


def line_of(inspector: Inspector, field: str, form: int = 0) -> LineEditor:
    """The editor of a field of one line on the page in front."""
    found = inspector.page.forms[form].editor(field)
    assert isinstance(found, LineEditor)
    return found


def names(links: Links) -> list[str]:
    """What the links that show are called."""
    return [button.link.text for button in links.buttons if not button.isHidden()]


def type_in(editor: LineEditor, text: str, *, enter: bool = True) -> None:
    """Type over what stands in a line."""
    editor.begin()
    editor.line.selectAll()
    editor.line.insert(text)
    editor.line.textEdited.emit(text)
    editor.line.setModified(True)
    if enter:
        editor.finish()


class TestWhatIsShown:
    def test_nothing_selected_shows_the_map_itself(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        assert isinstance(inspector.page, MapPage)
        type_in(line_of(inspector, "title"), "Dronten")
        assert bridge.model.info.title == "Dronten"

    def test_one_actor_shows_its_name_and_where_it_hangs(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        relation(bridge, a, b)
        bridge.selection.set(actors=[a])
        page = inspector.page
        assert isinstance(page, ActorPage)
        assert line_of(inspector, "name").line.text() == "Bakker"
        assert [name[2:] for name in names(page.relations)] == ["Buurt"]

    def test_one_relation_shows_its_ends(self, inspector: Inspector, bridge: Bridge) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        bridge.selection.set(relations=[relation(bridge, a, b)])
        page = inspector.page
        assert isinstance(page, RelationPage)
        assert names(page.ends) == ["Bakker", "Buurt"]

    def test_the_lit_opgave_shows_when_no_actor_is_selected(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.light(opgave(bridge, a))
        page = inspector.page
        assert isinstance(page, OpgavePage)
        assert names(page.involved) == ["Bakker"]

    def test_an_involved_actor_shows_its_involvement_while_the_opgave_is_lit(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.light(opgave(bridge, a))
        bridge.selection.set(actors=[a])
        assert isinstance(inspector.page, InvolvementPage)

    def test_an_actor_that_is_not_involved_shows_in_general(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        bridge.selection.light(opgave(bridge, a))
        bridge.selection.set(actors=[b])
        assert isinstance(inspector.page, ActorPage)

    def test_the_actor_in_general_is_one_click_away(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.light(opgave(bridge, a))
        bridge.selection.set(actors=[a])
        page = inspector.page
        assert isinstance(page, InvolvementPage)
        page.general.click()
        assert isinstance(inspector.page, ActorPage)

    def test_an_involvement_is_one_click_away(self, inspector: Inspector, bridge: Bridge) -> None:
        (a,) = people(bridge, "Bakker")
        opgave(bridge, a)
        bridge.selection.set(actors=[a])
        page = inspector.page
        assert isinstance(page, ActorPage)
        page.opgaven.buttons[0].click()
        assert isinstance(inspector.page, InvolvementPage)


class TestEditing:
    def test_a_name_is_one_step_with_a_clear_label(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.set(actors=[a])
        type_in(line_of(inspector, "name"), "Slager")
        assert bridge.model.get(Actor, a).name == "Slager"
        step = bridge.undo()
        assert step is not None
        assert step.label == "Naam van Bakker gewijzigd"
        assert line_of(inspector, "name").line.text() == "Bakker"

    def test_an_empty_name_is_marked_and_not_written(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.set(actors=[a])
        type_in(line_of(inspector, "name"), "")
        assert bridge.model.get(Actor, a).name == "Bakker"
        assert line_of(inspector, "name").problem == "De naam is leeg."

    def test_a_code_that_is_taken_is_refused_where_it_is_typed(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        opgave(bridge)
        with bridge.edit("second") as draft:
            second = add_opgave(draft, "Zorg", code="ZOR")
        bridge.selection.light(second)
        type_in(line_of(inspector, "code"), "won")
        assert "WON" in line_of(inspector, "code").problem.upper()
        assert bridge.model.get(Opgave, second).code == "ZOR"

    def test_what_is_typed_stays_when_the_map_changes(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.set(actors=[a])
        type_in(line_of(inspector, "name"), "Slag", enter=False)
        with bridge.edit("elsewhere") as draft:
            amend(draft, Actor, [a], function="inkoop")
        assert line_of(inspector, "name").line.text() == "Slag"
        assert line_of(inspector, "function").line.text() == "inkoop"

    def test_what_is_typed_is_written_when_another_is_selected(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        bridge.selection.set(actors=[a])
        type_in(line_of(inspector, "name"), "Slager", enter=False)
        bridge.selection.set(actors=[b])
        assert bridge.model.get(Actor, a).name == "Slager"
        assert line_of(inspector, "name").line.text() == "Buurt"

    def test_what_is_typed_never_lands_in_another_map(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        type_in(line_of(inspector, "title"), "Van de oude", enter=False)
        other = Document.new("Nieuw")
        bridge.show(other)
        assert other.model.info.title == "Nieuw"
        assert line_of(inspector, "title").line.text() == "Nieuw"
        bridge.leave()
        other.close()

    def test_removing_the_actor_shows_the_map(self, inspector: Inspector, bridge: Bridge) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.set(actors=[a])
        type_in(line_of(inspector, "name"), "Slager", enter=False)
        with bridge.edit("remove") as draft:
            remove(draft, [draft.get(Actor, a)])
        assert isinstance(inspector.page, MapPage)

    def test_what_is_typed_for_those_that_stay_is_written_after_the_step(
        self, qtbot: QtBot, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        (b,) = people(bridge, "Buurt")
        bridge.selection.set(actors=[a, b])
        type_in(line_of(inspector, "function"), "inkoop", enter=False)
        bridge.undo()
        qtbot.waitUntil(lambda: bridge.model.get(Actor, a).function == "inkoop")
        assert bridge.selection.actors == (a,)

    def test_a_page_that_leaves_with_the_keyboard_in_it_writes_after_the_step(
        self, qtbot: QtBot, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        with bridge.edit("attach") as draft:
            made = add_opgave(draft, "Wonen", code="WON")
        with bridge.edit("involve") as draft:
            involve(draft, a, made)
        bridge.selection.light(made)
        bridge.selection.set(actors=[a])
        interest = inspector.page.forms[0].editor("interest")
        assert isinstance(interest, TextEditor)
        interest.begin()
        interest.paper.insertPlainText("Rust")
        bridge.undo()
        assert isinstance(inspector.page, ActorPage)

    def test_a_new_area_and_its_choice_are_one_step(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.set(actors=[a])
        before = bridge.model.snapshot()
        area = inspector.page.forms[0].editor("area")
        assert isinstance(area, ChoiceEditor)
        area.open("Nieuwland")
        assert area.picker is not None
        area.picker.new.click()
        chosen = bridge.model.get(Actor, a).area
        assert chosen is not None
        assert bridge.model.get(Area, chosen).name == "Nieuwland"
        bridge.undo()
        assert bridge.model == before

    def test_swapping_turns_a_relation_round(self, inspector: Inspector, bridge: Bridge) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        line = relation(bridge, a, b)
        bridge.selection.set(relations=[line])
        page = inspector.page
        assert isinstance(page, RelationPage)
        page.swap.click()
        assert bridge.model.get(Relation, line).source == b
        assert names(page.ends) == ["Buurt", "Bakker"]


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
        scale = inspector.page.forms[2].editor("stance")
        assert isinstance(scale, ScaleEditor)
        scale.segments.picked.emit(-1)
        assert standing(bridge.model, a, made).stance == -1
        assert standing(bridge.model, a).stance is None

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
        assert page.gap.text() == "Zij willen 2 omhoog. Wij willen 1 omlaag."


class TestRoom:
    def test_nothing_is_wider_than_the_narrowest_panel(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        with bridge.edit("long") as draft:
            a = add_actor(draft, "W" * 200)
            b = add_actor(draft, "Ünïcødé " * 25)
            connect(draft, a, b)
            made = add_opgave(draft, "O" * 200)
            involve(draft, a, made)
        bridge.selection.set(actors=[a])
        assert inspector.page.minimumSizeHint().width() <= 268
        bridge.selection.light(made)
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
