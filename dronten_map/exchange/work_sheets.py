"""Sheets about the work: phases, activities, and the costs that add them up by formulas."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from openpyxl.utils import get_column_letter

from dronten_map.core.plan import (
    Amount,
    PlanActivity,
    PlanPhase,
    PlanStep,
    Post,
    Posts,
    Totals,
    post_of,
)
from dronten_map.exchange.cells import Formula, Value
from dronten_map.exchange.sheets import (
    Column,
    Part,
    TableSheet,
    Total,
    day,
    euro,
    hour,
    number,
    table_of,
    text,
)
from dronten_map.exchange.values import euros, hours, name, names, scored, yes
from dronten_map.i18n import _


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWork:
    """The work of one plan, as it goes into the sheets."""

    steps: tuple[PlanStep, ...]
    totals: Totals
    plan: str = ""  # its title; empty in a workbook about one plan
    posts: Posts | None = None  # None: departments and functions are not told

    def post_of(self, activity: PlanActivity) -> Post:
        """Where the one who is responsible for an activity belongs."""
        return post_of(activity, self.posts or {})


@dataclass(frozen=True, slots=True)
class _Phase:
    number: int  # counted over all plans: what the formulas match on, as names may be alike
    plan: str
    step: PlanStep
    phase: PlanPhase | None  # None: nothing is planned in this step
    work: PlanWork


_Done = tuple[_Phase, PlanActivity]


def phases_sheet(works: Sequence[PlanWork]) -> TableSheet:
    """The five steps of each plan with their phases; a step without a phase has a row too."""
    parts: list[Part[_Phase]] = [
        *_plan_column(works),
        (text(_("Step")), lambda p: step_words(p.step)),
        (text(_("Phase")), lambda p: p.phase.name if p.phase else ""),
        (text(_("Goal")), lambda p: p.phase.goal if p.phase else p.step.explanation),
        (day(_("Start")), lambda p: p.phase.start if p.phase else None),
        (day(_("End")), lambda p: p.phase.end if p.phase else None),
        (number(_("Activities")), lambda p: p.phase.totals.activities if p.phase else 0),
    ]
    return table_of(_("Phases"), parts, _phases(works, with_empty=True), empty=_no_phases())


def activities_sheet(works: Sequence[PlanWork]) -> TableSheet:
    """All activities; what is estimated for a cancelled one is left out, as it counts nowhere."""
    left_out = _("A cancelled activity counts for nothing; its estimate is left out.")
    parts: list[Part[_Done]] = [
        (text(_("Activity")), lambda r: r[1].title),
        *[(column, _of_phase(of)) for column, of in _plan_column(works)],
        (text(_("Step")), lambda r: step_words(r[0].step)),
        (number(_("Phase no."), _phase_note()), lambda r: r[0].number),
        (text(_("Phase")), lambda r: r[0].phase.name if r[0].phase else ""),
        (text(_("Opgave")), lambda r: r[1].opgave),
        (text(_("Form")), lambda r: r[1].form),
        (text(_("Goal")), lambda r: r[1].goal),
        (text(_("Invited")), lambda r: names(r[1].invited)),
        (text(_("Level wanted")), lambda r: scored(r[1].level)),
        (text(_("Level reached")), lambda r: scored(r[1].reached)),
        (text(_("Responsible")), lambda r: name(r[1].responsible)),
        *_post_columns(works),
        (text(_("Place")), lambda r: r[1].place),
        (day(_("Start")), lambda r: r[1].start),
        (day(_("End")), lambda r: r[1].end),
        (text(_("Status")), lambda r: r[1].status),
        (text(_("Milestone")), lambda r: yes(r[1].milestone)),
        (hour(_("Hours planned"), left_out), lambda r: hours(counted(r[1], r[1].minutes))),
        (hour(_("Hours spent")), lambda r: hours(r[1].minutes_spent)),
        (euro(_("Euros planned"), left_out), lambda r: euros(counted(r[1], r[1].cents))),
        (euro(_("Euros spent")), lambda r: euros(r[1].cents_spent)),
        (text(_("Result")), lambda r: r[1].result),
    ]
    rows: list[_Done] = [
        (phase, activity)
        for phase in _phases(works)
        for activity in (phase.phase.activities if phase.phase else ())
    ]
    empty = _("There are no activities yet.")
    sheet = table_of(_("Activities"), parts, rows, empty=empty)
    sums: dict[str, Decimal] = {
        _("Hours planned"): _whole(works, lambda t: t.minutes.planned, hours),
        _("Hours spent"): _whole(works, lambda t: t.minutes.spent, hours),
        _("Euros planned"): _whole(works, lambda t: t.cents.planned, euros),
        _("Euros spent"): _whole(works, lambda t: t.cents.spent, euros),
    }
    totals: list[Total] = [sums.get(column.title, "") for column in sheet.columns]
    totals[0] = _("Total")
    return TableSheet(
        title=sheet.title, columns=sheet.columns, rows=sheet.rows, empty=empty, totals=totals
    )


def costs_sheet(works: Sequence[PlanWork], activities: TableSheet) -> TableSheet:
    """What each phase is planned to cost, has cost and may cost, added up from the activities."""
    phases = _phases(works)
    head = [*_plan_column(works), *_phase_columns()]
    columns = [
        *(column for column, _of in head),
        *_amount_columns(euro, _("Euros planned"), _("Euros spent"), _("Euros budget")),
        _left_column(euro, _("Euros left")),
        *_amount_columns(hour, _("Hours planned"), _("Hours spent"), _("Hours budget")),
        _left_column(hour, _("Hours left")),
    ]
    sums = _Sums(activities, number_at=get_column_letter(len(head) - 1), first=len(head))
    rows: list[list[Value]] = []
    for row, phase in enumerate(phases, start=2):
        assert phase.phase is not None
        totals = phase.phase.totals
        rows.append(
            [
                *(of(phase) for _column, of in head),
                *sums.of(row, 0, totals.cents, euros, (_("Euros planned"), _("Euros spent"))),
                *sums.of(row, 4, totals.minutes, hours, (_("Hours planned"), _("Hours spent"))),
            ]
        )
    title, empty = _("Costs"), _no_phases()
    label: list[Total] = [_("Total"), *[""] * (len(head) - 2)]
    counted = sum(work.totals.activities for work in works)
    totals = [
        *label,
        Decimal(counted),
        *_total(works, lambda t: t.cents, euros, columns[len(head) :][:4]),
        *_total(works, lambda t: t.minutes, hours, columns[len(head) :][4:]),
    ]
    return TableSheet(title=title, columns=columns, rows=rows, empty=empty, totals=totals)


InUnits = Callable[[int | None], Decimal | None]


@dataclass(frozen=True, slots=True)
class _Sums:
    """The formulas of one row of costs."""

    activities: TableSheet
    number_at: str  # the column of the number of the phase
    first: int  # how many columns stand before the amounts

    def of(
        self, row: int, at: int, amount: Amount, shown: InUnits, titles: tuple[str, str]
    ) -> list[Value]:
        """Planned, spent, budget and left of one phase."""
        cells = [f"{get_column_letter(self.first + at + i)}{row}" for i in (1, 2, 3)]
        planned, spent = shown(amount.planned) or Decimal(0), shown(amount.spent)
        budget = shown(amount.budget)
        found: list[Value] = [planned, spent, budget]
        if self.activities.rows:
            # The number is what is matched: in a name, * and > would mean something else.
            mine = f"{self.activities.column(_('Phase no.'))},{self.number_at}{row}"
            of_planned, of_spent = (self.activities.column(title) for title in titles)
            noted = f'COUNTIFS({mine},{of_spent},"<>")'
            found[0] = Formula(f"SUMIFS({of_planned},{mine})", planned)
            text_of_spent = f'IF({noted}=0,"",SUMIFS({of_spent},{mine}))'
            found[1] = Formula(text_of_spent, spent if spent is not None else "")
        left = "" if budget is None else budget - planned
        formula = f'IF({cells[2]}="","",{cells[2]}-{cells[0]})'
        return [*found, Formula(formula, left)]


def _phases(works: Sequence[PlanWork], *, with_empty: bool = False) -> list[_Phase]:
    found: list[_Phase] = []
    count = 0
    for work in works:
        for step in work.steps:
            for phase in step.phases:
                count += 1
                found.append(_Phase(count, work.plan, step, phase, work))
            if not step.phases and with_empty:
                found.append(_Phase(0, work.plan, step, None, work))
    return found


def _plan_column(works: Sequence[PlanWork]) -> list[Part[_Phase]]:
    return [(text(_("Plan")), lambda p: p.plan)] if any(work.plan for work in works) else []


def _post_columns(works: Sequence[PlanWork]) -> list[Part[_Done]]:
    if all(work.posts is None for work in works):
        return []
    top = _("The topmost actor that it is a part of, such as a department.")
    return [
        (text(_("Department"), top), lambda r: r[0].work.post_of(r[1]).department),
        (text(_("Function")), lambda r: r[0].work.post_of(r[1]).function),
    ]


def _phase_columns() -> list[Part[_Phase]]:
    return [
        (text(_("Step")), lambda p: step_words(p.step)),
        (text(_("Phase")), lambda p: p.phase.name if p.phase else ""),
        (number(_("Phase no."), _phase_note()), lambda p: p.number),
        (number(_("Activities")), lambda p: p.phase.totals.activities if p.phase else 0),
    ]


def _of_phase(of: Callable[[_Phase], Value]) -> Callable[[_Done], Value]:
    return lambda row: of(row[0])


def _phase_note() -> str:
    return _("The costs of a phase are added up by this number.")


def _amount_columns(
    of: Callable[[str, str], Column], planned: str, spent: str, budget: str
) -> list[Column]:
    return [
        of(planned, _("The sum of the estimates; what has no estimate is not counted.")),
        of(spent, _("Empty: nothing was noted yet.")),
        of(budget, _("Empty: no budget was given.")),
    ]


def _left_column(of: Callable[[str, str], Column], title: str) -> Column:
    note = _("Left is the budget without what is planned.")
    return of(title, note)


def _total(
    works: Sequence[PlanWork],
    chosen: Callable[[Totals], Amount],
    shown: InUnits,
    columns: Sequence[Column],
) -> list[Total]:
    parts = [chosen(work.totals) for work in works]
    planned, spent, budget = (
        sum((shown(getattr(part, at)) or Decimal(0) for part in parts), Decimal(0))
        for at in ("planned", "spent", "budget")
    )
    # A sum against a budget that does not cover everything would mislead.
    used = [part for part in parts if part.counts]
    if not used or not all(part.is_complete for part in used):
        return [planned, spent, budget, "–"]
    sums = [f"SUBTOTAL(109,{table_column(column.title)})" for column in columns[:3]]
    return [planned, spent, budget, Formula(f"{sums[2]}-{sums[0]}", budget - planned)]


def table_column(title: str) -> str:
    """A column of the table in which a formula stands; the workbook fills in the table's name."""
    return f"{{table}}[{title}]"


def _whole(
    works: Sequence[PlanWork], of: Callable[[Totals], int | None], shown: InUnits
) -> Decimal:
    return shown(sum(of(work.totals) or 0 for work in works)) or Decimal(0)


def counted(activity: PlanActivity, estimate: int | None) -> int | None:
    """An estimate as it counts in sums: not for a cancelled activity."""
    return None if activity.is_cancelled else estimate


def step_words(step: PlanStep) -> str:
    """A step with its number, as it stands in the sheets."""
    return f"{step.number} · {step.name}"


def _no_phases() -> str:
    return _("There are no phases yet, so there is nothing to add up.")
