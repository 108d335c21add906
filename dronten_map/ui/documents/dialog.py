"""The dialog in which documents are made: choose at the left, see the pages at the right."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.ids import PlanId
from dronten_map.core.papers.order import Kind, Order
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.background import Job
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.documents import work
from dronten_map.ui.documents.choices import Choices
from dronten_map.ui.documents.printing import Printing
from dronten_map.ui.documents.sheet import REAL, Sheet
from dronten_map.ui.documents.work import Made
from dronten_map.ui.exports import Exports
from dronten_map.ui.settings import Settings
from dronten_map.ui.words import label

SIZE = (1120, 740)  # pixels; it fits on a screen of 1280 x 800
LEFT = 312
_WAIT = 350  # milliseconds after a change before a preview is made


class DocumentsDialog(QDialog):
    """Makes a document beside the window after every change, and shows it.

    Signals:
        shown: a document stands in the preview.
        broken(str): making it failed through a fault of the program; the traceback.
    """

    shown = Signal()
    broken = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        exports: Exports,
        settings: Settings,
        parent: QWidget | None = None,
        *,
        plan: PlanId | None = None,
    ) -> None:
        super().__init__(parent)
        from dronten_map.reports.papers.parts import parts_of

        self._bridge, self.exports, self._settings = bridge, exports, settings
        self._job: Job | None = None
        self._paging: Job | None = None
        self._printing: Printing | None = None
        self.made: Made | None = None
        self.ask_style: Callable[[], Path | None] = self._ask_style
        self.choices = Choices(bridge, styles=_styles(), parts=parts_of, plan=plan)
        self.sheet = Sheet()
        self.note = label("", "muted", wraps=True)
        self.busy = QProgressBar()
        self.place = label("", "small")
        self.zoom = label("", "small")
        self.save_button = QPushButton(_("Save as…"))
        self.print_button = QPushButton(_("Print…"))
        self.close_button = QPushButton(_("Close"))
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._assemble()
        self._connect()
        self._use_remembered_style()

    @property
    def order(self) -> Order:
        """What is chosen."""
        return self.choices.order(date.today())

    def choose(self, kind: Kind) -> None:
        """Choose a document."""
        self.choices.choose(kind)

    def refresh(self) -> None:
        """Make the document that is chosen, in place of what was being made."""
        if not self._bridge.has_document:
            return
        self._stop()
        self._show_busy(is_busy=True)
        self._say(_("Making the preview …"))
        arguments = (self._bridge.document.snapshot(), self.order, self.sheet.room)
        self._job = job = Job(work.document, *arguments, parent=self)
        job.done.connect(self._show)
        job.refused.connect(self._refuse)
        job.broken.connect(self._break)

    def save(self) -> None:
        """Write the document to a file that the user chooses."""
        if self.made is not None:
            self.exports.document(self._name(), self.made.pdf)

    def print(self) -> None:
        """Send the document to a printer that the user chooses."""
        if self.made is not None:
            self._printing = Printing(self.made, self._name(), self)
            self._printing.begun.connect(lambda: self._say(_("On its way to the printer …")))
            self._printing.ended.connect(self._end_printing)
            self._printing.begin()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the first preview, now that it is known how large it may be."""
        super().showEvent(event)
        if self.made is None and self._job is None:
            QTimer.singleShot(0, self, self.refresh)

    def event(self, event: QEvent) -> bool:
        """Go when the map was closed meanwhile."""
        if event.type() == QEvent.Type.WindowActivate and not self._bridge.has_document:
            self.reject()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is still being made or printed."""
        self._stop_all()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Stop what is still being made or printed, and go."""
        self._stop_all()
        super().done(result)

    def _assemble(self) -> None:
        self.setWindowTitle(_("Make a document"))
        self.resize(*SIZE)
        self.choices.setFixedWidth(LEFT)
        right = QVBoxLayout()
        right.setSpacing(0)
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setFixedHeight(3)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setMargin(theme.WIDE)
        pages = QWidget()
        self._stack = QStackedLayout(pages)
        self._stack.addWidget(self.sheet)
        self._stack.addWidget(self.note)
        right.addWidget(self.busy)
        right.addLayout(self._bar())
        right.addWidget(_rule(vertical=False))
        right.addWidget(pages, 1)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self.choices)
        columns.addWidget(_rule(vertical=True))
        columns.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(columns, 1)
        column.addWidget(_rule(vertical=False))
        column.addLayout(self._foot())

    def _bar(self) -> QHBoxLayout:
        """Page turning at the left, zoom at the right."""
        bar = QHBoxLayout()
        bar.setContentsMargins(theme.SPACE, theme.GAP, theme.SPACE, theme.GAP)
        bar.setSpacing(theme.GAP)
        turn = self.sheet.turn_to
        bar.addWidget(
            self._tool("chevron-left", _("Previous page"), lambda: turn(self.sheet.page - 1))
        )
        bar.addWidget(self.place)
        bar.addWidget(
            self._tool("chevron-right", _("Next page"), lambda: turn(self.sheet.page + 1))
        )
        bar.addStretch(1)
        bar.addWidget(self._tool("zoom-out", _("Smaller"), lambda: self.sheet.step(-1)))
        bar.addWidget(self.zoom)
        bar.addWidget(self._tool("zoom-in", _("Larger"), lambda: self.sheet.step(1)))
        for text, fit in ((_("Whole page"), self._fit_page), (_("Full width"), self._fit_width)):
            button = QPushButton(text)
            button.setProperty("flat", True)
            button.setAutoDefault(False)
            button.clicked.connect(fit)
            bar.addWidget(button)
        return bar

    def _fit_page(self) -> None:
        self.sheet.use("page")

    def _fit_width(self) -> None:
        self.sheet.use("width")

    def _tool(self, icon: str, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        button.setIcon(theme.icon(icon, 16))
        button.setProperty("flat", True)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.setFixedSize(theme.HIT + 4, theme.HIT)
        button.clicked.connect(act)
        return button

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.SPACE)
        foot.setSpacing(theme.SPACE)
        self.said = label("", "small", wraps=True)
        foot.addWidget(self.said, 1)
        self.save_button.setProperty("primary", True)
        for button in (self.close_button, self.print_button, self.save_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        return foot

    def _connect(self) -> None:
        self.choices.changed.connect(self._timer.start)
        self.choices.changed.connect(self._remember)
        self.choices.style_asked.connect(self._choose_style)
        self._timer.timeout.connect(self.refresh)
        self.sheet.wanted.connect(self._make_page)
        self.sheet.turned.connect(lambda _page: self._name_place())
        self.sheet.zoomed.connect(self._name_place)
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print)
        self.close_button.clicked.connect(self.reject)
        self._bridge.changed.connect(lambda _step: self._timer.start())
        self._bridge.opened.connect(self.reject)  # another map: nothing here is true any more

    def _show(self, made: Made) -> None:
        self._job = None
        self.made = made
        self._stack.setCurrentWidget(self.sheet)
        self.sheet.show_document(made.sizes, made.pictures)
        self._show_busy(is_busy=False)
        self._say(self.order.profile.left_out)
        self.shown.emit()

    def _refuse(self, error: UserError) -> None:
        self._job, self.made = None, None
        self.sheet.show_nothing()
        self.note.setText("\n".join(text for text in (error.message, error.hint) if text))
        self._stack.setCurrentWidget(self.note)
        self._show_busy(is_busy=False)
        self._say("")

    def _break(self, trace: str) -> None:
        self._job = None
        self._show_busy(is_busy=False)
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

    def _end_printing(self, text: str) -> None:
        self._printing = None
        self._say(text)

    def _stop_all(self) -> None:
        self._stop()
        if self._printing is not None:
            self._printing.cancel()
            self._printing = None

    def _stop(self) -> None:
        self._timer.stop()
        for job in (self._job, self._paging):
            if job is not None:
                job.cancel()
        self._job = self._paging = None

    def _show_busy(self, *, is_busy: bool) -> None:
        self.busy.setVisible(is_busy)
        has = self.made is not None and not is_busy
        self.save_button.setEnabled(has)
        self.print_button.setEnabled(has)
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

    def _say(self, text: str) -> None:
        self.said.setText(text)

    def _name(self) -> str:
        order = self.order
        about = ""
        for name in ("actor", "opgave", "plan"):
            editor = self.choices.editors[name]
            if getattr(order, name) is not None:
                about = editor.button.said
                break
        return f"{order.kind.word} – {about}" if about else order.kind.word

    def _choose_style(self) -> None:
        path = self.ask_style()
        if path is None or not self._use_style(path):
            self.choices.use_style(Path(self._settings.house) if self._settings.house else None)
            return
        self._remember()
        self.refresh()

    def _use_style(self, path: Path) -> bool:
        """Use a house style; say why, and return False, when it cannot be used."""
        from dronten_map.reports.house import house_of

        try:
            self.choices.use_style(path, house_of(path).name)
        except UserError as error:
            self._say(str(error))
            return False
        return True

    def _ask_style(self) -> Path | None:
        text = _("House style (*.toml)")
        chosen, _filter = QFileDialog.getOpenFileName(self, _("Choose a house style"), "", text)
        return Path(chosen) if chosen else None

    def _use_remembered_style(self) -> None:
        if self._settings.house:
            self._use_style(Path(self._settings.house))

    def _remember(self) -> None:
        """Keep the house style for the next document; the window writes it when it closes."""
        self._settings.house = self.order.house


def show_documents(
    bridge: Bridge,
    exports: Exports,
    settings: Settings,
    window: QWidget,
    *,
    plan: PlanId | None = None,
    kind: Kind | None = None,
) -> DocumentsDialog:
    """Open the dialog over a window."""
    dialog = DocumentsDialog(bridge, exports, settings, window, plan=plan)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.broken.connect(exports.broken)
    if kind is not None:
        dialog.choose(kind)
    dialog.show()
    return dialog


def _styles() -> list[tuple[str, str]]:
    """The house styles that come with the program, by file and name."""
    from dronten_map.reports.house import house_of, shipped

    return [(str(path), house_of(path).name) for path in shipped()]


def _rule(*, vertical: bool) -> QFrame:
    made = QFrame()
    made.setProperty("role", "rule")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made
