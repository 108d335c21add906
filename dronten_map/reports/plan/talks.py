"""The chapter about agreements and contacts: what was promised, and what was talked about."""

from collections.abc import Sequence
from datetime import date

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
    set_open(flow, waiting, on=plan.header.on)
    settled = [a for a in plan.agreements if not a.is_open]
    if settled:
        flow.section(_("Settled agreements"))
        set_settled(flow, settled)
    flow.section(_("Contact moments"))
    set_contacts(flow, plan.contacts, tells_all=plan.header.audience is Audience.REGISSEUR)


def set_settled(flow: Flow, agreements: Sequence[Agreement]) -> None:
    """Set a table of agreements that were kept or dropped."""
    columns = _columns(_("Settled"))
    table(flow, columns, [_agreement(a, dates.day(a.done), a.status) for a in agreements])


def set_open(flow: Flow, agreements: Sequence[Agreement], *, on: date) -> None:
    """Set a table of agreements that wait, as of a day; say how many are overdue."""
    if not agreements:
        remark(flow, _("No agreement is open."))
        return
    overdue = sum(a.is_overdue for a in agreements)
    if overdue:
        told = ngettext("{count} agreement is overdue.", "{count} agreements are overdue.", overdue)
        flow.lead(told.format(count=dates.count(overdue)), QUIET)
    table(flow, open_columns(), [waiting_row(a, on=on) for a in agreements])


def waiting_row(agreement: Agreement, *, on: date) -> Row:
    """A row for an agreement that waits; one that is overdue says for how long."""
    due = dates.day(agreement.due) or _("no date yet")
    if agreement.is_overdue and agreement.due is not None:
        late = (on - agreement.due).days
        text = ngettext("{count} day overdue", "{count} days overdue", late)
        due = f"▲ {due}\n" + text.format(count=dates.count(late))
    return _agreement(agreement, due, agreement.status)


def open_columns() -> tuple[Column, ...]:
    """The columns of agreements that wait."""
    return _columns(_("Due"))


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


def set_contacts(flow: Flow, contacts: Sequence[PlanContact], *, tells_all: bool) -> None:
    """Set a table of contact moments; the mood only for who may read judgements."""
    if not contacts:
        remark(flow, _("No contact moments have been noted yet."))
        return
    columns = [
        Column(_("Date"), least=_WHEN),
        Column(_("With whom"), share=1.6, least=90),
        Column(_("What was said"), share=2.4, least=110),
        Column(_("Opgave")),
    ]
    if tells_all:
        columns.append(Column(_("Mood")))
    table(flow, columns, [_contact(c, tells_all=tells_all) for c in contacts])


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
