"""A part of a map as a map of its own."""

import pytest

from dronten_map.core.circle import circle
from dronten_map.core.model import Model
from dronten_map.core.parts import part_of
from dronten_map.core.records import (
    Activity,
    Actor,
    Area,
    Commitment,
    ContactMoment,
    Involvement,
    Opgave,
    Relation,
    Snapshot,
)
from dronten_map.core.rules import Severity, check
from dronten_map.session.example import example_step


@pytest.fixture(scope="module")
def example() -> Model:
    model = Model()
    model.apply(example_step())
    return model


def subjects(model: Model) -> list[Actor | Opgave | Area]:
    return [*model.all(Opgave), *model.all(Area), *list(model.all(Actor))[:12]]


def test_every_part_of_the_example_is_a_sound_map(example: Model) -> None:
    for subject in subjects(example):
        part = part_of(example, subject)
        assert [p for p in check(part) if p.severity is Severity.ERROR] == []


def test_a_part_holds_nothing_that_the_whole_does_not(example: Model) -> None:
    for subject in subjects(example):
        part = part_of(example, subject)
        whole = {record.id for record in example.records()}
        assert {record.id for record in part.records()} <= whole
        assert part.count(Actor) <= example.count(Actor)


def test_an_opgave_has_its_own_involvements_and_activities_only(example: Model) -> None:
    opgave = next(example.all(Opgave))
    part = part_of(example, opgave)
    below = {opgave.id} | {o.id for o in example.all(Opgave) if o.parent == opgave.id}
    assert {o.id for o in part.all(Opgave)} == below
    assert {i.opgave for i in part.all(Involvement)} <= below
    own = circle(example, opgave)
    for activity in part.all(Activity):
        whole = example.get(Activity, activity.id)
        people = {*whole.invited, whole.responsible}
        assert whole.opgave in below or people & own


def test_a_department_has_its_contacts_and_agreements_and_the_ends_of_its_relations(
    example: Model,
) -> None:
    department = next(
        a for a in example.all(Actor) if any(r.parent == a.id for r in example.all(Actor))
    )
    part, own = part_of(example, department), circle(example, department)
    assert all(own & set(c.actors) for c in part.all(ContactMoment))
    assert all({c.by, c.to} & own for c in part.all(Commitment))
    assert all({r.source, r.target} & own for r in part.all(Relation))
    names = {a.id for a in part.all(Actor)}
    assert all({r.source, r.target} <= names for r in part.all(Relation))


def test_an_area_has_who_belongs_to_it(example: Model) -> None:
    area = next(a for a in example.all(Area) if a.name == "Swifterbant")
    part = part_of(example, area)
    own = {a.id for a in example.all(Actor) if a.area == area.id}
    assert own <= {a.id for a in part.all(Actor)}
    assert part.count(Snapshot) == 0
