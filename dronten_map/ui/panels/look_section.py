"""The look of the view that is shown: what its colours, sizes and groups stand for."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from dronten_map.core.backdrops import KINDS, backdrop_name, backdrop_note, kind_of
from dronten_map.core.looks import CHOICES, aspect_name, aspect_note
from dronten_map.core.records import Aspect
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import ChoiceEditor, explain, plain_tip
from dronten_map.ui.fields.options import Option, Source
from dronten_map.ui.panels import view_edits
from dronten_map.ui.words import label

# Field of the view -> what it is called, and what it is.
_MEANS = {
    "colour_by": (N_("Colour"), N_("What the colour of an actor stands for.")),
    "size_by": (N_("Size"), N_("What makes an actor large.")),
    "shape_by": (N_("Shape"), N_("What the shape of an actor stands for.")),
    "ring_by": (N_("Ring"), N_("What the ring around an actor stands for.")),
    "width_by": (N_("Line width"), N_("What makes the line of a relation wide.")),
    "line_by": (N_("Line colour"), N_("What the colour of a line stands for.")),
    "group_by": (N_("Groups"), N_("What actors lie together in.")),
}


class LookSection(QWidget):
    """A chooser for each means of the map."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.choosers: dict[str, ChoiceEditor] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.SPACE, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE)
        grid.setVerticalSpacing(theme.GAP)
        grid.addWidget(label(_("Look"), "heading"), 0, 0, 1, 2)
        grid.setRowMinimumHeight(0, theme.HIT)
        grid.setColumnStretch(1, 1)
        for row, (field, (name, tip)) in enumerate(_MEANS.items(), start=1):
            caption = label(_(name))
            explain(caption, _(tip))
            chooser = ChoiceEditor(bridge, aspects(field), required=True)
            chooser.name(_(name))
            chooser.chosen.connect(partial(self._write, field))
            self.choosers[field] = chooser
            grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(chooser, row, 1)
        caption = label(_("Background"))
        explain(caption, _("What lies behind the actors."))
        self.backdrop = ChoiceEditor(bridge, _backdrops(), required=True)
        self.backdrop.name(_("Background"))
        self.backdrop.chosen.connect(partial(view_edits.set_backdrop, bridge))
        grid.addWidget(caption, len(_MEANS) + 1, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.backdrop, len(_MEANS) + 1, 1)

    def follow(self) -> None:
        """Show the look as it is now."""
        view = view_edits.shown(self._bridge)
        for field, chooser in self.choosers.items():
            aspect: Aspect = getattr(view, field)
            chooser.show_value(aspect)
            chooser.button.setToolTip(plain_tip(f"{aspect_name(aspect)}\n{aspect_note(aspect)}"))
        kind = kind_of(view.backdrop)
        self.backdrop.show_value(kind)
        self.backdrop.button.setToolTip(plain_tip(f"{backdrop_name(kind)}\n{backdrop_note(kind)}"))

    def _write(self, field: str, aspect: Any) -> None:
        view_edits.set_look(self._bridge, field, Aspect(aspect))


def _backdrops() -> Source:
    """What can lie behind the actors."""
    return Source(
        lambda _records: [Option(k, backdrop_name(k), tip=backdrop_note(k)) for k in KINDS],
        lambda _records, value: backdrop_name(str(value)),
    )


def aspects(field: str) -> Source:
    """What a means of the map can stand for."""
    return Source(
        lambda _records: [Option(a, aspect_name(a), tip=aspect_note(a)) for a in CHOICES[field]],
        lambda _records, value: aspect_name(Aspect(str(value))),
    )
