"""A short list of what can be gone to: a click brings the user there."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.fields.choice import explain
from dronten_map.ui.words import label

FEW = 8  # as many are shown at first
_ICON = 16


@dataclass(frozen=True, slots=True)
class Link:
    """One line: whom or what it leads to, and what stands faintly below it."""

    value: Hashable
    text: str
    note: str = ""
    icon: str = ""
    tip: str = ""


class Links(QWidget):
    """The lines below one another; the first few, and a button for the rest.

    Signals:
        chosen(value): a line was clicked, or Enter pressed on it.
    """

    chosen = Signal(object)

    def __init__(self, empty: str) -> None:
        super().__init__()
        self._links: tuple[Link, ...] = ()
        self._shows_all = False
        self.buttons: list[LinkButton] = []
        self.empty = label(empty, "muted", wraps=True)
        self.more = QPushButton()
        self.more.setProperty("flat", True)
        self.more.clicked.connect(self._show_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.empty)
        self._column.addWidget(self.more)
        self.show_links(())

    def show_links(self, links: Sequence[Link]) -> None:
        """Show these lines; buttons that stand there already are used again."""
        self._links = tuple(links)
        shown = self._links if self._shows_all else self._links[:FEW]
        while len(self.buttons) < len(shown):
            button = LinkButton()
            button.clicked.connect(lambda _on, b=button: self.chosen.emit(b.link.value))
            self._column.insertWidget(1 + len(self.buttons), button)
            self.buttons.append(button)
        for index, button in enumerate(self.buttons):
            button.setVisible(index < len(shown))
            if index < len(shown):
                button.show_link(shown[index])
        self.empty.setVisible(not self._links)
        self.more.setText(_("Show all {count}").format(count=len(self._links)))
        self.more.setVisible(len(shown) < len(self._links))

    def shorten(self) -> None:
        """Show only the first few again, as for another subject."""
        self._shows_all = False

    def _show_all(self) -> None:
        self._shows_all = True
        first = len(self.buttons)
        self.show_links(self._links)
        if first < len(self.buttons):
            self.buttons[first].setFocus()


class LinkButton(QPushButton):
    """A line of one or two texts; what does not fit is elided and stands in the tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.link = Link(None, "")
        self.setProperty("flat", True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_link(self, link: Link) -> None:
        """Show where this line leads."""
        if link == self.link:
            return
        self.link = link
        self.setAccessibleName(", ".join(text for text in (link.text, link.note) if text))
        explain(self, link.tip or "\n".join(t for t in (link.text, link.note) if t))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines; long names do not widen a panel."""
        return QSize(80, 44 if self.link.note else theme.HIT + 4)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(56, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there by Enter as well as by Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the icon and the texts."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        colours = theme.current()
        left = theme.SPACE
        if self.link.icon:
            mark = theme.pixmap(self.link.icon, _ICON, colour=colours.muted, scale=2)
            painter.drawPixmap(left, (self.height() - _ICON) // 2, mark)
            left += _ICON + theme.SPACE
        box = QRect(left, 0, self.width() - left - theme.SPACE, self.height())
        if self.link.note:
            upper, lower = box.adjusted(0, 5, 0, -self.height() // 2), box.adjusted(0, 21, 0, -5)
            self._write(painter, upper, self.link.text, colours.ink, theme.BODY)
            self._write(painter, lower, self.link.note, colours.muted, theme.SMALL)
        else:
            self._write(painter, box, self.link.text, colours.ink, theme.BODY)

    def _write(self, painter: QPainter, box: QRect, text: str, colour: str, size: int) -> None:
        painter.setFont(theme.font(size))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
