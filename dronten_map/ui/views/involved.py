"""The page Betrokkenheid: who is missing per opgave, and how far levels are apart."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.changes import Step
from dronten_map.core.edits.answers import answer
from dronten_map.core.edits.opgaven import involve
from dronten_map.core.edits.plans import plan_activity_for
from dronten_map.core.gaps import gaps_of, planned_for, work_list
from dronten_map.core.ids import ActivityId, ActorId, OpgaveId, TermId
from dronten_map.core.missing import matrix
from dronten_map.core.model import Records
from dronten_map.core.queries import word
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Answer,
    Area,
    Involvement,
    Opgave,
    Term,
)
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.formats import show_date
from dronten_map.ui.fields.scale import StepsEditor
from dronten_map.ui.fields.segments import Step as Segment
from dronten_map.ui.views.contacts_lists import Column, TalkRows
from dronten_map.ui.views.contacts_table import TalkTable
from dronten_map.ui.views.empty import EmptyPage
from dronten_map.ui.views.missing_side import MissingSide
from dronten_map.ui.views.missing_table import MissingRows, MissingTable
from dronten_map.ui.words import label

_SIDE = 336  # pixels
_TOUCHING = (Activity, Opgave, Involvement, Actor, ActorKind, Area, Term, Answer)


class InvolvedView(QWidget):
    """A matrix of opgaven and kinds, and the list of levels that differ.

    Signals:
        record_wanted(Record): it is to be seen where it stands.
        map_wanted: the map is to be shown, as there is no opgave yet.
    """

    record_wanted = Signal(object)
    map_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_stale = True
        self._has_levels = False  # whether the list of levels stands as the map is now
        self.part = StepsEditor(
            [Segment("missing", _("Who is missing?")), Segment("levels", _("Levels that differ"))],
            may_be_none=False,
        )
        self.by_area = QCheckBox(_("Per area"))
        self.missing = MissingTable(MissingRows())
        self.side = MissingSide()
        self.levels = TalkTable(TalkRows(_columns()))
        self.levels.setAccessibleName(_("Levels that differ"))
        self.plan = QPushButton(_("Plan an activity"))
        self.plan.setProperty("primary", True)
        self.plan.setToolTip(_("With this actor invited, on the level that we want (Enter)."))
        self.alike = label(
            _("Everybody takes part as they want and as we want, or it was not filled in yet."),
            "muted",
            wraps=True,
        )
        self.empty = EmptyPage(
            "target",
            N_("Here you see per opgave who takes part and who is missing. Add an opgave first."),
            N_("Go to the map"),
        )
        self._assemble()
        self._connect()
        self.part.show_value("missing")

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while another page was in front."""
        super().showEvent(event)
        self._refresh()

    def _assemble(self) -> None:
        self.part.name(_("Part of the page"))
        self.part.setFixedWidth(320)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.SPACE)
        row.setSpacing(theme.WIDE)
        row.addWidget(self.part)
        row.addWidget(self.by_area)
        row.addStretch(1)
        row.addWidget(self.plan)
        self._parts = QStackedWidget()
        self._matrix = QSplitter(Qt.Orientation.Horizontal)
        self._matrix.setHandleWidth(1)
        self._matrix.setChildrenCollapsible(False)
        self._matrix.addWidget(self.missing)
        self._matrix.addWidget(self.side)
        self._matrix.setStretchFactor(0, 1)
        self._matrix.setStretchFactor(1, 0)
        self._matrix.setSizes([2000, _SIDE])
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        self.alike.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.addWidget(self.levels, 1)
        column.addWidget(self.alike, 1, Qt.AlignmentFlag.AlignTop)
        for part in (self._matrix, self._list):
            self._parts.addWidget(part)
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self._parts, 1)
        self._page = page
        self._stack = QStackedWidget(self)
        for part in (page, self.empty):
            self._stack.addWidget(part)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)
        self.setFocusProxy(self.missing)

    def _connect(self) -> None:
        self._bridge.opened.connect(self._look_anew)
        self._bridge.changed.connect(self._follow)
        self.part.chosen.connect(self._show_part)
        self.by_area.toggled.connect(lambda _on: self._fill())
        self.missing.stood.connect(self._stand)
        self.side.wanted.connect(self._involve)
        self.side.shown.connect(self._show_actor)
        self.side.chairs.answered.connect(self._answer)
        self.levels.activated.connect(lambda _index: self._plan())
        self.levels.stood.connect(lambda record: self.plan.setEnabled(bool(record)))
        self.plan.clicked.connect(self._plan)
        self.empty.button.clicked.connect(self.map_wanted)

    def _look_anew(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _follow(self, step: Step) -> None:
        self._is_stale |= any(isinstance(c.subject, _TOUCHING) for c in step.changes)
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if self._is_stale and self._bridge.has_document:
            self._is_stale = False
            self._fill()

    def _fill(self) -> None:
        if not self._bridge.has_document:
            return
        model = self._bridge.model
        self.side.forget()
        self.missing.rows.show_rows(matrix(model, by_area=self.by_area.isChecked()))
        self._stand(self.missing.currentIndex())
        self._has_levels = False
        self._show_part(self.part.value)
        nothing = not model.count(Opgave)
        self._stack.setCurrentWidget(self.empty if nothing else self._page)
        self.setFocusProxy(self.empty.button if nothing else self._now)

    @property
    def _now(self) -> QWidget:
        return self.levels if self.part.value == "levels" else self.missing

    def _show_part(self, part: object) -> None:
        is_list = part == "levels"
        if is_list and not self._has_levels:
            self._list_levels()
        self._parts.setCurrentWidget(self._list if is_list else self._matrix)
        self.by_area.setVisible(not is_list)
        self.plan.setVisible(is_list)
        self.plan.setEnabled(bool(self.levels.current_id()))
        self.setFocusProxy(self._now)

    def _list_levels(self) -> None:
        self._has_levels = True
        found = work_list(self._bridge.model)
        self.levels.rows.show_rows(self._bridge.model, found)
        self.levels.setVisible(bool(found))
        self.alike.setVisible(not found)
        if found and not self.levels.current_id():
            self.levels.show_line(found[0].id)  # so that one click plans what is furthest

    def _stand(self, index: QModelIndex) -> None:
        rows = self.missing.rows
        self.side.show_cell(self._bridge.model, rows.row(index), rows.cell(index))

    def _involve(self, actor: ActorId, opgave: OpgaveId) -> None:
        with self._bridge.edit(_("Attach actor to opgave")) as draft:
            involve(draft, actor, opgave)

    def _show_actor(self, actor: ActorId) -> None:
        found = self._bridge.model.find(Actor, actor)
        if found is not None:
            self.record_wanted.emit(found)

    def _answer(self, question: TermId, values: dict[str, Any]) -> None:
        row = self.missing.rows.row(self.missing.currentIndex())
        if row is None:
            return
        with self._bridge.edit(_("Answer question")) as draft:
            area = row.area.id if row.area is not None else None
            answer(draft, question, opgave=row.opgave.id, area=area, on=date.today(), **values)
        self._stand(self.missing.currentIndex())

    def _plan(self) -> None:
        """Plan an activity that brings an actor to the level that we want."""
        involvement = self._bridge.model.find(Involvement, self.levels.current_id())
        if involvement is None:
            return
        made: ActivityId | None = None
        with self._bridge.edit(_("Plan activity")) as draft:
            made = plan_activity_for(
                draft,
                involvement.opgave,
                _("New activity"),
                on=date.today(),
                invited=(involvement.actor,),
                level=involvement.we_want or involvement.wants,
            )
        found = self._bridge.model.find(Activity, made) if made is not None else None
        if found is not None:
            self.record_wanted.emit(found)


def _columns() -> list[Column[Involvement]]:
    return [
        Column(N_("Actor"), 0, lambda records, i: records.get(Actor, i.actor).name),
        Column(N_("Opgave"), 0, _opgave),
        Column(N_("Has"), 130, _level("has")),
        Column(N_("Wants"), 130, _level("wants")),
        Column(N_("We want"), 130, _level("we_want")),
        Column(N_("Difference"), 200, _difference, tone=lambda i: "warn" if _far(i) else ""),
        Column(N_("Planned"), 100, _planned),
    ]


def _opgave(records: Records, involvement: Involvement) -> str:
    opgave = records.get(Opgave, involvement.opgave)
    return f"{opgave.code} · {opgave.title}"


def _level(field: str) -> Callable[[Records, Involvement], str]:
    return lambda records, i: word(records, "participation", getattr(i, field))


def _difference(_records: Records, involvement: Involvement) -> str:
    gap = gaps_of(involvement).ours or 0
    if gap > 0:
        return _("{count} up, to what we want").format(count=gap)
    if gap < 0:
        return _("{count} down, to what we want").format(count=-gap)
    theirs = gaps_of(involvement).theirs or 0
    return (
        _("wants {count} more").format(count=theirs)
        if theirs > 0
        else _("wants {count} less").format(count=-theirs)
    )


def _planned(records: Records, involvement: Involvement) -> str:
    activity = planned_for(records, involvement, on=date.today())
    if activity is None:
        return ""
    return show_date(activity.start) if activity.start is not None else _("without a date")


def _far(involvement: Involvement) -> bool:
    """Whether it is two steps or more from what we want."""
    return abs(gaps_of(involvement).ours or 0) > 1
