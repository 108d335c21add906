"""Findings about plans and their activities."""

from collections.abc import Iterator

from dronten_map.core.ids import TermId
from dronten_map.core.queries import activities_of, phases_of
from dronten_map.core.records import Activity, EngagementPlan
from dronten_map.graph.findings.finding import Finding, Remedy, Rule
from dronten_map.graph.findings.situation import Situation, last_day
from dronten_map.i18n import N_, _

CANCELLED = TermId("activity_status:cancelled")
EVALUATION = TermId("werkvorm:evaluation")


def _without_result(situation: Situation) -> Iterator[Finding]:
    for activity in situation.model.all(Activity):
        if activity.result or activity.status == CANCELLED:
            continue
        if last_day(activity) < situation.on:
            yield Finding(
                "without_result",
                _("“{activity}” is over, and nothing is noted of what came of it.").format(
                    activity=activity.title
                ),
                Remedy.PLAN,
                opgave=activity.opgave,
                subject=activity.id,
            )


def _without_evaluation(situation: Situation) -> Iterator[Finding]:
    model = situation.model
    for plan in model.all(EngagementPlan):
        forms = {a.form for phase in phases_of(model, plan) for a in activities_of(model, phase)}
        if not plan.evaluation and EVALUATION not in forms:
            yield Finding(
                "without_evaluation",
                _("The plan “{plan}” does not say how it is evaluated.").format(plan=plan.title),
                Remedy.PLAN,
                opgave=plan.opgave,
                subject=plan.id,
            )


RULES = (
    Rule(
        "without_result",
        N_("Activity without a result"),
        N_("What is not written down is not learned from, and not told back to who came."),
        N_("Opgavegericht werken, step 1: learn what works"),
        _without_result,
    ),
    Rule(
        "without_evaluation",
        N_("Plan without evaluation"),
        N_("Without a moment to look back nothing is anchored."),
        N_("Opgavegericht werken, step 4"),
        _without_evaluation,
    ),
)
