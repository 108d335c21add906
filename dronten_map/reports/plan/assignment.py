"""The first chapter: what was asked, by whom and of whom, and how big it is."""

from dronten_map.core.plan import Audience, Plan
from dronten_map.i18n import _
from dronten_map.reports import dates
from dronten_map.reports.blocks import facts, remark, strip
from dronten_map.reports.flow import Flow
from dronten_map.reports.paper import LEDE
from dronten_map.reports.plan.words import days, joined, name


def set_assignment(flow: Flow, plan: Plan) -> None:
    """Set the assignment with its facts, and the size of the plan in five figures."""
    asked = plan.assignment
    flow.chapter(_("The assignment"))
    if asked.text.strip():
        flow.paragraph(asked.text, LEDE)
        flow.space(14)
    else:
        remark(flow, _("No assignment has been written down yet."))
    strip(flow, _figures(plan))
    facts(
        flow,
        (
            (_("Goal"), asked.goal),
            (_("Scope"), asked.scope),
            (_("Client"), name(asked.client)),
            (_("Contractor"), name(asked.contractor)),
            (_("Core team"), joined(asked.core_team)),
            (_("Period"), dates.period(plan.start, plan.end)),
            (_("Lead time"), days(plan.days) if plan.days is not None else ""),
        ),
    )


def _figures(plan: Plan) -> list[tuple[str, str]]:
    opgaven, people = len(plan.opgaven), len(plan.stakeholders)
    acts = plan.totals.activities
    figures = [
        (dates.count(opgaven), _("opgave") if opgaven == 1 else _("opgaven")),
        (dates.count(people), _("stakeholder") if people == 1 else _("stakeholders")),
        (dates.count(acts), _("activity") if acts == 1 else _("activities")),
        (dates.euros(plan.totals.cents.planned, whole=True), _("estimated costs")),
        (dates.hours(plan.totals.minutes.planned), _("people’s hours")),
    ]
    return figures[:3] if plan.header.audience is Audience.PUBLIC else figures
