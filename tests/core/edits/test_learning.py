"""Experiments and what was learned of them."""

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.learning import (
    add_experiment,
    add_lesson,
    add_precedent,
    add_shipped_precedents,
)
from dronten_map.core.edits.removal import remove
from dronten_map.core.records import Experiment, Lesson, Precedent
from tests.builders import edited, empty_map


def test_an_experiment_keeps_what_was_thought_and_where_it_comes_from() -> None:
    model = edited(
        empty_map(),
        lambda d: add_experiment(d, " Dorpstafel ", hypothesis="Men komt", origin="Gemeente X"),
    )
    (found,) = model.all(Experiment)
    assert (found.title, found.hypothesis, found.origin) == ("Dorpstafel", "Men komt", "Gemeente X")


def test_a_lesson_stays_when_its_experiment_goes() -> None:
    model = edited(
        empty_map(),
        lambda d: add_lesson(d, "Begin klein", experiment=add_experiment(d, "Dorpstafel")),
    )
    edited(model, lambda d: remove(d, list(model.all(Experiment))))
    assert [(lesson.text, lesson.experiment) for lesson in model.all(Lesson)] == [
        ("Begin klein", None)
    ]


def test_an_experiment_forgets_an_example_that_goes() -> None:
    model = empty_map()
    edited(
        model,
        lambda d: add_experiment(d, "Loting", precedents=(add_precedent(d, " G1000 "),)),
    )
    (found,) = model.all(Precedent)
    assert found.title == "G1000"
    edited(model, lambda d: remove(d, [found]))
    assert [e.precedents for e in model.all(Experiment)] == [()]


def test_the_examples_of_the_program_are_added_once_and_what_was_changed_stays() -> None:
    model = edited(empty_map(), add_shipped_precedents)
    every = list(model.all(Precedent))
    edited(model, lambda d: amend(d, Precedent, [every[0].id], title="Anders"))
    edited(model, lambda d: remove(d, [every[1]]))
    edited(model, add_shipped_precedents)
    assert {p.id for p in model.all(Precedent)} == {p.id for p in every}
    assert model.get(Precedent, every[0].id).title == "Anders"
