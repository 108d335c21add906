"""How far apart the level of participation is that an actor has, wants, and that we want."""

from dataclasses import dataclass

from dronten_map.core.records import Involvement


@dataclass(frozen=True, slots=True)
class Gaps:
    """Steps on the ladder of participation; None where one of the two levels is unknown.

    Attributes:
        theirs: From what it has to what it wants; above zero is up.
        ours: From what it has to what we want.
        between: From what it wants to what we want.
    """

    theirs: int | None
    ours: int | None
    between: int | None

    @property
    def are_unknown(self) -> bool:
        """Whether no two levels can be compared."""
        return self.theirs is None and self.ours is None and self.between is None

    @property
    def are_none(self) -> bool:
        """Whether all levels are known and alike."""
        return self.theirs == self.ours == self.between == 0


def gaps_of(involvement: Involvement) -> Gaps:
    """How far the three levels of an involvement are apart."""
    has, wants, we_want = involvement.has, involvement.wants, involvement.we_want
    return Gaps(_apart(has, wants), _apart(has, we_want), _apart(wants, we_want))


def _apart(start: int | None, end: int | None) -> int | None:
    return None if start is None or end is None else end - start
