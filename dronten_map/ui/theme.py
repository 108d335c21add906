"""The look: colours, type, spacing and icons, light and dark, from one set of tokens."""

from typing import Literal

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from dronten_map import resources
from dronten_map.ui.stylesheet import stylesheet
from dronten_map.ui.tokens import (
    BODY,
    DARK,
    FAMILY,
    GAP,
    HERO,
    HIT,
    LARGE,
    LIGHT,
    RADIUS,
    SMALL,
    SPACE,
    TITLE,
    WIDE,
    Theme,
)

__all__ = [
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

Choice = Literal["system", "light", "dark"]


class Appearance(QObject):
    """Whether the window is light or dark, and who decides that."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._choice: Choice = "system"
        self.is_dark = False
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        self._follow()

    @property
    def choice(self) -> Choice:
        """What the user chose: one of the two, or to follow the system."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Be light, be dark, or follow the system."""
        self._choice = choice
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        # Asks the system for a title bar to match; not every system can, so our own word counts.
        QGuiApplication.styleHints().setColorScheme(scheme.get(choice, Qt.ColorScheme.Unknown))
        self._follow()

    def _follow(self) -> None:
        scheme = QGuiApplication.styleHints().colorScheme()
        wanted = scheme == Qt.ColorScheme.Dark
        if self._choice != "system":
            wanted = self._choice == "dark"
        if wanted != self.is_dark:
            self.is_dark = wanted
            self.changed.emit()


def appearance() -> Appearance:
    """The appearance of the running application; its signal `changed` asks for a repaint."""
    app = QGuiApplication.instance()
    assert app is not None, "there is no application yet"
    found = app.findChild(Appearance)
    return found if isinstance(found, Appearance) else Appearance(app)


def is_dark() -> bool:
    """Whether the window is dark now."""
    return QGuiApplication.instance() is not None and appearance().is_dark


def current() -> Theme:
    """The colours to paint with now."""
    return DARK if is_dark() else LIGHT


def apply(app: QApplication) -> None:
    """Give the application its style, type and colours, and follow the appearance from now on."""
    app.setStyle("Fusion")
    load_fonts()
    app.setFont(font())
    _paint(app)
    appearance().changed.connect(lambda: _paint(app))


def load_fonts() -> None:
    """Make the family that is shipped with the program known to Qt."""
    for file in sorted(resources.path("fonts").glob("*.ttf")):
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


def icon(name: str, size: int = 20, *, colour: str = "") -> QIcon:
    """A line icon from resources/icons in the colour of the text, sharp up to three times."""
    theme = current()
    made = QIcon()
    for scale in (1, 2, 3):
        made.addPixmap(pixmap(name, size, colour=colour or theme.ink, scale=scale))
        faint = pixmap(name, size, colour=theme.line, scale=scale)
        made.addPixmap(faint, QIcon.Mode.Disabled)
    return made


def pixmap(name: str, size: int = 20, *, colour: str = "", scale: float = 1) -> QPixmap:
    """A line icon as a picture of size x size pixels; empty when there is no such icon."""
    from PySide6.QtSvg import QSvgRenderer  # not needed for the first paint

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


def _paint(app: QApplication) -> None:
    app.setPalette(palette(current()))
    app.setStyleSheet(stylesheet(current()))
