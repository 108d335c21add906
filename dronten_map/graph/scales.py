"""The steps of what a view can show of an actor: their colours, sizes and words.

A personal aspect follows from an actor's own records, and its steps are always the same: what one
actor has says nothing of another one, so that an edit changes only the actor that it is about.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from dronten_map.core.alliance import Alliance, alliance
from dronten_map.core.contact_days import last_contact, next_contact
from dronten_map.core.gaps import gaps_of
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Records
from dronten_map.core.plan import Quadrant, quadrant
from dronten_map.core.queries import (
    Standing,
    involvements_of,
    relations_of,
    standing,
    standings,
    terms,
)
from dronten_map.core.records import (
    Activity,
    Actor,
    Aspect,
    Assessment,
    ContactMoment,
    Involvement,
    MapInfo,
    Record,
    Relation,
    Shape,
)
from dronten_map.core.salience import Salience, salience
from dronten_map.graph.swatches import (
    DIVERGING,
    PLAIN,
    POSITIONS,
    SALIENCES,
    SEQUENTIAL,
    UNKNOWN,
    Swatch,
)
from dronten_map.i18n import _, pick


@dataclass(frozen=True, slots=True)
class Mark:
    """One step of a scale or one category: how it is shown and what it is called.

    Attributes:
        size: Times as large as an actor is by itself.
        shape: Where shapes say it.
    """

    words: str
    swatch: Swatch
    size: float = 1.0
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class Lens:
    """From where one state of a map is looked at: the day, and whose estimates come first.

    Attributes:
        opgave: Its estimates go before those in general.
        border: Mendelow: above it is high.
    """

    on: date
    opgave: OpgaveId | None
    border: int
    _known: dict[ActorId, Standing] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, records: Records, on: date, opgave: OpgaveId | None) -> "Lens":
        """With the border of the map."""
        return cls(on, opgave, next(records.all(MapInfo)).border)

    def read(self, records: Records) -> None:
        """Work out what we think of all actors at once."""
        if not self._known:
            self._known.update(standings(records, self.opgave))

    def standing(self, records: Records, actor: ActorId) -> Standing:
        """What we think of an actor; worked out once for all that shows something of it."""
        found = self._known.get(actor)
        if found is None:
            found = self._known[actor] = standing(records, actor, self.opgave)
        return found


RowOf = Callable[[Records, ActorId, Lens], int]


@dataclass(frozen=True, slots=True)
class Personal:
    """An aspect that follows from an actor's own records.

    Attributes:
        marks: Its steps as they are called now.
        row: Which of them an actor has.
        sources: The records that it follows from; who is in none of them has the mark of the rest.
        is_count: The first mark is none and everybody else's, not the last one.
        is_from_much: Whether the legend begins with the most.
        every: The marks of all who are in the sources, where that is faster than one by one.
    """

    marks: Callable[[Records], tuple[Mark, ...]]
    row: RowOf
    sources: frozenset[type[Record]]
    is_count: bool = False
    is_from_much: bool = False
    every: Callable[[Records], dict[ActorId, int]] | None = None

    def rest(self, marks: tuple[Mark, ...]) -> int:
        """The mark of who is in none of the sources."""
        return 0 if self.is_count else len(marks) - 1

    def order(self, marks: tuple[Mark, ...]) -> tuple[int, ...]:
        """The marks in the order of the legend: what is not known comes last."""
        if self.is_count:
            return tuple(reversed(range(len(marks))))
        known = range(len(marks) - 1)
        return (*(reversed(known) if self.is_from_much else known), len(marks) - 1)


RING_REACH, RING_WIDTH = 1.42, 0.17  # outer edge of the ring, and its width, in radii
SMALLEST = 0.45  # times its size that an actor has of which nothing is known
_SIZES = (0.68, 0.84, 1.0, 1.25, 1.55)
_COUNT_SIZES = (0.6, 0.75, 0.9, 1.1, 1.35, 1.65)
_COUNTED = (0, 1, 3, 7, 15)  # the most that each step of a count holds; the last is open
_AGES = (30, 90, 183)  # days since the last contact
_WAITS = (-1, 7, 31)  # days until the next contact
_LADDER = "participation"  # the list of levels


def count_marks(words: tuple[str, ...]) -> tuple[Mark, ...]:
    """Steps of a count: none, and then ever more."""
    swatches = (PLAIN, *SEQUENTIAL)
    return tuple(
        Mark(text, swatch, size)
        for text, swatch, size in zip(words, swatches, _COUNT_SIZES, strict=False)
    )


def _estimated(name: str, swatches: tuple[Swatch, ...], least: int) -> Personal:
    """An estimate on a scale of five with words of the user's own."""

    def marks(records: Records) -> tuple[Mark, ...]:
        words = {t.number: pick(t.name, t.name_en) for t in reversed(terms(records, name))}
        steps = range(least, least + len(swatches))
        named = (words.get(step) or str(step) for step in steps)
        found = (Mark(*mark) for mark in zip(named, swatches, _SIZES, strict=True))
        return (*found, Mark(_("not estimated"), UNKNOWN, SMALLEST))

    def row(records: Records, actor: ActorId, lens: Lens) -> int:
        value: int | None = getattr(lens.standing(records, actor), name)
        return len(swatches) if value is None else value - least

    return Personal(marks, row, frozenset((Assessment,)), is_from_much=True)


def _position(records: Records, actor: ActorId, lens: Lens) -> int:
    known = lens.standing(records, actor)
    return _QUADRANTS.index(quadrant(known.influence, known.interest, lens.border))


def _position_marks(_records: Records) -> tuple[Mark, ...]:
    swatches = (*POSITIONS, UNKNOWN)
    found = zip(_QUADRANTS, swatches, _QUADRANT_SHAPES, strict=True)
    return tuple(Mark(q.word, swatch, shape=shape) for q, swatch, shape in found)


def _salience(records: Records, actor: ActorId, lens: Lens) -> int:
    known = lens.standing(records, actor)
    return _SALIENCES.index(salience(known.power, known.legitimacy, known.urgency))


def _salience_marks(_records: Records) -> tuple[Mark, ...]:
    swatches = (*SALIENCES, UNKNOWN)
    return tuple(Mark(c.word, s) for c, s in zip(_SALIENCES, swatches, strict=True))


def _alliance(records: Records, actor: ActorId, lens: Lens) -> int:
    known = lens.standing(records, actor)
    return _ALLIANCES.index(alliance(known.trust, known.same_interest))


def _alliance_marks(_records: Records) -> tuple[Mark, ...]:
    """Blue for good trust and rust for poor, deep for what is plain: who is with or against us."""
    blue, rust, grey = DIVERGING[4:2:-1], DIVERGING[1::-1], DIVERGING[2]
    swatches = (blue[0], rust[0], blue[1], rust[1], grey, UNKNOWN)
    return tuple(Mark(a.word, s) for a, s in zip(_ALLIANCES, swatches, strict=True))


def _last_contact(records: Records, actor: ActorId, lens: Lens) -> int:
    since = last_contact(records, actor, on=lens.on)
    return len(_AGES) + 1 if since is None else _step((lens.on - since).days, _AGES)


def _last_contact_marks(_records: Records) -> tuple[Mark, ...]:
    return (
        Mark(_("in the last 30 days"), SEQUENTIAL[4]),
        Mark(_("1 to 3 months ago"), SEQUENTIAL[2]),
        Mark(_("3 to 6 months ago"), SEQUENTIAL[0]),
        Mark(_("longer ago"), DIVERGING[1]),
        Mark(_("no contact noted"), UNKNOWN),
    )


def _next_contact(records: Records, actor: ActorId, lens: Lens) -> int:
    due = next_contact(records, actor, on=lens.on)
    return len(_WAITS) + 1 if due is None else _step((due - lens.on).days, _WAITS)


def _next_contact_marks(_records: Records) -> tuple[Mark, ...]:
    return (
        Mark(_("late"), DIVERGING[0]),
        Mark(_("within a week"), DIVERGING[1]),
        Mark(_("within a month"), DIVERGING[3]),
        Mark(_("later"), DIVERGING[4]),
        Mark(_("no level agreed"), UNKNOWN),
    )


def _levels(name: str) -> Personal:
    """A level of participation: of the opgave that is lit, or the highest of any."""

    def marks(records: Records) -> tuple[Mark, ...]:
        words = {t.number: pick(t.name, t.name_en) for t in reversed(terms(records, _LADDER))}
        named = (words.get(step) or str(step) for step in range(1, 6))
        found = (Mark(*mark) for mark in zip(named, SEQUENTIAL, _SIZES, strict=True))
        return (*found, Mark(_("not known"), UNKNOWN, SMALLEST))

    def row(records: Records, actor: ActorId, lens: Lens) -> int:
        found = (getattr(i, name) for i in _involved(records, actor, lens))
        return max((level - 1 for level in found if level is not None), default=5)

    return Personal(marks, row, frozenset((Involvement,)), is_from_much=True)


def _involved(records: Records, actor: ActorId, lens: Lens) -> list[Involvement]:
    """How an actor is involved in the opgave that is lit, or in any when none is."""
    found = involvements_of(records, actor)
    return found if lens.opgave is None else [i for i in found if i.opgave == lens.opgave]


def _gap(records: Records, actor: ActorId, lens: Lens) -> int:
    """How far the levels are apart; of several opgaven where they are furthest."""
    gaps = [ours for i in _involved(records, actor, lens) if (ours := gaps_of(i).ours) is not None]
    return 2 + min(2, max(-2, max(gaps, key=lambda g: (abs(g), g)))) if gaps else 5


def _gap_marks(_records: Records) -> tuple[Mark, ...]:
    words = (
        _("we want much less"),
        _("we want less"),
        _("it has what we want"),
        _("we want more"),
        _("we want much more"),
    )
    found = (Mark(*mark) for mark in zip(words, DIVERGING, strict=True))
    return (*found, Mark(_("not known"), UNKNOWN))


def _opgaven(records: Records, actor: ActorId, _lens: Lens) -> int:
    return count_row(len(involvements_of(records, actor)))


def _relations(records: Records, actor: ActorId, _lens: Lens) -> int:
    return count_row(len(relations_of(records, actor)))


def _all_relations(records: Records) -> dict[ActorId, int]:
    ends = Counter(end for r in records.all(Relation) for end in (r.source, r.target))
    return {actor: count_row(count) for actor, count in ends.items()}


def count_row(value: int) -> int:
    """Which of `number_marks` a number has."""
    return _step(value, _COUNTED)


def number_marks(_records: Records) -> tuple[Mark, ...]:
    """The steps of a number of things."""
    words = (_("none"), "1", _("2 or 3"), _("4 to 7"), _("8 to 15"), _("16 or more"))
    return count_marks(words)


def _step(value: int, most: tuple[int, ...]) -> int:
    """In which step a number lies, by the most that each one holds."""
    return next((step for step, top in enumerate(most) if value <= top), len(most))


_QUADRANTS = tuple(Quadrant)
_QUADRANT_SHAPES = (
    Shape.SHIELD,
    Shape.DIAMOND,
    Shape.TRIANGLE,
    Shape.CIRCLE,
    Shape.OCTAGON,
    Shape.HEXAGON,
)
_SALIENCES = tuple(Salience)
_ALLIANCES = tuple(Alliance)
_ESTIMATES: frozenset[type[Record]] = frozenset((Assessment,))

PERSONAL: Mapping[Aspect, Personal] = MappingProxyType(
    {
        Aspect.INFLUENCE: _estimated("influence", SEQUENTIAL, 1),
        Aspect.INTEREST: _estimated("interest", SEQUENTIAL, 1),
        Aspect.STANCE: _estimated("stance", DIVERGING, -2),
        Aspect.TRUST: _estimated("trust", DIVERGING, 1),
        Aspect.AWARENESS: _estimated("awareness", SEQUENTIAL, 1),
        Aspect.POSITION: Personal(_position_marks, _position, _ESTIMATES),
        Aspect.ALLIANCE: Personal(_alliance_marks, _alliance, _ESTIMATES),
        Aspect.SALIENCE: Personal(_salience_marks, _salience, _ESTIMATES),
        Aspect.LAST_CONTACT: Personal(
            _last_contact_marks, _last_contact, frozenset((ContactMoment,))
        ),
        Aspect.NEXT_CONTACT: Personal(
            _next_contact_marks, _next_contact, frozenset((Activity, ContactMoment, Involvement))
        ),
        Aspect.HAS: _levels("has"),
        Aspect.WANTS: _levels("wants"),
        Aspect.WE_WANT: _levels("we_want"),
        Aspect.GAP: Personal(_gap_marks, _gap, frozenset((Involvement,)), is_from_much=True),
        Aspect.OPGAVEN: Personal(number_marks, _opgaven, frozenset((Involvement,)), is_count=True),
        Aspect.RELATIONS: Personal(
            number_marks,
            _relations,
            frozenset((Relation,)),
            is_count=True,
            every=_all_relations,
        ),
    }
)


def actors_in(record: Record) -> tuple[ActorId, ...]:
    """The actors whose personal aspects a record can change."""
    match record:
        case Actor():
            return (record.id,)
        case Assessment() | Involvement():
            return (record.actor,)
        case ContactMoment():
            return record.actors
        case Activity():
            return record.invited
        case Relation():
            return (record.source, record.target)
        case _:
            return ()
