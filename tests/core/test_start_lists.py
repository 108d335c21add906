"""The lists that a new map starts with."""

import pytest

from dronten_map.core.queries import terms
from tests.builders import empty_map


def test_there_are_forty_ways_of_working_each_explained_in_both_languages() -> None:
    forms = terms(empty_map(), "werkvorm")
    assert len(forms) >= 40
    assert all(t.name_en and t.explanation and t.explanation_en for t in forms)


@pytest.mark.parametrize("step", range(5))
def test_every_step_asks_something_and_says_where_that_comes_from(step: int) -> None:
    questions = terms(empty_map(), f"checklist_{step}")
    assert len(questions) >= 3
    assert all(t.explanation and t.explanation_en and t.source for t in questions)


# What the assignment of the programme wants made explicit, step by step: a word of each.
WANTED = (
    ("Kernteam", "Mensen en middelen", "Opdracht tussen", "gebiedsregisseurs"),
    (
        "methodiek",
        "visie en strategie",
        "onder opgaven verstaan",
        "definitie",
        "structuur",
        "hele systeem",
        "andere gemeenten",
        "goed gaat",
        "Experimenten",
    ),
    ("uitrol", "Doorlooptijd", "geld en inzet", "college en raad", "taal", "projectmatig"),
    ("weet het", "positief", "Gefaseerde", "gezamenlijke werkwijze"),
    ("nieuwe medewerkers", "evalueren", "ontwikkelen"),
)


@pytest.mark.parametrize("step", range(5))
def test_every_item_of_the_assignment_is_a_question_of_its_step(step: int) -> None:
    asked = [t.name for t in terms(empty_map(), f"checklist_{step}")]
    assert len(asked) == len(WANTED[step])
    for item in WANTED[step]:
        assert sum(item in name for name in asked) == 1, item


def test_the_empty_chairs_are_the_six_that_are_easily_forgotten() -> None:
    assert [t.name for t in terms(empty_map(), "empty_chair")] == [
        "beleidsketen",
        "doelgroepen",
        "interne omgeving",
        "achterbannen en koepels",
        "bevoegd gezag",
        "media",
    ]
