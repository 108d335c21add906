"""The page Signalen: what deserves a look, and what this week asks for."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dronten_map.core.agenda import Item, Topic
from dronten_map.core.edits.answers import bring_back, dismiss
from dronten_map.core.edits.contacts import keep
from dronten_map.core.ids import ActorId, CommitmentId
from dronten_map.core.records import Activity, Actor, Commitment
from dronten_map.graph.findings import Finding
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.views.agenda_side import AgendaSide
from dronten_map.ui.views.empty import EmptyPage
from dronten_map.ui.views.look import FRAME
from dronten_map.ui.views.signals_list import Group, GroupedList
from dronten_map.ui.views.signals_side import WIDTH, FindingSide
from dronten_map.ui.views.signals_watch import Signals, Watch
from dronten_map.ui.views.signals_words import agenda_groups, aside_group, finding_groups
from dronten_map.ui.words import label


class SignalsView(QWidget):
    """Findings, the week beside them, and on the right why a finding or an item of it matters.

    Signals:
        record_wanted(Record): an item of the week is to be seen on its own page.
        contact_wanted: a contact is to be kept with `asked_for`.
        actors_wanted(tuple of ActorId): they are to be seen on the map.
        remedy_wanted(Finding): what puts it right is to be started.
        counted(int): how many findings there are now.
    """

    record_wanted = Signal(object)
    contact_wanted = Signal()
    actors_wanted = Signal(object)
    remedy_wanted = Signal(object)
    counted = Signal(int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._unshown: Signals | None = None  # found while another page was in front
        self._unshown_week: Signals | None = None
        self.findings = GroupedList(_("Findings"))
        self.week = GroupedList(_("This week"))
        self.no_findings = label(_("No findings."), "muted")
        self.no_week = label(_("Nothing is asked of you this week."), "muted")
        self.side = FindingSide()
        self.week_side = AgendaSide()
        self.empty = EmptyPage(
            "circle-check",
            N_("No findings, and nothing that this week asks for."),
            N_("Go to the map"),
        )
        self.watch = Watch(bridge, self)
        self._assemble()
        self._connect()
        self.side.show_finding(None, bridge.model)
        self.watch.look()

    @property
    def asked_for(self) -> tuple[ActorId, ...]:
        """Whom the item of the week is about that is looked at."""
        item = self.week_side.item
        is_shown = item is not None and self._sides.currentWidget() is self.week_side
        return item.actors if item is not None and is_shown else ()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was found meanwhile, and look anew when another day has begun since."""
        super().showEvent(event)
        if self._unshown is not None:
            self._show(self._unshown)
        if self.watch.is_of_yesterday:
            self.watch.look()

    def _assemble(self) -> None:
        self._page = QSplitter(Qt.Orientation.Horizontal)
        self._page.setHandleWidth(1)
        self._page.setChildrenCollapsible(False)
        self._page.addWidget(_part(_("Findings"), self.findings, self.no_findings))
        self._page.addWidget(_part(_("This week"), self.week, self.no_week))
        self._sides = QStackedWidget()
        self._sides.addWidget(self.side)
        self._sides.addWidget(self.week_side)
        self._page.addWidget(self._sides)
        for index, stretch in enumerate((3, 2, 0)):
            self._page.setStretchFactor(index, stretch)
        self._page.setSizes([560, 400, WIDTH])
        self._stack = QStackedWidget(self)
        # Until it has looked there is nothing to say, not even that there is nothing.
        for part in (QWidget(), self._page, self.empty):
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.setFocusProxy(self.findings)

    def _connect(self) -> None:
        self.watch.found.connect(self._tell)
        self.findings.stood.connect(self._stand)
        self.week.stood.connect(self._stand_in_week)
        self.week.opened.connect(self._go_to)
        self.week_side.record_wanted.connect(self._go_to)
        self.week_side.actors_wanted.connect(self.actors_wanted)
        self.week_side.step_wanted.connect(self._take_step)
        self.side.actors_wanted.connect(self.actors_wanted)
        self.side.remedy_wanted.connect(self.remedy_wanted)
        self.side.aside_wanted.connect(self._put_aside)
        self.side.back_wanted.connect(self._bring_back)
        self.side.reason_line.left.connect(self._keep_keyboard)
        self.empty.button.clicked.connect(lambda: self.actors_wanted.emit(()))

    def _tell(self, signals: Signals) -> None:
        self.counted.emit(len(signals.findings))
        if self.isVisible():
            self._show(signals)
        else:  # rows that nobody sees would only hold up the page that is in front
            self._unshown = signals

    def _show(self, signals: Signals) -> None:
        self._unshown = None
        model = self._bridge.model
        groups = list(finding_groups(model, signals.findings))
        shown = [*groups, aside_group(signals.aside)] if signals.aside else groups
        self.findings.show_groups(shown)
        self._unshown_week = signals  # in a moment of its own: two lists do not fit in one frame
        QTimer.singleShot(FRAME, self, self._show_week)
        self.findings.setVisible(bool(shown))
        self.no_findings.setVisible(not signals.findings)
        self.week.setVisible(bool(signals.agenda))
        self.no_week.setVisible(not signals.agenda)
        nothing = not shown and not signals.agenda
        self._stack.setCurrentWidget(self.empty if nothing else self._page)
        self.setFocusProxy(self.empty.button if nothing else self.findings)
        if groups and not self.findings.currentIndex().isValid():
            self.findings.show_first()

    def _show_week(self) -> None:
        signals, self._unshown_week = self._unshown_week, None
        if signals is not None and self._bridge.has_document:
            self.week.show_groups(agenda_groups(self._bridge.model, signals.agenda))

    def _stand_in_week(self, subject: object) -> None:
        self.week_side.show_item(subject if isinstance(subject, Item) else None, self._bridge.model)
        if self.week.hasFocus():
            self._sides.setCurrentWidget(self.week_side)

    def _stand(self, subject: object) -> None:
        model = self._bridge.model
        if not self.week.hasFocus():
            self._sides.setCurrentWidget(self.side)
        if isinstance(subject, Group):
            self.side.show_rule(subject.key, model)
        else:
            self.side.show_finding(subject if isinstance(subject, Finding) else None, model)

    def _put_aside(self, finding: Finding, reason: str) -> None:
        with self._bridge.edit(_("Put signal aside")) as draft:
            dismiss(draft, finding.key, reason, on=date.today())
        self.findings.setFocus()  # the line that held the keyboard is gone

    def _keep_keyboard(self) -> None:
        """Let Escape lead back to the list; who clicked elsewhere stays there."""
        if self.side.reason_line.hasFocus():
            self.findings.setFocus()

    def _bring_back(self, finding: Finding) -> None:
        with self._bridge.edit(_("Show signal again")) as draft:
            bring_back(draft, finding.key)
        self.findings.setFocus()

    def _take_step(self, item: Item, evidence: str) -> None:
        match item.topic:
            case Topic.AGREEMENT:
                with self._bridge.edit(_("Settle agreement")) as draft:
                    keep(draft, CommitmentId(item.subject), date.today(), evidence)
                self.week.setFocus()  # the line that held the keyboard is gone
            case Topic.CONTACT:
                self.contact_wanted.emit()
            case Topic.ASSESSMENT:
                self.actors_wanted.emit(item.actors)
            case Topic.ACTIVITY:
                self._go_to(item)

    def _go_to(self, subject: object) -> None:
        if not isinstance(subject, Item):
            return
        model = self._bridge.model
        for record_type in (Activity, Commitment, Actor):
            record = model.find(record_type, subject.subject)
            if record is not None:
                self.record_wanted.emit(record)
                return


def _part(title: str, *below: QWidget) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(theme.SPACE, theme.SPACE + theme.GAP, 0, 0)
    column.setSpacing(theme.SPACE)
    head = label(title, "large")
    column.addWidget(head)
    for one in below:
        column.addWidget(one, 1 if isinstance(one, GroupedList) else 0)
    head.setContentsMargins(theme.SPACE, 0, 0, 0)
    below[-1].setContentsMargins(theme.SPACE, 0, 0, 0)
    column.addStretch(0)
    part.setMinimumWidth(280)
    return part
