"""Sheets about who is involved in what: stakeholders, opgaven, and the matrix of the two."""

from collections.abc import Callable, Mapping, Sequence

from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.plan import PlanInvolvement, PlanOpgave, Quadrant, Stakeholder, Who
from dronten_map.exchange.cells import Value
from dronten_map.exchange.sheets import Part, TableSheet, number, table_of, text
from dronten_map.exchange.values import name, scored, yes
from dronten_map.i18n import _

_Row = tuple[Who, Mapping[OpgaveId, PlanInvolvement]]


def stakeholders_sheet(stakeholders: Sequence[Stakeholder], *, tells_all: bool) -> TableSheet:
    """Everybody that a plan has to do with."""
    parts: list[Part[Stakeholder]] = [
        (text(_("Stakeholder")), lambda s: s.name),
        (text(_("Kind")), lambda s: s.kind),
        (text(_("Area")), lambda s: s.area),
        (text(_("Function")), lambda s: s.function),
        (text(_("Role")), lambda s: s.role),
        (text(_("Opgaven")), lambda s: ", ".join(s.opgaven)),
        (text(_("Influence"), empty_note()), lambda s: scored(s.influence)),
        (text(_("Interest"), empty_note()), lambda s: scored(s.interest)),
        (text(_("Power and interest"), quadrant_note()), lambda s: quadrant_word(s.quadrant)),
        (text(_("Has")), lambda s: scored(s.has)),
        (text(_("Wants")), lambda s: scored(s.wants)),
        (text(_("We want")), lambda s: scored(s.we_want)),
        (text(_("Interest in own words")), lambda s: s.interest_text),
        (text(_("Concern")), lambda s: s.concern),
    ]
    if tells_all:
        judging: list[Part[Stakeholder]] = [
            (text(_("Stance")), lambda s: scored(s.stance)),
            (text(_("Trust")), lambda s: scored(s.trust)),
            (text(_("Awareness")), lambda s: scored(s.awareness)),
            (text(_("Judgement")), lambda s: s.judgement),
        ]
        parts += judging
    empty = _("No stakeholder is linked to this plan yet.")
    return table_of(_("Stakeholders"), parts, stakeholders, empty=empty)


def opgaven_sheet(opgaven: Sequence[PlanOpgave]) -> TableSheet:
    """The opgaven, those below another one after it."""
    codes = {opgave.id: opgave.code for opgave in opgaven}
    parts: list[Part[PlanOpgave]] = [
        (text(_("Code")), lambda o: o.code),
        (text(_("Title")), lambda o: o.title),
        (text(_("Part of")), lambda o: codes.get(o.parent, "") if o.parent else ""),
        (text(_("Question")), lambda o: o.question),
        (text(_("Effect for residents")), lambda o: o.effect),
        (text(_("Area")), lambda o: ", ".join(o.areas)),
        (text(_("Status")), lambda o: o.status),
        (text(_("Programme")), lambda o: o.programme),
        (text(_("Client")), lambda o: name(o.client)),
        (text(_("Lead")), lambda o: name(o.lead)),
        (number(_("Involved"), _("How many actors are involved.")), lambda o: o.involved),
    ]
    return table_of(_("Opgaven"), parts, opgaven, empty=_("There are no opgaven yet."))


def involvements_sheet(involvements: Sequence[PlanInvolvement], *, tells_all: bool) -> TableSheet:
    """One row for each actor in each opgave."""
    gap = _("Yes: the level that it has is not the one that we want.")
    parts: list[Part[PlanInvolvement]] = [
        (text(_("Opgave")), lambda i: i.code),
        (text(_("Stakeholder")), lambda i: i.actor.name),
        (text(_("Role")), lambda i: i.role),
        (text(_("Has"), _("The level of participation now.")), lambda i: scored(i.has)),
        (text(_("Wants"), _("The level that the actor wants.")), lambda i: scored(i.wants)),
        (text(_("We want"), _("The level that we want.")), lambda i: scored(i.we_want)),
        (text(_("Gap"), gap), lambda i: yes(i.is_gap)),
        (text(_("Interest in own words")), lambda i: i.interest_text),
        (text(_("Concern")), lambda i: i.concern),
        (text(_("Influence"), empty_note()), lambda i: scored(i.influence)),
        (text(_("Interest"), empty_note()), lambda i: scored(i.interest)),
        (text(_("Power and interest"), quadrant_note()), lambda i: quadrant_word(i.quadrant)),
    ]
    if tells_all:
        parts.append((text(_("Stance")), lambda i: scored(i.stance)))
    return table_of(_("Involvement"), parts, involvements, empty=_nobody())


def matrix_sheet(
    actors: Sequence[Who], opgaven: Sequence[PlanOpgave], involvements: Sequence[PlanInvolvement]
) -> TableSheet:
    """Actors down, opgaven across; a cell tells the role and the level of participation."""
    found: dict[ActorId, dict[OpgaveId, PlanInvolvement]] = {}
    for involvement in involvements:
        found.setdefault(involvement.actor.id, {})[involvement.opgave] = involvement
    parts: list[Part[_Row]] = [
        (text(_("Stakeholder")), lambda row: row[0].name),
        (number(_("Number"), _("In how many opgaven the actor is involved.")), lambda r: len(r[1])),
    ]
    for opgave in opgaven:
        parts.append((text(opgave.code, opgave.title), _cell_of(opgave.id)))
    rows = [(actor, found.get(actor.id, {})) for actor in actors] if opgaven else []
    return table_of(_("Opgaven × actors"), parts, rows, empty=_nobody())


def _cell_of(opgave: OpgaveId) -> Callable[[_Row], Value]:
    def of(row: _Row) -> Value:
        involvement = row[1].get(opgave)
        if involvement is None:
            return None
        told = [involvement.role, scored(involvement.has)]
        return "\n".join(word for word in told if word) or "×"

    return of


def quadrant_word(quadrant: Quadrant) -> str:
    """What to do with an actor; empty when that is not known."""
    return "" if quadrant is Quadrant.UNKNOWN else quadrant.word


def quadrant_note() -> str:
    """What the quadrant means and where it comes from."""
    return _("By influence and interest (Mendelow 1991); on the border gets no quadrant.")


def empty_note() -> str:
    """What an empty score means."""
    return _("Empty: not known.")


def _nobody() -> str:
    return _("Nobody is involved in an opgave yet.")
