"""The list of agreements: who promised what to whom, by whoever has to keep it."""

from dataclasses import dataclass
from datetime import date

from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Model
from dronten_map.core.papers.everything import Everything
from dronten_map.core.papers.sender import Sender, sender_of
from dronten_map.core.plan.scales import Who
from dronten_map.core.plan.talks import Agreement
from dronten_map.core.profiles import Profile
from dronten_map.core.queries import label_of
from dronten_map.core.records import Actor, Opgave
from dronten_map.i18n import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """What one actor still has to keep, what is due first on top."""

    by: Who | None  # None: nobody knows who promised it
    agreements: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementList:
    """All agreements of a map, an opgave or a department."""

    sender: Sender
    about: str = ""  # which opgave or department; empty for the whole map
    waiting: tuple[Promises, ...] = ()  # those with something overdue first, then by name
    settled: tuple[Agreement, ...] = ()  # the latest first

    @property
    def open(self) -> tuple[Agreement, ...]:
        """The agreements that are neither kept nor dropped."""
        return tuple(a for promises in self.waiting for a in promises.agreements)

    @property
    def overdue(self) -> int:
        """How many of these were due before the day of the list."""
        return sum(a.is_overdue for a in self.open)


def build_agreements(
    model: Model,
    *,
    on: date,
    profile: Profile,
    opgave: OpgaveId | None = None,
    actor: ActorId | None = None,
) -> AgreementList:
    """The agreements of an opgave, of a department or of all, in the language of the moment.

    Args:
        model: The map as the reader may see it; see `profiles.seen_by`.
        on: The day of making.
        profile: For whom it is.
        opgave: The only opgave that counts.
        actor: The only actor that counts, with all that are part of it.
    """
    every = Everything(model, on=on, profile=profile)
    found = list(every.agreements)
    about: list[str] = []
    if opgave is not None:
        chosen = model.get(Opgave, opgave)
        found = [a for a in found if a.opgave == chosen.code]
        about.append(label_of(model, chosen))
    if actor is not None:
        ours = {person.id for person in every.below(actor)}
        found = [a for a in found if any(w is not None and w.id in ours for w in (a.by, a.to))]
        about.append(model.get(Actor, actor).name)
    settled = sorted((a for a in found if not a.is_open), key=_last, reverse=True)
    return AgreementList(
        sender=sender_of(model, _("Agreements"), on=on, profile=profile),
        about=" · ".join(about),
        waiting=_grouped([a for a in found if a.is_open]),
        settled=tuple(settled),
    )


def _grouped(agreements: list[Agreement]) -> tuple[Promises, ...]:
    groups: dict[Who | None, list[Agreement]] = {}
    for agreement in agreements:
        groups.setdefault(agreement.by, []).append(agreement)
    made = [Promises(by=by, agreements=tuple(found)) for by, found in groups.items()]
    return tuple(sorted(made, key=_urgency))


def _urgency(promises: Promises) -> tuple[bool, bool, str]:
    by = promises.by
    is_late = any(a.is_overdue for a in promises.agreements)
    return not is_late, by is None, by.name.casefold() if by is not None else ""


def _last(agreement: Agreement) -> date:
    return agreement.done or agreement.due or date.min
