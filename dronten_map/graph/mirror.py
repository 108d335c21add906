"""The web as a NetworkX multigraph, kept in step with the records."""

from typing import Any, cast

import networkx as nx

from dronten_map.core.changes import Step
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Relation


class Mirror:
    """The actors and relations of one map as a graph.

    A node's key is the actor's id and an edge's key the relation's; the attribute "record" of
    both holds the record itself. Only `apply` changes the graph.
    """

    def __init__(self) -> None:
        self.graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph()

    @classmethod
    def of(cls, model: Model) -> "Mirror":
        """The graph of a whole map."""
        mirror = cls()
        mirror.graph.add_nodes_from((a.id, {"record": a}) for a in model.all(Actor))
        edges: Any = ((r.source, r.target, r.id, {"record": r}) for r in model.all(Relation))
        mirror.graph.add_edges_from(edges)
        return mirror

    def apply(self, step: Step) -> None:
        """Follow a step that the model has taken; only actors and relations count."""
        for change in step.changes:
            match change.subject:
                case Actor():
                    self._follow_actor(change.subject, is_gone=change.after is None)
                case Relation():
                    ends = (change.before, change.after)
                    self._follow_relation(*cast("tuple[Relation | None, Relation | None]", ends))
                case _:
                    pass

    def _follow_actor(self, actor: Actor, *, is_gone: bool) -> None:
        if is_gone:
            self.graph.remove_node(actor.id)
        else:
            self.graph.add_node(actor.id, record=actor)

    def _follow_relation(self, before: Relation | None, after: Relation | None) -> None:
        if before is not None:
            self.graph.remove_edge(before.source, before.target, before.id)
        if after is not None:
            _ = self.graph.add_edge(after.source, after.target, after.id, record=after)
