from collections.abc import Callable

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor, connect, rename
from dronten_map.core.ids import RelationId
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Relation
from dronten_map.graph.mirror import Mirror
from tests.builders import empty_map, web


def alike(one: Mirror, other: Mirror) -> bool:
    def plain(mirror: Mirror) -> object:
        nodes = dict(mirror.graph.nodes(data="record"))
        edges = {k: (a, b, r) for a, b, k, r in mirror.graph.edges(keys=True, data="record")}
        return nodes, edges

    return plain(one) == plain(other)


def test_an_empty_map_has_an_empty_graph() -> None:
    assert len(Mirror.of(empty_map()).graph) == 0


def test_actors_are_nodes_and_relations_are_edges_with_their_records() -> None:
    model, ids = web("a", "b", lines="ab")
    graph = Mirror.of(model).graph
    (relation,) = model.all(Relation)
    assert graph.nodes[ids["a"]]["record"] == model.get(Actor, ids["a"])
    assert graph.edges[ids["a"], ids["b"], relation.id]["record"] is relation


def test_two_relations_between_the_same_actors_are_two_edges() -> None:
    model, ids = web("a", "b", lines="ab ab")
    assert Mirror.of(model).graph.number_of_edges(ids["a"], ids["b"]) == 2


def follows(model: Model, edit: Callable[[Draft], object]) -> None:
    mirror = Mirror.of(model)
    before = Mirror.of(model)
    draft = Draft(model)
    edit(draft)
    step = draft.step("edit")
    for forth_and_back in (step, step.inverted(), step):
        model.apply(forth_and_back)
        mirror.apply(forth_and_back)
        assert alike(mirror, Mirror.of(model))
    model.apply(step.inverted())
    mirror.apply(step.inverted())
    assert alike(mirror, before)


def test_it_follows_a_new_actor_with_a_relation_and_its_undo() -> None:
    model, ids = web("a", "b", lines="ab")
    follows(model, lambda draft: connect(draft, add_actor(draft, "c"), ids["a"]))


def test_it_follows_a_removed_actor_that_takes_its_relations_along() -> None:
    model, ids = web("a", "b", "c", lines="ab bc ac ab")
    follows(model, lambda draft: remove(draft, [model.get(Actor, ids["b"])]))


def test_it_follows_a_relation_that_gets_another_end() -> None:
    model, ids = web("a", "b", "c", lines="ab")
    (relation,) = model.all(Relation)
    follows(model, lambda draft: amend(draft, Relation, [relation.id], target=ids["c"]))


def test_it_follows_a_new_name() -> None:
    model, ids = web("a")
    follows(model, lambda draft: rename(draft, ids["a"], "Gebiedsregie"))


def test_other_records_leave_it_as_it_is() -> None:
    model, _ids = web("a", "b", lines="ab")
    mirror = Mirror.of(model)
    mirror.apply(empty_map().as_step("new"))
    assert alike(mirror, Mirror.of(model))
    assert all(isinstance(k, RelationId) for _a, _b, k in mirror.graph.edges(keys=True))
