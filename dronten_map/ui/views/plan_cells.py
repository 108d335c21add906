"""What is written in the cells of the outline; the numbers are those of the plan on paper."""

from dataclasses import dataclass

from dronten_map.core.plan import Amount, PlanActivity, PlanPhase, PlanStep, Totals, Work
from dronten_map.i18n import _, ngettext
from dronten_map.ui.fields.choice import listed
from dronten_map.ui.fields.formats import show_date, show_euros, show_hours

Line = Work | PlanStep | PlanPhase | PlanActivity


@dataclass(frozen=True, slots=True)
class Cell:
    """A text and its tone: "bad", "muted" or nothing."""

    text: str
    tone: str = ""


EMPTY = Cell("")


def cell(line: Line, column: str) -> Cell:
    """What stands in a column of a line of the outline."""
    match line:
        case PlanActivity():
            return Cell(_of_activity(line, column), "muted" if line.is_cancelled else "")
        case PlanPhase() if column == "title":  # its step, of which it has the name, is above it
            return Cell(line.title) if line.title else Cell(_("Phase"), "muted")
        case PlanStep() if column == "title":
            return Cell(f"{line.number}  {line.name}")
        case Work() if column == "title":
            return Cell(_("The whole plan"))
        case (PlanPhase() | Work()) as stretch if column in ("start", "until"):
            return Cell(show_date(stretch.start if column == "start" else stretch.end))
        case _:
            return _of_totals(line.totals, column)


def tip(line: Line, column: str) -> str:
    """What a cell says when one asks: all of a text, or what a number is made of."""
    if isinstance(line, PlanActivity):
        if column == "invited":
            return "\n".join(who.name for who in line.invited)
        return _of_activity(line, column) if column in ("title", "result", "place") else ""
    amount = _amount_of(line.totals, column)
    if amount is not None and amount.unknown:
        return ngettext(
            "{count} activity has no estimate yet.",
            "{count} activities have no estimate yet.",
            amount.unknown,
        ).format(count=amount.unknown)
    if column == "status":
        return over_budget(line.totals)
    if column == "title":
        return line.goal if isinstance(line, PlanPhase) else ""
    return ""


def over_budget(totals: Totals) -> str:
    """Which budget is too small, in one sentence; empty when both are large enough."""
    if totals.cents.is_over and totals.minutes.is_over:
        return _("More euros and more hours than the budget.")
    if totals.cents.is_over:
        return _("More euros than the budget.")
    return _("More hours than the budget.") if totals.minutes.is_over else ""


def _of_activity(line: PlanActivity, column: str) -> str:
    match column:
        case "title":
            return f"◆ {line.title}" if line.milestone else line.title
        case "invited":
            return listed([who.name for who in line.invited], most=2)
        case "level" | "reached":
            score = line.level if column == "level" else line.reached
            return score.word if score.number is not None else ""
        case "responsible":
            return line.responsible.name if line.responsible is not None else ""
        case "start" | "until":
            return show_date(line.start if column == "start" else line.end)
        case "minutes" | "minutes_spent":
            return show_hours(getattr(line, column))
        case "cents" | "cents_spent":
            return show_euros(getattr(line, column))
        case "milestone":
            return _("yes") if line.milestone else ""
        case "minutes_budget" | "cents_budget":
            return ""
        case _:
            return str(getattr(line, column))


def _of_totals(totals: Totals, column: str) -> Cell:
    if column == "status":
        is_over = bool(over_budget(totals))
        return Cell(_("over budget"), "bad") if is_over else EMPTY
    amount = _amount_of(totals, column)
    if amount is None:
        return EMPTY
    show = show_hours if column.startswith("minutes") else show_euros
    if column.endswith("_spent"):
        text = show(amount.spent)
    elif column.endswith("_budget"):
        text = show(amount.budget)
    else:
        text = show(amount.planned) if totals.activities > amount.unknown else ""
    return Cell(text, "bad" if amount.is_over else "")


def _amount_of(totals: Totals, column: str) -> Amount | None:
    if column.startswith("minutes"):
        return totals.minutes
    return totals.cents if column.startswith("cents") else None
