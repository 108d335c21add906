import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.papers.order import Kind, Order
from dronten_map.core.profiles import Profile
from dronten_map.ui.documents.preview import Preview
from tests.core.papers.maps import TODAY, example

LONG = 60_000  # milliseconds that a slow machine may take over a document


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    made = Preview()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


def test_it_is_busy_until_the_pages_stand_there(preview: Preview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.shown, timeout=LONG):
        preview.make(example(), Order(kind=Kind.AGREEMENTS, on=TODAY))
        assert preview.is_busy
        assert preview.busy.isVisible()
    assert not preview.is_busy
    assert not preview.busy.isVisible()
    assert preview.sheet.count == 2


def test_what_was_being_made_makes_place(preview: Preview, qtbot: QtBot) -> None:
    preview.make(example(), Order(kind=Kind.PLAN, on=TODAY))
    with qtbot.waitSignal(preview.shown, timeout=LONG):
        preview.make(example(), Order(kind=Kind.ONE_PAGER, on=TODAY))
    assert preview.sheet.count == 1


def test_what_is_refused_says_why_in_place_of_pages(preview: Preview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.refused, timeout=LONG):
        preview.make(example(), Order(kind=Kind.AGREEMENTS, on=TODAY, profile=Profile.PUBLIC))
    assert preview.note.isVisible()
    assert "Afsprakenlijst" in preview.note.text()
    assert preview.made is None
