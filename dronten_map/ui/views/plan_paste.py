"""Rows of the plan to a workbook and back: copied as text, pasted over activities or as new."""

import csv
from io import StringIO
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.plans import plan_activity
from dronten_map.core.ids import ActivityId, PhaseId
from dronten_map.core.plan import PlanActivity
from dronten_map.core.records import Activity
from dronten_map.errors import UserError
from dronten_map.i18n import _, ngettext
from dronten_map.ui.views.plan_cells import cell
from dronten_map.ui.views.plan_columns import COLUMNS, Column
from dronten_map.ui.views.plan_typed import Typed, cells, columns_named, read_row

if TYPE_CHECKING:
    from dronten_map.ui.bridge import Bridge
    from dronten_map.ui.views.plan_outline import Outline

_TOLD = 3  # cells that could not be read, of which is told


def copy(outline: "Outline") -> None:
    """Put the chosen lines on the clipboard, as they are shown, with the names of the columns."""
    shown = _shown(outline, 0)
    lines = [outline.tree.line(index) for index in outline.selectionModel().selectedRows()]
    found = StringIO()
    writer = csv.writer(found, delimiter="\t", lineterminator="\n")
    writer.writerow([column.full_name for column in shown])
    writer.writerows(
        [cell(line, column.name).text.removeprefix("◆ ") for column in shown]
        for line in lines
        if line is not None
    )
    QGuiApplication.clipboard().setText(found.getvalue())


def paste(outline: "Outline", bridge: "Bridge", text: str) -> None:
    """Write rows of a workbook over the activities from the cell of the keyboard on.

    What has no activity below it becomes a new one, as do all rows on a line of a phase or step,
    and all rows below a row with the names of columns. All of it is one step back.
    """
    rows, index = cells(text), outline.currentIndex()
    phase = outline.tree.phase_at(index)
    if not rows or phase is None:
        return
    named = columns_named(rows[0])
    is_on_activity = isinstance(outline.tree.line(index), PlanActivity) and named is None
    columns: list[Column | None] = list(named or ())
    if named is not None:
        rows = rows[1:]
    else:
        columns += _shown(outline, index.column() if is_on_activity else 0)
    typed = [read_row(bridge.model, columns, row) for row in rows]
    below = _below(outline) if is_on_activity else []
    made: list[ActivityId] = []
    label = ngettext("Paste {count} row", "Paste {count} rows", len(typed))
    with bridge.edit(label.format(count=len(typed))) as draft:
        for at, row in enumerate(typed):
            made += _write(draft, phase, below[at] if at < len(below) else None, row)
    if made:
        outline.show_line(made[0])
    _tell(bridge, typed)


def _write(draft: Draft, phase: PhaseId, onto: ActivityId | None, row: Typed) -> list[ActivityId]:
    """Write one row; tells which activity it made, if it made one."""
    values = dict(row.values)
    if onto is not None:
        amend(draft, Activity, [onto], **values)
        return []
    title = values.pop("title", "")
    if title:
        filled = {name: value for name, value in values.items() if value is not None}
        return [plan_activity(draft, phase, title, **filled)]
    if any(values.values()) and not row.problems:
        row.problems.append(_("A new activity needs a title."))
    return []


def _tell(bridge: "Bridge", typed: list[Typed]) -> None:
    """Say which cells could not be read; the rest is there."""
    told = [
        _("Row {number}, {what}").format(number=at, what=problem)
        for at, row in enumerate(typed, start=1)
        for problem in row.problems
    ]
    if told:
        text = ngettext(
            "{count} cell was left as it was.", "{count} cells were left as they were.", len(told)
        )
        more = [] if len(told) <= _TOLD else ["…"]
        hint = " ".join([*told[:_TOLD], *more])
        bridge.failed.emit(UserError(text.format(count=len(told)), hint=hint))


def _shown(outline: "Outline", first: int) -> list[Column]:
    """The columns that are in sight, from one on."""
    return [
        column
        for place, column in enumerate(COLUMNS)
        if place >= first and not outline.isColumnHidden(place)
    ]


def _below(outline: "Outline") -> list[ActivityId]:
    """The activity of the keyboard and those below it in the same phase, as they are shown."""
    node = outline.tree.node(outline.currentIndex())
    beside = node.parent.below[node.row :] if node.parent is not None else []
    return [one.line.id for one in beside if isinstance(one.line, PlanActivity)]
