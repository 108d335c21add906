"""The page Plan: the plan's own text beside its five steps with all that is done in them."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.changes import Step
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.templates import add_plan_from
from dronten_map.core.ids import ActivityId, PlanId
from dronten_map.core.queries import in_order
from dronten_map.core.records import (
    Activity,
    Actor,
    EngagementPlan,
    Opgave,
    Phase,
    Term,
)
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.new_plan import NewPlanDialog, Wish
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.scale import StepsEditor
from dronten_map.ui.fields.segments import Step as Segment
from dronten_map.ui.views.board import Board
from dronten_map.ui.views.empty import EmptyPage
from dronten_map.ui.views.look import FRAME
from dronten_map.ui.views.plan_forms import activity_form, phase_form, plan_form, plans
from dronten_map.ui.views.plan_invite import InviteButton
from dronten_map.ui.views.plan_outline import Outline
from dronten_map.ui.views.plan_summary import PlanSummary
from dronten_map.ui.views.plan_tree import WHOLE
from dronten_map.ui.views.timeline import Timeline
from dronten_map.ui.words import label

TEXT_WIDTH = 320  # of the forms, in pixels
_TOUCHING = (EngagementPlan, Phase, Activity, Actor, Opgave, Term)  # what the outline shows


class PlanView(QWidget):
    """The plans of a map, one at a time.

    On the left stands the plan's own text, or the phase or activity where the keyboard stands in
    the outline on the right.
    """

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_stale = False
        self._is_unread = False  # what a map holds, while nobody has looked at the page yet
        self._plan: PlanId | None = None
        self.outline = Outline(bridge)
        self.timeline = Timeline(bridge)
        self.timeline.setAccessibleName(_("Timeline"))
        self.board = Board(bridge)
        self.summary = PlanSummary(bridge)
        self.invite = InviteButton(bridge)
        self.shape = StepsEditor(
            [
                Segment("list", _("List")),
                Segment("timeline", _("Timeline")),
                Segment("board", _("Board")),
            ],
            may_be_none=False,
        )
        self.forms = (plan_form(bridge), phase_form(bridge), activity_form(bridge))
        self.search = QLineEdit()
        self.chooser = ChoiceEditor(bridge, plans(), required=True)
        self.empty = EmptyPage(
            "route",
            N_("A plan says in five steps whom you involve, when, and what that costs."),
            N_("New plan"),
        )
        self._assemble()
        self._connect()
        if bridge.has_document:
            self._open()

    @property
    def plan(self) -> PlanId | None:
        """The plan that is shown; None when there is none."""
        self._read()
        return self._plan

    def show_record(self, record_id: str) -> None:
        """Bring a plan, phase or activity in sight; an id of anything else changes nothing."""
        self._refresh()
        model = self._bridge.model
        activity = model.find(Activity, record_id)
        phase = model.find(Phase, activity.phase if activity is not None else record_id)
        plan = model.find(EngagementPlan, phase.plan if phase is not None else record_id)
        if plan is None:
            return
        self.show_plan(plan.id)
        if not self.outline.tree.place_of(record_id).isValid():
            self.outline.keep_only("")
        self.outline.show_line(record_id if phase is not None else WHOLE)
        self._now.setFocus()

    def show_plan(self, plan: PlanId | None) -> None:
        """Show another plan, or None where there is none."""
        self._is_unread = False
        if plan != self._plan:
            self._plan = plan
            self.outline.tree.show_plan(plan)
            self.timeline.show_plan(plan)
            self.board.show_plan(plan)
            self.outline.show_line(WHOLE)
        self.chooser.show_value(plan)
        self._stack.setCurrentWidget(self.empty if plan is None else self._page)
        self.setFocusProxy(self.empty.button if plan is None else self._now)
        self._stand(self.outline.current_key())
        self._sum_up()

    def show_shape(self, shape: object) -> None:
        """Show the plan as a list, in time, or as a board; the keyboard stays on its line."""
        self.shape.show_value(shape)
        self._shapes.setCurrentIndex(("list", "timeline", "board").index(str(shape)))
        self.search.setVisible(shape == "list")
        self.setFocusProxy(self._now)
        for part in (self.timeline, self.board):
            part.show_line(self.outline.current_key())
        self._now.setFocus()

    @property
    def _now(self) -> QWidget:
        return (self.outline, self.timeline, self.board)[self._shapes.currentIndex()]

    def make_plan(self, wish: Wish) -> None:
        """Make a plan out of a template, and show it."""
        made: PlanId | None = None
        with self._bridge.edit(_("New plan")) as draft:
            made = add_plan_from(
                draft, wish.template, wish.title, opgave=wish.opgave, start=wish.start
            )
        if made is not None and self._bridge.model.find(EngagementPlan, made) is not None:
            self.show_plan(made)
            self._now.setFocus()

    def ask_for_what(self) -> NewPlanDialog:
        """Ask what a new plan starts from; it is made when the user says so."""
        dialog = NewPlanDialog(self._bridge, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wished.connect(self.make_plan)
        dialog.open()
        return dialog

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while another page was in front."""
        super().showEvent(event)
        self._refresh()

    def _assemble(self) -> None:
        self._page = QWidget(self)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.addWidget(self._text())
        self._shapes = QStackedWidget()
        for part in (self.outline, self.timeline, self.board):
            self._shapes.addWidget(part)
        right = QWidget()
        below = QVBoxLayout(right)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self._shapes, 1)
        below.addWidget(self.summary)
        split.addWidget(right)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([TEXT_WIDTH, 2000])
        column.addWidget(split, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.SPACE)
        row.setSpacing(theme.SPACE)
        self.chooser.name(_("Plan"))
        self.chooser.setMinimumWidth(176)
        self.chooser.setMaximumWidth(TEXT_WIDTH - 2 * theme.WIDE)
        self.new_button = QPushButton(_("New plan"))
        self.new_button.setProperty("flat", True)
        self.hint = label("", "muted")
        self.phase_button = QPushButton(_("Add phase"))
        self.phase_button.setProperty("flat", True)
        self.activity_button = QPushButton(_("Add activity"))
        self.activity_button.setProperty("primary", True)
        self.activity_button.setToolTip(_("Add an activity to the phase that you are in (Ins)."))
        row.addWidget(self.chooser, 4)
        row.addSpacing(theme.SPACE)
        self.shape.name(_("How the plan is shown"))
        self.shape.setFixedWidth(240)
        self.shape.show_value("list")
        row.addWidget(self.shape)
        row.addSpacing(theme.SPACE)
        row.addWidget(self.hint)
        self.search.setPlaceholderText(_("Search in this plan"))
        self.search.setAccessibleName(_("Search in this plan"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(72)
        self.search.setMaximumWidth(200)
        policy = self.search.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # what stands beside it stays where it is
        self.search.setSizePolicy(policy)
        row.addWidget(self.search, 2)
        row.addStretch(1)
        for button in (self.new_button, self.phase_button, self.activity_button):
            row.addWidget(button)
        return head

    def _text(self) -> QWidget:
        self.heading = label("", "heading")
        self.back = QPushButton(_("Back to the plan"))
        self.back.setProperty("flat", True)
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.SPACE)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.back)
        column.addLayout(head)
        column.addWidget(self.invite, 0, Qt.AlignmentFlag.AlignLeft)
        for form in self.forms:
            column.addWidget(form)
        column.addStretch(1)
        area = QScrollArea()
        area.setProperty("role", "panel")
        as_group(area, _("Details"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        area.setMinimumWidth(264)
        return area

    def _connect(self) -> None:
        self._bridge.opened.connect(self._open)
        self._bridge.changed.connect(self._follow)
        self.outline.stood.connect(self._stand)
        for part in (self.timeline, self.board):
            part.stood.connect(self._stand_beside)
            part.opened.connect(self._open_form)
        self.timeline.hinted.connect(self._hint)
        self.shape.chosen.connect(self.show_shape)
        self.outline.wants_plan_gone.connect(self._delete_plan)
        self.search.textChanged.connect(self.outline.keep_only)
        self.outline.arranged.connect(self._arranged)
        self.chooser.chosen.connect(self.show_plan)
        self.back.clicked.connect(lambda: self.outline.show_line(WHOLE))
        self.new_button.clicked.connect(lambda: self.ask_for_what())
        self.phase_button.clicked.connect(self.outline.add_phase)
        self.activity_button.clicked.connect(self.outline.add_activity)
        self.empty.button.clicked.connect(lambda: self.ask_for_what())

    def _open(self) -> None:
        self._plan = None
        self.outline.tree.show_plan(None)
        for form in self.forms:
            form.rebuild()
        self._is_unread = True
        if self.isVisible():
            self._read()
        else:
            QTimer.singleShot(FRAME, self, self._read_ahead)

    def _read_ahead(self) -> None:
        """Read the first plan while nobody looks, in two parts that each fit in a frame."""
        first = self._first() if self._is_unread and self._bridge.has_document else None
        if first is not None:
            self.outline.tree.know(first)
            QTimer.singleShot(FRAME, self, self._read)

    def _read(self) -> None:
        if self._is_unread and self._bridge.has_document:
            self.show_plan(self._first())

    def _follow(self, step: Step) -> None:
        if not any(isinstance(c.subject, _TOUCHING) for c in step.changes):
            return
        for form in self.forms:
            form.follow(step)
        if self.isVisible():
            self._is_stale = True
            self._refresh()
        else:
            self._is_stale = True

    def _refresh(self) -> None:
        self._read()
        if not self._is_stale:
            return
        self._is_stale = False
        if self._plan is None or self._bridge.model.find(EngagementPlan, self._plan) is None:
            self.show_plan(self._first())
            return
        self.chooser.show_value(self._plan)
        self.outline.tree.follow()
        for part in (self.timeline, self.board):
            part.follow()
        self._stand(self.outline.current_key())
        self._sum_up()

    def _first(self) -> PlanId | None:
        every = in_order(self._bridge.model.all(EngagementPlan))
        every.sort(key=lambda p: p.opgave is not None)
        return every[0].id if every else None

    def _stand(self, key: str) -> None:
        """Show the form of the line where the keyboard stands."""
        model = self._bridge.model
        is_phase = model.find(Phase, key) is not None
        is_activity = model.find(Activity, key) is not None
        at = 2 if is_activity else int(is_phase)
        for place, form in enumerate(self.forms):
            if place == at:
                form.show_record((self._plan or "") if place == 0 else key)
            form.setVisible(place == at)
        self.heading.setText(_(_HEADINGS[at]))
        self.back.setVisible(at > 0)
        self.invite.show_activity(ActivityId(key) if is_activity else None)

    def _stand_beside(self, key: str) -> None:
        """Follow the timeline or the board with the list, which says what is filled in."""
        self.outline.show_line(key)

    def _open_form(self, key: str) -> None:
        form = self.forms[2 if self._bridge.model.find(Activity, key) is not None else 1]
        form.editor("title").begin()

    def _hint(self, text: str) -> None:
        """Say what the hand is doing, in the room of what it cannot press meanwhile."""
        self.hint.setText(text)
        for part in (self.new_button, self.phase_button):
            part.setVisible(not text)

    def _arranged(self) -> None:
        """Say by which words the list is kept short, also when it no longer is."""
        if self.search.text().strip() != self.outline.tree.order.words:
            self.search.setText(self.outline.tree.order.words)

    def _sum_up(self) -> None:
        work = self.outline.tree.work
        self.summary.show_work(work)

    def _delete_plan(self) -> None:
        if self._plan is not None:
            with self._bridge.edit(_("Delete plan")) as draft:
                remove(draft, [draft.get(EngagementPlan, self._plan)])


_HEADINGS = (N_("The plan"), N_("Phase"), N_("Activity"))
