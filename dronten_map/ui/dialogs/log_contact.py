"""Keeping a contact moment in ten seconds, with the map still in sight."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.edits.contacts import log_contact, promise
from dronten_map.core.ids import ActivityId, ActorId, ContactId, OpgaveId, TermId
from dronten_map.core.records import Activity, Actor, ContactMoment, Opgave, Record, Term
from dronten_map.errors import UserError
from dronten_map.i18n import N_, _
from dronten_map.session.contact_drafts import ContactDraft, drafts_of, drop_draft, keep_draft
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.contact_draft_bar import DraftBar
from dronten_map.ui.fields import Editor
from dronten_map.ui.fields.choice import ChoiceEditor, ManyEditor, explain
from dronten_map.ui.fields.formats import DATE, TEXT
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.fields.options import activities, actors, opgaven, words
from dronten_map.ui.fields.text import TextEditor
from dronten_map.ui.views.contacts_forms import APART, FIT
from dronten_map.ui.words import label

_WIDE = 520  # pixels
_PAUSE = 1_000  # milliseconds after the last letter until what is typed is put aside
_CHOSEN: dict[str, type[Record]] = {
    "channel": Term,
    "opgave": Opgave,
    "activity": Activity,
    "by": Actor,
    "to": Actor,
}


class LogContactDialog(QDialog):
    """Who, when, how, what was said, what we make of it, what was promised; Ctrl+Enter keeps it.

    Nothing that is typed is lost: Escape, a crash or the end of the program puts it aside, and it
    comes back the next time with the same actors, or on demand.

    Signals:
        kept(str): the contact moment with this id was kept.
        put_aside: it was closed with something in it that is not kept yet.
    """

    kept = Signal(str)
    put_aside = Signal()

    def __init__(
        self,
        bridge: Bridge,
        parent: QWidget | None = None,
        *,
        with_actors: Iterable[ActorId] = (),
        opgave: OpgaveId | None = None,
        activity: ActivityId | None = None,
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
        self.source = LineEditor(TEXT, hint=N_("Left empty: those you spoke with"))
        self.judgement = LineEditor(TEXT, hint=N_("Apart from what was said"))
        self.agreed = LineEditor(TEXT, hint=N_("What was promised, if anything"))
        self.by = ChoiceEditor(bridge, actors())
        self.to = ChoiceEditor(bridge, actors())
        self.due = LineEditor(DATE)
        self.bar = DraftBar()
        self.problem = label("", "bad", wraps=True)
        self.note = label("", "small", wraps=True)  # what is right, but perhaps not meant
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.keep = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.keep.setText(_("Keep"))
        self.keep.setToolTip(_("Ctrl+Enter"))
        self._texts: dict[str, LineEditor | TextEditor] = {
            "on": self.on,
            "text": self.text,
            "source": self.source,
            "judgement": self.judgement,
            "agreed": self.agreed,
            "due": self.due,
        }
        self._choices = {
            "channel": self.channel,
            "opgave": self.opgave,
            "activity": self.activity,
            "by": self.by,
            "to": self.to,
        }
        self._offered: ActorId | None = None  # who is thought to have promised, until another is
        self._key = uuid4().hex
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._assemble()
        self._connect()
        self.actors.show_value(tuple(with_actors))
        self.opgave.show_value(opgave)
        self.activity.show_value(activity)
        self._begin()

    def _begin(self) -> None:
        """Fill in the rest: today, who promises, and what was typed before."""
        self.on.show_value(date.today())
        self._begin_by()
        self._offer()
        first = self.text if self.actors.value else self.actors
        first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter alone does not close what is being typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)

    @property
    def has_content(self) -> bool:
        """Whether anything is typed that would be a pity to lose."""
        return any(text.strip() for name, text in self._written().items() if name != "on")

    def reject(self) -> None:
        """Close it; what was typed is put aside."""
        if self.has_content:
            if not self._put_aside():
                return
            self.put_aside.emit()
        super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape close the whole form: in a field alone it would take away what is typed."""
        is_key = event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.reject()
            return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """Keep the contact moment and what was promised, in one step."""
        for editor in self._texts.values():
            editor.finish()
            if editor.problem:
                self.problem.setText(editor.problem)
                editor.begin()
                return
        if not self.actors.value and not self.text.value:
            self.problem.setText(_("Say with whom you spoke, or what was said."))
            return
        made = self._write()
        if made is not None:
            self._pause.stop()
            self._forget(self._key)
            super().accept()
            self.kept.emit(made)

    def _write(self) -> ContactId | None:
        """Keep it; None when the window was refused, and says why: what was typed is still here."""
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
                source=self.source.value or "",
                judgement=self.judgement.value or "",
            )
            if self.agreed.value:
                promise(
                    draft,
                    self.agreed.value,
                    by=ActorId(str(self.by.value)) if self.by.value else None,
                    to=ActorId(str(self.to.value)) if self.to.value else None,
                    due=self.due.value,
                    contact=made,
                    opgave=opgave,
                )
        is_kept = made is not None and self._bridge.model.find(ContactMoment, made) is not None
        return made if is_kept else None

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, theme.WIDE)
        column.setSpacing(theme.SPACE + theme.GAP)
        column.addWidget(self.bar)
        column.addLayout(_cell(_("With"), self.actors))
        column.addLayout(_row(_cell(_("Date"), self.on), _cell(_("Channel"), self.channel)))
        column.addLayout(_cell(_("What was said (fact)"), self.text, _(FIT)))
        column.addLayout(_cell(_("Who says so (source)"), self.source, _(FIT)))
        column.addLayout(_cell(_("What we make of it (judgement)"), self.judgement, _(APART)))
        column.addLayout(_cell(_("What was promised"), self.agreed, _(FIT)))
        column.addLayout(
            _row(
                _cell(_("By"), self.by),
                _cell(_("To"), self.to),
                _cell(_("Due"), self.due),
                shares=(3, 3, 2),
            )
        )
        column.addLayout(
            _row(
                _cell(_("Opgave"), self.opgave),
                _cell(_("Activity"), self.activity),
                shares=(1, 1),
            )
        )
        column.addSpacing(theme.SPACE)
        foot = QHBoxLayout()  # beside the buttons, where it moves nothing when it comes and goes
        foot.setSpacing(theme.SPACE)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.problem)
        words.addWidget(self.note)
        foot.addLayout(words, 1)
        foot.addWidget(self.buttons)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.bar.wanted.connect(self._bring_back)
        self.bar.thrown.connect(self._throw_away)
        self.on.chosen.connect(self._tell_later)
        self.actors.chosen.connect(lambda _value: self._begin_by())
        for choice in (self.actors, *self._choices.values()):
            choice.chosen.connect(lambda _value: self._pause.start())
        for editor in self._texts.values():
            editor.problem_changed.connect(self.problem.setText)
        for line in (self.on, self.source, self.judgement, self.agreed, self.due):
            line.line.installEventFilter(self)
            line.line.textChanged.connect(lambda _text: self._pause.start())
        self.text.paper.installEventFilter(self)
        self.text.paper.textChanged.connect(self._pause.start)
        self.text.left.connect(self.accept)  # its own Ctrl+Enter
        self._pause.timeout.connect(lambda: self.has_content and self._put_aside())
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.accept)

    def _tell_later(self, on: date | None) -> None:
        is_later = on is not None and on > date.today()
        later = _("This day is yet to come: it counts as planned, not as spoken to.")
        self.note.setText(later if is_later else "")

    def _begin_by(self) -> None:
        """Promises are mostly made by the first of those who were spoken to."""
        if self.by.value in (None, self._offered):
            self._offered = self.actors.value[0] if self.actors.value else None
            self.by.show_value(self._offered)

    def _written(self) -> dict[str, str]:
        """What stands in the fields, as it is typed."""
        return {
            name: e.line.text() if isinstance(e, LineEditor) else e.paper.toPlainText()
            for name, e in self._texts.items()
        }

    def _put_aside(self) -> bool:
        """Write what is typed beside the working copies; False when that cannot be done."""
        choices = {name: str(e.value) for name, e in self._choices.items() if e.value}
        chosen = tuple(str(a) for a in self.actors.value or ())
        at = datetime.now().astimezone().isoformat(timespec="seconds")
        draft = ContactDraft(at, chosen, self._written(), choices, self._key)
        try:
            keep_draft(self._bridge.document.document_id, draft)
        except UserError as error:
            self.problem.setText(error.message)
            return False
        return True

    def _forget(self, key: str) -> None:
        try:
            drop_draft(self._bridge.document.document_id, key)
        except UserError as error:
            self._bridge.failed.emit(error)

    def _offer(self) -> None:
        """Bring back the draft about the same actors, or offer the latest of the others."""
        drafts = drafts_of(self._bridge.document.document_id)
        mine = tuple(str(a) for a in self.actors.value or ())
        same = [one for one in drafts if not mine or one.actors == mine]
        if same:
            self._show_draft(same[0])
        elif drafts:
            self.bar.tell(drafts[0])

    def _bring_back(self) -> None:
        draft = self.bar.draft
        if draft is None or (self.has_content and not self._put_aside()):
            return
        self._show_draft(draft)
        self.text.begin()

    def _show_draft(self, draft: ContactDraft) -> None:
        model = self._bridge.model
        self._key = draft.key
        there = [ActorId(a) for a in draft.actors]
        self.actors.show_value(tuple(a for a in there if model.find(Actor, a) is not None))
        self._offered = self.actors.value[0] if self.actors.value else None
        for name, editor in self._choices.items():
            found = draft.choices.get(name)
            is_there = found is not None and model.find(_CHOSEN[name], found) is not None
            editor.show_value(found if is_there else None)
        self._show_texts(draft.texts)
        self.bar.tell(draft, is_back=True)

    def _show_texts(self, texts: Mapping[str, str]) -> None:
        for name, editor in self._texts.items():
            if isinstance(editor, TextEditor):
                editor.paper.setPlainText(texts.get(name, ""))
                editor.paper.moveCursor(QTextCursor.MoveOperation.End)
            else:
                editor.line.setText(texts.get(name, ""))

    def _throw_away(self) -> None:
        self._forget(self._key)
        self._key = uuid4().hex
        self._show_texts({"on": self.on.line.text()})
        self._pause.stop()
        self.bar.tell(None)
        self.text.begin()


def _cell(caption: str, editor: Editor, tip: str = "") -> QVBoxLayout:
    cell = QVBoxLayout()
    cell.setSpacing(2)
    cell.addWidget(label(caption, "small"))
    editor.name(caption)
    if tip:
        explain(editor, tip)
    cell.addWidget(editor)
    return cell


def _row(*cells: QVBoxLayout, shares: tuple[int, ...] = (2, 1)) -> QHBoxLayout:
    """Cells beside each other, each with its share of the width."""
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE)
    for cell, share in zip(cells, shares, strict=True):
        row.addLayout(cell, share)
    return row
