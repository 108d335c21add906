"""Rows of a panel whose name is typed in its place: opgaven and views."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dronten_map.core.rules import LONGEST_NAME
from dronten_map.i18n import _
from dronten_map.ui.fields.line import Line

_Index = QModelIndex | QPersistentModelIndex


class NameDelegate(QStyledItemDelegate):
    """Edits a name in its row; whoever inherits says how a row is painted.

    Attributes:
        caption: What the line is called for a screen reader, marked with N_.
    """

    caption = ""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> QLineEdit:
        """A line for the name."""
        line = Line(parent)
        line.setMaxLength(LONGEST_NAME)
        line.setAccessibleName(_(self.caption))
        return line

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Start with the name as it is."""
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep Escape here: it ends the typing and nothing else."""
        taken = super().eventFilter(editor, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        return taken
