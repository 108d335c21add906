import re
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dronten_map.core.ids import ContactId, ExperimentId, LessonId
from dronten_map.core.plan import (
    Assignment,
    Audience,
    Plan,
    PlanContact,
    PlanExperiment,
    PlanLesson,
)
from dronten_map.reports.pdf import plan_pdf
from dronten_map.reports.text import MISSING
from tests.reports.plans import (
    TODAY,
    WON,
    activity,
    agreement,
    empty_drawing,
    empty_plan,
    example_drawing,
    example_plan,
    header,
    involvement,
    large_plan,
    opgave,
    read,
    stakeholder,
    who,
    with_activities,
    words,
)


@pytest.fixture(scope="module")
def dutch() -> bytes:
    return plan_pdf(example_plan("nl"), example_drawing())


@pytest.fixture(scope="module")
def english() -> bytes:
    return plan_pdf(example_plan("en"), example_drawing())


def filled_with(text: str) -> Plan:
    """A plan in which every text that a user writes is this one."""
    act = activity(text, TODAY, goal=text, place=text, invited=(who(text),), responsible=who(text))
    return replace(
        with_activities(act),
        header=header(title=text, map_title=text, organisation=text, programme=text, author=text),
        assignment=Assignment(
            goal=text, scope=text, text=text, client=who(text), core_team=(who(text),)
        ),
        strategy=text,
        onboarding=text,
        evaluation=text,
        opgaven=(opgave(text, question=text, effect=text, areas=(text,)),),
        stakeholders=(replace(stakeholder(text, 5, 5), function=text, area=text),),
        involvements=(replace(involvement(text, has=1, we_want=2), concern=text),),
        agreements=(agreement(text, to=who(text), evidence=text),),
        contacts=(PlanContact(id=ContactId("c"), on=TODAY, actors=(who(text),), summary=text),),
        experiments=(PlanExperiment(id=ExperimentId("e"), title=text, hypothesis=text),),
        lessons=(PlanLesson(id=LessonId("l"), text=text),),
    )


def bookmarks(outline: Any) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from bookmarks(entry)
        else:
            yield entry.title


def test_it_is_a_document_of_a4(dutch: bytes) -> None:
    sizes = {
        tuple(sorted((round(p.mediabox.width), round(p.mediabox.height))))
        for p in read(dutch).pages
    }
    assert sizes == {(595, 842)}


def test_the_same_plan_gives_the_same_bytes(dutch: bytes) -> None:
    assert plan_pdf(example_plan("nl"), example_drawing()) == dutch


def test_only_embedded_typefaces_are_used(dutch: bytes) -> None:
    for page in read(dutch).pages:
        fonts: Any = page["/Resources"]["/Font"]  # pyright: ignore[reportIndexIssue]
        for font in fonts.values():
            assert "SourceSans3" in font["/BaseFont"]
            assert "/FontFile2" in font["/FontDescriptor"]


def test_the_title_page_says_what_it_is_and_for_whom(dutch: bytes) -> None:
    title = read(dutch).pages[0].extract_text()
    for text in (
        "Opgavegericht werken in Dronten",
        "Gemeente Dronten",
        "Dronten op Koers ’22",
        "di 24 nov 2026",
        "Regisseur opgavegericht werken",
        "VOORBEELD",
        "zonder oordelen",
    ):
        assert text in title


def test_pages_are_numbered_up_to_the_last_one(dutch: bytes) -> None:
    pages = read(dutch).pages
    for place, page in enumerate(pages[1:], start=2):
        assert f"pagina {place} van {len(pages)}" in page.extract_text()


def test_the_footer_names_the_source_and_the_day(dutch: bytes) -> None:
    assert (
        "Bron: kaart “Dronten”, di 24 nov 2026 · voorbeeld" in read(dutch).pages[5].extract_text()
    )


def test_the_contents_name_every_chapter_with_its_page(dutch: bytes) -> None:
    reader = read(dutch)
    contents = reader.pages[1].extract_text()
    for number, title in (("1", "De opdracht"), ("4", "Actoren"), ("7", "Kosten")):
        found = re.search(rf"^{number}\s*{title}\s*(\d+)$", contents, re.MULTILINE)
        assert found is not None
        assert title in reader.pages[int(found[1]) - 1].extract_text()


def test_every_line_of_the_contents_leads_to_its_page(dutch: bytes) -> None:
    reader = read(dutch)
    contents: Any = reader.pages[1]
    places = {page.indirect_reference: n for n, page in enumerate(reader.pages, start=1)}
    links = [a.get_object() for a in contents["/Annots"]]
    shown = re.findall(r"(\d+)$", contents.extract_text(), re.MULTILINE)
    led = [str(places[link["/Dest"][0]]) for link in links]
    assert len(led) > 20
    assert [n for n in led if n not in shown] == []


def test_the_outline_holds_chapters_and_their_sections(dutch: bytes) -> None:
    titles = list(bookmarks(read(dutch).outline))
    assert titles[0] == "Inhoud"
    assert "1 De opdracht" in titles
    assert "5.1 Stap 0 · Voorbereiding" in titles


def test_the_file_says_what_it_is_and_in_which_language(dutch: bytes, english: bytes) -> None:
    reader = read(dutch)
    told = reader.metadata
    assert told is not None
    assert told.title == "Opgavegericht werken in Dronten"
    assert told.author == "Regisseur opgavegericht werken"
    assert told.creation_date is not None
    assert told.creation_date.date() == TODAY
    assert reader.trailer["/Root"]["/Lang"] == "nl-NL"  # pyright: ignore[reportIndexIssue]
    assert read(english).trailer["/Root"]["/Lang"] == "en-GB"  # pyright: ignore[reportIndexIssue]


def test_the_plan_is_written_in_its_own_language(english: bytes) -> None:
    text = words(english)
    for phrase in ("The assignment", "page 3 of", "Tue 24 Nov 2026", "Keep informed", "€64,400"):
        assert phrase in text
    for phrase in ("Schalen en bronnen", "pagina", "di 24 nov", "Onbekend"):
        assert phrase not in text


def test_the_map_is_drawn_with_lines_and_its_names_are_text(dutch: bytes) -> None:
    page: Any = next(p for p in read(dutch).pages if "De kaart “Dronten”" in p.extract_text())
    assert "/XObject" not in page["/Resources"]
    text = page.extract_text()
    assert "Waterschap" in text
    assert "maatschappelijke partner" in text
    assert page.mediabox.width > page.mediabox.height


def test_the_five_steps_are_all_there_with_their_totals(dutch: bytes) -> None:
    text = words(dutch)
    for step in ("Voorbereiding", "Visie en strategie", "Plan van aanpak", "Uitrol", "Borging"):
        assert step in text
    assert "€\N{NO-BREAK SPACE}64.400" in text.replace("€ ", "€\N{NO-BREAK SPACE}")


def test_judgements_are_only_for_the_regisseur(dutch: bytes) -> None:
    plan = example_plan("nl", Audience.REGISSEUR)
    told = words(plan_pdf(plan, example_drawing()))
    assert "vertrouwelijk: met oordelen" in told
    assert "Houding" in told
    assert "Houding" not in words(dutch)
    assert "vertrouwelijk" not in words(dutch)


def test_an_empty_plan_says_in_words_what_is_not_there() -> None:
    text = words(plan_pdf(empty_plan(), empty_drawing()))
    for sentence in (
        "Er is nog geen opdracht opgeschreven.",
        "Aan dit plan hangt nog geen opgave.",
        "Op deze kaart staan nog geen actoren.",
        "Aan dit plan hangt nog geen actor.",
        "In deze stap is nog niets gepland.",
        "Nog niets in dit plan heeft een datum.",
        "Er staat geen afspraak open.",
        "Er zijn nog geen lessen opgeschreven.",
    ):
        assert sentence in text


@pytest.mark.parametrize(
    "text", ["Jan <jan@x.nl>", "een losse <b>", "R&D &amp; meer", '<img src="/etc/hosts"/>']
)
def test_no_text_is_taken_for_markup(text: str) -> None:
    pdf = plan_pdf(filled_with(text), empty_drawing())
    assert words(pdf).count(text) > 20
    assert all(not page.images for page in read(pdf).pages)


@pytest.mark.parametrize("text", ["中文", "ไทย", "अब"])
def test_what_cannot_be_shown_leaves_a_box_and_a_sentence_about_it(text: str) -> None:
    shown = words(plan_pdf(filled_with(text), empty_drawing()))
    assert shown.count(MISSING) > 20
    assert f"Het teken {MISSING} staat voor" in shown


def test_a_plan_without_such_characters_does_not_speak_of_boxes(dutch: bytes) -> None:
    assert MISSING not in words(dutch)


@pytest.mark.parametrize("text", ["", "\n\n", "\x00", "\ud800", "a" * 200, "W" * 3000, "x\n" * 300])
def test_any_text_can_be_set(text: str) -> None:
    assert len(read(plan_pdf(filled_with(text), empty_drawing())).pages) > 5


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_no_text_at_all_stops_the_plan(text: str) -> None:
    assert plan_pdf(filled_with(text), empty_drawing()).startswith(b"%PDF")


def test_a_word_of_a_hundred_thousand_letters_is_set_whole() -> None:
    plan = empty_plan(strategy="w" * 100_000)
    text = words(plan_pdf(plan, empty_drawing()))
    assert text.count("w") >= 100_000


def test_two_thousand_stakeholders_are_all_named() -> None:
    text = words(plan_pdf(large_plan(2000, 20), empty_drawing()))
    assert all(f"Vereniging {number} van" in text for number in range(0, 2000, 97))


def test_twice_as_much_takes_about_twice_as_long() -> None:
    drawing = empty_drawing()
    plan_pdf(large_plan(100, 20), drawing)  # warm

    def seconds(people: int, acts: int) -> float:
        plan = large_plan(people, acts)
        start = time.process_time()  # whatever else the machine does
        plan_pdf(plan, drawing)
        return time.process_time() - start

    ratio = min(seconds(600, 120) for _ in range(2)) / min(seconds(300, 60) for _ in range(2))
    assert ratio < 3.2


def test_the_day_of_the_plan_and_not_of_today_stands_on_it() -> None:
    plan = empty_plan(header=header(on=date(2025, 1, 6)))
    assert "ma 6 jan 2025" in words(plan_pdf(plan, empty_drawing()))


def test_everything_about_the_one_opgave_stands_in_its_plan() -> None:
    plan = replace(filled_with("Woorden"), header=header(opgave=WON, opgave_label="WON · Wonen"))
    assert "WON · Wonen" in read(plan_pdf(plan, empty_drawing())).pages[0].extract_text()
