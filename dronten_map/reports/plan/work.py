"""The chapter about the work: the five steps with their phases and activities."""

from dronten_map.core.plan import Audience, Plan, PlanActivity, PlanPhase, PlanStep
from dronten_map.i18n import _, ngettext
from dronten_map.reports import dates
from dronten_map.reports.blocks import remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.paper import BODY, QUIET
from dronten_map.reports.plan.words import UNKNOWN, is_whole, joined, name
from dronten_map.reports.tables import Cell, Column, Row, row, table, total

_WHEN = 80.0  # points; the same in every table, so that their columns line up


def set_work(flow: Flow, plan: Plan) -> None:
    """Set every step with its phases; a step without a phase says so."""
    flow.chapter(_("The work in five steps"))
    whole = is_whole(plan)
    has_costs = plan.header.audience is not Audience.PUBLIC
    for step in plan.steps:
        flow.section(step_title(step))
        if step.explanation:
            flow.lead(step.explanation, QUIET)
        if not step.phases:
            remark(flow, _("Nothing is planned in this step yet."))
        for phase in step.phases:
            if phase.name != step.name or len(step.phases) > 1:
                flow.heading(phase.name, level=2)
            _set_phase(flow, phase, whole=whole, has_costs=has_costs)


def step_title(step: PlanStep) -> str:
    """A step by its number and name."""
    return _("Step {number} · {name}").format(number=step.number, name=step.name)


def _set_phase(flow: Flow, phase: PlanPhase, *, whole: bool, has_costs: bool) -> None:
    if phase.goal:
        flow.lead(phase.goal, BODY)
    if when := dates.period(phase.start, phase.end):
        flow.lead(when, QUIET)
    if not phase.activities:
        remark(flow, _("This phase has no activities yet."))
        return
    rows = [activity_row(a, whole=whole, has_costs=has_costs) for a in phase.activities]
    if has_costs:
        rows.append(_total(phase, whole=whole))
    table(flow, activity_columns(has_costs=has_costs), rows)
    flow.space(12)


def activity_columns(*, has_costs: bool = True) -> tuple[Column, ...]:
    """The columns of activities; the last two are only for who may see them."""
    columns = (
        Column(_("When"), least=_WHEN),
        Column(_("Activity"), share=3.4, least=110),
        Column(_("Who"), share=1.6, least=70),
        Column(_("Hours"), anchor="end", least=34),
        Column(_("Costs"), anchor="end", least=46),
    )
    return columns if has_costs else columns[:3]


def activity_row(activity: PlanActivity, *, whole: bool, has_costs: bool = True) -> Row:
    """An activity with when, what, who and what it costs."""
    minutes = dates.hours(activity.minutes) or UNKNOWN
    cents = dates.euros(activity.cents, whole=whole) or UNKNOWN
    costs = [UNKNOWN, UNKNOWN] if activity.is_cancelled else [minutes, cents]
    return row(
        Cell(_when(activity), below=activity.status),
        Cell(_title(activity), below="\n".join(_details(activity))),
        Cell(name(activity.responsible) or UNKNOWN, below=_level(activity)),
        *(costs if has_costs else ()),
    )


def _when(activity: PlanActivity) -> str:
    if activity.start is None:
        return _("no date yet")
    if activity.start == activity.end:
        return dates.day(activity.start)
    return dates.period(activity.start, activity.end)


def _title(activity: PlanActivity) -> str:
    title = f"{activity.opgave} · {activity.title}" if activity.opgave else activity.title
    return f"◆ {title}" if activity.milestone else title


def _details(activity: PlanActivity) -> list[str]:
    lines = [activity.goal, " · ".join(p for p in (activity.form, activity.place) if p)]
    if activity.invited:
        lines.append(_("With: {names}").format(names=joined(activity.invited)))
    if activity.result:
        lines.append(_("Result: {text}").format(text=activity.result))
    return [line for line in lines if line]


def _level(activity: PlanActivity) -> str:
    if activity.reached.number is None or activity.reached == activity.level:
        return activity.level.word if activity.level.number is not None else ""
    return _("{planned}, became {reached}").format(
        planned=activity.level.word, reached=activity.reached.word
    )


def _total(phase: PlanPhase, *, whole: bool) -> Row:
    counted = phase.totals.activities
    shown = ngettext("{count} activity", "{count} activities", counted)
    return total(
        _("Total"),
        shown.format(count=dates.count(counted)),
        "",
        dates.hours(phase.totals.minutes.planned),
        dates.euros(phase.totals.cents.planned, whole=whole),
    )
