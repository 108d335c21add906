"""What was done and can be taken back: entries, the cursor between done and undone, and limits."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from dronten_map.core.changes import Step
from dronten_map.core.codec import step_to_json
from dronten_map.store.history import Entry, Turn

MOST_STEPS = 10_000
MOST_BYTES = 64_000_000  # of changes as they stand in the file
_TOGETHER = timedelta(seconds=1)  # steps with one merge key become one within this time


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One line of the history as a user sees it."""

    position: int
    label: str
    at: datetime
    is_done: bool


class History:
    """The entries of one document; turns are planned here, written by the store, then taken over.

    Planning changes nothing, so that a write that fails leaves the history as it was.
    """

    def __init__(
        self,
        entries: Iterable[Entry] = (),
        cursor: int = 0,
        *,
        most_steps: int = MOST_STEPS,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self._entries = list(entries)
        self._cursor = cursor
        self._bytes = sum(e.size for e in self._entries)
        self._most_steps = most_steps
        self._most_bytes = most_bytes

    @property
    def last_done(self) -> Entry | None:
        """The step that undo would take back."""
        done = self._done()
        return self._entries[done - 1] if done else None

    @property
    def first_undone(self) -> Entry | None:
        """The step that redo would do again."""
        done = self._done()
        return self._entries[done] if done < len(self._entries) else None

    def lines(self) -> list[HistoryEntry]:
        """All entries, oldest first."""
        return [
            HistoryEntry(e.position, e.label, e.at, e.position <= self._cursor)
            for e in self._entries
        ]

    def joins(self, step: Step) -> Entry | None:
        """The entry that a new step becomes one with, if there is one."""
        last = self.last_done
        if (
            last is None
            or self.first_undone is not None
            or not step.merge_key
            or last.merge_key != step.merge_key
            or not timedelta(0) <= step.at - last.at <= _TOGETHER
        ):
            return None
        return last

    def recorded(self, step: Step) -> Turn:
        """The turn that adds a step, drops what was undone, and keeps within the limits."""
        position = self._cursor + 1
        content = step_to_json(step)
        entry = _entry(step, position, content)
        return Turn(
            cursor=position,
            put=entry,
            content=content,
            drop_after=self._cursor if self.first_undone is not None else None,
            drop_through=self._too_old(entry),
        )

    def replaced(self, last: Entry, joined: Step) -> Turn:
        """The turn that puts a joined step in the place of the last one; a void one goes."""
        if not joined.changes:
            return Turn(cursor=self._before(last.position), drop_after=last.position - 1)
        content = step_to_json(joined)
        return Turn(
            cursor=last.position, put=_entry(joined, last.position, content), content=content
        )

    def taken_back(self, entry: Entry) -> Turn:
        """The turn that moves the cursor before an entry."""
        return Turn(cursor=self._before(entry.position))

    def done_again(self, entry: Entry) -> Turn:
        """The turn that moves the cursor to an entry."""
        return Turn(cursor=entry.position)

    def take_over(self, turn: Turn) -> None:
        """Follow a turn that was written."""
        entries = self._entries
        if turn.drop_after is not None:
            self._drop(bisect_right(entries, turn.drop_after, key=_position), len(entries))
        if turn.drop_through:
            self._drop(0, bisect_right(entries, turn.drop_through, key=_position))
        if turn.put is not None:
            if entries and entries[-1].position == turn.put.position:
                self._drop(len(entries) - 1, len(entries))
            entries.append(turn.put)
            self._bytes += turn.put.size
        self._cursor = turn.cursor

    def _drop(self, start: int, end: int) -> None:
        self._bytes -= sum(e.size for e in self._entries[start:end])
        del self._entries[start:end]

    def _done(self) -> int:
        return bisect_right(self._entries, self._cursor, key=_position)

    def _before(self, position: int) -> int:
        index = bisect_right(self._entries, position - 1, key=_position)
        return self._entries[index - 1].position if index else 0

    def _too_old(self, newest: Entry) -> int:
        """The position through which entries must go to make room; the newest always stays."""
        done = self._done()
        size = self._bytes + newest.size - sum(e.size for e in self._entries[done:])
        through = 0
        for index, entry in enumerate(self._entries[:done]):
            if done + 1 - index <= self._most_steps and size <= self._most_bytes:
                break
            through, size = entry.position, size - entry.size
        return through


def _entry(step: Step, position: int, content: str) -> Entry:
    return Entry(position, step.label, step.merge_key, step.at, len(content.encode()))


def _position(entry: Entry) -> int:
    return entry.position
