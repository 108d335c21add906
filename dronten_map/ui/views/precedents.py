"""The library of what other municipalities did: to search, to read, to add to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from dronten_map.core.changes import Step
from dronten_map.core.edits.learning import add_precedent, add_shipped_precedents
from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import PrecedentId
from dronten_map.core.precedents import missing_precedents, precedents_with, where_and_when
from dronten_map.core.records import Experiment, Precedent
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import Editor
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.formats import TEXT
from dronten_map.ui.fields.options import scale
from dronten_map.ui.views.plan_columns import several_lines, typed
from dronten_map.ui.views.record_form import RecordForm, Row
from dronten_map.ui.views.unfolding import UnfoldingRow
from dronten_map.ui.words import breakable, label

_MOST = 40  # rows that are shown; of more one searches
_FEW = 6  # examples among which nobody needs to search


class Precedents(QWidget):
    """The examples, all of them or those of one step; one at a time is open to read and change.

    Signals:
        opened(str): this is open now, and is to be brought into sight.
    """

    opened = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._step: int | None = None
        self._open = ""
        self.rows: dict[str, UnfoldingRow] = {}
        self.title = label(_("Examples from elsewhere"), "large")
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search place, theme, words…"))
        self.search.setAccessibleName(_("Search in the examples"))
        self.search.setClearButtonEnabled(True)
        self.form = precedent_form(bridge)
        self.used = label("", "small", wraps=True)
        self.delete = _flat(_("Delete example"), "trash-2")
        self.add = _flat(_("Add example"), "book-open")
        self.bring = _flat("", "download")
        self.none = label("", "muted", wraps=True)
        self._assemble()
        self.search.textChanged.connect(lambda _typed: self._refresh())
        self.add.clicked.connect(self._add)
        self.bring.clicked.connect(self._bring)
        self.delete.clicked.connect(self._delete)

    def _assemble(self) -> None:
        self._inside = QWidget()
        inner = QVBoxLayout(self._inside)
        inner.setContentsMargins(24, 0, 0, theme.WIDE)
        inner.setSpacing(theme.SPACE)
        inner.addWidget(self.form)
        inner.addWidget(self.used)
        inner.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        for part in (self.title, self.search, self.none):
            column.addWidget(part)
        column.addLayout(self._list)
        for button in (self.add, self.bring):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_step(self, step: int | None) -> None:
        """Show those of one step only; None shows all of them."""
        self._step = step
        self._refresh()

    def follow(self, step: Step) -> None:
        """Show what an edit changed."""
        self.form.follow(step)
        if any(isinstance(c.subject, Experiment | Precedent) for c in step.changes):
            self._refresh()

    def open(self, precedent: str) -> None:
        """Open an example, or close it when it is open."""
        self._open = "" if precedent == self._open else precedent
        self._refresh()

    def bring_up(self, precedent: str) -> None:
        """Open an example, whatever was searched for before."""
        self._open = precedent
        if self.search.text():
            self.search.clear()
        self._refresh()
        if precedent in self.rows:
            self.opened.emit(precedent)

    def _refresh(self) -> None:
        model, typed_words = self._bridge.model, self.search.text()
        found = [p for p in precedents_with(model, typed_words) if self._is_meant(p)]
        if self._open not in {p.id for p in found}:
            self._open = ""
        shown = [p for at, p in enumerate(found) if at < _MOST or p.id == self._open]
        self._list.removeWidget(self._inside)
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {precedent.id: self._row(precedent) for precedent in shown}
        for precedent_id, row in self.rows.items():
            self._list.addWidget(row)
            if precedent_id == self._open:
                self._list.addWidget(self._inside)
        self.form.show_record(self._open)
        self._inside.setVisible(bool(self._open))
        self._say_users()
        self._say_rest(found, typed_words)

    def _is_meant(self, precedent: Precedent) -> bool:
        return self._step is None or precedent.step == self._step

    def _row(self, precedent: Precedent) -> UnfoldingRow:
        row = UnfoldingRow(
            precedent.title, where_and_when(precedent), is_open=precedent.id == self._open
        )
        row.chosen.connect(lambda: self.open(precedent.id))
        return row

    def _say_users(self) -> None:
        linked = self._bridge.model.referring(self._open) if self._open else ()
        titles = [r.title for r in linked if isinstance(r, Experiment)]
        text = _("Experiments that learn from it: {titles}").format(titles=", ".join(titles))
        self.used.setText(breakable(text) if titles else "")
        self.used.setVisible(bool(titles))

    def _say_rest(self, found: list[Precedent], typed_words: str) -> None:
        model = self._bridge.model
        every, more = model.count(Precedent), len(found) - len(self.rows)
        if more > 0:
            text = ngettext("{count} more: search for it.", "{count} more: search for them.", more)
            said = text.format(count=more)
        elif found or self._step is not None:
            said = ""
        elif typed_words:
            said = _("Nothing holds “{typed}”.").format(typed=typed_words.strip())
        else:
            said = _("What did other municipalities do, and what came of it?")
        self.none.setText(breakable(said))
        self.none.setVisible(bool(said))
        is_whole = self._step is None
        self.search.setVisible(is_whole and (every > _FEW or bool(typed_words)))
        self.add.setVisible(is_whole)
        missing = len(missing_precedents(model)) if is_whole else 0
        text = ngettext(
            "Bring in the example of the program",
            "Bring in the {count} examples of the program",
            missing,
        )
        self.bring.setText(text.format(count=missing))
        self.bring.setVisible(missing > 0)
        self.setVisible(is_whole or bool(found))

    def _add(self) -> None:
        made: PrecedentId | None = None
        with self._bridge.edit(_("Add example")) as draft:
            made = add_precedent(draft, _("New example"), step=self._step)
        if made is not None:
            self.bring_up(made)
            self.form.editor("title").begin()

    def _bring(self) -> None:
        with self._bridge.edit(_("Bring in examples")) as draft:
            add_shipped_precedents(draft)

    def _delete(self) -> None:
        precedent = self._bridge.model.find(Precedent, self._open)
        if precedent is not None:
            with self._bridge.edit(_("Delete example")) as draft:
                remove(draft, [precedent])


def precedent_form(bridge: Bridge) -> RecordForm:
    """One example: what, where and when, what came of it, and who says so."""
    rows = (
        Row("title", N_("Title"), typed(TEXT)),
        Row("place", N_("Which municipality"), typed(TEXT)),
        Row("period", N_("When"), typed(TEXT), beside=True),
        Row("action", N_("What they did"), several_lines(3)),
        Row("result", N_("What came of it"), several_lines(3)),
        Row("step", N_("Helps with step"), _step),
        Row("theme", N_("Theme"), typed(TEXT), beside=True),
        Row("source_title", N_("Source"), typed(TEXT), N_("The title of where it can be read.")),
        Row("source_author", N_("Author or organisation"), typed(TEXT)),
        Row("source_year", N_("Year"), typed(TEXT), beside=True),
        Row("source_address", N_("Where it stands"), typed(TEXT)),
    )
    return RecordForm(bridge, Precedent, rows, edit_label=N_("Change example"))


def _step(bridge: Bridge) -> Editor:
    return ChoiceEditor(bridge, scale("step"), none=N_("no step in particular"))


def _flat(text: str, icon: str) -> QPushButton:
    button = QPushButton(theme.icon(icon), breakable(text))
    button.setProperty("flat", True)
    return button
