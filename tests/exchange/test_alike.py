"""Names that look like one that we have."""

import time

import pytest

from dronten_map.core.diff import Outcome, Proposal, Proposed, Spot
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor
from dronten_map.exchange.alike import first_choices, look_alikes, with_choices
from tests.builders import edited, web

_OURS = (
    "Woningcorporatie De Polder",
    "GGD Flevoland",
    "Communicatie",
    "Team Wonen",
    "Raad",
    "Financiën & Control",
)


def _named(*names: str) -> Proposal:
    spot = Spot("a.xlsx", "Actoren", 2)
    return Proposal(
        tuple(
            Proposed(
                outcome=Outcome.NEW,
                spot=spot,
                record_type=Actor,
                subject=ActorId.new(),
                field="name",
                after=name,
            )
            for name in names
        )
    )


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("Woningcorp. de Polder", "Woningcorporatie De Polder"),
        ("GGD", "GGD Flevoland"),
        ("Financien", "Financiën & Control"),
        ("Afdeling communicatie", "Communicatie"),
        ("Stichting Woningcorporatie De Polder", "Woningcorporatie De Polder"),
    ],
)
def test_a_name_that_looks_like_ours_is_offered(name: str, ours: str) -> None:
    model, _ids = web(*_OURS)
    (offered,) = look_alikes(_named(name), model).values()
    assert offered[0].name == ours
    assert offered[0].likeness < 100


@pytest.mark.parametrize("name", ["Zwembad", "Team Jeugd", "Zwembadcomité Flevoland", "🙂", "-"])
def test_another_name_is_not(name: str) -> None:
    model, _ids = web(*_OURS)
    assert look_alikes(_named(name), model) == {}


def test_the_very_name_is_chosen_and_nothing_is_left_to_say_of_it() -> None:
    model, ids = web(*_OURS)
    proposal = _named(" raad ", "GGD")
    alike = look_alikes(proposal, model)
    choices = first_choices(alike)
    assert list(choices.values()) == [ids["Raad"]]
    found = with_choices(proposal, choices, model)
    assert [c.outcome for c in found.cells] == [Outcome.SAME, Outcome.NEW]


def test_two_hundred_names_beside_two_thousand_take_seconds_at_most() -> None:
    model, _ids = web("Ada")
    kind = next(model.all(Actor)).kind
    many = [Actor(id=ActorId.new(), name=f"Vereniging {n} wijk", kind=kind) for n in range(2_000)]
    edited(model, lambda draft: [draft.put(actor) for actor in many])
    began = time.perf_counter()
    look_alikes(_named(*(f"Clubhuis {n}" for n in range(200))), model)
    assert time.perf_counter() - began < 5
