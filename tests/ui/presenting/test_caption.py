"""What is told below the picture."""

import pytest
from pytestqt.qtbot import QtBot

from dronten_map.core.ids import ViewId
from dronten_map.core.records import View
from dronten_map.ui import theme
from dronten_map.ui.presenting.caption import Caption


def view(name: str, note: str = "") -> View:
    return View(id=ViewId.new(), name=name, note=note)


@pytest.fixture
def caption(qtbot: QtBot) -> Caption:
    """A caption 1,000 pixels wide."""
    made = Caption()
    qtbot.addWidget(made)
    made.resize(1000, 100)
    return made


def test_it_tells_the_name_the_note_and_the_page(caption: Caption) -> None:
    line = [view("Nu", "Zo is het."), view("Straks")]
    caption.show_view(line[0], 1, line)
    assert caption.lines == ("Nu", "Zo is het.")
    assert caption.page == "1 van 2"
    assert caption.accessibleName() == "Nu, Zo is het., 1 van 2"


def test_one_view_has_no_page(caption: Caption) -> None:
    only = view("Nu")
    caption.show_view(only, 1, [only])
    assert caption.page == ""


def test_it_is_as_high_as_the_longest_note_needs(caption: Caption) -> None:
    short, long = view("Nu"), view("Straks", "Een lange notitie. " * 20)
    caption.show_view(short, 1, [short])
    low = caption.height()
    caption.show_view(short, 1, [short, long])
    assert caption.height() > low


def test_a_note_that_is_too_long_ends_in_an_ellipsis(caption: Caption) -> None:
    long = view("Nu", "Een lange notitie met Ünïcødé. " * 1000)
    caption.show_view(long, 1, [long])
    assert caption.lines[-1].endswith("…")


def test_it_is_painted_in_light_and_dark(caption: Caption) -> None:
    only = view("Nu", "Zo is het.")
    caption.show_view(only, 1, [only])
    light = caption.grab().toImage()
    theme.appearance().choose("dark")
    dark = caption.grab().toImage()
    theme.appearance().choose("light")
    assert light != dark
