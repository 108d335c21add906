from dronten_map.core.ids import ActorId
from dronten_map.core.papers.department import Department, build_department
from dronten_map.core.profiles import Profile
from dronten_map.core.records import Actor
from tests.builders import web
from tests.core.papers.maps import TODAY, changed, example, replace

BOARD = ActorId("actor:directie")


def built(actor: ActorId = BOARD) -> Department:
    return build_department(example(), actor, on=TODAY, profile=Profile.DEPARTMENT)


def test_its_people_are_all_that_are_part_of_it_with_itself_first() -> None:
    members = built().members
    assert members[0].who.id == BOARD
    below = {a.id for a in example().all(Actor) if a.parent == BOARD}
    assert below <= {m.who.id for m in members}


def test_departments_that_are_part_of_each_other_are_counted_once() -> None:
    model, ids = web("a", "b")
    first, second = model.get(Actor, ids["a"]), model.get(Actor, ids["b"])
    model = changed(model, replace(first, parent=second.id), replace(second, parent=first.id))
    found = build_department(model, ids["a"], on=TODAY, profile=Profile.DEPARTMENT)
    assert [m.who.name for m in found.members] == ["a", "b"]


def test_its_work_is_what_its_people_do_or_are_invited_to() -> None:
    department = built()
    ours = {m.who.id for m in department.members}
    assert department.activities
    for activity in department.activities:
        people = (*activity.invited, activity.responsible)
        assert ours & {who.id for who in people if who is not None}


def test_what_is_over_is_not_to_come() -> None:
    department = built()
    assert department.coming
    assert all(a.end is None or a.end >= TODAY for a in department.coming)
    assert not any(a.is_cancelled for a in department.coming)
