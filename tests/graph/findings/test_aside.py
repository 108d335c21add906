"""The findings that were put aside."""

from datetime import date

from dronten_map.core.edits.answers import dismiss
from dronten_map.core.edits.web import add_actor
from dronten_map.graph.findings import findings, sort
from tests.builders import edited, web

DAY = date(2026, 3, 2)


def test_a_finding_is_put_aside_and_stays_so_while_it_is_about_the_same() -> None:
    model, _ids = web("Ada", "Bo")
    (found,) = findings(model, on=DAY)
    edited(model, lambda d: dismiss(d, found.key, "Bekend", on=DAY))
    told = sort(model, findings(model, on=DAY))
    assert told.open == ()
    assert [(f.key, d.reason) for f, d in told.aside] == [(found.key, "Bekend")]


def test_a_finding_about_other_actors_asks_for_a_look_again() -> None:
    model, _ids = web("Ada", "Bo")
    (found,) = findings(model, on=DAY)
    edited(model, lambda d: dismiss(d, found.key, "Bekend", on=DAY))
    edited(model, lambda d: add_actor(d, "Cas"))
    assert len(sort(model, findings(model, on=DAY)).open) == 1


def test_the_key_of_a_finding_about_thousands_stays_short() -> None:
    model, _ids = web(*(f"Actor {n}" for n in range(2_000)))
    (found,) = findings(model, on=DAY)
    assert len(found.key) < 100
    assert found.key == findings(model, on=DAY)[0].key
