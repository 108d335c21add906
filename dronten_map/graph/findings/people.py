"""Findings about people: whom to speak to, and who must not be forgotten."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from dronten_map.core.gaps import planned_for
from dronten_map.core.ids import ActorId, PlanId, TermId
from dronten_map.core.records import (
    Actor,
    Assessment,
    EngagementPlan,
    Involvement,
    Opgave,
    Phase,
    Sector,
)
from dronten_map.graph.findings.finding import Finding, Remedy, Rule
from dronten_map.graph.findings.situation import RECENT, TALKS, Situation, last_day, listed
from dronten_map.i18n import N_, _, ngettext

STALE = 183  # days: half a year, after which an estimate is a memory
BUSY = 3  # plans that one function can carry at once
DECIDES = 5  # the rung of the ladder on which one decides
AGAINST = -2  # the stance of who is against; one less far is critical
ACCOUNTABLE = TermId("role:accountable")


def _forgotten(situation: Situation) -> Iterator[Finding | None]:
    busy = _seen_lately(situation)
    for actor in _key_actors(situation):
        if actor is None:
            yield None
        elif actor not in busy and not situation.was_spoken_to(actor):
            sentence = _(
                "{actor} has much influence and interest, but was not spoken to in two months, and"
                " nothing is planned."
            )
            yield Finding(
                "forgotten",
                sentence.format(actor=situation.name(actor)),
                Remedy.TALK,
                actors=(actor,),
            )


def _key_actors(situation: Situation) -> Iterator[ActorId | None]:
    """Who has much influence and interest, in general or in an opgave; None for who has not."""
    border = situation.model.info.border
    within: dict[ActorId, list[Opgave | None]] = defaultdict(lambda: [None])
    for opgave in situation.opgaven:
        for involvement in situation.involved.get(opgave.id, []):
            within[involvement.actor].append(opgave)
    for actor in situation.model.all(Actor):
        for opgave in within[actor.id]:
            now = situation.standing(actor.id, opgave.id if opgave is not None else None)
            if (now.influence or 0) > border and (now.interest or 0) > border:
                yield actor.id
                break
        else:
            yield None


def _seen_lately(situation: Situation) -> set[ActorId]:
    """Who is in an activity that was lately or is still to come."""
    since = situation.on - timedelta(days=RECENT)
    found: set[ActorId] = set()
    for activity in situation.activities:
        if last_day(activity) >= since:
            found.update(activity.invited)
            if activity.responsible is not None:
                found.add(activity.responsible)
    return found


def _below_wish(situation: Situation) -> Iterator[Finding]:
    for opgave in situation.opgaven:
        actors = tuple(
            i.actor for i in situation.involved.get(opgave.id, []) if _is_below(situation, i)
        )
        if actors:
            sentence = ngettext(
                "{actor} takes part less in “{opgave}” than we want, and nothing is planned.",
                "{count} actors take part less in “{opgave}” than we want, and nothing is planned.",
                len(actors),
            )
            yield Finding(
                "below_wish",
                sentence.format(
                    actor=situation.name(actors[0]), opgave=opgave.title, count=len(actors)
                ),
                Remedy.ACTIVITY,
                actors=actors,
                opgave=opgave.id,
            )


def _is_below(situation: Situation, involvement: Involvement) -> bool:
    """Whether it takes part less than we want; what is not known is not less."""
    has, we_want = involvement.has, involvement.we_want
    if has is None or we_want is None or has >= we_want:
        return False
    return planned_for(situation.model, involvement, on=situation.on) is None


def _unheard_opponent(situation: Situation) -> Iterator[Finding]:
    for actor, activities in situation.invited.items():
        told: set[str | None] = set()
        for activity in activities:
            about = situation.about[activity.id]
            start = activity.start
            if start is None or start < situation.on or activity.form in TALKS or about in told:
                continue
            stance = situation.standing(actor, about).stance or 0
            if stance >= 0 or _is_heard_before(situation, actor, start):
                continue
            told.add(about)  # once, and not for every activity that comes after it
            sentence = (
                _("{actor} is against and comes to “{activity}”, without a talk before it.")
                if stance <= AGAINST
                else _("{actor} is critical and comes to “{activity}”, without a talk before it.")
            )
            yield Finding(
                "unheard_opponent",
                sentence.format(actor=situation.name(actor), activity=activity.title),
                Remedy.TALK,
                actors=(actor,),
                opgave=about,
                subject=activity.id,
                is_personal=True,
            )


def _is_heard_before(situation: Situation, actor: ActorId, start: date) -> bool:
    """Whether an actor was spoken to lately, or will be before a day."""
    since = situation.on - timedelta(days=RECENT)
    return situation.was_spoken_to(actor) or any(
        talk.form in TALKS
        and talk.start is not None
        and talk.start <= start
        and last_day(talk) >= since
        for talk in situation.invited[actor]
    )


def _door_opener(situation: Situation) -> Iterator[Finding]:
    border = situation.model.info.border
    friends = situation.friends
    for opgave in situation.opgaven:
        involved = [i.actor for i in situation.involved.get(opgave.id, [])]
        stances = {a: situation.standing(a, opgave.id).stance or 0 for a in involved}
        allies = {a for a, stance in stances.items() if stance > 0}
        for actor in involved:
            influence = situation.standing(actor, opgave.id).influence or 0
            if stances[actor] >= 0 or influence <= border:
                continue
            if friends[actor] & allies:
                continue  # an ally speaks to this actor already
            between = [
                (friend, ally)
                for friend in sorted(friends[actor], key=situation.name)
                if stances.get(friend, 0) >= 0
                for ally in sorted(friends[friend] & allies, key=situation.name)
            ]
            if between and not any((f, opgave.id) in situation.spoken_about for f, _a in between):
                yield _through(situation, actor, *between[0], opgave)


def _through(
    situation: Situation, actor: ActorId, friend: ActorId, ally: ActorId, opgave: Opgave
) -> Finding:
    stance = situation.standing(actor, opgave.id).stance or 0
    sentence = (
        _("{friend} can open the door between {ally} and {actor}, who is against “{opgave}”.")
        if stance <= AGAINST
        else _(
            "{friend} can open the door between {ally} and {actor}, who is critical of “{opgave}”."
        )
    )
    return Finding(
        "door_opener",
        sentence.format(
            friend=situation.name(friend),
            ally=situation.name(ally),
            actor=situation.name(actor),
            opgave=opgave.title,
        ),
        Remedy.TALK,
        actors=(actor, friend, ally),
        opgave=opgave.id,
        is_personal=True,
    )


def _stale(situation: Situation) -> Iterator[Finding]:
    latest: dict[ActorId, date] = {}
    for noted in situation.model.all(Assessment):
        latest[noted.actor] = max(noted.on, latest.get(noted.actor, noted.on))
    border = situation.on - timedelta(days=STALE)
    everyone = (actor.id for actor in situation.model.all(Actor))
    actors = tuple(actor for actor in everyone if latest.get(actor, border) < border)
    if actors:
        sentence = ngettext(
            "The estimate of {actor} is older than half a year.",
            "The estimates of {count} actors are older than half a year.",
            len(actors),
        )
        yield Finding(
            "stale",
            sentence.format(actor=situation.name(actors[0]), count=len(actors)),
            Remedy.ASSESS,
            actors=actors,
        )


def _overload(situation: Situation) -> Iterator[Finding]:
    load: dict[ActorId, list[EngagementPlan]] = {}
    running = _running(situation)
    carried: dict[PlanId, list[ActorId | None]] = defaultdict(list)
    plan_of = {phase.id: phase.plan for phase in situation.model.all(Phase)}
    for activity in situation.activities:
        if last_day(activity) >= situation.on:
            carried[plan_of[activity.phase]].append(activity.responsible)
    for plan in situation.model.all(EngagementPlan):
        if plan.id in running:
            for actor in dict.fromkeys((*plan.core_team, plan.contractor, *carried[plan.id])):
                if actor is not None:
                    load.setdefault(actor, []).append(plan)
    for actor, plans in load.items():
        if len(plans) > BUSY:
            titles = [f"“{plan.title}”" for plan in plans]
            sentence = _("{actor} carries {count} plans at once: {plans}.")
            yield Finding(
                "overload",
                sentence.format(
                    actor=situation.name(actor), count=len(titles), plans=listed(titles)
                ),
                Remedy.PLAN,
                actors=(actor,),
                subject=plans[0].id,
                is_personal=True,
            )


def _running(situation: Situation) -> set[PlanId]:
    """The plans that go on today: from the first day of their phases up to the last."""
    days: dict[PlanId, list[date]] = defaultdict(list)
    for phase in situation.model.all(Phase):
        days[phase.plan] += [day for day in (phase.start, phase.end) if day is not None]
    return {p for p, held in days.items() if held and min(held) <= situation.on <= max(held)}


def _empty_promise(situation: Situation) -> Iterator[Finding]:
    for opgave in situation.opgaven:
        involved = situation.involved.get(opgave.id, [])
        deciders = {
            i.actor
            for i in involved
            if i.role == ACCOUNTABLE or situation.sector(i.actor) is Sector.DECISION
        }
        deciders |= {opgave.client} if opgave.client is not None else set()
        promised = [i.actor for i in involved if DECIDES in (i.has, i.we_want)]
        promised += _asked_to_decide(situation, opgave)
        for actor in dict.fromkeys(promised):
            if actor in deciders or situation.sector(actor) is Sector.DECISION:
                continue
            if not deciders & set(situation.graph.neighbors(actor)):
                sentence = _(
                    "{actor} may decide along on “{opgave}”, but has no relation with who decides."
                )
                yield Finding(
                    "empty_promise",
                    sentence.format(actor=situation.name(actor), opgave=opgave.title),
                    Remedy.RELATION,
                    actors=(actor,),
                    opgave=opgave.id,
                    is_personal=True,
                )


def _asked_to_decide(situation: Situation, opgave: Opgave) -> list[ActorId]:
    """Who is invited to decide along on an opgave."""
    return [
        actor
        for activity in situation.activities
        if activity.level == DECIDES
        and situation.about[activity.id] == opgave.id
        and last_day(activity) >= situation.on
        for actor in activity.invited
    ]


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
        N_("Against or critical, and not heard"),
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
        N_("Decides along without a relation"),
        N_("Deciding along without knowing who decides is a promise that cannot be kept."),
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
