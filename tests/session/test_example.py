from collections import Counter

from dronten_map.core.model import Model
from dronten_map.core.queries import phases_of, placements_in
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Assessment,
    Commitment,
    ContactMoment,
    EngagementPlan,
    Involvement,
    Opgave,
    Phase,
    Relation,
)
from dronten_map.core.rules import check
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.session.example import example_step

FICTITIOUS = "(voorbeeld)"


def example() -> Model:
    model = Model()
    model.apply(example_step())
    return model


def test_the_example_has_no_problems() -> None:
    assert check(example()) == []


def test_the_example_is_marked_as_an_example() -> None:
    assert example().info.is_example


def test_the_example_is_as_rich_as_a_real_map() -> None:
    model = example()
    assert model.count(Actor) >= 60
    assert model.count(Relation) >= 120
    assert model.count(Opgave) == 6
    assert model.count(ContactMoment) >= 10
    assert model.count(Commitment) >= 10


def test_every_kind_of_actor_and_every_opgave_is_used() -> None:
    model = example()
    kinds = Counter(actor.kind for actor in model.all(Actor))
    unused = {k.id for k in model.all(ActorKind)} - set(kinds)
    assert unused == {"kind:other"}
    opgaven = {i.opgave for i in model.all(Involvement)}
    assert opgaven == {o.id for o in model.all(Opgave)}


def test_every_actor_stands_on_the_map() -> None:
    model = example()
    assert set(placements_in(model, FIRST_VIEW_ID)) == {a.id for a in model.all(Actor)}


def test_the_programme_has_a_plan_over_all_five_steps_with_hours_and_euros() -> None:
    model = example()
    plan = next(p for p in model.all(EngagementPlan) if p.opgave is None)
    phases = phases_of(model, plan)
    assert [phase.step for phase in phases] == [0, 1, 2, 3, 4]
    for phase in phases:
        activities = [a for a in model.all(Activity) if a.phase == phase.id]
        assert sum(a.minutes or 0 for a in activities) > 0
        assert sum(a.cents or 0 for a in activities) > 0
    assert len(list(model.all(Phase))) == 10


def test_whoever_is_judged_has_a_fictitious_name() -> None:
    model = example()
    judged = {a.actor for a in model.all(Assessment)}
    judged |= {end for r in model.all(Relation) if r.quality for end in (r.source, r.target)}
    judged |= {
        end
        for r in model.all(Relation)
        if r.kind == "relation:tension"
        for end in (r.source, r.target)
    }
    judged |= {i.actor for i in model.all(Involvement) if i.interest or i.concern}
    assert all(model.get(Actor, a).name.endswith(FICTITIOUS) for a in judged)


def test_every_note_of_a_judged_talk_is_about_a_fictitious_actor() -> None:
    model = example()
    for contact in model.all(ContactMoment):
        assert not contact.judgement
        if contact.mood is not None:
            names = [model.get(Actor, a).name for a in contact.actors]
            assert any(name.endswith(FICTITIOUS) for name in names)
