"""Whom an activity can take from the map at once."""

from dataclasses import replace

from dronten_map.core.edits.views import unplace
from dronten_map.core.inviting import shown_in
from dronten_map.core.records import Actor, View
from dronten_map.core.start import FIRST_VIEW_ID
from tests.builders import edited, web


def test_a_view_without_a_filter_shows_all_that_stand_in_it_by_name() -> None:
    model, ids = web("Zee", "ada", "Bo")
    edited(model, lambda draft: unplace(draft, FIRST_VIEW_ID, [ids["Bo"]]))
    assert shown_in(model, FIRST_VIEW_ID) == (ids["ada"], ids["Zee"])


def test_a_filter_leaves_out_who_does_not_pass() -> None:
    model, ids = web("Ada", "Bo")
    tagged = replace(model.get(Actor, ids["Bo"]), tags=("kern",))
    view = replace(model.get(View, FIRST_VIEW_ID), tags=("kern",))
    edited(model, lambda draft: [draft.put(tagged), draft.put(view)])
    assert shown_in(model, FIRST_VIEW_ID) == (ids["Bo"],)
