"""What moved between two moments, in sentences."""

from datetime import date

from dronten_map.core.edits.opgaven import assess
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.snapshots import take_snapshot
from dronten_map.core.edits.web import add_actor
from dronten_map.core.model import Model
from dronten_map.core.papers.comparison import build_comparison
from dronten_map.core.papers.telling import told
from dronten_map.core.profiles import Profile
from dronten_map.core.records import Actor, Snapshot
from tests.builders import edited, web

DAY, LATER = date(2026, 1, 5), date(2026, 6, 1)


def sentences(model: Model) -> list[str]:
    then = next(model.all(Snapshot))
    return list(told(build_comparison(model, then=then, on=LATER, profile=Profile.REGISSEUR)))


def test_who_went_from_one_colour_to_another_is_counted_and_named() -> None:
    model, ids = web("Ada", "Bo")
    edited(model, lambda d: [assess(d, ids[n], on=DAY, stance=0) for n in ids])
    edited(model, lambda d: take_snapshot(d, "Start", on=DAY))
    edited(model, lambda d: [assess(d, ids[n], on=LATER, stance=1) for n in ids])
    assert "2 actoren gingen van oranje naar groen: Ada, Bo." in sentences(model)


def test_who_came_and_left_is_named() -> None:
    model, _ids = web("Ada", "Bo")
    edited(model, lambda d: take_snapshot(d, "Start", on=DAY))
    edited(model, lambda d: add_actor(d, "Cas"))
    edited(model, lambda d: remove(d, [next(model.all(Actor))]))
    said = sentences(model)
    assert "1 actor kwam erbij: Cas." in said
    assert "1 actor ging weg: Ada." in said


def test_ups_and_downs_are_counted_per_scale() -> None:
    model, ids = web("Ada", "Bo", "Cas")
    edited(model, lambda d: [assess(d, ids[n], on=DAY, awareness=3) for n in ids])
    edited(model, lambda d: take_snapshot(d, "Start", on=DAY))
    for name, stage in (("Ada", 4), ("Bo", 5), ("Cas", 1)):
        edited(model, lambda d, n=name, s=stage: assess(d, ids[n], on=LATER, awareness=s))
    assert "Bekendheid: 2 omhoog, 1 omlaag." in sentences(model)


def test_when_nothing_moved_it_says_so() -> None:
    model, _ids = web("Ada")
    edited(model, lambda d: take_snapshot(d, "Start", on=DAY))
    assert sentences(model)[-1] == "Niemand kwam, ging of bewoog."


def test_of_many_only_the_first_are_named() -> None:
    model, _ids = web("Ada")
    edited(model, lambda d: take_snapshot(d, "Start", on=DAY))
    edited(model, lambda d: [add_actor(d, f"Actor {n}") for n in range(9)])
    assert any(line.endswith("Actor 5 en nog 3.") for line in sentences(model))
