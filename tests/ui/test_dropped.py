from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from dronten_map.ui.dropped import dropped_lists, dropped_map, is_welcome


class Drop(QDropEvent):
    """Files that are let go of above the window."""

    def __init__(self, *paths: Path) -> None:
        self._files = QMimeData()  # the event only borrows it
        self._files.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
        super().__init__(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            self._files,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )


def test_only_one_map_at_a_time_can_be_dropped(tmp_path: Path) -> None:
    one, two, other = (tmp_path / n for n in ("a.drontenmap", "b.drontenmap", "c.txt"))
    assert dropped_map(Drop(one, other)) == one
    assert dropped_map(Drop(one, two)) is None
    assert dropped_map(Drop(other)) is None


def test_workbooks_are_welcome_when_a_map_is_open(tmp_path: Path) -> None:
    one, two, other = (tmp_path / n for n in ("a.xlsx", "B.XLSX", "c.txt"))
    drop = Drop(one, two, other)
    assert dropped_lists(drop) == [one, two]
    assert is_welcome(drop, has_map=True)
    assert not is_welcome(drop, has_map=False)
    assert not is_welcome(Drop(other), has_map=True)
