"""Reading a list from the command line."""

import json
from pathlib import Path

import pytest

from dronten_map.core.records import Actor, Relation
from dronten_map.session.document import Document
from tests.cli.running import Shell

LIST = "Naam;Soort;Invloed;Relatie met\nAda;team;4;Bo\nBo;inwoners;heel;\n"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """A list of two actors with a relation and a cell that is not understood."""
    path = tmp_path / "lijst.csv"
    path.write_text(LIST, "utf-8")
    return path


def counts(path: Path) -> tuple[int, int]:
    document = Document.open(path)
    try:
        return document.model.count(Actor), document.model.count(Relation)
    finally:
        document.close()


def test_a_list_becomes_actors_and_relations(run: Shell, new: Path, listed: Path) -> None:
    done = run("add", new, "list", listed)
    assert done.code == 0
    assert done.out.splitlines()[:2] == ["2 nieuwe actoren", "1 relatie"]
    assert "Rij 3, kolom C “heel”" in done.out
    assert counts(new) == (2, 1)


def test_a_dry_run_only_tells(run: Shell, new: Path, listed: Path) -> None:
    told = json.loads(run("add", new, "list", listed, "--dry-run", "--json").out)
    assert (told["new"], told["relations"], told["taken"]) == (["Ada", "Bo"], 1, False)
    assert told["troubles"][0]["row"] == 3
    assert counts(new) == (0, 0)


def test_reading_it_again_adds_nothing(run: Shell, new: Path, listed: Path) -> None:
    run("add", new, "list", listed)
    assert run("add", new, "list", listed).out.startswith("0 nieuwe actoren")
    assert counts(new) == (2, 1)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("weg.csv", None, ()),
        ("kapot.xlsx", "x", ()),
        ("geen.csv", "a;b\n1;1\n1;1\n", ()),
        ("goed.csv", LIST, ("--sheet", "Blad9")),
        ("goed.csv", LIST, ("--columns", "onbekend")),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(
    run: Shell, new: Path, tmp_path: Path, name: str, content: str | None, words: tuple[str, ...]
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, "utf-8")
    done = run("add", new, "list", path, *words)
    assert done.code == 2
    assert len(done.err.splitlines()) == 1
    assert counts(new) == (0, 0)
