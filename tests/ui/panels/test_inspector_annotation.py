"""What the inspector shows of annotations."""

import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.annotations import add_annotation, add_picture
from dronten_map.core.ids import AnnotationId
from dronten_map.core.records import Annotation, AnnotationKind, Tone
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.text import TextEditor
from dronten_map.ui.panels.inspector import Inspector
from dronten_map.ui.panels.inspector_annotation import AnnotationPage

BOX = (0.0, 0.0, 200.0, 40.0)


@pytest.fixture
def notes(bridge: Bridge) -> list[AnnotationId]:
    with bridge.edit("notes") as draft:
        return [
            add_annotation(draft, bridge.view, AnnotationKind.TEXT, BOX, text=text)
            for text in ("Let op\nde wijken", "Later")
        ]


@pytest.fixture
def inspector(qtbot: QtBot, bridge: Bridge) -> Inspector:
    made = Inspector(bridge)
    qtbot.addWidget(made)
    made.show()
    return made


def page(inspector: Inspector) -> AnnotationPage:
    assert isinstance(inspector.page, AnnotationPage)
    return inspector.page


def note(bridge: Bridge, annotation: AnnotationId) -> Annotation:
    return bridge.model.get(Annotation, annotation)


def test_an_annotation_is_named_by_its_first_line(
    inspector: Inspector, bridge: Bridge, notes: list[AnnotationId]
) -> None:
    bridge.selection.set(annotations=notes[:1])
    assert page(inspector).kind_line.text() == "Tekst"
    assert page(inspector).heading.text() == "Let op"


def test_several_are_counted(
    inspector: Inspector, bridge: Bridge, notes: list[AnnotationId]
) -> None:
    bridge.selection.set(annotations=notes)
    assert page(inspector).heading.text() == "2 aantekeningen"


def test_a_colour_is_given_to_all_in_one_step(
    inspector: Inspector, bridge: Bridge, notes: list[AnnotationId]
) -> None:
    bridge.selection.set(annotations=notes)
    page(inspector).look.editor("tone").chosen.emit(Tone.BAD)
    assert {note(bridge, n).tone for n in notes} == {Tone.BAD}
    bridge.undo()
    assert {note(bridge, n).tone for n in notes} == {Tone.INK}


def test_a_text_without_words_goes(
    inspector: Inspector, bridge: Bridge, notes: list[AnnotationId]
) -> None:
    bridge.selection.set(annotations=notes[:1])
    editor = page(inspector).said.editor("text")
    assert isinstance(editor, TextEditor)
    editor.paper.setPlainText("")
    editor.finish()
    assert bridge.model.find(Annotation, notes[0]) is None
    assert not isinstance(inspector.page, AnnotationPage)


def test_the_buttons_change_the_order(
    inspector: Inspector, bridge: Bridge, notes: list[AnnotationId]
) -> None:
    bridge.selection.set(annotations=notes[:1])
    page(inspector).front_button.click()
    assert note(bridge, notes[0]).order > note(bridge, notes[1]).order
    page(inspector).back_button.click()
    assert note(bridge, notes[0]).order < note(bridge, notes[1]).order


def test_a_picture_has_no_colour_and_no_letters(
    inspector: Inspector, bridge: Bridge, notes: list[AnnotationId]
) -> None:
    with bridge.edit("picture") as draft:
        made = add_picture(draft, bridge.view, b"pixels", BOX, name="x", media="image/png")
    bridge.selection.set(annotations=[made])
    assert page(inspector).said.isVisibleTo(inspector)
    assert not page(inspector).look.isVisibleTo(inspector)
    bridge.selection.set(annotations=[made, *notes])
    assert page(inspector).look.isVisibleTo(inspector)
