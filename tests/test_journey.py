"""The main job from an empty folder to a plan on paper, as a shell does it."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from tests.tree import ROOT

ACTORS = ("Griffie", "College van B en W", "Gemeenteraad", "Inwoners Ünïcødé", "GGD", "Politie")
RELATIONS = (
    ("Griffie", "Gemeenteraad"),
    ("College van B en W", "Gemeenteraad"),
    ("GGD", "Politie"),
    ("Inwoners Ünïcødé", "GGD"),
    ("College van B en W", "Inwoners Ünïcødé"),
)


class Journey:
    """Types commands in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "dronten_map", *words],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def counts(self) -> dict[str, int]:
        """How many records of each kind the map holds."""
        return json.loads(self("info", "kaart.drontenmap", "--json"))["counts"]


@pytest.fixture
def type_(tmp_path: Path) -> Journey:
    """A shell in an empty folder."""
    return Journey(tmp_path)


@pytest.mark.timeout(300)
def test_from_an_empty_folder_to_a_plan_on_paper(type_: Journey) -> None:
    file = "kaart.drontenmap"
    type_("new", file, "--title", "Samen wonen")
    type_("add", file, "actor", *ACTORS)
    for source, target in RELATIONS:
        type_("add", file, "relation", source, target)
    type_("add", file, "opgave", "Prettig wonen", "--code", "WON")
    type_("add", file, "opgave", "Gezond leven", "--code", "GEZ")
    type_("add", file, "involvement", "GGD", "GEZ", "--role", "verantwoordelijk")
    type_("add", file, "involvement", "Inwoners Ünïcødé", "WON")
    type_("undo", file)
    undone = type_.counts()
    type_("redo", file)
    type_("add", file, "plan", "Plan van aanpak wonen", "--opgave", "WON")
    whole = type_.counts()
    assert undone["Involvement"] == 1
    assert [whole[name] for name in ("Actor", "Relation", "Opgave", "Involvement")] == [6, 5, 2, 2]

    type_("plan", file, "--opgave", "WON", "--pdf", "plan.pdf", "--xlsx", "plan.xlsx")
    type_("overview", file, "overzicht.xlsx")
    for kind in ("svg", "png", "pdf"):
        type_("picture", file, f"kaart.{kind}")
    assert "Er is niets mis" in type_("check", file)

    paper = PdfReader(type_.folder / "plan.pdf")
    text = "\n".join(page.extract_text() for page in paper.pages)
    assert "Plan van aanpak wonen" in text
    assert "Inwoners Ünïcødé" in text
    book = openpyxl.load_workbook(BytesIO((type_.folder / "overzicht.xlsx").read_bytes()))
    cells = {str(c.value) for sheet in book.worksheets for row in sheet.iter_rows() for c in row}
    assert set(ACTORS) <= cells
    assert all(name.split()[0] in _picture(type_.folder) for name in ACTORS)


def _picture(folder: Path) -> str:
    return (folder / "kaart.svg").read_text("utf-8")
