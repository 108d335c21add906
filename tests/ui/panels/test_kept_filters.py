"""Each part of a filter, set by hand in a view of its own, is as it was when the file is opened."""

from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.looks import PARTS
from dronten_map.core.looks import RANGED
from dronten_map.core.records import View
from dronten_map.session.document import Document
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.panels import view_edits
from dronten_map.ui.panels.filter_section import FilterSection
from tests.ui.canvas.any_view import draw_any

LEFT = Qt.MouseButton.LeftButton
_SEED = 11  # of a map in which every part has something to choose


@pytest.fixture
def map_(qtbot: QtBot, bridge: Bridge) -> Canvas:
    """A map by chance, beside its views."""
    draw_any(bridge, Random(_SEED))
    canvas = Canvas(bridge)
    qtbot.addWidget(canvas)
    return canvas


@pytest.fixture
def section(qtbot: QtBot, map_: Canvas) -> FilterSection:
    """The filter of that map, in a panel."""
    made = FilterSection(map_.bridge)
    map_.bridge.changed.connect(made.follow)
    qtbot.addWidget(made)
    made.resize(240, 1600)
    with qtbot.waitExposed(made):
        made.show()
    made.follow()
    return made


def set_by_hand(qtbot: QtBot, section: FilterSection, part: str) -> None:
    """Choose the first of a list, or the highest of a scale, with the mouse."""
    row = section.rows["ranges" if part in RANGED else part]
    qtbot.mouseClick(row.head, LEFT)
    if part in RANGED:
        picker = section.scales.pickers[part]
        last = RANGED[part][1] - RANGED[part][0]
        qtbot.mouseClick(picker, LEFT, pos=picker.middle_of(last).toPoint())
        return
    found = section.lists[part].list
    place = found.visualRect(found.model().index(0, 0)).center()
    qtbot.mouseClick(found.viewport(), LEFT, pos=place)


def shown(canvas: Canvas) -> tuple[set[str], int]:
    """The names of who is on the map, and how many lines are."""
    scene = canvas.scene
    return {scene.nodes.names[s] for s in scene.seen().tolist()}, int(scene.edges.is_shown.sum())


@pytest.mark.parametrize("part", [*PARTS, *RANGED])
def test_it_is_kept_in_its_view_and_can_be_undone(
    qtbot: QtBot, map_: Canvas, section: FilterSection, part: str, tmp_path: Path
) -> None:
    bridge = map_.bridge
    first, everybody = bridge.view, shown(map_)
    view_edits.add_like(bridge, first, "Gefilterd")
    kept = bridge.view
    set_by_hand(qtbot, section, part)
    filtered = shown(map_)
    assert filtered != everybody
    bridge.undo()
    assert shown(map_) == everybody
    bridge.redo()
    assert shown(map_) == filtered
    bridge.view = first
    assert shown(map_) == everybody

    path = tmp_path / "kaart.drontenmap"
    bridge.document.save_as(path)
    again = Bridge(Document.open(path))
    other = Canvas(again)
    qtbot.addWidget(other)
    assert shown(other) == everybody
    again.view = kept
    assert again.model.get(View, kept).name == "Gefilterd"
    assert shown(other) == filtered
    again.document.close()
