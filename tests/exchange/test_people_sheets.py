from datetime import date

from dronten_map.core.draft import Draft
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.plans import add_plan
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId
from dronten_map.core.plan import Audience, Plan, Who, build_plan
from dronten_map.exchange.people_sheets import (
    involvements_sheet,
    matrix_sheet,
    opgaven_sheet,
    stakeholders_sheet,
)
from dronten_map.exchange.sheets import TableSheet
from tests.builders import empty_map
from tests.exchange.reading import example

TODAY = date(2026, 11, 24)
JUDGING = {"Houding", "Vertrouwen", "Bekendheid", "Oordeel"}


def small() -> Plan:
    draft = Draft(empty_map())
    add_plan(draft, "Samen")
    anna, _bram = add_actor(draft, "Anna"), add_actor(draft, "Bram")
    wonen, zorg = add_opgave(draft, "Wonen", code="WON"), add_opgave(draft, "Zorg", code="ZRG")
    involve(draft, anna, wonen)
    involve(draft, anna, zorg)
    return build_plan(draft, on=TODAY)


def titles(sheet: TableSheet) -> set[str]:
    return {column.title for column in sheet.columns}


def test_judgements_are_for_the_regisseur_only() -> None:
    told = build_plan(example(), on=TODAY, audience=Audience.REGISSEUR)
    assert titles(stakeholders_sheet(told.stakeholders, tells_all=True)) >= JUDGING
    assert not titles(stakeholders_sheet(told.stakeholders, tells_all=False)) & JUDGING
    assert "Houding" not in titles(involvements_sheet(told.involvements, tells_all=False))


def test_every_stakeholder_of_the_plan_has_a_row() -> None:
    plan = build_plan(example(), on=TODAY)
    sheet = stakeholders_sheet(plan.stakeholders, tells_all=False)
    assert [row[0] for row in sheet.rows] == [s.name for s in plan.stakeholders]


def test_an_opgave_names_the_one_that_it_is_a_part_of() -> None:
    plan = build_plan(example(), on=TODAY)
    codes = {opgave.id: opgave.code for opgave in plan.opgaven}
    expected = [codes[o.parent] if o.parent else "" for o in plan.opgaven]
    assert [row[2] for row in opgaven_sheet(plan.opgaven).rows] == expected


def test_the_matrix_shows_who_is_involved_in_what_and_who_is_not() -> None:
    plan = small()
    actors = [plan.involvements[0].actor, Who(ActorId("bram"), "Bram")]
    sheet = matrix_sheet(actors, plan.opgaven, plan.involvements)
    assert [c.title for c in sheet.columns] == ["Actor", "Aantal", "WON", "ZRG"]
    assert sheet.rows[0][:2] == ["Anna", 2]
    assert all(sheet.rows[0][2:])
    assert sheet.rows[1] == ["Bram", 0, None, None]


def test_without_opgaven_the_matrix_is_a_sentence() -> None:
    assert not matrix_sheet([Who(small().stakeholders[0].id, "Anna")], [], []).rows
