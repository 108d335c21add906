"""The shortcut help: every action with its keys, read from the table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.actions import Action
from dronten_map.ui.aloud import as_group
from dronten_map.ui.canvas_gestures import GESTURES
from dronten_map.ui.menus import TITLES
from dronten_map.ui.words import label


class ShortcutHelp(QDialog):
    """Two columns of keys that may stay open beside the work."""

    def __init__(self, table: list[Action], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keyboard shortcuts"))
        self.resize(860, 620)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.addWidget(label(_("Keyboard shortcuts"), "title"))
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(self._columns(table))
        as_group(area, _("Keyboard shortcuts"))
        column.addWidget(area, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _columns(self, table: list[Action]) -> QWidget:
        inside = QWidget()
        inside.setProperty("role", "paper")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, theme.SPACE, theme.SPACE, 0)
        row.setSpacing(32)
        parts = _parts(table)
        total = sum(len(lines) for _title, lines in parts)
        sides = (QVBoxLayout(), QVBoxLayout())
        so_far = 0
        for title, lines in parts:
            sides[so_far * 2 >= total].addWidget(_block(_(title), lines))
            so_far += len(lines)
        for side in sides:
            side.setSpacing(theme.WIDE)
            side.addStretch(1)
            row.addLayout(side, 1)
        return inside


def _parts(table: list[Action]) -> list[tuple[str, list[tuple[str, str]]]]:
    parts = []
    for menu, title in TITLES.items():
        lines = [(_keys(r), _(r.text)) for r in table if r.menu == menu and r.shortcut]
        if lines:
            parts.append((title, lines))
    others = [(_keys(r), _(r.text)) for r in table if not r.menu and r.shortcut]
    if others:
        parts.append((N_("Elsewhere"), others))
    keys = {row.id: _keys(row).split(",")[0] for row in table}
    by_hand = [(gesture.keys(keys), gesture.told) for gesture in GESTURES]
    parts.append((N_("Mouse and touch, and their keys"), by_hand))
    return parts


def _keys(row: Action) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    keys = [QKeySequence(k.strip()).toString(native) for k in row.shortcut.split(";")]
    return ", ".join(keys)


def _block(title: str, lines: list[tuple[str, str]]) -> QWidget:
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(theme.GAP)
    grid.setHorizontalSpacing(theme.WIDE)
    grid.addWidget(label(title, "heading"), 0, 0, 1, 2)
    for index, (keys, what) in enumerate(lines, start=1):
        grid.addWidget(label(keys, "muted"), index, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(what.rstrip("…"), wraps=True), index, 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, 120)
    return block
