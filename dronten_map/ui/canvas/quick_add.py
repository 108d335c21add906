"""Typing or pasting names, one per line, that become actors."""

from collections import Counter
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actors, names_in
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor
from dronten_map.core.rules import check_value
from dronten_map.graph.layout import Positions, beside
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.widget import Canvas
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.options import actor_kinds, areas
from dronten_map.ui.words import label

_SHOWN = 3  # names in a sentence about what is wrong


@dataclass(frozen=True, slots=True)
class Typed:
    """What a text would add.

    Attributes:
        names: One for each actor.
        known: Those of them that are in the map already.
        twice: Those of them that stand in the text more than once, each once.
        wrong: What is wrong with the first name that cannot be; empty when all can.
    """

    names: list[str] = field(default_factory=list[str])
    known: list[str] = field(default_factory=list[str])
    twice: list[str] = field(default_factory=list[str])
    wrong: str = ""


class QuickAdd(QDialog):
    """A sheet of paper for names; what is added comes to stand beside what is on the map."""

    def __init__(self, bridge: Bridge, canvas: Canvas) -> None:
        super().__init__(canvas.window())
        self._bridge = bridge
        self._canvas = canvas
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Add actors"))
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(_("One name on each line, or paste a column from Excel."))
        self.text.setAccessibleName(_("Names, one on each line"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._look)
        self.kind = ChoiceEditor(bridge, actor_kinds(), required=True)
        self.kind.show_value(actor_kinds().options(bridge.model)[0].value)
        self.kind.name(_("Kind"))
        self.area = ChoiceEditor(bridge, areas(), none=N_("no area"))
        self.area.name(_("Area"))
        self.verdict = label("", "muted", wraps=True)
        self.add_button = QPushButton()
        self.add_button.setProperty("primary", True)
        self.add_button.setDefault(True)
        self.add_button.clicked.connect(self.add)
        self._build()
        self._look()

    @property
    def typed(self) -> Typed:
        """What the text would add now."""
        names = names_in(_first_column(self.text.toPlainText()))
        there = {a.name.casefold() for a in self._bridge.model.all(Actor)}
        known = [name for name in names if name.casefold() in there]
        wrong = next((m for n in names if (m := check_value(Actor, "name", n))), "")
        return Typed(names, known, _repeated(names), wrong)

    def add(self) -> None:
        """Add an actor for each name, as one step, and select them."""
        typed = self.typed
        if not typed.names or typed.wrong:
            return
        count = len(typed.names)
        text = ngettext("Actor added", "{count} actors added", count).format(count=count)
        view, made = self._bridge.view, list[ActorId]()
        with self._bridge.edit(text) as draft:
            made = add_actors(draft, "\n".join(typed.names), kind=self.kind.value)
            if self.area.value is not None:
                amend(draft, Actor, made, area=self.area.value)
            found = beside(draft, view, made)
            if not any(True for a in self._bridge.model.all(Actor)):
                found = _moved_to(found, self._canvas.centre())
            place(draft, view, found)
        there = [a for a in made if self._bridge.model.find(Actor, a) is not None]
        if not there:
            return  # it was refused, and the sheet keeps what was typed
        self.accept()
        self._bridge.selection.set(actors=there)
        self._canvas.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter adds, also from within the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() == (
            Qt.KeyboardModifier.ControlModifier
        ):
            self.add()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        cancel = QPushButton(_("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        form = QFormLayout()
        form.setHorizontalSpacing(theme.WIDE)
        form.setVerticalSpacing(theme.SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(label(_("Kind"), "muted"), self.kind)
        form.addRow(label(_("Area"), "muted"), self.area)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(theme.WIDE)
        column.addWidget(label(_("Add actors"), "title"))
        column.addWidget(self.text, 1)
        column.addLayout(form)
        column.addWidget(self.verdict)
        column.addLayout(buttons)
        self.resize(440, 480)

    def _look(self) -> None:
        typed = self.typed
        count = len(typed.names)
        self.add_button.setEnabled(bool(count) and not typed.wrong)
        text = ngettext("Add {count} actor", "Add {count} actors", count)
        self.add_button.setText(text.format(count=count) if count else _("Add"))
        keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        self.add_button.setToolTip(_("With the keyboard: {keys}").format(keys=keys))
        self.verdict.setProperty("role", "bad" if typed.wrong else "muted")
        self.verdict.style().unpolish(self.verdict)
        self.verdict.style().polish(self.verdict)
        self.verdict.setText(typed.wrong or _told(typed))


def _told(typed: Typed) -> str:
    if typed.known:
        text = _("On the map already: {names}. They would be there twice.")
        return text.format(names=_some(typed.known))
    if typed.twice:
        return _("More than once in this list: {names}.").format(names=_some(typed.twice))
    return ""


def _some(names: list[str]) -> str:
    more = f" +{len(names) - _SHOWN}" if len(names) > _SHOWN else ""
    return ", ".join(f"“{name}”" for name in names[:_SHOWN]) + more


def _repeated(names: list[str]) -> list[str]:
    times = Counter(name.casefold() for name in names)
    first = {name.casefold(): name for name in reversed(names)}
    return [first[key] for key, count in times.items() if count > 1]


def _first_column(text: str) -> str:
    """The first cell of every line: a table that is copied has tabs between its cells."""
    return "\n".join(line.partition("\t")[0] for line in text.splitlines())


def _moved_to(places: Positions, centre: tuple[float, float]) -> Positions:
    """The same places with their middle at a point."""
    xs = [x for x, _y in places.values()]
    ys = [y for _x, y in places.values()]
    if not xs:
        return places
    by = centre[0] - (min(xs) + max(xs)) / 2, centre[1] - (min(ys) + max(ys)) / 2
    return {actor: (x + by[0], y + by[1]) for actor, (x, y) in places.items()}
