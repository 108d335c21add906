from collections.abc import Generator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map import resources
from dronten_map.ui import theme
from dronten_map.ui.canvas.look import look_of
from dronten_map.ui.stylesheet import stylesheet
from dronten_map.ui.tokens import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, Theme


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Generator[None]:
    yield
    theme.appearance().choose("light")


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent", "good", "warn", "bad"])
@pytest.mark.parametrize("ground", ["paper", "panel"])
def test_every_text_can_be_read_on_paper_and_panel(colours: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_on_the_accent_can_be_read(colours: Theme) -> None:
    assert contrast(colours.on_accent, colours.accent) >= 4.5


def test_choosing_dark_tells_and_repaints(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.appearance().changed):
        theme.appearance().choose("dark")
    assert theme.current() == DARK
    assert qapp.palette().window().color().name() == DARK.paper
    assert DARK.paper in qapp.styleSheet()


def test_choosing_the_same_again_tells_nothing(qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.appearance().changed):
        theme.appearance().choose("light")


def test_the_schemes_have_the_numbers_that_are_used_for_them(qapp: QApplication) -> None:
    names = (Qt.ColorScheme.Unknown, Qt.ColorScheme.Light, Qt.ColorScheme.Dark)
    assert [name.value for name in names] == [0, 1, 2]


def test_the_family_is_shipped_in_both_weights(qapp: QApplication) -> None:
    assert {"Regular", "SemiBold"} <= set(QFontDatabase.styles("Source Sans 3"))


def test_an_icon_has_the_colour_of_the_text_and_a_faint_form() -> None:
    icon = theme.icon("save")
    normal = icon.pixmap(20, 20).toImage()
    faint = icon.pixmap(20, 20, QIcon.Mode.Disabled).toImage()
    assert normal != faint


def test_an_icon_that_is_not_there_is_empty_and_no_fault() -> None:
    assert theme.pixmap("no-such-icon").toImage().pixelColor(5, 5).alpha() == 0


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_picture_that_the_style_sheet_names_is_there(colours: Theme) -> None:
    sheet = stylesheet(colours)
    named = [part.split('")')[0] for part in sheet.split('url("')[1:]]
    assert named
    assert all(resources.Path(name).is_file() for name in named)


def test_the_style_sheet_leaves_no_place_unfilled() -> None:
    inside = stylesheet(LIGHT).replace("{ ", "").replace(" }", "")
    assert "{paper}" not in inside
    assert "{{" not in inside


STRONG = pytest.mark.parametrize(
    "colours", [LIGHT_STRONG, DARK_STRONG], ids=["light strong", "dark strong"]
)


@STRONG
@pytest.mark.parametrize("ink", ["ink", "muted", "accent", "good", "warn", "bad", "focus"])
def test_with_high_contrast_every_text_stands_out_seven_times(colours: Theme, ink: str) -> None:
    assert contrast(getattr(colours, ink), colours.paper) >= 7
    assert contrast(getattr(colours, ink), colours.panel) >= 7


@STRONG
def test_with_high_contrast_lines_are_seen_and_text_on_them_is_read(colours: Theme) -> None:
    assert contrast(colours.line, colours.paper) >= 4.5
    assert contrast(colours.ink, colours.line) >= 4.4
    assert contrast(colours.on_accent, colours.accent) >= 7


@STRONG
def test_with_high_contrast_relations_rings_and_hover_are_seen(colours: Theme) -> None:
    look, usual = look_of(colours), look_of(LIGHT)
    for colour in (look.edge, look.focus, look.hover):
        assert contrast(colour.name(), colours.paper) >= 4.5
    assert look.ring > usual.ring


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [("light_strong", LIGHT_STRONG), ("dark_strong", DARK_STRONG), ("dark", DARK)],
)
def test_high_contrast_is_chosen_in_the_menu(
    qapp: QApplication, choice: theme.Choice, wanted: Theme
) -> None:
    theme.appearance().choose(choice)
    assert theme.current() == wanted
    assert wanted.paper in qapp.styleSheet()


def test_a_system_that_asks_for_high_contrast_gets_it(qtbot: QtBot) -> None:
    hints = QGuiApplication.styleHints()
    wishes = hints.accessibility()
    with qtbot.waitSignal(theme.appearance().changed):
        wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.current() == LIGHT_STRONG
    theme.appearance().choose("dark")
    assert theme.current() == DARK_STRONG
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert theme.current() == DARK
    theme.appearance().ask_system()
    assert theme.current() == DARK
