"""How far apart the level of participation is that an actor has, wants, and that we want."""

from dataclasses import dataclass
from datetime import date, timedelta

from dronten_map.core.ids import TermId
from dronten_map.core.model import Records
from dronten_map.core.queries import opgave_of
from dronten_map.core.records import Activity, Actor, Involvement

_OVER = {TermId("activity_status:done"), TermId("activity_status:cancelled")}


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


def work_list(records: Records) -> list[Involvement]:
    """The involvements whose levels differ, the furthest from what we want first.

    What we want goes before what only the actor itself wants, as that is ours to do.
    """
    found: list[tuple[int, int, str, Involvement]] = []
    for involvement in records.all(Involvement):
        gaps = gaps_of(involvement)
        ours, theirs = abs(gaps.ours or 0), abs(gaps.theirs or 0)
        if ours or theirs:
            name = records.get(Actor, involvement.actor).name.casefold()
            found.append((-ours, -theirs, name, involvement))
    return [involvement for *_order, involvement in sorted(found, key=lambda f: f[:3])]


def planned_for(records: Records, involvement: Involvement, *, on: date) -> Activity | None:
    """The first activity for the opgave that the actor is invited to and that is not over.

    An activity without an opgave is for that of its plan.
    """
    found = [
        r
        for r in records.referring(involvement.actor)
        if isinstance(r, Activity)
        and involvement.actor in r.invited
        and r.status not in _OVER
        and (r.start is None or r.start + timedelta(days=r.days - 1) >= on)
        and opgave_of(records, r) == involvement.opgave
    ]
    return min(found, key=lambda a: a.start or date.max, default=None)


def _apart(start: int | None, end: int | None) -> int | None:
    return None if start is None or end is None else end - start
