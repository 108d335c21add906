"""Findings about people: whom to speak to, and who must not be forgotten."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from dronten_map.core.ids import ActorId, PlanId
from dronten_map.core.records import (
    Activity,
    Actor,
    Assessment,
    EngagementPlan,
    Opgave,
    Phase,
    Sector,
)
from dronten_map.graph.findings.finding import Finding, Remedy, Rule
from dronten_map.graph.findings.situation import Situation, last_day
from dronten_map.i18n import N_, _, ngettext

RECENT = 60  # days: a conversation that is not longer ago still counts
STALE = 183  # days: half a year, after which an estimate is a memory
BUSY = 3  # plans or activities that one function can carry at once
DECIDES = 5  # the rung of the ladder on which one decides


def _forgotten(situation: Situation) -> Iterator[Finding]:
    border = situation.model.info.border
    for actor in situation.model.all(Actor):
        now = situation.standing(actor.id)
        if (now.influence or 0) <= border or (now.interest or 0) <= border:
            continue
        is_planned = any(last_day(a) >= situation.on for a in situation.invited.get(actor.id, ()))
        if not is_planned and not situation.was_spoken_to(actor.id, days=RECENT):
            sentence = _("{actor} has much influence and interest, but no activity or contact.")
            yield Finding(
                "forgotten", sentence.format(actor=actor.name), Remedy.CONTACT, actors=(actor.id,)
            )


def _below_wish(situation: Situation) -> Iterator[Finding]:
    for opgave in situation.opgaven:
        actors = tuple(
            i.actor
            for i in situation.involved.get(opgave.id, [])
            if i.we_want is not None and i.we_want > (i.has or 0)
        )
        if actors:
            sentence = ngettext(
                "In “{opgave}” one actor takes part less than we want.",
                "In “{opgave}” {count} actors take part less than we want.",
                len(actors),
            )
            yield Finding(
                "below_wish",
                sentence.format(opgave=opgave.title, count=len(actors)),
                Remedy.ACTIVITY,
                actors=actors,
                opgave=opgave.id,
            )


def _unheard_opponent(situation: Situation) -> Iterator[Finding]:
    for actor, activities in situation.invited.items():
        for activity in activities:
            if activity.start is None or activity.start < situation.on:
                continue
            if (situation.standing(actor, activity.opgave).stance or 0) >= 0:
                continue
            is_planned = any(
                other.form == "werkvorm:interview"
                and other.start is not None
                and situation.on <= other.start <= activity.start
                for other in activities
            )
            if not is_planned and not situation.was_spoken_to(actor, days=RECENT):
                sentence = _("{actor} is against, and comes to “{activity}” without a talk before.")
                yield Finding(
                    "unheard_opponent",
                    sentence.format(actor=situation.name(actor), activity=activity.title),
                    Remedy.CONTACT,
                    actors=(actor,),
                    opgave=activity.opgave,
                    subject=activity.id,
                )


def _door_opener(situation: Situation) -> Iterator[Finding]:
    border = situation.model.info.border
    for opgave in situation.opgaven:
        involved = [i.actor for i in situation.involved.get(opgave.id, [])]
        stances = {a: situation.standing(a, opgave.id).stance or 0 for a in involved}
        allies = {a for a, stance in stances.items() if stance > 0}
        for actor in involved:
            influence = situation.standing(actor, opgave.id).influence or 0
            if stances[actor] >= 0 or influence <= border:
                continue
            friends = set(situation.graph.neighbors(actor))
            if friends & allies:
                continue  # an ally speaks to this actor already
            between = [
                (friend, ally)
                for friend in sorted(friends, key=situation.name)
                for ally in sorted(situation.graph.neighbors(friend), key=situation.name)
                if ally in allies
            ]
            if between:
                yield _through(situation, actor, *between[0], opgave)


def _through(
    situation: Situation, actor: ActorId, friend: ActorId, ally: ActorId, opgave: Opgave
) -> Finding:
    sentence = _(
        "{friend} can open the door between {ally} and {actor}, who is against “{opgave}”."
    )
    return Finding(
        "door_opener",
        sentence.format(
            friend=situation.name(friend),
            ally=situation.name(ally),
            actor=situation.name(actor),
            opgave=opgave.title,
        ),
        Remedy.CONTACT,
        actors=(actor, friend, ally),
        opgave=opgave.id,
    )


def _stale(situation: Situation) -> Iterator[Finding]:
    latest = {
        a.id: max(x.on for x in found)
        for a in situation.model.all(Actor)
        if (found := [r for r in situation.model.referring(a.id) if isinstance(r, Assessment)])
    }
    border = situation.on - timedelta(days=STALE)
    actors = tuple(actor for actor, on in latest.items() if on < border)
    if actors:
        sentence = ngettext(
            "The estimate of one actor is older than half a year.",
            "The estimates of {count} actors are older than half a year.",
            len(actors),
        )
        yield Finding("stale", sentence.format(count=len(actors)), Remedy.ASSESS, actors=actors)


def _overload(situation: Situation) -> Iterator[Finding]:
    model = situation.model
    running = {
        phase.plan
        for phase in model.all(Phase)
        if phase.start and phase.end and phase.start <= situation.on <= phase.end
    }
    carried: dict[PlanId, list[ActorId | None]] = defaultdict(list)
    plan_of = {phase.id: phase.plan for phase in model.all(Phase)}
    for activity in model.all(Activity):
        if last_day(activity) >= situation.on:
            carried[plan_of[activity.phase]].append(activity.responsible)
    load: dict[ActorId, list[str]] = {}
    for plan in model.all(EngagementPlan):
        if plan.id in running:
            for actor in dict.fromkeys((*plan.core_team, plan.contractor, *carried[plan.id])):
                if actor is not None:
                    load.setdefault(actor, []).append(plan.title)
    for actor, titles in load.items():
        if len(titles) > BUSY:
            sentence = _("{actor} carries {count} plans at once.")
            yield Finding(
                "overload",
                sentence.format(actor=situation.name(actor), count=len(titles)),
                Remedy.PLAN,
                actors=(actor,),
            )


def _empty_promise(situation: Situation) -> Iterator[Finding]:
    for opgave in situation.opgaven:
        deciders = {
            i.actor
            for i in situation.involved.get(opgave.id, [])
            if situation.sector(i.actor) is Sector.DECISION
        }
        deciders |= {opgave.client} if opgave.client is not None else set()
        for involvement in situation.involved.get(opgave.id, []):
            actor = involvement.actor
            if involvement.we_want != DECIDES or actor in deciders:
                continue
            if situation.sector(actor) is Sector.DECISION:
                continue
            if not deciders & set(situation.graph.neighbors(actor)):
                sentence = _(
                    "{actor} may decide along on “{opgave}”, but has no line to who decides."
                )
                yield Finding(
                    "empty_promise",
                    sentence.format(actor=situation.name(actor), opgave=opgave.title),
                    Remedy.RELATION,
                    actors=(actor,),
                    opgave=opgave.id,
                )


RULES = (
    Rule(
        "forgotten",
        N_("Important, and not spoken to"),
        N_("Who has much influence and interest wants to be involved closely."),
        N_("Mendelow 1991: manage closely"),
        _forgotten,
    ),
    Rule(
        "unheard_opponent",
        N_("Against, and not heard"),
        N_("A concern that is heard beforehand does not have to be shouted in the room."),
        N_("Wesselink, Strategisch Omgevingsmanagement: interests before positions"),
        _unheard_opponent,
    ),
    Rule(
        "door_opener",
        N_("Who can open the door"),
        N_("A person who is trusted by both is heard sooner than we are."),
        N_("Granovetter 1973; Factor C, trust matrix"),
        _door_opener,
    ),
    Rule(
        "below_wish",
        N_("Takes part less than we want"),
        N_("Every gap between what is and what we want is work that can be planned."),
        N_("Factor C, rings of influence"),
        _below_wish,
    ),
    Rule(
        "empty_promise",
        N_("Decides along without a line"),
        N_("Deciding along without a line to who decides is a promise that cannot be kept."),
        N_("Edelenbos & Monnikhof 1998/2001: the ladder"),
        _empty_promise,
    ),
    Rule(
        "overload",
        N_("Too much at once"),
        N_("Who carries too much lets something fall."),
        N_("Opgavegericht werken, step 0: the core team has time"),
        _overload,
    ),
    Rule(
        "stale",
        N_("Old estimates"),
        N_("People change their minds; an old estimate steers the wrong way."),
        N_("Own rule: half a year"),
        _stale,
    ),
)
