"""Findings about the web itself: what hangs on one thread, and what hangs loose."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor
from dronten_map.graph.engine import between_in_parts, parts
from dronten_map.graph.engine import blocks as blocks_of
from dronten_map.graph.findings.finding import Finding, Remedy, Rule
from dronten_map.graph.findings.situation import Situation
from dronten_map.i18n import N_, _, ngettext

PART = 3  # actors who lose the rest when one falls out: fewer is not worth a sentence
SHARE = 0.3  # of the shortest ways between others that goes through one: our own rule
SMALLEST = 8  # actors of a part in which such a share says something


def _broker(situation: Situation) -> Iterator[Finding]:
    found = [(count, actor) for actor, count in _cut_off(situation).items()]
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


def _cut_off(situation: Situation) -> dict[ActorId, int]:
    """How many lose contact with the largest part that is left, for each one who can cut them off.

    Time: actors + relations. Every block (a part that no single actor can cut) hangs in a tree on
    the actors that it shares with other blocks; whoever falls out leaves the branches around them.
    """
    actors = [actor.id for actor in situation.model.all(Actor)]
    rows = blocks_of(len(actors), situation.ends)
    blocks = [frozenset(actors[row] for row in block) for block in rows]
    homes: dict[ActorId, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        for actor in block:
            homes[actor].append(at)
    cut = {actor for actor, within in homes.items() if len(within) > 1}
    lost: dict[ActorId, int] = {}
    seen: set[int] = set()
    for root in range(len(blocks)):
        if root not in seen:
            tree = _tree(blocks, homes, cut, root)
            seen |= {at for at, _above in tree}
            lost |= _losses(blocks, cut, tree)
    return lost


def _tree(
    blocks: list[frozenset[ActorId]], homes: dict[ActorId, list[int]], cut: set[ActorId], root: int
) -> list[tuple[int, ActorId | None]]:
    """The blocks that hang together with one, from the top down, each with the actor above it."""
    tree: list[tuple[int, ActorId | None]] = [(root, None)]
    for at, above in tree:
        for actor in (blocks[at] & cut) - {above}:
            tree += [(below, actor) for below in homes[actor] if below != at]
    return tree


def _losses(
    blocks: list[frozenset[ActorId]], cut: set[ActorId], tree: list[tuple[int, ActorId | None]]
) -> dict[ActorId, int]:
    """How many are cut off by each actor of one tree of blocks."""
    branches: dict[ActorId, list[int]] = defaultdict(list)  # how many each branch below holds
    for at, above in reversed(tree):
        below = sum(sum(branches[actor]) for actor in (blocks[at] & cut) - {above})
        size = len(blocks[at]) - (above is not None) + below
        if above is not None:
            branches[above].append(size)
    whole = len({actor for at, _above in tree for actor in blocks[at]})
    lost: dict[ActorId, int] = {}
    for actor, sizes in branches.items():
        parts = [*sizes, whole - 1 - sum(sizes)]
        lost[actor] = sum(parts) - max(parts)
    return lost


def _bottleneck(situation: Situation) -> Iterator[Finding | None]:
    """Who lies on many of the shortest ways between others, without cutting anybody off.

    None in between, where there is a moment for something else.
    """
    cut = {actor for actor, count in _cut_off(situation).items() if count >= PART}
    yield None
    everyone = [actor.id for actor in situation.model.all(Actor)]
    number = parts(len(everyone), situation.ends)
    found: list[tuple[float, ActorId]] = []
    for part in np.flatnonzero(np.bincount(number) >= SMALLEST).tolist():
        rows = sorted(np.flatnonzero(number == part).tolist(), key=everyone.__getitem__)
        actors, others = [everyone[row] for row in rows], len(rows) - 1
        place = np.zeros(len(everyone), dtype=np.int64)
        place[rows] = np.arange(len(rows))
        ends = place[situation.ends[number[situation.ends[:, 0]] == part]]
        yield None
        counts = np.zeros(len(actors))
        for counted in between_in_parts(len(actors), ends):
            counts += counted
            yield None
        shares = counts / (others * (others - 1) / 2)
        found += [
            (float(share), actor)
            for share, actor in zip(shares, actors, strict=True)
            if share >= SHARE and actor not in cut
        ]
    for share, actor in sorted(found, key=lambda f: (-f[0], situation.name(f[1]))):
        yield Finding(
            "bottleneck",
            _("Much goes through {actor}: {percent}% of the shortest ways between others.").format(
                percent=round(100 * share), actor=situation.name(actor)
            ),
            Remedy.RELATION,
            actors=(actor,),
        )


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
        N_("Much hangs on one"),
        N_("A web that hangs on one thread breaks with illness, leave or another job."),
        N_("Tarjan 1972: articulation points; Burt 1992"),
        _broker,
    ),
    Rule(
        "bottleneck",
        N_("Much goes through one"),
        N_("Who stands between many others has much to pass on, and the web waits for one agenda."),
        N_("Freeman 1977: betweenness"),
        _bottleneck,
    ),
    Rule(
        "isolated",
        N_("Without any relation"),
        N_("Who stands alone hears it last, or the line was not drawn yet."),
        N_("Freeman 1978: degree"),
        _isolated,
    ),
)
