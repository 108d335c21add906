"""The page Contacten: what was talked about, and what was promised."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.changes import Step
from dronten_map.core.edits.contacts import promise, settle
from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import ActorId, CommitmentId, ContactId, OpgaveId
from dronten_map.core.records import Activity, Actor, Commitment, ContactMoment, Opgave, Term
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.options import actors, opgaven
from dronten_map.ui.fields.scale import StepsEditor
from dronten_map.ui.fields.segments import Step as Segment
from dronten_map.ui.views.contacts_lists import (
    TalkRows,
    Wanted,
    agreement_columns,
    agreements_wanted,
    contact_columns,
    contacts_wanted,
)
from dronten_map.ui.views.contacts_side import ContactsSide
from dronten_map.ui.views.contacts_table import TalkTable
from dronten_map.ui.views.empty import EmptyPage
from dronten_map.ui.views.look import FRAME
from dronten_map.ui.views.talk_time import TalkTimeline
from dronten_map.ui.views.talk_time_tools import TimeLegend
from dronten_map.ui.words import label

FORM_WIDTH = 320  # pixels
_TOUCHING = (ContactMoment, Commitment, Actor, Opgave, Term, Activity)  # what the page shows


class ContactsView(QWidget):
    """Contact moments above, agreements below, or both in time; beside them what is chosen.

    Signals:
        record_wanted(Record): an activity or an actor is to be seen on its own page.
        contact_wanted: a contact is to be kept, with `asked_for`.
    """

    record_wanted = Signal(object)
    contact_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_stale = False
        self._is_unread = False  # what a map holds, while nobody has looked at the page yet
        self.contacts = TalkTable(TalkRows(contact_columns()))
        self.agreements = TalkTable(TalkRows(agreement_columns()), has_ticks=True)
        self.time = TalkTimeline(bridge)
        self.side = ContactsSide(bridge)
        self.contact_form = self.side.contact_form
        self.agreement_form = self.side.agreement_form
        self.from_contact = self.side.from_contact
        self.shape = StepsEditor(
            [Segment("list", _("List")), Segment("time", _("Timeline"))], may_be_none=False
        )
        self.search = QLineEdit()
        self.actor = ChoiceEditor(bridge, actors(), none=N_("everyone"))
        self.opgave = ChoiceEditor(bridge, opgaven(), none=N_("all opgaven"))
        self.settled = QCheckBox(_("Also what is settled"))
        self.empty = EmptyPage(
            "message-square-plus",
            N_("Keep in a few seconds whom you spoke, what was said and what was agreed."),
            N_("Log a contact"),
        )
        self._assemble()
        self._connect()
        if bridge.has_document:
            self._open()

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        return Wanted(
            self.search.text(),
            ActorId(self.actor.value) if self.actor.value else None,
            OpgaveId(self.opgave.value) if self.opgave.value else None,
            self.settled.isChecked(),
        )

    @property
    def asked_for(self) -> tuple[ActorId, ...]:
        """Whom a contact is with: the lane that one stands on, who is looked for or selected."""
        on_lane = self.time.actor if self._is_in_time else None
        one = on_lane or self.wanted.actor
        return (one,) if one is not None else self._bridge.selection.actors

    def show_record(self, record_id: str) -> None:
        """Bring a contact moment or an agreement in sight, whatever was looked for before."""
        model = self._bridge.model
        self._refresh()
        is_contact = model.find(ContactMoment, record_id) is not None
        if not is_contact and model.find(Commitment, record_id) is None:
            return
        if self._is_in_time and self.time.show_line(record_id):
            self._stand(record_id)
            self.time.setFocus()
            return
        self.show_shape("list")
        table = self.contacts if is_contact else self.agreements
        if not table.show_line(record_id):
            self._look_for_all(settled=not is_contact)
            table.show_line(record_id)
        table.setFocus()

    def show_shape(self, shape: object) -> None:
        """Show the contacts as lists, or in time."""
        self.shape.show_value(shape)
        self._shapes.setCurrentIndex(int(self._is_in_time))
        self._list()
        if self._is_in_time and self.side.shown_id:
            self.time.show_line(self.side.shown_id)
        if self.isVisible() and self._stack.currentWidget() is self._page:
            (self.time if self._is_in_time else self.contacts).setFocus()

    def show_time(self, *, actor: ActorId | None = None, opgave: OpgaveId | None = None) -> None:
        """Show the contacts in time, of an actor, about an opgave, or all."""
        self._look_for(settled=True, actor=actor, opgave=opgave)
        self.show_shape("time")

    def agree(self, contact: ContactId | None = None) -> None:
        """Keep an agreement, from a contact moment or by itself, and type what was promised."""
        found = self._bridge.model.find(ContactMoment, contact) if contact is not None else None
        opgave = found.opgave if found is not None else self.wanted.opgave
        spoken = found.actors[0] if found is not None and found.actors else None
        by = self.wanted.actor if found is None else spoken
        made: CommitmentId | None = None
        with self._bridge.edit(_("Add agreement")) as draft:
            made = promise(draft, _("New agreement"), by=by, contact=contact, opgave=opgave)
        if made is not None:
            self.show_record(made)
            self.agreement_form.editor("text").begin()
            self.agreement_form.select_all("text")

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while another page was in front."""
        super().showEvent(event)
        self._refresh()

    def _assemble(self) -> None:
        lists = QSplitter(Qt.Orientation.Vertical)
        lists.setHandleWidth(1)
        lists.setChildrenCollapsible(False)
        lists.addWidget(self._part(_("Contact moments"), self.contacts))
        lists.addWidget(
            self._part(_("Agreements"), self.agreements, self.settled, self._agree_button())
        )
        lists.setSizes([560, 440])
        in_time = QWidget()
        lanes = QVBoxLayout(in_time)
        lanes.setContentsMargins(0, 0, 0, 0)
        lanes.setSpacing(0)
        lanes.addWidget(self.time, 1)
        lanes.addWidget(TimeLegend())
        self._shapes = QStackedWidget()
        for part in (lists, in_time):
            self._shapes.addWidget(part)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._shapes, 1)
        self._page = QSplitter(Qt.Orientation.Horizontal)
        self._page.setHandleWidth(1)
        self._page.setChildrenCollapsible(False)
        self._page.addWidget(left)
        self._page.addWidget(self.side)
        self._page.setStretchFactor(0, 1)
        self._page.setStretchFactor(1, 0)
        self._page.setSizes([2000, FORM_WIDTH])
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _head(self) -> QWidget:
        self.search.setPlaceholderText(_("Search in contacts and agreements"))
        self.search.setAccessibleName(_("Search in contacts and agreements"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(theme.HIT)
        self.actor.name(_("With whom"))
        self.opgave.name(_("About which opgave"))
        self.log_button = QPushButton(_("Log a contact"))
        self.log_button.setProperty("primary", True)
        self.log_button.setToolTip(_("Keep a contact moment of today (Ins)."))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.SPACE)
        row.setSpacing(theme.SPACE)
        self.shape.name(_("How the contacts are shown"))
        self.shape.setFixedWidth(176)
        self.shape.show_value("list")
        row.addWidget(self.shape)
        row.addSpacing(theme.SPACE)
        row.addWidget(self.search, 2)
        row.addWidget(self.actor, 1)
        row.addWidget(self.opgave, 1)
        row.addSpacing(theme.WIDE)
        row.addWidget(self.log_button)
        return head

    def _part(self, title: str, table: QWidget, *beside: QWidget) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, theme.GAP, 0, 0)
        column.setSpacing(theme.GAP)
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACE, 0, theme.WIDE, 0)
        head.setSpacing(theme.WIDE)
        head.addWidget(label(title, "heading"))
        head.addStretch(1)
        for widget in beside:
            head.addWidget(widget)
        column.addLayout(head)
        column.addWidget(table, 1)
        table.setAccessibleName(title)
        return part

    def _agree_button(self) -> QPushButton:
        self.agree_button = QPushButton(_("Add agreement"))
        self.agree_button.setProperty("flat", True)
        return self.agree_button

    def _connect(self) -> None:
        self._bridge.opened.connect(self._open)
        self._bridge.changed.connect(self._follow)
        self.search.textChanged.connect(lambda: self._list(anew=True))
        for filtering in (self.actor, self.opgave):
            filtering.chosen.connect(lambda _value: self._list(anew=True))
        self.settled.toggled.connect(lambda _on: self._list(anew=True))
        for table in (self.contacts, self.agreements):
            table.stood.connect(self._stand)
        self.contacts.wants_new.connect(self.contact_wanted)
        self.agreements.wants_new.connect(lambda: self.agree())
        self.contacts.wants_gone.connect(self._delete_contacts)
        self.agreements.wants_gone.connect(self._delete_agreements)
        self.agreements.ticked.connect(self._tick)
        self.shape.chosen.connect(self.show_shape)
        self.time.stood.connect(self._stand)
        self.time.opened.connect(self.side.begin)
        self.time.asked.connect(self._ask_for_actor)
        self.time.wants_new.connect(self.contact_wanted)
        self.time.wants_gone.connect(self._delete_one)
        self.time.ticked.connect(self._tick)
        self.side.activity_wanted.connect(self._ask_for_activity)
        self.log_button.clicked.connect(lambda: self.contact_wanted.emit())
        self.empty.button.clicked.connect(lambda: self.contact_wanted.emit())
        self.agree_button.clicked.connect(lambda: self.agree())
        self.from_contact.clicked.connect(
            lambda: self.agree(ContactId(self.contact_form.record_id))
        )

    def _open(self) -> None:
        self._is_unread = True
        if self.isVisible():
            self._read()
        else:  # the making of the page is enough for one moment
            QTimer.singleShot(FRAME, self, self._read)

    def _read(self) -> None:
        if not self._is_unread or not self._bridge.has_document:
            return
        self._is_unread = False
        self.side.rebuild()
        self._look_for_all(settled=True)
        first = self.contacts.rows.index(0, 0)
        self.contacts.setCurrentIndex(first)
        self._stand(self.contacts.current_id())

    def _look_for_all(self, *, settled: bool) -> None:
        self._look_for(settled=settled)
        self._list(anew=True)

    def _look_for(
        self, *, settled: bool, actor: ActorId | None = None, opgave: OpgaveId | None = None
    ) -> None:
        for widget in (self.search, self.settled):
            widget.blockSignals(True)
        self.search.clear()
        if settled:
            self.settled.setChecked(True)
        for widget in (self.search, self.settled):
            widget.blockSignals(False)
        self.actor.show_value(actor)
        self.opgave.show_value(opgave)

    def _follow(self, step: Step) -> None:
        if not any(isinstance(c.subject, _TOUCHING) for c in step.changes):
            return
        self.side.follow(step)
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._read()
        if self._is_stale:
            self._is_stale = False
            self.actor.refresh()
            self.opgave.refresh()
            self._list()

    def _list(self, *, anew: bool = False) -> None:
        model, wanted = self._bridge.model, self.wanted
        if not self._is_in_time:
            self._list_tables(wanted, anew=anew)
        else:
            self.time.look_for(wanted)
        nothing = not model.count(ContactMoment) and not model.count(Commitment)
        nothing = nothing and not (self._is_in_time and self.time.lanes)
        self._stack.setCurrentWidget(self.empty if nothing else self._page)
        shown = self.time if self._is_in_time else self.contacts
        self.setFocusProxy(self.empty.button if nothing else shown)

    def _list_tables(self, wanted: Wanted, *, anew: bool) -> None:
        model = self._bridge.model
        stood = (self.contacts.current_id(), self.agreements.current_id())
        self.contacts.rows.show_rows(model, contacts_wanted(model, wanted), anew=anew)
        self.agreements.rows.show_rows(model, agreements_wanted(model, wanted), anew=anew)
        for table, record_id in zip((self.contacts, self.agreements), stood, strict=True):
            if record_id and table.current_id() != record_id:
                table.show_line(record_id)

    @property
    def _is_in_time(self) -> bool:
        return self.shape.value == "time"

    def _stand(self, record_id: str) -> None:
        """Show the form of what the keyboard stands on."""
        self.side.stand(record_id)

    def _ask_for_actor(self, actor: str) -> None:
        self.record_wanted.emit(self._bridge.model.get(Actor, actor))

    def _ask_for_activity(self, activity: str) -> None:
        self.record_wanted.emit(self._bridge.model.get(Activity, activity))

    def _delete_one(self, record_id: str) -> None:
        model = self._bridge.model
        contact = model.find(ContactMoment, record_id)
        words = _("Delete contact moment") if contact is not None else _("Delete agreement")
        with self._bridge.edit(words) as draft:
            remove(draft, [contact or model.get(Commitment, record_id)])

    def _tick(self, record_id: str) -> None:
        agreement = self._bridge.model.get(Commitment, record_id)
        on = None if agreement.done is not None else date.today()
        with self._bridge.edit(_("Settle agreement") if on else _("Open agreement again")) as draft:
            settle(draft, agreement.id, on)

    def _delete_contacts(self) -> None:
        gone = self.contacts.chosen()
        if gone:
            with self._bridge.edit(_("Delete contact moment")) as draft:
                remove(draft, gone)

    def _delete_agreements(self) -> None:
        gone = self.agreements.chosen()
        if gone:
            with self._bridge.edit(_("Delete agreement")) as draft:
                remove(draft, gone)
