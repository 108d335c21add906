"""A new actor that turns out to be one of ours."""

from typing import Any

from dronten_map.core.diff import Outcome, Proposal, Proposed, Spot
from dronten_map.core.edits.amend import amend
from dronten_map.core.ids import ActorId, ContactId, RelationId
from dronten_map.core.records import Actor, ActorKind, ContactMoment, Relation
from dronten_map.core.same_actor import as_same_actor
from tests.builders import edited, web

_SPOT, _NEW = Spot("a.xlsx", "Actoren", 2), ActorId.new()


def _cell(record_type: Any, subject: str, field: str, after: Any) -> Proposed:
    return Proposed(
        outcome=Outcome.NEW,
        spot=_SPOT,
        record_type=record_type,
        subject=subject,
        field=field,
        after=after,
    )


def test_its_name_says_nothing_new_and_what_we_have_is_a_conflict() -> None:
    model, ids = web("Ada")
    edited(model, lambda draft: amend(draft, Actor, [ids["Ada"]], phone="1"))
    kind = next(model.all(ActorKind)).id
    said = {"name": "A. Da", "kind": kind, "phone": "2", "email": "a@b.nl", "function": ""}
    cells = tuple(_cell(Actor, _NEW, field, value) for field, value in said.items())
    found = as_same_actor(Proposal(cells), _NEW, ids["Ada"], model)
    assert {c.field: c.outcome for c in found.cells} == {
        "name": Outcome.SAME,
        "kind": Outcome.SAME,
        "phone": Outcome.CONFLICT,
        "email": Outcome.CHANGED,
        "function": Outcome.SAME,
    }
    assert {c.subject for c in found.cells} == {ids["Ada"]}


def test_what_points_at_it_points_at_ours() -> None:
    model, ids = web("Ada", "Bea")
    contact, relation = ContactId.new(), RelationId.new()
    cells = (
        _cell(ContactMoment, contact, "actors", (ids["Bea"], _NEW, ids["Ada"])),
        _cell(Relation, relation, "source", ids["Bea"]),
        _cell(Relation, relation, "target", _NEW),
    )
    found = as_same_actor(Proposal(cells), _NEW, ids["Ada"], model)
    assert [c.after for c in found.cells] == [
        (ids["Bea"], ids["Ada"]),
        ids["Bea"],
        ids["Ada"],
    ]


def test_a_relation_with_itself_says_nothing() -> None:
    model, ids = web("Ada")
    relation = RelationId.new()
    cells = (
        _cell(Relation, relation, "source", ids["Ada"]),
        _cell(Relation, relation, "target", _NEW),
    )
    assert as_same_actor(Proposal(cells), _NEW, ids["Ada"], model).is_empty
