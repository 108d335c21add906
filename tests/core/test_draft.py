"""Where an edit reads and writes before it becomes a step."""

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor, connect, rename
from dronten_map.core.records import Actor
from tests.builders import empty_map, web


def test_a_draft_leaves_the_map_alone() -> None:
    model, ids = web("a")
    draft = Draft(model)
    rename(draft, ids["a"], "b")
    assert model.get(Actor, ids["a"]).name == "a"
    assert draft.get(Actor, ids["a"]).name == "b"


def test_what_is_changed_back_is_no_change() -> None:
    model, ids = web("a")
    draft = Draft(model)
    rename(draft, ids["a"], "b")
    rename(draft, ids["a"], "a")
    assert draft.step("niets").changes == ()


def test_what_is_added_and_removed_again_is_no_change() -> None:
    draft = Draft(empty_map())
    actor = add_actor(draft, "Raad")
    draft.remove(draft.get(Actor, actor))
    assert draft.step("niets").changes == ()


def test_a_draft_knows_who_points_at_what_was_just_added() -> None:
    model, ids = web("a")
    draft = Draft(model)
    other = add_actor(draft, "b")
    relation = connect(draft, ids["a"], other)
    assert [r.id for r in draft.referring(other)] == [relation]
    assert relation in [r.id for r in draft.referring(ids["a"])]


def test_all_shows_changes_additions_and_removals() -> None:
    model, ids = web("a", "b")
    draft = Draft(model)
    rename(draft, ids["a"], "A")
    remove(draft, [model.get(Actor, ids["b"])])
    add_actor(draft, "c")
    assert sorted(a.name for a in draft.all(Actor)) == ["A", "c"]


def test_a_record_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        Draft(empty_map()).get(Actor, "nowhere")
