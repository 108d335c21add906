"""Findings about plans and their activities."""

from collections.abc import Iterator

from dronten_map.core.ids import ActorId, TermId
from dronten_map.core.queries import activities_of, phases_of, word
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
                actors=_who(activity.responsible, *activity.invited),
                opgave=activity.opgave,
                subject=activity.id,
            )


def _short_of_level(situation: Situation) -> Iterator[Finding]:
    """Who took part less than was meant, while nothing later is meant to make up for it."""
    activities = list(situation.model.all(Activity))
    for activity in activities:
        wanted, reached = activity.level, activity.reached
        if wanted is None or reached is None or reached >= wanted:
            continue
        if not any(_makes_up(other, activity, wanted) for other in activities):
            sentence = _("“{activity}” was meant for “{wanted}”, and came as far as “{reached}”.")
            yield Finding(
                "short_of_level",
                sentence.format(
                    activity=activity.title,
                    wanted=word(situation.model, "participation", wanted),
                    reached=word(situation.model, "participation", reached),
                ),
                Remedy.ACTIVITY,
                actors=activity.invited,
                opgave=activity.opgave,
                subject=activity.id,
            )


def _makes_up(later: Activity, activity: Activity, wanted: int) -> bool:
    """Whether an activity is a second chance of another: later, for the same, as far or further."""
    if later.id == activity.id or later.opgave != activity.opgave or later.start is None:
        return False
    is_meant = (later.level or 0) >= wanted and (later.reached is None or later.reached >= wanted)
    return is_meant and (activity.start is None or later.start > activity.start)


def _who(*actors: ActorId | None) -> tuple[ActorId, ...]:
    return tuple(dict.fromkeys(actor for actor in actors if actor is not None))


def _without_evaluation(situation: Situation) -> Iterator[Finding]:
    model = situation.model
    for plan in model.all(EngagementPlan):
        forms = {a.form for phase in phases_of(model, plan) for a in activities_of(model, phase)}
        if not plan.evaluation and EVALUATION not in forms:
            yield Finding(
                "without_evaluation",
                _("The plan “{plan}” does not say how it is evaluated.").format(plan=plan.title),
                Remedy.PLAN,
                actors=_who(plan.contractor, *plan.core_team),
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
        "short_of_level",
        N_("Reached less than was meant"),
        N_("Whoever was promised more than they got, stays away the next time."),
        N_("Edelenbos & Monnikhof 1998/2001: the ladder"),
        _short_of_level,
    ),
    Rule(
        "without_evaluation",
        N_("Plan without evaluation"),
        N_("Without a moment to look back nothing is anchored."),
        N_("Opgavegericht werken, step 4"),
        _without_evaluation,
    ),
)
