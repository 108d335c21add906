"""Groups that are shown as one node: how each looks, and the relations that were joined."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from dronten_map.i18n import ngettext
from dronten_map.ui import theme
from dronten_map.ui.canvas.arrays import Flags
from dronten_map.ui.canvas.batch import draw_lines
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.look import DIMMED, Look, mix

if TYPE_CHECKING:
    from dronten_map.ui.canvas.camera import Camera
    from dronten_map.ui.canvas.painting import Shot
    from dronten_map.ui.canvas.patches import Groups, Patch

_WIDTHS = (1.2, 2.0, 3.0, 4.2, 5.6)  # pixels of a joined line: of 1, 2, 4, 8, 16 and more
# Ways to set a title, the best first: with its counts or without, and above its group or below.
_WAYS = ((True, False), (False, False), (False, True))
_CROWD = 60  # joined lines from which they are fainter
_LEAST = 12.0  # pixels of the radius at least
_COUNTED = 11.0  # pixels of the radius from which the number of actors stands in it
WIDEST = 200  # pixels of a title
_WORDED = 0.22  # zoom from which the counts stand below the title


@dataclass(frozen=True, slots=True)
class Plate:
    """Where the title of a collapsed group stands, with its counts, in pixels of the picture."""

    key: str
    lines: tuple[tuple[str, bool], ...]  # each with whether it is the title
    box: QRectF
    size: int


def counts_text(patch: "Patch") -> str:
    """How many actors and relations are in a group, such as “14 actors, 23 relations”."""
    actors, relations = len(patch.slots), patch.relations
    first = ngettext("{count} actor", "{count} actors", actors).format(count=actors)
    second = ngettext("{count} relation", "{count} relations", relations).format(count=relations)
    return f"{first} · {second}"


def radius_of(patch: "Patch", camera: "Camera", scale: float) -> float:
    """The radius of a collapsed group in pixels of the picture."""
    return max(_LEAST * scale, patch.radius * camera.zoom)


def disc_of(patch: "Patch", camera: "Camera", scale: float) -> QRectF:
    """The square around a collapsed group."""
    x, y = camera.seen(*patch.middle)
    reach = radius_of(patch, camera, scale)
    return QRectF(x - reach, y - reach, 2 * reach, 2 * reach)


def draw_bundles(painter: QPainter, groups: "Groups", shot: "Shot", dim: Flags) -> Iterator[None]:
    """Draw the joined relations, thicker for more."""
    bundles = groups.bundles
    if not len(bundles.count):
        return
    camera = shot.camera
    lines = bundles.line * camera.zoom + (camera.dx, camera.dy) * 2
    grade = np.minimum(len(_WIDTHS) - 1, np.log2(bundles.count).astype(np.int64))
    is_dim = _dimmed_ends(groups, dim)
    # Many of them are fainter, the thin ones most, so that the strong ties stand out.
    crowd = min(1.0, (_CROWD / len(lines)) ** 0.5)
    is_out = _held_ends(groups, shot.without).any(axis=1)
    for is_faint in (True, False):
        for number, width in enumerate(_WIDTHS):
            rows = np.flatnonzero((grade == number) & (is_dim == is_faint) & ~is_out)
            if not len(rows):
                continue
            share = (DIMMED if is_faint else 1.0) * crowd ** (1.0 - number / len(_WIDTHS))
            colour = mix(shot.look.paper, shot.look.edge, share)
            pen = QPen(colour, width * shot.scale)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            yield from draw_lines(painter, lines[rows])


def draw_folded(
    painter: QPainter,
    patches: Iterable["Patch"],
    camera: "Camera",
    look: Look,
    *,
    scale: float,
    dim: Flags | None = None,
    by: tuple[float, float] = (0.0, 0.0),
) -> None:
    """Draw collapsed groups as nodes with a ring, and the number of their actors."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for patch in patches:
        is_dim = dim is not None and bool(dim[patch.slots].all())
        painter.setOpacity(DIMMED if is_dim else 1.0)
        x, y = patch.middle
        at = QPointF(*camera.seen(x + by[0], y + by[1]))
        _draw_node(painter, at, radius_of(patch, camera, scale), patch, look, scale)
    painter.setOpacity(1.0)


def plates(patches: Iterable["Patch"], shot: "Shot") -> list[Plate]:
    """Where the titles of collapsed groups stand: below them, none over another; large ones first.

    A title that would cover another group is left out; the pointer brings it up.
    """
    zoom = shot.camera.zoom / shot.scale
    size = round((theme.SMALL if zoom < 0.5 else theme.BODY) * shot.scale * shot.letters)
    by_size = sorted(patches, key=lambda patch: -len(patch.slots))
    discs = [disc_of(patch, shot.camera, shot.scale) for patch in by_size]
    found: list[Plate] = []
    for row, patch in enumerate(by_size):
        others = [*discs[:row], *discs[row + 1 :], *(other.box for other in found)]
        for is_counted, is_above in _WAYS if zoom >= _WORDED else _WAYS[1:]:
            plate = plate_of(
                patch,
                shot.camera,
                scale=shot.scale,
                size=size,
                is_counted=is_counted,
                is_above=is_above,
            )
            if not any(plate.box.intersects(other) for other in others):
                found.append(plate)
                break
    return found


def plate_of(
    patch: "Patch",
    camera: "Camera",
    *,
    scale: float,
    size: int,
    is_counted: bool,
    is_above: bool = False,
    by: tuple[float, float] = (0.0, 0.0),
) -> Plate:
    """Where the title of one stands, shifted by so many points."""
    metrics = QFontMetricsF(_font(size, 600))
    widest = WIDEST * max(scale, size / theme.BODY)
    title = " ".join(patch.group.title.split())
    title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, widest)
    lines = [(title, True)]
    if is_counted:
        lines.append((counts_text(patch), False))
    small = QFontMetricsF(_font(_small(size), 400))
    width = max(
        (metrics if is_title else small).horizontalAdvance(text) for text, is_title in lines
    )
    x, y = patch.middle
    at = camera.seen(x + by[0], y + by[1])
    away = radius_of(patch, camera, scale) * 1.14 + 2 * scale
    high = sum(size * 1.3 if is_title else _small(size) * 1.35 for _text, is_title in lines)
    top = at[1] - away - high if is_above else at[1] + away
    box = QRectF(
        round(at[0] - width / 2 - 3 * scale), round(top), round(width + 6 * scale), round(high)
    )
    return Plate(patch.key, tuple(lines), box, size)


def draw_plate(painter: QPainter, plate: Plate, look: Look, *, scale: float) -> None:
    """Draw the title of a collapsed group on paper."""
    ground = QColor(look.paper)
    ground.setAlphaF(0.85)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(plate.box, 4 * scale, 4 * scale)
    y = plate.box.top()
    for text, is_title in plate.lines:
        size = plate.size if is_title else _small(plate.size)
        high = size * (1.3 if is_title else 1.35)
        painter.setFont(_font(size, 600 if is_title else 400))
        painter.setPen(look.ink if is_title else look.muted)
        row = QRectF(plate.box.left(), y, plate.box.width(), high)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, text)
        y += high


def _draw_node(
    painter: QPainter, at: QPointF, radius: float, patch: "Patch", look: Look, scale: float
) -> None:
    colour = patch.colour(look)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mix(look.paper, colour, 0.22))
    painter.drawEllipse(at, radius * 1.14, radius * 1.14)
    painter.setBrush(colour)
    painter.drawEllipse(at, radius, radius)
    painter.setPen(QPen(look.paper, max(1.0, scale)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, radius * 0.88, radius * 0.88)
    if radius >= _COUNTED * scale:
        painter.setPen(QColor("#101214") if look.is_dark else QColor("#ffffff"))
        painter.setFont(_font(round(min(radius * 0.62, 28 * scale)), 600))
        box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(len(patch.slots)))


def lifted_bundles(
    groups: "Groups", slots: frozenset[int], by: tuple[float, float]
) -> tuple[Points, NDArray[np.int64]]:
    """The joined relations of what is in the hand, shifted by so many points, and their counts."""
    bundles = groups.bundles
    if not len(bundles.count):
        return bundles.line, bundles.count
    is_held = _held_ends(groups, slots)
    line = bundles.line.copy()
    line[is_held[:, 0], :2] += by
    line[is_held[:, 1], 2:] += by
    rows = is_held.any(axis=1)
    return line[rows], bundles.count[rows]


def width_of(count: int) -> float:
    """The width in pixels of a line that stands for so many relations."""
    return _WIDTHS[min(len(_WIDTHS) - 1, int(np.log2(count)))]


def _dimmed_ends(groups: "Groups", dim: Flags) -> Flags:
    """By bundle, whether one of its ends steps back."""

    def is_dim(patch: "Patch") -> bool:
        return bool(dim[patch.slots].all())

    return np.asarray(_by_end(groups, np.append(dim, False), is_dim).any(axis=1))


def _held_ends(groups: "Groups", slots: frozenset[int]) -> Flags:
    """By bundle, for both ends, whether it is in the hand."""
    most = int(groups.bundles.ends.max(initial=0))
    held = np.zeros(most + 2, dtype=bool)
    held[[slot for slot in slots if slot <= most]] = True
    return _by_end(groups, held, lambda patch: patch.is_in(slots))


def _by_end(groups: "Groups", of_slot: Flags, of_patch: Callable[["Patch"], bool]) -> Flags:
    """By bundle, for both ends, what is so of its actor or collapsed group."""
    ends = groups.bundles.ends
    patches = np.array([of_patch(patch) for patch in groups.patches] or [False])
    is_patch = ends < 0
    return np.where(
        is_patch, patches[np.where(is_patch, -1 - ends, 0)], of_slot[np.where(is_patch, 0, ends)]
    )


def _small(size: int) -> int:
    return max(1, round(size * 0.88))


def _font(size: int, weight: int) -> QFont:
    font = QFont(theme.font(theme.BODY, weight))
    font.setPixelSize(max(1, size))
    return font
