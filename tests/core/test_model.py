"""The records of a map, with look-ups both ways."""

from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Relation
from tests.builders import edited, empty_map, web


def test_a_snapshot_does_not_follow_later_steps() -> None:
    model, ids = web("a", "b", lines="ab")
    before = model.snapshot()
    edited(model, lambda d: remove(d, [model.get(Actor, ids["a"])]))
    assert before.count(Actor) == 2
    assert len(before.referring(ids["a"])) == 2
    assert before != model


def test_every_step_makes_the_revision_one_higher() -> None:
    model = empty_map()
    before = model.revision
    edited(model, lambda d: add_actor(d, "Raad"))
    assert model.revision == before + 1


def test_who_points_at_a_record_follows_every_step() -> None:
    model, ids = web("a", "b", lines="ab")
    relation = next(model.all(Relation))
    assert relation in model.referring(ids["b"])
    edited(model, lambda d: remove(d, [relation]))
    assert relation not in model.referring(ids["b"])


def test_a_model_is_rebuilt_by_the_step_that_holds_all_of_it() -> None:
    model, _ = web("a", "b", lines="ab")
    again = Model()
    again.apply(model.as_step("alles"))
    assert again == model
