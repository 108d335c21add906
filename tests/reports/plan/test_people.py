from dataclasses import replace

import pytest

from dronten_map.core.plan import Audience, Plan, Score
from dronten_map.reports.flow import Flow
from dronten_map.reports.plan.people import gap, set_people
from tests.reports.plans import (
    empty_plan,
    header,
    involvement,
    lines,
    opgave,
    stakeholder,
)


def plan(audience: Audience = Audience.SHARED) -> Plan:
    people = (
        replace(stakeholder("Bewoners", 4, 5), stance=Score(-1, "kritisch"), judgement="Lastig"),
        stakeholder("Politie"),
    )
    return empty_plan(
        header=header(audience=audience),
        opgaven=(opgave("Wonen"),),
        stakeholders=people,
        involvements=(
            replace(involvement("Bewoners", has=1, we_want=3), concern="Verkeer"),
            involvement("Politie"),
        ),
    )


def test_stakeholders_stand_below_their_quadrant_with_its_count(flow: Flow) -> None:
    set_people(flow, plan())
    shown = lines(flow)
    assert shown.index("Nauw betrekken (1)") < shown.index("Nog niet ingeschat (1)")


def test_scores_show_number_and_word(flow: Flow) -> None:
    made = plan()
    someone = replace(made.stakeholders[0], influence=Score(4, "groot"))
    set_people(flow, replace(made, stakeholders=(someone,)))
    assert "4 groot" in lines(flow)


def test_a_scale_on_which_nobody_stands_has_no_column(flow: Flow) -> None:
    set_people(flow, plan(Audience.REGISSEUR))
    assert "Vertrouwen" not in lines(flow)


def test_those_of_whom_nothing_is_estimated_stand_apart_without_columns_for_that(
    flow: Flow,
) -> None:
    set_people(flow, empty_plan(stakeholders=(replace(stakeholder("Politie"), kind="overheid"),)))
    shown = lines(flow)
    assert "Nog niet ingeschat (1)" in shown
    assert "Soort en rol" in shown
    assert "–" not in shown


def test_a_kind_that_is_also_the_function_is_said_once(flow: Flow) -> None:
    someone = replace(
        stakeholder("Iris", 4, 5), kind="gebiedsregisseur", function="Gebiedsregisseur"
    )
    set_people(flow, empty_plan(stakeholders=(someone,)))
    assert "Gebiedsregisseur" in lines(flow)


def test_stance_and_judgement_are_only_for_the_regisseur(flow: Flow) -> None:
    set_people(flow, plan(Audience.REGISSEUR))
    assert {"Houding", "−1 kritisch", "Oordeel: Lastig"} <= set(lines(flow))


def test_stance_has_no_column_for_others(flow: Flow) -> None:
    set_people(flow, plan())
    assert "Houding" not in lines(flow)


@pytest.mark.parametrize(
    ("has", "we_want", "expected"),
    [(1, 3, "▲\N{NO-BREAK SPACE}2"), (4, 3, "▼\N{NO-BREAK SPACE}1"), (2, 2, ""), (None, 3, "")],
)
def test_a_gap_is_an_arrow_with_the_number_of_rungs(
    has: int | None, we_want: int, expected: str
) -> None:
    assert gap(involvement("A", has=has, we_want=we_want)) == expected


def test_the_gaps_are_counted_above_the_tables(flow: Flow) -> None:
    set_people(flow, plan())
    assert any(line.startswith("In 1 geval is het niveau niet") for line in lines(flow))


def test_whoever_has_no_level_yet_is_named_below_the_table(flow: Flow) -> None:
    set_people(flow, plan())
    assert "Ook betrokken, niveau nog niet bekend: Politie (geraadpleegd)." in lines(flow)


def test_a_concern_is_marked_as_one(flow: Flow) -> None:
    set_people(flow, plan())
    assert "Zorg: Verkeer" in lines(flow)


def test_nobody_is_a_sentence(flow: Flow) -> None:
    set_people(flow, empty_plan())
    assert lines(flow)[-1] == "Aan dit plan hangt nog geen actor."


def test_nobody_involved_is_a_sentence(flow: Flow) -> None:
    set_people(flow, replace(plan(), involvements=()))
    assert lines(flow)[-1] == "Nog niemand is bij deze opgaven betrokken."


def test_a_row_without_any_score_is_left_open(flow: Flow) -> None:
    set_people(flow, empty_plan(stakeholders=(stakeholder("Politie"),)))
    assert "–" not in lines(flow)


def test_one_score_that_is_missing_is_a_dash(flow: Flow) -> None:
    people = (stakeholder("Politie", 4), stakeholder("School", 4, 2))
    set_people(flow, empty_plan(stakeholders=people))
    assert "–" in lines(flow)
