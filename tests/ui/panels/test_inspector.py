"""The inspector, driven as its user does: by selecting, typing and undoing."""

from datetime import date

from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import log_contact
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.removal import remove
from dronten_map.core.records import Activity, Actor, Area, Opgave, Phase, Relation
from dronten_map.session.document import Document
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.fields.text import TextEditor
from dronten_map.ui.panels.inspector import Inspector
from dronten_map.ui.panels.inspector_actor import ActorPage
from dronten_map.ui.panels.inspector_opgave import InvolvementPage, OpgavePage
from dronten_map.ui.panels.inspector_pages import MapPage, RelationPage
from tests.ui.panels.inspecting import line_of, names, opgave, people, relation, type_in


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

    def test_a_heading_names_both_ends_of_a_relation_however_long(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        a, b = people(bridge, "A" * 150, "B" * 150)
        bridge.selection.set(relations=[relation(bridge, a, b)])
        said = inspector.page.heading.text()
        assert "A" in said
        assert "B" in said

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

    def test_an_actor_can_be_attached_to_the_lit_opgave(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.light(opgave(bridge))
        bridge.selection.set(actors=[a])
        assert inspector.page.attach.text() == "Betrek bij WON"
        inspector.page.attach.click()
        assert isinstance(inspector.page, InvolvementPage)
        assert inspector.page.attach.isHidden()

    def test_the_actor_in_general_follows_below_folded_away(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.light(opgave(bridge, a))
        bridge.selection.set(actors=[a])
        page = inspector.page
        assert isinstance(page, InvolvementPage)
        assert not page.sections["general_actor"].is_open
        page.sections["general_actor"].head.click()
        assert page.sections["general_actor"].is_open
        editor = page.who.editor("name")
        assert isinstance(editor, LineEditor)
        type_in(editor, "Slager")
        assert bridge.model.get(Actor, a).name == "Slager"

    def test_a_click_on_an_involvement_lights_its_opgave(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        made = opgave(bridge, a)
        bridge.selection.set(actors=[a])
        page = inspector.page
        assert isinstance(page, ActorPage)
        page.opgaven.buttons[0].click()
        assert bridge.selection.opgave == made
        assert isinstance(inspector.page, InvolvementPage)

    def test_relations_that_are_selected_with_actors_are_one_click_away(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        line = relation(bridge, a, b)
        bridge.selection.set(actors=[a], relations=[line])
        page = inspector.page
        assert isinstance(page, ActorPage)
        assert page.others.link.text == "Ook gekozen: 1 relatie"
        page.others.click()
        assert isinstance(inspector.page, RelationPage)
        assert bridge.selection.actors == ()


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


class TestContacts:
    def test_an_actor_says_when_it_was_last_spoken_to_and_leads_to_the_timeline(
        self, qtbot: QtBot, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        bridge.selection.set(actors=[a])
        page = inspector.page
        assert isinstance(page, ActorPage)
        assert "nooit gesproken" in page.talks.told.text()
        with bridge.edit("x") as draft:
            log_contact(draft, date(2026, 3, 2), [a], "Koffie")
        assert "2 mrt 2026" in page.talks.told.text()
        with qtbot.waitSignal(inspector.time_wanted) as asked:
            page.talks.time.click()
        assert asked.args == [a, None]

    def test_an_opgave_leads_to_its_timeline(
        self, qtbot: QtBot, inspector: Inspector, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        lit = opgave(bridge, a)
        bridge.selection.light(lit)
        page = inspector.page
        assert isinstance(page, OpgavePage)
        with qtbot.waitSignal(inspector.time_wanted) as asked:
            page.talks.time.click()
        assert asked.args == [None, lit]

    def test_several_actors_are_invited_to_an_activity_in_one_step(
        self, inspector: Inspector, bridge: Bridge
    ) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        with bridge.edit("x") as draft:
            add_plan(draft, "Plan")
            made = plan_activity(draft, next(draft.all(Phase)).id, "Tafel")
        bridge.selection.set(actors=[a, b])
        page = inspector.page
        assert isinstance(page, ActorPage)
        page.invite.chosen.emit(made)
        assert bridge.model.get(Activity, made).invited == (a, b)
        bridge.undo()
        assert bridge.model.get(Activity, made).invited == ()
