"""An editor of a colour: typed as #RRGGBB, or chosen in the colours of the system."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QColorDialog, QLineEdit, QWidget

from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.fields.line import LineEditor

_SWATCH = 16  # pixels


class ColourLine(LineEditor):
    """A line with the colour itself at its right; a click on that opens all colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, hint=N_("#RRGGBB"))
        self.dialog: QColorDialog | None = None
        self.swatch = self.line.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self.swatch.setToolTip(_("Choose a colour"))
        self.swatch.triggered.connect(self.open)
        self.line.textChanged.connect(self._paint)
        self._paint("")

    def open(self) -> None:
        """Let the user choose among all colours."""
        self.dialog = QColorDialog(QColor(str(self.value or "#808080")), self)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.setWindowTitle(_("Choose a colour"))
        self.dialog.colorSelected.connect(self._take)
        self.dialog.open()

    def _take(self, colour: QColor) -> None:
        self.drop()
        self._tell(colour.name().upper())
        self.refresh()

    def _paint(self, text: str) -> None:
        picture = QPixmap(_SWATCH * 3, _SWATCH * 3)
        picture.setDevicePixelRatio(3)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().line), 1))
        colour = QColor(text) if text.startswith("#") else QColor()
        painter.setBrush(colour if colour.isValid() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(1, 1, _SWATCH - 2, _SWATCH - 2, 3, 3)
        painter.end()
        self.swatch.setIcon(QIcon(picture))
