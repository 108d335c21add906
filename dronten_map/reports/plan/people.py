"""The chapter about stakeholders: who they are, what they can do and how they are involved."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from dronten_map.core.plan import (
    Audience,
    Plan,
    PlanInvolvement,
    Quadrant,
    Score,
    Stakeholder,
)
from dronten_map.i18n import _, ngettext
from dronten_map.reports import dates
from dronten_map.reports.blocks import remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.paper import CELL_ACCENT, QUIET, SMALL
from dronten_map.reports.plan.ladder import set_ladder
from dronten_map.reports.plan.matrix import set_matrix
from dronten_map.reports.plan.opgaven import titled
from dronten_map.reports.plan.words import UNKNOWN, capital, scored
from dronten_map.reports.tables import Cell, Column, Row, band, row, table

_GAPS = 18  # of the gaps on the ladder, so many are drawn
_LEVEL = 52.0  # points; the same in every table, so that their columns line up


def set_people(flow: Flow, plan: Plan) -> None:
    """Set power and interest as a figure and as a table, and the involvement per opgave."""
    flow.chapter(_("Stakeholders"))
    if not plan.stakeholders:
        remark(flow, _("No stakeholder is linked to this plan yet."))
        return
    if plan.header.audience is not Audience.PUBLIC:
        flow.section(_("Power and interest"))
        set_matrix(flow, plan)
    flow.section(_("All stakeholders"))
    _set_everybody(flow, plan)
    flow.section(_("Involvement per opgave"))
    _set_involvements(flow, plan)


def _set_everybody(flow: Flow, plan: Plan) -> None:
    tells_all = plan.header.audience is Audience.REGISSEUR
    columns = [
        Column(_("Stakeholder"), share=3.4, least=90),
        Column(_("Area"), share=1.6),
        Column(_("Opgaven"), share=1.4),
    ]
    if plan.header.audience is Audience.PUBLIC:
        _set_names(flow, plan.stakeholders)
        return
    scales = [_("Influence"), _("Interest")]
    if tells_all:
        scales += [_("Stance"), _("Trust"), _("Awareness")]
    columns += [Column(scale, may_go=True) for scale in scales]
    rows: list[Row] = []
    strangers: list[Stakeholder] = []
    for quadrant, group in groupby(plan.stakeholders, key=lambda s: s.quadrant):
        members = list(group)
        known = [s for s in members if _is_estimated(s, tells_all=tells_all)]
        strangers += [s for s in members if s not in known]
        if known:
            rows.append(band(_counted(quadrant, len(known))))
            rows += [_person(s, tells_all=tells_all) for s in known]
    if rows:
        table(flow, columns, rows)
    if strangers:
        title = _("Not estimated yet ({count})").format(count=dates.count(len(strangers)))
        flow.heading(title, level=2)
        _set_names(flow, strangers)


def _set_names(flow: Flow, people: Sequence[Stakeholder]) -> None:
    """Set stakeholders without what is estimated of them, and without room for that."""
    columns = (
        Column(_("Stakeholder"), share=3.0, least=110),
        Column(_("Kind and role"), share=2.6, least=90, may_go=True),
        Column(_("Area"), share=1.4, may_go=True),
        Column(_("Opgaven"), share=1.4, may_go=True),
    )
    rows = [row(Cell(s.name, below=_judged(s)), _known(s), s.area, _codes(s)) for s in people]
    table(flow, columns, rows)


def _counted(quadrant: Quadrant, count: int) -> str:
    return f"{capital(quadrant.word)} ({dates.count(count)})"


def _known(someone: Stakeholder) -> str:
    known = (someone.kind, someone.function, someone.role)
    return " · ".join({part.casefold(): part for part in known if part}.values())


def _codes(someone: Stakeholder) -> str:
    return ", ".join(code for code in someone.opgaven if code)


def _person(someone: Stakeholder, *, tells_all: bool) -> Row:
    below = "\n".join(text for text in (_known(someone), _judged(someone)) if text)
    return row(
        Cell(someone.name, below=below),
        someone.area,
        _codes(someone),
        *(scored(score) for score in _scores(someone, tells_all=tells_all)),
    )


def _scores(someone: Stakeholder, *, tells_all: bool) -> list[Score]:
    scores = [someone.influence, someone.interest]
    if tells_all:
        scores += [someone.stance, someone.trust, someone.awareness]
    return scores


def _is_estimated(someone: Stakeholder, *, tells_all: bool) -> bool:
    return any(score.number is not None for score in _scores(someone, tells_all=tells_all))


def _judged(someone: Stakeholder) -> str:
    if not someone.judgement:
        return ""
    return _("Judgement: {text}").format(text=someone.judgement)


def _set_involvements(flow: Flow, plan: Plan) -> None:
    if not plan.involvements:
        remark(flow, _("Nobody is involved in these opgaven yet."))
        return
    gaps = sum(involvement.is_gap for involvement in plan.involvements)
    if gaps:
        told = ngettext(
            "In {count} case the level is not the one we want; an arrow with the rungs marks it.",
            "In {count} cases the level is not the one we want; an arrow with the rungs marks it.",
            gaps,
        )
        flow.lead(told.format(count=dates.count(gaps)), QUIET)
    _set_gaps(flow, plan)
    titles = {opgave.id: titled(opgave) for opgave in plan.opgaven}
    for opgave, group in groupby(plan.involvements, key=lambda i: i.opgave):
        flow.heading(titles[opgave], level=2)
        if plan.header.audience is Audience.PUBLIC:
            _set_roles(flow, list(group))
        else:
            set_involvements(flow, group)


def _set_roles(flow: Flow, involvements: Sequence[PlanInvolvement]) -> None:
    """Set who is involved in which role and at which level, and nothing of what they think."""
    columns = (
        Column(_("Stakeholder"), share=2.4, least=110),
        Column(_("Role"), share=1.4, least=70),
        Column(_("Participation"), share=1.0, least=_LEVEL),
    )
    rows = [row(i.actor.name, i.role or UNKNOWN, i.we_want.word) for i in involvements]
    table(flow, columns, rows)


def _set_gaps(flow: Flow, plan: Plan) -> None:
    """Set the widest gaps on the ladder as a figure: that is where the work is."""
    found = sorted((i for i in plan.involvements if i.is_gap), key=_width, reverse=True)
    scale = next((s for s in plan.scales if s.list == "participation"), None)
    rows = [(f"{i.code} · {i.actor.name}" if i.code else i.actor.name, i) for i in found[:_GAPS]]
    set_ladder(flow, rows, scale.words if scale is not None else ())
    flow.space(8)
    if len(found) > _GAPS:
        remark(flow, _("The {count} widest gaps are shown.").format(count=_GAPS))


def _width(involvement: PlanInvolvement) -> int:
    return abs((involvement.we_want.number or 0) - (involvement.has.number or 0))


def set_involvements(flow: Flow, involvements: Iterable[PlanInvolvement]) -> None:
    """Set a table of those of whom something is known, and the names of the others below it."""
    known, others = _parted(involvements)
    columns = [
        Column(_("Stakeholder"), share=2.0, least=80),
        Column(_("Interest and concern"), share=2.2, least=80),
        Column(_("Has"), least=_LEVEL),
        Column(_("Wants"), least=_LEVEL),
        Column(_("We want"), least=_LEVEL),
        Column(_("Gap"), anchor="end"),
    ]
    if known:
        table(flow, columns, [_involved(i) for i in known])
        flow.space(5)
    if others:
        names = "; ".join(_named(i) for i in others)
        text = _("Also involved, level not known yet: {names}.").format(names=names)
        flow.paragraph(text, SMALL)


def _parted(
    involvements: Iterable[PlanInvolvement],
) -> tuple[list[PlanInvolvement], list[PlanInvolvement]]:
    known: list[PlanInvolvement] = []
    others: list[PlanInvolvement] = []
    for i in involvements:
        levels = [i.has.number, i.wants.number, i.we_want.number]
        tells = i.interest_text or i.concern or any(level is not None for level in levels)
        (known if tells else others).append(i)
    return known, others


def _named(involvement: PlanInvolvement) -> str:
    name, role = involvement.actor.name, involvement.role
    return f"{name} ({role})" if role else name


def _involved(involvement: PlanInvolvement) -> Row:
    return row(
        Cell(involvement.actor.name, below=involvement.role),
        Cell(involvement.interest_text or UNKNOWN, below=_concern(involvement.concern)),
        involvement.has.word,
        involvement.wants.word,
        involvement.we_want.word,
        Cell(gap(involvement), CELL_ACCENT),
    )


def _concern(text: str) -> str:
    return _("Concern: {text}").format(text=text) if text else ""


def gap(involvement: PlanInvolvement) -> str:
    """How many rungs lie between what an actor has and what we want, such as “▲ 2”."""
    has, wanted = involvement.has.number, involvement.we_want.number
    if not involvement.is_gap or has is None or wanted is None:
        return ""
    return f"{'▲' if wanted > has else '▼'}\N{NO-BREAK SPACE}{abs(wanted - has)}"
