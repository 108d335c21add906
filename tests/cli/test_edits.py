"""Adding to a map from the command line."""

import json
from datetime import date
from pathlib import Path

import pytest

from dronten_map.core.queries import first_view, placements_in
from dronten_map.core.records import (
    Activity,
    Actor,
    Area,
    Involvement,
    Opgave,
    Phase,
    Precedent,
    Relation,
)
from dronten_map.session.document import Document
from tests.cli.running import Shell


def records(path: Path) -> Document:
    """The map of a file."""
    return Document.open(path)


def test_actors_are_added_with_kind_and_area(run: Shell, new: Path) -> None:
    assert (
        run("add", new, "actor", "Zorg Ünïcødé", "--area", "swifterbant", "--kind", "kernteam").code
        == 0
    )
    document = records(new)
    (actor,) = document.model.all(Actor)
    area = document.model.get(Area, str(actor.area))
    assert (actor.name, area.name) == ("Zorg Ünïcødé", "Swifterbant")
    document.close()


def test_actors_that_are_added_stand_apart(run: Shell, new: Path) -> None:
    for names in (("A", "B"), ("C",)):
        run("add", new, "actor", *names)
    document = records(new)
    stand = placements_in(document.model, first_view(document.model).id).values()
    assert len({(p.x, p.y) for p in stand}) == 3
    document.close()


def test_a_relation_an_opgave_and_an_involvement_are_added(run: Shell, new: Path) -> None:
    run("add", new, "actor", "Griffie", "Raad")
    assert run("add", new, "relation", "griffie", "raad", "--kind", "informeert").code == 0
    assert run("add", new, "opgave", "Prettig wonen", "--code", "WON").code == 0
    assert run("add", new, "opgave", "Bouwen", "--parent", "won").code == 0
    done = run("add", new, "involvement", "Raad", "WON", "--role", "eindverantwoordelijk")
    assert done.code == 0
    counts = json.loads(run("info", new, "--json").out)["counts"]
    made = [counts[t.__name__] for t in (Actor, Relation, Opgave, Involvement)]
    assert made == [2, 1, 2, 1]


@pytest.mark.parametrize(
    "words",
    [
        ("actor", ""),
        ("actor", "x" * 201),
        ("actor", "A", "--kind", "eenhoorn"),
        ("relation", "A", "B"),
        ("opgave", " "),
        ("opgave", "Wonen", "--parent", "ZZZ"),
        ("involvement", "A", "WON"),
    ],
)
def test_what_cannot_be_added_leaves_the_file_as_it_was(
    run: Shell, new: Path, words: tuple[str, ...]
) -> None:
    before = new.read_bytes()
    done = run("add", new, *words)
    assert (done.code, len(done.err.splitlines()), new.read_bytes() == before) == (2, 1, True)


def test_a_plan_starts_from_a_template_on_a_day(run: Shell, new: Path) -> None:
    done = run("add", new, "plan", "Pilot", "--template", "area-pilot", "--start", "4-1-2027")
    assert done.code == 0
    document = records(new)
    assert document.model.count(Activity) > 10
    assert min(p.start for p in document.model.all(Phase) if p.start) == date(2027, 1, 4)
    document.close()


def test_an_example_from_elsewhere_is_added_with_its_source(run: Shell, new: Path) -> None:
    done = run(
        *("add", new, "precedent", "G1000", "--where", "Uden", "--when", "2014"),
        *("--did", "Eén dag bijeen", "--source", "Verslag", "--author", "Gemeente", "--year", 2015),
    )
    assert done.code == 0
    document = records(new)
    (found,) = document.model.all(Precedent)
    assert (found.place, found.period, found.action) == ("Uden", "2014", "Eén dag bijeen")
    assert (found.source_title, found.source_author, found.source_year) == (
        "Verslag",
        "Gemeente",
        "2015",
    )
    document.close()
