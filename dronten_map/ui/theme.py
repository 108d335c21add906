"""The look: colours, type, spacing and icons, light and dark, from one set of tokens."""

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from dronten_map import resources
from dronten_map.ui.stylesheet import stylesheet
from dronten_map.ui.tokens import (
    BODY,
    DARK,
    DARK_STRONG,
    FAMILY,
    GAP,
    HERO,
    HIT,
    LARGE,
    LIGHT,
    LIGHT_STRONG,
    RADIUS,
    SMALL,
    SPACE,
    TITLE,
    WIDE,
    Theme,
)

if TYPE_CHECKING:  # see words.py: its enumerations must not delay the first paint
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QIcon, QPixmap

__all__ = [
    "ARGUMENTS",
    "BODY",
    "DARK",
    "GAP",
    "HERO",
    "HIT",
    "LARGE",
    "LIGHT",
    "RADIUS",
    "SMALL",
    "SPACE",
    "TITLE",
    "WIDE",
    "Appearance",
    "Choice",
    "Theme",
    "appearance",
    "apply",
    "current",
    "font",
    "icon",
    "is_dark",
    "load_fonts",
    "palette",
    "pixmap",
    "tabular",
]

Choice = Literal["system", "light", "dark", "light_strong", "dark_strong"]
# What the application is made with: the style that takes our colours, the same on every system.
ARGUMENTS = ("-style", "Fusion")
# Qt.ColorScheme by number: its names are not needed for the first paint (see words.py).
_SCHEMES: dict[Choice, int] = {
    "system": 0,
    "light": 1,
    "dark": 2,
    "light_strong": 1,
    "dark_strong": 2,
}


class Appearance(QObject):
    """Whether the window is light or dark, with how much contrast, and who decides that.

    A system that asks for high contrast gets it, whether the user chose light or dark.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._choice: Choice = "system"
        # Qt's own palette follows the system; a scheme has a name only once it changes (see words).
        self._system_is_dark = QGuiApplication.palette().window().color().lightness() < 128
        self.is_dark = self._system_is_dark
        self._system_is_strong = False
        self.is_strong = False
        # Kept, as what hangs below it in Python goes with it. What the system wishes has a name
        # only once it changes, or is asked for: see words.py.
        self._hints = QGuiApplication.styleHints()
        self._hints.accessibility().contrastPreferenceChanged.connect(self._hear_contrast)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._hear)

    @property
    def choice(self) -> Choice:
        """What the user chose: one of the two, or to follow the system."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Be light, be dark, or follow the system."""
        if choice == self._choice:
            return
        self._choice = choice
        # Asks the system for a title bar to match; not every system can, so our own word counts.
        QGuiApplication.styleHints().setProperty("colorScheme", _SCHEMES[choice])
        self._follow()

    def ask_system(self) -> None:
        """Look whether the system asks for high contrast; takes too long for the first paint."""
        self._hear_contrast(self._hints.accessibility().contrastPreference())

    def _hear_contrast(self, wish: "Qt.ContrastPreference") -> None:
        self._system_is_strong = wish.name == "HighContrast"
        self._follow()

    def _hear(self, scheme: "Qt.ColorScheme") -> None:
        self._system_is_dark = scheme.name == "Dark"
        self._follow()

    def _follow(self) -> None:
        follows = self._choice == "system"
        is_dark = self._system_is_dark if follows else self._choice.startswith("dark")
        is_strong = self._system_is_strong or self._choice.endswith("strong")
        if (is_dark, is_strong) != (self.is_dark, self.is_strong):
            self.is_dark, self.is_strong = is_dark, is_strong
            self.changed.emit()


def appearance() -> Appearance:
    """The appearance of the running application; its signal `changed` asks for a repaint."""
    app = QGuiApplication.instance()
    assert app is not None, "there is no application yet"
    return _appearance_of(app)


def is_dark() -> bool:
    """Whether the window is dark now."""
    return QGuiApplication.instance() is not None and appearance().is_dark


def current() -> Theme:
    """The colours to paint with now."""
    if QGuiApplication.instance() is not None and appearance().is_strong:
        return DARK_STRONG if is_dark() else LIGHT_STRONG
    return DARK if is_dark() else LIGHT


def apply(app: QApplication) -> None:
    """Give the application its type and colours, and follow the appearance from now on."""
    load_fonts()
    app.setFont(font())
    _paint(app)
    appearance().changed.connect(lambda: _paint(app))


def load_fonts() -> None:
    """Make the family that is shipped with the program known to Qt; its italic is for paper."""
    for weight in ("Regular", "SemiBold"):
        file = resources.path("fonts", f"SourceSans3-{weight}.ttf")
        QFontDatabase.addApplicationFont(str(file))


def font(size: int = BODY, weight: int = 400) -> QFont:
    """The one family in a size of the scale (11, 13, 16, 20, 28 pixels), weight 400 or 600."""
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    return made


def tabular(size: int = BODY, weight: int = 400) -> QFont:
    """The same with figures of one width, for columns of numbers."""
    made = font(size, weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def icon(name: str, size: int = 20, *, colour: str = "") -> "QIcon":
    """A line icon from resources/icons in the colour of the text, sharp up to three times."""
    from PySide6.QtGui import QIcon  # not needed for the first paint

    theme = current()
    made = QIcon()
    for scale in (1, 2, 3):
        made.addPixmap(pixmap(name, size, colour=colour or theme.ink, scale=scale))
        faint = pixmap(name, size, colour=theme.line, scale=scale)
        made.addPixmap(faint, QIcon.Mode.Disabled)
    return made


def pixmap(name: str, size: int = 20, *, colour: str = "", scale: float = 1) -> "QPixmap":
    """A line icon as a picture of size x size pixels; empty when there is no such icon."""
    # None of these is needed for the first paint.
    from PySide6.QtCore import QByteArray, QRectF, Qt
    from PySide6.QtGui import QPainter, QPixmap
    from PySide6.QtSvg import QSvgRenderer

    picture = QPixmap(round(size * scale), round(size * scale))
    picture.fill(Qt.GlobalColor.transparent)
    path = resources.path("icons", f"{name}.svg")
    if path.is_file():
        text = path.read_text("utf-8").replace("currentColor", colour or current().ink)
        painter = QPainter(picture)
        square = QRectF(0, 0, picture.width(), picture.height())
        QSvgRenderer(QByteArray(text.encode())).render(painter, square)
        painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


def palette(theme: Theme) -> QPalette:
    """The colours for Qt's own widgets."""
    made = QPalette(QColor(theme.panel), QColor(theme.paper))
    role = QPalette.ColorRole
    for place, colour in (
        (role.Window, theme.paper),
        (role.Base, theme.paper),
        (role.AlternateBase, theme.panel),
        (role.Button, theme.panel),
        (role.ToolTipBase, theme.panel),
        (role.WindowText, theme.ink),
        (role.Text, theme.ink),
        (role.ButtonText, theme.ink),
        (role.ToolTipText, theme.ink),
        (role.BrightText, theme.bad),
        (role.PlaceholderText, theme.muted),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Light, theme.paper),
        (role.Midlight, theme.panel),
        (role.Mid, theme.line),
        (role.Dark, theme.line),
        (role.Shadow, theme.muted),
    ):
        made.setColor(place, QColor(colour))
    for place in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, place, QColor(theme.muted))
    return made


@lru_cache(maxsize=1)  # searching the application's children would wake up Qt's styles
def _appearance_of(app: QCoreApplication) -> Appearance:
    return Appearance(app)


def _paint(app: QApplication) -> None:
    app.setPalette(palette(current()))
    app.setStyleSheet(stylesheet(current()))
