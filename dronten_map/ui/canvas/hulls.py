"""The outlines of groups behind the web."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from dronten_map.ui.canvas.arrays import Flags
from dronten_map.ui.canvas.camera import Box
from dronten_map.ui.canvas.detail import filling, remoteness
from dronten_map.ui.canvas.look import DIMMED, mix
from dronten_map.ui.canvas.patches import Groups, Outline, Patch

if TYPE_CHECKING:
    from dronten_map.ui.canvas.painting import Shot

_FILLED, _FILLED_FAR = (0.07, 0.10), (0.24, 0.30)  # of the colour, on light and dark paper
_LINED = 0.5  # of the colour that its line has
_CALM = 24  # outlines in sight from which the smallest ones are left out
_PART, _FEW = 0.15, 4  # of its group that those hold at most, and actors
_SMALLEST = 5.0  # pixels of an outline that is drawn


def draw_outlines(painter: QPainter, groups: Groups, shot: "Shot", dim: Flags) -> Iterator[None]:
    """Draw the outlines of a picture, the largest group at the back; slices of time apart."""
    far = afar(groups, shot)
    which = int(shot.look.is_dark)
    filled = _FILLED[which] + (_FILLED_FAR[which] - _FILLED[which]) * far
    camera = shot.camera
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for patch, outlines in seen(groups, shot):
        if patch.is_in(shot.without):
            continue  # it is in the hand
        colour = patch.colour(shot.look)
        yield
        for outline in outlines:
            share = DIMMED if patch.is_dim(outline, dim) else 1.0
            fill = QColor(colour)
            fill.setAlphaF(filled * share)
            pen = QPen(mix(shot.look.paper, colour, _LINED * share), shot.scale)
            pen.setCosmetic(True)
            painter.save()
            painter.setTransform(QTransform(camera.zoom, 0, 0, camera.zoom, camera.dx, camera.dy))
            painter.setPen(pen)
            painter.setBrush(fill)
            painter.drawPath(outline.path)
            painter.restore()
            yield


def afar(groups: Groups, shot: "Shot") -> float:
    """From 0, where actors are told apart, to 1, where groups stand for them.

    From as far as that, but with one group all over the view, it is its actors that are looked at.
    """
    part = groups.extent * shot.camera.zoom / min(shot.width, shot.height)
    return remoteness(shot.camera.zoom / shot.scale) * (1.0 - filling(part))


def seen(groups: Groups, shot: "Shot") -> list[tuple[Patch, list[Outline]]]:
    """The groups in the picture with those of their outlines that lie in it."""
    window = shot.camera.window(0, 0, shot.width, shot.height)
    least = _SMALLEST * shot.scale / shot.camera.zoom
    found = [
        (patch, [o for o in patch.outlines() if _is_seen(o.hull.box, window, least)])
        for patch in groups.outlined
    ]
    if sum(len(outlines) for _patch, outlines in found) > _CALM:
        found = [
            (p, [o for o in outlines if len(o.hull.rows) >= _least(p)]) for p, outlines in found
        ]
    return [(patch, outlines) for patch, outlines in found if outlines]


def _least(patch: Patch) -> int:
    """How many actors an outline holds at least that is drawn among many."""
    return max(2, min(_FEW, round(_PART * len(patch.slots))))


def work_out(groups: Groups) -> Iterator[None]:
    """Work out the outlines that are not known yet, in slices of time."""
    for patch in groups.outlined:
        yield from patch.work_out()


def _is_seen(one: Box, window: Box, least: float) -> bool:
    """Whether a rectangle touches a window and is not too small to be seen."""
    is_large = one[2] - one[0] >= least
    is_across = one[0] < window[2] and window[0] < one[2]
    return is_large and is_across and one[1] < window[3] and window[1] < one[3]
