"""Experiments and what was learned of them."""

from dronten_map.core.edits.learning import add_experiment, add_lesson
from dronten_map.core.edits.removal import remove
from dronten_map.core.records import Experiment, Lesson
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
