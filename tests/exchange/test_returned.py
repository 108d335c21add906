"""Workbooks that went out and came back."""

import random
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from dronten_map.core.codec import records_from_json
from dronten_map.core.diff import Outcome, Proposal, accept
from dronten_map.core.draft import Draft
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Commitment, Relation
from dronten_map.errors import UserError
from dronten_map.exchange.form import FACTS
from dronten_map.exchange.handout import base_of, handed_out, handout_workbook
from dronten_map.exchange.returned import review
from tests.builders import edited, empty_map
from tests.exchange.reading import example

_ON = date(2026, 1, 5)


def _given() -> tuple[Model, bytes]:
    model = example()
    handout = handed_out(model, "Team", on=_ON)
    edited(model, lambda draft: draft.put(handout))
    base = base_of(records_from_json(handout.content))
    return model, handout_workbook(base, handout, document="map")


@pytest.fixture(scope="module")
def given() -> tuple[Model, bytes]:
    return _given()


def _back(model: Model, content: bytes) -> Proposal:
    return review(model, "map", [("terug.xlsx", content)])


def _filled_in(content: bytes, fill: Callable[[Any], object]) -> bytes:
    book = openpyxl.load_workbook(BytesIO(content))
    fill(book)
    raw = BytesIO()
    book.save(raw)
    return raw.getvalue()


def _sheet(book: Any, record_type: type) -> Any:
    wanted = f"dronten_map_key:{record_type.__name__}"
    return next(s for s in book.worksheets if any(c.value == wanted for c in s[1]))


def _spare(sheet: Any) -> int:
    return next(c.row for c in sheet["A"] if str(c.value).startswith("new:"))


def _sort(sheet: Any, chance: random.Random) -> None:
    rows = [[c.value for c in row] for row in sheet.iter_rows(min_row=2)]
    chance.shuffle(rows)
    for at, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            sheet.cell(at, column).value = value


def test_an_untouched_return_gives_an_empty_review(given: tuple[Model, bytes]) -> None:
    assert _back(*given).is_empty


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_workbook_that_libreoffice_saved_gives_an_empty_review(
    given: tuple[Model, bytes], tmp_path: Path
) -> None:
    model, content = given
    (tmp_path / "uit.xlsx").write_bytes(content)
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    call = ["soffice", "--headless", home, "--convert-to", "xlsx", "--outdir", "terug", "uit.xlsx"]
    subprocess.run(call, cwd=tmp_path, check=True, capture_output=True, timeout=100)
    assert _back(model, (tmp_path / "terug" / "uit.xlsx").read_bytes()).is_empty


def test_a_row_that_was_taken_away_is_no_deletion(given: tuple[Model, bytes]) -> None:
    model, content = given
    back = _filled_in(content, lambda book: _sheet(book, Actor).delete_rows(3, 5))
    assert _back(model, back).is_empty


@pytest.mark.parametrize("seed", range(12))
def test_each_edit_is_applied_or_listed_and_none_lands_on_another_record(
    given: tuple[Model, bytes], seed: int
) -> None:
    model, content = given
    chance = random.Random(seed)
    expected: dict[str, str] = {}
    touched: set[str] = set()

    def fill(book: Any) -> None:
        sheet = _sheet(book, Actor)
        for row in chance.sample(range(2, _spare(sheet)), 6):
            key, column = sheet.cell(row, 1).value, chance.randrange(2, 7)
            value = chance.choice(["", "=1+1", "onbekend woord", "31-12-2026", 12.5, "Ünïcødé"])
            sheet.cell(row, column).value = value
            touched.add(key)
            if column == 6 and value != "=1+1":
                expected[key] = str(value)
        _sort(sheet, chance)
        copied = chance.randrange(2, sheet.max_row)
        key = sheet.cell(copied, 1).value
        if key not in touched:
            sheet.append([c.value for c in sheet[copied]])
            touched.add(key)
        sheet.title = "Anders"
        sheet.move_range(f"C1:C{sheet.max_row}", cols=20)

    proposal = _back(model, _filled_in(content, fill))
    found = [c for c in proposal.cells if c.outcome is not Outcome.SAME]
    assert {c.subject for c in found} <= touched
    changed = {c.subject: c.after for c in found if c.field == "function"}
    for key, value in expected.items():
        assert changed.get(key, model.get(Actor, key).function) == value


def test_a_copied_row_is_listed(given: tuple[Model, bytes]) -> None:
    model, content = given

    def copy(book: Any) -> None:
        sheet = _sheet(book, Actor)
        sheet.append([c.value for c in sheet[2]])

    proposal = _back(model, _filled_in(content, copy))
    assert len(proposal.of(Outcome.UNCLEAR)) == 2
    assert proposal.ready == []


def test_new_rows_may_name_each_other_and_are_one_step(given: tuple[Model, bytes]) -> None:
    model = given[0].snapshot()

    def fill(book: Any) -> None:
        actors, relations = _sheet(book, Actor), _sheet(book, Relation)
        promises = _sheet(book, Commitment)
        actors.cell(_spare(actors), 2).value = "Nieuwe buurtclub"
        row = _spare(relations)
        relations.cell(row, 2).value = "nieuwe buurtclub"
        relations.cell(row, 3).value = actors.cell(2, 2).value
        row = _spare(promises)
        promises.cell(row, 2).value = "Sleutel brengen"
        promises.cell(row, 5).value = "31-12-2026"

    back = _filled_in(given[1], fill)
    before = model.snapshot()
    draft = Draft(model)
    accept(draft, _back(model, back).ready)
    step = draft.step("Terug")
    model.apply(step)
    club = next(a for a in model.all(Actor) if a.name == "Nieuwe buurtclub")
    assert any(r.source == club.id for r in model.all(Relation))
    assert any(c.due == date(2026, 12, 31) for c in model.all(Commitment))
    assert _back(model, back).is_empty
    model.apply(step.inverted())
    assert model == before


def test_an_x_in_the_last_column_is_a_deletion(given: tuple[Model, bytes]) -> None:
    model, content = given

    def mark(book: Any) -> None:
        sheet = _sheet(book, Actor)
        sheet.cell(2, sheet.max_column).value = "X"

    (cell,) = _back(model, _filled_in(content, mark)).ready
    assert cell.outcome is Outcome.DELETION


def test_a_locked_cell_that_was_changed_is_listed(given: tuple[Model, bytes]) -> None:
    model, content = given

    def change(book: Any) -> None:
        _sheet(book, Relation)["B2"] = "Iemand anders"

    proposal = _back(model, _filled_in(content, change))
    assert [c.spot.cell for c in proposal.of(Outcome.UNCLEAR)] == ["B2"]


def test_a_judgement_is_never_handed_out() -> None:
    handout = handed_out(example(), "Team", on=_ON)
    kept = records_from_json(handout.content)
    assert all(r.judgement == "" for r in kept if isinstance(r, Actor))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html>", b"\x00" * 100])
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(UserError):
        _back(empty_map(), content)


def test_a_workbook_of_another_map_is_refused(given: tuple[Model, bytes]) -> None:
    with pytest.raises(UserError):
        review(given[0], "another", [("terug.xlsx", given[1])])


def test_a_handout_that_the_map_does_not_know_is_refused(given: tuple[Model, bytes]) -> None:
    with pytest.raises(UserError):
        _back(empty_map(), given[1])


def test_an_older_handout_is_refused() -> None:
    model, content = _given()
    edited(model, lambda draft: draft.put(handed_out(model, "Team", on=_ON)))
    with pytest.raises(UserError):
        _back(model, content)


def test_a_workbook_that_is_cut_off_is_refused(given: tuple[Model, bytes]) -> None:
    with pytest.raises(UserError):
        _back(given[0], given[1][: len(given[1]) // 2])


@pytest.mark.parametrize("record_type", [Actor, Relation])
def test_rows_that_were_sorted_without_their_keys_are_listed_and_change_nothing(
    given: tuple[Model, bytes], record_type: type
) -> None:
    model, content = given

    def swap(book: Any) -> None:
        sheet = _sheet(book, record_type)
        for column in range(2, sheet.max_column + 1):
            first, second = sheet.cell(2, column), sheet.cell(3, column)
            first.value, second.value = second.value, first.value

    proposal = _back(model, _filled_in(content, swap))
    assert {c.spot.row for c in proposal.of(Outcome.UNCLEAR)} == {2, 3}
    assert proposal.of(Outcome.CHANGED) == []


@pytest.mark.parametrize("text", [None, "", "{", "[]", "{}", "7", '["Actor"]'])
@pytest.mark.parametrize("cell", ["A1", "A2"])
def test_a_workbook_whose_hidden_facts_are_gone_is_refused(
    given: tuple[Model, bytes], cell: str, text: str | None
) -> None:
    model, content = given

    def spoil(book: Any) -> None:
        book[FACTS][cell] = text

    spoiled = _filled_in(content, spoil)
    with pytest.raises(UserError):
        _back(model, spoiled)
