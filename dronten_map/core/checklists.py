"""The checklists: what each step must make explicit, which chairs are empty, and how far it is.

What a step asks comes from the assignment that the programme started with; the empty chair asks
who is easily forgotten. Both are words in the user's own lists.
"""

from dataclasses import dataclass

from dronten_map.core.ids import AreaId, OpgaveId
from dronten_map.core.model import Records
from dronten_map.core.queries import STEP_COUNT, step_name, terms
from dronten_map.core.records import Answer, Term

EMPTY_CHAIR = "empty_chair"


def list_of_step(step: int) -> str:
    """The name of the list that holds the questions of a step, 0 to 4."""
    return f"checklist_{step}"


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answer; None while nobody answered it."""

    term: Term
    answer: Answer | None

    @property
    def is_done(self) -> bool:
        """Whether it was ticked off."""
        return self.answer is not None and self.answer.done


@dataclass(frozen=True, slots=True)
class Checklist:
    """The questions of a list in order, and how far they are."""

    name: str
    questions: tuple[Question, ...]

    @property
    def done(self) -> int:
        """How many are ticked off."""
        return sum(question.is_done for question in self.questions)

    @property
    def begun(self) -> int:
        """How many have an answer, ticked off or not."""
        return sum(question.answer is not None for question in self.questions)

    @property
    def total(self) -> int:
        """How many questions there are."""
        return len(self.questions)


def checklist(
    records: Records, list_name: str, opgave: OpgaveId | None = None, area: AreaId | None = None
) -> Checklist:
    """A list of questions with the answers for an opgave (in an area), or for the programme."""
    about = (opgave, area)
    given = {a.question: a for a in records.all(Answer) if (a.opgave, a.area) == about}
    asked = terms(records, list_name)
    return Checklist(list_name, tuple(Question(term, given.get(term.id)) for term in asked))


def step_checklists(records: Records, opgave: OpgaveId | None = None) -> tuple[Checklist, ...]:
    """What each of the five steps must make explicit, and how far that is."""
    found: list[Checklist] = []
    for step in range(STEP_COUNT):
        asked = checklist(records, list_of_step(step), opgave)
        found.append(Checklist(step_name(records, step), asked.questions))
    return tuple(found)


def chairs(records: Records, opgave: OpgaveId | None, area: AreaId | None = None) -> Checklist:
    """Who is easily forgotten, and whether it was thought of for an opgave, or in an area of it."""
    return checklist(records, EMPTY_CHAIR, opgave, area)
