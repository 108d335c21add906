from datetime import date

from dronten_map.core.plan import Audience, build_plan
from dronten_map.exchange.talk_sheets import (
    agreements_sheet,
    contacts_sheet,
    experiments_sheet,
    lessons_sheet,
    precedents_sheet,
    scales_sheet,
)
from tests.exchange.reading import example

TODAY = date(2026, 11, 24)


def test_an_overdue_agreement_is_marked() -> None:
    plan = build_plan(example(), on=TODAY)
    sheet = agreements_sheet(plan.agreements)
    at = [c.title for c in sheet.columns].index("Te laat")
    assert [row[at] == "ja" for row in sheet.rows] == [a.is_overdue for a in plan.agreements]


def test_mood_and_judgement_of_a_contact_are_for_the_regisseur_only() -> None:
    contacts = build_plan(example(), on=TODAY, audience=Audience.REGISSEUR).contacts
    all_of_it = [c.title for c in contacts_sheet(contacts, tells_all=True).columns]
    shared = [c.title for c in contacts_sheet(contacts, tells_all=False).columns]
    assert [title for title in all_of_it if title not in shared] == ["Oordeel", "Stemming"]


def test_experiments_and_lessons_have_a_row_each() -> None:
    plan = build_plan(example(), on=TODAY)
    found = (experiments_sheet(plan.experiments), lessons_sheet(plan.lessons))
    assert [len(s.rows) for s in found] == [len(plan.experiments), len(plan.lessons)]


def test_an_example_from_elsewhere_has_a_row_and_its_experiment_names_it() -> None:
    plan = build_plan(example(), on=TODAY)
    rows = [list(row) for row in precedents_sheet(plan.precedents).rows]
    assert "Hoogeveen, vanaf 2007" in [row[1] for row in rows]
    named = [str(row[-1]) for row in experiments_sheet(plan.experiments).rows]
    assert any(str(rows[0][0]) in text for text in named)


def test_a_scale_tells_its_words_and_where_it_comes_from() -> None:
    plan = build_plan(example(), on=TODAY)
    rows = scales_sheet(plan.scales).rows
    assert ["Invloed", 5, "zeer groot"] in [list(row[:3]) for row in rows]
    assert len(rows) == sum(len(scale.words) for scale in plan.scales)
