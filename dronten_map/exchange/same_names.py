"""Names of a list that look like those of actors of the map."""

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from dronten_map.core.ids import ActorId
from dronten_map.exchange.alike import bare

_LIKE = 84.0  # of 100; rapidfuzz's ratio of the words in any order
_OFFERED = 3


def alike(
    names: Sequence[str], known: Mapping[ActorId, str]
) -> dict[str, tuple[tuple[ActorId, str], ...]]:
    """For each name the actors whose names look like it, the most alike first.

    Names without such an actor are left out. Time: names x actors.
    """
    plain = {actor: bare(name) for actor, name in known.items()}
    found: dict[str, tuple[tuple[ActorId, str], ...]] = {}
    for name in names:
        near = process.extract(
            bare(name), plain, scorer=fuzz.token_sort_ratio, score_cutoff=_LIKE, limit=_OFFERED
        )
        if near:
            found[name] = tuple((actor, known[actor]) for _name, _score, actor in near)
    return found
