"""Editors that choose among small pictures: shapes, icons, colours."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QWidget

from dronten_map.core.model import Records
from dronten_map.core.records import Shape
from dronten_map.i18n import N_, _
from dronten_map.ui import theme
from dronten_map.ui.canvas.paths import shape_path
from dronten_map.ui.fields.editor import Editor
from dronten_map.ui.fields.options import choices

TILE, PICTURE = 32, 20  # pixels


@dataclass(frozen=True, slots=True)
class Tile:
    """One picture that can be chosen: its value, what it is called, how it is drawn at a scale."""

    value: Hashable
    name: str
    draw: Callable[[float], QPixmap]


class TilesEditor(Editor):
    """A grid of pictures of which one is chosen; arrow keys go along, a choice is told at once."""

    def __init__(self, tiles: Sequence[Tile], columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = tuple(tiles)
        self.buttons: list[QToolButton] = []
        grid = QWidget()
        self._group = QButtonGroup(grid)
        self._group.idClicked.connect(self._pick)
        places = QGridLayout(grid)
        places.setContentsMargins(0, 0, 0, 0)
        places.setSpacing(2)
        for number, tile in enumerate(self._tiles):
            button = _button(tile.name)
            self._group.addButton(button, number)
            self.buttons.append(button)
            places.addWidget(button, number // columns, number % columns)
        places.setColumnStretch(columns, 1)
        self._column.addWidget(grid)
        self.setFocusProxy(self.buttons[0])
        self._draw()
        theme.appearance().changed.connect(self._draw)

    def refresh(self) -> None:
        """Show which picture is chosen; none when it is not among them."""
        values = [tile.value for tile in self._tiles]
        chosen = values.index(self.value) if self.value in values else -1
        self._group.setExclusive(chosen >= 0)
        for number, button in enumerate(self.buttons):
            button.setChecked(number == chosen)
        self._group.setExclusive(True)
        self.setFocusProxy(self.buttons[max(0, chosen)])

    def name(self, text: str) -> None:
        """Say to a screen reader what is chosen here; each picture keeps its own name."""
        self.setAccessibleName(text)

    def _draw(self) -> None:
        for button, tile in zip(self.buttons, self._tiles, strict=True):
            icon = QIcon()
            for scale in (1, 2, 3):
                icon.addPixmap(tile.draw(scale))
            button.setIcon(icon)

    def _pick(self, number: int) -> None:
        self._tell(self._tiles[number].value)
        self.left.emit()


def shape_tiles(records: Records) -> list[Tile]:
    """The outlines of actors."""
    names = choices(Shape)
    return [Tile(shape, names.name(records, shape), _shape(shape)) for shape in Shape]


def colour_tiles() -> list[Tile]:
    """Pairs of colours, for light and for dark paper, that can be told apart."""
    return [Tile((light, dark), _(name), _colour(light, dark)) for name, light, dark in COLOURS]


def icon_tiles() -> list[Tile]:
    """The icons that fit actors."""
    return [Tile(icon, _(name), _icon(icon)) for icon, name in ICONS.items()]


COLOURS = (
    (N_("blue"), "#2F5D8A", "#8DB7E2"),
    (N_("teal"), "#0B6E6E", "#5CC2BE"),
    (N_("violet"), "#5B4B9A", "#B7A9F0"),
    (N_("plum"), "#7A3E65", "#E3A0CB"),
    (N_("rust"), "#B4532A", "#F2A27C"),
    (N_("green"), "#3F7D3A", "#92CF8B"),
    (N_("ochre"), "#8A6A00", "#E3C25A"),
    (N_("grey"), "#4A5560", "#B4BEC9"),
)
ICONS: dict[str, str] = {
    "user": N_("person"),
    "users": N_("people"),
    "users-round": N_("group"),
    "network": N_("network"),
    "building-2": N_("building"),
    "landmark": N_("town hall"),
    "gavel": N_("gavel"),
    "scale": N_("scales"),
    "shield": N_("shield"),
    "siren": N_("siren"),
    "house": N_("house"),
    "map-pin": N_("place"),
    "heart-handshake": N_("care"),
    "handshake": N_("handshake"),
    "hand-coins": N_("money"),
    "wallet": N_("wallet"),
    "briefcase-business": N_("briefcase"),
    "store": N_("shop"),
    "factory": N_("factory"),
    "school": N_("school"),
    "graduation-cap": N_("study"),
    "hospital": N_("hospital"),
    "church": N_("church"),
    "book-open": N_("book"),
    "newspaper": N_("newspaper"),
    "megaphone": N_("megaphone"),
    "tent": N_("tent"),
    "bus": N_("bus"),
    "trees": N_("trees"),
    "leaf": N_("leaf"),
    "sprout": N_("sprout"),
    "waves": N_("water"),
    "lightbulb": N_("light bulb"),
    "flag": N_("flag"),
    "star": N_("star"),
    "target": N_("target"),
}


def _button(name: str) -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setFixedSize(TILE, TILE)
    button.setIconSize(QSize(PICTURE, PICTURE))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setProperty("tile", True)
    return button


def _canvas(scale: float) -> QPixmap:
    picture = QPixmap(round(PICTURE * scale), round(PICTURE * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _shape(shape: Shape) -> Callable[[float], QPixmap]:
    def draw(scale: float) -> QPixmap:
        picture = _canvas(scale)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(PICTURE / 2, PICTURE / 2)
        painter.scale(PICTURE * 0.4, PICTURE * 0.4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().ink))
        painter.drawPath(shape_path(shape))
        painter.end()
        return picture

    return draw


def _colour(light: str, dark: str) -> Callable[[float], QPixmap]:
    def draw(scale: float) -> QPixmap:
        picture = _canvas(scale)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().line), 1))
        painter.setBrush(QColor(dark if theme.is_dark() else light))
        painter.drawEllipse(QPointF(PICTURE / 2, PICTURE / 2), 8, 8)
        painter.end()
        return picture

    return draw


def _icon(name: str) -> Callable[[float], QPixmap]:
    return lambda scale: theme.pixmap(name, PICTURE, scale=scale)
