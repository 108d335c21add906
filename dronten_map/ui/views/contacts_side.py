"""Beside the contacts: the form of what is chosen, or the activity that is chosen in time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from dronten_map.core.changes import Step
from dronten_map.core.records import Activity, Commitment
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.views.contacts_forms import FIT, agreement_form, contact_form
from dronten_map.ui.when import day
from dronten_map.ui.words import breakable, label

_NARROWEST = 264  # pixels


class ContactsSide(QScrollArea):
    """A contact moment or an agreement as a form; an activity in a few words, with a way to it.

    Signals:
        activity_wanted(str): the activity that is told of is to be seen in its plan.
    """

    activity_wanted = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._activity = ""
        as_group(self, _("Details"))
        self.contact_form = contact_form(bridge)
        self.agreement_form = agreement_form(bridge)
        self.heading = label("", "heading")
        self.told = label("", wraps=True)
        self.told.setMinimumWidth(0)
        self.to_plan = QPushButton(_("Open in the plan"))
        self.from_contact = QPushButton(_("Make an agreement of it"))
        self.note = label(_(FIT), "small", wraps=True)
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.SPACE + theme.GAP)
        for part in (self.heading, self.contact_form, self.agreement_form, self.told):
            column.addWidget(part)
        for button in (self.to_plan, self.from_contact):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.note)
        column.addStretch(1)
        self.setProperty("role", "panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to what is in it
        self.setMinimumWidth(_NARROWEST)
        self.setWidget(body)
        self.to_plan.clicked.connect(lambda: self.activity_wanted.emit(self._activity))

    @property
    def shown_id(self) -> str:
        """The record that is shown; empty for none."""
        if self._activity:
            return self._activity
        is_agreed = self.agreement_form.isVisibleTo(self)
        return (self.agreement_form if is_agreed else self.contact_form).record_id

    def rebuild(self) -> None:
        """Make the forms anew, as for another map."""
        for form in (self.contact_form, self.agreement_form):
            form.rebuild()

    def follow(self, step: Step) -> None:
        """Show what an edit changed."""
        for form in (self.contact_form, self.agreement_form):
            form.follow(step)

    def stand(self, record_id: str) -> None:
        """Show what is chosen."""
        model = self._bridge.model
        activity = model.find(Activity, record_id)
        is_agreement = model.find(Commitment, record_id) is not None
        self._activity = record_id if activity is not None else ""
        shown = self.agreement_form if is_agreement else self.contact_form
        is_form = bool(record_id) and activity is None
        if is_form:
            self.heading.setText(_("Agreement") if is_agreement else _("Contact moment"))
        elif activity is not None:
            self.heading.setText(_("Activity"))
            when = day(activity.start) if activity.start is not None else ""
            lines = [activity.title, when, activity.goal]
            self.told.setText(breakable("\n".join(line for line in lines if line)))
        else:
            self.heading.setText(_("Nothing selected"))
            self.told.setText(_("Go to a contact moment or an agreement to see it here."))
        if activity is None:
            shown.show_record(record_id)
        for form in (self.contact_form, self.agreement_form):
            form.setVisible(is_form and form is shown)
        self.told.setVisible(not is_form)
        self.to_plan.setVisible(activity is not None)
        self.from_contact.setVisible(is_form and not is_agreement)
        self.note.setVisible(is_form)

    def begin(self, record_id: str) -> None:
        """Type in what was double-clicked: what was said, or promised."""
        self.stand(record_id)
        if self._activity:
            self.activity_wanted.emit(self._activity)
        elif self._bridge.model.find(Commitment, record_id) is not None:
            self.agreement_form.editor("text").begin()
        else:
            self.contact_form.editor("summary").begin()
