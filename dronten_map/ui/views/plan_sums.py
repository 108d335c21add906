"""What the summary of a plan says: hours and money per step and phase, department or function."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from dronten_map.core.model import Records
from dronten_map.core.plan import Amount, Share, Totals, Work, by_department, by_function, posts_of
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui.fields.choice import listed
from dronten_map.ui.fields.formats import show_euros, show_hours
from dronten_map.ui.views.plan_cells import over_budget

What = Literal["steps", "departments", "functions"]
UNKNOWN = "–"
_Shown = Callable[[int | None], str]

# The columns of each table, marked with N_; the first is the name, all others are numbers.
CAPTIONS: dict[What, tuple[str, ...]] = {
    "steps": (
        N_("Step and phase"),
        N_("Budget in hours"),
        N_("Hours planned"),
        N_("Hours spent"),
        N_("Hours left"),
        N_("Budget in euros"),
        N_("Euros planned"),
        N_("Euros spent"),
        N_("Euros left"),
    ),
    "departments": (
        N_("Department"),
        N_("Activities"),
        N_("Hours planned"),
        N_("Hours spent"),
        N_("Euros planned"),
        N_("Euros spent"),
    ),
    "functions": (
        N_("Function"),
        N_("Activities"),
        N_("Hours planned"),
        N_("Hours spent"),
        N_("Euros planned"),
        N_("Euros spent"),
    ),
}


@dataclass(frozen=True, slots=True)
class SumCell:
    """A text and its tone: "bad", "muted" or nothing."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class SumLine:
    """One row: its cells, how far its name stands in, and whether it is a step or a total."""

    cells: tuple[SumCell, ...]
    level: int = 0
    is_bold: bool = False


def sum_lines(records: Records, work: Work, what: What) -> list[SumLine]:
    """The rows of a table: the numbers of the plan on paper and in its workbook."""
    if what == "steps":
        return [*_steps(work)]
    activities = [a for step in work.steps for phase in step.phases for a in phase.activities]
    posts = posts_of(records)
    shares = (by_department if what == "departments" else by_function)(activities, posts)
    lines = [_shared(share) for share in shares]
    if len(lines) > 1:
        lines.append(_line(_("Total"), _done(work.totals), is_bold=True))
    return lines


def told(totals: Totals) -> str:
    """The whole plan in a few words: activities, hours and euros, of how many."""
    count = totals.activities
    parts = [ngettext("{count} activity", "{count} activities", count).format(count=count)]
    hours, euros = totals.minutes, totals.cents
    if hours.is_complete:
        words = _("{planned} of {budget} hours")
        parts.append(
            words.format(planned=show_hours(hours.planned), budget=show_hours(hours.budget))
        )
    else:
        parts.append(_("{planned} hours").format(planned=show_hours(hours.planned)))
    if euros.is_complete:
        words = _("€ {planned} of € {budget}")
        parts.append(
            words.format(planned=show_euros(euros.planned), budget=show_euros(euros.budget))
        )
    else:
        parts.append(f"€ {show_euros(euros.planned)}")
    return " · ".join(parts)


def told_over(work: Work) -> str:
    """What goes over its budget, in one sentence: the whole plan, or steps of it."""
    whole = over_budget(work.totals)
    if whole:
        return whole
    over = [step.name for step in work.steps if _over(step.totals)]
    if not over:
        phases = [phase for step in work.steps for phase in step.phases]
        over = [phase.name for phase in phases if _over(phase.totals)]
    return _("Over budget: {names}").format(names=listed(over, most=2)) if over else ""


def _steps(work: Work) -> Iterator[SumLine]:
    for step in work.steps:
        name = f"{step.number}  {step.name}"
        # Phases below it where they say more than the step itself, as on paper.
        tells = len(step.phases) > 1 or any(phase.name != step.name for phase in step.phases)
        yield _line(name, _compared(step.totals), totals=step.totals, is_bold=tells)
        if tells:
            for phase in step.phases:
                yield _line(phase.name, _compared(phase.totals), totals=phase.totals, level=1)
    yield _line(_("Total"), _compared(work.totals), totals=work.totals, is_bold=True)


def _line(
    name: str,
    cells: tuple[SumCell, ...],
    *,
    totals: Totals | None = None,
    level: int = 0,
    is_bold: bool = False,
) -> SumLine:
    over = _over(totals) if totals is not None else ""
    first = SumCell(f"{name} · {over}", "bad") if over else SumCell(name)
    return SumLine((first, *cells), level, is_bold)


def _over(totals: Totals) -> str:
    """What goes over the budget, in words; empty for nothing."""
    over = [a for a in (totals.minutes, totals.cents) if a.is_over]
    if not over:
        return ""
    is_planned = any(a.planned > (a.budget or 0) for a in over)
    return _("over budget") if is_planned else _("spent over budget")


def _compared(totals: Totals) -> tuple[SumCell, ...]:
    return (*_amounts(totals.minutes, show_hours), *_amounts(totals.cents, show_euros))


def _amounts(amount: Amount, shown: _Shown) -> Iterator[SumCell]:
    yield _number(shown(amount.budget))
    yield _number(shown(amount.planned) if amount.counts else "")
    yield _number(shown(amount.spent))
    if not amount.is_complete or amount.budget is None:
        yield SumCell(UNKNOWN, "muted")
        return
    left = amount.budget - amount.planned
    text = f"−{shown(-left)}" if left < 0 else shown(left)  # a minus, no hyphen
    yield SumCell(f"▲ {text}", "bad") if amount.is_over else SumCell(text)


def _shared(share: Share) -> SumLine:
    name = SumCell(share.name) if share.name else SumCell(_("not named"), "muted")
    return SumLine((name, *_done(share.totals)))


def _done(totals: Totals) -> tuple[SumCell, ...]:
    minutes, cents = totals.minutes, totals.cents
    return (
        SumCell(str(totals.activities)),
        SumCell(show_hours(minutes.planned)),
        _number(show_hours(minutes.spent)),
        SumCell(show_euros(cents.planned)),
        _number(show_euros(cents.spent)),
    )


def _number(text: str) -> SumCell:
    return SumCell(text) if text else SumCell(UNKNOWN, "muted")
