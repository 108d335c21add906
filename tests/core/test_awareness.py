"""The meter of step 3."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.awareness import DEPARTMENT, coverage, groups_of, over_time
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.opgaven import add_opgave, assess
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, ActorKind, Area, Opgave, Sector
from tests.builders import edited, web

DAY = date(2026, 6, 1)


@pytest.fixture
def parts() -> tuple[Model, dict[str, ActorId]]:
    """A department with a team below it, a council, and a village association."""
    model, ids = web("Afdeling", "Team", "Raad", "Dorpsbelang")
    kinds = {k.sector: k.id for k in model.all(ActorKind)}
    area = next(model.all(Area)).id
    wanted = {
        "Afdeling": {"kind": kinds[Sector.OWN]},
        "Team": {"kind": kinds[Sector.OWN], "parent": ids["Afdeling"]},
        "Raad": {"kind": kinds[Sector.DECISION]},
        "Dorpsbelang": {"kind": kinds[Sector.RESIDENTS], "area": area},
    }
    for name, values in wanted.items():
        edited(model, lambda d, n=name, v=values: amend(d, Actor, [ids[n]], **v))
    return model, ids


def test_a_team_counts_with_its_department_and_residents_with_their_area(
    parts: tuple[Model, dict[str, ActorId]],
) -> None:
    model, ids = parts
    groups = dict(groups_of(model))
    assert groups["Afdeling"] == (ids["Afdeling"], ids["Team"])
    assert groups[next(model.all(Area)).name] == (ids["Dorpsbelang"],)
    assert len(groups) == 3


def test_a_department_below_another_is_a_group_of_its_own() -> None:
    model, ids = web("Directie", "Wonen", "Team")
    team = next(k.id for k in model.all(ActorKind) if k.id == "kind:team")
    for name, kind, parent in (
        ("Directie", DEPARTMENT, None),
        ("Wonen", DEPARTMENT, ids["Directie"]),
        ("Team", team, ids["Wonen"]),
    ):
        values = {"kind": kind, "parent": parent}
        edited(model, lambda d, n=name, v=values: amend(d, Actor, [ids[n]], **v))
    assert groups_of(model) == [
        ("Directie", (ids["Directie"],)),
        ("Wonen", (ids["Wonen"], ids["Team"])),
    ]
    edited(model, lambda d: amend(d, Actor, [ids["Team"]], parent=None))
    assert groups_of(model)[-1] == ("team", (ids["Team"],))
    assert all(group.is_unknown for group in coverage(model, on=DAY))


def test_a_group_counts_its_actors_by_stage_and_those_who_are_unknown(
    parts: tuple[Model, dict[str, ActorId]],
) -> None:
    model, ids = parts
    edited(model, lambda d: assess(d, ids["Team"], on=DAY, awareness=4))
    first = coverage(model, on=DAY)[0]
    assert (first.counts, first.unknown, first.positive) == ((0, 0, 0, 1, 0), 1, 0.5)


def test_what_was_noted_later_does_not_count_yet_and_the_latest_counts_alone(
    parts: tuple[Model, dict[str, ActorId]],
) -> None:
    model, ids = parts
    edited(model, lambda d: assess(d, ids["Raad"], on=DAY, awareness=2))
    edited(model, lambda d: assess(d, ids["Raad"], on=DAY + timedelta(9), awareness=5))
    council = next(c for c in coverage(model, on=DAY) if c.total == 1)
    later = next(c for c in coverage(model, on=DAY + timedelta(9)) if c.total == 1)
    assert (council.counts[1], later.counts[4]) == (1, 1)


def test_what_is_not_known_any_more_is_unknown(parts: tuple[Model, dict[str, ActorId]]) -> None:
    model, ids = parts
    edited(model, lambda d: assess(d, ids["Raad"], on=DAY, awareness=5))
    edited(model, lambda d: assess(d, ids["Raad"], on=DAY + timedelta(1), awareness=None))
    assert sum(c.unknown for c in coverage(model, on=DAY + timedelta(1))) == 4


def test_for_an_opgave_what_was_noted_for_it_goes_first(
    parts: tuple[Model, dict[str, ActorId]],
) -> None:
    model, ids = parts
    edited(model, lambda d: assess(d, ids["Raad"], on=DAY, awareness=2))
    edited(
        model,
        lambda d: assess(
            d, ids["Raad"], on=DAY - timedelta(30), opgave=add_opgave(d, "Wonen"), awareness=5
        ),
    )
    opgave = next(model.all(Opgave)).id
    assert coverage(model, on=DAY, opgave=opgave)[1].positive == 1.0
    assert coverage(model, on=DAY)[1].positive == 0.0


def test_over_time_it_grows_with_what_was_noted(parts: tuple[Model, dict[str, ActorId]]) -> None:
    model, ids = parts
    edited(model, lambda d: assess(d, ids["Raad"], on=date(2026, 4, 10), awareness=4))
    line = over_time(model, until=DAY, months=3)
    assert line == ((date(2026, 4, 30), 0.25), (date(2026, 5, 31), 0.25), (DAY, 0.25))
    assert over_time(model, until=date(2026, 4, 9), months=1) == ((date(2026, 4, 9), None),)


def test_over_time_a_group_has_a_course_of_its_own(parts: tuple[Model, dict[str, ActorId]]) -> None:
    model, ids = parts
    edited(model, lambda d: assess(d, ids["Raad"], on=date(2026, 4, 10), awareness=4))
    edited(model, lambda d: assess(d, ids["Raad"], on=date(2026, 5, 10), awareness=3))
    for names, expected in ((["Raad"], [1.0, 0.0, 0.0]), (["Team"], [None, None, None])):
        line = over_time(model, until=DAY, months=3, actors=[ids[n] for n in names])
        assert [share for _day, share in line] == expected


def test_over_time_goes_back_a_year_or_to_the_first_estimate_and_three_years_at_most(
    parts: tuple[Model, dict[str, ActorId]],
) -> None:
    model, ids = parts
    assert len(over_time(model, until=DAY)) == 12
    for back, months in ((100, 12), (600, 22), (4_000, 36)):
        edited(
            model,
            lambda d, b=back: assess(d, ids["Raad"], on=DAY - timedelta(b), awareness=4),
        )
        assert len(over_time(model, until=DAY)) == months


_NOTED = st.lists(
    st.tuples(
        st.integers(0, 3),  # which actor
        st.integers(0, 200),  # days ago
        st.booleans(),  # for the opgave, or in general
        st.one_of(st.none(), st.integers(1, 5)),
    ),
    max_size=14,
    unique_by=lambda n: n[:3],
)


@given(_NOTED)
def test_the_course_says_on_each_day_what_the_meter_says(
    noted: list[tuple[int, int, bool, int | None]],
) -> None:
    model, ids = web("Een", "Twee", "Drie", "Vier")
    for actor in ids.values():
        edited(model, lambda d, a=actor: amend(d, Actor, [a], kind="kind:council"))
    edited(model, lambda d: add_opgave(d, "Wonen"))
    opgave = next(model.all(Opgave)).id
    for at, back, is_own, stage in noted:
        about = opgave if is_own else None
        actor = list(ids.values())[at]
        values = {"on": DAY - timedelta(back), "opgave": about, "awareness": stage}
        edited(model, lambda d, a=actor, v=values: assess(d, a, **v))
    for asked in (None, opgave):
        for day, share in over_time(model, until=DAY, opgave=asked, months=8):
            (group,) = coverage(model, on=day, opgave=asked)
            assert (share or 0.0) == group.positive


def test_a_map_without_actors_has_no_groups_and_no_share() -> None:
    model, _ids = web()
    assert coverage(model, on=DAY) == ()
    assert over_time(model, until=DAY, months=1) == ((DAY, None),)
