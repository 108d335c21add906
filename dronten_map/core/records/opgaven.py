"""Opgaven, who is involved in them and how, and what we think of that today."""

from dataclasses import dataclass
from datetime import date

from dronten_map.core.ids import (
    ActorId,
    AreaId,
    AssessmentId,
    InvolvementId,
    OpgaveId,
    TermId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opgave:
    """A societal challenge that crosses departments."""

    id: OpgaveId
    code: str  # short, unique, such as "WON"
    title: str
    question: str = ""  # the question behind it
    effect: str = ""  # what residents should notice
    areas: tuple[AreaId, ...] = ()
    status: TermId | None = None  # list "opgave_status"
    programme: str = ""  # the link to the council programme (DoK '22)
    parent: OpgaveId | None = None
    client: ActorId | None = None  # opdrachtgever
    lead: ActorId | None = None  # opdrachtnemer
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement:
    """How one actor is involved in one opgave, in the actor's own words where it can be.

    The participation levels are on the ladder of Edelenbos & Monnikhof (1998/2001), 1..5. What an
    actor has, what it wants and what we want are three things (ringen van invloed, Factor C).
    """

    id: InvolvementId
    actor: ActorId
    opgave: OpgaveId
    role: TermId | None = None  # list "role" (RACI to start with)
    interest: str = ""  # belang, in the actor's own words
    concern: str = ""  # zorg
    has: int | None = None
    wants: int | None = None
    we_want: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A dated estimate of an actor, in general or for one opgave; old ones are kept.

    Influence, interest: 1..5 (Mendelow 1991). Stance: -2..+2. Trust: 1 poor .. 5 good.
    Awareness: 1 onbekend .. 5 doet mee. Power, legitimacy and urgency are the three
    attributes of salience (Mitchell, Agle & Wood 1997). Unknown is None, never the middle.
    None says nothing about the days before; what was known and is not any more stands in
    `unknown`.
    """

    id: AssessmentId
    actor: ActorId
    on: date
    opgave: OpgaveId | None = None
    influence: int | None = None
    interest: int | None = None
    stance: int | None = None
    trust: int | None = None
    same_interest: bool | None = None  # belang: same or different (vertrouwenmatrix, Factor C)
    awareness: int | None = None
    power: bool | None = None
    legitimacy: bool | None = None
    urgency: bool | None = None
    unknown: tuple[str, ...] = ()  # the names of estimates that are not known (any more)
    source: str = ""  # who or what says so
    note: str = ""
