"""The chapters that only put the plan's own words in their place."""

from dataclasses import replace
from datetime import date

import pytest

from dronten_map.core.ids import ExperimentId, LessonId
from dronten_map.core.plan import (
    Assignment,
    Audience,
    PlanExperiment,
    PlanLesson,
    Scale,
    Score,
)
from dronten_map.reports.flow import Entry, Flow
from dronten_map.reports.marks import Artwork, Link, Text
from dronten_map.reports.paper import LANDSCAPE, PORTRAIT
from dronten_map.reports.plan.assignment import set_assignment
from dronten_map.reports.plan.contents import set_contents
from dronten_map.reports.plan.cover import set_cover
from dronten_map.reports.plan.learning import set_lasting, set_learning
from dronten_map.reports.plan.map_page import set_map
from dronten_map.reports.plan.opgaven import set_opgaven
from dronten_map.reports.plan.sources import set_sources
from dronten_map.reports.plan.words import days, scored
from tests.reports.plans import (
    WON,
    empty_drawing,
    empty_plan,
    example_drawing,
    header,
    lines,
    opgave,
    who,
)


def told(flow: Flow) -> str:
    return " ".join(lines(flow)).replace("\N{NO-BREAK SPACE}", " ")


def test_the_assignment_names_who_asks_whom(flow: Flow) -> None:
    asked = Assignment(
        goal="Samenwerken",
        scope="Drie dorpen",
        text="Voer het in",
        client=who("Directie"),
        contractor=who("Regisseur"),
        core_team=(who("HRM"), who("Griffie")),
    )
    set_assignment(flow, empty_plan(assignment=asked))
    for text in (
        "Voer het in",
        "Doel Samenwerken",
        "Reikwijdte Drie dorpen",
        "Opdrachtgever Directie",
        "Opdrachtnemer Regisseur",
        "Kernteam HRM, Griffie",
    ):
        assert text in told(flow)


def test_the_assignment_tells_how_long_it_takes(flow: Flow) -> None:
    plan = empty_plan(start=date(2026, 8, 31), end=date(2028, 3, 31))
    set_assignment(flow, plan)
    assert "31 aug 2026 – 31 mrt 2028" in told(flow)
    assert "579 dagen (ongeveer 19 maanden)" in told(flow)


@pytest.mark.parametrize(("number", "expected"), [(1, "1 dag"), (30, "30 dagen")])
def test_a_short_time_is_told_in_days_only(number: int, expected: str) -> None:
    assert days(number) == expected


def test_a_score_without_a_word_is_its_number() -> None:
    assert scored(Score(7, "7")) == "7"
    assert scored(Score()) == "–"


def test_an_opgave_shows_the_question_and_who_carries_it(flow: Flow) -> None:
    made = opgave(
        "Wonen",
        question="Hoe groeien we?",
        effect="Een passend huis",
        areas=("Dronten", "Swifterbant"),
        status="loopt",
        programme="DoK ’22",
        client=who("College"),
        involved=13,
    )
    set_opgaven(flow, empty_plan(opgaven=(made,)))
    for text in (
        "WON · Wonen",
        "Vraag Hoe groeien we?",
        "Effect voor inwoners Een passend huis",
        "Gebied Dronten, Swifterbant",
        "Status loopt · DoK ’22",
        "Opdrachtgever College",
        "Trekker nog niet bekend",
        "Betrokken 13 actoren",
    ):
        assert text in told(flow)


def test_an_opgave_below_another_one_says_so(flow: Flow) -> None:
    below = opgave("Zuid", "ZUI", parent=WON, depth=1)
    set_opgaven(flow, empty_plan(opgaven=(opgave("Wonen"), below)))
    assert "Deel van WON · Wonen" in told(flow)


def test_the_facts_of_one_opgave_stay_on_one_page(flow: Flow) -> None:
    many = tuple(opgave(f"O{n}", f"C{n}", question="Vraag?", effect="Iets") for n in range(30))
    set_opgaven(flow, empty_plan(opgaven=many))
    assert len(flow.pages) > 3
    for page in flow.pages:
        shown = [getattr(mark, "text", "") for mark in page.marks]
        assert shown.count("Vraag") == shown.count("Betrokken")


def test_a_wide_map_stands_on_a_page_on_its_side(flow: Flow) -> None:
    set_map(flow, example_drawing(), "Dronten")
    assert (flow.pages[0].width, flow.pages[0].height) == LANDSCAPE
    assert any(isinstance(mark, Artwork) for mark in flow.pages[0].marks)
    assert "Figuur 1. De kaart “Dronten”" in told(flow)


def test_a_high_map_stands_upright(flow: Flow) -> None:
    left, top, _right, bottom = example_drawing().bounds
    high = replace(example_drawing(), bounds=(left, top, left + 200, bottom))
    set_map(flow, high, "Dronten")
    assert (flow.pages[0].width, flow.pages[0].height) == PORTRAIT


def test_an_empty_map_is_a_sentence(flow: Flow) -> None:
    set_map(flow, empty_drawing(), "Leeg")
    assert lines(flow)[-1] == "Op deze kaart staan nog geen actoren."


def test_what_was_tried_and_learned_is_told(flow: Flow) -> None:
    tried = PlanExperiment(
        id=ExperimentId("e"),
        title="Eén gezicht",
        hypothesis="Sneller hulp",
        action="Dinsdag open",
        result="Het loopt",
        outcome="blijft",
    )
    learned = PlanLesson(id=LessonId("l"), text="Begin klein", experiment="Eén gezicht")
    set_learning(flow, empty_plan(experiments=(tried,), lessons=(learned,)))
    for text in ("We verwachten Sneller hulp", "We zagen Het loopt", "Begin klein Eén gezicht"):
        assert text in told(flow)


def test_how_it_lasts_is_told_and_what_is_missing_too(flow: Flow) -> None:
    set_lasting(flow, empty_plan(strategy="Waar energie is", evaluation="Elk halfjaar"))
    for text in ("Waar energie is", "Elk halfjaar", "Hierover is nog niets opgeschreven."):
        assert text in told(flow)


def test_scales_come_with_their_source(flow: Flow) -> None:
    words = (Score(1, "klein"), Score(2, "groot"))
    scale = Scale(list="influence", label="Invloed", words=words, source="Mendelow 1991")
    set_sources(flow, empty_plan(scales=(scale,), border=4))
    assert "1 klein, 2 groot Mendelow 1991" in told(flow)
    assert "boven 4 is hoog" in told(flow)


def test_the_contents_count_from_the_first_page_of_all(flow: Flow) -> None:
    entries = [Entry("1 Begin", 0, 0, "h0"), Entry("1.1 Deel", 1, 4, "h1")]
    set_contents(flow, entries, 2)
    assert lines(flow) == ["Inhoud", "1", "Begin", "3", "1.1", "Deel", "7"]
    links = [mark for mark in flow.pages[0].marks if isinstance(mark, Link)]
    assert [link.target for link in links] == ["h0", "h1"]


def test_a_long_table_of_contents_takes_more_pages(flow: Flow) -> None:
    set_contents(flow, [Entry(f"{n} Kop", 0, n, f"h{n}") for n in range(200)], 1)
    assert len(flow.pages) > 3


def test_the_title_page_has_no_header_and_footer(flow: Flow) -> None:
    set_cover(flow, header())
    assert flow.pages[0].is_bare
    assert len(flow.pages) == 1


def test_only_an_example_is_marked_as_one(flow: Flow) -> None:
    set_cover(flow, header())
    assert "VOORBEELD" not in lines(flow)
    other = Flow(flow.ruler)
    set_cover(other, header(is_example=True))
    assert "VOORBEELD" in lines(other)


def test_the_title_page_says_for_whom_it_is(flow: Flow) -> None:
    set_cover(flow, header(audience=Audience.REGISSEUR))
    assert "alleen voor de regisseur: met oordelen" in lines(flow)


def test_a_very_long_title_stays_above_the_facts(flow: Flow) -> None:
    set_cover(flow, header(title="lang " * 5000, programme="p " * 5000, is_example=True))
    place = {m.text: m.y for m in flow.pages[0].marks if isinstance(m, Text)}
    assert place["VOORBEELD"] < place["Kaart"]


def test_a_plan_without_a_title_says_so(flow: Flow) -> None:
    set_cover(flow, header(title=""))
    assert "Zonder titel" in lines(flow)
