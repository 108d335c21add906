"""Who and what the plan is about: opgaven, stakeholders and how they are involved."""

from dataclasses import dataclass

from dronten_map.core.ids import ActorId, InvolvementId, OpgaveId
from dronten_map.core.plan.scales import UNSCORED, Quadrant, Score, Who


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOpgave:
    """An opgave that the plan is about; those below another one follow it, one deeper."""

    id: OpgaveId
    code: str
    title: str
    depth: int  # 0 for the top
    parent: OpgaveId | None = None
    question: str = ""
    effect: str = ""
    areas: tuple[str, ...] = ()
    status: str = ""
    programme: str = ""
    client: Who | None = None
    lead: Who | None = None
    involved: int = 0  # how many actors


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder:
    """An actor that the plan has to do with.

    Scores are those for the opgave of the plan, or the general ones in a plan for the whole
    programme. Stance, trust, awareness and judgement are unknown or empty for a shared audience.
    has, wants, we_want are levels of participation; in a plan for the whole programme they are
    unknown here and stand in the involvements.
    """

    id: ActorId
    name: str
    kind: str
    area: str = ""
    function: str = ""
    role: str = ""
    opgaven: tuple[str, ...] = ()  # codes of the opgaven that it is involved in
    influence: Score = UNSCORED
    interest: Score = UNSCORED
    quadrant: Quadrant = Quadrant.UNKNOWN
    has: Score = UNSCORED
    wants: Score = UNSCORED
    we_want: Score = UNSCORED
    interest_text: str = ""  # belang, in the actor's own words
    concern: str = ""  # zorg
    stance: Score = UNSCORED
    trust: Score = UNSCORED
    awareness: Score = UNSCORED
    judgement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanInvolvement:
    """How one actor is involved in one opgave of the plan, with what is thought of that."""

    id: InvolvementId
    actor: Who
    opgave: OpgaveId
    code: str
    role: str = ""
    has: Score = UNSCORED
    wants: Score = UNSCORED
    we_want: Score = UNSCORED
    interest_text: str = ""
    concern: str = ""
    influence: Score = UNSCORED
    interest: Score = UNSCORED
    quadrant: Quadrant = Quadrant.UNKNOWN
    stance: Score = UNSCORED

    @property
    def is_gap(self) -> bool:
        """Whether the level it has is not the one that we want; unknown is no gap."""
        known = self.has.number is not None and self.we_want.number is not None
        return known and self.has.number != self.we_want.number
