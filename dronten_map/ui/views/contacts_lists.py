"""What was talked about and what was promised, as rows for Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dronten_map.core.agenda import week_of
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Records
from dronten_map.core.plan import is_open, is_overdue
from dronten_map.core.queries import term_name, word
from dronten_map.core.records import Actor, Commitment, ContactMoment, Involvement, Opgave
from dronten_map.i18n import N_, _
from dronten_map.ui.fields.choice import listed, plain_tip
from dronten_map.ui.fields.formats import show_date

Index = QModelIndex | QPersistentModelIndex
Talk = TypeVar("Talk", ContactMoment, Commitment, Involvement)
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are looked for: words that all stand in it, an actor, an opgave."""

    text: str = ""
    actor: ActorId | None = None
    opgave: OpgaveId | None = None
    settled: bool = True  # agreements that are kept or dropped too

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not self.text.strip() and self.actor is None and self.opgave is None


@dataclass(frozen=True, slots=True)
class Column(Generic[Talk]):
    """One column: its header, marked with N_, its width, and what a row says in it.

    Attributes:
        grows: Whether it takes its part of a wide window, as names are longer than its width.
    """

    caption: str
    width: int  # pixels; 0 takes the room that is left
    text: Callable[[Records, Talk], str]
    tone: Callable[[Talk], str] = lambda _record: ""
    is_number: bool = False
    grows: bool = False


class TalkRows(QAbstractTableModel, Generic[Talk]):
    """Rows of one type, filtered and sorted by whoever owns them."""

    def __init__(self, columns: Sequence[Column[Talk]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._records: Records | None = None
        self._rows: list[Talk] = []

    def show_rows(self, records: Records, rows: list[Talk], *, anew: bool = False) -> None:
        """Show these rows; a few that come or go leave the others where they are."""
        self._records = records
        before = {row.id for row in self._rows}
        after = {row.id for row in rows}
        if anew or len(before ^ after) > 20:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        for at in reversed(range(len(self._rows))):
            if self._rows[at].id not in after:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()
        for at, row in enumerate(rows):
            self._bring(at, row)
        if rows:
            last = self.index(len(rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def record(self, index: Index) -> Talk | None:
        """The record of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def place_of(self, record_id: str) -> QModelIndex:
        """The index of a record; an invalid one when it is not among the rows."""
        at = next((i for i, row in enumerate(self._rows) if row.id == record_id), -1)
        return self.index(at, 0)

    def tone(self, index: Index) -> str:
        """The tone of a cell."""
        return self.columns[index.column()].tone(self._rows[index.row()])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What stands above a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _(self.columns[section].caption)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = self.columns[section].is_number
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        assert self._records is not None
        text = self.columns[index.column()].text(self._records, self._rows[index.row()])
        return text if role == Qt.ItemDataRole.DisplayRole else plain_tip(text)

    def _bring(self, at: int, row: Talk) -> None:
        """Put one row at its place: it is there, or somewhere below, or new."""
        if at < len(self._rows) and self._rows[at].id == row.id:
            self._rows[at] = row
            return
        now = next((i for i in range(at, len(self._rows)) if self._rows[i].id == row.id), None)
        if now is None:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
        else:
            self.beginMoveRows(QModelIndex(), now, now, QModelIndex(), at)
            self._rows.insert(at, self._rows.pop(now))
            self._rows[at] = row
            self.endMoveRows()


def contacts_wanted(records: Records, wanted: Wanted) -> list[ContactMoment]:
    """The contact moments that are looked for, newest first."""
    found = [
        contact
        for contact in records.all(ContactMoment)
        if (wanted.actor is None or wanted.actor in contact.actors)
        and (wanted.opgave is None or wanted.opgave == contact.opgave)
        and _holds(records, wanted.text, _texts_of_contact, contact)
    ]
    found.reverse()  # of one day, what was noted last comes first
    return sorted(found, key=lambda c: c.on, reverse=True)


def agreements_wanted(records: Records, wanted: Wanted) -> list[Commitment]:
    """The agreements that are looked for: open ones by due date, then those that are settled."""
    found = [
        one
        for one in records.all(Commitment)
        if (wanted.settled or is_open(one))
        and (wanted.actor is None or wanted.actor in (one.by, one.to))
        and (wanted.opgave is None or wanted.opgave == one.opgave)
        and _holds(records, wanted.text, _texts_of_agreement, one)
    ]
    return sorted(found, key=lambda c: (not is_open(c), c.due or date.max))


def state(records: Records, agreement: Commitment, on: date) -> str:
    """How an agreement stands, in a word."""
    if is_overdue(agreement, on):
        return _("overdue")
    if is_due(agreement, on):
        return _("this week")
    if agreement.done is not None:
        return _("kept {date}").format(date=show_date(agreement.done))
    return term_name(records, agreement.status) or _("open")


def is_due(agreement: Commitment, on: date) -> bool:
    """Whether an agreement is open, and due in the rest of this week."""
    due = agreement.due
    return is_open(agreement) and due is not None and on <= due <= week_of(on)[1]


def state_tone(agreement: Commitment) -> str:
    """The tone of how an agreement stands: bad when overdue, warn this week, muted when settled."""
    if is_overdue(agreement, date.today()):
        return "bad"
    if is_due(agreement, date.today()):
        return "warn"
    return "" if is_open(agreement) else "muted"


def contact_columns() -> tuple[Column[ContactMoment], ...]:
    """The columns of contact moments."""
    return (
        Column(N_("Date"), 88, lambda _r, c: show_date(c.on), is_number=True),
        Column(
            N_("With"),
            184,
            lambda r, c: listed(_names(r, *c.actors), most=2) or _("nobody"),
            lambda c: "" if c.actors else "muted",
            grows=True,
        ),
        Column(N_("Channel"), 88, lambda r, c: term_name(r, c.channel)),
        Column(N_("Opgave"), 72, lambda r, c: _code(r, c.opgave)),
        Column(N_("Summary"), 0, lambda _r, c: c.summary),
        Column(N_("Mood"), 88, lambda r, c: word(r, "mood", c.mood) if c.mood is not None else ""),
    )


def agreement_columns() -> tuple[Column[Commitment], ...]:
    """The columns of agreements; the first one is its tick."""
    return (
        Column(N_("Done"), 52, lambda _r, a: ""),
        Column(N_("Agreement"), 0, lambda _r, a: a.text, state_settled),
        Column(N_("By"), 128, lambda r, a: listed(_names(r, a.by)), state_settled, grows=True),
        Column(N_("To"), 128, lambda r, a: listed(_names(r, a.to)), state_settled, grows=True),
        Column(N_("Opgave"), 72, lambda r, a: _code(r, a.opgave), state_settled),
        Column(N_("Due"), 88, lambda _r, a: show_date(a.due), state_tone, is_number=True),
        Column(N_("State"), 160, lambda r, a: state(r, a, date.today()), state_tone),
    )


def state_settled(agreement: Commitment) -> str:
    """Muted when an agreement is settled."""
    return "" if is_open(agreement) else "muted"


def _names(records: Records, *actors: ActorId | None) -> list[str]:
    found = (records.find(Actor, a) for a in actors if a is not None)
    return [a.name for a in found if a is not None]


def _code(records: Records, opgave: OpgaveId | None) -> str:
    found = records.find(Opgave, opgave) if opgave is not None else None
    return found.code if found is not None else ""


def _holds(
    records: Records, text: str, texts: Callable[[Records, Talk], Sequence[str]], record: Talk
) -> bool:
    words = text.casefold().split()
    if not words:
        return True
    whole = "\n".join(texts(records, record)).casefold()
    return all(w in whole for w in words)


def _texts_of_contact(records: Records, c: ContactMoment) -> Sequence[str]:
    names = _names(records, *c.actors)
    return [c.summary, c.source, c.judgement, term_name(records, c.channel), *names]


def _texts_of_agreement(records: Records, a: Commitment) -> Sequence[str]:
    return [a.text, a.evidence, *_names(records, a.by, a.to)]
