"""Experiments, what was learned of them, and what others did before."""

from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.ids import ExperimentId, LessonId, PrecedentId
from dronten_map.core.precedents import missing_precedents
from dronten_map.core.records import Experiment, Lesson, Precedent


def add_experiment(draft: Draft, title: str, **values: Any) -> ExperimentId:
    """Add something that was or will be tried, here or (with an origin) somewhere else."""
    fields = {name: cleaned(value) for name, value in values.items()}
    experiment = Experiment(id=ExperimentId.new(), title=cleaned(title), **fields)
    draft.put(experiment)
    return experiment.id


def add_lesson(draft: Draft, text: str, **values: Any) -> LessonId:
    """Keep a lesson, from an experiment or from somebody else."""
    fields = {name: cleaned(value) for name, value in values.items()}
    lesson = Lesson(id=LessonId.new(), text=cleaned(text), **fields)
    draft.put(lesson)
    return lesson.id


def add_precedent(draft: Draft, title: str, **values: Any) -> PrecedentId:
    """Keep an example from elsewhere: what another municipality did, and who says so."""
    fields = {name: cleaned(value) for name, value in values.items()}
    precedent = Precedent(id=PrecedentId.new(), title=cleaned(title), **fields)
    draft.put(precedent)
    return precedent.id


def add_shipped_precedents(draft: Draft) -> int:
    """Put the examples that come with the program in the map; those that are there stay as is.

    Returns:
        How many were added.
    """
    missing = missing_precedents(draft)
    for precedent in missing:
        draft.put(precedent)
    return len(missing)
