"""A form of one record: a calm column of captions and editors that write as one types."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dronten_map.core.changes import Step
from dronten_map.core.edits.amend import amend
from dronten_map.core.records import Actor, Opgave, Record, Term
from dronten_map.core.rules import check_value
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import Editor
from dronten_map.ui.fields.choice import explain
from dronten_map.ui.fields.scale import StepsEditor
from dronten_map.ui.fields.text import TextEditor
from dronten_map.ui.words import label

_NAMED = (Actor, Opgave)  # their names stand in fields of other records


@dataclass(frozen=True, slots=True)
class Row:
    """One field of a form.

    Attributes:
        field: The field of the record.
        caption: What it is called, marked with N_.
        make: Makes the editor.
        tip: What it means, marked with N_; shown as tooltip.
        beside: Whether it shares its line with the row before.
    """

    field: str
    caption: str
    make: Callable[[Bridge], Editor]
    tip: str = ""
    beside: bool = False


@dataclass(slots=True)
class _Place:
    """Where one row stands: its editor, and the line that says what is wrong."""

    row: Row
    editor: Editor
    problem: QLabel
    shown: Any = field(default=None)


class RecordForm(QWidget):
    """Shows one record and changes it, field by field; every change is a step of its own."""

    def __init__(
        self,
        bridge: Bridge,
        record_type: type[Record],
        rows: Sequence[Row],
        *,
        edit_label: str,
        parent: QWidget | None = None,
    ) -> None:
        """Build the form; `edit_label` is what undo calls a change, marked with N_."""
        super().__init__(parent)
        self._bridge = bridge
        self._type = record_type
        self._rows = tuple(rows)
        self._edit_label = edit_label
        self._places: dict[str, _Place] = {}
        self.record_id = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._body = QWidget(self)
        self._column.addWidget(self._body)
        self._is_built = False

    def rebuild(self) -> None:
        """Make the editors anew, as when another map or other words are shown.

        Without a record that waits until there is one: many a form is never looked at.
        """
        self._is_built = False
        if self._bridge.model.find(self._type, self.record_id) is not None:
            self._build()
        else:
            self.record_id = ""

    def editor(self, name: str) -> Editor:
        """The editor of a field."""
        if not self._is_built:
            self._build()
        return self._places[name].editor

    def select_all(self, name: str) -> None:
        """Select a whole text, so that typing takes its place."""
        editor = self.editor(name)
        if isinstance(editor, TextEditor):
            editor.paper.selectAll()

    def show_record(self, record_id: str) -> None:
        """Show another record; what was still being typed for the one before is written first."""
        if record_id != self.record_id:
            for place in self._places.values():
                place.editor.finish()
                place.editor.drop()
            self.record_id = record_id
        if self._is_built:
            self._refresh()
        else:
            self._build()

    def follow(self, step: Step) -> None:
        """Show what an edit changed; what is being typed stays."""
        if any(isinstance(c.subject, Term) for c in step.changes):
            self.rebuild()
        elif self.record_id in step.touched() or any(
            isinstance(c.subject, _NAMED) for c in step.changes
        ):
            self._refresh()

    def _build(self) -> None:
        self._is_built = True
        before = self._body
        self._places = {}
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE + theme.GAP)
        line = QHBoxLayout()
        for row in self._rows:
            if not row.beside:
                line = QHBoxLayout()
                line.setSpacing(theme.SPACE)
                column.addLayout(line)
            line.addLayout(self._cell(row), 1)
        self._column.replaceWidget(before, self._body)
        before.hide()
        before.deleteLater()
        self._refresh()

    def _cell(self, row: Row) -> QVBoxLayout:
        cell = QVBoxLayout()
        cell.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE)
        caption = label(_(row.caption), "small")
        head.addWidget(caption)
        editor = row.make(self._bridge)
        editor.name(_(row.caption))
        editor.rule = partial(check_value, self._type, row.field)
        if isinstance(editor, StepsEditor):
            said = label("", "small")
            said.setAlignment(Qt.AlignmentFlag.AlignRight)
            editor.said.connect(said.setText)
            head.addWidget(said, 1)
        else:
            head.addStretch(1)
        if row.tip:
            for told in (caption, editor):
                explain(told, _(row.tip))
        problem = label("", "bad", wraps=True)
        problem.hide()
        editor.problem_changed.connect(partial(_say, problem))
        editor.chosen.connect(partial(self._write, row.field))
        for part in (editor, problem):
            part.setParent(self._body)
        cell.addLayout(head)
        cell.addWidget(editor)
        cell.addWidget(problem)
        cell.addStretch(1)
        self._places[row.field] = _Place(row, editor, problem)
        return cell

    def _write(self, name: str, value: Any) -> None:
        if not self.record_id:
            return
        with self._bridge.edit(_(self._edit_label)) as draft:
            amend(draft, self._type, [self.record_id], **{name: value})
        self._refresh()  # where it was refused, what stands in the map comes back

    def _refresh(self) -> None:
        record = self._bridge.model.find(self._type, self.record_id)
        self._body.setEnabled(record is not None)
        for name, place in self._places.items():
            value = getattr(record, name) if record is not None else None
            place.editor.show_value(value if record is not None else _nothing(place.editor))


def _say(problem: QLabel, text: str) -> None:
    problem.setText(text)
    problem.setVisible(bool(text))


def _nothing(editor: Editor) -> Any:
    return () if isinstance(editor.value, tuple) else None
