"""Beside the week: what an item of the agenda asks for, and the button that does it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from dronten_map.core.agenda import TITLES, Item, Topic
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.records import Actor
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.fields.formats import TEXT
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.views.agenda_words import told_when, told_why
from dronten_map.ui.views.signals_side import MOST, flat, link
from dronten_map.ui.words import breakable, label

# What the button says, and what it does in one sentence; messages for `_`.
STEPS = {
    Topic.ACTIVITY: (N_("Open in the plan"), N_("Go to where it stands in the plan.")),
    Topic.AGREEMENT: (N_("Note as kept"), N_("Note that it was kept today, with what shows it.")),
    Topic.CONTACT: (N_("Log a contact"), N_("Keep what was said today; who it is, is filled in.")),
    Topic.ASSESSMENT: (N_("Estimate anew"), N_("Select them and estimate again in the inspector.")),
}


class AgendaSide(QScrollArea):
    """One item of the week in full.

    Signals:
        actors_wanted(tuple of ActorId): they are to be seen on the map.
        step_wanted(Item, str): the button was pressed; what shows that an agreement was kept.
        record_wanted(Item): it is to be seen on its own page.
    """

    actors_wanted = Signal(object)
    step_wanted = Signal(object, str)
    record_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item: Item | None = None
        as_group(self, _("Details"))
        self.title = label("", "heading", wraps=True)
        self.text = label("", wraps=True)
        self.when = label("", "muted", wraps=True)
        self.why = label("", "small", wraps=True)
        self.evidence_caption = label(_("Evidence"), "small")
        self.evidence = LineEditor(TEXT, hint=N_("What shows that it was kept."))
        self.evidence.name(_("Evidence"))
        self.evidence.left.connect(self._take_step)  # Enter
        self.step = QPushButton()
        self.step.setProperty("primary", True)
        self.step.clicked.connect(self._take_step)
        self.open = flat(_("Open"), _("Go to the page that it stands on (Enter)."))
        self.open.clicked.connect(lambda: self.record_wanted.emit(self.item))
        self.about = label("", "heading")
        self.actors: list[QPushButton] = []
        self._names = QVBoxLayout()
        self._names.setSpacing(0)
        self._assemble()
        self.show_item(None, None)

    def show_item(self, item: Item | None, records: Records | None) -> None:
        """Show an item; None asks to choose one."""
        self.item = item
        for part in (self.text, self.when, self.why, self.step, self.open):
            part.setVisible(item is not None)
        is_agreed = item is not None and item.topic is Topic.AGREEMENT
        self.evidence_caption.setVisible(is_agreed)
        self.evidence.setVisible(is_agreed)
        self.evidence.line.clear()
        if item is None or records is None:
            self.title.setText(_("Choose an item to read what it asks for."))
            self._name([])
            return
        self.title.setText(_(TITLES[item.topic]))
        self.text.setText(breakable(item.text))
        self.when.setText(told_when(records, item))
        why = told_why(records, item)
        self.why.setText(breakable(why))
        self.why.setVisible(bool(why))
        caption, tip = STEPS[item.topic]
        self.step.setText(_(caption))
        self.step.setToolTip(_(tip))
        self.open.setVisible(item.topic is Topic.AGREEMENT)  # the others lead there by their step
        found = [a for a in (records.find(Actor, one) for one in item.actors) if a is not None]
        self._name(found)

    def _assemble(self) -> None:
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.SPACE)
        for part in (self.title, self.text, self.when, self.why):
            column.addWidget(part)
        column.addSpacing(theme.SPACE)
        proof = QVBoxLayout()
        proof.setSpacing(2)
        proof.addWidget(self.evidence_caption)
        proof.addWidget(self.evidence)
        column.addLayout(proof)
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.step, 0, left)
        column.addWidget(self.open, 0, left)
        column.addSpacing(theme.WIDE)
        column.addWidget(self.about)
        column.addLayout(self._names)
        column.addStretch(1)
        self.setProperty("role", "panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(264)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to what is in it
        self.setWidget(body)

    def _name(self, found: Sequence[Actor]) -> None:
        for button in self.actors:
            self._names.removeWidget(button)
            button.deleteLater()
        self.about.setVisible(bool(found))
        self.about.setText(ngettext("About this actor", "About these actors", len(found)))
        self.actors = [self._link(actor.name, (actor.id,)) for actor in found[:MOST]]
        if len(found) > 1:
            text = _("Show all {count} on the map").format(count=len(found))
            self.actors.append(self._link(text, tuple(a.id for a in found), icon="map"))
        for button in self.actors:
            self._names.addWidget(button)

    def _link(self, text: str, actors: tuple[ActorId, ...], *, icon: str = "user") -> QPushButton:
        button = link(text, icon=icon)
        button.clicked.connect(lambda: self.actors_wanted.emit(actors))
        return button

    def _take_step(self) -> None:
        if self.item is not None:
            self.step_wanted.emit(self.item, self.evidence.line.text())
