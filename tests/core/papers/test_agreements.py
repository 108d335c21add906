from dronten_map.core.ids import ActorId
from dronten_map.core.papers.agreements import build_agreements
from dronten_map.core.profiles import Profile
from dronten_map.core.records import Commitment, Opgave
from tests.builders import empty_map
from tests.core.papers.maps import TODAY, example

FOR = Profile.DEPARTMENT


def test_every_agreement_stands_once() -> None:
    built = build_agreements(example(), on=TODAY, profile=FOR)
    ids = [a.id for a in (*built.open, *built.settled)]
    assert sorted(ids) == sorted(c.id for c in example().all(Commitment))


def test_who_is_late_stands_first() -> None:
    late = [
        any(a.is_overdue for a in promises.agreements)
        for promises in build_agreements(example(), on=TODAY, profile=FOR).waiting
    ]
    assert late == sorted(late, reverse=True)
    assert late[0]


def test_those_of_one_opgave_are_told_alone() -> None:
    opgave = next(o for o in example().all(Opgave) if o.code == "SWZ")
    built = build_agreements(example(), on=TODAY, profile=FOR, opgave=opgave.id)
    assert built.about.startswith("SWZ")
    assert {a.opgave for a in built.open} == {"SWZ"}


def test_those_of_a_department_are_those_of_its_people() -> None:
    board = ActorId("actor:directie")
    built = build_agreements(example(), on=TODAY, profile=FOR, actor=board)
    assert built.about == "Directie"
    assert len(built.open) > 0


def test_a_map_without_agreements_has_an_empty_list() -> None:
    built = build_agreements(empty_map(), on=TODAY, profile=FOR)
    assert (built.waiting, built.settled, built.overdue) == ((), (), 0)
