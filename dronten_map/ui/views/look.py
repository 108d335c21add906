"""How rows of the pages look: the tint of a chosen one, the ring of the current cell."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView

from dronten_map.ui import theme

ROW = 32  # pixels
FRAME = 16  # milliseconds: what can wait so long is not in the way of what is painted first
PAD = theme.SPACE  # left and right of the text in a cell, in pixels


def tint() -> QColor:
    """The background of a chosen row: a touch of the accent, so that every text keeps contrast."""
    colours = theme.current()
    return mixed(colours.paper, colours.accent, 0.2 if theme.is_dark() else 0.14)


def stand_alone(view: QAbstractItemView, index: QModelIndex) -> None:
    """Bring the keyboard to a row and choose that one only.

    Qt's own way looks at the keys that are held: after Ctrl+L the row before would stay chosen.
    """
    flags = (
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    )
    view.selectionModel().setCurrentIndex(index, flags)


def hairline() -> QColor:
    """The colour of the line below a row: there for the eye to follow, no more."""
    colours = theme.current()
    return mixed(colours.paper, colours.line, 0.6)


def mixed(under: str, over: str, share: float) -> QColor:
    """A colour with a share (0..1) of another one over it."""
    first, second = QColor(under), QColor(over)
    return QColor(
        round(first.red() + (second.red() - first.red()) * share),
        round(first.green() + (second.green() - first.green()) * share),
        round(first.blue() + (second.blue() - first.blue()) * share),
    )


def tone_colour(tone: str) -> QColor:
    """The colour of a tone: "bad", "good", "warn", "muted", or that of the text."""
    colours = theme.current()
    named = {
        "bad": colours.bad,
        "good": colours.good,
        "warn": colours.warn,
        "muted": colours.muted,
    }
    return QColor(named.get(tone, colours.ink))


def paint_text(
    painter: QPainter,
    box: QRect,
    text: str,
    *,
    is_number: bool = False,
    is_bold: bool = False,
    tone: str = "",
) -> None:
    """Paint one line of text in a cell, elided where it does not fit."""
    if not text:
        return
    weight = 600 if is_bold else 400
    painter.setFont(theme.tabular(weight=weight) if is_number else theme.font(weight=weight))
    painter.setPen(tone_colour(tone))
    inner = box.adjusted(PAD, 0, -PAD, 0)
    line = text.replace("\n", " ")
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, inner.width())
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    flags = Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextSingleLine
    painter.drawText(inner, flags, shown)


def paint_ring(painter: QPainter, box: QRect) -> None:
    """Paint the ring around the cell that the keyboard is in."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.current().focus), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), theme.GAP, theme.GAP)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
