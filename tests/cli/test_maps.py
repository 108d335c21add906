"""Making maps, looking at them, checking them, and their history."""

import json
import sqlite3
from pathlib import Path

from dronten_map.store import digests
from tests.cli.running import Shell


def test_the_example_is_written_with_its_actors(run: Shell, example: Path) -> None:
    assert json.loads(run("info", example, "--json").out)["counts"]["Actor"] >= 60


def test_a_file_that_is_there_is_not_replaced(run: Shell, new: Path) -> None:
    before = new.read_bytes()
    done = run("example", new)
    assert (done.code, new.read_bytes() == before, "--force" in done.err) == (2, True, True)


def test_with_force_it_is_replaced(run: Shell, new: Path) -> None:
    assert run("example", new, "--force").code == 0
    assert json.loads(run("info", new, "--json").out)["is_example"] is True


def test_a_map_has_a_name_of_its_own_ending(run: Shell, tmp_path: Path) -> None:
    done = run("new", tmp_path / "kaart.xlsx")
    assert (done.code, ".drontenmap" in done.err, list(tmp_path.glob("kaart*"))) == (2, True, [])


def test_a_new_map_is_called_after_its_file(run: Shell, new: Path) -> None:
    assert json.loads(run("info", new, "--json").out)["title"] == "kaart"


def test_a_new_map_takes_a_title(run: Shell, tmp_path: Path) -> None:
    run("new", tmp_path / "k.drontenmap", "--title", "Wönen")
    assert run("info", tmp_path / "k.drontenmap").out.startswith("Wönen\n")


def test_info_tells_identity_and_format(run: Shell, new: Path) -> None:
    facts = json.loads(run("info", new, "--json").out)
    assert (facts["format_version"], len(facts["document_id"])) == (2, 36)


def test_a_sound_map_has_nothing_wrong(run: Shell, example: Path) -> None:
    done = run("check", example, "--json")
    assert (done.code, json.loads(done.out)["errors"]) == (0, 0)


def test_a_broken_rule_ends_with_one(run: Shell, example: Path) -> None:
    connection = sqlite3.connect(example)
    with connection:
        connection.execute("UPDATE relation SET target = source")
        digests.write(connection, digests.compute(connection))
    connection.close()
    done = run("check", example, "--json")
    assert (done.code, json.loads(done.out)["problems"][0]["type"]) == (1, "Relation")


def test_a_damaged_map_ends_with_one_and_is_told(run: Shell, example: Path) -> None:
    content = example.read_bytes()
    assert content.count(b"Griffie") >= 1
    example.write_bytes(content.replace(b"Griffie", b"Gruffie"))
    done = run("check", example)
    assert (done.code, "beschadigd" in done.out) == (1, True)


def test_the_same_name_twice_is_a_warning(run: Shell, new: Path) -> None:
    run("add", new, "actor", "Griffie", "Griffie")
    done = run("check", new)
    assert (done.code, "let op" in done.out, "Griffie" in done.out) == (0, True, True)


def test_undo_and_redo_go_through_the_file(run: Shell, new: Path) -> None:
    run("add", new, "actor", "Griffie")

    def actors() -> int:
        return json.loads(run("info", new, "--json").out)["counts"]["Actor"]

    assert run("undo", new).code == 0
    undone = actors()
    assert run("redo", new).code == 0
    assert (undone, actors()) == (0, 1)


def test_undo_of_nothing_is_refused(run: Shell, new: Path) -> None:
    assert run("undo", new).code == 2


def test_the_history_shows_every_step_and_what_was_undone(run: Shell, new: Path) -> None:
    run("add", new, "actor", "Griffie")
    run("add", new, "opgave", "Wonen")
    run("undo", new)
    steps = json.loads(run("history", new, "--json").out)
    assert [(s["label"], s["done"]) for s in steps] == [
        ("Actor toegevoegd", True),
        ("Opgave toegevoegd", False),
    ]
