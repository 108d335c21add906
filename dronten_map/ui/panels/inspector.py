"""The inspector, right of the map: whatever is selected, to read and to change."""

from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from dronten_map.core.changes import Step
from dronten_map.core.ids import ActorId, OpgaveId, RelationId
from dronten_map.core.queries import involvement_between, involvements_of
from dronten_map.core.records import Opgave, Record, Term
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.panels import opgave_edits
from dronten_map.ui.panels.inspector_actor import ActorPage
from dronten_map.ui.panels.inspector_annotation import AnnotationPage
from dronten_map.ui.panels.inspector_opgave import InvolvementPage, OpgavePage
from dronten_map.ui.panels.inspector_pages import MapPage, Page, RelationPage

P = TypeVar("P", bound=Page)
WIDTH, NARROWEST = 320, 280  # pixels


class Inspector(QFrame):
    """Shows what is selected; every change is one step, and what others change shows at once.

    Signals:
        time_wanted(actor, opgave): the contacts are to be seen in time; one of the two is None.
    """

    time_wanted = Signal(object, object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._pages: dict[type[Page], Page] = {}
        self._areas: dict[type[Page], QScrollArea] = {}
        self._folded: dict[str, bool] = {}
        self._shown_for: object = None
        self.setProperty("role", "panel")
        self.setMinimumWidth(NARROWEST)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        bridge.opened.connect(self._rebuild)
        bridge.language_changed.connect(self._rebuild)
        bridge.changed.connect(self._follow)
        bridge.selection.changed.connect(self._select)
        if bridge.has_document:
            self._rebuild()

    @property
    def page(self) -> Page:
        """The page that is in front."""
        area = self._stack.currentWidget()
        assert isinstance(area, QScrollArea), "there is no document yet"
        page = area.widget()
        assert isinstance(page, Page), "an area holds a page"
        return page

    def sizeHint(self) -> QSize:
        """As wide as the window gives it at first."""
        return QSize(WIDTH, 600)

    def _rebuild(self) -> None:
        for page in self._pages.values():
            page.drop()
        for area in self._areas.values():
            self._stack.removeWidget(area)
            area.deleteLater()
        self._pages, self._areas = {}, {}
        self._shown_for = None
        self._show()

    def _select(self) -> None:
        if not self._bridge.has_document:
            return
        self._leave()
        self._show()

    def _leave(self) -> None:
        """Write what was being typed; into the map it was typed for, never into another."""
        if not self._pages:
            return
        if self._shown_for is self._bridge.document:
            self.page.finish()
        else:
            self.page.drop()

    def _follow(self, step: Step) -> None:
        if any(_is_on_scale(c.subject) for c in step.changes):
            self.page.finish()
            self._rebuild()
        elif self._wanted() is not type(self.page):
            self._show()
        elif self.page.concerns(step):
            self.page.refresh()
            self.page.offer(self._offered())

    def _wanted(self) -> type[Page]:
        selection = self._bridge.selection
        if len(selection.actors) == 1 and self._involved_in() is not None:
            return InvolvementPage
        if selection.actors:
            return ActorPage
        if selection.relations:
            return RelationPage
        if selection.annotations:
            return AnnotationPage
        return OpgavePage if selection.opgave is not None else MapPage

    def _involved_in(self) -> OpgaveId | None:
        """The opgave in which the only selected actor is looked at."""
        selection = self._bridge.selection
        if selection.opgave is None:
            return None
        found = involvement_between(self._bridge.model, selection.actors[0], selection.opgave)
        return selection.opgave if found is not None else None

    def _show(self) -> None:
        self._shown_for = self._bridge.document
        selection, wanted = self._bridge.selection, self._wanted()
        page = self._page_of(wanted)
        match page:
            case InvolvementPage():
                opgave = self._involved_in()
                assert opgave is not None, "the page was chosen for it"
                page.show_involvement(selection.actors[0], opgave)
            case ActorPage():
                page.show_actors(selection.actors)
            case RelationPage():
                page.show_relations(selection.relations)
            case AnnotationPage():
                page.show_annotations(selection.annotations)
            case OpgavePage():
                assert selection.opgave is not None, "the page was chosen for it"
                page.show_opgave(selection.opgave)
            case _:
                page.refresh()
        if isinstance(page, ActorPage):
            page.mention(len(selection.relations))
        page.offer(self._offered())
        for key, section in page.sections.items():
            section.fold(is_open=self._folded.get(key, section.is_open))
        self._stack.setCurrentWidget(self._areas[wanted])
        self.setFocusProxy(page.front)

    def _page_of(self, page_type: type[P]) -> P:
        found = self._pages.get(page_type)
        if not isinstance(found, page_type):
            found = page_type(self._bridge)
            self._pages[page_type] = found
            self._areas[page_type] = self._area(found)
            self._stack.addWidget(self._areas[page_type])
            found.actor_asked.connect(self._go_to_actor)
            found.relation_asked.connect(self._go_to_relation)
            found.opgave_asked.connect(self._go_to_opgave)
            found.time_asked.connect(self.time_wanted)
            found.attach.clicked.connect(self._attach)
            if isinstance(found, ActorPage):
                found.others.clicked.connect(self._go_to_relations)
            found.section_folded.connect(self._folded.__setitem__)
        return found

    def _offered(self) -> str:
        """The code of the lit opgave, when a selected actor is not involved in it."""
        lit, model = self._bridge.selection.opgave, self._bridge.model
        if lit is None:
            return ""
        there = {i.actor for i in involvements_of(model, lit)}
        is_whole = there.issuperset(self._bridge.selection.actors)
        return "" if is_whole else model.get(Opgave, lit).code

    def _attach(self) -> None:
        selection = self._bridge.selection
        if selection.opgave is not None:
            opgave_edits.attach(self._bridge, selection.actors, selection.opgave)

    def _area(self, page: Page) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(page)
        page.setAutoFillBackground(False)
        return area

    def _go_to_actor(self, actor: ActorId) -> None:
        self._bridge.selection.set(actors=[actor])
        self.setFocus()

    def _go_to_relation(self, relation: RelationId) -> None:
        self._bridge.selection.set(relations=[relation])
        self.setFocus()

    def _go_to_relations(self) -> None:
        self._bridge.selection.set(relations=self._bridge.selection.relations)
        self.setFocus()

    def _go_to_opgave(self, opgave: OpgaveId) -> None:
        self._bridge.selection.light(opgave)
        self.setFocus()


def _is_on_scale(record: Record) -> bool:
    """Whether it is a word that editors of scales keep."""
    return isinstance(record, Term) and record.number is not None
