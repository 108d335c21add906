"""The workspace: the row of pages, the map between its two panels, the plan and the contacts.

It is made when the first map is opened: the libraries it brings along come after the first paint.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.records import (
    Activity,
    Actor,
    Annotation,
    Commitment,
    ContactMoment,
    EngagementPlan,
    Experiment,
    Lesson,
    Opgave,
    Phase,
    Precedent,
    Record,
    Relation,
)
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.action_board import ActionBoard
from dronten_map.ui.actions import PAGES, Page
from dronten_map.ui.ahead import Ahead
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.legend import Legend
from dronten_map.ui.canvas.minimap import Minimap
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.first_count import FirstCount
from dronten_map.ui.panels.inspector import Inspector
from dronten_map.ui.panels.opgaven import OpgavenPanel
from dronten_map.ui.panels.side import SidePanel
from dronten_map.ui.settings import Leaf, Region, Settings, Side
from dronten_map.ui.tool_box import ToolBox
from dronten_map.ui.words import label

if TYPE_CHECKING:  # these are imported when their page is first looked at
    from dronten_map.ui.views.contacts import ContactsView
    from dronten_map.ui.views.involved import InvolvedView
    from dronten_map.ui.views.plan import PlanView
    from dronten_map.ui.views.signals import SignalsView
    from dronten_map.ui.views.steps import StepsView

LEFT, RIGHT = 240, 320  # widths of the side panels at first, in pixels


class Workspace(QWidget):
    """What is seen of an open map.

    Signals:
        page_changed: another page is in front.
    """

    page_changed = Signal()

    def __init__(
        self, bridge: Bridge, board: ActionBoard, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._board = board
        self._settings = settings
        self.page: Page = "map"
        self.canvas = Canvas(bridge)
        self.legend = Legend(bridge, self.canvas)
        self.minimap = Minimap(self.canvas, is_open=settings.minimap)
        self.minimap.folded.connect(self._keep_minimap)
        self.inspector = Inspector(bridge)
        self.inspector.time_wanted.connect(self.show_time)
        self.side = SidePanel(bridge, self.canvas, settings.leaf)
        self.side.turned.connect(self._keep_leaf)
        self._plan: PlanView | None = None
        self._contacts: ContactsView | None = None
        self._involved: InvolvedView | None = None
        self._steps: StepsView | None = None
        self._signals: SignalsView | None = None
        self._first_count = FirstCount(bridge, self)
        self._first_count.ready.connect(lambda: self.signals)
        self.row = PageRow(board, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._map_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        column.addWidget(self._stack, 1)
        self.tools = ToolBox(board, self.canvas)
        self.canvas.tool_changed.connect(board.refresh)
        self.canvas.relation_opened.connect(self.open_fields)
        for signal in (bridge.opened, bridge.changed):
            signal.connect(self._mark)
        self._mark()
        pages: tuple[Page, ...] = ("plan", "contacts", "involved", "steps")
        self.ahead = Ahead(bridge, [partial(self._part, page) for page in pages], parent=self)

    @property
    def opgaven(self) -> OpgavenPanel:
        """The opgaven in the left panel."""
        return self.side.opgaven

    @property
    def plan(self) -> "PlanView":
        """The plan; it is made when it is first looked at, as the map must not wait for it."""
        from dronten_map.ui.views.plan import PlanView

        if self._plan is None:
            self._plan = PlanView(self._bridge)
            self._plan.timeline.use_region(self._settings.region)
            self._plan.timeline.region_changed.connect(self._keep_region)
            self._plan.outline.use_columns(self._settings.columns)
            self._plan.outline.columns_chosen.connect(self._keep_columns)
            self._stack.addWidget(self._plan)
        return self._plan

    @property
    def contacts(self) -> "ContactsView":
        """The contacts and agreements; they too are made when they are first looked at."""
        from dronten_map.ui.views.contacts import ContactsView

        if self._contacts is None:
            self._contacts = ContactsView(self._bridge)
            self._contacts.record_wanted.connect(self.show_record)
            self._contacts.contact_wanted.connect(self._board.qt("contact.log").trigger)
            self._stack.addWidget(self._contacts)
        return self._contacts

    @property
    def involved(self) -> "InvolvedView":
        """Who is missing, and whose level differs; made when it is first looked at."""
        from dronten_map.ui.views.involved import InvolvedView

        if self._involved is None:
            self._involved = InvolvedView(self._bridge)
            self._involved.record_wanted.connect(self.show_record)
            self._involved.map_wanted.connect(lambda: self.show_page("map"))
            self._stack.addWidget(self._involved)
        return self._involved

    @property
    def steps(self) -> "StepsView":
        """How far the five steps are; made when it is first looked at."""
        from dronten_map.ui.views.steps import StepsView

        if self._steps is None:
            self._steps = StepsView(self._bridge)
            self._steps.moments_wanted.connect(self._board.qt("plan.snapshots").trigger)
            self._stack.addWidget(self._steps)
        return self._steps

    @property
    def signals(self) -> "SignalsView":
        """The findings and the week; whoever never looks at them does not wait for them."""
        from dronten_map.ui.views import signals_remedy
        from dronten_map.ui.views.signals import SignalsView

        if self._signals is None:
            self._signals = SignalsView(self._bridge)
            self._signals.counted.connect(self.row.count_findings)
            self._signals.record_wanted.connect(self.show_record)
            self._signals.actors_wanted.connect(self.show_actors)
            self._signals.contact_wanted.connect(self._board.qt("contact.log").trigger)
            self._signals.remedy_wanted.connect(
                lambda finding: signals_remedy.start(finding, self._bridge, self)
            )
            self._stack.addWidget(self._signals)
        return self._signals

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        self.page = page
        part = self._part(page)
        self._stack.setCurrentWidget(part)
        (self.canvas if page == "map" else part).setFocus()
        self.page_changed.emit()

    def show_record(self, record: Record) -> None:
        """Bring the user to a record: the page it stands on, selected and in the middle."""
        match record:
            case Actor():
                self.show_page("map")
                self._bridge.selection.set(actors=[record.id])
                self.canvas.show_actor(record.id)
            case Relation():
                self.show_page("map")
                self._bridge.selection.set(relations=[record.id])
                self.canvas.show_actor(record.source)
            case Annotation():
                self.show_page("map")
                self._bridge.view = record.view
                self._bridge.selection.set(annotations=[record.id])
                self.canvas.show_annotation(record.id)
            case Opgave():
                self.show_page("map")
                self._bridge.selection.clear()
                self._bridge.selection.light(record.id)
            case EngagementPlan() | Phase() | Activity():
                self.show_page("plan")
                self.plan.show_record(record.id)
            case Experiment() | Lesson() | Precedent():
                self.show_page("steps")
                self.steps.show_record(record)
            case ContactMoment() | Commitment():
                self.show_page("contacts")
                self.contacts.show_record(record.id)
            case _:
                pass

    def show_actors(self, actors: Sequence[ActorId]) -> None:
        """Bring the user to actors: selected on the map, all of them in view."""
        self.show_page("map")
        there = [a for a in actors if self._bridge.model.find(Actor, a) is not None]
        self._bridge.selection.set(actors=there)
        if len(there) == 1:
            self.canvas.show_actor(there[0])
        elif there:
            self.canvas.fit_selection()

    def show_time(self, actor: ActorId | None, opgave: OpgaveId | None) -> None:
        """Bring the user to the contacts in time, with an actor, about an opgave, or all."""
        self.show_page("contacts")
        self.contacts.show_time(actor=actor, opgave=opgave)

    def is_folded(self, side: Side) -> bool:
        """Whether a side panel is folded away."""
        return side in self._settings.folded

    def fold(self, side: Side) -> None:
        """Fold a side panel away, or back."""
        if self.page != "map":
            self.show_page("map")
            self._settings.folded = [s for s in self._settings.folded if s != side]
        elif side in self._settings.folded:
            self._settings.folded.remove(side)
        else:
            self._settings.folded.append(side)
        self.show_panels()

    def show_panels(self, *, alone: bool = False) -> None:
        """Show the side panels that are not folded away; none when the map stands alone."""
        self.side.setVisible(not alone and "left" not in self._settings.folded)
        self.inspector.setVisible(not alone and "right" not in self._settings.folded)
        self.row.setVisible(not alone)

    def open_fields(self) -> None:
        """Bring the keyboard to the fields of what is selected."""
        if self.is_folded("right"):
            self.fold("right")
        self.inspector.setFocus(Qt.FocusReason.OtherFocusReason)

    def remember(self) -> None:
        """Keep the widths for the next time."""
        if self.side.isVisible() and self.inspector.isVisible():
            self._settings.widths = self._splitter.sizes()

    def next_area(self, step: int) -> None:
        """Bring the keyboard to the next part of the page (step 1) or the one before (step -1)."""
        areas = [self.side, self.canvas, self.inspector] if self.page == "map" else []
        shown = [a for a in areas if a.isVisible()]
        if not shown:
            return
        now = next((i for i, a in enumerate(shown) if a.hasFocus() or _has(a)), -1)
        target = shown[(now + step) % len(shown)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if not target.hasFocus() and not _has(target):
            inner = target.nextInFocusChain()
            inner.setFocus(Qt.FocusReason.TabFocusReason)

    def _part(self, page: Page) -> QWidget:
        match page:
            case "map":
                return self._splitter
            case "involved":
                return self.involved
            case "steps":
                return self.steps
            case "plan":
                return self.plan
            case "contacts":
                return self.contacts
            case "signals":
                return self.signals

    def _map_page(self) -> QWidget:
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        for part in (self.side, self.canvas, self.inspector):
            self._splitter.addWidget(part)
        self.side.setMinimumWidth(200)
        self.inspector.setMinimumWidth(280)
        self.canvas.setMinimumWidth(360)
        for index, share in enumerate((0, 1, 0)):
            self._splitter.setStretchFactor(index, share)
            self._splitter.setCollapsible(index, False)
        widths = self._settings.widths
        self._splitter.setSizes(widths if len(widths) == 3 else [LEFT, 2000, RIGHT])
        self.show_panels()
        return self._splitter

    def _keep_region(self, region: Region) -> None:
        self._settings.region = region

    def _keep_columns(self, by_hand: dict[str, bool]) -> None:
        self._settings.columns = dict(by_hand)

    def _keep_leaf(self, leaf: Leaf) -> None:
        self._settings.leaf = leaf

    def _keep_minimap(self, is_open: bool) -> None:
        self._settings.minimap = is_open

    def _mark(self) -> None:
        self.row.mark_example(is_example=self._bridge.model.info.is_example)


class PageRow(QFrame):
    """The pages as words in one row, and the mark of an example map."""

    def __init__(self, board: ActionBoard, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "pages")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE, 0, theme.WIDE, 0)
        row.setSpacing(theme.GAP)
        # In a QButtonGroup, unchecking one would trigger its action: the page would come back.
        for page in PAGES:
            button = QToolButton(self)
            button.setDefaultAction(board.qt(f"page.{page}"))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.findings = label("", "small")
        self.findings.hide()
        row.addWidget(self.findings)
        row.addStretch(1)
        self.example = label(_("Example"), "pill")
        self.example.setToolTip(
            _("This map is an example: what it says of organisations is made up.")
        )
        self.example.setFixedHeight(20)
        row.addWidget(self.example)

    def count_findings(self, count: int) -> None:
        """Say beside the name of their page how many findings there are; nothing when none."""
        self.findings.setText(str(count))
        self.findings.setToolTip(
            ngettext("{count} finding.", "{count} findings.", count).format(count=count)
        )
        self.findings.setVisible(count > 0)

    def mark_example(self, *, is_example: bool) -> None:
        """Show or hide the mark."""
        self.example.setVisible(is_example)


def _has(area: QWidget) -> bool:
    focus = area.window().focusWidget()
    return focus is not None and area.isAncestorOf(focus)
