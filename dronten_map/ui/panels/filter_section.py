"""The filter of the view that is shown: what it lets through, part by part."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from dronten_map.core.edits.looks import PARTS, is_filtered
from dronten_map.core.filter_lists import filter_lists, let_through_of
from dronten_map.core.filtering import asks_of_actors
from dronten_map.core.looks import RANGED, aspect_name, aspect_note, ranges_of
from dronten_map.core.model import Records
from dronten_map.core.records import Aspect, View
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.choice import explain
from dronten_map.ui.fields.range_picker import RangePicker
from dronten_map.ui.fields.scale import scale_steps
from dronten_map.ui.panels import view_edits
from dronten_map.ui.panels.check_list import CheckList, chosen_of
from dronten_map.ui.panels.fold_row import FoldRow
from dronten_map.ui.panels.form import Said
from dronten_map.ui.words import label

# Part -> what it is called, and what stands there when there is nothing to choose.
_NAMES = {
    "kinds": (N_("Kinds of actors"), N_("There is no actor in this view yet.")),
    "areas": (N_("Areas"), N_("No actor of this view has an area.")),
    "opgaven": (N_("Opgaven"), N_("No actor of this view is involved in an opgave.")),
    "tags": (N_("Tags"), N_("No actor of this view has a tag.")),
    "relation_kinds": (N_("Kinds of relations"), N_("There is no relation in this view yet.")),
}


class FilterSection(QWidget):
    """Rows that unfold, with a list to tick in or the scales."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.clear = QToolButton()
        self.clear.setText(_("Clear"))
        self.clear.setAccessibleName(_("Clear the filter"))
        self.clear.setToolTip(_("Clear the filter: let everything through again."))
        self.clear.setMinimumHeight(theme.HIT)
        self.clear.clicked.connect(lambda: view_edits.clear_filter(bridge))
        self.count = label("", "small")
        self.lists = {part: CheckList(_(_NAMES[part][0]), _(_NAMES[part][1])) for part in PARTS}
        self.rows = {part: FoldRow(_(_NAMES[part][0]), self.lists[part]) for part in PARTS}
        self.scales = Scales(bridge)
        self.rows["ranges"] = FoldRow(_("Estimates"), self.scales)
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACE, 0, 0, 0)
        head.addWidget(label(_("Filter"), "heading"))
        head.addStretch(1)
        head.addWidget(self.count)
        head.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(theme.GAP)
        for part, row in self.rows.items():
            row.unfolded.connect(self.follow)
            column.addWidget(row)
            if part in self.lists:
                self.lists[part].ticked.connect(partial(view_edits.let_through, bridge, part))
                self.lists[part].setContentsMargins(theme.WIDE + theme.SPACE, 0, 0, theme.SPACE)
        # The heading stays as high when there is nothing to clear.
        policy = self.clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.clear.setSizePolicy(policy)

    def follow(self) -> None:
        """Show the filter as it is now."""
        view = view_edits.shown(self._bridge)
        self.clear.setVisible(is_filtered(view))
        self._count(view)
        lists = filter_lists(self._bridge.model, view.id)
        for part, found in self.lists.items():
            ticked: tuple[str, ...] = getattr(view, part)
            found.show_rows(lists[part], ticked)
            said = chosen_of(len(ticked), len(lists[part]))
            self.rows[part].head.say(said, is_narrowed=bool(ticked))
        ranges = ranges_of(view)
        self.scales.show_ranges(ranges)
        said = ", ".join(aspect_name(Aspect(name)) for name in ranges) or _("all")
        self.rows["ranges"].head.say(said, is_narrowed=bool(ranges))

    def _count(self, view: View) -> None:
        self.count.setVisible(asks_of_actors(view))
        if asks_of_actors(view):
            count, every = let_through_of(self._bridge.model, view.id)
            self.count.setText(chosen_of(count, every) if count else _("nobody"))
            self.count.setToolTip(
                ngettext(
                    "The filter lets {count} of the actors of this view through.",
                    "The filter lets {count} of the actors of this view through.",
                    count,
                ).format(count=count)
            )


class Scales(QWidget):
    """A stretch of each scale on which actors are estimated."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.pickers: dict[str, RangePicker] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.WIDE + theme.SPACE, 0, theme.GAP, theme.SPACE)
        self._column.setSpacing(theme.SPACE + theme.GAP)
        self._words: list[tuple[str, ...]] = []
        self._cells: list[QWidget] = []

    def show_ranges(self, ranges: dict[str, tuple[int, int]]) -> None:
        """Show what is let through, in the words that the user's scales have now."""
        model = self._bridge.model
        words = [tuple(s.tip for s in scale_steps(model, name)) for name in RANGED]
        if words != self._words:
            self._words = words
            self._build(model)
        for name, picker in self.pickers.items():
            picker.show_span(ranges.get(name))

    def _build(self, records: Records) -> None:
        for cell in self._cells:
            self._column.removeWidget(cell)
            cell.deleteLater()
        self._cells = [self._cell(records, name) for name in RANGED]
        for cell in self._cells:
            self._column.addWidget(cell)

    def _cell(self, records: Records, name: str) -> QWidget:
        aspect = Aspect(name)
        low, high = RANGED[name]
        steps = [
            s
            for s in scale_steps(records, name)
            if isinstance(s.value, int) and low <= s.value <= high
        ]
        picker = RangePicker(steps)
        picker.setAccessibleName(aspect_name(aspect))
        picker.picked.connect(lambda low, high: self._write(name, (low, high)))
        picker.cleared.connect(lambda: self._write(name, None))
        self.pickers[name] = picker
        caption = label(aspect_name(aspect), "small")
        explain(caption, aspect_note(aspect))
        said = Said()
        said.say(picker.words)
        picker.said.connect(said.say)
        cell = QWidget()
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE)
        head.addWidget(caption)
        head.addWidget(said, 1)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(picker)
        return cell

    def _write(self, name: str, span: tuple[int, int] | None) -> None:
        view_edits.set_range(self._bridge, name, span)
