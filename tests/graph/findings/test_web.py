"""What hangs on one thread, and what hangs loose."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.edits.amend import amend
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor
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


def test_who_is_part_of_another_does_not_stand_alone() -> None:
    town = Town()
    above, below = town.actor("Afdeling", "department"), town.actor("Team", "team")
    assert len(town.said("isolated")) == 1
    town.edit(lambda d: amend(d, Actor, [below], parent=above))
    assert not town.said("isolated")


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


def test_who_stands_between_two_halves_that_know_another_way_is_noticed() -> None:
    town = Town()
    between = town.actor("Tussen")
    left = [town.actor(f"Links {n}") for n in range(5)]
    right = [town.actor(f"Rechts {n}") for n in range(5)]
    for half in (left, right):
        for one in half:
            town.connect(between, one)
    town.connect(left[0], right[0])
    town.connect(*left, left[0])
    town.connect(*right, right[0])
    (found,) = town.said("bottleneck")
    assert found.actors == (between,)
    assert "%" in found.sentence


def test_in_a_web_where_everybody_knows_everybody_nobody_is_a_bottleneck() -> None:
    town = Town()
    actors = [town.actor(f"Actor {n}") for n in range(9)]
    for at, one in enumerate(actors):
        for other in actors[at + 1 :]:
            town.connect(one, other)
    assert town.said("bottleneck") == []


def test_who_cuts_others_off_is_said_once_and_a_small_web_says_nothing() -> None:
    town = Town()
    hub = town.actor("Spil")
    for n in range(6):
        town.connect(hub, town.actor(f"Blad {n}"))
    assert town.said("bottleneck") == []
    town.connect(hub, town.actor("Blad 6"))
    assert len(town.said("broker")) == 1
    assert town.said("bottleneck") == []
