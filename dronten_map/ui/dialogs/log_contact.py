"""Keeping a contact moment in ten seconds, with the map still in sight."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.edits.contacts import log_contact, promise
from dronten_map.core.ids import ActivityId, ActorId, ContactId, OpgaveId, TermId
from dronten_map.core.records import ContactMoment
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import Editor
from dronten_map.ui.fields.choice import ChoiceEditor, ManyEditor, plain_tip
from dronten_map.ui.fields.formats import DATE, TEXT
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.fields.options import activities, actors, opgaven, words
from dronten_map.ui.fields.text import TextEditor
from dronten_map.ui.views.contacts_forms import FIT
from dronten_map.ui.words import label

_WIDE = 480  # pixels


class LogContactDialog(QDialog):
    """Who, when, how, what was said, what we make of it, what was promised; Ctrl+Enter keeps it."""

    def __init__(
        self,
        bridge: Bridge,
        parent: QWidget | None = None,
        *,
        with_actors: Iterable[ActorId] = (),
        opgave: OpgaveId | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setWindowTitle(_("Log a contact"))
        self.setMinimumWidth(_WIDE)
        self.actors = ManyEditor(bridge, actors(), none=N_("nobody"))
        self.on = LineEditor(DATE)
        self.channel = ChoiceEditor(bridge, words("channel"))
        self.opgave = ChoiceEditor(bridge, opgaven())
        self.activity = ChoiceEditor(bridge, activities())
        self.text = TextEditor(lines=3, hint=N_("What was said"))
        self.judgement = LineEditor(TEXT, hint=N_("Apart from what was said"))
        self.agreed = LineEditor(TEXT, hint=N_("What was promised, if anything"))
        self.due = LineEditor(DATE)
        self.problem = label("", "bad", wraps=True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.keep = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.keep.setText(_("Keep"))
        self.keep.setToolTip(_("Ctrl+Enter"))
        self._typed = (self.on, self.text, self.judgement, self.agreed, self.due)
        self._assemble()
        self.actors.show_value(tuple(with_actors))
        self.on.show_value(date.today())
        self.opgave.show_value(opgave)
        first = self.text if self.actors.value else self.actors
        first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter alone does not close what is being typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)

    def accept(self) -> None:
        """Keep the contact moment and what was promised, in one step."""
        for editor in self._typed:
            editor.finish()
            if editor.problem:
                self.problem.setText(editor.problem)
                editor.begin()
                return
        if not self.actors.value and not self.text.value:
            self.problem.setText(_("Say with whom you spoke, or what was said."))
            return
        if self._write():
            super().accept()

    def _write(self) -> bool:
        made: ContactId | None = None
        chosen = tuple(ActorId(str(a)) for a in self.actors.value or ())
        opgave = OpgaveId(str(self.opgave.value)) if self.opgave.value else None
        channel = TermId(str(self.channel.value)) if self.channel.value else None
        on = self.on.value or date.today()
        with self._bridge.edit(_("Log contact")) as draft:
            made = log_contact(
                draft,
                on,
                chosen,
                self.text.value or "",
                channel=channel,
                opgave=opgave,
                activity=ActivityId(str(self.activity.value)) if self.activity.value else None,
                judgement=self.judgement.value or "",
            )
            if self.agreed.value:
                promise(
                    draft,
                    self.agreed.value,
                    by=chosen[0] if chosen else None,
                    due=self.due.value,
                    contact=made,
                    opgave=opgave,
                )
        # Where it was refused the window says why, and what was typed is still here.
        return made is not None and self._bridge.model.find(ContactMoment, made) is not None

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, theme.WIDE)
        column.setSpacing(theme.SPACE + theme.GAP)
        column.addLayout(_cell(_("With"), self.actors))
        column.addLayout(_row(_cell(_("Date"), self.on), _cell(_("Channel"), self.channel)))
        column.addLayout(_cell(_("What was said (fact)"), self.text, _(FIT)))
        column.addLayout(_cell(_("What we make of it (judgement)"), self.judgement, _(FIT)))
        column.addLayout(
            _row(_cell(_("What was promised"), self.agreed), _cell(_("Due"), self.due))
        )
        column.addLayout(
            _row(_cell(_("Opgave"), self.opgave), _cell(_("Activity"), self.activity), share=1)
        )
        column.addSpacing(theme.SPACE)
        foot = QHBoxLayout()  # beside the buttons, where it moves nothing when it comes and goes
        foot.setSpacing(theme.SPACE)
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.buttons)
        column.addLayout(foot)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for editor in self._typed:
            editor.problem_changed.connect(self.problem.setText)
        self.text.left.connect(self.accept)  # its own Ctrl+Enter
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.accept)


def _cell(caption: str, editor: Editor, tip: str = "") -> QVBoxLayout:
    cell = QVBoxLayout()
    cell.setSpacing(2)
    cell.addWidget(label(caption, "small"))
    editor.name(caption)
    if tip:
        editor.setToolTip(plain_tip(tip))
    cell.addWidget(editor)
    return cell


def _row(wide: QVBoxLayout, narrow: QVBoxLayout, *, share: int = 2) -> QHBoxLayout:
    """Two cells beside each other, the first so many times as wide as the second."""
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE)
    row.addLayout(wide, share)
    row.addLayout(narrow, 1)
    return row
