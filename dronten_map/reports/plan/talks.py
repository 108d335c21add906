"""The chapter about agreements and contacts: what was promised, and what was talked about."""

from collections.abc import Iterable, Sequence

from dronten_map.core.plan import Agreement, Audience, Plan, PlanContact
from dronten_map.i18n import _, ngettext
from dronten_map.reports import dates
from dronten_map.reports.blocks import remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.paper import CELL, CELL_BAD, QUIET
from dronten_map.reports.plan.words import UNKNOWN, joined, name, scored
from dronten_map.reports.tables import Cell, Column, Row, row, table

_WHEN, _STATUS = 66.0, 44.0  # points; the same in every table, so that their columns line up


def set_talks(flow: Flow, plan: Plan) -> None:
    """Set the agreements, open ones and the overdue among them first, and the contact moments."""
    flow.chapter(_("Agreements and contacts"))
    flow.section(_("Open agreements"))
    waiting = [a for a in plan.agreements if a.is_open]
    waiting.sort(key=lambda a: not a.is_overdue)
    _set_open(flow, waiting, plan)
    settled = [a for a in plan.agreements if not a.is_open]
    if settled:
        flow.section(_("Settled agreements"))
        columns = _columns(_("Settled"))
        table(flow, columns, [_agreement(a, dates.day(a.done), a.status) for a in settled])
    flow.section(_("Contact moments"))
    _set_contacts(flow, plan)


def _set_open(flow: Flow, agreements: Sequence[Agreement], plan: Plan) -> None:
    if not agreements:
        remark(flow, _("No agreement is open."))
        return
    overdue = sum(a.is_overdue for a in agreements)
    if overdue:
        told = ngettext("{count} agreement is overdue.", "{count} agreements are overdue.", overdue)
        flow.lead(told.format(count=dates.count(overdue)), QUIET)
    table(flow, _columns(_("Due")), list(_waiting(agreements, plan)))


def _waiting(agreements: Iterable[Agreement], plan: Plan) -> Iterable[Row]:
    for agreement in agreements:
        due = dates.day(agreement.due) or _("no date yet")
        if agreement.is_overdue and agreement.due is not None:
            late = (plan.header.on - agreement.due).days
            text = ngettext("{count} day overdue", "{count} days overdue", late)
            due = f"▲ {due}\n" + text.format(count=dates.count(late))
        yield _agreement(agreement, due, agreement.status)


def _columns(when: str) -> tuple[Column, ...]:
    return (
        Column(when, least=_WHEN),
        Column(_("Agreement"), share=2.4, least=110),
        Column(_("Who promised whom"), share=2.0, least=90),
        Column(_("Opgave")),
        Column(_("Status"), least=_STATUS),
    )


def _agreement(agreement: Agreement, when: str, status: str) -> Row:
    proof = _("Shown by: {text}").format(text=agreement.evidence) if agreement.evidence else ""
    to = _("to {name}").format(name=agreement.to.name) if agreement.to else ""
    return row(
        Cell(when or UNKNOWN, CELL_BAD if agreement.is_overdue else CELL),
        Cell(agreement.text, below=proof),
        Cell(name(agreement.by) or UNKNOWN, below=to),
        agreement.opgave,
        status,
    )


def _set_contacts(flow: Flow, plan: Plan) -> None:
    if not plan.contacts:
        remark(flow, _("No contact moments have been noted yet."))
        return
    columns = [
        Column(_("Date"), least=_WHEN),
        Column(_("With whom"), share=1.6, least=90),
        Column(_("What was said"), share=2.4, least=110),
        Column(_("Opgave")),
    ]
    tells_all = plan.header.audience is Audience.REGISSEUR
    if tells_all:
        columns.append(Column(_("Mood")))
    table(flow, columns, [_contact(c, tells_all=tells_all) for c in plan.contacts])


def _contact(contact: PlanContact, *, tells_all: bool) -> Row:
    below = [contact.activity]
    if contact.source:
        below.append(_("Source: {text}").format(text=contact.source))
    if contact.judgement:
        below.append(_("Judgement: {text}").format(text=contact.judgement))
    cells: list[Cell | str] = [
        Cell(dates.day(contact.on), below=contact.channel),
        joined(contact.actors) or UNKNOWN,
        Cell(contact.summary or UNKNOWN, below="\n".join(b for b in below if b)),
        contact.opgave,
    ]
    return row(*cells, *([scored(contact.mood)] if tells_all else []))
