"""The user's own lists: kinds, areas, words and the words of scales, in one calm dialog.

It stays open beside the map. Every change counts at once, and can be taken back.
"""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dronten_map.core.changes import Step
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.lists import replace
from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import RecordId
from dronten_map.core.queries import label_of
from dronten_map.core.records import Area, Placement
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.dialogs.lists_columns import Detail, Middle, SubjectsList
from dronten_map.ui.dialogs.lists_subjects import (
    MAP,
    Item,
    Subject,
    add,
    line_of,
    members,
    move,
    taken,
    within,
)
from dronten_map.ui.rule import rule
from dronten_map.ui.words import label

SIZE = (940, 640)  # pixels
LEFT, MIDDLE = 212, 272  # widths of the first two columns, in pixels


class ListsDialog(QDialog):
    """Which lists there are, what stands in the chosen one, and the fields of the chosen member."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.subject = MAP[0]
        self.subjects = SubjectsList(self)
        self.middle = Middle(self)
        self.detail = Detail(bridge, self)
        self.close_button = QPushButton(_("Done"))
        self._assemble()
        self._connect()
        self.subjects.fill(bridge.model)
        self.show_subject(self.subject)
        self.middle.view.setFocus()

    def show_subject(self, subject: Subject) -> None:
        """Show a list, with its first member chosen."""
        self.detail.finish()
        self.subject = subject
        self.subjects.stand_on(subject)
        self.middle.show_subject(subject)
        form = self.detail.show_subject(subject, self._wrong)
        form.changed.connect(self._amend)
        self.setTabOrder(list(form.rows.values())[-1].editor, self.close_button)
        self.middle.line.rule = lambda name: taken(self.middle.view.rows.items, name)
        self.middle.view.show_items([])
        self._refresh()

    def done(self, result: int) -> None:
        """Write what is still being typed, and go."""
        self.detail.finish()
        super().done(result)

    def event(self, event: QEvent) -> bool:
        """Go when the map was closed meanwhile."""
        if event.type() == QEvent.Type.WindowActivate and not self._bridge.has_document:
            self.hide()
            self.deleteLater()
        return super().event(event)

    def _assemble(self) -> None:
        self.setWindowTitle(_("Lists"))
        self.setModal(False)
        self.resize(*SIZE)
        self.close_button.setProperty("primary", True)
        self.close_button.setAutoDefault(False)
        self.subjects.setFixedWidth(LEFT)
        self.middle.setFixedWidth(MIDDLE)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        for part in (self.subjects, rule(vertical=True), self.middle, rule(vertical=True)):
            columns.addWidget(part)
        columns.addWidget(self.detail, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.SPACE)
        hint = _("Every change counts at once; Ctrl+Z takes it back.")
        foot.addWidget(label(hint, "small"), 1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(columns, 1)
        column.addWidget(rule(vertical=False))
        column.addLayout(foot)

    def _connect(self) -> None:
        bridge, view = self._bridge, self.middle.view
        self.close_button.clicked.connect(self.accept)
        self.subjects.chosen.connect(self.show_subject)
        view.chosen.connect(self._show_current)
        view.move_asked.connect(self._move)
        view.remove_asked.connect(self._remove)
        view.name_asked.connect(self._type_name)
        self.middle.line.typed.connect(self._add)
        self.detail.removal.answered.connect(self._replace)
        bridge.changed.connect(self._follow)
        bridge.opened.connect(self._begin_anew)
        for keys, act in (
            (QKeySequence.StandardKey.Undo, bridge.undo),
            (QKeySequence.StandardKey.Redo, bridge.redo),
        ):
            QShortcut(keys, self).activated.connect(act)

    def _begin_anew(self) -> None:
        """Another map: its lists may be others."""
        self.subjects.fill(self._bridge.model)
        known = self.subject in self.subjects.subjects
        self.show_subject(self.subject if known else MAP[0])

    def _follow(self, step: Step) -> None:
        if not all(isinstance(change.subject, Placement) for change in step.changes):
            self.subjects.fill(self._bridge.model)
            self.subjects.stand_on(self.subject)
            self._refresh()

    def _refresh(self) -> None:
        self.middle.view.show_items(members(self._bridge.model, self.subject))
        self._show_item(self.middle.view.current)

    def _show_current(self) -> None:
        """Another member was chosen: what was typed for the one before counts for that one."""
        chosen = self.middle.view.current
        self.detail.finish()
        self.detail.removal.hide()
        if chosen is not None:
            self.middle.view.stand_on(chosen.record.id)
        self._show_item(self.middle.view.current)

    def _show_item(self, item: Item | None) -> None:
        self._shown = item
        self.detail.show_item(item)
        line = line_of(self.middle.view.rows.items, item.record) if item else []
        at = line.index(item.record) if item else -1
        self.middle.show_places(at, len(line))

    def _wrong(self, name: str, value: Any) -> str:
        """Why a value cannot stand in a field of the member that is shown."""
        items, shown = self.middle.view.rows.items, self._shown
        if shown is None:
            return ""
        if name == "name":
            return taken(items, str(value), by_other_than=shown.record.id)
        is_above = name == "parent" and isinstance(shown.record, Area)
        if is_above and within(self._bridge.model, value, shown.record.id):
            return _("This would be a part of itself.")
        return ""

    def _amend(self, values: dict[str, Any]) -> None:
        if self._shown is None:
            return
        name = label_of(self._bridge.model, self._shown.record)
        with self._bridge.edit(_("“{name}” changed").format(name=name)) as draft:
            amend(draft, self.subject.member, [self._shown.record.id], **values)

    def _add(self, name: str) -> None:
        made: list[RecordId] = []
        with self._bridge.edit(_("“{name}” added").format(name=name)) as draft:
            made.append(add(draft, self.subject, name))
        if made:
            self.middle.view.stand_on(made[0])

    def _move(self, by: int) -> None:
        item = self.middle.view.current
        if item is None or self.subject.is_scale:
            return
        label, key = _("“{name}” moved").format(name=item.name), f"move:{item.record.id}"
        with self._bridge.edit(label, merge_key=key) as draft:
            move(draft, line_of(self.middle.view.rows.items, item.record), item.record, by)

    def _remove(self) -> None:
        """Remove the current member; ask what takes its place when it is in use."""
        item = self.middle.view.current
        if item is None or self.subject.is_scale:
            return
        self.detail.finish()
        if self.subject.is_required and len(self.middle.view.rows.items) == 1:
            self.middle.say(_("At least one stays in this list."))
        elif item.used:
            self.detail.removal.ask(self.subject, item)
            self.detail.ensureVisible(0, 0)
        else:
            self._take_away(item, None)

    def _replace(self, by: RecordId | None) -> None:
        item = self.middle.view.current
        self.detail.removal.hide()
        if item is not None:
            self._take_away(item, by)
            self.middle.view.setFocus()

    def _take_away(self, item: Item, by: RecordId | None) -> None:
        with self._bridge.edit(_("“{name}” removed").format(name=item.name)) as draft:
            if by is None:
                remove(draft, [item.record])
            else:
                replace(draft, item.record, by)
        if by is not None:
            self.middle.view.stand_on(by)

    def _type_name(self) -> None:
        form = self.detail.form
        if form is not None and self.middle.view.current is not None:
            form.rows["name"].editor.begin()

    _shown: Item | None = None


def show_lists(bridge: Bridge, window: QWidget) -> None:
    """Open the dialog over a window, or bring it to the front when it is open."""
    found = window.findChild(ListsDialog)
    dialog = found if isinstance(found, ListsDialog) else ListsDialog(bridge, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
