"""What hangs together with a record, in words."""

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.web import connect
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.queries import relations_of, terms
from dronten_map.core.records import Direction, Opgave, Relation
from dronten_map.ui.panels.inspector_links import (
    end_links,
    involved_links,
    opgave_links,
    relation_links,
)
from tests.builders import edited, web


def directed(direction: Direction) -> tuple[Model, dict[str, ActorId], Relation]:
    """A relation from a to b in a direction."""
    model, ids = web("a", "b", lines="ab")
    line = relations_of(model, ids["a"])[0]
    edited(model, lambda d: amend(d, Relation, [line.id], direction=direction))
    return model, ids, model.get(Relation, line.id)


def test_an_arrow_points_the_way_of_the_relation() -> None:
    model, ids, line = directed(Direction.FORWARD)
    assert [x.text for x in relation_links(model, ids["a"])] == ["→ b"]
    assert [x.text for x in relation_links(model, ids["b"])] == ["← a"]
    assert relation_links(model, ids["a"])[0].value == line.id


def test_a_relation_without_direction_has_no_arrow() -> None:
    model, ids, _line = directed(Direction.NONE)
    assert [x.text for x in relation_links(model, ids["b"])] == ["– a"]


def test_relations_stand_by_the_name_of_the_other() -> None:
    model, ids = web("m", "c", "a", "B", lines="ma cm")
    edited(model, lambda d: connect(d, ids["B"], ids["m"]))
    assert [x.text[2:] for x in relation_links(model, ids["m"])] == ["a", "B", "c"]


def test_the_ends_are_named_from_source_to_target() -> None:
    model, _ids, line = directed(Direction.FORWARD)
    assert [x.text for x in end_links(model, line)] == ["a", "b"]


def test_an_involvement_tells_the_role_on_either_side() -> None:
    model, ids = web("a")
    role = terms(model, "role")[0]
    edited(model, lambda d: involve(d, ids["a"], add_opgave(d, "Wonen"), role=role.id))
    opgave = next(model.all(Opgave))
    assert [(x.text, x.note) for x in opgave_links(model, ids["a"])] == [("WON · Wonen", role.name)]
    assert [(x.text, x.note) for x in involved_links(model, opgave.id)] == [("a", role.name)]
