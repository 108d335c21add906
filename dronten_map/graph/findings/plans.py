"""Findings about plans and their activities."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from dronten_map.core.ids import ActorId, OpgaveId, TermId
from dronten_map.core.queries import word
from dronten_map.core.records import Activity, EngagementPlan, Phase
from dronten_map.graph.findings.finding import Finding, Remedy, Rule
from dronten_map.graph.findings.situation import DONE, Situation, last_day
from dronten_map.i18n import N_, _

EVALUATION = TermId("werkvorm:evaluation")


def _without_result(situation: Situation) -> Iterator[Finding]:
    for activity in situation.activities:
        # A milestone that is done says so: there is nothing else to tell of it.
        if activity.result or (activity.milestone and activity.status == DONE):
            continue
        if activity.status == DONE or last_day(activity) < situation.on:
            yield Finding(
                "without_result",
                _("“{activity}” is over, and it is not noted what came of it.").format(
                    activity=activity.title
                ),
                Remedy.PLAN,
                actors=_who(activity.responsible, *activity.invited),
                opgave=situation.about[activity.id],
                subject=activity.id,
            )


def _short_of_level(situation: Situation) -> Iterator[Finding]:
    """Who took part less than was meant, while nothing later is meant to make up for it."""
    by_opgave: dict[OpgaveId | None, list[Activity]] = defaultdict(list)
    for activity in situation.activities:
        by_opgave[situation.about[activity.id]].append(activity)
    for activity in situation.activities:
        wanted, reached = activity.level, activity.reached
        if wanted is None or reached is None or reached >= wanted:
            continue
        about = situation.about[activity.id]
        if not any(_makes_up(other, activity, wanted) for other in by_opgave[about]):
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
                opgave=about,
                subject=activity.id,
            )


def _makes_up(later: Activity, activity: Activity, wanted: int) -> bool:
    """Whether an activity is a second chance of another: later, and as far or further."""
    if later.id == activity.id or (later.start is None and later.status == DONE):
        return False
    is_meant = (later.level or 0) >= wanted and (later.reached is None or later.reached >= wanted)
    return is_meant and (later.start or date.max) > (activity.start or date.min)


def _who(*actors: ActorId | None) -> tuple[ActorId, ...]:
    return tuple(dict.fromkeys(actor for actor in actors if actor is not None))


def _without_evaluation(situation: Situation) -> Iterator[Finding]:
    phases = list(situation.model.all(Phase))
    plan_of = {phase.id: phase.plan for phase in phases}
    looked_back = {plan_of[a.phase] for a in situation.activities if a.form == EVALUATION}
    dated = {phase.plan for phase in phases if phase.start or phase.end}
    size = Counter(plan_of[a.phase] for a in situation.activities)
    for plan in situation.model.all(EngagementPlan):
        # One talk that was planned in a hurry is no plan yet.
        is_plan = plan.id in dated or size[plan.id] > 1
        if is_plan and not plan.evaluation and plan.id not in looked_back:
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
