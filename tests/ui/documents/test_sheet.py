import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dronten_map.reports.preview import Picture
from dronten_map.ui.documents.sheet import REAL, Sheet

SIZES = [(600.0, 800.0), (600.0, 800.0), (800.0, 600.0)]


def picture(page: int, scale: float) -> Picture:
    return Picture(page, scale, 6, 8, 18, b"\x80" * 18 * 8)


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    made = Sheet()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_document(SIZES, [])
    return made


def test_a_whole_page_fits(sheet: Sheet) -> None:
    width, height = SIZES[0]
    assert width * sheet.scale <= sheet.viewport().width()
    assert height * sheet.scale <= sheet.viewport().height()


def test_a_page_without_pixels_is_asked_for(sheet: Sheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.wanted) as asked:
        sheet.turn_to(1)
    assert asked.args is not None
    assert asked.args[0] == 1


def test_a_page_that_is_sharp_is_not_asked_for_again(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.take([picture(1, sheet.scale * sheet.devicePixelRatioF())])
    with qtbot.assertNotEmitted(sheet.wanted):
        sheet.turn_to(1)


def test_there_is_no_page_before_the_first_or_after_the_last(sheet: Sheet) -> None:
    sheet.turn_to(-1)
    assert sheet.page == 0
    sheet.turn_to(3)
    assert sheet.page == 0


@pytest.mark.parametrize(
    ("key", "page"),
    [(Qt.Key.Key_PageDown, 2), (Qt.Key.Key_PageUp, 0), (Qt.Key.Key_Home, 0), (Qt.Key.Key_End, 2)],
)
def test_keys_turn_pages(sheet: Sheet, qtbot: QtBot, key: Qt.Key, page: int) -> None:
    sheet.turn_to(1)
    qtbot.keyClick(sheet, key)
    assert sheet.page == page


def test_zooming_goes_by_steps_of_the_real_size(sheet: Sheet) -> None:
    sheet.use(1.0)
    assert sheet.scale == REAL
    sheet.step(1)
    assert sheet.scale == pytest.approx(1.5 * REAL)
    sheet.step(-1)
    sheet.step(-1)
    assert sheet.scale == pytest.approx(0.75 * REAL)


def test_the_width_of_a_page_fits(sheet: Sheet) -> None:
    sheet.use("width")
    assert SIZES[0][0] * sheet.scale <= sheet.viewport().width()
    assert SIZES[0][1] * sheet.scale > sheet.viewport().height()


def test_a_shorter_document_shows_its_last_page(sheet: Sheet) -> None:
    sheet.turn_to(2)
    sheet.show_document(SIZES[:1], [])
    assert sheet.page == 0


def test_no_document_is_no_page(sheet: Sheet) -> None:
    sheet.show_nothing()
    assert sheet.count == 0
    sheet.step(1)
    sheet.turn_to(1)
    sheet.grab()


def test_a_page_of_the_full_width_needs_no_shifting_sideways(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.use("width")
    qtbot.waitUntil(lambda: sheet.viewport().width() < sheet.maximumViewportSize().width())
    assert sheet.horizontalScrollBar().maximum() == 0
    sheet.turn_to(1)
    assert sheet.horizontalScrollBar().maximum() == 0
