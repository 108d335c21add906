"""Annotations as a screen reader knows them: what they say, and what they are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible

from dronten_map.core.ids import AnnotationId
from dronten_map.core.records import Annotation, AnnotationKind
from dronten_map.graph.annotated import setting
from dronten_map.i18n import N_, _
from dronten_map.ui.canvas.spoken import ItemAccess, Spoken

if TYPE_CHECKING:
    from dronten_map.ui.canvas.widget import Canvas

KINDS: dict[AnnotationKind, str] = {
    AnnotationKind.TEXT: N_("Text"),
    AnnotationKind.ARROW: N_("Arrow"),
    AnnotationKind.AREA: N_("Field"),
    AnnotationKind.PICTURE: N_("Picture"),
}


class SpokenNote(Spoken):
    """An annotation; it goes with the map."""

    def __init__(self, canvas: "Canvas", annotation: AnnotationId) -> None:
        super().__init__(canvas)
        self.annotation = annotation

    @property
    def record(self) -> Annotation | None:
        """The annotation as it stands now; None when it is gone."""
        if not self.canvas.bridge.has_document:
            return None
        return self.canvas.annotations.find(self.annotation)


class NoteAccess(ItemAccess):
    """One annotation in the list."""

    def __init__(self, spoken: SpokenNote) -> None:
        super().__init__(spoken)
        self._note = spoken

    def isValid(self) -> bool:
        """Whether it is still on the map."""
        return self._note.record is not None

    def text(self, t: QAccessible.Text) -> str:
        """What it says, or else what it is; what it is as the description."""
        record = self._note.record
        if record is None:
            return ""
        kind = _(KINDS[record.kind])
        if t == QAccessible.Text.Name:
            return record.text or kind
        return kind if t == QAccessible.Text.Description else ""

    def rect(self) -> QRect:
        """Where it stands on the screen."""
        record, canvas = self._note.record, self._note.canvas
        if record is None:
            return QRect()
        left, top, right, bottom = setting(record).box
        start, end = canvas.camera.seen(left, top), canvas.camera.seen(right, bottom)
        return QRect(
            canvas.mapToGlobal(QPoint(*map(round, start))),
            canvas.mapToGlobal(QPoint(*map(round, end))),
        )

    def state(self) -> QAccessible.State:
        """Whether it is selected, and the keyboard is there."""
        made = QAccessible.State()
        for name in ("focusable", "selectable", "multiSelectable"):
            setattr(made, name, True)
        if self._note.annotation in self._note.canvas.bridge.selection.annotations:
            made.selected = True  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's
        canvas = self._note.canvas
        is_here = canvas.hasFocus() and canvas.spoken.current() is self._note
        made.focused = is_here  # pyright: ignore[reportAttributeAccessIssue]  # a bit of Qt's
        return made
