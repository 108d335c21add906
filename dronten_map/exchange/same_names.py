"""Names of a list that look like those of actors of the map, or like each other."""

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from dronten_map.core.ids import ActorId
from dronten_map.exchange.alike import bare

_LIKE = 84.0  # of 100; rapidfuzz's ratio of the words in any order
_OFFERED = 3
_NUMBER = re.compile(r"\d+")
_MOST = 3_000  # names among which twins are looked for, a second or two


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


def twins(names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """For each name the earlier ones of the same list that look like it, the most alike first.

    Names that differ in their numbers are not alike: Team 1 and Team 2. Time: names squared.
    """
    found: dict[str, tuple[str, ...]] = {}
    earlier: dict[tuple[str, ...], dict[str, str]] = {}  # by the numbers in a name
    for name in names[:_MOST]:
        plain = bare(name)
        others = earlier.setdefault(tuple(_NUMBER.findall(plain)), {})
        near = process.extract(
            plain, others, scorer=fuzz.token_sort_ratio, score_cutoff=_LIKE, limit=_OFFERED
        )
        if near:
            found[name] = tuple(other for _plain, _score, other in near)
        others[name] = plain
    return found
