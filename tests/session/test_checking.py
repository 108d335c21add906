"""Looking a file over without opening it for work."""

import sqlite3
from pathlib import Path

import pytest

from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Actor
from dronten_map.core.rules import Severity
from dronten_map.session.checking import problems_in
from dronten_map.session.document import Document
from dronten_map.store import digests
from dronten_map.store.opening import DamagedFile


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A file with one actor."""
    path = tmp_path / "kaart.drontenmap"
    document = Document.new("Kaart")
    with document.edit("edit") as draft:
        add_actor(draft, "Griffie")
    document.save_as(path)
    document.close()
    return path


def test_a_file_of_ours_has_no_problems(saved: Path) -> None:
    model, problems = problems_in(saved)
    assert (model.count(Actor), problems) == (1, [])


def test_a_rule_that_is_broken_in_the_file_is_told(saved: Path) -> None:
    _with(saved, "UPDATE actor SET name = ''")
    _model, problems = problems_in(saved)
    assert [(p.severity, p.field) for p in problems] == [(Severity.ERROR, "name")]


def test_a_file_whose_digests_do_not_fit_is_damaged(saved: Path) -> None:
    with sqlite3.connect(saved) as connection:
        connection.execute("UPDATE actor SET name = 'x'")
    connection.close()
    with pytest.raises(DamagedFile):
        problems_in(saved)


def test_looking_leaves_no_working_copy_behind(saved: Path, home: Path) -> None:
    problems_in(saved)
    assert list((home / "working").iterdir()) == []


def _with(path: Path, statement: str) -> None:
    """Change a file as a program would that keeps its digests right."""
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(statement)
        digests.write(connection, digests.compute(connection))
    connection.close()
