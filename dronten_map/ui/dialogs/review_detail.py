"""What stands below the list: the line in full, and what can be chosen about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dronten_map.core.ids import ActorId
from dronten_map.exchange.review_lines import Line
from dronten_map.exchange.sifting import Sifting
from dronten_map.i18n import _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.words import breakable, label

_LONGEST = 300  # characters of a value that are shown here; its tooltip has all of it
_HEIGHT = 96


class ReviewDetail(QFrame):
    """The line that the keyboard stands on.

    Signals:
        chosen(str, object): a new actor is this one of ours; None: it is new.
        column_wanted(Line): take everything over that is said in the column of this line.
    """

    chosen = Signal(str, object)
    column_wanted = Signal(object)

    def __init__(self, sifting: Sifting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sifting = sifting
        self._line: Line | None = None
        self._new = ""
        self.setProperty("role", "panel")
        self.setFixedHeight(_HEIGHT)
        self.title = label("", "heading")
        self.text = label("", wraps=True)
        self.place = label("", "small")
        self.same = QComboBox(self)
        self.same.setAccessibleName(_("Is this actor one that you have?"))
        self.same.setMinimumWidth(240)
        self.same.setMaximumWidth(360)
        self.column = QPushButton(self)
        self.column.setAutoDefault(False)
        words = QVBoxLayout()
        words.setSpacing(theme.GAP)
        for part in (self.title, self.text, self.place):
            words.addWidget(part)
        words.addStretch(1)
        choices = QVBoxLayout()
        choices.setSpacing(theme.SPACE)
        choices.addWidget(self.same)
        choices.addWidget(self.column)
        choices.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.SPACE)
        row.setSpacing(theme.WIDE)
        row.addLayout(words, 1)
        row.addLayout(choices)
        self.same.activated.connect(self._choose)
        self.column.clicked.connect(lambda: self.column_wanted.emit(self._line))
        self.show_line(None)

    def show_line(self, line: Line | None) -> None:
        """Show a line; None shows nothing."""
        self._line = line
        for part in (self.title, self.text, self.place):
            part.setText("")
        if line is not None:
            names = (line.about, line.what if line.what != line.about else "", line.column)
            self.title.setText(_cut(" · ".join(name for name in names if name)))
            self.text.setText(self._told(line))
            self.place.setText(line.place)
        self._offer_column(line)
        self._offer_same(line)

    def _told(self, line: Line) -> str:
        if line.message:
            return line.message
        count = self._sifting.goes_along(line)
        if count:
            text = ngettext(
                "{count} other thing goes along.", "{count} other things go along.", count
            )
            return text.format(count=count)
        before = f"{_cut(line.before)} → " if line.before else ""
        return breakable(f"{before}{_cut(line.after)}".replace("\n", " "))

    def _offer_column(self, line: Line | None) -> None:
        count = len(self._sifting.column(line)) if line is not None else 0
        self.column.setVisible(count > 1 and line is not None and bool(line.column))
        if line is not None:
            text = _("Tick all of “{column}” ({count})")
            self.column.setText(text.format(column=line.column, count=count))

    def _offer_same(self, line: Line | None) -> None:
        self._new, offered = self._sifting.alike(line) if line is not None else ("", ())
        self.same.clear()
        self.same.setVisible(bool(offered))
        if not offered:
            return
        if self._sifting.is_open(self._new):
            self.same.addItem(_("Choose: new, or one of yours?"), "open")
        self.same.addItem(_("A new actor"), None)
        for one in offered:
            text = _("The same as “{name}”").format(name=_cut(one.name, 60))
            self.same.addItem(text, one.actor)
        choice = self._sifting.choice(self._new)
        if not self._sifting.is_open(self._new):
            self.same.setCurrentIndex(max(0, self.same.findData(choice)) if choice else 0)

    def _choose(self, at: int) -> None:
        choice = self.same.itemData(at)
        if choice != "open":
            self.chosen.emit(self._new, ActorId(choice) if choice else None)


def _cut(text: str, longest: int = _LONGEST) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
