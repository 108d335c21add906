"""What the inspector tells of contacts with an actor or about an opgave, and the way to them."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dronten_map.core.contact_days import due_contact, last_contact, planned_contact
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Records
from dronten_map.core.records import ContactMoment
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.panels.links import Link, LinkButton
from dronten_map.ui.when import day
from dronten_map.ui.words import label


class Talks(QWidget):
    """A line or two of words, and a link to the timeline.

    Signals:
        time_asked: the contacts are to be seen in time.
    """

    time_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told = label("", "small", wraps=True)
        self.told.setMinimumWidth(0)
        self.time = LinkButton()
        self.time.show_link(Link("time", _("Timeline of contacts"), icon="calendar-days"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.told)
        column.addWidget(self.time)
        self.time.clicked.connect(self.time_asked)

    def tell_of_actor(self, records: Records, actor: ActorId) -> None:
        """Say when an actor was last spoken to, and when it is to be spoken to again."""
        today = date.today()
        last = last_contact(records, actor, on=today)
        due = due_contact(records, actor, on=today)
        planned = planned_contact(records, actor, on=today)
        lines = [_("never spoken to")]
        if last is not None:
            lines = [_("last spoken to on {day}").format(day=day(last))]
        is_late = due is not None and due < today
        if is_late and last is not None and due is not None:
            late = (today - due).days
            words = ngettext("{count} day late", "{count} days late", late)
            lines.append(words.format(count=late))
        elif due is not None and not is_late:
            lines.append(_("to be spoken to before {day}").format(day=day(due)))
        if planned is not None:
            lines.append(_("planned for {day}").format(day=day(planned)))
        self._say(lines, is_late=is_late and planned is None)

    def tell_of_opgave(self, records: Records, opgave: OpgaveId) -> None:
        """Say how often and when it was last talked about an opgave."""
        found = [r for r in records.referring(opgave) if isinstance(r, ContactMoment)]
        last = max((c.on for c in found if c.on <= date.today()), default=None)
        count = ngettext("{count} contact moment", "{count} contact moments", len(found))
        lines = [count.format(count=len(found))]
        if last is not None:
            lines.append(_("last on {day}").format(day=day(last)))
        self._say(lines, is_late=False)

    def _say(self, lines: list[str], *, is_late: bool) -> None:
        role = "bad" if is_late else "small"
        if self.told.property("role") != role:
            self.told.setProperty("role", role)
            self.told.style().unpolish(self.told)
            self.told.style().polish(self.told)
        self.told.setText("\n".join(lines))
