"""What is selected."""

import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.annotations import add_annotation
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import AnnotationId
from dronten_map.core.records import Actor, Annotation, AnnotationKind
from dronten_map.ui.bridge import Bridge


@pytest.fixture
def note(bridge: Bridge) -> AnnotationId:
    with bridge.edit("text") as draft:
        add_actor(draft, "Raad", view=bridge.view)
        box = (0.0, 0.0, 80.0, 20.0)
        add_annotation(draft, bridge.view, AnnotationKind.TEXT, box, text="Let op")
    return next(bridge.model.all(Annotation)).id


def test_an_annotation_is_selected_beside_an_actor(bridge: Bridge, note: AnnotationId) -> None:
    actor = next(bridge.model.all(Actor)).id
    bridge.selection.set(actors=[actor])
    bridge.selection.add(annotations=[note, note])
    assert (bridge.selection.actors, bridge.selection.annotations) == ((actor,), (note,))


def test_an_annotation_alone_is_a_selection(bridge: Bridge, note: AnnotationId) -> None:
    bridge.selection.set(annotations=[note])
    assert not bridge.selection.is_empty
    bridge.selection.toggle(annotations=[note])
    assert bridge.selection.is_empty


def test_selecting_the_same_again_is_not_told(
    bridge: Bridge, note: AnnotationId, qtbot: QtBot
) -> None:
    bridge.selection.set(annotations=[note])
    with qtbot.assertNotEmitted(bridge.selection.changed):
        bridge.selection.set(annotations=[note])


def test_an_annotation_that_goes_is_selected_no_more(bridge: Bridge, note: AnnotationId) -> None:
    bridge.selection.set(annotations=[note])
    with bridge.edit("gone") as draft:
        remove(draft, [draft.get(Annotation, note)])
    assert bridge.selection.is_empty
