from dataclasses import replace
from datetime import date
from itertools import pairwise
from time import perf_counter

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.plan import Audience, build_plan
from dronten_map.core.records import (
    Actor,
    ContactMoment,
    Direction,
    EngagementPlan,
    Opgave,
    Relation,
)
from dronten_map.exchange.overview import overview_workbook
from dronten_map.i18n import in_language
from tests.builders import edited, empty_map, web
from tests.exchange.reading import everything, example, formulas, opened, texts, worked_out

TODAY = date(2026, 11, 24)


def test_it_has_a_sheet_for_each_subject() -> None:
    assert opened(overview_workbook(example(), on=TODAY)).sheetnames == [
        "Voorblad",
        "Actoren",
        "Relaties",
        "Matrix",
        "Opgaven",
        "Opgaven × actoren",
        "Betrokkenheid",
        "Activiteiten",
        "Kosten",
        "Optellingen",
        "Afspraken",
        "Contacten",
        "Woorden",
        "lists",
    ]


def test_it_is_written_in_the_language_of_the_moment() -> None:
    with in_language("en"):
        book = opened(overview_workbook(example(), on=TODAY))
    assert {"Cover", "Actors", "Opgaven × actors", "Words"} <= set(book.sheetnames)


def test_an_empty_map_says_on_every_sheet_that_there_is_nothing_yet() -> None:
    book = opened(overview_workbook(empty_map(), on=TODAY))
    empty = [s.title for s in book.worksheets[1:] if not s.tables]
    assert empty == book.sheetnames[1:-1]
    assert book["Relaties"]["A3"].value == "Op deze kaart staan nog geen relaties."


def test_what_is_shared_holds_no_judgement() -> None:
    model = example()
    told = everything(opened(overview_workbook(model, on=TODAY)))
    judged = [r.judgement for t in (Actor, ContactMoment) for r in model.all(t)]
    assert [text for text in judged if text and text in told] == []
    assert not {"Houding", "Vertrouwen", "Stemming"} & set(told.split("\n"))


def test_the_regisseur_gets_all_of_it() -> None:
    content = overview_workbook(example(), on=TODAY, audience=Audience.REGISSEUR)
    assert {"Houding", "Vertrouwen", "Stemming"} <= set(everything(opened(content)).split("\n"))


def test_the_outcome_of_every_formula_in_the_file_is_what_it_works_out_to() -> None:
    content = overview_workbook(example(), on=TODAY)
    book, outcomes = opened(content), opened(content, outcomes=True)
    for sheet, cell, formula in formulas(book):
        told = outcomes[sheet][cell].value
        expected = worked_out(book, sheet, formula)
        assert ("" if told is None else told) == (
            expected if expected == "" else pytest.approx(expected)
        )


def test_its_costs_are_those_of_all_plans_together() -> None:
    model = example()
    costs = opened(overview_workbook(model, on=TODAY), outcomes=True)["Kosten"]
    titles = [cell.value for cell in costs[1]]
    last = dict(zip(titles, [cell.value for cell in costs[costs.max_row]], strict=True))
    plans = [build_plan(model, on=TODAY, plan=p.id) for p in model.all(EngagementPlan)]
    assert last["Euro’s gepland"] == sum(p.totals.cents.planned for p in plans) / 100
    assert last["Uren gepland"] == sum(p.totals.minutes.planned for p in plans) / 60


def test_names_come_back_as_they_were_however_odd_and_long() -> None:
    names = ["=1+1", "@Ünïcødé 😀", "N" * 200, "-", "+31 321"]
    model, _ids = web(*names)
    book = opened(overview_workbook(model, on=TODAY))
    assert {row[0] for row in texts(book["Actoren"])[1:]} == set(names)
    assert formulas(book) == []


def test_two_thousand_actors_take_seconds_at_most() -> None:
    def draw(draft: Draft) -> None:
        opgave = add_opgave(draft, "Wonen", code="WON")
        ids = [add_actor(draft, f"Actor {n}") for n in range(2_000)]
        for one, other in pairwise(ids):
            connect(draft, one, other)
            involve(draft, one, opgave)

    model = edited(empty_map(), draw)
    start = perf_counter()
    content = overview_workbook(model, on=TODAY)
    assert perf_counter() - start < 20
    assert opened(content)["Actoren"].max_row == 2_001


def test_the_same_map_gives_the_same_bytes() -> None:
    model = example()
    assert overview_workbook(model, on=TODAY) == overview_workbook(model, on=TODAY)


def test_an_overview_of_an_opgave_is_about_that_opgave_only() -> None:
    model = example()
    opgave = next(model.all(Opgave))
    book = opened(overview_workbook(model, on=TODAY, about=opgave))
    codes = {row[0] for row in texts(book["Opgaven"])[1:]}
    below = {o.code for o in model.all(Opgave) if o.parent == opgave.id or o.id == opgave.id}
    assert codes == below
    assert opgave.title in str(book.worksheets[0]["A1"].value)


def test_scales_and_kinds_can_be_chosen_and_overdue_stands_out() -> None:
    book = opened(overview_workbook(example(), on=TODAY))
    sheet = book["Actoren"]
    chosen = {str(v.sqref).split(":")[0]: v.formula1 for v in sheet.data_validations.dataValidation}
    assert chosen["B2"].startswith("='lists'!$A$1")
    hidden = book["lists"]
    assert hidden.sheet_state == "hidden"
    assert "inwoners" in [cell.value for cell in hidden["A"]]
    rules = [r for found in book["Afspraken"].conditional_formatting for r in found.rules]
    assert [rule.formula for rule in rules] == [['"ja"']]


def test_the_matrix_holds_the_strength_of_each_relation_both_ways_where_it_has_no_way() -> None:
    model, ids = web("Ada", "Bo", "Cas")
    edited(model, lambda d: connect(d, ids["Ada"], ids["Bo"]))
    relation = next(model.all(Relation))
    edited(model, lambda d: d.put(replace(relation, strength=3, direction=Direction.FORWARD)))
    edited(model, lambda d: connect(d, ids["Bo"], ids["Cas"]))
    found = texts(opened(overview_workbook(model, on=TODAY))["Matrix"])
    assert found == [
        ["Naam", "Ada", "Bo", "Cas"],
        ["Ada", "", "3", ""],
        ["Bo", "", "", "1"],
        ["Cas", "", "1", ""],
    ]


def test_a_matrix_that_nobody_can_read_is_a_sentence() -> None:
    model, ids = web(*(f"Actor {n}" for n in range(260)))
    first, *others = ids.values()
    edited(model, lambda d: [connect(d, first, other) for other in others])
    assert "250" in str(opened(overview_workbook(model, on=TODAY))["Matrix"]["A3"].value)
