from dronten_map.reports.flow import Flow
from dronten_map.reports.plan.opgaven import set_opgaven
from tests.reports.plans import (
    WON,
    empty_plan,
    opgave,
    told,
    who,
)


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
