"""Two states of a map beside each other: who came and went, and who moved on which scale.

The colours are those of Factor C (kleuren-ABC): green goes along, orange doubts, red is against,
black is not known. Here they follow the stance, our own rule: above 0, 0, below 0, unknown.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dronten_map.core.codec import records_from_json
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Model
from dronten_map.core.papers.sender import Sender, sender_of
from dronten_map.core.plan.scales import Score, Who
from dronten_map.core.plan.words import Words
from dronten_map.core.profiles import Profile, seen_by
from dronten_map.core.queries import involvement_between, is_assessed, standing
from dronten_map.core.records import (
    RECORD_TYPES,
    Actor,
    Involvement,
    MapInfo,
    Opgave,
    Record,
    Relation,
    Snapshot,
)
from dronten_map.errors import UserError
from dronten_map.i18n import N_, _

MOVING = ("participation", "stance", "awareness", "trust", "influence", "interest")


class Colour(StrEnum):
    """How somebody stands towards an opgave, as a colour (Factor C)."""

    GREEN = "green"
    ORANGE = "orange"
    RED = "red"
    BLACK = "black"  # not known

    @property
    def word(self) -> str:
        """What it is called."""
        return _(_COLOURS[self])


_COLOURS = {
    Colour.GREEN: N_("green"),
    Colour.ORANGE: N_("orange"),
    Colour.RED: N_("red"),
    Colour.BLACK: N_("black"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A state of the map, counted."""

    name: str
    on: date
    actors: int
    relations: int
    opgaven: int
    involvements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Somebody who stands elsewhere on a scale than before; unknown is a place of its own."""

    who: Who
    scale: str  # the list of the scale
    opgave: str = ""  # code; empty for what was noted in general
    before: Score
    after: Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """How many actors went from one colour to another."""

    before: Colour
    after: Colour
    actors: tuple[Who, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What became of a map between two moments."""

    sender: Sender
    then: Moment
    now: Moment
    came: tuple[Who, ...] = ()  # by name
    went: tuple[Who, ...] = ()
    colours: tuple[tuple[Colour, int, int], ...] = ()  # how many stood so then, and now
    shifts: tuple[Shift, ...] = ()  # the most actors first
    moves: tuple[Move, ...] = ()  # by scale, then by name

    def of(self, scale: str) -> tuple[Move, ...]:
        """The moves on one scale."""
        return tuple(move for move in self.moves if move.scale == scale)


def state_of(snapshot: Snapshot) -> Model:
    """The map as it was at a peilmoment.

    Raises:
        UserError: what is kept of it cannot be read.
    """
    found: dict[type[Record], list[Record]] = {t: [] for t in RECORD_TYPES}
    for record in records_from_json(snapshot.content or "[]"):
        found[type(record)].append(record)
    if not found[MapInfo]:
        raise UserError(
            _("The peilmoment “{name}” holds no map.").format(name=snapshot.name),
            where=snapshot.id,
            hint=_("Choose another peilmoment."),
        )
    return Model.of(found)


def build_comparison(
    model: Model,
    *,
    then: Snapshot,
    now: Snapshot | None = None,
    on: date,
    profile: Profile,
) -> Comparison:
    """A peilmoment beside another, or beside the map of today, in the language of the moment.

    Args:
        model: The whole map; what the reader may not see is left out here, of both states.
        then: The earlier state.
        now: The later state; the map itself when left out.
        on: The day of making.
        profile: For whom it is.

    Raises:
        UserError: a peilmoment cannot be read.
    """
    before = seen_by(state_of(then), profile)
    after = seen_by(state_of(now) if now is not None else model, profile)
    pair = _Pair(before, after)
    return Comparison(
        sender=sender_of(model, _("What moved"), on=on, profile=profile),
        then=_moment(before, then.name, then.on),
        now=_moment(after, *((now.name, now.on) if now is not None else (_("today"), on))),
        came=pair.only_in(after, before),
        went=pair.only_in(before, after),
        colours=pair.colours(),
        shifts=pair.shifts(),
        moves=tuple(pair.moves()),
    )


def colour_of(stance: int | None) -> Colour:
    """The colour of a stance.

    >>> [colour_of(stance).value for stance in (-2, 0, 1, None)]
    ['red', 'orange', 'green', 'black']
    """
    if stance is None:
        return Colour.BLACK
    return Colour.GREEN if stance > 0 else Colour.RED if stance < 0 else Colour.ORANGE


def _moment(model: Model, name: str, on: date) -> Moment:
    return Moment(
        name=name,
        on=on,
        actors=model.count(Actor),
        relations=model.count(Relation),
        opgaven=model.count(Opgave),
        involvements=model.count(Involvement),
    )


class _Pair:
    """Two states, asked about the actors that are in both."""

    def __init__(self, before: Model, after: Model) -> None:
        self._before, self._after = before, after
        self._words = Words(after)
        self._places = sorted(self._shared(), key=lambda p: (p[0].name.casefold(), p[1] or ""))

    def only_in(self, one: Model, other: Model) -> tuple[Who, ...]:
        """The actors that one state has and the other has not, by name."""
        found = [a for a in one.all(Actor) if other.find(Actor, a.id) is None]
        return tuple(Who(a.id, a.name) for a in sorted(found, key=lambda a: a.name.casefold()))

    def moves(self) -> Iterator[Move]:
        """Who stands elsewhere, scale by scale."""
        for scale in MOVING:
            for who, opgave in self._places:
                before = self._number(self._before, who.id, opgave, scale)
                after = self._number(self._after, who.id, opgave, scale)
                if before != after:
                    yield Move(
                        who=who,
                        scale=scale,
                        opgave=self._words.code(opgave),
                        before=self._words.score(scale, before),
                        after=self._words.score(scale, after),
                    )

    def colours(self) -> tuple[tuple[Colour, int, int], ...]:
        """How many stand so, then and now; empty when no stance was ever known."""
        pairs = [
            (self._colour(self._before, p), self._colour(self._after, p)) for p in self._places
        ]
        known = [pair for pair in pairs if set(pair) != {Colour.BLACK}]
        then, now = Counter(a for a, _b in known), Counter(b for _a, b in known)
        return tuple((c, then[c], now[c]) for c in Colour) if known else ()

    def shifts(self) -> tuple[Shift, ...]:
        """Who changed colour; somebody may do so on more than one opgave and counts once."""
        found: dict[tuple[Colour, Colour], dict[ActorId, Who]] = defaultdict(dict)
        for place in self._places:
            before, after = self._colour(self._before, place), self._colour(self._after, place)
            if before is not after:
                found[before, after][place[0].id] = place[0]
        made = [
            Shift(before=before, after=after, actors=tuple(people.values()))
            for (before, after), people in found.items()
        ]
        return tuple(sorted(made, key=lambda s: (-len(s.actors), s.before, s.after)))

    def _shared(self) -> Iterator[tuple[Who, OpgaveId | None]]:
        """Each actor in both states, in general and for each opgave where it was looked at."""
        for actor in self._after.all(Actor):
            if self._before.find(Actor, actor.id) is None:
                continue
            who = Who(actor.id, actor.name)
            yield who, None
            for opgave in self._after.all(Opgave):
                if self._is_known(actor.id, opgave.id):
                    yield who, opgave.id

    def _is_known(self, actor: ActorId, opgave: OpgaveId) -> bool:
        if self._before.find(Opgave, opgave) is None:
            return False
        states = (self._before, self._after)
        is_involved = all(involvement_between(m, actor, opgave) is not None for m in states)
        return is_involved or any(is_assessed(m, actor, opgave) for m in states)

    def _colour(self, model: Model, place: tuple[Who, OpgaveId | None]) -> Colour:
        return colour_of(self._number(model, place[0].id, place[1], "stance"))

    def _number(
        self, model: Model, actor: ActorId, opgave: OpgaveId | None, scale: str
    ) -> int | None:
        if scale == "participation":
            found = involvement_between(model, actor, opgave) if opgave is not None else None
            return found.has if found is not None else None
        if opgave is not None and not any(
            is_assessed(m, actor, opgave) for m in (self._before, self._after)
        ):
            return None  # it would only say again what was noted in general
        return getattr(standing(model, actor, opgave), scale)
