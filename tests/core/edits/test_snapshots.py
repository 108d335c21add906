"""Keeping the map as it is now."""

from datetime import date

from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.snapshots import take_snapshot
from dronten_map.core.edits.web import add_actor
from dronten_map.core.model import Model
from dronten_map.core.papers.comparison import state_of
from dronten_map.core.records import Actor, Phase, Placement, Relation, Snapshot
from dronten_map.core.rules import check
from dronten_map.session.example import example_step
from tests.builders import edited, web

DAY = date(2026, 1, 5)


def test_what_is_kept_is_the_map_as_it_was_whatever_happens_later() -> None:
    model, _ids = web("Ada", "Bo", lines="")
    edited(model, lambda d: take_snapshot(d, " Nulmeting ", on=DAY))
    edited(model, lambda d: add_actor(d, "Cas"))
    edited(model, lambda d: remove(d, [next(model.all(Actor))]))
    (kept,) = model.all(Snapshot)
    assert kept.name == "Nulmeting"
    assert [a.name for a in state_of(kept).all(Actor)] == ["Ada", "Bo"]
    assert check(model) == []


def test_the_example_is_kept_whole() -> None:
    model = Model()
    model.apply(example_step())
    edited(model, lambda d: take_snapshot(d, "Start", on=DAY))
    state = state_of(next(model.all(Snapshot)))
    for record_type in (Actor, Relation, Placement):
        assert list(state.all(record_type)) == list(model.all(record_type))


def test_a_second_one_does_not_hold_the_first() -> None:
    model, _ids = web("Ada")
    edited(model, lambda d: take_snapshot(d, "Een", on=DAY))
    edited(model, lambda d: take_snapshot(d, "Twee", on=DAY))
    sizes = [len(s.content) for s in model.all(Snapshot)]
    assert sizes[0] == sizes[1]
    assert state_of(list(model.all(Snapshot))[1]).count(Snapshot) == 0


def test_it_stays_when_its_phase_goes() -> None:
    model = Model()
    model.apply(example_step())
    phase = next(model.all(Phase))
    edited(model, lambda d: take_snapshot(d, "Start", on=DAY, phase=phase.id))
    edited(model, lambda d: remove(d, [phase]))
    assert [s.phase for s in model.all(Snapshot)] == [None]
