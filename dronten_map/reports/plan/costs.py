"""The chapter about costs: money and people's time, per phase, per step and in all."""

from collections.abc import Callable, Sequence

from dronten_map.core.plan import Amount, Plan, PlanStep, Totals
from dronten_map.i18n import _, ngettext
from dronten_map.reports import dates
from dronten_map.reports.blocks import remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.paper import CELL, CELL_BAD, CELL_STRONG, Style
from dronten_map.reports.plan.cost_bars import set_cost_bars
from dronten_map.reports.plan.shares import set_shares
from dronten_map.reports.plan.words import UNKNOWN, is_whole
from dronten_map.reports.tables import Cell, Column, Row, table

_NUMBER = 56.0  # points for a column of amounts
_INDENT = 13.0  # points that a phase stands further in than its step
Shown = Callable[[int | None], str]
Chosen = Callable[[Totals], Amount]


def set_costs(flow: Flow, plan: Plan) -> None:
    """Set what is planned, spent and allowed, in euros and in hours."""
    flow.chapter(_("Costs"))
    if not plan.phases:
        remark(flow, _("There are no phases yet, so there is nothing to add up."))
        return
    whole = is_whole(plan)
    flow.section(_("In euros"))
    _set_amounts(flow, plan, lambda t: t.cents, lambda cents: dates.euros(cents, whole=whole))
    flow.section(_("In hours"))
    _set_amounts(flow, plan, lambda t: t.minutes, dates.hours)
    set_shares(flow, plan)


def _set_amounts(flow: Flow, plan: Plan, chosen: Chosen, shown: Shown) -> None:
    columns = (
        Column(_("Step and phase"), share=1.0, least=100),
        Column(_("Activities"), anchor="end"),
        Column(_("Planned"), anchor="end", least=_NUMBER),
        Column(_("Spent"), anchor="end", least=_NUMBER),
        Column(_("Budget"), anchor="end", least=_NUMBER),
        Column(_("Left"), anchor="end", least=_NUMBER),
    )
    rows = [r for step in plan.steps for r in _step(step, chosen, shown)]
    table(flow, columns, [*rows, _row(_("Total"), plan.totals, chosen, shown, is_total=True)])
    flow.space(6)
    _set_remarks(flow, chosen(plan.totals))
    set_cost_bars(flow, plan, lambda step: chosen(step.totals), shown)


def _step(step: PlanStep, chosen: Chosen, shown: Shown) -> list[Row]:
    """A step; its phases below it where they say more than the step itself."""
    own = _row(f"{step.number} · {step.name}", step.totals, chosen, shown, style=CELL_STRONG)
    if all(phase.name == step.name for phase in step.phases) and len(step.phases) < 2:
        return [own]
    return [own, *(_row(p.name, p.totals, chosen, shown, indent=_INDENT) for p in step.phases)]


def _row(
    title: str,
    totals: Totals,
    chosen: Chosen,
    shown: Shown,
    *,
    style: Style = CELL,
    indent: float = 0.0,
    is_total: bool = False,
) -> Row:
    amount = chosen(totals)
    strong = CELL_STRONG if is_total else style
    figures: Sequence[str] = (
        dates.count(totals.activities),
        shown(amount.planned),
        shown(amount.spent) or UNKNOWN,
        shown(amount.budget) or UNKNOWN,
    )
    number = CELL_STRONG if is_total else CELL
    cells = [Cell(title, strong, indent=indent), *(Cell(figure, number) for figure in figures)]
    return Row((*cells, _left(amount, shown, number)), is_total=is_total)


def _left(amount: Amount, shown: Shown, style: Style) -> Cell:
    """The budget without what is planned; beyond it is said in words and with a sign."""
    if not amount.is_complete or amount.budget is None:
        return Cell(UNKNOWN, style)
    left = shown(amount.budget - amount.planned)
    if not amount.is_over:
        return Cell(left, style)
    is_planned = amount.planned > amount.budget
    told = _("over budget") if is_planned else _("spent over budget")
    return Cell(f"▲ {left}", CELL_BAD, below=told)


def _set_remarks(flow: Flow, amount: Amount) -> None:
    told = [_("Left is the budget without what is planned.")]
    if amount.unknown:
        text = ngettext(
            "{count} activity has no estimate yet and is not counted.",
            "{count} activities have no estimate yet and are not counted.",
            amount.unknown,
        )
        told.append(text.format(count=dates.count(amount.unknown)))
    if not amount.is_complete:
        told.append(_("Not every phase has a budget."))
    remark(flow, " ".join(told))
