"""Looking through what teams sent back, before any of it comes into the map."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.diff import Proposed
from dronten_map.core.ids import ActorId
from dronten_map.core.queries import short_day
from dronten_map.exchange.review_lines import Line
from dronten_map.exchange.sifting import Show, Sifting
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.dialogs.review_detail import ReviewDetail
from dronten_map.ui.dialogs.review_model import By, ReviewModel
from dronten_map.ui.dialogs.review_tree import ReviewTree
from dronten_map.ui.fields.segments import Segments, Step
from dronten_map.ui.rule import rule
from dronten_map.ui.words import label

_SHOWS = {
    Show.ALL: N_("All"),
    Show.CHANGES: N_("Changes"),
    Show.CONFLICTS: N_("Conflicts"),
    Show.UNCLEAR: N_("Not understood"),
}
_BY: dict[By, str] = {"actor": N_("By actor"), "sender": N_("By sender")}
_SHARE = 0.94  # of the window below
_TOLD = 3  # files that are named


class ReviewDialog(QDialog):
    """The list, filters above it, the line in full below it, and one button to take it over."""

    def __init__(
        self,
        sifting: Sifting,
        apply: Callable[[list[Proposed]], str],
        parent: QWidget | None = None,
    ) -> None:
        """Show a review; `apply` takes cells over and returns why not, or an empty text."""
        super().__init__(parent)
        self._sifting = sifting
        self._apply = apply
        self._show, self._by = Show.ALL, "actor"
        self.tree = ReviewTree(ReviewModel(sifting, self), self)
        self.detail = ReviewDetail(sifting, self)
        self.shows = Segments(self, may_be_none=False)
        self.by = Segments(self, may_be_none=False)
        self.search = QLineEdit(self)
        self.problem = label("", "problem", wraps=True)
        self.summary = label("", "muted")
        self.take_button = QPushButton(self)
        self.cancel_button = QPushButton(_("Cancel"), self)
        self._assemble()
        self._connect()
        self._show_lines()
        self.tree.setFocus()

    def sizeHint(self) -> QSize:
        """Nearly as large as the window that it belongs to."""
        parent = self.parentWidget()
        return parent.size() * _SHARE if parent is not None else QSize(1180, 720)

    def reject(self) -> None:
        """Close; Escape in a search that says something only ends that search."""
        if self.search.hasFocus() and self.search.text():
            self.search.clear()
            self.tree.setFocus()
        else:
            super().reject()

    def _assemble(self) -> None:
        self.setWindowTitle(_("Lists that came back"))
        self.setModal(True)
        self.resize(self.sizeHint())
        self.take_button.setProperty("primary", True)
        self.take_button.setDefault(False)
        for button in (self.take_button, self.cancel_button):
            button.setAutoDefault(False)
        self.by.show_steps([Step(key, _(text)) for key, text in _BY.items()])
        self.by.choose("actor")
        self.by.setAccessibleName(_("In groups"))
        self.shows.setAccessibleName(_("Which lines"))
        self.search.setPlaceholderText(_("Search in this list (Ctrl+F)"))
        self.search.setAccessibleName(_("Search in this list (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(232)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addLayout(self._filters())
        column.addWidget(rule(vertical=False))
        column.addWidget(self.tree, 1)
        column.addWidget(rule(vertical=False))
        column.addWidget(self.detail)
        column.addWidget(rule(vertical=False))
        column.addLayout(self._foot())

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, 0)
        head.setSpacing(theme.GAP)
        head.addWidget(label(_("Lists that came back"), "title"))
        sent = [
            _("{file}, from {sender}, handed out on {day}").format(
                file=one.file, sender=one.sender, day=short_day(one.on)
            )
            for one in self._sifting.review.sent
        ]
        files = label(_some(sent), "muted", wraps=True)
        files.setVisible(bool(sent))
        head.addWidget(files)
        refused = self._sifting.review.refusals()
        if refused:
            head.addWidget(label("\n".join(refused), "bad", wraps=True))
        return head

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.SPACE)
        row.setSpacing(theme.WIDE)
        for part in (self.shows, self.by):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.search)
        return row

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.SPACE)
        foot.setSpacing(theme.SPACE)
        foot.addWidget(self.summary)
        foot.addWidget(self.problem, 1)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.take_button)
        return foot

    def _connect(self) -> None:
        self.tree.stood.connect(self.detail.show_line)
        self.tree.ticked.connect(self._count)
        self.detail.chosen.connect(self._choose)
        self.detail.column_wanted.connect(self._tick_column)
        self.shows.picked.connect(self._filter)
        self.by.picked.connect(self._group)
        self.search.textChanged.connect(self._show_lines)
        self.cancel_button.clicked.connect(self.reject)
        self.take_button.clicked.connect(self._take)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self.search.setFocus)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._take)

    def _filter(self, show: Show) -> None:
        self._show = show
        self._show_lines()

    def _group(self, by: By) -> None:
        self._by = by
        self._show_lines()

    def _show_lines(self) -> None:
        by: By = "sender" if self._by == "sender" else "actor"
        self.tree.show_lines(self._sifting.shown(self._show, self.search.text()), by)
        counts = self._sifting.counts()
        self.shows.show_steps([Step(s, f"{_(text)} {counts[s]}") for s, text in _SHOWS.items()])
        self.shows.choose(self._show)
        self.detail.show_line(self.tree.lines.line(self.tree.currentIndex()))
        self._count()

    def _choose(self, new: str, known: ActorId | None) -> None:
        self._sifting.choose(new, known)
        self._show_lines()
        self.tree.setFocus()

    def _tick_column(self, line: Line) -> None:
        self._sifting.tick(self._sifting.column(line), on=True)
        self.tree.refresh()
        self._count()

    def _count(self) -> None:
        count = len(self._sifting.chosen())
        self.problem.hide()
        self.take_button.setEnabled(count > 0)
        self.take_button.setText(_("Take over {count}").format(count=count))
        left = sum(self._sifting.can_tick(line) for line in self._sifting.lines) - count
        text = ngettext("{count} stays as it is.", "{count} stay as they are.", left)
        self.summary.setText(text.format(count=left) if left else "")

    def _take(self) -> None:
        cells = self._sifting.chosen()
        if not cells:
            return
        problem = self._apply(cells)
        if problem:
            self.problem.setText(problem)
            self.problem.show()
        else:
            self.accept()


def _some(texts: list[str]) -> str:
    """The first few of some texts, and how many there are besides."""
    more = len(texts) - _TOLD
    if more <= 0:
        return "\n".join(texts)
    rest = ngettext("and {count} more file", "and {count} more files", more).format(count=more)
    return "\n".join([*texts[:_TOLD], rest])
