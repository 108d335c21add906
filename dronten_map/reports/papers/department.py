"""The overview of a department on paper."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from dronten_map.core.papers.department import Department, Member, Part
from dronten_map.core.plan import PlanActivity
from dronten_map.core.profiles import Profile
from dronten_map.i18n import _
from dronten_map.reports import dates
from dronten_map.reports.blocks import remark, strip
from dronten_map.reports.flow import Flow
from dronten_map.reports.house import House
from dronten_map.reports.papers.head import imprint_of, set_head, set_left_out, set_missing
from dronten_map.reports.plan.opgaven import titled
from dronten_map.reports.plan.talks import set_contacts, set_open, set_settled
from dronten_map.reports.plan.words import UNKNOWN, listed
from dronten_map.reports.plan.work import activity_columns, activity_row
from dronten_map.reports.tables import Cell, Column, Row, row, table
from dronten_map.reports.text import Ruler
from dronten_map.reports.writing import written

_PEOPLE = 24  # names with a part in an opgave; the others are counted


def department_pdf(department: Department, *, parts: Collection[str], house: House) -> bytes:
    """The overview as a PDF, with the parts that are wanted."""
    flow = Flow(Ruler(house))
    kind = _("Department overview")
    set_head(flow, department.sender, kind)
    set_left_out(flow, department.sender)
    _set_figures(flow, department)
    for part, setter in _SETTERS.items():
        if part in parts:
            setter(flow, department)
    set_missing(flow)
    return written([flow], imprint_of(department.sender, kind))


def _set_figures(flow: Flow, department: Department) -> None:
    people, coming = len(department.members), len(department.coming)
    figures = [
        (dates.count(people), _("actor") if people == 1 else _("actors")),
        (dates.count(len(department.parts)), _("opgaven with a part in it")),
        (dates.count(coming), _("activities to come")),
    ]
    if department.sender.profile is not Profile.PUBLIC:
        waiting = [a for a in department.agreements if a.is_open]
        figures.append((dates.count(len(waiting)), _("open agreements")))
    strip(flow, figures)


def _set_parts(flow: Flow, department: Department) -> None:
    flow.heading(_("Opgaven"), level=1)
    if not department.parts:
        remark(flow, _("This department has no part in an opgave yet."))
        return
    columns = (
        Column(_("Opgave"), share=2.2, least=110),
        Column(_("Our part"), share=2.6, least=120),
        Column(_("Lead"), share=1.4, least=70),
        Column(_("Status")),
    )
    table(flow, columns, [_part(part) for part in department.parts])


def _part(part: Part) -> Row:
    marks = [_("client")] if part.is_client else []
    marks += [_("lead")] if part.is_lead else []
    told = [replace(w, name=f"{w.name} ({role})") if role else w for w, role in part.people]
    lead = part.opgave.lead
    return row(
        Cell(titled(part.opgave), below=", ".join(part.opgave.areas)),
        Cell(listed(told, most=_PEOPLE) or UNKNOWN, below=", ".join(marks)),
        lead.name if lead is not None else _("not known yet"),
        part.opgave.status,
    )


def _set_work(flow: Flow, department: Department) -> None:
    flow.heading(_("Activities to come"), level=1)
    coming = department.coming
    if not coming:
        remark(flow, _("Nothing is planned yet."))
    else:
        _set_activities(flow, department, coming)
    others = [a for a in department.activities if a not in coming]
    if others:
        flow.heading(_("Activities that are over or cancelled"), level=1)
        _set_activities(flow, department, others)


def _set_activities(flow: Flow, department: Department, activities: Sequence[PlanActivity]) -> None:
    has_costs = department.sender.profile is not Profile.PUBLIC
    rows = [activity_row(a, whole=True, has_costs=has_costs) for a in activities]
    table(flow, activity_columns(has_costs=has_costs), rows)


def _set_agreements(flow: Flow, department: Department) -> None:
    flow.heading(_("Open agreements"), level=1)
    waiting = [a for a in department.agreements if a.is_open]
    set_open(flow, waiting, on=department.sender.on)
    settled = [a for a in department.agreements if not a.is_open]
    if settled:
        flow.heading(_("Settled agreements"), level=1)
        set_settled(flow, settled)


def _set_contacts(flow: Flow, department: Department) -> None:
    flow.heading(_("Contact moments"), level=1)
    tells_all = department.sender.profile is Profile.REGISSEUR
    set_contacts(flow, department.contacts, tells_all=tells_all)


def _set_members(flow: Flow, department: Department) -> None:
    flow.heading(_("People and teams"), level=1)
    columns = (
        Column(_("Actor"), share=2.6, least=110),
        Column(_("Kind"), share=1.4, least=70),
        Column(_("Area"), share=1.2),
        Column(_("Opgaven"), share=1.2),
    )
    table(flow, columns, [_member(member) for member in department.members])


def _member(member: Member) -> Row:
    codes = ", ".join(code for code in member.opgaven if code)
    return row(Cell(member.who.name, below=member.function), member.kind, member.area, codes)


_SETTERS: dict[str, Callable[[Flow, Department], None]] = {
    "opgaven": _set_parts,
    "activities": _set_work,
    "agreements": _set_agreements,
    "contacts": _set_contacts,
    "people": _set_members,
}
