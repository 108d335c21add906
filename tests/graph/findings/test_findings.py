"""The findings as a whole."""

from dronten_map.core.model import Model
from dronten_map.core.queries import standing
from dronten_map.core.records import Actor, Opgave
from dronten_map.graph.findings import RULES, findings
from dronten_map.graph.findings.situation import Situation
from dronten_map.session.example import example_step
from tests.builders import empty_map
from tests.graph.findings.builders import TODAY


def test_an_empty_map_says_nothing() -> None:
    assert findings(empty_map(), on=TODAY) == []


def test_every_finding_of_the_example_has_a_key_of_its_own_and_a_known_rule() -> None:
    model = Model()
    model.apply(example_step())
    found = findings(model, on=TODAY)
    assert len({f.key for f in found}) == len(found) > 10
    assert {f.rule for f in found} <= {rule.id for rule in RULES}


def test_the_same_map_says_the_same() -> None:
    model = Model()
    model.apply(example_step())
    assert findings(model, on=TODAY) == findings(model.snapshot(), on=TODAY)


def test_a_situation_thinks_of_everybody_what_the_map_says() -> None:
    model = Model()
    model.apply(example_step())
    situation = Situation(model, TODAY)
    opgaven = [None, *(opgave.id for opgave in model.all(Opgave))]
    for actor in model.all(Actor):
        for opgave in opgaven:
            assert situation.standing(actor.id, opgave) == standing(model, actor.id, opgave)
