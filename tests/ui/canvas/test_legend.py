"""The legend names what stands on the map, no more and no less."""

import pytest
from PySide6.QtWidgets import QApplication

from dronten_map.core.edits.looks import set_look
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.views import add_view, place
from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Actor, ActorKind, Aspect, Relation
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.legend import Legend
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.hands import Desk, Hand


@pytest.fixture
def wide(desk: Desk) -> Desk:
    """A window with room for an open legend."""
    desk.resize(1280, 800)
    QApplication.processEvents()
    return desk


@pytest.fixture
def legend(wide: Desk) -> Legend:
    """The legend of that map."""
    return Legend(wide.bridge, wide.canvas)


def test_the_kinds_on_the_map_are_named(legend: Legend) -> None:
    assert legend.rows.texts == ["afdeling", "werkt samen met"]


def test_another_kind_gets_a_row_and_loses_it(legend: Legend, desk: Desk) -> None:
    bridge = desk.bridge
    kind = next(k for k in bridge.model.all(ActorKind) if k.name == "raad")
    with bridge.edit("raad") as draft:
        add_actor(draft, "Gemeenteraad", kind.id, view=bridge.view, at=(300.0, 300.0))
    assert "raad" in legend.rows.texts
    bridge.undo()
    assert "raad" not in legend.rows.texts


def test_the_badge_is_explained_once_an_actor_has_one(
    legend: Legend, hand: Hand, desk: Desk
) -> None:
    with desk.bridge.edit("opgave") as draft:
        involve(draft, hand.actor("Dorp"), add_opgave(draft, "Wonen"))
    assert any("opgaven" in text for text in legend.rows.texts)


def test_without_relations_no_kind_of_relation_is_named(legend: Legend, desk: Desk) -> None:
    with desk.bridge.edit("none") as draft:
        remove(draft, list(draft.all(Relation)))
    assert legend.rows.texts == ["afdeling"]


def test_what_stands_in_another_view_only_is_not_named(
    legend: Legend, hand: Hand, desk: Desk
) -> None:
    bridge = desk.bridge
    with bridge.edit("view") as draft:
        other = add_view(draft, "Tweede")
        place(draft, other, {hand.actor("Dorp"): (0.0, 0.0)})
    bridge.view = other
    assert legend.rows.texts == ["afdeling"]


def test_an_empty_map_has_no_legend(legend: Legend, desk: Desk) -> None:
    with desk.bridge.edit("none") as draft:
        remove(draft, list(draft.all(Actor)))
    assert not legend.isVisibleTo(desk.canvas)


def test_it_stands_in_the_bottom_left_corner_of_any_window(legend: Legend, desk: Desk) -> None:
    for width, height in ((1280, 800), (1000, 500), (500, 300)):
        desk.resize(width, height)
        QApplication.processEvents()
        assert desk.canvas.rect().contains(legend.geometry())
        assert legend.x() == desk.canvas.height() - legend.geometry().bottom() - 1


def test_it_folds_and_stays_folded(legend: Legend, desk: Desk) -> None:
    tall = legend.height()
    legend.title.click()
    assert legend.height() < tall
    legend.refresh()
    assert not legend.is_open
    legend.title.click()
    assert legend.height() == tall


def test_a_narrow_window_folds_it_unless_the_user_wants_it(legend: Legend, desk: Desk) -> None:
    desk.resize(700, 600)
    QApplication.processEvents()
    assert not legend.is_open
    legend.title.click()
    assert legend.is_open
    desk.resize(1280, 800)
    QApplication.processEvents()
    assert legend.is_open


def test_a_narrow_window_tells_what_the_view_shows_and_the_rest_on_demand(
    legend: Legend, desk: Desk
) -> None:
    desk.resize(700, 600)
    QApplication.processEvents()
    assert not legend.is_open
    with desk.bridge.edit("look") as draft:
        set_look(draft, desk.bridge.view, "colour_by", Aspect.INFLUENCE)
    assert legend.is_open
    assert legend.rows.titles == ["Kleur: invloed"]
    assert "afdeling" not in legend.rows.texts
    legend.title.click()
    assert not legend.is_open
    legend.title.click()
    assert "afdeling" in legend.rows.texts


def test_a_map_that_is_fitted_leaves_the_open_legend_free(
    legend: Legend, hand: Hand, canvas: Canvas
) -> None:
    canvas.fit()
    for name in hand.names():
        assert not legend.geometry().contains(hand.on(name).toPoint())


def test_it_is_painted_in_light_and_dark(legend: Legend) -> None:
    light = legend.grab().toImage()
    theme.appearance().choose("dark")
    dark = legend.grab().toImage()
    theme.appearance().choose("light")
    assert light != dark


def test_every_kind_of_the_example_fits_in_it(example: Bridge) -> None:
    desk = Desk(example)
    desk.resize(1280, 800)
    desk.show()
    QApplication.processEvents()
    legend = Legend(example, desk.canvas)
    legend.refresh()
    texts = legend.rows.texts
    assert len(texts) == len(set(texts)) > 15
    assert desk.canvas.rect().contains(legend.geometry())
    desk.close()


def test_a_screen_reader_hears_the_rows(legend: Legend) -> None:
    assert legend.rows.accessibleDescription() == "afdeling, werkt samen met"


def test_it_is_larger_while_it_is_presented_and_as_usual_afterwards(
    legend: Legend, desk: Desk
) -> None:
    before = legend.rows.size()
    desk.canvas.is_presented = True
    legend.refresh()
    large = legend.rows.size()
    assert large.width() == pytest.approx(1.5 * before.width(), abs=1)
    legend.refresh()
    assert legend.rows.size() == large
    desk.canvas.is_presented = False
    legend.refresh()
    assert legend.rows.size() == before
