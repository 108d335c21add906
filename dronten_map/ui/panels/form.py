"""Forms of the inspector: captions above editors, in sections that fold."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import explain
from dronten_map.ui.fields.editor import Editor
from dronten_map.ui.fields.scale import StepsEditor
from dronten_map.ui.panels.inspector_subjects import Pairing, Subject
from dronten_map.ui.words import label


@dataclass(frozen=True, slots=True)
class Row:
    """One field of a form.

    Attributes:
        field: The field of the subject.
        caption: What it is called, marked with N_.
        make: Makes the editor; the pairing is for lists that can make something new.
        tip: What it means, marked with N_; shown as tooltip.
        only_one: Whether it makes no sense for several records at once, as a name.
    """

    field: str
    caption: str
    make: Callable[[Bridge, Pairing], Editor]
    tip: str = ""
    only_one: bool = False


class Form(QWidget):
    """A column of fields of one subject; every change is written at once, as one step."""

    def __init__(
        self, bridge: Bridge, rows: Sequence[Row], pairing: Pairing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._subject: Subject | None = None
        self._rows = {row.field: row for row in rows}
        self._editors: dict[str, Editor] = {}
        self._cells: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE + theme.GAP)
        for row in rows:
            column.addWidget(self._cell(row, pairing))

    def editor(self, field: str) -> Editor:
        """The editor of a field."""
        return self._editors[field]

    @property
    def editors(self) -> list[Editor]:
        """All editors, from top to bottom."""
        return list(self._editors.values())

    def show_subject(self, subject: Subject, *, is_many: bool = False) -> None:
        """Be about another subject, to be shown by `refresh`; what was typed must be finished."""
        self._subject = subject
        for field, cell in self._cells.items():
            cell.setVisible(not (is_many and self._rows[field].only_one))
        for editor in self._editors.values():
            editor.drop()

    def refresh(self) -> None:
        """Show what the map says now; what is being typed is left alone."""
        if self._subject is None:
            return
        for field, editor in self._editors.items():
            values = self._subject.values(field)
            if values and any(v != values[0] for v in values):
                editor.show_mixed()
            else:
                editor.show_value(values[0] if values else None)

    def _cell(self, row: Row, pairing: Pairing) -> QWidget:
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        caption = label(_(row.caption), "small")
        editor = row.make(self._bridge, pairing)
        editor.setParent(cell)
        editor.name(_(row.caption))
        editor.rule = partial(self._wrong, row.field)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE)
        head.addWidget(caption)
        head.addWidget(_said(editor), 1)
        if row.tip:
            explain(caption, _(row.tip))
            explain(editor, _(row.tip))
        problem = label("", "bad", wraps=True)
        problem.hide()
        editor.problem_changed.connect(partial(_tell, problem))
        editor.chosen.connect(partial(self._write, row))
        column.addLayout(head)
        column.addWidget(editor)
        column.addWidget(problem)
        self._editors[row.field] = editor
        self._cells[row.field] = cell
        return cell

    def _wrong(self, field: str, value: Any) -> str:
        return self._subject.wrong(field, value) if self._subject is not None else ""

    def _write(self, row: Row, value: Any) -> None:
        subject, document = self._subject, self._bridge.document
        if subject is None:
            return

        def write() -> None:
            if self._bridge.has_document and self._bridge.document is document:
                subject.write(row.field, _(row.caption), value)

        if self._bridge.is_telling:  # a step took the field away while the user was typing in it
            QTimer.singleShot(0, self._bridge, write)
            return
        write()
        self.refresh()  # where it was refused, what stands in the map comes back


class Section(QWidget):
    """A part of the inspector with a heading that folds it away.

    Signals:
        folded(bool): the user folded it away, or back.
    """

    folded = Signal(bool)

    def __init__(self, title: str, *parts: QWidget, is_open: bool = True) -> None:
        super().__init__()
        self.head = QToolButton()
        self.head.setText(title)
        self.head.setCheckable(False)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.setMinimumHeight(theme.HIT)
        self.head.setIconSize(QSize(14, 14))
        self.head.setFont(theme.font(weight=600))
        self.head.setStyleSheet(
            "text-align: left; padding: 4px 0; border: 0; margin-left: -4px; font-weight: 600"
        )
        self.head.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.head.clicked.connect(lambda: self._turn())
        self.body = QWidget()
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, theme.GAP, 0, theme.SPACE)
        inner.setSpacing(theme.SPACE + theme.GAP)
        for part in parts:
            inner.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.body)
        self.is_open = is_open
        self.fold(is_open=is_open)

    def fold(self, *, is_open: bool) -> None:
        """Show the section, or only its heading."""
        self.is_open = is_open
        self.body.setVisible(is_open)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _turn(self) -> None:
        self.fold(is_open=not self.is_open)
        self.folded.emit(self.is_open)

    def _draw(self) -> None:
        name = "chevron-down" if self.is_open else "chevron-right"
        self.head.setIcon(theme.icon(name, 14, colour=theme.current().muted))
        state = _("unfolded") if self.is_open else _("folded")
        self.head.setAccessibleDescription(state)
        tip = _("Fold this part away.") if self.is_open else _("Unfold this part.")
        self.head.setToolTip(tip)


class Said(QWidget):
    """The word for what is chosen, at the right of a caption; elided where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show a word."""
        self._text = text
        explain(self, text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word."""
        painter = QPainter(self)
        painter.setFont(theme.tabular(theme.SMALL))
        painter.setPen(QColor(theme.current().muted))
        elide = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(self._text, elide, self.width())
        middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), middle, text)


def _said(editor: Editor) -> Said:
    said = Said()
    if isinstance(editor, StepsEditor):
        said.say(editor.caption)
        editor.said.connect(said.say)
    return said


def _tell(problem: QLabel, text: str) -> None:
    problem.setText(text)
    problem.setVisible(bool(text))
