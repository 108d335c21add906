"""The list of agreements on paper: by whoever has to keep them, what is overdue on top."""

from collections.abc import Collection

from dronten_map.core.papers.agreements import AgreementList, Promises
from dronten_map.core.plan import Agreement
from dronten_map.i18n import _
from dronten_map.reports import dates
from dronten_map.reports.blocks import remark, strip
from dronten_map.reports.flow import Flow
from dronten_map.reports.house import House
from dronten_map.reports.papers.head import imprint_of, set_head, set_left_out, set_missing
from dronten_map.reports.plan.talks import set_settled, waiting_row
from dronten_map.reports.plan.words import name
from dronten_map.reports.tables import Column, Row, band, row, table
from dronten_map.reports.text import Ruler
from dronten_map.reports.writing import written


def agreements_pdf(agreements: AgreementList, *, parts: Collection[str], house: House) -> bytes:
    """The list as a PDF, with the parts that are wanted."""
    flow = Flow(Ruler(house))
    kind = _("List of agreements")
    set_head(flow, agreements.sender, kind, below=agreements.about)
    set_left_out(flow, agreements.sender)
    _set_figures(flow, agreements)
    if "open" in parts:
        _set_open(flow, agreements)
    if "settled" in parts and agreements.settled:
        flow.heading(_("Settled agreements"), level=1)
        set_settled(flow, agreements.settled)
    set_missing(flow)
    return written([flow], imprint_of(agreements.sender, kind))


def _set_open(flow: Flow, agreements: AgreementList) -> None:
    flow.heading(_("Open agreements"), level=1)
    if agreements.waiting:
        rows = [r for promises in agreements.waiting for r in _rows(promises, agreements)]
        table(flow, _columns(), rows)
    else:
        remark(flow, _("No agreement is open."))


def _set_figures(flow: Flow, agreements: AgreementList) -> None:
    figures = [
        (dates.count(len(agreements.open)), _("open agreements")),
        (dates.count(agreements.overdue), _("overdue")),
        (dates.count(len(agreements.settled)), _("settled")),
    ]
    strip(flow, figures)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Due"), least=66),
        Column(_("Agreement"), share=3.0, least=130),
        Column(_("To whom"), share=1.6, least=80),
        Column(_("Opgave")),
        Column(_("Status"), least=44),
    )


def _rows(promises: Promises, agreements: AgreementList) -> list[Row]:
    title = promises.by.name if promises.by is not None else _("Not known by whom")
    return [band(title), *(_row(a, agreements) for a in promises.agreements)]


def _row(agreement: Agreement, agreements: AgreementList) -> Row:
    when, text, _who, opgave, status = waiting_row(agreement, on=agreements.sender.on).cells
    return row(when, text, name(agreement.to), opgave, status)
