"""An activity that is moved by hand is moved everywhere: in the window and in every file."""

from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.core.records import Activity
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings
from dronten_map.ui.views.plan_columns import PLACE
from dronten_map.ui.views.timeline_axis import Axis
from dronten_map.ui.views.timeline_paint import NAMES, ROW
from tests.ui.answers import Answers

LONG = 60_000  # milliseconds that a slow machine may take over a file
TITLE = "Jongeren denken mee"
LEFT = Qt.MouseButton.LeftButton


class Journey:
    """The hand on the page Plan of the window, and the files that it asks for."""

    def __init__(self, window: MainWindow, answers: Answers, folder: Path, qtbot: QtBot) -> None:
        assert window.workspace is not None
        self.window, self.page = window, window.workspace.plan
        self._answers, self._folder, self._qtbot = answers, folder, qtbot

    @property
    def activity(self) -> Activity:
        """The activity that is moved."""
        return next(a for a in self.window.bridge.model.all(Activity) if a.title == TITLE)

    def shape(self, name: str) -> None:
        """Click on list, timeline or board."""
        at = ("list", "timeline", "board").index(name)
        box = self.page.shape.rect()
        place = QPointF(box.width() * (at + 0.5) / 3, box.height() / 2).toPoint()
        QTest.mouseClick(self.page.shape.focusProxy() or self.page.shape, LEFT, pos=place)

    def drag(self, days: int) -> None:
        """Take the bar by its middle and let go of it so many days later."""
        timeline, activity = self.page.timeline, self.activity
        assert activity.start is not None
        timeline.show_line(activity.id)
        timeline.look_from(Axis(activity.start.toordinal() - 10.0, 16.0))
        x = NAMES + timeline.axis.x(activity.start) + timeline.axis.scale / 2
        start = QPointF(x, timeline.top_of(timeline.current_row) + ROW / 2).toPoint()
        end = start + QPointF(days * timeline.axis.scale, 0).toPoint()
        QTest.mousePress(timeline.viewport(), LEFT, pos=start)
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(timeline.viewport(), (start + (end - start) * part))
        QTest.mouseRelease(timeline.viewport(), LEFT, pos=end)

    def said(self, column: str) -> str:
        """What the list says of it."""
        return str(self.page.outline.tree.place_of(self.activity.id, PLACE[column]).data())

    def card(self) -> str:
        """What the board tells of it."""
        for column in self.page.board.columns:
            for row, line in enumerate(column.cards.lines):
                if line.key == self.activity.id:
                    role = Qt.ItemDataRole.AccessibleTextRole
                    return str(column.cards.data(column.cards.index(row), role))
        raise AssertionError("it is not on the board")

    def file(self, action: str, name: str) -> bytes:
        """What is written when a user chooses an action of the menu."""
        self._answers.saves = self._folder / name
        with self._qtbot.waitSignal(self.window.exports.written, timeout=LONG):
            self.window.board.do(action)
        return self._answers.saves.read_bytes()


@pytest.fixture
def journey(qtbot: QtBot, tmp_path: Path) -> Journey:
    """The example in the window, on the page Plan."""
    answers = Answers(on_unsaved="drop")
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.begin(questions=answers)
    window.resize(1280, 800)
    window.show()
    window.start_screen.example_button.click()
    window.show_page("plan")
    return Journey(window, answers, tmp_path, qtbot)


@pytest.mark.timeout(300)
def test_an_activity_moved_in_the_timeline_is_moved_everywhere(journey: Journey) -> None:
    journey.shape("timeline")
    before = journey.activity.start
    assert before is not None
    day = before + timedelta(days=5)
    journey.drag(5)
    assert journey.activity.start == day

    journey.shape("list")
    assert journey.said("start") == f"{day.day}-{day.month}-{day.year}"
    journey.shape("board")
    assert f"{day.day} jan {day.year}" in journey.card()

    assert f"{day.day} jan {day.year}" in on_paper(journey.file("export.plan_pdf", "plan.pdf"))
    assert days_of(journey.file("export.plan_excel", "plan.xlsx")) == {day}
    assert day_in(journey.file("export.calendar", "agenda.ics")) == f"{day:%Y%m%d}"

    journey.window.board.do("edit.undo")
    assert journey.said("start") == f"{before.day}-{before.month}-{before.year}"


def on_paper(pdf: bytes) -> str:
    """What the plan on paper says on the line of the title, where the day comes first."""
    pages = PdfReader(BytesIO(pdf)).pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    return "".join(part[-30:] for part in text.split(TITLE)[:-1])


def days_of(book: bytes) -> set[date]:
    """The first day on every row of the workbook that is about it."""
    rows = [row for sheet in load_workbook(BytesIO(book)) for row in sheet.iter_rows()]
    about = [[cell.value for cell in row] for row in rows if TITLE in [c.value for c in row]]
    found = [next((v for v in row if isinstance(v, datetime | date)), None) for row in about]
    return {v.date() if isinstance(v, datetime) else v for v in found if v is not None}


def day_in(calendar: bytes) -> str:
    """The first day of the event with the title."""
    text = calendar.decode().replace("\r\n ", "")
    event = next(e for e in text.split("BEGIN:VEVENT") if f"SUMMARY:{TITLE}" in e)
    return event.split("DTSTART;VALUE=DATE:")[1][:8]
