"""Taking over what was agreed to."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dronten_map.core.diff import Outcome, Proposed, Spot
from dronten_map.core.draft import Draft
from dronten_map.core.edits.take_over import needed, take_over
from dronten_map.core.ids import ActorId, InvolvementId, OpgaveId, RelationId
from dronten_map.core.records import Actor, ActorKind, Involvement, Opgave, Relation, RelationKind
from dronten_map.errors import UserError
from tests.builders import edited, web

_ON, _SPOT = date(2026, 1, 5), Spot("a.xlsx", "Actoren", 2, "B2", "Team")


def _cells(record_type: Any, subject: str, **values: Any) -> list[Proposed]:
    return [
        Proposed(
            outcome=Outcome.NEW,
            spot=_SPOT,
            record_type=record_type,
            subject=subject,
            field=name,
            after=value,
        )
        for name, value in values.items()
    ]


def _new_actor(model: Any, name: str) -> tuple[ActorId, list[Proposed]]:
    subject, kind = ActorId.new(), next(model.all(ActorKind)).id
    return subject, _cells(Actor, subject, name=name, kind=kind)


def test_what_points_at_a_new_actor_that_is_left_is_left_as_well() -> None:
    model, ids = web("Ada")
    new, _actor = _new_actor(model, "Bea")
    kind = next(model.all(RelationKind)).id
    relation = _cells(Relation, RelationId.new(), source=ids["Ada"], target=new, kind=kind)
    draft = Draft(model)
    taken = take_over(draft, relation, on=_ON)
    assert (taken.cells, taken.left) == ((), tuple(relation))
    assert draft.step("").changes == ()


def test_what_points_at_a_new_actor_comes_along_with_it() -> None:
    model, ids = web("Ada")
    new, actor = _new_actor(model, "Bea")
    kind = next(model.all(RelationKind)).id
    relation = _cells(Relation, RelationId.new(), source=ids["Ada"], target=new, kind=kind)
    taken = take_over(draft := Draft(model), [*relation, *actor], on=_ON)
    assert (taken.actors, taken.left) == ((new,), ())
    assert draft.get(Actor, new).source == "Team, 5-1-2026"


def test_an_involvement_that_two_senders_add_is_added_once() -> None:
    model, ids = web("Ada")
    opgave = Opgave(id=OpgaveId.new(), code="WON", title="Wonen")
    edited(model, lambda draft: draft.put(opgave))
    ends = {"actor": ids["Ada"], "opgave": opgave.id}
    twice = [c for _time in "ab" for c in _cells(Involvement, InvolvementId.new(), **ends)]
    draft = Draft(model)
    take_over(draft, twice, on=_ON)
    model.apply(draft.step("Terug"))
    assert model.count(Involvement) == 1


def test_a_deletion_that_is_a_conflict_can_still_be_chosen() -> None:
    model, ids = web("Ada")
    mark = Proposed(
        outcome=Outcome.CONFLICT, spot=_SPOT, record_type=Actor, subject=ids["Ada"], is_removal=True
    )
    draft = Draft(model)
    take_over(draft, [mark], on=_ON)
    assert draft.find(Actor, ids["Ada"]) is None


def test_what_is_not_understood_is_never_taken_over() -> None:
    model, ids = web("Ada")
    cell = _cells(Actor, ids["Ada"], function="x")[0]
    with pytest.raises(UserError):
        take_over(Draft(model), [replace(cell, outcome=Outcome.UNCLEAR)], on=_ON)


def test_a_record_needs_the_fields_that_have_no_default() -> None:
    assert needed(Relation) == {"source", "target", "kind"}
    assert needed(Actor) == {"name", "kind"}
