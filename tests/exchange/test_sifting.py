"""Looking through what came back: filters, ticks, and new actors that are ours already."""

from collections.abc import Callable
from typing import Any

import pytest

from dronten_map.core.diff import Outcome
from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.take_over import take_over
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Involvement, Opgave, Relation
from dronten_map.exchange.returned import Review, review
from dronten_map.exchange.review_lines import Line
from dronten_map.exchange.sifting import Show, Sifting
from tests.builders import edited
from tests.exchange.handing import DOCUMENT, ON, column_of, filled_in, given, sheet_of, spare


@pytest.fixture(scope="module")
def pair() -> tuple[Model, bytes]:
    return given()


def _read(pair: tuple[Model, bytes], fill: Callable[[Any], object]) -> Review:
    return review(pair[0], DOCUMENT, [("terug.xlsx", filled_in(pair[1], fill))])


def _named(sifting: Sifting, column: str) -> list[Line]:
    return [line for line in sifting.lines if line.column == column]


def _functions(book: Any) -> None:
    sheet = sheet_of(book, Actor)
    for row in (2, 3, 4):
        sheet.cell(row, column_of(sheet, "Functie")).value = f"Functie {row}"
    sheet.cell(5, column_of(sheet, "Soort")).value = "zoiets"
    sheet.cell(6, column_of(sheet, "Opmerking")).value = "Bel eerst"


def test_changes_are_ticked_and_what_is_not_understood_cannot_be(pair: Any) -> None:
    sifting = Sifting(_read(pair, _functions), pair[0])
    assert len(sifting.chosen()) == 3
    assert sifting.counts()[Show.ALL] == 5
    assert [sifting.can_tick(line) for line in sifting.shown(Show.UNCLEAR)] == [False]
    assert [line.after for line in _named(sifting, "Opmerking")] == ["Bel eerst"]


def test_a_line_tells_where_it_stands_and_what_it_is_about(pair: Any) -> None:
    sifting = Sifting(_read(pair, _functions), pair[0])
    (line,) = sifting.shown(Show.ALL, "functie 3")
    assert line.about == _by_name(pair[0])[1].name
    assert line.place == "terug.xlsx · Actoren · F3"


def test_a_conflict_is_not_ticked_until_somebody_does(pair: Any) -> None:
    model = pair[0].snapshot()
    third = _by_name(model)[1]
    edited(model, lambda d: amend(d, Actor, [third.id], function="Onze functie"))
    sifting = Sifting(review_of(model, pair[1]), model)
    (line,) = sifting.shown(Show.CONFLICTS)
    assert not sifting.is_ticked(line)
    assert line.ours == "Onze functie"
    sifting.tick([line], on=True)
    assert sifting.is_ticked(line)
    assert len(sifting.chosen()) == 3


def _by_name(model: Model) -> list[Actor]:
    """The actors in the order of their sheet."""
    return sorted(model.all(Actor), key=lambda actor: actor.name.casefold())


def review_of(model: Model, content: bytes) -> Review:
    return review(model, DOCUMENT, [("terug.xlsx", filled_in(content, _functions))])


def test_all_of_one_column_can_be_ticked_and_unticked(pair: Any) -> None:
    sifting = Sifting(_read(pair, _functions), pair[0])
    lines = sifting.column(_named(sifting, "Functie")[0])
    assert len(lines) == 3
    sifting.tick(lines, on=False)
    assert sifting.chosen() == []


def test_of_two_senders_who_disagree_only_one_can_be_ticked(pair: Any) -> None:
    def say(text: str) -> bytes:
        def fill(book: Any) -> None:
            sheet = sheet_of(book, Actor)
            sheet.cell(2, column_of(sheet, "Functie")).value = text

        return filled_in(pair[1], fill)

    found = review(pair[0], DOCUMENT, [("a.xlsx", say("a")), ("b.xlsx", say("b"))])
    sifting = Sifting(found, pair[0])
    first, second = sifting.shown(Show.CONFLICTS)
    assert sifting.chosen() == []
    sifting.tick([first], on=True)
    sifting.tick([second], on=True)
    assert [sifting.is_ticked(line) for line in (first, second)] == [False, True]


def test_conflicts_are_not_ticked_along_with_their_column(pair: Any) -> None:
    def say(text: str, last: int) -> bytes:
        def fill(book: Any) -> None:
            sheet = sheet_of(book, Actor)
            for row in range(2, last):
                sheet.cell(row, column_of(sheet, "Functie")).value = text

        return filled_in(pair[1], fill)

    found = review(pair[0], DOCUMENT, [("a.xlsx", say("a", 3)), ("b.xlsx", say("b", 6))])
    sifting = Sifting(found, pair[0])
    (change, *_more), (conflict, _rival) = (
        sifting.shown(Show.CHANGES),
        sifting.shown(Show.CONFLICTS),
    )
    assert {line.outcome for line in sifting.column(change)} == {Outcome.CHANGED}
    sifting.tick(sifting.column(change), on=True)
    assert not any(sifting.is_ticked(line) for line in sifting.shown(Show.CONFLICTS))
    assert sifting.column(conflict) == [conflict]


def _club(book: Any) -> None:
    actors, relations = sheet_of(book, Actor), sheet_of(book, Relation)
    row = spare(actors)
    actors.cell(row, 2).value = "Afd. Communicatie"
    actors.cell(row, column_of(actors, "Functie")).value = "Woordvoering"
    row = spare(relations)
    relations.cell(row, 2).value = "Afd. Communicatie"
    relations.cell(row, 3).value = "Directie"
    involvements = sheet_of(book, Involvement)
    row = spare(involvements)
    involvements.cell(row, 2).value = "Afd. Communicatie"
    involvements.cell(row, 3).value = involvements.cell(2, 3).value


def test_a_name_that_looks_like_one_of_ours_waits_with_all_that_points_at_it(pair: Any) -> None:
    sifting = Sifting(_read(pair, _club), pair[0])
    assert sifting.chosen() == []
    new, offered = sifting.alike(_named(sifting, "Naam")[0])
    assert offered[0].name == "Communicatie"
    sifting.choose(new, None)
    assert {c.record_type for c in sifting.chosen()} == {Actor, Relation, Involvement}


def test_a_new_actor_that_is_ours_brings_only_what_we_did_not_know(pair: Any) -> None:
    model = pair[0].snapshot()
    sifting = Sifting(_read(pair, _club), model)
    new, offered = sifting.alike(_named(sifting, "Naam")[0])
    sifting.choose(new, offered[0].actor)
    draft = Draft(model)
    taken = take_over(draft, sifting.chosen(), on=ON)
    ours = draft.get(Actor, offered[0].actor)
    assert (taken.actors, taken.left) == ((), ())
    assert (ours.name, ours.function) == ("Communicatie", "Woordvoering")
    related = [r for r in draft.referring(ours.id) if isinstance(r, Relation)]
    assert any(draft.get(Actor, r.target).name == "Directie" for r in related)
    codes = [i.opgave for i in draft.referring(ours.id) if isinstance(i, Involvement)]
    assert len(codes) == len(set(codes))
    assert draft.find(Opgave, codes[0]) is not None


def test_the_very_name_of_one_of_ours_is_that_one_unless_somebody_says_no(pair: Any) -> None:
    def name(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        row = spare(sheet)
        sheet.cell(row, 2).value = "communicatie"
        sheet.cell(row, column_of(sheet, "Functie")).value = "Woordvoering"

    sifting = Sifting(_read(pair, name), pair[0])
    assert [c.outcome for c in sifting.chosen()] == [Outcome.CHANGED]
    (new,) = sifting.review.alike
    sifting.choose(new, None)
    assert {c.outcome for c in sifting.chosen()} == {Outcome.NEW}


def test_a_new_record_comes_with_what_it_needs_or_not_at_all(pair: Any) -> None:
    def add(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        row = spare(sheet)
        sheet.cell(row, 2).value = "Zwembadcomité"
        sheet.cell(row, column_of(sheet, "Functie")).value = "Zwemmen"

    sifting = Sifting(_read(pair, add), pair[0])
    (name,), (function,) = _named(sifting, "Naam"), _named(sifting, "Functie")
    sifting.tick([function], on=False)
    assert sifting.is_ticked(name)
    sifting.tick([name], on=False)
    assert sifting.chosen() == []
    sifting.tick([function], on=True)
    assert sifting.is_ticked(name)


def test_a_deletion_tells_how_much_goes_along(pair: Any) -> None:
    def mark(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        sheet.cell(2, column_of(sheet, "Verwijderen")).value = "x"

    sifting = Sifting(_read(pair, mark), pair[0])
    (line,) = sifting.lines
    assert (line.after, sifting.goes_along(line) > 0) == ("verwijderd", True)


def test_nothing_that_came_back_gives_no_lines(pair: Any) -> None:
    sifting = Sifting(review(pair[0], DOCUMENT, [("terug.xlsx", pair[1])]), pair[0])
    assert (list(sifting.lines), sifting.chosen()) == ([], [])
