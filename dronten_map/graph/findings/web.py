"""Findings about the web itself: what hangs on one thread, and what hangs loose."""

from collections.abc import Iterator

import networkx as nx

from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor
from dronten_map.graph.findings.finding import Finding, Remedy, Rule
from dronten_map.graph.findings.situation import Situation
from dronten_map.i18n import N_, _, ngettext

PART = 3  # actors who lose the rest when one falls out: fewer is not worth a sentence


def _broker(situation: Situation) -> Iterator[Finding]:
    graph = situation.graph
    cut = set(nx.articulation_points(graph))
    found = [(len(lost), actor) for actor in cut if (lost := _cut_off(graph, actor))]
    for count, actor in sorted(found, key=lambda f: (-f[0], situation.name(f[1]))):
        if count >= PART:
            yield Finding(
                "broker",
                _("If {actor} falls out, {count} actors lose contact with the rest.").format(
                    actor=situation.name(actor), count=count
                ),
                Remedy.RELATION,
                actors=(actor,),
            )


def _cut_off(graph: "nx.Graph[ActorId]", actor: ActorId) -> list[ActorId]:
    """Who is no longer connected with the largest part when an actor falls out."""
    part = nx.node_connected_component(graph, actor)
    rest = graph.subgraph(part - {actor})
    parts = sorted(nx.connected_components(rest), key=len)
    return [member for small in parts[:-1] for member in small]


def _isolated(situation: Situation) -> Iterator[Finding]:
    actors = tuple(a.id for a in situation.model.all(Actor) if not situation.graph.degree(a.id))
    if actors:
        sentence = ngettext(
            "{actor} has no relation with anybody.",
            "{count} actors have no relation with anybody.",
            len(actors),
        )
        yield Finding(
            "isolated",
            sentence.format(actor=situation.name(actors[0]), count=len(actors)),
            Remedy.RELATION,
            actors=actors,
        )


RULES = (
    Rule(
        "broker",
        N_("A web that hangs on one thread breaks with illness, leave or another job."),
        N_("Tarjan 1972: articulation points; Burt 1992"),
        _broker,
    ),
    Rule(
        "isolated",
        N_("Who stands alone hears it last, or the line was not drawn yet."),
        N_("Freeman 1978: degree"),
        _isolated,
    ),
)
