"""Numbers with their words, and for whom a plan is made."""

from dataclasses import dataclass
from enum import StrEnum

from dronten_map.core.ids import ActorId
from dronten_map.i18n import N_, _


class Audience(StrEnum):
    """For whom a plan is made, which decides what is left out of it."""

    REGISSEUR = "regisseur"  # everything
    SHARED = "shared"  # no judgements, moods, stance, trust and awareness: fit for any colleague
    PUBLIC = "public"  # of a map without estimates, money and agreements: fit for any reader


class Quadrant(StrEnum):
    """What to do with an actor, by its influence and its interest (Mendelow 1991)."""

    MANAGE_CLOSELY = "manage_closely"  # both above the border
    KEEP_SATISFIED = "keep_satisfied"  # influence above, interest below
    KEEP_INFORMED = "keep_informed"  # interest above, influence below
    MONITOR = "monitor"  # both below
    BORDER = "border"  # one of the two exactly on the border: never silently assigned
    UNKNOWN = "unknown"  # one of the two is not known

    @property
    def word(self) -> str:
        """What it is called on screen and paper."""
        return _(_QUADRANT_WORDS[self])


_QUADRANT_WORDS = {
    Quadrant.MANAGE_CLOSELY: N_("manage closely"),
    Quadrant.KEEP_SATISFIED: N_("keep satisfied"),
    Quadrant.KEEP_INFORMED: N_("keep informed"),
    Quadrant.MONITOR: N_("monitor"),
    Quadrant.BORDER: N_("on the border"),
    Quadrant.UNKNOWN: N_("not known"),
}


@dataclass(frozen=True, slots=True)
class Who:
    """An actor by name."""

    id: ActorId
    name: str


@dataclass(frozen=True, slots=True)
class Score:
    """A number on a scale with its word; a number of None is unknown and its word “–”."""

    number: int | None = None
    word: str = "–"


UNSCORED = Score()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A scale that the plan uses, with its words from low to high and where it comes from."""

    list: str  # the user's list, such as "influence"
    label: str
    words: tuple[Score, ...]
    source: str
