"""What is measured of actors in the whole web: bridges, nearness and the core, in a few steps."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.records import Actor, Aspect, Relation
from dronten_map.graph.communities import edges_among
from dronten_map.graph.engine import between, clusters, cores, nearness, passing
from dronten_map.graph.scales import Mark, count_marks, count_row, number_marks
from dronten_map.graph.worked_out import Work, worked_out
from dronten_map.i18n import _

Measured = tuple[tuple[Mark, ...], dict[ActorId, int]]  # the marks, and which each actor has

# The aspects that take long to work out, as they follow from the whole web -> what does it.
WORKS: Mapping[Aspect, Work] = MappingProxyType(
    {
        Aspect.COMMUNITY: clusters,
        Aspect.BETWEENNESS: between,
        Aspect.CLOSENESS: nearness,
        Aspect.CORENESS: cores,
        Aspect.PASSAGE: passing,  # of relations, see `strokes`
    }
)
# What share of the highest betweenness each step holds at most; the last one is open.
_SHARES = (0.0, 0.1, 0.3, 0.6)
_PARTS = (0.25, 0.5, 0.75)  # the same, of the way from the least to the greatest nearness


def _bridges(records: Records) -> Measured:
    actors, found = _of_all(records, between)
    most = float(found.max(initial=0.0))
    steps = np.searchsorted(_SHARES, found / most if most else found, side="left")
    words = (_("never"), _("seldom"), _("sometimes"), _("often"), _("most often"))
    return count_marks(words), dict(zip(actors, steps.tolist(), strict=True))


def _near(records: Records) -> Measured:
    actors, found = _of_all(records, nearness)
    least, most = float(found[found > 0].min(initial=1.0)), float(found.max(initial=0.0))
    parts = (found - least) / (most - least) if most > least else np.ones(len(found))
    steps = np.where(found > 0, 1 + np.searchsorted(_PARTS, parts, side="left"), 0)
    words = (_("reaches nobody"), _("far"), _("rather far"), _("rather near"), _("near"))
    return count_marks(words), dict(zip(actors, steps.tolist(), strict=True))


def _deep(records: Records) -> Measured:
    actors, found = _of_all(records, cores)
    rows = {actor: count_row(core) for actor, core in zip(actors, found.tolist(), strict=True)}
    return number_marks(records), rows


def _of_all(records: Records, work: Work) -> tuple[list[ActorId], NDArray[np.float64]]:
    """All actors of the map, and what was worked out of each."""
    actors = [actor.id for actor in records.all(Actor)]
    edges = edges_among(actors, records.all(Relation))
    return actors, worked_out(work, len(actors), edges)


MEASURES: Mapping[Aspect, Callable[[Records], Measured]] = MappingProxyType(
    {Aspect.BETWEENNESS: _bridges, Aspect.CLOSENESS: _near, Aspect.CORENESS: _deep}
)
