"""A section folds, and a form of several records shows what they share."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.panels import inspector_rows as rows
from dronten_map.ui.panels.form import Form, Section
from dronten_map.ui.panels.inspector_subjects import Pairing, RecordSubject
from tests.ui.panels.inspecting import people, type_in


@pytest.fixture
def form(qtbot: QtBot, bridge: Bridge) -> Form:
    """A form of actors, on the screen."""
    made = Form(bridge, rows.ACTOR, Pairing())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def show(form: Form, bridge: Bridge, *actors: ActorId) -> None:
    """Show these actors in the form."""
    subject = RecordSubject(bridge, Actor, actors, Pairing())
    form.show_subject(subject, is_many=len(actors) > 1)
    form.refresh()


def line(form: Form, field: str) -> LineEditor:
    """The editor of a field of one line."""
    found = form.editor(field)
    assert isinstance(found, LineEditor)
    return found


class TestSection:
    def test_a_click_or_space_on_its_heading_folds_it(self, qtbot: QtBot) -> None:
        section = Section("Wie", QLabel("…"))
        qtbot.addWidget(section)
        told: list[bool] = []
        section.folded.connect(told.append)
        qtbot.mouseClick(section.head, Qt.MouseButton.LeftButton)
        qtbot.keyClick(section.head, Qt.Key.Key_Space)
        assert told == [False, True]
        assert section.is_open

    def test_folding_from_outside_tells_nothing(self, qtbot: QtBot) -> None:
        section = Section("Wie", QLabel("…"))
        qtbot.addWidget(section)
        with qtbot.assertNotEmitted(section.folded):
            section.fold(is_open=False)
        assert section.body.isHidden()

    def test_a_screen_reader_hears_whether_it_is_open(self, qtbot: QtBot) -> None:
        section = Section("Wie", QLabel("…"))
        qtbot.addWidget(section)
        said = section.head.accessibleDescription()
        section.fold(is_open=False)
        assert section.head.accessibleDescription() != said


class TestForm:
    def test_what_several_share_is_shown_and_what_differs_is_various(
        self, form: Form, bridge: Bridge
    ) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        with bridge.edit("tags") as draft:
            amend(draft, Actor, [a, b], function="inkoop")
            amend(draft, Actor, [a], tags=("jong",))
        show(form, bridge, a, b)
        assert line(form, "function").line.text() == "inkoop"
        assert line(form, "tags").line.placeholderText() == "verschillend"

    def test_a_name_is_no_field_of_several(self, form: Form, bridge: Bridge) -> None:
        a, b = people(bridge, "Bakker", "Buurt")
        show(form, bridge, a, b)
        assert not line(form, "name").isVisible()
        show(form, bridge, a)
        assert line(form, "name").isVisible()

    def test_what_is_wrong_is_said_below_the_field_and_goes_away_when_mended(
        self, form: Form, bridge: Bridge
    ) -> None:
        (a,) = people(bridge, "Bakker")
        show(form, bridge, a)
        editor = line(form, "name")
        type_in(editor, "x" * 201)
        cell = editor.parentWidget()
        assert cell is not None
        said = [label.text() for label in cell.findChildren(QLabel) if label.isVisible()]
        assert said[-1] == "De tekst is te lang: 201 van hoogstens 200 tekens."
        assert bridge.model.get(Actor, a).name == "Bakker"
        type_in(editor, "Slager")
        assert bridge.model.get(Actor, a).name == "Slager"
        assert editor.problem == ""

    def test_an_actor_cannot_become_part_of_itself(self, form: Form, bridge: Bridge) -> None:
        with bridge.edit("two") as draft:
            a = add_actor(draft, "Bakker")
            b = add_actor(draft, "Buurt")
            amend(draft, Actor, [b], parent=a)
        show(form, bridge, a)
        assert form.editor("parent").rule(b) == "Dit zou een deel van zichzelf worden."
        assert form.editor("parent").rule(None) == ""
