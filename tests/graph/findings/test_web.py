"""What hangs on one thread, and what hangs loose."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.ids import ActorId
from tests.graph.findings.builders import Town

_LINES = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=16)


def test_an_actor_on_whom_three_others_hang_is_noticed_and_two_are_not() -> None:
    town = Town()
    broker = town.actor("Gebiedsregisseur", "area_director")
    core = [town.actor(f"Kern {n}") for n in range(5)]
    town.connect(*core, core[0], broker)
    village = [town.actor(f"Dorp {n}", "residents") for n in range(3)]
    town.connect(broker, village[0], village[1])
    town.connect(village[2], core[1])
    assert [f for f in town.said("broker") if f.actors == (broker,)] == []
    third = town.actor("Dorp 3", "residents")
    town.connect(village[1], third)
    (found,) = [f for f in town.said("broker") if f.actors == (broker,)]
    assert "3" in found.sentence


def test_an_actor_without_relations_is_noticed_until_a_line_is_drawn() -> None:
    town = Town()
    one, other = town.actor("Een"), town.actor("Ander")
    assert set(town.said("isolated")[0].actors) == {one, other}
    town.connect(one, other)
    assert not town.said("isolated")


@given(_LINES)
def test_who_is_cut_off_is_who_is_not_with_the_largest_part_any_more(
    lines: list[tuple[int, int]],
) -> None:
    town = Town()
    actors = [town.actor(letter) for letter in "abcdefghijkl"]
    graph = nx.Graph([(a, b) for a, b in lines if a != b])
    for one, other in graph.edges:
        town.connect(actors[one], actors[other])
    expected: dict[ActorId, int] = {}
    for at in graph:
        rest = nx.node_connected_component(graph, at) - {at}
        parts = [len(p) for p in nx.connected_components(graph.subgraph(rest))]
        if sum(parts) - max(parts) >= 3:
            expected[actors[at]] = sum(parts) - max(parts)
    said = {f.actors[0]: f.sentence for f in town.said("broker")}
    assert set(said) == set(expected)
    assert all(f" {count} " in said[actor] for actor, count in expected.items())
