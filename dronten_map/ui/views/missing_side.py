"""Beside the matrix: who is involved, who could be and why, and which chairs are empty."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dronten_map.core.checklists import chairs
from dronten_map.core.ids import ActorId, AreaId, OpgaveId
from dronten_map.core.missing import Cell, Row, within
from dronten_map.core.model import Records
from dronten_map.core.queries import involvements_of
from dronten_map.core.records import Actor, Area
from dronten_map.core.suggesting import Suggestion, suggestions
from dronten_map.i18n import _
from dronten_map.ui import theme
from dronten_map.ui.aloud import as_group
from dronten_map.ui.fields.choice import explain
from dronten_map.ui.views.missing_table import cell_told, row_name
from dronten_map.ui.views.questions import Questions
from dronten_map.ui.words import breakable, label

_MOST = 8  # names in one part
_ROOM = 190  # pixels that a name may take beside its button


class MissingSide(QScrollArea):
    """What can be done about one cell, or about one opgave as a whole.

    Signals:
        wanted(ActorId, OpgaveId): this actor is to be involved.
        shown(ActorId): this actor is to be seen on the map.
    """

    wanted = Signal(object, object)
    shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitting: dict[tuple[OpgaveId, AreaId | None], tuple[Suggestion, ...]] = {}
        as_group(self, _("Details"))
        self.title = label("", "heading", wraps=True)
        self.told = label("", "muted", wraps=True)
        self.involved = _Part(_("Involved"))
        self.others = _Part(_("On the map, not involved yet"))
        self.suggested = _Part(_("Who would fit?"))
        self.chairs_title = label(_("Empty chairs: did you think of them?"), "heading", wraps=True)
        self.chairs = Questions()
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.SPACE)
        for part in (self.title, self.told, self.involved, self.others, self.suggested):
            column.addWidget(part)
        column.addSpacing(theme.WIDE)
        column.addWidget(self.chairs_title)
        column.addWidget(self.chairs)
        column.addStretch(1)
        self.setProperty("role", "panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(280)
        self.setWidget(body)

    def forget(self) -> None:
        """Work out anew who would fit, as the map changed."""
        self._fitting = {}

    def show_cell(self, records: Records, row: Row | None, cell: Cell | None) -> None:
        """Show a cell, or (without one) the opgave; None for both asks to choose one."""
        for part in (self.involved, self.others, self.suggested, self.chairs, self.chairs_title):
            part.setVisible(row is not None)
        if row is None:
            self.title.setText(_("Choose a cell to see who is missing there."))
            self.told.setText("")
            return
        opgave = row.opgave.id
        self.title.setText(breakable(row_name(row)))
        self.told.setText(cell_told(cell) if cell is not None else "")
        self.told.setVisible(cell is not None)
        involved = [i.actor for i in involvements_of(records, opgave)]
        here = list(cell.actors) if cell is not None else involved
        self._fill(self.involved, records, here, opgave, is_in=True)
        self._fill(self.others, records, _missing(records, cell, involved), opgave)
        area = row.area.id if row.area is not None else None
        self._suggest(records, opgave, row.area)
        asked = chairs(records, opgave, area).questions
        self.chairs.show_questions(asked, about=(id(records), opgave, area))
        self.chairs_title.setText(
            breakable(
                _("Empty chairs in {area}: did you think of them?").format(area=row.area.name)
            )
            if row.area is not None
            else _("Empty chairs: did you think of them?")
        )

    def _fill(
        self,
        part: "_Part",
        records: Records,
        actors: Sequence[ActorId],
        opgave: OpgaveId,
        *,
        is_in: bool = False,
    ) -> None:
        part.clear()
        part.setVisible(bool(actors))
        for actor in actors[:_MOST]:
            name = records.get(Actor, actor).name
            button = None if is_in else self._button(actor, opgave, name)
            part.add(self._name(actor, name), button)
        if len(actors) > _MOST:
            part.add(label(_("and {count} more").format(count=len(actors) - _MOST), "muted"))

    def _suggest(self, records: Records, opgave: OpgaveId, area: Area | None) -> None:
        self.suggested.clear()
        about = (opgave, area.id if area is not None else None)
        if about not in self._fitting:
            self._fitting[about] = suggestions(records, opgave, area=area, most=_MOST)
        found = self._fitting[about]
        self.suggested.setVisible(bool(found))
        for one in found:
            name = records.get(Actor, one.actor).name
            self.suggested.add(self._name(one.actor, name), self._button(one.actor, opgave, name))
            self.suggested.add(label(breakable(one.reason), "small", wraps=True))

    def _name(self, actor: ActorId, name: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("flat", True)
        button.setProperty("link", True)
        elided = button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _ROOM)
        button.setText(elided.replace("&", "&&"))
        button.setAccessibleName(name)
        explain(button, name)
        button.clicked.connect(lambda: self.shown.emit(actor))
        return button

    def _button(self, actor: ActorId, opgave: OpgaveId, name: str) -> QPushButton:
        button = QPushButton(_("Involve"))
        button.setAccessibleName(_("Involve {name}").format(name=name))
        button.clicked.connect(lambda: self.wanted.emit(actor, opgave))
        return button


class _Part(QWidget):
    """A heading with lines below it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.SPACE, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(label(title, "heading", wraps=True))

    def clear(self) -> None:
        """Take the lines away."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []

    def add(self, left: QWidget, right: QWidget | None = None) -> None:
        """Add a line, with something at its right."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        if right is None:
            row.addWidget(left, 1)
        else:
            row.addWidget(left)
            row.addStretch(1)
            row.addWidget(right)
        self.lines.append(line)
        self._column.addWidget(line)


def _missing(records: Records, cell: Cell | None, involved: Sequence[ActorId]) -> list[ActorId]:
    """The actors of the kind and area of a cell that are not involved."""
    if cell is None:
        return []
    there = set(involved)
    area = within(records, cell.area)
    return [
        actor.id
        for actor in records.all(Actor)
        if actor.kind == cell.kind.id
        and actor.id not in there
        and (area is None or actor.area in area)
    ]
