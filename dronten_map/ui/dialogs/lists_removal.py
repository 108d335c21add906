"""The question what takes the place of a member that is still in use, asked in the form itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dronten_map.core.model import Records
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.lists_subjects import Item, Subject, members
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.options import Option, Source
from dronten_map.ui.words import breakable, label


class RemovalCard(QFrame):
    """Asks what takes the place of something; Nothing is an answer where that is possible.

    Signals:
        answered(id or None): what takes its place.
        dropped: it stays after all.
    """

    answered = Signal(object)
    dropped = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setProperty("role", "card")
        self.text = label("", wraps=True)
        self.place = QWidget()
        self.choice: ChoiceEditor | None = None
        self.replace = QPushButton(_("Replace and remove"))
        self.cancel = QPushButton(_("Cancel"))
        for button in (self.replace, self.cancel):
            button.setAutoDefault(False)
        self._choices = QVBoxLayout(self.place)
        self._choices.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(self.replace)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(theme.SPACE)
        column.addWidget(self.text)
        column.addWidget(self.place)
        column.addLayout(row)
        self.replace.clicked.connect(self._answer)
        self.cancel.clicked.connect(self.dropped)
        self.hide()

    def ask(self, subject: Subject, item: Item) -> None:
        """Ask about this member."""
        self.text.setText(
            ngettext(
                "“{name}” is used in {count} place. What takes its place there?",
                "“{name}” is used in {count} places. What takes its place there?",
                item.used,
            ).format(name=breakable(item.name), count=item.used)
        )
        if self.choice is not None:
            self.choice.deleteLater()
        source = others(subject, item)
        required = subject.is_required
        self.choice = ChoiceEditor(
            self._bridge,
            source,
            none=N_("choose…") if required else N_("nothing"),
            required=required,
        )
        self.choice.name(_("What takes its place"))
        self.choice.chosen.connect(lambda _value: self._look(subject))
        self._choices.addWidget(self.choice)
        QWidget.setTabOrder(self.choice.button, self.replace)
        QWidget.setTabOrder(self.replace, self.cancel)
        self._look(subject)
        self.show()
        self.choice.setFocus()

    def _look(self, subject: Subject) -> None:
        assert self.choice is not None
        self.replace.setEnabled(self.choice.value is not None or not subject.is_required)

    def _answer(self) -> None:
        assert self.choice is not None
        self.answered.emit(self.choice.value)


def others(subject: Subject, item: Item) -> Source:
    """The other members of the same list."""

    def options(records: Records) -> list[Option]:
        found = [i for i in members(records, subject) if i.record.id != item.record.id]
        return [Option(i.record.id, i.name) for i in found]

    def name(records: Records, value: object) -> str:
        return next((o.name for o in options(records) if o.value == value), "")

    return Source(options, name)
