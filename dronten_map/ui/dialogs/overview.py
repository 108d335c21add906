"""Making an overview: of everything or of one department, opgave or area, and for whom."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.plan import Audience
from dronten_map.core.records import Actor, Area, Opgave
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import options
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.scale import StepsEditor
from dronten_map.ui.fields.segments import Step
from dronten_map.ui.words import label

About = Literal["everything", "department", "opgave", "area"]
_ABOUT: dict[About, str] = {
    "everything": N_("everything"),
    "department": N_("a department"),
    "opgave": N_("an opgave"),
    "area": N_("an area"),
}
_TYPES: dict[About, type[Actor] | type[Opgave] | type[Area]] = {
    "department": Actor,
    "opgave": Opgave,
    "area": Area,
}
_WIDE = 520  # pixels


@dataclass(frozen=True, slots=True)
class Wish:
    """What the overview is about, and for whom it is."""

    about: Actor | Opgave | Area | None
    audience: Audience


class OverviewDialog(QDialog):
    """A small form with one button.

    Signals:
        wished(Wish): the workbook is to be made.
    """

    wished = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setWindowTitle(_("Overview as Excel"))
        self.setFixedWidth(_WIDE)
        self.about = StepsEditor(
            [Step(a, _(text)) for a, text in _ABOUT.items()], may_be_none=False
        )
        self.who = QStackedWidget()
        self.editors: dict[About, ChoiceEditor] = {
            "department": ChoiceEditor(bridge, options.actors(), none=N_("choose…")),
            "opgave": ChoiceEditor(bridge, options.opgaven(), none=N_("choose…")),
            "area": ChoiceEditor(bridge, options.areas(), none=N_("choose…")),
        }
        self.audience = StepsEditor(
            [
                Step(Audience.SHARED, _("to pass on")),
                Step(Audience.REGISSEUR, _("for yourself")),
            ],
            may_be_none=False,
        )
        self.note = label("", "small", wraps=True)
        self.make_button = QPushButton(_("Make overview…"))
        self.cancel_button = QPushButton(_("Cancel"))
        self._assemble()
        self._connect()
        self.about.show_value("everything")
        self.audience.show_value(Audience.SHARED)
        self._show()

    @property
    def subject(self) -> Actor | Opgave | Area | None:
        """What is chosen; None for everything, or while nothing is chosen."""
        about: About = self.about.value
        if about == "everything":
            return None
        value = self.editors[about].value
        return self._bridge.model.find(_TYPES[about], str(value)) if value else None

    def accept(self) -> None:
        """Tell what is wanted."""
        self.wished.emit(Wish(self.subject, self.audience.value))
        super().accept()

    def _assemble(self) -> None:
        self.about.name(_("About"))
        self.audience.name(_("For whom"))
        self.who.addWidget(label(_("Everything on the map."), "muted"))
        for about, editor in self.editors.items():
            editor.name(_(_ABOUT[about]))
            self.who.addWidget(editor)
        self.who.setFixedHeight(theme.HIT + theme.GAP)
        self.make_button.setProperty("primary", True)
        self.make_button.setDefault(True)
        self.cancel_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, theme.WIDE)
        column.setSpacing(theme.SPACE)
        column.addWidget(label(_("About"), "small"))
        column.addWidget(self.about)
        column.addWidget(self.who)
        column.addSpacing(theme.SPACE)
        column.addWidget(label(_("For whom"), "small"))
        column.addWidget(self.audience)
        column.addWidget(self.note)
        column.addSpacing(theme.WIDE)
        foot = QHBoxLayout()
        foot.setSpacing(theme.SPACE)
        foot.addStretch(1)
        foot.addWidget(self.make_button)
        foot.addWidget(self.cancel_button)
        column.addLayout(foot)

    def _connect(self) -> None:
        for editor in (self.about, self.audience, *self.editors.values()):
            editor.chosen.connect(lambda _value: self._show())
        self.make_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)

    def _show(self) -> None:
        about: About = self.about.value
        self.who.setCurrentIndex(list(_ABOUT).index(about))
        is_shared = self.audience.value is Audience.SHARED
        self.note.setText(
            _("Our judgements are left out.")
            if is_shared
            else _("With our judgements: keep it to yourself.")
        )
        self.make_button.setEnabled(about == "everything" or self.subject is not None)
