from datetime import date

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import add_plan
from dronten_map.core.edits.web import add_actor
from dronten_map.core.plan import Audience, Plan, build_plan
from dronten_map.core.records import EngagementPlan, MapInfo
from dronten_map.exchange.plan_book import plan_workbook
from dronten_map.i18n import in_language
from tests.builders import empty_map
from tests.exchange.reading import everything, example, formulas, opened, worked_out

TODAY = date(2026, 11, 24)


def built(audience: Audience = Audience.SHARED) -> Plan:
    return build_plan(example(), on=TODAY, audience=audience)


def test_it_has_a_sheet_for_each_subject() -> None:
    assert opened(plan_workbook(built())).sheetnames == [
        "Voorblad",
        "Actoren",
        "Opgaven",
        "Opgaven × actoren",
        "Betrokkenheid",
        "Fasen",
        "Activiteiten",
        "Planning",
        "Kosten",
        "Optellingen",
        "Afspraken",
        "Contacten",
        "Experimenten",
        "Voorbeelden van elders",
        "Lessen",
        "Schalen",
    ]


def test_it_is_written_in_the_language_of_the_plan() -> None:
    with in_language("en"):
        plan = built()
    book = opened(plan_workbook(plan))
    assert {"Cover", "Stakeholders", "Costs"} <= set(book.sheetnames)
    assert book.properties.language == "en"


def test_the_outcome_of_every_formula_in_the_file_is_what_it_works_out_to() -> None:
    content = plan_workbook(built())
    book, outcomes = opened(content), opened(content, outcomes=True)
    found = formulas(book)
    assert len(found) > 30
    for sheet, cell, formula in found:
        told = outcomes[sheet][cell].value
        expected = worked_out(book, sheet, formula)
        assert ("" if told is None else told) == (
            expected if expected == "" else pytest.approx(expected)
        )


def test_the_totals_are_those_of_the_plan() -> None:
    plan = built()
    costs = opened(plan_workbook(plan), outcomes=True)["Kosten"]
    titles = [cell.value for cell in costs[1]]
    last = dict(zip(titles, [cell.value for cell in costs[costs.max_row]], strict=True))
    assert last["Euro’s gepland"] == plan.totals.cents.planned / 100
    assert last["Uren gepland"] == plan.totals.minutes.planned / 60
    assert last["Activiteiten"] == plan.totals.activities


def test_what_is_shared_holds_no_judgement() -> None:
    confidential = build_plan(example(), on=TODAY, audience=Audience.REGISSEUR)
    told = everything(opened(plan_workbook(built())))
    judged = [s.judgement for s in confidential.stakeholders] + [
        c.judgement for c in confidential.contacts
    ]
    assert [text for text in judged if text and text in told] == []
    assert "Houding" not in told
    assert "voor iedereen: zonder oordelen" in told


def test_the_regisseurs_own_copy_says_so() -> None:
    told = everything(opened(plan_workbook(built(Audience.REGISSEUR))))
    assert "alleen voor de regisseur: met oordelen" in told
    assert "Houding" in told


def test_an_example_is_marked() -> None:
    assert opened(plan_workbook(built())).worksheets[0]["A2"].value == "VOORBEELD"


def test_a_plan_with_nothing_in_it_is_a_workbook_too() -> None:
    draft = Draft(empty_map())
    add_plan(draft, "Samen")
    book = opened(plan_workbook(build_plan(draft, on=TODAY)))
    assert book["Actoren"]["A3"].value == "Aan dit plan hangt nog geen actor."


def test_hostile_texts_become_no_formula() -> None:
    draft = Draft(empty_map())
    evil = '=HYPERLINK("x";"y")'
    plan = add_plan(draft, evil)
    client = add_actor(draft, evil)
    amend(draft, EngagementPlan, [plan], client=client, goal="-1+1", scope="\t=1")
    amend(draft, MapInfo, [draft.info.id], title="@" + evil, author="+1")
    book = opened(plan_workbook(build_plan(draft, on=TODAY)))
    assert [f for f in formulas(book) if f[0] not in {"Kosten", "Optellingen"}] == []
    assert evil in everything(book)


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert plan_workbook(built()) == plan_workbook(built())
