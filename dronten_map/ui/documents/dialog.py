"""The dialog in which documents are made: choose at the left, see the pages at the right."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.ids import PlanId
from dronten_map.core.papers.order import Kind, Order
from dronten_map.errors import UserError
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.documents.choices import Choices
from dronten_map.ui.documents.preview import Preview
from dronten_map.ui.documents.printing import Printing
from dronten_map.ui.exports import Exports
from dronten_map.ui.rule import rule
from dronten_map.ui.settings import Settings
from dronten_map.ui.words import label

LEAST, MOST = (1120, 740), (1440, 1000)  # pixels; the least fits on a screen of 1280 x 800
_AROUND = (160, 60)  # pixels of a larger screen that stay free
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
        self._printing: Printing | None = None
        self.ask_style: Callable[[], Path | None] = self._ask_style
        self.choices = Choices(bridge, styles=_styles(), parts=parts_of, plan=plan)
        self.preview = Preview()
        self.said = label("", "small", wraps=True)
        self.save_button = QPushButton(_("Save as…"))
        self.print_button = QPushButton(_("Print…"))
        self.close_button = QPushButton(_("Close"))
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._assemble()
        self._connect()
        if settings.house:
            self._use_style(Path(settings.house))

    @property
    def order(self) -> Order:
        """What is chosen."""
        return self.choices.order(date.today())

    def choose(self, kind: Kind) -> None:
        """Choose a document."""
        self.choices.choose(kind)

    def refresh(self) -> None:
        """Make the document that is chosen, in place of what was being made."""
        self._timer.stop()
        if self._bridge.has_document:
            self.preview.make(self._bridge.document.snapshot(), self.order)

    def save(self) -> None:
        """Write the document to a file that the user chooses."""
        if self.preview.made is not None and not self.preview.is_busy:
            self.exports.document(self._name(), self.preview.made.pdf)
            self.activateWindow()  # it was the window that asked where to

    def print(self) -> None:
        """Send the document to a printer that the user chooses."""
        if self.preview.made is None or self.preview.is_busy:
            return
        self._printing = Printing(self.preview.made, self._name(), self)
        self._printing.begun.connect(lambda: self._say(_("On its way to the printer …")))
        self._printing.ended.connect(self._end_printing)
        self._printing.begin()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the first preview, now that it is known how large it may be."""
        super().showEvent(event)
        if self.preview.made is None and not self.preview.is_busy:
            QTimer.singleShot(0, self, self.refresh)

    def event(self, event: QEvent) -> bool:
        """Go when the map was closed meanwhile."""
        if event.type() == QEvent.Type.WindowActivate and not self._bridge.has_document:
            self.reject()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is still being made or printed."""
        self._stop()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Stop what is still being made or printed, and go."""
        self._stop()
        super().done(result)

    def _assemble(self) -> None:
        self.setWindowTitle(_("Make a document"))
        self.resize(*self._size())
        self.choices.setFixedWidth(LEFT)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self.choices)
        columns.addWidget(rule(vertical=True))
        columns.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(columns, 1)
        column.addWidget(rule(vertical=False))
        column.addLayout(self._foot())

    def _size(self) -> tuple[int, int]:
        """As much of the screen as makes a page readable."""
        screen = self.screen().availableGeometry()
        sides = zip((screen.width(), screen.height()), _AROUND, LEAST, MOST, strict=True)
        wide, high = (min(max(side - around, least), most) for side, around, least, most in sides)
        return wide, high

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.SPACE)
        foot.setSpacing(theme.SPACE)
        foot.addWidget(self.said, 1)
        self.save_button.setProperty("primary", True)
        for button in (self.close_button, self.print_button, self.save_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self._allow(may_go_out=False)
        return foot

    def _connect(self) -> None:
        self.choices.changed.connect(self._timer.start)
        self.choices.changed.connect(self._remember)
        self.choices.style_asked.connect(self._choose_style)
        self._timer.timeout.connect(self.refresh)
        self.preview.begun.connect(self._begin)
        self.preview.shown.connect(self._show)
        self.preview.refused.connect(lambda: self._say(""))
        self.preview.broken.connect(lambda _text: self._say(""))
        self.preview.broken.connect(self.broken)
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print)
        self.close_button.clicked.connect(self.reject)
        for keys, act in (
            (QKeySequence.StandardKey.Print, self.print),
            (QKeySequence.StandardKey.Save, self.save),
        ):
            QShortcut(keys, self).activated.connect(act)
        self.exports.written.connect(self._tell_written)
        self._bridge.changed.connect(lambda _step: self._timer.start())
        self._bridge.opened.connect(self.reject)  # another map: nothing here is true any more

    def _begin(self) -> None:
        self._allow(may_go_out=False)
        self._say(_("Making the preview …"))

    def _show(self) -> None:
        self._allow(may_go_out=True)
        self._say(self.order.profile.left_out)
        self.shown.emit()

    def _allow(self, *, may_go_out: bool) -> None:
        for button in (self.save_button, self.print_button):
            button.setEnabled(may_go_out)

    def _tell_written(self, path: Path) -> None:
        self._say(_("Saved: {path}").format(path=path))

    def _end_printing(self, text: str) -> None:
        self._printing = None
        self._say(text)

    def _stop(self) -> None:
        self._timer.stop()
        self.preview.stop()
        if self._printing is not None:
            self._printing.cancel()
            self._printing = None

    def _say(self, text: str) -> None:
        self.said.setText(text)

    def _name(self) -> str:
        """What the file is called: after the document and what it is about."""
        order = self.order
        for name in ("actor", "opgave", "plan"):
            if getattr(order, name) is not None:
                return f"{order.kind.word} – {self.choices.editors[name].button.said}"
        return order.kind.word

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
    """Open the dialog over a window; one that is open comes to the front, or makes place."""
    found = window.findChild(DocumentsDialog)
    if found is not None and found.isVisible():
        if kind is None:
            found.raise_()
            found.activateWindow()
            return found
        found.reject()
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
