"""Inviting to an activity from the map, on the page Plan and in the inspector."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.views import add_view
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActivityId, ActorId
from dronten_map.core.records import Activity, Actor, Phase, View
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.invitations import invite_all
from dronten_map.ui.views.plan import PlanView

NAMES = ("Ada", "Bo", "Cy")


@pytest.fixture
def ids(bridge: Bridge) -> dict[str, ActorId]:
    """Three actors on the map, of whom Bo and Cy are of the core; one activity with Bo invited."""
    with bridge.edit("x") as draft:
        ids = {n: add_actor(draft, n, view=FIRST_VIEW_ID, at=(0.0, 0.0)) for n in NAMES}
        for name in ("Bo", "Cy"):
            draft.put(replace(draft.get(Actor, ids[name]), tags=("kern",)))
        add_plan(draft, "Plan")
        phase = next(draft.all(Phase)).id
        plan_activity(draft, phase, "Tafel", invited=(ids["Bo"],))
    return ids


@pytest.fixture
def page(qtbot: QtBot, bridge: Bridge, ids: dict[str, ActorId]) -> PlanView:
    made = PlanView(bridge)
    qtbot.addWidget(made)
    made.show()
    made.show_record(next(bridge.model.all(Activity)).id)
    return made


def offered(page: PlanView) -> dict[str, QAction]:
    menu = page.invite.menu_now()
    return {a.text().rsplit(" (", 1)[0]: a for a in menu.actions() if not a.isSeparator()}


def invited(bridge: Bridge) -> tuple[ActorId, ...]:
    return next(bridge.model.all(Activity)).invited


def test_who_is_selected_on_the_map_is_invited_in_one_step(
    page: PlanView, bridge: Bridge, ids: dict[str, ActorId]
) -> None:
    bridge.selection.set(actors=[ids["Ada"], ids["Bo"]])
    action = offered(page)["Gekozen op de kaart"]
    assert action.text().endswith("(1)")  # Bo is invited already
    action.trigger()
    assert invited(bridge) == (ids["Bo"], ids["Ada"])
    assert page.forms[2].editor("invited").value == (ids["Bo"], ids["Ada"])
    bridge.undo()
    assert invited(bridge) == (ids["Bo"],)


def test_who_passes_the_filter_of_the_map_is_invited(
    page: PlanView, bridge: Bridge, ids: dict[str, ActorId]
) -> None:
    with bridge.edit("x") as draft:
        draft.put(replace(draft.get(View, FIRST_VIEW_ID), tags=("kern",)))
    offered(page)["Iedereen die door het filter komt"].trigger()
    assert set(invited(bridge)) == {ids["Bo"], ids["Cy"]}


def test_who_stands_in_another_view_is_invited(
    page: PlanView, bridge: Bridge, ids: dict[str, ActorId]
) -> None:
    with bridge.edit("x") as draft:
        kern = add_view(draft, "Kern", like=FIRST_VIEW_ID)
        draft.put(replace(draft.get(View, kern), tags=("kern",)))
    offered(page)["Weergave “Kern”"].trigger()
    assert set(invited(bridge)) == {ids["Bo"], ids["Cy"]}


def test_with_nobody_new_there_is_nothing_to_choose(
    page: PlanView, bridge: Bridge, ids: dict[str, ActorId]
) -> None:
    assert not offered(page)["Gekozen op de kaart"].isEnabled()


def test_the_button_is_there_on_an_activity_only(page: PlanView) -> None:
    assert page.invite.isVisible()
    page.back.click()
    assert not page.invite.isVisible()


def test_without_an_activity_it_is_said_what_is_missing(
    qtbot: QtBot, page: PlanView, bridge: Bridge
) -> None:
    page.back.click()
    with qtbot.waitSignal(bridge.failed) as told:
        page.invite.ask()
    assert "activiteit" in str(told.args)


def test_whoever_is_invited_already_makes_no_step(
    page: PlanView, bridge: Bridge, ids: dict[str, ActorId]
) -> None:
    before = bridge.model.revision
    invite_all(bridge, ActivityId(next(bridge.model.all(Activity)).id), [ids["Bo"]])
    assert bridge.model.revision == before
