"""Sifting what came back: which cells are taken over, and which new actors are ours already."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from dronten_map.core.diff import Outcome, Proposal, Proposed
from dronten_map.core.edits.removal import taken_along
from dronten_map.core.edits.take_over import is_removal, needed, pointed_at
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.records import Actor
from dronten_map.exchange.alike import Alike, first_choices, with_choices
from dronten_map.exchange.returned import Review
from dronten_map.exchange.review_lines import Key, Line, key_of, lines_of

_READY = (Outcome.CHANGED, Outcome.NEW, Outcome.DELETION)


class Show(StrEnum):
    """Which lines are shown."""

    ALL = "all"
    CHANGES = "changes"
    CONFLICTS = "conflicts"
    UNCLEAR = "unclear"


class Sifting:
    """A review while somebody looks at it."""

    def __init__(self, review: Review, ours: Model) -> None:
        self.review = review
        self._ours = ours
        self._choices: dict[str, ActorId | None] = dict(first_choices(review.alike))
        self._ticks: dict[Key, bool] = {}  # what was ticked by hand
        self._proposal = Proposal()
        self.lines: Sequence[Line] = ()
        self._read()

    def choose(self, new: str, known: ActorId | None) -> None:
        """Say that a new actor is one of ours, or (None) that it is really new."""
        self._choices[new] = known
        self._read()

    def choice(self, new: str) -> ActorId | None:
        """Which of ours a new actor is."""
        return self._choices.get(new)

    def is_open(self, new: str) -> bool:
        """Whether it is still to be said if a new actor is one of ours."""
        return new in self.review.alike and new not in self._choices

    def alike(self, line: Line) -> tuple[str, Sequence[Alike]]:
        """The new actor that a line is about, with those of ours that it may be."""
        found = self._origin.get(line.key, "") if line.cell is not None else ""
        return found, self.review.alike.get(found, ())

    def can_tick(self, line: Line) -> bool:
        """Whether there is something to take over in a line."""
        return line.cell is not None and line.cell.outcome is not Outcome.UNCLEAR

    def is_ticked(self, line: Line) -> bool:
        """Whether a line is taken over."""
        return line.cell is not None and self._is_on(line.cell)

    def tick(self, lines: Iterable[Line], *, on: bool) -> None:
        """Take lines over, or leave them.

        A new record comes with what it needs, or not at all; of two that say different things of
        one field the last that is ticked counts.
        """
        for line in lines:
            if line.cell is None or not self.can_tick(line):
                continue
            for cell in self._with_needed(line.cell, on=on):
                self._ticks[key_of(cell)] = on
            if on:
                self._untick_rivals(line.cell)

    def column(self, line: Line) -> list[Line]:
        """The lines about the same field of the same kind of record.

        Conflicts stay apart, as each is to be looked at: with a conflict come those of its file.
        """
        if line.cell is None:
            return []
        found = [other for other in self.lines if other.cell and self.can_tick(other)]
        return [other for other in found if _column_of(other) == _column_of(line)]

    def shown(self, show: Show, search: str = "") -> list[Line]:
        """The lines that pass a filter and hold the words that are looked for."""
        words = search.casefold().split()
        return [line for line in self.lines if _passes(line, show) and _holds(line, words)]

    def counts(self) -> Counter[Show]:
        """How many lines each filter shows."""
        return Counter(show for show in Show for line in self.lines if _passes(line, show))

    def chosen(self) -> list[Proposed]:
        """The cells that are taken over."""
        cells = [line.cell for line in self.lines if line.cell is not None]
        return [cell for cell in cells if self._is_on(cell)]

    def goes_along(self, line: Line) -> int:
        """How many other records go when the record of this line is removed."""
        if line.cell is None or not is_removal(line.cell):
            return 0
        record = self._ours.find(line.cell.record_type, line.cell.subject)
        return len(taken_along(self._ours, [record])) if record is not None else 0

    def _read(self) -> None:
        before = self.review.proposal
        self._proposal = with_choices(before, self._choices, self._ours)
        self._of_subject: dict[str, list[Proposed]] = {}
        for cell in self._proposal.cells:
            self._of_subject.setdefault(cell.subject, []).append(cell)
        self._waiting = self._undecided()
        self.lines = lines_of(self._proposal, self.review.remarks, self._ours)
        self._origin = {
            key_of(cell): cell.subject
            for cell in before.cells
            if cell.record_type is Actor and cell.subject in self.review.alike
        }

    def _undecided(self) -> set[str]:
        """New actors of which it is to be said if they are new, and what points at them."""
        found = {new for new in self.review.alike if self.is_open(new)}
        for cell in self._proposal.cells if found else ():
            if any(target in found for _type, target in pointed_at(cell)):
                found.add(cell.subject)
        return found

    def _is_on(self, cell: Proposed) -> bool:
        if cell.outcome in (Outcome.SAME, Outcome.UNCLEAR):
            return False
        default = cell.outcome in _READY and cell.subject not in self._waiting
        return self._ticks.get(key_of(cell), default)

    def _with_needed(self, cell: Proposed, *, on: bool) -> list[Proposed]:
        if cell.outcome is not Outcome.NEW:
            return [cell]
        wanted = needed(cell.record_type)
        if not on and cell.field not in wanted:
            return [cell]
        return [
            other
            for other in self._of_subject[cell.subject]
            if other.outcome is Outcome.NEW
            and (other.field in wanted or not on or other.field == cell.field)
        ]

    def _untick_rivals(self, cell: Proposed) -> None:
        for other in self._of_subject[cell.subject]:
            if other.field == cell.field and other.after != cell.after and self._is_on(other):
                self._ticks[key_of(other)] = False


def _column_of(line: Line) -> tuple[object, ...]:
    assert line.cell is not None
    file = line.spot.file if line.outcome is Outcome.CONFLICT else ""
    return (line.cell.record_type, line.cell.field, is_removal(line.cell), file)


def _passes(line: Line, show: Show) -> bool:
    match show:
        case Show.ALL:
            return True
        case Show.CHANGES:
            return line.outcome in _READY
        case Show.CONFLICTS:
            return line.outcome is Outcome.CONFLICT
        case Show.UNCLEAR:
            return line.outcome is Outcome.UNCLEAR


def _holds(line: Line, words: Sequence[str]) -> bool:
    text = " ".join(
        (line.about, line.what, line.column, line.before, line.after, line.ours, line.spot.sender)
    ).casefold()
    return all(word in text for word in words)
