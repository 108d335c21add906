"""What a new map starts with."""

from dronten_map.core.model import Model
from dronten_map.core.queries import terms
from dronten_map.core.records import ActorKind, RelationKind, Sector, Term
from dronten_map.core.start import new_step
from tests.builders import empty_map


def test_a_new_map_carries_its_title() -> None:
    model = Model()
    model.apply(new_step("  Wonen  "))
    assert model.info.title == "Wonen"


def test_every_scale_has_a_word_for_each_of_its_numbers() -> None:
    model = empty_map()
    for name, low, high in (
        ("influence", 1, 5),
        ("interest", 1, 5),
        ("stance", -2, 2),
        ("trust", 1, 5),
        ("participation", 1, 5),
        ("awareness", 1, 5),
        ("step", 0, 4),
    ):
        assert [t.number for t in terms(model, name)] == list(range(low, high + 1))


def test_every_word_of_the_starting_lists_is_there_in_both_languages() -> None:
    model = empty_map()
    for record_type in (Term, ActorKind, RelationKind):
        for record in model.all(record_type):
            assert record.name
            assert record.name_en


def test_residents_and_who_decides_are_known_apart_whatever_they_are_called() -> None:
    sectors = {k.name: k.sector for k in empty_map().all(ActorKind)}
    assert sectors["inwoners"] is Sector.RESIDENTS
    assert sectors["college"] is sectors["raad"] is Sector.DECISION
    assert sectors["afdeling"] is Sector.OWN
