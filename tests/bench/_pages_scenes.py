"""The pages of the window, and what is done on each."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from dronten_map.core.edits.contacts import log_contact
from dronten_map.core.queries import phases_of
from dronten_map.core.records import Activity, Actor, EngagementPlan
from dronten_map.ui.actions import Page
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.views.timeline_axis import Axis
from dronten_map.ui.views.timeline_paint import NAMES, ROW
from dronten_map.ui.workspace import Workspace
from tests.bench._pages_hands import Act, drag, drop, press, scroll, turn, write

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Scenes:
    """What a user does on each page of one window."""

    def __init__(self, window: MainWindow) -> None:
        assert window.workspace is not None
        self._window = window
        self._space: Workspace = window.workspace

    def all(self) -> dict[str, Act]:
        """The pages by name, in the order in which they are looked at."""
        return {
            "opgaven": self._opgaven(),
            "plan, list": self._list(),
            "plan, timeline": self._timeline(),
            "plan, board": self._board(),
            "contacts": self._contacts(),
            "involvement": self._involved(),
            "matrix": self._matrix(),
            "steps": self._steps(),
            "findings": self._findings(),
            "all pages": self._all_pages(),
        }

    def _opgaven(self) -> Act:
        view = self._space.opgaven.view
        yield from scroll(view, "scroll")
        view.setFocus()
        for _number in range(10):
            yield from press(view, Qt.Key.Key_Down, "walk")
        yield from press(view, Qt.Key.Key_Return, "light")
        yield from press(view, Qt.Key.Key_Return, "light")
        yield from press(view, Qt.Key.Key_Down, "move by key", ALT)
        yield from self._back_and_forth()

    def _list(self) -> Act:
        yield from self._open("plan")
        page = self._space.plan
        outline, key = page.outline, self._activity(3)
        yield from scroll(outline, "scroll")
        outline.show_line(key)
        outline.setFocus()
        yield "stand"
        for _number in range(20):
            yield from press(outline, Qt.Key.Key_Down, "walk")
        yield from press(outline, Qt.Key.Key_Down, "move by key", ALT)
        yield from press(outline, Qt.Key.Key_Up, "move by key", ALT)
        yield from self._type_cell("title", "Talk")
        yield from self._type_cell("minutes", "12")
        yield from self._back_and_forth()
        yield from press(outline, Qt.Key.Key_Insert, "add")
        yield from press(self._focus(), Qt.Key.Key_Return, "add")
        yield from press(outline, Qt.Key.Key_Delete, "remove")
        yield from self._back_and_forth()
        for plan in [p.id for p in self._window.bridge.model.all(EngagementPlan)][1::-1]:
            page.show_plan(plan)
            yield "another plan"

    def _type_cell(self, column: str, text: str) -> Act:
        outline = self._space.plan.outline
        outline.show_line(outline.current_key(), column)
        yield from press(outline, Qt.Key.Key_F2, "edit a cell")
        for letter in text:
            yield from press(self._focus(), Qt.Key(ord(letter.upper())), "edit a cell")
        yield from press(self._focus(), Qt.Key.Key_Return, "edit a cell")

    def _timeline(self) -> Act:
        page = self._space.plan
        page.show_shape("timeline")
        yield "switch"
        timeline = page.timeline
        yield from scroll(timeline, "scroll")
        for notches in (1, 1, 1, 1, -1, -1, -1, -1):
            turn(timeline, notches, CONTROL)
            yield "zoom"
        for notches in (1,) * 10 + (-1,) * 10:
            turn(timeline, notches, Qt.KeyboardModifier.ShiftModifier)
            yield "through time"
        start = self._bar()
        yield from drag(timeline.viewport(), start, start + QPoint(140, 0), "drag")
        yield from self._back_and_forth()
        for _number in range(10):
            yield from press(timeline, Qt.Key.Key_Right, "move by key")
        yield from press(timeline, Qt.Key.Key_Right, "stretch", Qt.KeyboardModifier.ShiftModifier)
        for _number in range(20):
            yield from press(timeline, Qt.Key.Key_Down, "walk")
        yield from self._back_and_forth()

    def _board(self) -> Act:
        page = self._space.plan
        page.show_shape("board")
        yield "switch"
        board = page.board
        for column in board.columns:
            yield from scroll(column, "scroll")
        first, other = board.columns[:2]
        first.setCurrentIndex(first.cards.index(0))
        first.setFocus()
        yield "stand"
        for _number in range(20):
            yield from press(first, Qt.Key.Key_Down, "walk")
        yield from drop(other.viewport(), first.cards.mimeData([first.cards.index(3)]), "drop")
        yield from self._back_and_forth()
        yield from press(self._focus(), Qt.Key.Key_Right, "move by key", CONTROL)
        yield from self._back_and_forth()
        for shape in ("list", "timeline", "board", "list"):
            page.show_shape(shape)
            yield "switch"

    def _contacts(self) -> Act:
        yield from self._open("contacts")
        page = self._space.contacts
        for table in (page.contacts, page.agreements):
            yield from scroll(table, "scroll")
        page.contacts.setCurrentIndex(page.contacts.rows.index(5, 0))
        page.contacts.setFocus()
        yield "stand"
        for _number in range(20):
            yield from press(page.contacts, Qt.Key.Key_Down, "walk")
        yield from write(page.search, "talk 12", "filter")
        page.settled.toggle()
        yield "filter"
        page.agreements.setCurrentIndex(page.agreements.rows.index(5, 0))
        page.agreements.setFocus()
        yield "stand"
        yield from press(page.agreements, Qt.Key.Key_Space, "settle")
        yield from self._back_and_forth()
        with self._window.bridge.edit("contact") as draft:
            log_contact(draft, date.today(), [next(draft.all(Actor)).id], "talk")
        yield "add"
        yield from self._back_and_forth()

    def _involved(self) -> Act:
        yield from self._open("involved")
        page = self._space.involved
        page.part.chosen.emit("levels")
        page.part.show_value("levels")
        yield "switch"
        yield from scroll(page.levels, "scroll")
        page.levels.setCurrentIndex(page.levels.rows.index(5, 0))
        yield "stand"
        page.part.show_value("missing")
        page.part.chosen.emit("missing")
        yield "switch"

    def _matrix(self) -> Act:
        yield from self._open("involved")
        page = self._space.involved
        yield from scroll(page.missing, "scroll")
        page.missing.setCurrentIndex(page.missing.model().index(1, 1))
        page.missing.setFocus()
        yield "stand"
        for _number in range(10):
            yield from press(page.missing, Qt.Key.Key_Down, "walk")
        page.by_area.toggle()
        yield "per area"
        yield from scroll(page.missing, "scroll")
        page.by_area.toggle()
        yield "per area"

    def _steps(self) -> Act:
        yield from self._open("steps")
        page = self._space.steps
        for step in (1, 2, 3, 4, 0):
            page.steps.step = step
            page.steps.stood.emit(step)
            yield "another step"

    def _findings(self) -> Act:
        yield from self._open("signals")
        page = self._space.signals
        for _number in range(600):  # it looks in slices, and tells at the end
            if page.findings.groups:
                break
            yield "look"
        yield from scroll(page.findings, "scroll")
        yield from scroll(page.week, "scroll")
        page.findings.setFocus()
        for _number in range(20):
            yield from press(page.findings, Qt.Key.Key_Down, "walk")

    def _all_pages(self) -> Act:
        """Each page once more, after an edit that all of them must follow."""
        pages: tuple[Page, ...] = ("plan", "contacts", "involved", "steps", "signals", "map")
        self._window.bridge.undo()
        yield "undo"
        for page in pages:
            yield from self._open(page, "switch")

    def _open(self, page: Page, name: str = "open") -> Iterator[str]:
        self._window.show_page(page)
        yield name
        yield name

    def _back_and_forth(self) -> Act:
        for name in ("undo", "redo", "undo"):
            self._window.board.do(f"edit.{name}")
            yield name

    def _focus(self) -> QWidget:
        return self._window.focusWidget() or self._window

    def _activity(self, number: int) -> str:
        model, plan = self._window.bridge.model, self._space.plan.plan
        assert plan is not None
        phase = phases_of(model, model.get(EngagementPlan, plan))[0]
        found = [a for a in model.all(Activity) if a.phase == phase.id and a.start is not None]
        return found[number].id

    def _bar(self) -> QPoint:
        """The middle of the bar of an activity, brought in sight."""
        timeline = self._space.plan.timeline
        key = self._activity(5)
        timeline.show_line(key)
        line = timeline.current
        assert line is not None
        assert line.activity.start is not None
        timeline.look_from(Axis(line.activity.start.toordinal() - 10.0, 16.0))
        row = timeline.current_row
        x = NAMES + timeline.axis.x(line.activity.start) + 8 * line.activity.days
        return QPoint(round(x), timeline.top_of(row) + ROW // 2)
