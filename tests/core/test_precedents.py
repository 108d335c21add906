"""The library of what others did."""

from dronten_map.core.edits.learning import add_precedent, add_shipped_precedents
from dronten_map.core.precedents import (
    missing_precedents,
    precedents_with,
    shipped_precedents,
    source_of,
    where_and_when,
)
from dronten_map.core.records import Precedent
from dronten_map.core.rules import check
from dronten_map.core.search import SearchIndex
from dronten_map.i18n import in_language
from tests.builders import edited, empty_map


def test_every_example_that_is_shipped_tells_where_it_was_and_who_says_so() -> None:
    shipped = shipped_precedents()
    assert len(shipped) >= 8
    for precedent in shipped:
        told = (precedent.place, precedent.action, precedent.result, precedent.source_title)
        assert all(told), precedent.id
        assert precedent.source_author
        assert precedent.source_address.startswith("https://")


def test_the_shipped_examples_are_sound_and_told_in_both_languages() -> None:
    assert check(edited(empty_map(), add_shipped_precedents)) == []
    with in_language("en"):
        english = shipped_precedents()
    for dutch, other in zip(shipped_precedents(), english, strict=True):
        assert dutch.id == other.id
        assert dutch.title != other.title
        assert dutch.result != other.result
        assert not set(where_and_when(other).split()) & {"vanaf", "en", "voor"}


def test_an_empty_map_lacks_all_of_them_and_then_none() -> None:
    model = empty_map()
    assert missing_precedents(model) == list(shipped_precedents())
    assert missing_precedents(edited(model, add_shipped_precedents)) == []


def test_words_are_found_wherever_they_stand_whatever_their_accents() -> None:
    model = edited(empty_map(), add_shipped_precedents)
    assert [p.id for p in precedents_with(model, "cooperatieve groningen")] == [
        "precedent:wijkraad-groningen"
    ]
    assert {p.theme for p in precedents_with(model, "evaluatie")} >= {"evaluatie"}
    assert precedents_with(model, "nergens") == []


def test_they_stand_by_step_and_those_without_one_come_last() -> None:
    model = empty_map()
    for title, step in (("c", None), ("b", 0), ("a", 4)):
        edited(model, lambda d, t=title, s=step: add_precedent(d, t, step=s))
    assert [p.title for p in precedents_with(model, "")] == ["b", "a", "c"]


def test_a_source_is_told_as_far_as_it_is_known() -> None:
    model = edited(
        empty_map(),
        lambda d: add_precedent(
            d, "x", place="Raalte", source_title="Titel", source_author="RTV", source_year="2019"
        ),
    )
    (found,) = model.all(Precedent)
    assert source_of(found) == "RTV (2019). Titel"
    assert where_and_when(found) == "Raalte"
    (bare,) = edited(empty_map(), lambda d: add_precedent(d, "y")).all(Precedent)
    assert source_of(bare) == ""


def test_an_example_is_found_by_what_they_did() -> None:
    found = SearchIndex(edited(empty_map(), add_shipped_precedents)).find("wegingsgroepen")
    assert [(hit.label, hit.where) for hit in found] == [
        ("Een eigen budget voor elk dorp", "Het Hogeland · vanaf 2020")
    ]
