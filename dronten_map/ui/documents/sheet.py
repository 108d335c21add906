"""The pages of a document as they will be: one at a time, with zoom and page turning."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea, QWidget

from dronten_map.i18n import _
from dronten_map.reports.preview import Picture
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group

Fit = Literal["page", "width"]
Zoom = float | Fit  # a share of the real size, or whatever fits
STEPS = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0)
REAL = 96 / 72  # pixels for a point at the real size
_EDGE = theme.WIDE  # pixels around a page
_KEPT = 12  # pages in pixels that are kept


class Sheet(QScrollArea):
    """Shows one page; asks for it in pixels when it has none that is sharp enough.

    Signals:
        wanted(int, float): a page in so many pixels for a point.
        turned(int): another page is shown.
        zoomed: it is shown at another size.
    """

    wanted = Signal(int, float)
    turned = Signal(int)
    zoomed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.page = 0
        self.zoom: Zoom = "page"
        self._sizes: list[tuple[float, float]] = []
        self._pictures: dict[tuple[int, float], QImage] = {}
        self._paper = _Paper()
        self.setWidget(self._paper)
        self.setCornerWidget(QWidget())  # or the style draws a frame where both scroll bars meet
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        as_group(self, _("Preview"))
        self._paper.setAutoFillBackground(False)  # the page lies on the window itself

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def room(self) -> tuple[int, int]:
        """How many real pixels a whole page may take."""
        ratio = self.devicePixelRatioF()
        size = self.maximumViewportSize()
        wide, high = size.width() - 2 * _EDGE, size.height() - 2 * _EDGE
        return max(int(wide * ratio), 1), max(int(high * ratio), 1)

    @property
    def scale(self) -> float:
        """Pixels of the screen for a point of the page that is shown."""
        return self._scale_of(self.page)

    def _scale_of(self, page: int) -> float:
        width, height = self._sizes[page]
        ratio = self.devicePixelRatioF()
        wide, high = self.room[0] / ratio, self.room[1] / ratio
        if self.zoom == "page":
            return min(wide / width, high / height)
        if self.zoom == "width":
            # A page that is higher than its room has a bar beside it, which takes width too.
            is_higher = height * wide / width > high
            beside = self.verticalScrollBar().sizeHint().width() if is_higher else 0
            return max(wide - beside, 1.0) / width
        return float(self.zoom) * REAL

    @property
    def kept(self) -> frozenset[tuple[int, float]]:
        """Which pages are there in pixels, and how many for a point."""
        return frozenset(self._pictures)

    def asked(self, page: int) -> float:
        """How many real pixels for a point a page needs to be sharp."""
        return round(self._scale_of(page) * self.devicePixelRatioF(), 3)

    def show_document(
        self, sizes: Sequence[tuple[float, float]], pictures: Sequence[Picture]
    ) -> None:
        """Show a document; its page stays where it was, as far as there is such a page."""
        self._sizes = list(sizes)
        self._pictures.clear()
        self._keep(pictures)
        self.page = min(self.page, len(self._sizes) - 1)
        self._refresh()
        self.turned.emit(self.page)

    def show_nothing(self) -> None:
        """Show no document."""
        self._sizes.clear()
        self._pictures.clear()
        self._paper.show_nothing()

    def take(self, pictures: Sequence[Picture]) -> None:
        """Show pages in pixels that were asked for."""
        self._keep(pictures)
        if self._sizes:
            self._refresh(asks=False)

    def turn_to(self, page: int) -> None:
        """Show another page, from its top."""
        if self._sizes and 0 <= page < len(self._sizes) and page != self.page:
            self.page = page
            self.verticalScrollBar().setValue(0)
            self._refresh()
            self.turned.emit(page)

    def use(self, zoom: Zoom) -> None:
        """Show pages at another size."""
        self.zoom = zoom
        if self._sizes:
            self._refresh()
        self.zoomed.emit()

    def step(self, by: int) -> None:
        """Show pages one step larger (1) or smaller (-1)."""
        if not self._sizes:
            return
        now = self.scale / REAL
        others = [s for s in STEPS if (s > now + 0.01 if by > 0 else s < now - 0.01)]
        if others:
            self.use(others[0] if by > 0 else others[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a page that should fit fitting."""
        super().resizeEvent(event)
        if self._sizes and isinstance(self.zoom, str):
            self._refresh()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; turn the page at the end of it."""
        down = event.angleDelta().y() < 0
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(-1 if down else 1)
            event.accept()
            return
        bar = self.verticalScrollBar()
        before = bar.value()
        super().wheelEvent(event)
        if bar.value() == before and bar.value() == (bar.maximum() if down else bar.minimum()):
            self.turn_to(self.page + (1 if down else -1))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages by PgUp, PgDn, Home and End; zoom by + and -."""
        turns = {
            Qt.Key.Key_PageDown: self.page + 1,
            Qt.Key.Key_PageUp: self.page - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.count - 1,
        }
        if event.key() in turns:
            self.turn_to(turns[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.step(1)
        elif event.key() == Qt.Key.Key_Minus:
            self.step(-1)
        else:
            super().keyPressEvent(event)

    def _keep(self, pictures: Sequence[Picture]) -> None:
        for one in pictures:
            form = QImage.Format.Format_RGB888
            image = QImage(one.pixels, one.width, one.height, one.stride, form).copy()
            self._pictures[one.page, round(one.asked, 3)] = image
        while len(self._pictures) > _KEPT:
            del self._pictures[next(iter(self._pictures))]

    def _refresh(self, *, asks: bool = True) -> None:
        width, height = self._sizes[self.page]
        size = QSize(round(width * self.scale), round(height * self.scale))
        sharp = self.asked(self.page)
        of_page = {s: image for (page, s), image in self._pictures.items() if page == self.page}
        best = min(of_page, key=lambda s: abs(s - sharp), default=None)
        self._paper.show_page(of_page.get(best) if best is not None else None, size)
        if asks and (best is None or abs(best - sharp) > 0.01):
            self.wanted.emit(self.page, sharp)


class _Paper(QWidget):
    """A page on the table: white, with a thin line around it."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._size = QSize()

    def show_page(self, image: QImage | None, size: QSize) -> None:
        """Show a page of a size; blank while it has no pixels yet."""
        self._image, self._size = image, size
        self.resize(size.width() + 2 * _EDGE, size.height() + 2 * _EDGE)
        self.update()

    def show_nothing(self) -> None:
        """Show no page."""
        self._image, self._size = None, QSize()
        self.resize(0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page."""
        if self._size.isEmpty():
            return
        painter = QPainter(self)
        box = QRect(QPoint(_EDGE, _EDGE), self._size)
        painter.fillRect(box, QColor("#FFFFFF"))
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, self._image)
        painter.setPen(QColor(theme.current().line))
        painter.drawRect(box.adjusted(-1, -1, 0, 0))
