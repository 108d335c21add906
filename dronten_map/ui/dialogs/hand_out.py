"""Handing a list out: for whom, about whom, and into which file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.circle import circle
from dronten_map.core.ids import ActorId
from dronten_map.core.queries import label_of, short_day
from dronten_map.core.records import Actor, Area, Handout, Opgave
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import options
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.segments import Segments, Step
from dronten_map.ui.files import file_name
from dronten_map.ui.questions import Questions
from dronten_map.ui.words import label

About = Literal["everybody", "department", "opgave", "area"]
_ABOUT: dict[About, str] = {
    "everybody": N_("Everybody"),
    "department": N_("Department"),
    "opgave": N_("Opgave"),
    "area": N_("Area"),
}
_TYPES: dict[About, type[Actor] | type[Opgave] | type[Area]] = {
    "department": Actor,
    "opgave": Opgave,
    "area": Area,
}
_WIDTH = 560  # pixels
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for: a name, the actors that it is about (None: everybody), and a file."""

    name: str
    actors: frozenset[ActorId] | None
    path: Path


class HandOutDialog(QDialog):
    """A small form with one button; what it asks for is in `wish`."""

    def __init__(
        self, bridge: Bridge, folder: Path, questions: Questions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._questions = questions
        self._folder = folder
        self._path: Path | None = None  # as the user chose it
        self._named = ""  # what the program filled in as the name
        self.wish: Wish | None = None
        self.about = Segments(self, may_be_none=False)
        self.who = QStackedWidget(self)
        self.editors: dict[About, ChoiceEditor] = {
            "department": ChoiceEditor(bridge, options.actors(), self, none=N_("choose…")),
            "opgave": ChoiceEditor(bridge, options.opgaven(), self, none=N_("choose…")),
            "area": ChoiceEditor(bridge, options.areas(), self, none=N_("choose…")),
        }
        self.count = label("", "small")
        self.earlier = label("", "small", wraps=True)
        self.name = QLineEdit(self)
        self.file = QLabel(self)
        self.browse = QPushButton(_("Choose…"), self)
        self.make_button = QPushButton(_("Hand out"), self)
        self.cancel_button = QPushButton(_("Cancel"), self)
        self._assemble()
        self._connect()
        self.choose_about("everybody")

    def choose_about(self, about: About) -> None:
        """Say what it is about."""
        self._about: About = about
        self.about.choose(about)
        if about == "everybody":
            self.who.setCurrentIndex(0)
        else:
            self.who.setCurrentWidget(self.editors[about])
        self._refresh()

    def _assemble(self) -> None:
        self.setWindowTitle(_("Hand a list out"))
        self.setModal(True)
        self.setFixedWidth(_WIDTH)
        self.about.show_steps([Step(about, _(text)) for about, text in _ABOUT.items()])
        self.about.setAccessibleName(_("About whom"))
        self.who.addWidget(label(_("Every actor on the map."), "muted"))
        for about, editor in self.editors.items():
            editor.name(_(_ABOUT[about]))
            self.who.addWidget(editor)
        self.who.setFixedHeight(theme.HIT + theme.GAP)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(_("For whom"))
        self.name.setPlaceholderText(_("The team or the person in a function that fills it in"))
        self.file.setTextFormat(Qt.TextFormat.PlainText)
        for button in (self.browse, self.cancel_button):
            button.setAutoDefault(False)
        self.make_button.setProperty("primary", True)
        self.make_button.setDefault(True)
        form = QFormLayout()
        form.setHorizontalSpacing(theme.WIDE)
        form.setVerticalSpacing(theme.SPACE)
        form.addRow(label(_("About"), "muted"), self.about)
        form.addRow("", self.who)
        form.addRow("", self.count)
        form.addRow(label(_("For"), "muted"), self.name)
        form.addRow("", self.earlier)
        form.addRow(label(_("File"), "muted"), self._file_row())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, theme.WIDE)
        column.setSpacing(theme.WIDE)
        column.addWidget(label(_("Hand a list out"), "title"))
        told = _(
            "Makes a workbook that a team can fill in and send back. Our judgements are not in it."
        )
        column.addWidget(label(told, "muted", wraps=True))
        column.addLayout(form)
        foot = QHBoxLayout()
        foot.setSpacing(theme.SPACE)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.make_button)
        column.addLayout(foot)

    def _file_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(self.file, 1)
        row.addWidget(self.browse)
        return row

    def _connect(self) -> None:
        self.about.picked.connect(self.choose_about)
        for editor in self.editors.values():
            editor.chosen.connect(lambda _value: self._refresh())
        self.name.textChanged.connect(lambda _text: self._show_file())
        self.browse.clicked.connect(self._browse)
        self.make_button.clicked.connect(self._make)
        self.cancel_button.clicked.connect(self.reject)

    def _subject(self) -> Actor | Opgave | Area | None:
        if self._about == "everybody":
            return None
        value = self.editors[self._about].value
        return self._bridge.model.find(_TYPES[self._about], value) if value else None

    def _actors(self) -> frozenset[ActorId] | None:
        subject = self._subject()
        return frozenset(circle(self._bridge.model, subject)) if subject is not None else None

    def _refresh(self) -> None:
        subject, actors = self._subject(), self._actors()
        is_all = self._about == "everybody"
        count = self._bridge.model.count(Actor) if is_all else len(actors or ())
        text = ngettext(
            "{count} actor with what belongs to it.",
            "{count} actors with what belongs to them.",
            count,
        )
        self.count.setText(text.format(count=count) if is_all or subject is not None else "")
        if subject is not None and self.name.text() in ("", self._named):
            self._named = label_of(self._bridge.model, subject)[:_LONGEST_NAME]
            self.name.setText(self._named)
        self._show_file()

    def _show_file(self) -> None:
        path = self._target()
        self.earlier.setText(self._told_of_earlier())
        self.earlier.setVisible(bool(self.earlier.text()))
        metrics, room = self.file.fontMetrics(), _WIDTH - 240
        self.file.setText(metrics.elidedText(path.name, Qt.TextElideMode.ElideMiddle, room))
        is_chosen = self._about == "everybody" or self._subject() is not None
        self.make_button.setEnabled(bool(self.name.text().strip()) and is_chosen)

    def _told_of_earlier(self) -> str:
        """That a list went out under this name before, which is not read any more after this."""
        name = self.name.text().strip()
        known = [h for h in self._bridge.model.all(Handout) if h.name == name]
        text = _("A list with this name went out on {day}; this one takes its place.")
        return text.format(day=short_day(known[-1].on)) if known else ""

    def _target(self) -> Path:
        if self._path is not None:
            return self._path
        name = self.name.text().strip() or _("list")
        return self._folder / f"{file_name(_('{name} – to fill in').format(name=name))}.xlsx"

    def _browse(self) -> None:
        chosen = self._questions.file_to_save(self._target(), _("Excel (*.xlsx)"))
        if chosen is not None:
            self._path = chosen.with_suffix(".xlsx")
            self._show_file()

    def _make(self) -> None:
        path = self._target()
        if self._path is None and path.exists():
            # A name of ours may stand there already; only the user may replace it.
            chosen = self._questions.file_to_save(path, _("Excel (*.xlsx)"))
            if chosen is None:
                return
            path = chosen.with_suffix(".xlsx")
        self.wish = Wish(self.name.text().strip(), self._actors(), path)
        self.accept()
