"""The engagement plan as a workbook: the same numbers as on paper, to sort and to filter."""

from dronten_map.core.plan import Audience, Plan, Who
from dronten_map.exchange.cells import Look
from dronten_map.exchange.people_sheets import (
    involvements_sheet,
    matrix_sheet,
    opgaven_sheet,
    stakeholders_sheet,
)
from dronten_map.exchange.planning_sheet import planning_sheet
from dronten_map.exchange.sheets import Cover, Line
from dronten_map.exchange.sums_sheet import sums_sheet
from dronten_map.exchange.talk_sheets import (
    agreements_sheet,
    contacts_sheet,
    experiments_sheet,
    lessons_sheet,
    precedents_sheet,
    scales_sheet,
)
from dronten_map.exchange.values import euros, hours, name, names
from dronten_map.exchange.work_sheets import PlanWork, activities_sheet, costs_sheet, phases_sheet
from dronten_map.exchange.workbook import workbook
from dronten_map.i18n import _, in_language


def plan_workbook(plan: Plan) -> bytes:
    """The plan as the content of an Excel file, in the language in which it was built."""
    with in_language(plan.header.language):
        tells_all = plan.header.audience is Audience.REGISSEUR
        actors = [Who(s.id, s.name) for s in plan.stakeholders]
        works = [PlanWork(steps=plan.steps, totals=plan.totals, posts=plan.posts)]
        activities = activities_sheet(works)
        sheets = [
            stakeholders_sheet(plan.stakeholders, tells_all=tells_all),
            opgaven_sheet(plan.opgaven),
            matrix_sheet(actors, plan.opgaven, plan.involvements),
            involvements_sheet(plan.involvements, tells_all=tells_all),
            phases_sheet(works),
            activities,
            planning_sheet(plan),
            costs_sheet(works, activities),
            sums_sheet(works, activities),
            agreements_sheet(plan.agreements),
            contacts_sheet(plan.contacts, tells_all=tells_all),
            experiments_sheet(plan.experiments),
            *([precedents_sheet(plan.precedents)] if plan.precedents else []),
            lessons_sheet(plan.lessons),
            scales_sheet(plan.scales),
        ]
        return workbook(_cover(plan), sheets, on=plan.header.on)


def _cover(plan: Plan) -> Cover:
    header, assignment = plan.header, plan.assignment
    lines = [
        Line(_("Map"), header.map_title),
        Line(_("Organisation"), header.organisation),
        Line(_("Programme"), header.programme),
        Line(_("Opgave"), header.opgave_label or _("Whole programme")),
        Line(_("Author"), header.author),
        Line(_("Audience"), audience_words(header.audience)),
        Line(_("Goal"), assignment.goal),
        Line(_("Scope"), assignment.scope),
        Line(_("Assignment"), assignment.text),
        Line(_("Client"), name(assignment.client)),
        Line(_("Contractor"), name(assignment.contractor)),
        Line(_("Core team"), names(assignment.core_team)),
        Line(_("Strategy"), plan.strategy),
        Line(_("Onboarding"), plan.onboarding),
        Line(_("Evaluation"), plan.evaluation),
        Line(_("Start"), plan.start, Look.DATE),
        Line(_("End"), plan.end, Look.DATE),
        Line(_("Euros planned"), euros(plan.totals.cents.planned), Look.EURO),
        Line(_("Hours planned"), hours(plan.totals.minutes.planned), Look.HOURS),
    ]
    return Cover(
        title=header.title or _("Engagement plan"),
        subject=header.map_title or header.title,
        author=header.author,
        mark=example_words() if header.is_example else "",
        lines=[line for line in lines if line.value is not None and line.value != ""],
    )


def audience_words(audience: Audience) -> str:
    """For whom a workbook is made."""
    if audience is Audience.REGISSEUR:
        return _("for the regisseur only: with judgements")
    return _("to share with everybody: without judgements")


def example_words() -> str:
    """The mark of an example."""
    return _("EXAMPLE")
