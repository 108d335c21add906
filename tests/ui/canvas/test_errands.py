"""On a large map the looks wait for long work, and the window does not."""

from collections.abc import Generator

import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.looks import set_look
from dronten_map.core.edits.web import connect
from dronten_map.core.records import Actor, Aspect
from dronten_map.session.document import Document
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.widget import Canvas
from tests.bench._maps import step_of, web

LONG = 30_000  # milliseconds that a slow machine may take to start a process


@pytest.fixture
def large(qtbot: QtBot) -> Generator[Canvas]:
    document = Document.from_step(step_of(web(1000, 1500)))
    canvas = Canvas(Bridge(document))
    qtbot.addWidget(canvas)
    yield canvas
    canvas.bridge.leave()
    document.close()


def test_colours_come_when_they_are_worked_out_and_stay_while_they_are_again(
    qtbot: QtBot, large: Canvas
) -> None:
    bridge, wardrobe = large.bridge, large.wardrobe
    with bridge.edit("look") as draft:
        set_look(draft, bridge.view, "colour_by", Aspect.BETWEENNESS)
    assert wardrobe.decoration.colour is None
    with qtbot.waitSignal(large.scene_changed, timeout=LONG):
        pass
    worked_out = wardrobe.decoration.colour
    assert worked_out is not None
    one, other = [actor.id for actor in bridge.model.all(Actor)][:2]
    with bridge.edit("line") as draft:
        connect(draft, one, other)
    assert wardrobe.decoration.colour is worked_out
    qtbot.waitUntil(lambda: wardrobe.decoration.colour is not worked_out, timeout=LONG)
    assert wardrobe.decoration.colour is not None


def test_another_map_needs_it_no_more(qtbot: QtBot, large: Canvas) -> None:
    with large.bridge.edit("look") as draft:
        set_look(draft, large.bridge.view, "colour_by", Aspect.COMMUNITY)
    large.wardrobe.open()
    large.bridge.leave()
    large.wardrobe.open()
    assert large.wardrobe.decoration.is_plain
