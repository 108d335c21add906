"""Choosing how the map becomes a picture: which kind of file, on which paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dronten_map.core.page_size import Orientation, PageSize
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.fields.segments import Segments, Step
from dronten_map.ui.words import label


class PictureKind(StrEnum):
    """What a picture is written as."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """How the map becomes a picture."""

    kind: PictureKind = PictureKind.PNG
    size: PageSize = PageSize.MAP
    orientation: Orientation = Orientation.FITTING


_KINDS: dict[PictureKind, str] = {
    PictureKind.PNG: N_("PNG: pixels, to put in a document or a message."),
    PictureKind.SVG: N_("SVG: sharp at any size, to work on in a drawing program."),
    PictureKind.PDF: N_("PDF: sharp at any size, to print."),
}
_WAYS: dict[Orientation, str] = {
    Orientation.FITTING: N_("As the map"),
    Orientation.PORTRAIT: N_("Portrait"),
    Orientation.LANDSCAPE: N_("Landscape"),
}


class PictureDialog(QDialog):
    """Asks three things; accepted when the picture is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Map as picture"))
        self.setMinimumWidth(480)
        first = PictureChoice()
        self.kind = _row([Step(k, k.value.upper()) for k in PictureKind], first.kind)
        self.size_row = _row([Step(s, _size_name(s)) for s in PageSize], first.size)
        self.way = _row([Step(way, _(name)) for way, name in _WAYS.items()], first.orientation)
        self.way_caption = label(_("Orientation"), "small")
        for part in (self.way, self.way_caption):
            kept = part.sizePolicy()
            kept.setRetainSizeWhenHidden(True)  # the dialog stays as high as it is
            part.setSizePolicy(kept)
        self._choice = first
        self.note = label("", "muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, theme.WIDE, 24, theme.WIDE)
        column.setSpacing(theme.SPACE)
        column.addWidget(label(_("Map as picture"), "title"))
        column.addWidget(
            label(_("What the view shows, with legend, title, source and date."), "muted")
        )
        column.addSpacing(theme.SPACE)
        for caption, row in (
            (label(_("Kind of file"), "small"), self.kind),
            (label(_("Paper"), "small"), self.size_row),
            (self.way_caption, self.way),
        ):
            column.addSpacing(theme.GAP)
            column.addWidget(caption)
            column.addWidget(row)
            row.setAccessibleName(caption.text())
            if row is self.kind:
                column.addWidget(self.note)
        column.addSpacing(theme.WIDE)
        column.addLayout(self._buttons())
        self.kind.picked.connect(lambda kind: self._become(kind=kind))
        self.size_row.picked.connect(lambda size: self._become(size=size))
        self.way.picked.connect(lambda way: self._become(way=way))
        self._show()

    @property
    def choice(self) -> PictureChoice:
        """What was chosen."""
        return self._choice

    def _buttons(self) -> QHBoxLayout:
        self.save_button = QPushButton(_("Save as…"))
        self.save_button.setProperty("primary", True)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.accept)
        cancel = QPushButton(_("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        return row

    def _become(
        self,
        *,
        kind: PictureKind | None = None,
        size: PageSize | None = None,
        way: Orientation | None = None,
    ) -> None:
        was = self._choice
        self._choice = PictureChoice(kind or was.kind, size or was.size, way or was.orientation)
        self._show()

    def _show(self) -> None:
        self.note.setText(_(_KINDS[self._choice.kind]))
        has_page = self._choice.size is not PageSize.MAP
        for part in (self.way_caption, self.way):
            part.setVisible(has_page)


def _row(steps: Sequence[Step], chosen: StrEnum) -> Segments:
    made = Segments(may_be_none=False)
    made.show_steps(steps)
    made.choose(chosen)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def _size_name(size: PageSize) -> str:
    return _("As the map") if size is PageSize.MAP else size.value
