"""Handing a map out and taking it back, as it is asked for in a shell."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl

from tests.cli.running import Shell


def _fill_in(path: Path, name: str) -> None:
    book: Any = openpyxl.load_workbook(path)
    sheet = next(s for s in book.worksheets if s["A1"].value == "dronten_map_key:Actor")
    row = next(c.row for c in sheet["A"] if str(c.value).startswith("new:"))
    sheet.cell(row, 2).value = name
    book.save(path)


def test_what_a_team_filled_in_comes_into_the_map_once(
    run: Shell, example: Path, tmp_path: Path
) -> None:
    book = tmp_path / "team.xlsx"
    assert run("handout", example, book, "--for", "Team wijk").code == 0
    _fill_in(book, "Nieuwe buurtclub")
    before = example.read_bytes()
    told = json.loads(run("import", example, book, "--dry-run", "--json").out)
    assert {cell["outcome"] for cell in told["cells"]} == {"new"}
    assert example.read_bytes() == before
    assert run("import", example, book).code == 0
    assert run("import", example, book).out == "Er is niets veranderd.\n"


def test_a_handout_needs_the_name_of_a_team(run: Shell, example: Path, tmp_path: Path) -> None:
    assert run("handout", example, tmp_path / "team.xlsx").code == 2
    assert not (tmp_path / "team.xlsx").exists()


def test_another_file_is_refused_in_one_sentence(run: Shell, example: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_bytes(b"PK")
    done = run("import", example, wrong)
    assert (done.code, done.out) == (2, "")
    assert "wrong.xlsx" in done.err


def test_no_handout_is_kept_when_its_workbook_could_not_be_written(
    run: Shell, example: Path, tmp_path: Path
) -> None:
    before = example.read_bytes()
    assert run("handout", example, tmp_path / "gone" / "a.xlsx", "--for", "Team").code == 2
    assert example.read_bytes() == before


def test_nothing_is_taken_over_when_one_of_the_files_is_refused(
    run: Shell, example: Path, tmp_path: Path
) -> None:
    good, wrong = tmp_path / "team.xlsx", tmp_path / "wrong.xlsx"
    assert run("handout", example, good, "--for", "Team wijk").code == 0
    _fill_in(good, "Nieuwe buurtclub")
    wrong.write_bytes(b"PK")
    before = example.read_bytes()
    done = run("import", example, good, wrong)
    assert (done.code, done.out) == (2, "")
    assert "wrong.xlsx" in done.err
    assert example.read_bytes() == before
    told = json.loads(run("import", example, good, wrong, "--dry-run", "--json").out)
    assert [one["file"] for one in told["refused"]] == ["wrong.xlsx"]


def test_a_name_that_looks_like_one_of_ours_is_offered_and_not_taken_over(
    run: Shell, example: Path, tmp_path: Path
) -> None:
    book = tmp_path / "team.xlsx"
    assert run("handout", example, book, "--for", "Team wijk").code == 0
    _fill_in(book, "Afd. Communicatie")
    done = json.loads(run("import", example, book, "--json").out)
    (cell,) = [cell for cell in done["cells"] if cell["field"] == "name"]
    assert "Communicatie" in [one["name"] for one in cell["alike"]]
    assert json.loads(run("import", example, book, "--dry-run", "--json").out) == done


def test_a_bomb_is_refused_in_one_sentence(run: Shell, example: Path, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.xlsx"
    with ZipFile(bomb, "w", ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", "<x/>")
        parts.writestr("xl/worksheets/sheet1.xml", bytes(200_000_000))
    assert bomb.stat().st_size < 1_000_000
    done = run("import", example, bomb)
    assert (done.code, done.out) == (2, "")
    assert "groter dan een werkmap van ons" in done.err
