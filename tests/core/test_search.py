from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.edits.annotations import add_annotation
from dronten_map.core.edits.contacts import log_contact
from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Actor, AnnotationKind, Opgave, View
from dronten_map.core.search import SearchIndex, folded
from dronten_map.core.start import FIRST_VIEW_ID
from tests.builders import edited, empty_map


def index(*names: str, opgaven: tuple[str, ...] = ()) -> SearchIndex:
    model = empty_map()
    for name in names:
        edited(model, lambda d, n=name: add_actor(d, n, view=FIRST_VIEW_ID, at=(0, 0)))
    for title in opgaven:
        edited(model, lambda d, t=title: add_opgave(d, t))
    return SearchIndex(model)


def labels(found: SearchIndex, typed: str) -> list[str]:
    return [hit.label for hit in found.find(typed)]


def test_capitals_and_accents_do_not_matter() -> None:
    assert labels(index("Coöperatie Ünïcødé"), "COOPERATIE") == ["Coöperatie Ünïcødé"]


def test_every_word_must_be_there_in_whatever_order() -> None:
    found = index("Dorpsbelangen Swifterbant", "Dorpsbelangen Biddinghuizen")
    assert labels(found, "swift dorps") == ["Dorpsbelangen Swifterbant"]


def test_a_name_that_starts_with_it_goes_before_one_that_only_holds_it() -> None:
    found = index("Onderwijs", "Team Wijs", "Wijs")
    assert labels(found, "wijs") == ["Wijs", "Team Wijs", "Onderwijs"]


def test_actors_go_before_opgaven_that_are_alike() -> None:
    found = index("Team wonen", opgaven=("Goed wonen",)).find("wonen")
    assert [type(hit.record) for hit in found] == [Actor, Opgave]


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_typed_finds_nothing(typed: str) -> None:
    assert labels(index("Team"), typed) == []


def test_no_more_is_found_than_asked_for() -> None:
    assert len(index(*(f"Team {n}" for n in range(9))).find("team", limit=4)) == 4


@given(st.text(max_size=20))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_the_day_of_a_contact_is_written_as_everywhere_else() -> None:
    model = empty_map()
    edited(model, lambda draft: log_contact(draft, date(2027, 1, 7), [], "Gebeld"))
    assert [hit.where for hit in SearchIndex(model).find("gebeld")] == ["7-1-2027"]


def test_what_is_written_on_a_view_is_found_by_every_line() -> None:
    model = empty_map()
    box = (0.0, 0.0, 100.0, 40.0)
    kind = AnnotationKind.TEXT
    edited(
        model,
        lambda d: add_annotation(d, FIRST_VIEW_ID, kind, box, text="Let op\nde zomer komt"),
    )
    (hit,) = SearchIndex(model).find("zomer")
    assert (hit.label, hit.where) == ("Let op", model.get(View, FIRST_VIEW_ID).name)
