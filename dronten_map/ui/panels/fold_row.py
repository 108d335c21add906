"""A row of the panel that unfolds: its name, and in a few words what is chosen below it."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from dronten_map.i18n import _
from dronten_map.ui import theme

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class FoldHead(QAbstractButton):
    """The row itself; what is chosen stands at the right, in the accent when it leaves any out."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._said, self._is_narrowed = "", False

    def say(self, text: str, *, is_narrowed: bool) -> None:
        """Show what is chosen."""
        self._said, self._is_narrowed = text, is_narrowed
        self._describe()
        self.update()

    @property
    def said(self) -> str:
        """What is shown at the right."""
        return self._said

    def sizeHint(self) -> QSize:
        """One line; as wide as there is room."""
        return QSize(120, theme.HIT)

    def nextCheckState(self) -> None:
        """Fold or unfold."""
        super().nextCheckState()
        self._describe()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark, the name and what is chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = theme.current()
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.line))
            painter.drawRoundedRect(self.rect(), theme.GAP, theme.GAP)
        if self.hasFocus():
            painter.setPen(QPen(QColor(now.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.GAP, theme.GAP)
        mark = "chevron-down" if self.isChecked() else "chevron-right"
        scale = self.devicePixelRatioF()
        picture = theme.pixmap(mark, 14, colour=now.muted, scale=scale)
        painter.drawPixmap(theme.GAP, (self.height() - 14) // 2, picture)
        painter.setFont(theme.font(weight=600 if self._is_narrowed else 400))
        painter.setPen(QColor(now.ink))
        name_room = painter.fontMetrics().horizontalAdvance(self.text())
        left = theme.GAP + 14 + theme.SPACE
        room = QRect(left, 0, self.width() - left - theme.SPACE, self.height())
        painter.drawText(room, _LEFT, self.text())
        painter.setFont(theme.tabular(weight=600 if self._is_narrowed else 400))
        painter.setPen(QColor(now.accent if self._is_narrowed else now.muted))
        rest = max(0, room.width() - name_room - theme.SPACE)
        elide = Qt.TextElideMode.ElideRight
        said = painter.fontMetrics().elidedText(self._said, elide, rest)
        painter.drawText(room, _RIGHT, said)
        painter.end()

    def _describe(self) -> None:
        state = _("unfolded") if self.isChecked() else _("folded")
        self.setAccessibleDescription(f"{self._said}, {state}" if self._said else state)
        self.setToolTip(_("Fold this part away.") if self.isChecked() else _("Unfold this part."))


class FoldRow(QWidget):
    """A head and what it unfolds.

    Signals:
        unfolded: its body is shown for the first time, or again.
    """

    unfolded = Signal()

    def __init__(self, name: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = FoldHead(name)
        self.body = body
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.head)
        column.addWidget(body)
        body.hide()
        self.head.toggled.connect(self._turn)

    @property
    def is_open(self) -> bool:
        """Whether its body is shown."""
        return self.head.isChecked()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.head.update()

    def _turn(self, is_open: bool) -> None:
        self.body.setVisible(is_open)
        if is_open:
            self.unfolded.emit()
