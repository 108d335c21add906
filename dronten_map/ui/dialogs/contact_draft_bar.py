"""The line above a contact that is being logged: a draft that came back, or one that waits."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from dronten_map.i18n import _
from dronten_map.session.contact_drafts import ContactDraft
from dronten_map.ui import theme
from dronten_map.ui.when import moment, now
from dronten_map.ui.words import label

_LONGEST = 48  # characters of what was typed


class DraftBar(QFrame):
    """One sentence and one button; hidden when there is no draft.

    Signals:
        wanted: the draft that waits is to be brought back.
        thrown: the draft that came back is to be thrown away.
    """

    wanted = Signal()
    thrown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("tone", "plain")
        self.draft: ContactDraft | None = None
        self.is_back = False
        self.words = label("", wraps=True)
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda: (self.thrown if self.is_back else self.wanted).emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE + theme.GAP, theme.SPACE, theme.SPACE, theme.SPACE)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        # A line that wraps asks for a pixel less than it takes, from what stands below it.
        self.setMinimumHeight(self.button.sizeHint().height() + 2 * theme.SPACE + 2)
        self.hide()

    def tell(self, draft: ContactDraft | None, *, is_back: bool = False) -> None:
        """Say that a draft came back, or that it can be brought back; None says nothing."""
        self.draft, self.is_back = draft, is_back
        self.setVisible(draft is not None)
        if draft is None:
            return
        at = moment(datetime.fromisoformat(draft.at), now=now())
        if is_back:
            self.words.setText(_("Your draft of {time} is back.").format(time=at))
            self.button.setText(_("Throw away"))
            return
        typed = next((text for text in _telling(draft) if text), "")
        short = typed if len(typed) <= _LONGEST else typed[: _LONGEST - 1] + "…"
        words = _("There is a draft of {time}: “{text}”")
        self.words.setText(words.format(time=at, text=short))
        self.button.setText(_("Bring it back"))


def _telling(draft: ContactDraft) -> list[str]:
    names = ("text", "agreed", "judgement", "source", "due")
    return [" ".join(draft.texts.get(name, "").split()) for name in names]
