"""For each rule a map where it holds, where its button leads, and what puts it right."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import log_contact
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.plans import add_plan, plan_activity
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActivityId, ActorId, ActorKindId, AreaId, OpgaveId, PlanId, TermId
from dronten_map.core.queries import involvement_between
from dronten_map.core.records import (
    Activity,
    EngagementPlan,
    Involvement,
    Opgave,
    Phase,
)
from dronten_map.ui.main_window import MainWindow

TODAY = date.today()


def ago(days: int) -> date:
    """The day so many days before today."""
    return TODAY - timedelta(days=days)


@dataclass
class Made:
    """What a case made, by name."""

    draft: Draft
    actors: dict[str, ActorId] = field(default_factory=dict[str, ActorId])
    opgave: OpgaveId | None = None
    plan: PlanId | None = None
    activity: ActivityId | None = None

    def actor(self, name: str, kind: str = "partner", *, area: str = "", role: str = "") -> ActorId:
        """An actor; with a role it is involved in the opgave."""
        at = AreaId(f"area:{area}") if area else None
        made = add_actor(self.draft, name, ActorKindId(f"kind:{kind}"), area=at)
        self.actors[name] = made
        if role:
            assert self.opgave is not None
            involve(self.draft, made, self.opgave, role=TermId(f"role:{role}"))
        return made

    def work_on(self, **values: Any) -> OpgaveId:
        """The opgave that the case is about."""
        self.opgave = add_opgave(self.draft, "Wonen")
        if values:
            amend(self.draft, Opgave, [self.opgave], **values)
        return self.opgave

    def plan_with(self, title: str = "Avond", **values: Any) -> ActivityId:
        """A plan with one activity."""
        self.plan = add_plan(self.draft, "Het plan", opgave=self.opgave)
        phase = next(p for p in self.draft.all(Phase) if p.plan == self.plan)
        self.activity = plan_activity(self.draft, phase.id, title, **values)
        return self.activity

    def link(self, name: str, **values: Any) -> None:
        """Change how an actor is involved in the opgave."""
        assert self.opgave is not None
        found = involvement_between(self.draft, self.actors[name], self.opgave)
        assert found is not None
        amend(self.draft, Involvement, [found.id], **values)

    def chain(self, *actors: ActorId) -> None:
        """Draw relations from each to the next."""
        for one, other in pairwise(actors):
            connect(self.draft, one, other)


Making = Callable[[Made], object]
Opened = Callable[[MainWindow, Made], bool]


@dataclass(frozen=True)
class Case:
    """One rule: what makes it hold, what its button opens, what mends it."""

    rule: str
    make: Making
    opens: Opened
    mend: Making
    name: str = ""
    is_mended: bool = False  # whether the button alone puts it right


def shows_opgave(window: MainWindow, made: Made) -> bool:
    """The opgave is lit on the map, with itself in the inspector."""
    return window.page == "map" and window.bridge.selection.opgave == made.opgave


def holds_pen(window: MainWindow, made: Made) -> bool:
    """The pen for relations is in the hand, with somebody selected."""
    return bool(
        window.page == "map" and window.canvas.tool == "relate" and window.bridge.selection.actors
    )


def shows_actors(window: MainWindow, made: Made) -> bool:
    """They are selected on the map."""
    chosen = set(window.bridge.selection.actors)
    return window.page == "map" and bool(chosen) and chosen <= set(made.actors.values())


def plans_talk(window: MainWindow, made: Made) -> bool:
    """A conversation of this week stands in the plan, before what it prepares for."""
    planned = [a for a in window.bridge.model.all(Activity) if a.id != made.activity]
    (talk,) = [a for a in planned if a.form == "werkvorm:interview"]
    assert talk.start is not None
    return window.page == "plan" and TODAY <= talk.start <= TODAY + timedelta(days=7)


def plans_activity(window: MainWindow, made: Made) -> bool:
    """An activity is planned with the actors invited."""
    planned = [a for a in window.bridge.model.all(Activity) if a.id != made.activity]
    return window.page == "plan" and any(a.invited for a in planned)


def shows_plan(window: MainWindow, made: Made) -> bool:
    """The page of the plan is in front, with the plan or the activity."""
    return window.page == "plan" and window.plan is not None


def _residents(m: Made) -> None:
    m.work_on()
    m.actor("Corporatie", role="informed")


def _silent(m: Made) -> None:
    m.work_on(areas=(AreaId("area:swifterbant"),))
    m.actor("Bewoners Dronten", "residents", area="dronten", role="informed")


def _one_department(m: Made) -> None:
    m.work_on()
    m.actor("Afdeling Wonen", "department", role="responsible")


def _strangers(m: Made) -> None:
    _one_department(m)
    m.actor("Afdeling Zorg", "department", role="responsible")


def _two_accountable(m: Made) -> None:
    m.work_on()
    for name in ("Een", "Twee"):
        m.actor(name, role="accountable")


def _forgotten(m: Made) -> None:
    assess(m.draft, m.actor("Corporatie"), on=ago(1), influence=5, interest=4)


def _opponent(m: Made) -> None:
    m.work_on()
    actor = m.actor("Omwonenden", "residents", role="consulted")
    assess(m.draft, actor, on=ago(1), opgave=m.opgave, stance=-1)
    soon = TODAY + timedelta(days=9)
    m.plan_with(opgave=m.opgave, invited=(actor,), start=soon)


def _door(m: Made) -> None:
    m.work_on()
    opponent = m.actor("Boeren", "business", role="consulted")
    ally = m.actor("Corporatie", role="consulted")
    m.chain(opponent, m.actor("Hogeschool"), ally)
    assess(m.draft, opponent, on=ago(1), opgave=m.opgave, stance=-2, influence=5)
    assess(m.draft, ally, on=ago(1), opgave=m.opgave, stance=1)


def _below(m: Made) -> None:
    m.work_on()
    m.actor("Jongeren", "residents", role="informed")
    m.link("Jongeren", has=1, we_want=3)


def _promise(m: Made) -> None:
    m.work_on()
    m.actor("College", "executive", role="accountable")
    m.actor("Dorpsraad", "residents", role="consulted")
    m.link("Dorpsraad", we_want=5)


def _overload(m: Made) -> None:
    actor = m.actor("Regisseur", "core_team")
    for title in ("Een", "Twee", "Drie", "Vier"):
        m.plan = add_plan(m.draft, title)
        amend(m.draft, EngagementPlan, [m.plan], contractor=actor)
        phase = next(p for p in m.draft.all(Phase) if p.plan == m.plan)
        amend(m.draft, Phase, [phase.id], start=ago(9), end=TODAY)


def _short(m: Made) -> None:
    m.work_on()
    invited = (m.actor("Jongeren", "residents"),)
    m.plan_with(opgave=m.opgave, invited=invited, level=4, reached=2, start=ago(9), result="x")


def _second_chance(m: Made) -> None:
    assert m.activity is not None
    before = m.draft.get(Activity, m.activity)
    plan_activity(m.draft, before.phase, "Weer", opgave=m.opgave, level=4, start=TODAY)


def _broker(m: Made) -> None:
    core = [m.actor(f"Kern {n}") for n in range(5)]
    m.chain(*core, core[0], m.actor("Spil", "area_director"))
    m.chain(m.actors["Spil"], *(m.actor(f"Dorp {n}", "residents") for n in range(3)))


def _bottleneck(m: Made) -> None:
    between = m.actor("Tussen")
    halves = [[m.actor(f"{side} {n}") for n in range(5)] for side in ("Links", "Rechts")]
    for half in halves:
        m.chain(*half, half[0])
        for one in half:
            m.chain(between, one)
    m.chain(halves[0][0], halves[1][0])


def _all_know_all(m: Made) -> None:
    for one, other in combinations(m.actors.values(), 2):
        connect(m.draft, one, other)


def _client(m: Made) -> None:
    amend(m.draft, Opgave, [m.work_on()], client=None)


def _give_client(m: Made) -> None:
    assert m.opgave is not None
    amend(m.draft, Opgave, [m.opgave], client=m.actor("Directie", "department"))


def _fill_in(m: Made) -> None:
    assert m.activity is not None
    amend(m.draft, Activity, [m.activity], result="Twaalf wensen")


def _unevaluated(m: Made) -> None:
    m.plan_with(start=TODAY)
    assert m.plan is not None
    phase = next(p for p in m.draft.all(Phase) if p.plan == m.plan)
    amend(m.draft, Phase, [phase.id], start=TODAY)


def _evaluate(m: Made) -> None:
    assert m.plan is not None
    amend(m.draft, EngagementPlan, [m.plan], evaluation="Elk halfjaar")


def _unload(m: Made) -> None:
    assert m.plan is not None
    amend(m.draft, EngagementPlan, [m.plan], contractor=None)


CASES = (
    Case(
        "no_residents",
        _residents,
        shows_opgave,
        lambda m: m.actor("Bewoners", "residents", role="informed"),
    ),
    Case(
        "silent_area",
        _silent,
        shows_opgave,
        lambda m: m.actor("Bewoners", "residents", area="swifterbant", role="informed"),
    ),
    Case("no_client", _client, shows_opgave, _give_client),
    Case(
        "accountable",
        _residents,
        shows_opgave,
        lambda m: m.actor("Directie", "department", role="accountable"),
        "nobody",
    ),
    Case(
        "accountable",
        _two_accountable,
        shows_actors,
        lambda m: m.link("Twee", role=TermId("role:informed")),
        "two",
    ),
    Case(
        "one_department",
        _one_department,
        shows_opgave,
        lambda m: m.actor("Afdeling Zorg", "department", role="responsible"),
    ),
    Case("strangers", _strangers, holds_pen, lambda m: m.chain(*m.actors.values())),
    Case(
        "forgotten",
        _forgotten,
        plans_talk,
        lambda m: log_contact(m.draft, ago(2), list(m.actors.values()), "Gebeld"),
        is_mended=True,
    ),
    Case(
        "unheard_opponent",
        _opponent,
        plans_talk,
        lambda m: log_contact(m.draft, ago(2), [m.actors["Omwonenden"]], "Gebeld"),
        is_mended=True,
    ),
    Case(
        "door_opener",
        _door,
        plans_talk,
        lambda m: m.chain(m.actors["Boeren"], m.actors["Corporatie"]),
        is_mended=True,
    ),
    Case("below_wish", _below, plans_activity, lambda m: m.link("Jongeren", has=3), is_mended=True),
    Case(
        "empty_promise",
        _promise,
        holds_pen,
        lambda m: m.chain(m.actors["Dorpsraad"], m.actors["College"]),
    ),
    Case("overload", _overload, shows_plan, _unload),
    Case(
        "stale",
        lambda m: assess(m.draft, m.actor("Corporatie"), on=ago(190), influence=2),
        shows_actors,
        lambda m: assess(m.draft, m.actors["Corporatie"], on=TODAY, influence=2),
    ),
    Case("without_result", lambda m: m.plan_with(start=ago(3)), shows_plan, _fill_in),
    Case("short_of_level", _short, plans_activity, _second_chance, is_mended=True),
    Case("without_evaluation", _unevaluated, shows_plan, _evaluate),
    Case("broker", _broker, holds_pen, lambda m: m.chain(m.actors["Dorp 2"], m.actors["Kern 1"])),
    Case("bottleneck", _bottleneck, holds_pen, _all_know_all),
    Case(
        "isolated",
        lambda m: (m.actor("Een"), m.actor("Ander")),
        holds_pen,
        lambda m: m.chain(*m.actors.values()),
    ),
)
