"""The three columns of the lists: which list, what stands in it, and the chosen member."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.model import Records
from dronten_map.core.records import Term
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.lists_form import Form, Rule
from dronten_map.ui.dialogs.lists_removal import RemovalCard
from dronten_map.ui.dialogs.lists_subjects import Item, Subject, groups
from dronten_map.ui.dialogs.lists_view import MembersView, used_words
from dronten_map.ui.new_line import NewLine
from dronten_map.ui.words import breakable, label

ROW, HEADING = 28, 34  # pixels


class SubjectsList(QListWidget):
    """The lists under their headings.

    Signals:
        chosen(Subject): another list is to be shown.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.subjects: list[Subject | None] = []  # None is a heading
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "side")
        self.setAccessibleName(_("Lists"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._tell)

    def fill(self, records: Records) -> None:
        """Show the lists of a map."""
        shown: list[Subject | None] = []
        for _title, subjects in groups(records):
            shown += [None, *subjects]
        if shown == self.subjects:
            return
        self.blockSignals(True)
        self.clear()
        self.subjects = shown
        for title, subjects in groups(records):
            self._add_heading(title)
            for subject in subjects:
                row = QListWidgetItem(_(subject.title), self)
                row.setSizeHint(QSize(0, ROW))
        self.blockSignals(False)

    def stand_on(self, subject: Subject) -> None:
        """Mark a list as the one that is shown."""
        self.blockSignals(True)
        self.setCurrentRow(self.subjects.index(subject) if subject in self.subjects else -1)
        self.blockSignals(False)

    def _add_heading(self, title: str) -> None:
        row = QListWidgetItem(title, self)
        row.setFlags(Qt.ItemFlag.NoItemFlags)
        row.setFont(theme.font(theme.SMALL, 600))
        row.setSizeHint(QSize(0, HEADING))
        row.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)

    def _tell(self, row: int) -> None:
        subject = self.subjects[row] if row >= 0 else None
        if subject is not None:
            self.chosen.emit(subject)


class Middle(QFrame):
    """What stands in a list, with what can be done with it below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = label("", "heading")
        self.about = label("", "small", wraps=True)
        self.view = MembersView(self)
        self.line = NewLine(_("Name of what is new in the list"), self)
        self.problem = label("", "bad", wraps=True)
        self.add = _tool(_("Add"), _("Add something at the end of the list."))
        self.up = _tool(_("Up"), _("Move it up (Alt+Up)."))
        self.down = _tool(_("Down"), _("Move it down (Alt+Down)."))
        self.remove = _tool(_("Remove"), _("Take it out of the list (Delete)."))
        self._assemble()
        self.line.problem_changed.connect(self.say)
        self.line.left.connect(lambda: self.say(""))
        self.add.clicked.connect(lambda: self.line.begin(_("Name")))
        self.up.clicked.connect(lambda: self.view.move_asked.emit(-1))
        self.down.clicked.connect(lambda: self.view.move_asked.emit(1))
        self.remove.clicked.connect(self.view.remove_asked)
        theme.appearance().changed.connect(self._dress)
        self._dress()

    def show_subject(self, subject: Subject) -> None:
        """Show the name of a list, and the buttons that fit it."""
        self.title.setText(_(subject.title))
        about = _(subject.about) if subject.about else ""
        if subject.is_scale:
            fixed = _("The steps are fixed, because estimates lean on them; the words are yours.")
            about = f"{about} {fixed}".strip()
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.view.setAccessibleName(_(subject.title))
        for button in (self.add, self.up, self.down, self.remove):
            button.setVisible(not subject.is_scale)
        self.line.leave()

    def show_places(self, at: int, count: int) -> None:
        """Enable the buttons for the member at a place in its line."""
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < count - 1)
        self.remove.setEnabled(at >= 0)

    def say(self, problem: str) -> None:
        """Tell what is wrong; nothing when it is empty."""
        self.problem.setText(breakable(problem))
        self.problem.setVisible(bool(problem))

    def _assemble(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        for button in (self.up, self.down, self.remove):
            buttons.addWidget(button)
        head = QVBoxLayout()
        head.setContentsMargins(12, theme.WIDE, 12, theme.GAP)
        head.setSpacing(theme.GAP)
        head.addWidget(self.title)
        head.addWidget(self.about)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, theme.GAP, 12, theme.SPACE)
        foot.setSpacing(theme.GAP)
        foot.addWidget(self.line)
        foot.addWidget(self.problem)
        foot.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def _dress(self) -> None:
        names = ((self.add, "plus"), (self.up, "arrow-up"), (self.down, "arrow-down"))
        for button, name in (*names, (self.remove, "trash-2")):
            button.setIcon(theme.icon(name, 18))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


class Detail(QScrollArea):
    """The fields of the chosen member, and the question when it is to go."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.form: Form | None = None
        as_group(self, _("Details"))
        self.title = label("", "title", wraps=True)
        self.used = label("", "small")
        self.removal = RemovalCard(bridge, self)
        self.removal.dropped.connect(self.removal.hide)
        page = QWidget()
        page.setProperty("role", "panel")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        self._column.setSpacing(theme.SPACE)
        self._column.addWidget(self.title)
        self._column.addWidget(self.used)
        self._column.addWidget(self.removal)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_subject(self, subject: Subject, rule: Rule) -> Form:
        """Make the fields for the members of a list."""
        self.removal.hide()
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = Form(self._bridge, subject, rule, self)
        self._column.addWidget(self.form, 1)
        return self.form

    def show_item(self, item: Item | None) -> None:
        """Show a member; nothing for None."""
        assert self.form is not None
        self.form.setVisible(item is not None)
        self.used.setVisible(item is not None and not _is_step(item))
        self.title.setText(breakable(item.name) if item else "")
        if item is not None:
            self.used.setText(used_words(item.used))
            self.form.show_member(item.record)

    def finish(self) -> None:
        """Write what is still being typed if it is right."""
        if self.form is not None:
            self.form.finish()


def _is_step(item: Item) -> bool:
    return isinstance(item.record, Term) and item.record.number is not None


def _tool(name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(name)
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setMinimumSize(theme.HIT, theme.HIT)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
