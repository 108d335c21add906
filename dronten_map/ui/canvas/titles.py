"""The titles of groups: on the edge of their outline, and from afar in the middle of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from dronten_map.graph.hulls import PAD
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.ui import theme
from dronten_map.ui.canvas.arrays import Flags
from dronten_map.ui.canvas.camera import Points
from dronten_map.ui.canvas.detail import crossing
from dronten_map.ui.canvas.hulls import afar, seen
from dronten_map.ui.canvas.look import DIMMED, Look, mix
from dronten_map.ui.canvas.patches import Groups, Outline, Patch

if TYPE_CHECKING:
    from dronten_map.ui.canvas.painting import Shot

_WIDEST = 240  # pixels of a title; a longer one ends in an ellipsis
_TITLED = 3  # actors in a further outline of a group at least, for the same
_UPPER = 0.6  # of the height of an outline, from its top, in which its title may stand
_STRETCHES = 6  # of its width, each with a place for the title
_PINNED = 66.0  # pixels to the top of a title whose edge is out of sight: below the tools
_NEAR_TEXT = 0.75  # zoom from which titles have the size of the body
_LARGE, _LARGEST = 13, 22  # pixels, of names from afar
_FITS, _FITS_FIRST = 0.75, 1.6  # of the width of its outline that a name from afar may take
_ALWAYS = 12  # of the largest groups have their name from afar, however wide
_SHARE = 0.25  # of a group that a further outline holds when it has a title too
_AIR = 8.0  # pixels between names from afar


@dataclass(frozen=True, slots=True)
class Title:
    """Where the title of a group stands, in pixels of the picture.

    Attributes:
        key: Of the group.
        size: Of its letters, in pixels of the picture.
        is_far: Whether it is the large name that is seen from afar, in the middle.
        colour: Of the group.
        is_dim: Whether all that stands in its outline steps back.
    """

    key: str
    text: str
    box: QRectF
    size: int
    is_far: bool
    colour: QColor
    is_dim: bool

    @property
    def chevron(self) -> QRectF:
        """Where a click folds the group; empty on a name from afar."""
        if self.is_far:
            return QRectF()
        return QRectF(self.box.left(), self.box.top(), self.box.height(), self.box.height())


def titles(groups: Groups, shot: "Shot", dim: Flags, solid: Points) -> list[Title]:
    """Where the titles of the groups in a picture stand, none over another.

    They keep clear of what is solid, rows of left, top, right and bottom, where there is room.
    """
    far = afar(groups, shot) > 0.5
    found: list[Title] = []
    for rank, (patch, outlines) in enumerate(seen(groups, shot)):
        if patch.is_in(shot.without):
            continue
        # The largest comes first; of a further one less than this has no title.
        least = max(_TITLED, _SHARE * len(patch.slots))
        for outline in outlines:
            if len(outline.hull.rows) < least and outline is not patch.outlines()[0]:
                break
            title = _far(patch, outline, shot) if far else _near(patch, shot)
            if far and not _deserves(title, patch, outline, shot, rank=rank):
                continue
            spots = (
                _far_spots(patch, outline, shot, title)
                if far
                else _near_spots(patch, outline, shot, title)
            )
            placed = _placed(title, spots, found, solid[:0] if far else solid)
            if placed is not None:
                found.append(replace(placed, is_dim=patch.is_dim(outline, dim)))
    return found


def _deserves(title: Title, patch: Patch, outline: Outline, shot: "Shot", *, rank: int) -> bool:
    """Whether a part of a group, of this rank by size, has its name from afar."""
    left, _top, right, _bottom = outline.hull.box
    wide, needed = (right - left) * shot.camera.zoom, title.box.width()
    if outline is patch.outlines()[0]:
        return rank < _ALWAYS or needed <= _FITS_FIRST * wide
    return needed <= _FITS * wide


def draw_titles(painter: QPainter, found: Sequence[Title], shot: "Shot", far: float) -> None:
    """Draw titles; between near and far they are fainter."""
    near, away = crossing(far)
    for title in found:
        fade = away if title.is_far else near
        painter.setOpacity(fade * (DIMMED if title.is_dim else 1.0))
        draw_title(painter, title, shot.look, scale=shot.scale)
    painter.setOpacity(1.0)


def draw_title(
    painter: QPainter, title: Title, look: Look, *, scale: float, is_lifted: bool = False
) -> None:
    """Draw one title; lifted as it is under the pointer."""
    font = _font(title.size)
    colour = mix(title.colour, look.ink, 0.25)
    if title.is_far:
        _draw_far(painter, title, look, font, colour, scale)
        return
    box, corner = title.box, title.box.height() / 2
    painter.setPen(QPen(title.colour if is_lifted else look.paper, scale))
    ground = QColor(look.paper)
    ground.setAlphaF(1.0 if is_lifted else 0.88)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, corner, corner)
    draw_chevron(painter, title.chevron.center(), title.size * 0.24, colour, scale=scale)
    painter.setFont(font)
    painter.setPen(colour)
    room = box.adjusted(box.height() * 0.92, 0, 0, 0)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title.text)


def draw_chevron(
    painter: QPainter, at: QPointF, size: float, colour: QColor, *, scale: float
) -> None:
    """The mark that says that a group can be folded."""
    mark = QPainterPath(at + QPointF(-size, -size / 2))
    mark.lineTo(at + QPointF(0, size / 2))
    mark.lineTo(at + QPointF(size, -size / 2))
    pen = QPen(colour, 1.5 * scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(mark, pen)


def _draw_far(
    painter: QPainter, title: Title, look: Look, font: QFont, colour: QColor, scale: float
) -> None:
    metrics = QFontMetricsF(font)
    path = QPainterPath()
    foot = title.box.center().y() + (metrics.ascent() - metrics.descent()) / 2
    path.addText(QPointF(title.box.left(), foot), font, title.text)
    halo = QPen(look.paper, 4.0 * scale)
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, halo)
    painter.fillPath(path, colour)


def _near(patch: Patch, shot: "Shot") -> Title:
    """The title that stands on an edge, around 0, 0."""
    is_near = shot.camera.zoom >= _NEAR_TEXT * shot.scale
    scale = shot.scale * shot.letters
    size = round((theme.BODY if is_near else theme.SMALL) * scale)
    text, width = _fitted(patch.group.title, size, _WIDEST * scale)
    high = round(size * 1.6)
    wide = round(width + high * 0.92 + size * 0.6)
    box = QRectF(-wide / 2, -high / 2, wide, high)
    colour = patch.colour(shot.look)
    return Title(patch.key, text, box, size, is_far=False, colour=colour, is_dim=False)


def _far(patch: Patch, outline: Outline, shot: "Shot") -> Title:
    """The large name, around 0, 0."""
    left, top, right, bottom = outline.hull.box
    across = sqrt((right - left) * (bottom - top)) * shot.camera.zoom
    scale = shot.scale * shot.letters
    size = round(min(_LARGEST * scale, max(_LARGE * scale, 0.075 * across)))
    text, width = _fitted(patch.group.title, size, _WIDEST * scale)
    box = QRectF(-width / 2, -0.6 * size, width, 1.2 * size)
    colour = patch.colour(shot.look)
    return Title(patch.key, text, box, size, is_far=True, colour=colour, is_dim=False)


def _near_spots(
    patch: Patch, outline: Outline, shot: "Shot", title: Title
) -> list[tuple[float, float]]:
    """Pixels on the edge: its highest point, else highest in each stretch of it, else lowest.

    Where the whole edge is out of sight they lie at the top of the picture, over those in sight.
    """
    _left, top, _right, bottom = outline.hull.box
    line, deep = outline.line, _UPPER * (bottom - top)
    # From farther away there is less room between the edge and the actors within.
    zoom = shot.camera.zoom
    away = max(0.0, title.box.height() / 2 - (PAD - NODE_RADIUS) * zoom) + shot.scale
    spots: list[tuple[float, float]] = []
    for way, part in ((1, line[:, 1] <= top + deep), (-1, line[:, 1] >= bottom - deep)):
        seen_at = [shot.camera.seen(x, y) for x, y in _extremes(line[part], outline, way)]
        spots += [(x, y - way * away) for x, y in seen_at]
    x, y = shot.camera.seen(*outline.hull.top)
    seen_spots = [spot for spot in [(x, y - away), *spots] if _holds(shot, title, spot)]
    return seen_spots or _pinned(patch, outline, shot, title)


def _pinned(
    patch: Patch, outline: Outline, shot: "Shot", title: Title
) -> list[tuple[float, float]]:
    """The top of the picture over those of an outline that are in sight; nothing when none is."""
    xy = _in_sight(patch, outline, shot)
    if not len(xy):
        return []
    across = float(xy[:, 0].mean())
    return [(across, title.box.height() / 2 + _PINNED * shot.scale)]


def _in_sight(patch: Patch, outline: Outline, shot: "Shot") -> Points:
    """The pixels of the actors of an outline that are in the picture."""
    xy = shot.camera.to_screen(patch.xy[outline.hull.rows])
    return xy[((xy > 0) & (xy < (shot.width, shot.height))).all(axis=1)]


def _holds(shot: "Shot", title: Title, spot: tuple[float, float]) -> bool:
    """Whether most of a title at a spot lies in the picture."""
    x, y = spot
    high = title.box.height() / 2
    return 0 <= x <= shot.width and high <= y <= shot.height - high


def _extremes(line: Points, outline: Outline, way: int) -> list[tuple[float, float]]:
    """The highest (way 1) or lowest (-1) point of each stretch of a line, the best one first."""
    left, _top, right, _bottom = outline.hull.box
    stretch = ((line[:, 0] - left) / max(1.0, right - left) * _STRETCHES).astype(np.int64)
    spots: list[tuple[float, float]] = []
    for number in np.unique(stretch).tolist():
        within = line[stretch == number]
        x, y = within[np.argmin(within[:, 1] * way)].tolist()
        spots.append((x, y))
    return sorted(spots, key=lambda spot: spot[1] * way)


def _far_spots(
    patch: Patch, outline: Outline, shot: "Shot", title: Title
) -> list[tuple[float, float]]:
    """Pixels in the middle of its actors, then above and below that.

    Where that is out of sight they lie in the middle of those that are in sight.
    """
    x, y = shot.camera.seen(*outline.hull.middle)
    if not (0 <= x <= shot.width and 0 <= y <= shot.height):
        xy = _in_sight(patch, outline, shot)
        if len(xy):
            x, y = xy.mean(axis=0).tolist()
    # What lies at the side of the picture has all of its name in it.
    half = title.box.width() / 2 + _AIR * shot.scale
    x = min(max(x, half), max(half, shot.width - half))
    return [(x, y + down * title.size) for down in (0.0, -1.2, 1.2, -2.4, 2.4)]


def _placed(
    title: Title, spots: list[tuple[float, float]], others: list[Title], solid: Points
) -> Title | None:
    """The title at the first spot that is free; else where it covers no other title, if it can."""
    second: Title | None = None
    air = _AIR if title.is_far else 0.0
    for x, y in spots:
        at = replace(title, box=title.box.translated(round(x), round(y)))
        around = at.box.adjusted(-air, -air, air, air)
        if any(around.intersects(other.box) for other in others):
            continue
        over = (solid[:, 0] < at.box.right()) & (solid[:, 2] > at.box.left())
        over &= (solid[:, 1] < at.box.bottom()) & (solid[:, 3] > at.box.top())
        if not over.any():
            return at
        second = second or at
    return second


def _fitted(text: str, size: int, widest: float) -> tuple[str, float]:
    """A title that fits, and how wide it is."""
    metrics = QFontMetricsF(_font(size))
    shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, widest)
    return shown, metrics.horizontalAdvance(shown)


def _font(size: int) -> QFont:
    font = QFont(theme.font(theme.BODY, 600))
    font.setPixelSize(max(1, size))
    return font
