"""The filter in the panel."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.lists import add_term
from dronten_map.core.edits.web import add_actor
from dronten_map.core.queries import terms
from dronten_map.core.records import Actor, Term
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import view_edits
from dronten_map.ui.panels.filter_section import FilterSection

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def section(qtbot: QtBot, bridge: Bridge) -> FilterSection:
    """The filter of an empty map."""
    made = FilterSection(bridge)
    bridge.changed.connect(made.follow)
    qtbot.addWidget(made)
    made.resize(230, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.follow()
    return made


def test_a_row_unfolds_and_says_that_there_is_nothing_to_choose(
    qtbot: QtBot, section: FilterSection
) -> None:
    row = section.rows["areas"]
    qtbot.mouseClick(row.head, LEFT)
    assert section.lists["areas"].nothing.isVisible()
    qtbot.keyClick(row.head, Qt.Key.Key_Space)
    assert not section.lists["areas"].isVisible()


def test_a_tick_lets_through_one_kind_and_is_told_beside_its_name(
    bridge: Bridge, section: FilterSection
) -> None:
    with bridge.edit("actor") as draft:
        add_actor(draft, "Raad", view=bridge.view, at=(0.0, 0.0))
    found = section.lists["kinds"]
    found.list.turned.emit(found.list.model().index(0, 0))
    assert len(view_edits.shown(bridge).kinds) == 1
    assert section.rows["kinds"].head.said == "1 van 1"


def test_the_filter_is_cleared_by_one_button_that_is_there_only_then(
    qtbot: QtBot, bridge: Bridge, section: FilterSection
) -> None:
    assert not section.clear.isVisible()
    view_edits.set_range(bridge, "trust", (1, 2))
    assert section.clear.isVisible()
    qtbot.mouseClick(section.clear, LEFT)
    assert view_edits.shown(bridge).ranges == ()


def test_a_stretch_of_a_scale_is_written_and_taken_back(
    qtbot: QtBot, bridge: Bridge, section: FilterSection
) -> None:
    section.rows["ranges"].head.click()
    picker = section.scales.pickers["stance"]
    qtbot.mouseClick(picker, LEFT, pos=picker.middle_of(0).toPoint())
    assert view_edits.shown(bridge).ranges == ("stance:-2:-2",)
    assert section.rows["ranges"].head.said == "Houding"
    qtbot.mouseClick(picker, LEFT, pos=picker.middle_of(0).toPoint())
    assert view_edits.shown(bridge).ranges == ()


def test_a_word_that_the_user_changes_is_another_word_in_the_filter(
    bridge: Bridge, section: FilterSection
) -> None:
    with bridge.edit("word") as draft:
        old = next(t for t in terms(draft, "influence") if t.number == 1)
        draft.remove(old)
        add_term(draft, "influence", "nauwelijks", number=1)
    view_edits.set_range(bridge, "influence", (1, 1))
    assert section.scales.pickers["influence"].words == "nauwelijks"
    assert any(t.name == "nauwelijks" for t in bridge.model.all(Term))


def test_a_range_of_another_view_is_shown_when_that_is(
    bridge: Bridge, section: FilterSection
) -> None:
    view_edits.set_range(bridge, "interest", (4, 5))
    assert section.scales.pickers["interest"].span == (4, 5)
    assert section.scales.pickers["interest"].words == "groot – zeer groot"


def test_how_many_are_let_through_is_told_beside_the_heading(
    bridge: Bridge, section: FilterSection
) -> None:
    with bridge.edit("actors") as draft:
        for name in ("Raad", "Dorp"):
            add_actor(draft, name, view=bridge.view, at=(0.0, 0.0))
        made = next(iter(draft.all(Actor)))
        amend(draft, Actor, [made.id], tags=("zorg",))
    assert not section.count.isVisible()
    view_edits.let_through(bridge, "tags", ["zorg"])
    assert section.count.text() == "1 van 2"
    view_edits.set_range(bridge, "trust", (1, 1))
    assert section.count.text() == "niemand"
