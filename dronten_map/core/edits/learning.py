"""Experiments and what was learned of them."""

from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.ids import ExperimentId, LessonId
from dronten_map.core.records import Experiment, Lesson


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
