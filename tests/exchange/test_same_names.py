"""Names that look alike, on the map and in one list."""

import time

from dronten_map.core.ids import ActorId
from dronten_map.exchange.same_names import alike, twins

WOONPALET = ActorId("a")


def test_a_name_of_the_map_that_looks_like_one_of_the_list_is_offered() -> None:
    found = alike(["Stichting Woonpallet", "Griffie"], {WOONPALET: "Woonpalet"})
    assert found == {"Stichting Woonpallet": ((WOONPALET, "Woonpalet"),)}


def test_a_later_name_of_the_list_is_offered_the_earlier_one() -> None:
    names = ["Woonpalet", "Griffie", "Stg. Woonpalet", "Energiecoöperatie Polderwind B.V."]
    assert twins([*names, "Energiecooperatie Polderwind"]) == {
        "Stg. Woonpalet": ("Woonpalet",),
        "Energiecooperatie Polderwind": ("Energiecoöperatie Polderwind B.V.",),
    }


def test_names_that_differ_in_their_numbers_are_no_twins() -> None:
    assert twins([f"Buurtvereniging {n}" for n in range(40)]) == {}


def test_places_make_names_differ() -> None:
    assert twins(["Gebiedsregisseur Dronten", "Gebiedsregisseur Swifterbant"]) == {}


def test_twins_among_two_thousand_names_take_seconds_at_most() -> None:
    names = [f"Vereniging {chr(65 + n % 26) * 6} {n * 7919:x}" for n in range(2_000)]
    start = time.perf_counter()
    twins(names)
    assert time.perf_counter() - start < 20
