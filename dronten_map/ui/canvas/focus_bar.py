"""The bar over the map that says how far the focus reaches, and lets that be changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QToolButton

from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.canvas.top_bars import stand_at_top
from dronten_map.ui.words import label

if TYPE_CHECKING:
    from dronten_map.ui.canvas.focus import Focus
    from dronten_map.ui.canvas.widget import Canvas

_SLIDER = 72  # pixels


class FocusBar(QFrame):
    """Floats at the top of the map while the focus is in use."""

    def __init__(self, focus: "Focus", canvas: "Canvas", *, steps: tuple[int, int]) -> None:
        super().__init__(canvas)
        self._focus, self._canvas = focus, canvas
        self.setProperty("role", "floating")
        self.setAccessibleName(_("Focus"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.text = label("")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(*steps)
        self.slider.setPageStep(1)
        self.slider.setFixedSize(_SLIDER, theme.HIT)
        self.slider.setAccessibleName(_("Steps"))
        self.slider.setToolTip(_("How many relations away from the selection is shown."))
        self.slider.valueChanged.connect(self._choose)
        self.close_button = QToolButton()
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setFixedSize(theme.HIT, theme.HIT)
        self.close_button.setToolTip(_("Show all alike again (Esc)."))
        self.close_button.setAccessibleName(_("Leave the focus"))
        self.close_button.clicked.connect(focus.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE, theme.GAP, theme.GAP, theme.GAP)
        row.setSpacing(theme.SPACE)
        for part in (self.text, self.slider, self.close_button):
            row.addWidget(part)
        self.hide()
        focus.changed.connect(self.refresh)
        canvas.scene_changed.connect(self.refresh)
        canvas.installEventFilter(self)
        theme.appearance().changed.connect(self._dress)
        self._dress()

    def refresh(self) -> None:
        """Say what is shown now; go away when the focus is not in use."""
        slots = self._focus.slots if self._canvas.bridge.has_document else None
        had_keyboard = self.isAncestorOf(self.focusWidget() or self)
        if slots is not None:
            self.slider.setValue(self._focus.steps)
            self.text.setText(_text(self._focus.steps, len(slots)))
            self.adjustSize()
            stand_at_top(self, self._canvas)
        elif self.isVisible() and had_keyboard:
            self._canvas.setFocus()
        self.setVisible(slots is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the top."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            stand_at_top(self, self._canvas)
        return False

    def _choose(self, steps: int) -> None:
        self._focus.steps = steps

    def _dress(self) -> None:
        self.close_button.setIcon(theme.icon("x", 14))


def _text(steps: int, actors: int) -> str:
    """What the focus shows, such as “Focus: 2 steps · 14 actors”."""
    far = ngettext("{count} step", "{count} steps", steps).format(count=steps)
    many = ngettext("{count} actor", "{count} actors", actors).format(count=actors)
    return _("Focus: {steps} · {actors}").format(steps=far, actors=many)
