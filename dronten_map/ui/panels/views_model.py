"""The named views as rows: their names, in the order of the story."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dronten_map.core.edits.looks import is_filtered
from dronten_map.core.ids import ViewId
from dronten_map.core.records import View
from dronten_map.i18n import _
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import plain_tip
from dronten_map.ui.panels import view_edits

MIME_VIEW = "application/x-dronten-map-view"  # the id of a view, in UTF-8
_Index = QModelIndex | QPersistentModelIndex


class ViewsModel(QAbstractListModel):
    """The views of the open map; a name that is typed is written at once."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.rows: list[View] = view_edits.views(bridge) if bridge.has_document else []

    def follow(self) -> None:
        """Show the views as they are now; rows that stay the same ones are left standing."""
        now = view_edits.views(self._bridge)
        if [v.id for v in now] != [v.id for v in self.rows]:
            self.beginResetModel()
            self.rows = now
            self.endResetModel()
        elif now != self.rows:
            self.rows = now
            self.dataChanged.emit(self.index(0), self.index(len(now) - 1))

    def index_of(self, view: ViewId) -> QModelIndex:
        """Where a view stands; invalid when it is not there."""
        row = next((i for i, v in enumerate(self.rows) if v.id == view), -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many views there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name of a view, and what a screen reader and a tooltip say of it."""
        view = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return view.name
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n".join(filter(None, (view.name, view.note, *_states(view)))))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                is_shown = view.id == self._bridge.view
                return ", ".join([*([_("shown now")] if is_shown else []), *_states(view)])
            case _:
                return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give a view the name that was typed; an empty one leaves it as it is."""
        view, name = self.rows[index.row()], str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or name == view.name:
            return False
        view_edits.rename(self._bridge, view.id, name)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A view can be shown, renamed and dragged; between views something can be dropped."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemIsDragEnabled
        )


def view_mime(view: ViewId) -> QMimeData:
    """A view, to be dropped at another place of the list."""
    carried = QMimeData()
    carried.setData(MIME_VIEW, QByteArray(view.encode()))
    return carried


def view_in(carried: QMimeData) -> ViewId | None:
    """The view that is carried; None when it is something else."""
    if not carried.hasFormat(MIME_VIEW):
        return None
    return ViewId(bytes(carried.data(MIME_VIEW).data()).decode("utf-8", "replace"))


def _states(view: View) -> list[str]:
    told: list[str] = []
    if is_filtered(view):
        told.append(_("with a filter"))
    if view.width is not None:
        told.append(_("presented as it was kept"))
    return told
