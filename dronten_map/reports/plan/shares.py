"""Who does the work: hours and money per department and per function, as tables."""

from collections.abc import Sequence

from dronten_map.core.plan import Plan, Share
from dronten_map.i18n import _
from dronten_map.reports import dates
from dronten_map.reports.blocks import remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.paper import CELL, CELL_QUIET
from dronten_map.reports.plan.words import UNKNOWN, is_whole
from dronten_map.reports.tables import Cell, Column, Row, table

_NUMBER = 56.0  # points for a column of amounts


def set_shares(flow: Flow, plan: Plan) -> None:
    """Set the two tables; nothing where nobody is named, or where functions are not told."""
    whole = is_whole(plan)
    for title, column, shares in (
        (_("Per department"), _("Department"), plan.departments),
        (_("Per function"), _("Function"), plan.functions),
    ):
        if any(share.name for share in shares):
            flow.section(title)
            _set_table(flow, column, shares, whole=whole)
    if any(share.name for share in (*plan.departments, *plan.functions)):
        flow.space(6)
        whose = _("A department and a function are those of who is responsible for the activity.")
        remark(flow, whose)


def _set_table(flow: Flow, column: str, shares: Sequence[Share], *, whole: bool) -> None:
    columns = (
        Column(column, share=1.0, least=100),
        Column(_("Activities"), anchor="end"),
        Column(_("Hours planned"), anchor="end", least=_NUMBER),
        Column(_("Hours spent"), anchor="end", least=_NUMBER),
        Column(_("Euros planned"), anchor="end", least=_NUMBER),
        Column(_("Euros spent"), anchor="end", least=_NUMBER),
    )
    table(flow, columns, [_row(share, whole=whole) for share in shares])


def _row(share: Share, *, whole: bool) -> Row:
    minutes, cents = share.totals.minutes, share.totals.cents
    style = CELL if share.name else CELL_QUIET
    figures = (
        dates.count(share.totals.activities),
        dates.hours(minutes.planned),
        dates.hours(minutes.spent) or UNKNOWN,
        dates.euros(cents.planned, whole=whole),
        dates.euros(cents.spent, whole=whole) or UNKNOWN,
    )
    return Row((Cell(share.name or _("not named"), style), *(Cell(f, CELL) for f in figures)))
