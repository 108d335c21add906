import numpy as np

from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor, Relation
from dronten_map.graph.communities import communities, hubs_of
from tests.builders import web

# Two triangles with one relation between them; c and d hold it.
TRIANGLES = "ab bc ca cd de ef fd"


def named(lines: str, *names: str) -> dict[str, str]:
    model, ids = web(*names, lines=lines)
    names_of = {actor: name for name, actor in ids.items()}
    found = communities([a.id for a in model.all(Actor)], list(model.all(Relation)))
    return {names_of[actor]: names_of[hub] for actor, hub in found.items()}


def test_two_circles_of_acquaintances_are_two_clusters() -> None:
    found = named(TRIANGLES, *"abcdef")
    assert found["a"] == found["b"] == found["c"]
    assert found["d"] == found["e"] == found["f"] != found["a"]


def test_a_cluster_is_named_after_who_has_most_relations_in_it() -> None:
    found = named("ab cb db eb xy yz zx", *"abcdexyz")
    assert found["a"] == "b"


def test_of_equals_the_first_one_gives_its_name() -> None:
    assert set(named(TRIANGLES, *"abcdef").values()) == {"a", "d"}


def test_who_has_no_relation_is_in_no_cluster() -> None:
    assert "x" not in named("ab", *"abx")


def test_relations_with_the_world_outside_do_not_count() -> None:
    model, ids = web(*"abc", lines="ab bc")
    chosen = [ids["a"], ids["c"]]
    assert communities(chosen, list(model.all(Relation))) == {}


def test_a_map_without_relations_has_no_clusters() -> None:
    assert hubs_of([ActorId("a")], np.empty((0, 2), dtype=np.int64)) == {}


def test_the_same_web_always_has_the_same_clusters() -> None:
    dice = np.random.default_rng(3)
    actors = [ActorId(str(i)) for i in range(200)]
    edges = dice.integers(0, 200, (600, 2))
    edges = edges[edges[:, 0] != edges[:, 1]]
    assert hubs_of(actors, edges) == hubs_of(actors, edges)
