"""The dossier of one actor on paper."""

from collections.abc import Callable, Collection, Iterator

from dronten_map.core.papers.dossier import Dossier, Estimate, Tie
from dronten_map.core.plan import Quadrant, Score
from dronten_map.core.profiles import Profile
from dronten_map.graph.drawing import Drawing
from dronten_map.i18n import N_, _, ngettext
from dronten_map.reports import dates
from dronten_map.reports.blocks import facts, remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.house import House
from dronten_map.reports.papers.figure import set_drawing
from dronten_map.reports.papers.head import imprint_of, set_head, set_left_out, set_missing
from dronten_map.reports.plan.ladder import set_ladder
from dronten_map.reports.plan.opgaven import titled
from dronten_map.reports.plan.talks import open_columns, set_contacts, set_settled, waiting_row
from dronten_map.reports.plan.words import UNKNOWN, capital, listed, name, scored
from dronten_map.reports.plan.work import activity_columns, activity_row
from dronten_map.reports.tables import Cell, Column, Row, row, table
from dronten_map.reports.text import Ruler
from dronten_map.reports.writing import written

_PARTS = 24  # names of its parts; the others are counted
_WEB = 0.42  # of the height of a page that the web may take
_LABELS = {
    "influence": N_("Influence"),
    "interest": N_("Interest"),
    "stance": N_("Stance"),
    "trust": N_("Trust"),
    "awareness": N_("Awareness"),
}


def dossier_pdf(
    dossier: Dossier,
    drawing: Drawing,
    *,
    unseen: int,
    rungs: tuple[Score, ...],
    parts: Collection[str],
    house: House,
) -> bytes:
    """The dossier as a PDF.

    Args:
        dossier: What stands in it.
        drawing: The web around the actor.
        unseen: How many actors of that web had no room on it.
        rungs: The words of the ladder of participation.
        parts: The parts that are wanted.
        house: The house style.
    """
    flow = Flow(Ruler(house))
    kind = _("Stakeholder dossier")
    below = " · ".join(dict.fromkeys(t for t in (dossier.kind, dossier.function) if t))
    set_head(flow, dossier.sender, kind, below=below)
    set_left_out(flow, dossier.sender)
    setters: dict[str, Callable[[], None]] = {
        "facts": lambda: _set_facts(flow, dossier),
        "web": lambda: _set_web(flow, dossier, drawing, unseen),
        "involvement": lambda: _set_involvements(flow, dossier, rungs),
        "activities": lambda: _set_work(flow, dossier),
        "agreements": lambda: _set_agreements(flow, dossier),
        "contacts": lambda: _set_contacts(flow, dossier),
        "estimates": lambda: _set_estimates(flow, dossier),
    }
    for part, setter in setters.items():
        if part in parts:
            setter()
    set_missing(flow)
    return written([flow], imprint_of(dossier.sender, kind))


def _set_facts(flow: Flow, dossier: Dossier) -> None:
    flow.space(10)
    pairs = [
        (_("Area"), dossier.area),
        (_("Part of"), name(dossier.part_of)),
        (_("Has as parts"), listed(dossier.parts, most=_PARTS)),
        (_("Role"), dossier.role),
        (_("E-mail"), dossier.email),
        (_("Phone"), dossier.phone),
        (_("Tags"), ", ".join(dossier.tags)),
        (_("What we know"), dossier.fact),
        (_("Source"), dossier.source),
        (_("Judgement"), dossier.judgement),
        (_("Today"), "; ".join(_scores(dossier.standing))),
        (_("Power and interest"), _quadrant(dossier.quadrant)),
    ]
    if not any(text for _label, text in pairs):
        remark(flow, _("Nothing more is known of this actor yet."))
    facts(flow, pairs)


def _scores(scores: tuple[tuple[str, Score], ...]) -> Iterator[str]:
    for scale, score in scores:
        if score.number is not None:
            yield f"{_(_LABELS[scale]).lower()} {scored(score)}"


def _quadrant(quadrant: Quadrant) -> str:
    return "" if quadrant is Quadrant.UNKNOWN else capital(quadrant.word)


def _set_web(flow: Flow, dossier: Dossier, drawing: Drawing, unseen: int) -> None:
    flow.heading(_("The web around it"), level=1)
    if drawing.is_empty:
        remark(flow, _("There are no relations yet."))
        return
    shown = len({tie.other.id for tie in dossier.ties}) - unseen
    told = ngettext(
        "{name} and the actor that it has a relation with.",
        "{name} and the {count} actors that it has a relation with.",
        shown,
    )
    text = told.format(name=dossier.actor.name, count=dates.count(shown))
    if unseen:
        more = ngettext(
            "{count} more has no room here and stands in the table.",
            "{count} more have no room here and stand in the table.",
            unseen,
        )
        text = f"{text} {more.format(count=dates.count(unseen))}"
    set_drawing(flow, drawing, text, most=_WEB * flow.height)
    flow.space(10)
    _set_ties(flow, dossier)


def _set_ties(flow: Flow, dossier: Dossier) -> None:
    tells_all = dossier.sender.profile is Profile.REGISSEUR
    columns = [
        Column(_("With"), share=2.4, least=110),
        Column(_("Relation"), share=2.0, least=100),
        Column(_("Strength"), may_go=True),
    ]
    if tells_all:
        columns += [
            Column(_("Quality"), may_go=True),
            Column(_("Note"), share=1.6, least=70, may_go=True),
        ]
    table(flow, columns, [_tie(tie, tells_all=tells_all) for tie in dossier.ties])


def _tie(tie: Tie, *, tells_all: bool) -> Row:
    formal = {True: _("formal"), False: _("informal"), None: ""}[tie.formal]
    cells = [
        Cell(tie.other.name),
        Cell(f"{tie.way} {tie.kind}", below=formal),
        Cell(scored(tie.strength)),
    ]
    if tells_all:
        cells += [Cell(scored(tie.quality)), Cell(tie.note)]
    return row(*cells)


def _set_involvements(flow: Flow, dossier: Dossier, rungs: tuple[Score, ...]) -> None:
    flow.heading(_("Involvement per opgave"), level=1)
    if not dossier.involvements:
        remark(flow, _("It is not involved in an opgave yet."))
        return
    titles = {opgave.id: titled(opgave) for opgave in dossier.opgaven}
    set_ladder(flow, [(titles[i.opgave], i) for i in dossier.involvements], rungs)
    flow.space(10)
    columns = (
        Column(_("Opgave"), share=2.0, least=100),
        Column(_("Interest and concern"), share=2.6, least=120, may_go=True),
        Column(_("Influence"), may_go=True),
        Column(_("Interest"), may_go=True),
    )
    rows = [
        row(
            Cell(titles[i.opgave], below=i.role),
            Cell(i.interest_text or UNKNOWN, below=i.concern),
            scored(i.influence),
            scored(i.interest),
        )
        for i in dossier.involvements
    ]
    table(flow, columns, rows)


def _set_work(flow: Flow, dossier: Dossier) -> None:
    if not dossier.activities:
        return
    flow.heading(_("Activities"), level=1)
    has_costs = dossier.sender.profile is not Profile.PUBLIC
    rows = [activity_row(a, whole=True, has_costs=has_costs) for a in dossier.activities]
    table(flow, activity_columns(has_costs=has_costs), rows)


def _set_agreements(flow: Flow, dossier: Dossier) -> None:
    flow.heading(_("Agreements"), level=1)
    waiting = [a for a in dossier.agreements if a.is_open]
    settled = [a for a in dossier.agreements if not a.is_open]
    if not waiting:
        remark(flow, _("No agreement is open."))
    else:
        rows = [waiting_row(a, on=dossier.sender.on) for a in waiting]
        table(flow, open_columns(), rows)
    if settled:
        flow.space(10)
        set_settled(flow, settled)


def _set_contacts(flow: Flow, dossier: Dossier) -> None:
    flow.heading(_("Contact moments"), level=1)
    tells_all = dossier.sender.profile is Profile.REGISSEUR
    set_contacts(flow, dossier.contacts, tells_all=tells_all)


def _set_estimates(flow: Flow, dossier: Dossier) -> None:
    if not dossier.estimates:
        return
    flow.heading(_("How it was estimated"), level=1)
    columns = (
        Column(_("Date")),
        Column(_("Estimate"), share=2.4, least=120),
        Column(_("Source"), share=1.6, least=80),
        Column(_("Opgave")),
    )
    table(flow, columns, [_estimate(estimate) for estimate in dossier.estimates])


def _estimate(estimate: Estimate) -> Row:
    return row(
        dates.day(estimate.on),
        "; ".join(_scores(estimate.scores)),
        Cell(estimate.source or UNKNOWN, below=estimate.note),
        estimate.opgave or _("in general"),
    )
