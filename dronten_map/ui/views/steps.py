"""The page Stappen: what each step must make explicit, how far it is, and who is positive."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.awareness import coverage, groups_of, over_time
from dronten_map.core.changes import Step
from dronten_map.core.checklists import list_of_step, step_checklists
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.answers import answer, restore_questions
from dronten_map.core.ids import ActorId, OpgaveId, TermId
from dronten_map.core.queries import STEP_COUNT, terms
from dronten_map.core.records import (
    Actor,
    ActorKind,
    Answer,
    Area,
    Assessment,
    Experiment,
    Lesson,
    MapInfo,
    Opgave,
    Precedent,
    Snapshot,
    Term,
)
from dronten_map.i18n import N_, _, pick
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.formats import WHOLE
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.fields.options import opgaven
from dronten_map.ui.views.experiments import Experiments
from dronten_map.ui.views.meter import Bars, Key
from dronten_map.ui.views.meter_course import Course
from dronten_map.ui.views.precedents import Precedents
from dronten_map.ui.views.questions import Questions
from dronten_map.ui.views.steps_list import StepList
from dronten_map.ui.words import breakable, label

_LEFT, _RIGHT = 264, 320  # pixels
_WIDEST = 720  # pixels of a column of text that is still easy to read
_TRYING = 1  # the step in which experiments are done
_SETTLED = 1_500  # milliseconds after which all that was opened has its place
_TOUCHING = (Term, Answer, Opgave)
_MEASURED = (Actor, ActorKind, Area, Assessment, MapInfo, Snapshot, Term)


class StepsView(QWidget):
    """The steps at the left, the questions of one in the middle, and at the right the meter.

    A group that is chosen in the meter shows its own course above.

    Signals:
        moments_wanted: the peilmomenten are to be shown.
    """

    moments_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_stale, self._is_unmeasured = True, True
        self._wanted: tuple[Experiments | Precedents, str] | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self.scope = ChoiceEditor(bridge, opgaven(), none=N_("the whole programme"))
        self.steps = StepList(STEP_COUNT)
        self.title = label("", "title", wraps=True)
        self.note = label("", "muted", wraps=True)
        self.questions = Questions()
        self.experiments = Experiments(bridge)
        self.precedents = Precedents(bridge)
        self.restore = QPushButton(_("Bring back the questions of this step"))
        self.moments = QPushButton(_("Peilmomenten…"))
        self.moments.setProperty("flat", True)
        self.target = LineEditor(WHOLE)
        self.bars, self.course, self.key = Bars(), Course(), Key()
        self.whose = label("", "muted", wraps=True)
        self._groups: list[tuple[ActorId, ...]] = []  # as they stand in the bars
        self.nobody = label(_("There is nobody on the map to measure yet."), "muted", wraps=True)
        self._assemble()
        self._connect()
        self.steps.step = 0

    @property
    def opgave(self) -> OpgaveId | None:
        """The opgave that is looked at; None for the whole programme."""
        return OpgaveId(str(self.scope.value)) if self.scope.value else None

    def show_record(self, record: Experiment | Lesson | Precedent) -> None:
        """Bring the user to an experiment, to that of a lesson, or to an example from elsewhere."""
        self._refresh()
        self.scope.show_value(None)
        self.steps.step = _TRYING
        self._show()
        match record:
            case Precedent():
                self.precedents.bring_up(record.id)
            case Experiment():
                self.experiments.bring_up(record.id)
            case Lesson():
                self.experiments.bring_up(record.experiment or "")

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while another page was in front."""
        super().showEvent(event)
        self._refresh()

    def _assemble(self) -> None:
        self._page = QSplitter(Qt.Orientation.Horizontal)
        self._page.setHandleWidth(1)
        self._page.setChildrenCollapsible(False)
        for part in (self._left(), self._middle(), self._right()):
            self._page.addWidget(part)
        for index, stretch in enumerate((0, 1, 0)):
            self._page.setStretchFactor(index, stretch)
        self._page.setSizes([_LEFT, 2000, _RIGHT])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        self.setFocusProxy(self.steps)

    def _left(self) -> QWidget:
        self.scope.name(_("Which opgave"))
        part = QWidget()
        part.setProperty("role", "panel")
        column = QVBoxLayout(part)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.SPACE)
        column.addWidget(label(_("How far are we with"), "small"))
        column.addWidget(self.scope)
        column.addSpacing(theme.SPACE)
        column.addWidget(self.steps)
        column.addStretch(1)
        part.setMinimumWidth(220)
        return part

    def _middle(self) -> QWidget:
        body = QWidget()
        body.setMaximumWidth(_WIDEST + 4 * theme.WIDE)
        column = QVBoxLayout(body)
        column.setContentsMargins(2 * theme.WIDE, theme.WIDE, 2 * theme.WIDE, theme.WIDE)
        column.setSpacing(theme.SPACE)
        for part in (self.title, self.note):
            column.addWidget(part)
        column.addSpacing(theme.SPACE)
        column.addWidget(self.questions)
        column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(theme.WIDE)
        column.addWidget(self.experiments)
        column.addSpacing(theme.WIDE)
        column.addWidget(self.precedents)
        column.addStretch(1)
        self._body = body
        self._text = _scrolled(body, least=360)
        return self._text

    def _right(self) -> QWidget:
        self.target.name(_("Target in per cent"))
        self.target.setFixedWidth(64)
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.SPACE)
        column.addWidget(label(_("Who knows it, and who is positive?"), "heading", wraps=True))
        note = _("Counted are the actors whose awareness was estimated as positive or further.")
        column.addWidget(label(note, "small", wraps=True))
        column.addWidget(self.whose)
        column.addWidget(self.course)
        column.addWidget(self.moments, 0, Qt.AlignmentFlag.AlignLeft)
        line = _beside(label(_("Target in per cent"), "muted"), self.target)
        column.addWidget(line)
        column.addSpacing(theme.SPACE)
        column.addWidget(self.key)
        column.addSpacing(theme.SPACE)
        column.addWidget(self.bars)
        column.addWidget(self.nobody)
        column.addStretch(1)
        return _scrolled(body, least=264, role="panel")

    def _connect(self) -> None:
        self._bridge.opened.connect(self._open)
        self._bridge.changed.connect(self._follow)
        self.steps.stood.connect(lambda _step: self._stand())
        self.scope.chosen.connect(lambda _value: self._look_anew())
        self.questions.answered.connect(self._answer)
        self.restore.clicked.connect(self._restore)
        self.target.chosen.connect(self._aim)
        self.bars.stood.connect(self._trace)
        self.moments.clicked.connect(self.moments_wanted)
        for part in (self.experiments, self.precedents):
            part.opened.connect(partial(self._bring_into_sight, part))
        bar = self._text.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, _high: self._seek())
        bar.actionTriggered.connect(lambda _action: self._settling.stop())  # a hand goes elsewhere

    def _open(self) -> None:
        self.scope.show_value(None)
        self._look_anew()

    def _look_anew(self) -> None:
        self._is_stale = self._is_unmeasured = True
        if self.isVisible():
            self._refresh()

    def _follow(self, step: Step) -> None:
        self.experiments.follow(step)
        self.precedents.follow(step)
        subjects = [change.subject for change in step.changes]
        self._is_stale |= any(isinstance(s, _TOUCHING) for s in subjects)
        self._is_unmeasured |= any(isinstance(s, _MEASURED) for s in subjects)
        if self.opgave and self._bridge.model.find(Opgave, self.opgave) is None:
            self.scope.show_value(None)
            self._is_stale = self._is_unmeasured = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if not self._bridge.has_document:
            return
        if self._is_stale:
            self._is_stale = False
            self.scope.refresh()
            self._show()
        if self._is_unmeasured:
            self._is_unmeasured = False
            self._measure()

    def _stand(self) -> None:
        """Show another step; while nobody looks, that waits until somebody does."""
        if self.isVisible():
            self._show()
        else:
            self._is_stale = True

    def _show(self) -> None:
        if not self._bridge.has_document:
            return
        model, step = self._bridge.model, self.steps.step
        lists = step_checklists(model, self.opgave)
        self.steps.show_steps(lists)
        self.title.setText(lists[step].name)
        told = next((t for t in terms(model, "step") if t.number == step), None)
        self.note.setText(pick(told.explanation, told.explanation_en) if told else "")
        self.questions.show_questions(
            lists[step].questions, about=(self._bridge.document, self.opgave)
        )
        self.restore.setVisible(not lists[step].total)
        self.experiments.setVisible(step == _TRYING)
        self.experiments.show_experiments(self.opgave)
        self.precedents.show_step(None if step == _TRYING else step)

    def _measure(self) -> None:
        model = self._bridge.model
        today, target = date.today(), model.info.awareness_target
        words = [pick(t.name, t.name_en) for t in terms(model, "awareness")]
        # What nobody was estimated in says nothing yet, and stands below what does.
        named = groups_of(model)
        measured = coverage(model, on=today, opgave=self.opgave, groups=named)
        order = sorted(range(len(named)), key=lambda at: measured[at].is_unknown)
        groups = [measured[at] for at in order]
        self._groups = [named[at][1] for at in order]
        self.bars.show_groups(groups, words, target)
        self._trace()
        self.key.show_words(words)
        self.target.show_value(target)
        for part in (self.bars, self.course, self.key, self.whose):
            part.setVisible(bool(groups))
        self.nobody.setVisible(not groups)

    def _trace(self) -> None:
        """Show how the chosen group, or all together, came where they are."""
        model, row = self._bridge.model, self.bars.row
        actors = self._groups[row] if row is not None else None
        line = over_time(model, until=date.today(), opgave=self.opgave, actors=actors)
        moments = [(s.on, s.name) for s in model.all(Snapshot)]
        self.course.show_line(line, model.info.awareness_target, moments)
        title = self.bars.title
        self.whose.setText(breakable(title) if title else _("All groups together"))

    def _answer(self, question: TermId, values: dict[str, Any]) -> None:
        with self._bridge.edit(_("Answer question")) as draft:
            answer(draft, question, opgave=self.opgave, on=date.today(), **values)
        self._show()  # where it was refused, what stands in the map comes back

    def _bring_into_sight(self, among: Experiments | Precedents, key: str) -> None:
        self._wanted = (among, key)
        self._settling.start(_SETTLED)
        self._seek()

    def _seek(self) -> None:
        """Scroll to what was opened, again whenever there is more room, until all has its place."""
        if self._wanted is None or not self._settling.isActive():
            return
        among, key = self._wanted
        if key in among.rows:
            above = among.rows[key].mapTo(self._body, QPoint()).y() - 2 * theme.WIDE
            self._text.verticalScrollBar().setValue(max(0, above))

    def _restore(self) -> None:
        with self._bridge.edit(_("Bring back questions")) as draft:
            restore_questions(draft, list_of_step(self.steps.step))

    def _aim(self, value: int | None) -> None:
        info = self._bridge.model.info
        with self._bridge.edit(_("Change target")) as draft:
            amend(draft, MapInfo, [info.id], awareness_target=value or 0)
        self.target.show_value(self._bridge.model.info.awareness_target)


def _beside(*parts: QWidget) -> QWidget:
    """Parts beside each other, the last at the right."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SPACE)
    for part in parts[:-1]:
        row.addWidget(part)
    row.addStretch(1)
    row.addWidget(parts[-1])
    return line


def _scrolled(body: QWidget, *, least: int, role: str = "") -> QScrollArea:
    area = QScrollArea()
    as_group(area, _("Details"))
    area.setProperty("role", role)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(least)
    area.setWidget(body)
    return area
