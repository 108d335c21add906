"""Which handout a workbook is, and what is refused in one sentence."""

from pathlib import Path
from typing import Any

import pytest

from dronten_map.core.model import Model
from dronten_map.core.records import Handout
from dronten_map.errors import UserError
from dronten_map.exchange.form import FACTS
from dronten_map.exchange.handout import handed_out
from dronten_map.exchange.returned import review, review_files
from tests.builders import edited, empty_map
from tests.exchange.handing import DOCUMENT, ON, TEAM, back, filled_in, given, hand_out, workbook_of
from tests.exchange.reading import example

Pair = tuple[Model, bytes]


@pytest.fixture(scope="module")
def pair() -> Pair:
    return given()


@pytest.mark.parametrize("lost", ["sheet", "properties"])
def test_one_of_the_two_places_is_enough_to_know_the_handout(pair: Pair, lost: str) -> None:
    model, content = pair

    def lose(book: Any) -> None:
        if lost == "sheet":
            del book[FACTS]
        else:
            for one in list(book.custom_doc_props.props):
                del book.custom_doc_props[one.name]

    assert back(model, filled_in(content, lose)).is_empty


def test_a_workbook_that_lost_both_is_refused(pair: Pair) -> None:
    model, content = pair

    def lose(book: Any) -> None:
        del book[FACTS]
        for one in list(book.custom_doc_props.props):
            del book.custom_doc_props[one.name]

    with pytest.raises(UserError):
        back(model, filled_in(content, lose))


def test_two_halves_of_different_handouts_are_refused(pair: Pair) -> None:
    model, content = pair

    def mix(book: Any) -> None:
        book.custom_doc_props[f"{FACTS}_handout"].value = "another"

    with pytest.raises(UserError):
        back(model, filled_in(content, mix))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html>", b"\x00" * 100])
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(UserError):
        back(empty_map(), content)


def test_a_workbook_with_a_password_is_told_as_such() -> None:
    locked = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1_000)
    with pytest.raises(UserError, match="wachtwoord"):
        back(empty_map(), locked)


def test_a_file_of_another_program_is_told_to_be_saved_as_a_workbook(tmp_path: Path) -> None:
    reading = review_files(empty_map(), DOCUMENT, [tmp_path / "terug.ods"])
    assert next(reading) == "terug.ods"
    with pytest.raises(StopIteration) as end:
        next(reading)
    (refused,) = end.value.value.refused
    assert ".xlsx" in refused.message


def test_a_workbook_of_another_map_is_refused(pair: Pair) -> None:
    (refused,) = review(pair[0], "another", [("terug.xlsx", pair[1])]).refused
    assert refused.file == "terug.xlsx"
    assert refused.message == "Deze werkmap hoort bij een andere kaart."


def test_a_handout_that_the_map_does_not_know_is_refused(pair: Pair) -> None:
    with pytest.raises(UserError):
        back(empty_map(), pair[1])


def test_an_older_handout_is_refused() -> None:
    model, content = given()
    edited(model, lambda draft: draft.put(handed_out(model, TEAM, on=ON)))
    with pytest.raises(UserError):
        back(model, content)


def test_a_workbook_that_is_cut_off_is_refused(pair: Pair) -> None:
    with pytest.raises(UserError):
        back(pair[0], pair[1][: len(pair[1]) // 2])


def test_one_file_that_is_refused_does_not_keep_the_others_out(pair: Pair) -> None:
    found = review(pair[0], DOCUMENT, [("a.xlsx", b"PK"), ("b.xlsx", pair[1])])
    assert [one.file for one in found.refused] == ["a.xlsx"]
    assert [(one.file, one.sender, one.on) for one in found.sent] == [("b.xlsx", TEAM, ON)]


@pytest.mark.parametrize("text", [None, "", "{", "[]", "{}", "7", '["Actor"]'])
@pytest.mark.parametrize("cell", ["A1", "A2"])
def test_a_workbook_whose_hidden_facts_are_gone_is_refused(
    pair: Pair, cell: str, text: str | None
) -> None:
    model, content = pair

    def spoil(book: Any) -> None:
        book[FACTS][cell] = text

    spoiled = filled_in(content, spoil)
    with pytest.raises(UserError):
        back(model, spoiled)


def test_the_words_of_a_handout_are_read_in_its_own_language() -> None:
    from dronten_map.i18n import in_language

    model = example()
    handout = hand_out(model)
    content = workbook_of(handout)
    with in_language("en"):
        assert back(model, content).is_empty
    assert model.get(Handout, handout.id).audience == "department"
