"""One finding, and the rule that it comes from."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dronten_map.core.ids import ActorId, OpgaveId, RecordId

if TYPE_CHECKING:
    from dronten_map.graph.findings.situation import Situation


class Remedy(StrEnum):
    """What the button beside a finding starts."""

    INVOLVE = "involve"  # attach actors to the opgave
    ROLES = "roles"  # set the roles of the opgave
    OPGAVE = "opgave"  # fill in the opgave itself
    ACTIVITY = "activity"  # plan an activity with the actors
    TALK = "talk"  # plan a talk with the actors
    RELATION = "relation"  # draw a relation between the actors
    ASSESS = "assess"  # note what we think of the actors today
    PLAN = "plan"  # open the plan or the activity


_LONGEST = 400  # characters of a key that names its actors one by one


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth a look, in one plain sentence.

    Attributes:
        rule: The id of the rule that found it.
        sentence: What was noticed, in the language of the moment.
        actors: Whom it is about; empty when it is about an opgave or a plan as a whole.
        opgave: The opgave that it is about, if any.
        subject: Another record that it is about, such as an activity or a plan.
        is_personal: Whether it is as much about these actors as about the opgave or the subject,
            so that with other actors it is another finding.
    """

    rule: str
    sentence: str
    remedy: Remedy
    actors: tuple[ActorId, ...] = ()
    opgave: OpgaveId | None = None
    subject: RecordId | None = None
    is_personal: bool = False

    @property
    def key(self) -> str:
        """What stays the same while the finding holds, so that it can be set aside."""
        record = self.subject or self.opgave
        parts = [str(record)] if record else []
        if self.is_personal or not record:
            parts += sorted(self.actors)
        about = "+".join(parts)
        if len(about) > _LONGEST:
            about = hashlib.sha256(about.encode()).hexdigest()
        return f"{self.rule}:{about}"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that notices something.

    Attributes:
        id: Its short name.
        title: What its findings have in common, in a few words; a message for `_`.
        why: Why it matters, a message too.
        source: Where the rule comes from; a message too.
        find: What it notices in a situation; None is a moment for something else.
    """

    id: str
    title: str
    why: str
    source: str
    find: "Callable[[Situation], Iterable[Finding | None]]"
