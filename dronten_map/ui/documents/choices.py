"""The left side of the dialog: which document, about what, for whom and how."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dronten_map.core.ids import ActorId, OpgaveId, PlanId, RecordId, SnapshotId, ViewId
from dronten_map.core.papers.one_pager import ASKS
from dronten_map.core.papers.order import Kind, Order
from dronten_map.core.profiles import Profile
from dronten_map.core.records import EngagementPlan, Snapshot
from dronten_map.i18n import N_, _, language
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.documents import sources
from dronten_map.ui.fields import options
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.editor import Editor
from dronten_map.ui.words import label

PartsOf = Callable[[Kind, Profile], Sequence[tuple[str, str]]]
Id = TypeVar("Id", bound=RecordId)
_ROW = 30  # pixels
_ALL = tuple(Kind)
# The fields in their order: their name, their words, and the documents that ask for them.
_FIELDS: tuple[tuple[str, str, tuple[Kind, ...]], ...] = (
    ("plan", N_("Plan"), (Kind.PLAN,)),
    ("actor", N_("Actor or department"), (Kind.DOSSIER, Kind.DEPARTMENT, Kind.AGREEMENTS)),
    ("opgave", N_("Opgave"), (Kind.ONE_PAGER, Kind.AGREEMENTS, Kind.POSTER)),
    ("view", N_("View"), (Kind.POSTER, Kind.ONE_PAGER)),
    ("then", N_("Peilmoment"), (Kind.COMPARISON,)),
    ("now", N_("Beside"), (Kind.COMPARISON,)),
    ("size", N_("Paper"), (Kind.POSTER,)),
    ("profile", N_("For whom"), _ALL),
    ("parts", N_("Parts"), tuple(kind for kind in Kind if kind is not Kind.POSTER)),
    ("asks", N_("What we ask"), (Kind.ONE_PAGER,)),
    ("language", N_("Language"), _ALL),
    ("house", N_("House style"), _ALL),
)


class Choices(QScrollArea):
    """What is chosen; `order` tells it as one value.

    Signals:
        changed: something else is chosen.
        style_asked: the user wants to choose a file with a house style.
    """

    changed = Signal()
    style_asked = Signal()

    def __init__(
        self,
        bridge: Bridge,
        *,
        styles: list[tuple[str, str]],
        parts: PartsOf,
        plan: PlanId | None = None,
    ) -> None:
        """Build it; styles and parts are pairs of a value and a name."""
        super().__init__()
        self._bridge = bridge
        as_group(self, _("Document"))
        self._styles = styles
        self.kinds = QListWidget()
        self.tip = label("", "small", wraps=True)
        self.editors: dict[str, ChoiceEditor] = {}
        self.parts = {
            (kind, value): QCheckBox(name)
            for kind in Kind
            for value, name in parts(kind, Profile.REGISSEUR)
        }
        self._parts_of = parts
        self.asks = [QLineEdit() for _place in range(ASKS)]
        self._rows: dict[str, QWidget] = {}
        self._make_editors(plan)
        self._assemble()
        self.kinds.setCurrentRow(0)
        self.kinds.currentRowChanged.connect(self._show_kind)
        self._show_fields()

    @property
    def kind(self) -> Kind:
        """Which document is chosen."""
        return list(Kind)[max(self.kinds.currentRow(), 0)]

    def choose(self, kind: Kind) -> None:
        """Choose a document, as a click does."""
        self.kinds.setCurrentRow(list(Kind).index(kind))

    def order(self, on: date) -> Order:
        """What is chosen, as one value."""
        value = {name: editor.value for name, editor in self.editors.items()}
        kind, house = self.kind, value["house"]
        return Order(
            kind=kind,
            on=on,
            profile=Profile(value["profile"]),
            language=value["language"],
            plan=_id(PlanId, value["plan"]) if kind is Kind.PLAN else None,
            actor=_id(ActorId, value["actor"]) if self._asks_for("actor") else None,
            opgave=_id(OpgaveId, value["opgave"]) if self._asks_for("opgave") else None,
            view=_id(ViewId, value["view"]),
            then=_id(SnapshotId, value["then"]),
            now=_id(SnapshotId, value["now"]),
            parts=tuple(p for (k, p), box in self.parts.items() if k is kind and box.isChecked()),
            asks=tuple(line.text() for line in self.asks if line.text().strip()),
            size=str(value["size"]),
            house=house if house not in (None, sources.OTHER) else "",
        )

    def use_style(self, path: Path | None, name: str = "") -> None:
        """Choose a house style that was not in the list; None goes back to ours."""
        editor = self.editors["house"]
        if path is not None and str(path) not in dict(self._styles):
            self._styles.append((str(path), name or path.stem))
        editor.choose_from(sources.styles(self._styles))
        editor.show_value(str(path) if path is not None else self._styles[0][0])

    def _make_editors(self, plan: PlanId | None) -> None:
        bridge = self._bridge
        selection = bridge.selection
        moments = sorted(bridge.model.all(Snapshot), key=lambda s: s.on)
        plans = list(bridge.model.all(EngagementPlan))
        actors = list(selection.actors)
        made = {
            "plan": (sources.plans(), plan or (plans[0].id if plans else None), N_("none"), True),
            "actor": (options.actors(), actors[0] if actors else None, N_("everybody"), False),
            "opgave": (
                options.opgaven(),
                selection.opgave,
                N_("the whole programme"),
                False,
            ),
            "view": (sources.views(), bridge.view, N_("none"), True),
            "then": (sources.moments(), moments[0].id if moments else None, N_("none"), True),
            "now": (sources.moments(), None, N_("the map of today"), False),
            "size": (sources.sizes(), "A3", N_("none"), True),
            "profile": (sources.every_reader(), Profile.DEPARTMENT, N_("none"), True),
            "language": (sources.languages(), language(), N_("none"), True),
            "house": (sources.styles(self._styles), self._styles[0][0], N_("none"), True),
        }
        for name, (source, value, none, required) in made.items():
            editor = ChoiceEditor(bridge, source, none=none, required=required)
            editor.show_value(value)
            editor.chosen.connect(self._follow if name != "house" else self._follow_style)
            self.editors[name] = editor
        for box in self.parts.values():
            box.setChecked(True)
            box.toggled.connect(self.changed)
        for line in self.asks:
            line.setMaxLength(400)
            line.setPlaceholderText(_("Empty: what the map asks for"))
            line.editingFinished.connect(self.changed)

    def _assemble(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(0)
        self._fill_kinds()
        column.addWidget(self.kinds)
        column.addSpacing(theme.SPACE)
        column.addWidget(self.tip)
        for name, text, _kinds in _FIELDS:
            row = QWidget()
            within = QVBoxLayout(row)
            within.setContentsMargins(0, theme.SPACE, 0, 0)
            within.setSpacing(theme.GAP)
            for widget in (label(_(text), "small"), *self._widgets(name, _(text))):
                within.addWidget(widget)
            column.addWidget(row)
            self._rows[name] = row
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _fill_kinds(self) -> None:
        self.kinds.setProperty("role", "options")
        self.kinds.setAccessibleName(_("Document"))
        for kind in Kind:
            item = QListWidgetItem(kind.word)
            item.setToolTip(kind.tip)
            self.kinds.addItem(item)
        self.kinds.ensurePolished()
        row = max(self.kinds.sizeHintForRow(0), _ROW)
        self.kinds.setFixedHeight(row * len(Kind) + 2 * self.kinds.frameWidth())
        self.kinds.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _widgets(self, name: str, text: str) -> list[QWidget]:
        if name == "parts":
            return list(self.parts.values())
        if name == "asks":
            for place, line in enumerate(self.asks, start=1):
                line.setAccessibleName(f"{text} {place}")
            return list(self.asks)
        editor: Editor = self.editors[name]
        editor.name(text)
        return [editor]

    def _asks_for(self, name: str) -> bool:
        return any(field == name and self.kind in kinds for field, _text, kinds in _FIELDS)

    def _show_kind(self) -> None:
        self._show_fields()
        self.changed.emit()

    def _show_fields(self) -> None:
        """Show only the fields that this document asks for."""
        kind = self.kind
        self.tip.setText(kind.tip)
        for name, row in self._rows.items():
            row.setVisible(self._asks_for(name))
        # A list of agreements can be of everybody; other documents are about one actor.
        nobody = N_("everybody") if kind is Kind.AGREEMENTS else N_("choose one")
        self.editors["actor"].choose_from(options.actors(), none=nobody)
        reader = self.editors["profile"]
        reader.choose_from(sources.readers(kind))
        if reader.value not in kind.profiles:
            reader.show_value(Profile.DEPARTMENT)
        self._show_parts()

    def _show_parts(self) -> None:
        """Show only the parts that have something to say to the reader."""
        told = self._parts_of(self.kind, Profile(self.editors["profile"].value))
        names = {name for name, _word in told}
        for (kind, name), box in self.parts.items():
            box.setVisible(kind is self.kind and name in names)

    def _follow(self, _value: object) -> None:
        self._show_parts()
        self.changed.emit()

    def _follow_style(self, value: object) -> None:
        if value == sources.OTHER:
            self.style_asked.emit()
        else:
            self.changed.emit()


def _id(kind: type[Id], value: object) -> Id | None:
    return kind(value) if value is not None else None
