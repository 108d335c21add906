"""Handing a map out and taking it back, as it is asked for in a shell."""

import json
from pathlib import Path
from typing import Any

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
    assert {cell["outcome"] for cell in told} == {"new"}
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
