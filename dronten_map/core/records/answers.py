"""What was said on the questions of a checklist, and on what the analysis noticed."""

from dataclasses import dataclass
from datetime import date

from dronten_map.core.ids import AnswerId, AreaId, DismissalId, OpgaveId, TermId


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was answered to one question of a checklist, for one opgave, for it in one area,
    or for the whole programme.

    The questions are words in the lists "checklist_0" to "checklist_4", one for each step, and
    "empty_chair", which the user edits.
    """

    id: AnswerId
    question: TermId
    opgave: OpgaveId | None = None  # None: the programme as a whole
    area: AreaId | None = None  # None: wherever the opgave lies
    text: str = ""
    link: str = ""  # where more of it stands: a folder, a document, an address
    done: bool = False
    on: date | None = None  # when it was answered last


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """A finding that was put aside, and why."""

    id: DismissalId
    key: str  # the rule and the records that it is about; see graph.findings
    reason: str
    on: date
