"""The right side of the dialog: a document is made beside the window, and its pages are shown."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.model import Model
from dronten_map.core.papers.order import Order
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.background import Job
from dronten_map.ui.documents import work
from dronten_map.ui.documents.sheet import REAL, Sheet
from dronten_map.ui.documents.work import Made
from dronten_map.ui.rule import rule
from dronten_map.ui.words import label


class Preview(QWidget):
    """Makes one document at a time; a new one takes the place of what was being made.

    Signals:
        begun: a document is being made.
        shown: it stands there.
        refused: it cannot be made; why is told in its place.
        broken(str): making it failed through a fault of the program; the traceback.
    """

    begun = Signal()
    shown = Signal()
    refused = Signal()
    broken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._paging: Job | None = None
        self.made: Made | None = None
        self.sheet = Sheet()
        self.note = label("", "muted", wraps=True)
        self.busy = QProgressBar()
        self.place = label("", "small")
        self.zoom = label("", "small")
        self._assemble()
        self.sheet.wanted.connect(self._make_page)
        self.sheet.turned.connect(lambda _page: self._name_place())
        self.sheet.zoomed.connect(self._name_place)

    @property
    def is_busy(self) -> bool:
        """Whether a document is being made."""
        return self._job is not None

    def make(self, model: Model, order: Order) -> None:
        """Make a document of a snapshot of the map, and show it."""
        self.stop()
        self._job = job = Job(work.document, model, order, self.sheet.room, parent=self)
        self._show_busy()
        job.done.connect(self._show)
        job.refused.connect(self._refuse)
        job.broken.connect(self._break)
        self.begun.emit()

    def stop(self) -> None:
        """Stop what is still being made."""
        for job in (self._job, self._paging):
            if job is not None:
                job.cancel()
        self._job = self._paging = None

    def _assemble(self) -> None:
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setFixedHeight(3)
        self.busy.hide()
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setMargin(theme.WIDE)
        pages = QWidget()
        self._stack = QStackedLayout(pages)
        self._stack.addWidget(self.sheet)
        self._stack.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.busy)
        column.addLayout(self._bar())
        column.addWidget(rule(vertical=False))
        column.addWidget(pages, 1)

    def _bar(self) -> QHBoxLayout:
        """Page turning at the left, zoom at the right."""
        bar = QHBoxLayout()
        bar.setContentsMargins(theme.SPACE, theme.GAP, theme.SPACE, theme.GAP)
        bar.setSpacing(theme.GAP)
        sheet = self.sheet
        before = _tool("chevron-left", _("Previous page"), lambda: sheet.turn_to(sheet.page - 1))
        after = _tool("chevron-right", _("Next page"), lambda: sheet.turn_to(sheet.page + 1))
        for widget in (before, self.place, after):
            bar.addWidget(widget)
        bar.addStretch(1)
        smaller = _tool("zoom-out", _("Smaller"), lambda: sheet.step(-1))
        larger = _tool("zoom-in", _("Larger"), lambda: sheet.step(1))
        for widget in (smaller, self.zoom, larger):
            bar.addWidget(widget)
        for text, fit in (
            (_("Whole page"), lambda: sheet.use("page")),
            (_("Full width"), lambda: sheet.use("width")),
        ):
            button = QPushButton(text)
            button.setProperty("flat", True)
            button.setAutoDefault(False)
            button.clicked.connect(fit)
            bar.addWidget(button)
        return bar

    def _show(self, made: Made) -> None:
        self._job = None
        self.made = made
        self._stack.setCurrentWidget(self.sheet)
        self.sheet.show_document(made.sizes, made.pictures)
        self._show_busy()
        self.shown.emit()

    def _refuse(self, error: UserError) -> None:
        self._job, self.made = None, None
        self.sheet.show_nothing()
        self.note.setText("\n".join(text for text in (error.message, error.hint) if text))
        self._stack.setCurrentWidget(self.note)
        self._show_busy()
        self.refused.emit()

    def _break(self, trace: str) -> None:
        self._job = None
        self._show_busy()
        self.broken.emit(trace)

    def _make_page(self, page: int, scale: float) -> None:
        if self.made is None:
            return
        if self._paging is not None:
            self._paging.cancel()
        around = range(max(page - work.AROUND, 0), page + work.AROUND + 1)
        wanted = [p for p in around if p < len(self.made.sizes)]
        self._paging = job = Job(work.pages, self.made.pdf, wanted, scale, parent=self)
        job.done.connect(self._take_pages)
        job.broken.connect(self._break)

    def _take_pages(self, pictures: list[work.Picture]) -> None:
        self._paging = None
        self.sheet.take(pictures)

    def _show_busy(self) -> None:
        self.busy.setVisible(self.is_busy)
        self._name_place()

    def _name_place(self) -> None:
        sheet = self.sheet
        if not sheet.count:
            self.place.setText("")
            self.zoom.setText("")
            return
        text = _("page {page} of {pages}")
        self.place.setText(text.format(page=sheet.page + 1, pages=sheet.count))
        self.zoom.setText(f"{round(100 * sheet.scale / REAL)} %")


def _tool(icon: str, text: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton()
    button.setIcon(theme.icon(icon, 16))
    button.setProperty("flat", True)
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    button.setFixedSize(theme.HIT + 4, theme.HIT)
    button.clicked.connect(act)
    return button
