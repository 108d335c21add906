"""What is asked for: which document, about what, for whom and how."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dronten_map.core.ids import ActorId, OpgaveId, PlanId, SnapshotId, ViewId
from dronten_map.core.profiles import Profile
from dronten_map.i18n import N_, Language, _


class Subject(StrEnum):
    """What a document is about."""

    PLAN = "plan"
    ACTOR = "actor"
    OPGAVE = "opgave"  # or the whole programme
    MOMENTS = "moments"  # a peilmoment, and another or today
    VIEW = "view"


class Kind(StrEnum):
    """A kind of document."""

    PLAN = "plan"
    DOSSIER = "dossier"
    DEPARTMENT = "department"
    ONE_PAGER = "one-page"
    AGREEMENTS = "agreements"
    COMPARISON = "comparison"
    POSTER = "poster"

    @property
    def word(self) -> str:
        """What it is called."""
        return _(_WORDS[self])

    @property
    def tip(self) -> str:
        """What it is good for, in one sentence."""
        return _(_TIPS[self])

    @property
    def subject(self) -> Subject:
        """What has to be chosen for it."""
        return _SUBJECTS[self]

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """For whom it can be made."""
        if self is Kind.AGREEMENTS:  # the public sees no agreements at all
            return (Profile.REGISSEUR, Profile.DEPARTMENT)
        return tuple(Profile)


_WORDS = {
    Kind.PLAN: N_("Engagement plan"),
    Kind.DOSSIER: N_("Stakeholder dossier"),
    Kind.DEPARTMENT: N_("Department overview"),
    Kind.ONE_PAGER: N_("On one page"),
    Kind.AGREEMENTS: N_("List of agreements"),
    Kind.COMPARISON: N_("Comparison of two moments"),
    Kind.POSTER: N_("Poster"),
}
_TIPS = {
    Kind.PLAN: N_("Phases, activities, costs and stakeholders, with the map in it."),
    Kind.DOSSIER: N_("One actor: the web around it, what was said and what was promised."),
    Kind.DEPARTMENT: N_("What a department has to do: opgaven, activities and agreements."),
    Kind.ONE_PAGER: N_("For college or raad: one picture, five numbers and three asks."),
    Kind.AGREEMENTS: N_("Who promised what to whom; what is overdue stands on top."),
    Kind.COMPARISON: N_("Who came, who went and who moved since a peilmoment."),
    Kind.POSTER: N_("The map on A3 to A0, sharp at any size."),
}
_SUBJECTS = {
    Kind.PLAN: Subject.PLAN,
    Kind.DOSSIER: Subject.ACTOR,
    Kind.DEPARTMENT: Subject.ACTOR,
    Kind.ONE_PAGER: Subject.OPGAVE,
    Kind.AGREEMENTS: Subject.OPGAVE,
    Kind.COMPARISON: Subject.MOMENTS,
    Kind.POSTER: Subject.VIEW,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One document that is wanted.

    Attributes:
        plan: Which plan; the first one for the whole programme when left out.
        opgave: Which opgave; the whole programme when left out. On a poster it is lit up.
        actor: Which actor or department; of agreements: only those of its people.
        then: The peilmoment to compare with.
        now: The later peilmoment; the map of today when left out.
        view: Which view of the map; the first one when left out.
        parts: The parts that are wanted; all of them when left out.
        asks: What is asked on one page; what the map asks for when left out.
        size: Of a poster: A3, A2, A1 or A0.
        house: The file of the house style; ours when left out.
    """

    kind: Kind
    on: date
    profile: Profile = Profile.DEPARTMENT
    language: Language = "nl"
    plan: PlanId | None = None
    opgave: OpgaveId | None = None
    actor: ActorId | None = None
    then: SnapshotId | None = None
    now: SnapshotId | None = None
    view: ViewId | None = None
    parts: tuple[str, ...] | None = None
    asks: tuple[str, ...] = ()
    size: str = "A3"
    house: str = ""
