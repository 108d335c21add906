"""Sending a document to a printer: its pages come from a process of their own, a few at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from dronten_map.i18n import _
from dronten_map.ui.background import Job
from dronten_map.ui.documents import work
from dronten_map.ui.documents.work import Made, Picture

if TYPE_CHECKING:  # brings the printers of the system along
    from PySide6.QtPrintSupport import QPrinter

SHARP = 200 / 72  # pixels for a point: more is seen by nobody and takes memory
_AT_ONCE = 3  # pages


class Printing(QObject):
    """One document on its way to paper.

    Signals:
        begun: the first pages are on their way.
        ended(str): what became of it, in one sentence.
    """

    begun = Signal()
    ended = Signal(str)

    def __init__(self, made: Made, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._made = made
        self._window = parent
        self._name = name
        self._painter: QPainter | None = None
        self._printer: QPrinter | None = None
        self._wanted: list[int] = []
        self._job: Job | None = None

    def begin(self) -> None:
        """Ask which printer, and send the pages there."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFromTo(1, len(self._made.sizes))
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(_("Print…").rstrip("…"))
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.send(printer)

    def send(self, printer: "QPrinter") -> None:
        """Send the pages that were chosen to this printer."""
        first = max(printer.fromPage(), 1) - 1
        last = printer.toPage() or len(self._made.sizes)
        self._wanted = list(range(first, min(last, len(self._made.sizes))))
        printer.setDocName(self._name)
        printer.setFullPage(True)
        self._printer = printer
        self._lay(self._wanted[0])
        self._painter = QPainter()
        if not self._painter.begin(printer):
            self._stop(_("The printer does not take this document."))
            return
        self.begun.emit()
        self._next()

    def cancel(self) -> None:
        """Send no more pages; nothing is told of it any more."""
        if self._job is not None:
            self._job.cancel()
        if self._printer is not None:
            self._printer.abort()
        self._end()

    def _next(self) -> None:
        now, self._wanted = self._wanted[:_AT_ONCE], self._wanted[_AT_ONCE:]
        self._job = job = Job(work.pages, self._made.pdf, now, SHARP, parent=self)
        job.done.connect(self._paint)
        job.broken.connect(lambda _trace: self._stop(_("The document could not be printed.")))

    def _paint(self, pictures: list[Picture]) -> None:
        self._job = None
        printer, painter = self._printer, self._painter
        assert printer is not None
        assert painter is not None
        for one in pictures:
            if self._has_painted:
                self._lay(one.page)
                printer.newPage()
            self._has_painted = True
            form = QImage.Format.Format_RGB888
            image = QImage(one.pixels, one.width, one.height, one.stride, form)
            painter.drawImage(self._box(image), image)
        if self._wanted:
            self._next()
        else:
            self._stop(_("Sent to the printer: {name}").format(name=self._name))

    def _lay(self, page: int) -> None:
        """Turn the paper as the page is, and ask for its size."""
        assert self._printer is not None
        width, height = self._made.sizes[page]
        sides = QSizeF(min(width, height), max(width, height))
        turned = width > height
        way = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
        size = QPageSize(sides, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        self._printer.setPageLayout(QPageLayout(size, way, QMarginsF()))

    def _box(self, image: QImage) -> QRectF:
        """Where a page stands on the paper: as large as fits, in the middle."""
        assert self._painter is not None
        paper = QRectF(self._painter.viewport())
        size = QSizeF(image.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (paper.width() - size.width()) / 2
        top = (paper.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def _stop(self, text: str) -> None:
        self._end()
        self.ended.emit(text)

    def _end(self) -> None:
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        self._job = self._painter = self._printer = None
        self.deleteLater()

    _has_painted = False
