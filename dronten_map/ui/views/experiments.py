"""Experiments below the questions of step 1: what was tried, here and elsewhere, and learned."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dronten_map.core.changes import Step
from dronten_map.core.edits.learning import add_experiment, add_lesson, add_precedent
from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import ExperimentId, OpgaveId, PrecedentId
from dronten_map.core.queries import term_name
from dronten_map.core.records import Experiment, Lesson
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import Editor
from dronten_map.ui.fields.choice import ChoiceEditor, ManyEditor
from dronten_map.ui.fields.formats import DATE, TEXT
from dronten_map.ui.fields.options import opgaven, precedents
from dronten_map.ui.views.plan_columns import one_word, several_lines, typed
from dronten_map.ui.views.record_form import RecordForm, Row
from dronten_map.ui.views.unfolding import UnfoldingRow
from dronten_map.ui.words import breakable, label


class Experiments(QWidget):
    """The experiments of an opgave or the programme; one at a time is open to be filled in.

    Signals:
        opened(str): this is open now, and is to be brought into sight.
    """

    opened = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._opgave: OpgaveId | None = None
        self._open = ""
        self.rows: dict[str, UnfoldingRow] = {}
        self.form = experiment_form(bridge)
        self.lessons = Lessons(bridge)
        self.add = _flat(_("Add experiment"), "flask-conical")
        self.delete = _flat(_("Delete experiment"), "trash-2")
        self.none = label(
            _("Nothing was tried yet. An experiment needs a thought, an action and a lesson."),
            "muted",
            wraps=True,
        )
        self._inside = QWidget()
        inner = QVBoxLayout(self._inside)
        inner.setContentsMargins(24, 0, 0, theme.WIDE)
        inner.setSpacing(theme.SPACE)
        inner.addWidget(self.form)
        inner.addWidget(self.lessons)
        inner.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(label(_("Experiments"), "large"))
        column.addWidget(self.none)
        column.addLayout(self._list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._add)
        self.delete.clicked.connect(self._delete)

    def show_experiments(self, opgave: OpgaveId | None) -> None:
        """Show those of an opgave, or all of them for the whole programme."""
        self._opgave = opgave
        self._refresh()

    def follow(self, step: Step) -> None:
        """Show what an edit changed."""
        self.form.follow(step)
        if any(isinstance(c.subject, Experiment | Lesson) for c in step.changes):
            self._refresh()

    def finish(self) -> None:
        """Write what is still being typed."""
        self.form.show_record("")

    def open(self, experiment: str) -> None:
        """Open an experiment to be filled in, or close it when it is open."""
        self._open = "" if experiment == self._open else experiment
        self._refresh()

    def bring_up(self, experiment: str) -> None:
        """Open an experiment, and bring it into sight."""
        self._open = experiment
        self._refresh()
        if experiment in self.rows:
            self.opened.emit(experiment)

    def _refresh(self) -> None:
        model = self._bridge.model
        found = [
            e for e in model.all(Experiment) if self._opgave is None or e.opgave == self._opgave
        ]
        if self._open not in {e.id for e in found}:
            self._open = ""
        self._list.removeWidget(self._inside)
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for experiment in found:
            told = [experiment.origin, term_name(model, experiment.outcome)]
            row = UnfoldingRow(
                experiment.title,
                " · ".join(text for text in told if text),
                is_open=experiment.id == self._open,
            )
            row.chosen.connect(lambda e=experiment.id: self.open(e))
            self.rows[experiment.id] = row
            self._list.addWidget(row)
            if experiment.id == self._open:
                self._list.addWidget(self._inside)
        self.form.show_record(self._open)
        self.lessons.show_lessons(ExperimentId(self._open) if self._open else None)
        self._inside.setVisible(bool(self._open))
        self.none.setVisible(not found)

    def _add(self) -> None:
        made: ExperimentId | None = None
        with self._bridge.edit(_("Add experiment")) as draft:
            made = add_experiment(
                draft, _("New experiment"), opgave=self._opgave, start=date.today()
            )
        if made is not None:
            self._open = made
            self._refresh()
            self.form.editor("title").begin()

    def _delete(self) -> None:
        experiment = self._bridge.model.find(Experiment, self._open)
        if experiment is not None:
            with self._bridge.edit(_("Delete experiment")) as draft:
                remove(draft, [experiment])


class Lessons(QWidget):
    """What was learned of one experiment, one text below the other."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._experiment: ExperimentId | None = None
        self.forms: list[RecordForm] = []
        self.add = _flat(_("Add lesson"), "lightbulb")
        self.add.clicked.connect(self._add)
        self.count = label("", "small")
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(self.count)
        column.addLayout(self._list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lessons(self, experiment: ExperimentId | None) -> None:
        """Show those of an experiment."""
        self._experiment = experiment
        found = [
            lesson
            for lesson in self._bridge.model.all(Lesson)
            if experiment is not None and lesson.experiment == experiment
        ]
        if [form.record_id for form in self.forms] != [lesson.id for lesson in found]:
            for form in self.forms:
                form.show_record("")
                self._list.removeWidget(form)
                form.hide()
                form.deleteLater()
            self.forms = [lesson_form(self._bridge) for _lesson in found]
            for form in self.forms:
                self._list.addWidget(form)
        for form, lesson in zip(self.forms, found, strict=True):
            form.show_record(lesson.id)
        self.count.setVisible(bool(found))
        self.count.setText(
            ngettext("{count} lesson", "{count} lessons", len(found)).format(count=len(found))
        )

    def _add(self) -> None:
        experiment = self._bridge.model.find(Experiment, self._experiment or "")
        if experiment is None:
            return
        with self._bridge.edit(_("Add lesson")) as draft:
            add_lesson(
                draft,
                _("New lesson"),
                experiment=experiment.id,
                opgave=experiment.opgave,
                on=date.today(),
            )
        self.show_lessons(experiment.id)
        if self.forms:
            self.forms[-1].editor("text").begin()
            self.forms[-1].select_all("text")


def experiment_form(bridge: Bridge) -> RecordForm:
    """One experiment: what we think, do and learn, and whether it stays."""
    rows = (
        Row("title", N_("Title"), typed(TEXT)),
        Row("hypothesis", N_("What we think will happen"), several_lines()),
        Row("action", N_("What we do"), several_lines()),
        Row("result", N_("What came of it"), several_lines()),
        Row("outcome", N_("Does it stay?"), one_word("outcome")),
        Row("opgave", N_("Opgave"), _opgave, beside=True),
        Row("start", N_("From"), typed(DATE)),
        Row("end", N_("Until"), typed(DATE), beside=True),
        Row(
            "origin",
            N_("Of which other municipality"),
            typed(TEXT),
            N_("Left empty, it is an experiment of our own."),
        ),
        Row(
            "precedents",
            N_("Examples from elsewhere that it learns from"),
            _precedents,
            N_("Chosen from the library below; what is typed and not there yet is added to it."),
        ),
    )
    return RecordForm(bridge, Experiment, rows, edit_label=N_("Change experiment"))


def lesson_form(bridge: Bridge) -> RecordForm:
    """One lesson: what was learned, and who says so."""
    rows = (
        Row("text", N_("What we learned"), several_lines()),
        Row("source", N_("Who says so"), typed(TEXT)),
        Row("on", N_("When"), typed(DATE), beside=True),
    )
    return RecordForm(bridge, Lesson, rows, edit_label=N_("Change lesson"))


def _opgave(bridge: Bridge) -> Editor:
    return ChoiceEditor(bridge, opgaven(), none=N_("the whole programme"))


def _precedents(bridge: Bridge) -> Editor:
    def add(title: str) -> PrecedentId | None:
        made: list[PrecedentId] = []
        with bridge.edit(_("Add example")) as draft:
            made.append(add_precedent(draft, title))
        return made[0] if made else None

    return ManyEditor(bridge, precedents(), none=N_("none"), add=add)


def _flat(text: str, icon: str) -> QPushButton:
    button = QPushButton(theme.icon(icon), breakable(text))
    button.setProperty("flat", True)
    return button
