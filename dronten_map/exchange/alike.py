"""New actors whose names look like one that we have: perhaps it is the same."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from dronten_map.core.diff import Outcome, Proposal
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.records import Actor
from dronten_map.core.same_actor import as_same_actor
from dronten_map.exchange.typed import folded

# Of 100: rapidfuzz's ratio of sets of words, 100 when one name holds all words of the other.
_LIKE = 84.0
_OFFERED = 3
# Words that many names begin with, and that say nothing of who it is.
_COMMON = frozenset(
    (
        *("de", "het", "the", "van", "of", "en", "and", "stichting", "stg", "vereniging", "ver"),
        *("afdeling", "afd", "team", "bv", "nv"),
    )
)
Choices = Mapping[str, ActorId | None]  # new actor -> ours that it is; None when it is new


@dataclass(frozen=True, slots=True)
class Alike:
    """An actor of ours whose name looks like that of a new one.

    Attributes:
        likeness: From 0 to 100; 100 is the same name.
    """

    actor: ActorId
    name: str
    likeness: int


def look_alikes(proposal: Proposal, ours: Records) -> dict[str, tuple[Alike, ...]]:
    """For each new actor the actors of ours that it may be, most alike first.

    Time: new actors x actors.
    """
    known = {actor.id: bare(actor.name) for actor in ours.all(Actor)}
    names = {actor.id: actor.name for actor in ours.all(Actor)}
    found: dict[str, tuple[Alike, ...]] = {}
    for cell in proposal.of(Outcome.NEW):
        if cell.record_type is not Actor or cell.field != "name":
            continue
        wanted = str(cell.after)
        near = process.extract(
            bare(wanted), known, scorer=fuzz.token_set_ratio, score_cutoff=_LIKE, limit=_OFFERED
        )
        alike = [
            Alike(
                actor, names[actor], 100 if _is_same(wanted, names[actor]) else min(99, int(score))
            )
            for _name, score, actor in near
        ]
        if alike:
            found[cell.subject] = tuple(sorted(alike, key=lambda one: -one.likeness))
    return found


def first_choices(alike: Mapping[str, tuple[Alike, ...]]) -> dict[str, ActorId | None]:
    """What to begin with: a new actor with the very name of one of ours is that one."""
    found: dict[str, ActorId | None] = {}
    for subject, offered in alike.items():
        same = [one.actor for one in offered if one.likeness == 100]
        if len(same) == 1:
            found[subject] = same[0]
    return found


def with_choices(proposal: Proposal, choices: Choices, ours: Records) -> Proposal:
    """The proposal in which new actors are those of ours that were chosen."""
    for new, known in choices.items():
        if known is not None:
            proposal = as_same_actor(proposal, new, known, ours)
    return proposal


def _is_same(one: str, other: str) -> bool:
    return folded(one) == folded(other)


def bare(name: str) -> str:
    """A name without case, accents, marks and the words that many names have."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return " ".join([w for w in words if w not in _COMMON] or words)
