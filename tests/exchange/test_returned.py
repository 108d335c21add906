"""Workbooks that went out and came back."""

import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from dronten_map.core.diff import Outcome
from dronten_map.core.draft import Draft
from dronten_map.core.edits.take_over import take_over
from dronten_map.core.model import Model
from dronten_map.core.records import (
    Activity,
    Actor,
    Commitment,
    ContactMoment,
    Involvement,
    Opgave,
    Relation,
)
from dronten_map.exchange.returned import review
from tests.exchange.handing import (
    DOCUMENT,
    ON,
    TEAM,
    back,
    column_of,
    filled_in,
    given,
    hand_out,
    sheet_of,
    spare,
    workbook_of,
)

Pair = tuple[Model, bytes]


@pytest.fixture(scope="module")
def pair() -> Pair:
    return given()


def test_an_untouched_return_gives_an_empty_review(pair: Pair) -> None:
    assert back(*pair).is_empty


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_workbook_that_libreoffice_saved_gives_an_empty_review(
    pair: Pair, tmp_path: Path
) -> None:
    model, content = pair
    (tmp_path / "uit.xlsx").write_bytes(content)
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    call = ["soffice", "--headless", home, "--convert-to", "xlsx", "--outdir", "terug", "uit.xlsx"]
    subprocess.run(call, cwd=tmp_path, check=True, capture_output=True, timeout=100)
    assert back(model, (tmp_path / "terug" / "uit.xlsx").read_bytes()).is_empty


def test_a_row_that_was_taken_away_is_no_deletion(pair: Pair) -> None:
    model, content = pair
    assert back(model, filled_in(content, lambda b: sheet_of(b, Actor).delete_rows(3, 5))).is_empty


def test_accents_that_a_program_took_apart_change_nothing(pair: Pair) -> None:
    import unicodedata

    def take_apart(book: Any) -> None:
        for sheet in book.worksheets:
            for row in sheet.iter_rows(min_row=2):
                for cell in row:
                    if isinstance(cell.value, str):
                        cell.value = unicodedata.normalize("NFD", cell.value)

    assert back(pair[0], filled_in(pair[1], take_apart)).is_empty


def test_a_copied_row_is_listed(pair: Pair) -> None:
    model, content = pair

    def copy(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        sheet.append([c.value for c in sheet[2]])

    proposal = back(model, filled_in(content, copy))
    assert len(proposal.of(Outcome.UNCLEAR)) == 2
    assert proposal.ready == []


def test_a_new_row_that_was_copied_and_changed_is_another_new_one(pair: Pair) -> None:
    model, content = pair

    def copy(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        first = spare(sheet)
        sheet.cell(first, 2).value = "Buurtclub"
        sheet.append([c.value for c in sheet[first]])
        sheet.cell(sheet.max_row, 2).value = "Sportraad"

    ready = back(model, filled_in(content, copy)).ready
    assert {c.after for c in ready if c.field == "name"} == {"Buurtclub", "Sportraad"}
    assert len({c.subject for c in ready}) == 2


def test_two_people_who_fill_in_the_same_empty_row_add_two_actors(pair: Pair) -> None:
    model, content = pair

    def name(text: str) -> bytes:
        def fill(book: Any) -> None:
            sheet = sheet_of(book, Actor)
            sheet.cell(spare(sheet), 2).value = text

        return filled_in(content, fill)

    ready = back(model, name("Buurtclub"), name("Sportraad")).ready
    assert len({c.subject for c in ready}) == 2
    assert len({c.subject for c in back(model, name("Buurtclub"), name("Buurtclub")).ready}) == 1


def test_new_rows_may_name_each_other_and_are_one_step(pair: Pair) -> None:
    model = pair[0].snapshot()

    def fill(book: Any) -> None:
        actors, relations = sheet_of(book, Actor), sheet_of(book, Relation)
        promises = sheet_of(book, Commitment)
        actors.cell(spare(actors), 2).value = "Nieuwe buurtclub"
        row = spare(relations)
        relations.cell(row, 2).value = "nieuwe buurtclub"
        relations.cell(row, 3).value = actors.cell(2, 2).value
        row = spare(promises)
        promises.cell(row, 2).value = "Sleutel brengen"
        promises.cell(row, 5).value = "31-12-2026"

    content = filled_in(pair[1], fill)
    before = model.snapshot()
    draft = Draft(model)
    taken = take_over(draft, back(model, content).ready, on=ON)
    step = draft.step("Terug")
    model.apply(step)
    club = next(a for a in model.all(Actor) if a.name == "Nieuwe buurtclub")
    assert taken.actors == (club.id,)
    assert any(r.source == club.id for r in model.all(Relation))
    assert any(c.due == date(2026, 12, 31) for c in model.all(Commitment))
    assert club.source == f"{TEAM}, 5-1-2026"
    assert back(model, content).is_empty
    model.apply(step.inverted())
    assert model == before


def test_an_x_in_the_last_column_is_a_deletion(pair: Pair) -> None:
    model, content = pair

    def mark(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        sheet.cell(2, column_of(sheet, "Verwijderen")).value = "X"

    (cell,) = back(model, filled_in(content, mark)).ready
    assert cell.outcome is Outcome.DELETION


def test_a_locked_cell_that_was_changed_is_listed(pair: Pair) -> None:
    model, content = pair

    def change(book: Any) -> None:
        sheet_of(book, Relation)["B2"] = "Iemand anders"

    proposal = back(model, filled_in(content, change))
    assert [c.spot.cell for c in proposal.of(Outcome.UNCLEAR)] == ["B2"]


@pytest.mark.parametrize("value", ["=1+1", "#N/A", True, datetime(2026, 2, 1)])
def test_what_is_no_text_is_listed_in_a_column_of_texts(pair: Pair, value: object) -> None:
    model, content = pair

    def change(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        sheet.cell(2, column_of(sheet, "Functie")).value = value

    proposal = back(model, filled_in(content, change))
    assert len(proposal.of(Outcome.UNCLEAR)) == 1
    assert proposal.ready == []


@pytest.mark.parametrize(
    "text", ["31-12-2026", "2026-12-31", "31/12/26", "do 31 dec 2026", "31 december 2026", 46387]
)
def test_a_day_may_be_written_in_many_ways(pair: Pair, text: object) -> None:
    model, content = pair

    def change(book: Any) -> None:
        sheet = sheet_of(book, Activity)
        cell = sheet.cell(2, column_of(sheet, "Begin"))
        cell.value, cell.number_format = text, "General"

    (cell,) = back(model, filled_in(content, change)).ready
    assert cell.after == date(2026, 12, 31)


@pytest.mark.parametrize("text", ["4,0", "4.0", 4, "4", "groot deel", "4 ·"])
def test_a_step_of_a_scale_may_be_written_with_a_decimal_comma(pair: Pair, text: object) -> None:
    model, content = pair

    def change(book: Any) -> None:
        sheet = sheet_of(book, Involvement)
        for row in range(2, sheet.max_row):
            sheet.cell(row, column_of(sheet, "Wil")).value = text

    found = back(model, filled_in(content, change))
    known = found.of(Outcome.CHANGED)
    assert {c.after for c in known} <= {4}
    assert bool(known) is (text not in ("groot deel", "4 ·"))


def test_merged_cells_are_listed_and_none_is_taken_over(pair: Pair) -> None:
    model, content = pair

    def merge(book: Any) -> None:
        sheet_of(book, Actor).merge_cells("B2:D4")

    proposal = back(model, filled_in(content, merge))
    assert {c.spot.row for c in proposal.of(Outcome.UNCLEAR)} == {2, 3, 4}
    assert proposal.ready == []


def test_hidden_and_filtered_rows_count_as_the_others(pair: Pair) -> None:
    model, content = pair

    def hide(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        sheet.cell(3, column_of(sheet, "Functie")).value = "Voorzitter"
        sheet.row_dimensions[3].hidden = True
        sheet.auto_filter.add_filter_column(2, ["Team"])

    (cell,) = back(model, filled_in(content, hide)).ready
    assert cell.after == "Voorzitter"


def test_sheets_may_be_renamed_and_columns_moved(pair: Pair) -> None:
    model, content = pair

    def move(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        sheet.cell(3, column_of(sheet, "Functie")).value = "Voorzitter"
        sheet.title = "Anders"
        sheet.move_range(f"C1:F{sheet.max_row}", cols=20)
        sheet.insert_rows(1, 2)

    proposal = back(model, filled_in(content, move))
    (cell,) = proposal.ready
    assert (cell.after, cell.spot.sheet, proposal.of(Outcome.UNCLEAR)) == (
        "Voorzitter",
        "Anders",
        [],
    )


def test_a_column_that_is_gone_and_one_that_is_not_ours_are_listed(pair: Pair) -> None:
    model, content = pair

    def rename(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        sheet.cell(1, column_of(sheet, "Functie")).value = "Baan"
        sheet.cell(3, column_of(sheet, "Baan")).value = "Voorzitter"

    proposal = back(model, filled_in(content, rename))
    told = [c.message for c in proposal.of(Outcome.UNCLEAR)]
    assert proposal.ready == []
    assert any("Functie" in text for text in told)
    assert any("Baan" in text for text in told)


def test_a_row_without_its_key_is_listed(pair: Pair) -> None:
    model, content = pair

    def lose(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        sheet["A3"] = None
        sheet["A4"] = "new:something"

    proposal = back(model, filled_in(content, lose))
    assert {c.spot.row for c in proposal.of(Outcome.UNCLEAR)} == {3, 4}


def test_a_remark_and_a_comment_come_along_without_changing_anything(pair: Pair) -> None:
    from openpyxl.comments import Comment

    model, content = pair

    def say(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        sheet.cell(2, column_of(sheet, "Opmerking")).value = "Bel eerst even"
        sheet["C3"].comment = Comment("Klopt dit nog?", "team")

    found = review(model, DOCUMENT, [("terug.xlsx", filled_in(content, say))])
    assert found.proposal.is_empty
    assert [r.text for r in found.remarks] == ["Bel eerst even", "Klopt dit nog?"]


def test_what_was_added_before_is_compared_with_what_we_have_of_it(pair: Pair) -> None:
    model = pair[0].snapshot()

    def name(phone: str) -> bytes:
        def fill(book: Any) -> None:
            sheet = sheet_of(book, Actor)
            row = spare(sheet)
            sheet.cell(row, 2).value = "Buurtclub"
            sheet.cell(row, column_of(sheet, "Telefoon")).value = phone

        return filled_in(pair[1], fill)

    draft = Draft(model)
    take_over(draft, back(model, name("0321 1")).ready, on=ON)
    model.apply(draft.step("Terug"))
    assert back(model, name("0321 1")).is_empty
    (cell,) = back(model, name("0321 2")).of(Outcome.CONFLICT)
    assert (cell.field, cell.after, cell.ours) == ("phone", "0321 2", "0321 1")


def test_an_involvement_that_we_added_ourselves_is_not_added_twice(pair: Pair) -> None:
    model, content = pair
    known = next(model.all(Involvement))

    def add(book: Any) -> None:
        sheet = sheet_of(book, Involvement)
        row = spare(sheet)
        sheet.cell(row, 2).value = model.get(Actor, known.actor).name
        sheet.cell(row, 3).value = model.get(Opgave, known.opgave).code

    assert back(model, filled_in(content, add)).is_empty


@pytest.mark.parametrize("record_type", [Actor, Relation, Commitment, ContactMoment])
def test_rows_that_were_sorted_without_their_keys_are_listed_and_change_nothing(
    pair: Pair, record_type: type
) -> None:
    model, content = pair

    def swap(book: Any) -> None:
        sheet = sheet_of(book, record_type)
        for column in range(2, sheet.max_column + 1):
            first, second = sheet.cell(2, column), sheet.cell(3, column)
            first.value, second.value = second.value, first.value

    proposal = back(model, filled_in(content, swap))
    assert {c.spot.row for c in proposal.of(Outcome.UNCLEAR)} == {2, 3}
    assert proposal.of(Outcome.CHANGED) == []


def test_a_column_that_was_sorted_alone_is_in_doubt(pair: Pair) -> None:
    model, content = pair

    def sort(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        column, last = column_of(sheet, "Functie"), spare(sheet)
        texts = [f"Functie {at % 7}" for at in range(2, last)]
        for at, text in enumerate(texts, start=2):
            sheet.cell(at, column).value = text

    with_functions = filled_in(content, sort)
    model = model.snapshot()
    draft = Draft(model)
    take_over(draft, back(model, with_functions).ready, on=ON)
    model.apply(draft.step("Terug"))
    content = workbook_of(hand_out(model))

    def sort_again(book: Any) -> None:
        sheet = sheet_of(book, Actor)
        column, last = column_of(sheet, "Functie"), spare(sheet)
        texts = sorted(str(sheet.cell(at, column).value) for at in range(2, last))
        for at, text in enumerate(texts, start=2):
            sheet.cell(at, column).value = text

    proposal = back(model, filled_in(content, sort_again))
    assert proposal.ready == []
    assert len(proposal.of(Outcome.CONFLICT)) > 10
