"""The look in the panel."""

import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.backdrops import Rings, backdrop_of
from dronten_map.core.edits.web import add_actor
from dronten_map.core.looks import CHOICES, aspect_note
from dronten_map.core.queries import placements_in
from dronten_map.core.records import Aspect
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import view_edits
from dronten_map.ui.panels.look_section import LookSection, aspects


@pytest.fixture
def section(qtbot: QtBot, bridge: Bridge) -> LookSection:
    """The look of an empty map."""
    made = LookSection(bridge)
    bridge.changed.connect(made.follow)
    qtbot.addWidget(made)
    made.follow()
    return made


@pytest.mark.parametrize("field", CHOICES)
def test_each_means_offers_what_fits_it_with_an_explanation(bridge: Bridge, field: str) -> None:
    options = aspects(field).options(bridge.model)
    assert [o.value for o in options] == list(CHOICES[field])
    assert all(o.tip for o in options)


def test_a_choice_is_written_and_shown(bridge: Bridge, section: LookSection) -> None:
    section.choosers["colour_by"].chosen.emit(Aspect.INFLUENCE)
    assert view_edits.shown(bridge).colour_by is Aspect.INFLUENCE
    assert section.choosers["colour_by"].button.said == "Invloed"


def test_the_tooltip_explains_what_is_chosen_and_names_the_source(
    bridge: Bridge, section: LookSection
) -> None:
    view_edits.set_look(bridge, "size_by", Aspect.BETWEENNESS)
    tip = section.choosers["size_by"].button.toolTip()
    assert aspect_note(Aspect.BETWEENNESS) in tip
    assert "Freeman 1977" in tip


def test_undo_shows_the_look_from_before(bridge: Bridge, section: LookSection) -> None:
    view_edits.set_look(bridge, "ring_by", Aspect.TRUST)
    bridge.undo()
    assert section.choosers["ring_by"].value is Aspect.NONE


def test_rings_can_lie_behind_the_actors_while_they_stay(
    bridge: Bridge, section: LookSection
) -> None:
    with bridge.edit("actors") as draft:
        made = [add_actor(draft, n, view=bridge.view, at=(100.0, 100.0)) for n in ("Raad", "Dorp")]
    stand = placements_in(bridge.model, bridge.view)
    section.backdrop.chosen.emit("rings")
    found = backdrop_of(view_edits.shown(bridge).backdrop)
    assert isinstance(found, Rings)
    assert section.backdrop.button.said == "Ringen van invloed"
    assert "Factor C" in section.backdrop.button.toolTip()
    assert [placements_in(bridge.model, bridge.view)[a] for a in made] == [stand[a] for a in made]
    section.backdrop.chosen.emit("")
    assert view_edits.shown(bridge).backdrop == ""
    assert section.backdrop.button.said == "Niets"


def test_behind_nobody_lies_nothing(bridge: Bridge, section: LookSection) -> None:
    section.backdrop.chosen.emit("field")
    assert view_edits.shown(bridge).backdrop == ""
