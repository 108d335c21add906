import pytest

from dronten_map.core.ids import ActorId, RelationId, RelationKindId
from dronten_map.core.model import Model
from dronten_map.core.papers.dossier import Dossier, build_dossier
from dronten_map.core.profiles import Profile, seen_by
from dronten_map.core.records import Actor, Direction, Involvement, Relation
from tests.builders import web
from tests.core.papers.maps import TODAY, changed, example

BOARD = ActorId("actor:directie")


def built(model: Model, actor: ActorId, profile: Profile = Profile.REGISSEUR) -> Dossier:
    return build_dossier(seen_by(model, profile), actor, on=TODAY, profile=profile)


def involved() -> ActorId:
    return next(i.actor for i in example().all(Involvement) if i.interest)


def test_it_tells_who_it_is_and_what_it_is_part_of() -> None:
    dossier = built(example(), BOARD)
    assert dossier.actor.name == "Directie"
    assert dossier.sender.title == "Directie"
    assert len(dossier.parts) > 5


@pytest.mark.parametrize(
    ("direction", "way", "back"),
    [(Direction.FORWARD, "→", "←"), (Direction.BOTH, "↔", "↔"), (Direction.NONE, "–", "–")],
)
def test_a_tie_is_told_from_the_side_of_the_actor(
    direction: Direction, way: str, back: str
) -> None:
    model, ids = web("a", "b")
    kind = RelationKindId("relation:informs")
    tie = Relation(
        id=RelationId("r"), source=ids["a"], target=ids["b"], kind=kind, direction=direction
    )
    model = changed(model, tie)
    (from_a,) = built(model, ids["a"]).ties
    (from_b,) = built(model, ids["b"]).ties
    assert (from_a.way, from_a.other.name) == (way, "b")
    assert (from_b.way, from_b.other.name) == (back, "a")


def test_it_holds_an_involvement_for_each_of_its_opgaven() -> None:
    dossier = built(example(), involved())
    assert {i.opgave for i in dossier.involvements} == {o.id for o in dossier.opgaven}
    assert all(i.actor.id == dossier.actor.id for i in dossier.involvements)


def test_estimates_stand_with_the_latest_first() -> None:
    days = [e.on for e in built(example(), involved()).estimates]
    assert days == sorted(days, reverse=True)


def test_a_department_reads_no_stance_in_it() -> None:
    dossier = built(example(), involved(), Profile.DEPARTMENT)
    assert dict(dossier.standing)["stance"].number is None
    noted = {scale for e in dossier.estimates for scale, _score in e.scores}
    assert noted <= {"influence", "interest"}


def test_an_actor_of_whom_nothing_is_known_has_a_dossier_too() -> None:
    model, ids = web("Alleen")
    dossier = built(model, ids["Alleen"])
    assert (dossier.ties, dossier.involvements, dossier.contacts) == ((), (), ())


def test_agreements_are_those_that_it_made_or_was_promised() -> None:
    for actor in example().all(Actor):
        for agreement in built(example(), actor.id).agreements:
            ends = (agreement.by, agreement.to)
            assert actor.id in {who.id for who in ends if who is not None}
