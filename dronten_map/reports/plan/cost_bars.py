"""Costs as a figure: for each step what is planned and spent, within the frame of its budget."""

from collections.abc import Callable

from dronten_map.core.plan import Amount, Plan, PlanStep
from dronten_map.i18n import _
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Area, Rule, Text
from dronten_map.reports.paper import (
    ACCENT,
    CELL,
    CELL_BAD,
    CELL_QUIET,
    INK,
    LINE,
    PALE,
    THIN,
)

_NAMES = 128.0  # points for the names of the steps
_AMOUNTS = 96.0  # and for the amounts at the right
_LINE = 20.0
_FRAME, _BAR, _SPENT = 12.0, 6.0, 2.0  # heights of budget, planned and spent


def set_cost_bars(
    flow: Flow, plan: Plan, chosen: Callable[[PlanStep], Amount], shown: Callable[[int], str]
) -> None:
    """Set the figure with its caption; nothing when there is nothing to show."""
    amounts = [(step, chosen(step)) for step in plan.steps]
    most = max((max(a.planned, a.spent or 0, a.budget or 0) for _step, a in amounts), default=0)
    if not most:
        return
    flow.space(6)
    top = flow.take(len(amounts) * _LINE + 8, keep=24)
    length = flow.width - _NAMES - _AMOUNTS
    told = "; ".join(f"{step.name} {shown(amount.planned)}" for step, amount in amounts)
    alt = _("Bars of what is planned per step: {amounts}.").format(amounts=told)
    with flow.figure(alt, top, len(amounts) * _LINE):
        for place, (step, amount) in enumerate(amounts):
            y = top + place * _LINE
            name = f"{step.number} · {step.name}"
            fitted = flow.ruler.fitted(name, CELL.font, CELL.size, _NAMES - 8)
            flow.put(Text(flow.x, y + _LINE / 2 + 2.9, fitted, CELL))
            _set_bars(flow, amount, flow.x + _NAMES, y + _LINE / 2, length / most)
            _set_share(flow, amount, y + _LINE / 2 + 2.9, shown)
        left = flow.x + _NAMES
        flow.put(Rule(left, top - 2, left, top + len(amounts) * _LINE + 2, THIN, INK))
    flow.caption(_("Frame: budget; bar: planned; thin bar: spent."))


def _set_bars(flow: Flow, amount: Amount, x: float, middle: float, scale: float) -> None:
    if amount.budget:
        frame = (x, middle - _FRAME / 2, amount.budget * scale, _FRAME)
        flow.put(Area(*frame, PALE, LINE if not amount.is_over else INK))
    if amount.planned:
        flow.put(Area(x, middle - _BAR / 2, amount.planned * scale, _BAR, ACCENT))
    if amount.spent:
        flow.put(Area(x, middle - _SPENT / 2, amount.spent * scale, _SPENT, INK))


def _set_share(flow: Flow, amount: Amount, y: float, shown: Callable[[int], str]) -> None:
    """What is planned in words, and what part of the budget that is."""
    right = flow.x + flow.width
    if not amount.is_complete or not amount.budget:
        flow.put(Text(right, y, shown(amount.planned), CELL_QUIET, "end"))
        return
    counted = max(amount.planned, amount.spent or 0) if amount.is_over else amount.planned
    share = round(100 * counted / amount.budget)
    text = _("{share}% of the budget").format(share=share)
    style = CELL_BAD if amount.is_over else CELL_QUIET
    flow.put(Text(right, y, f"▲ {text}" if amount.is_over else text, style, "end"))
