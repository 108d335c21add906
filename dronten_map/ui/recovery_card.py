"""What a crash left behind, offered once on the start screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dronten_map.i18n import _, ngettext
from dronten_map.session.recovery import Leftover
from dronten_map.ui import theme, when
from dronten_map.ui.words import label


class RecoveryCard(QFrame):
    """One map that was not saved when the program ended: go on with it, throw it away, or later.

    Signals:
        wants_back(Leftover), wants_gone(Leftover): the user chose that.
    """

    wants_back = Signal(object)
    wants_gone = Signal(object)

    def __init__(self, leftover: Leftover, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leftover = leftover
        self.setProperty("role", "card")
        self.setFixedWidth(824)  # as wide as the two columns below it
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, theme.SPACE, theme.SPACE, theme.SPACE)
        row.setSpacing(theme.SPACE)
        words = QVBoxLayout()
        words.setSpacing(0)
        title = leftover.title or _("New map")
        words.addWidget(
            label(_("“{title}” was not saved.").format(title=title), "heading", wraps=True)
        )
        words.addWidget(label(_story(leftover), "muted", wraps=True))
        row.addLayout(words, 1)
        self.back = QPushButton(_("Go on with it"), self)
        self.back.setProperty("primary", True)
        self.gone = QPushButton(_("Throw away"), self)
        self.later = QPushButton(_("Later"), self)
        self.later.setProperty("flat", True)
        for button in (self.back, self.gone, self.later):
            row.addWidget(button)
            button.clicked.connect(self.hide)
        self.back.clicked.connect(lambda: self.wants_back.emit(leftover))
        self.gone.clicked.connect(lambda: self.wants_gone.emit(leftover))


def _story(leftover: Leftover) -> str:
    if leftover.source is None:
        steps = ngettext("{count} step, in no file", "{count} steps, in no file", leftover.steps)
    else:
        steps = ngettext(
            "{count} step since it was saved", "{count} steps since it was saved", leftover.steps
        )
    told = steps.format(count=leftover.steps)
    return f"{told} · {when.moment(leftover.changed, now=when.now())}"
