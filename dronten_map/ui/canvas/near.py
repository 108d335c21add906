"""What is seen from near only: kinds of relations on their lines, and what is known of actors."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from dronten_map.i18n import pick
from dronten_map.ui import theme
from dronten_map.ui.canvas.arrays import Flags
from dronten_map.ui.canvas.curves import Curves
from dronten_map.ui.canvas.detail import shows_facts, shows_kinds
from dronten_map.ui.canvas.look import DIMMED
from dronten_map.ui.canvas.naming import Label
from dronten_map.ui.canvas.plates import Plates
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.taken import Taken

if TYPE_CHECKING:
    from dronten_map.ui.canvas.painting import Shot

_DENSE = 100  # relations in view from which those that end out of sight have no kind on them
_MOST_KINDS = 40  # kinds on lines in one picture
_AROUND = 18.0  # pixels of its line that stay free before and after a kind
_TURNS = np.linspace(0.0, 1.0, 33)[1:-1]  # of a line, where its kind may stand
_ASIDE = np.array([0.0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3])  # of what is in sight, from its middle
_WIDEST = 190.0  # pixels of a fact
_GROUP = 25  # things that are placed between two looks at the event loop


def draw_kinds(
    painter: QPainter, scene: Scene, shot: "Shot", shape: Curves | None, dim: Flags, taken: Taken
) -> Iterator[None]:
    """Write the kinds of relations on their lines, the longest first, where nothing else stands."""
    if shape is None or not shows_kinds(shot.camera.zoom / shot.scale) or not len(shape.edges):
        return
    plates = _plates(shot, _WIDEST)
    texts = [" ".join(pick(k.name, k.name_en).split()) for k in scene.relation_kinds]
    kinds = scene.edges.kind[shape.edges]
    along = shape.end - shape.start
    whole = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-6)
    points, drawn = shape.points(_TURNS), 0
    # A line of which the middle is out of sight has its kind in the middle of what is in sight.
    is_in = ((points > 0) & (points < (shot.width, shot.height))).all(axis=2)
    count = is_in.sum(axis=1)
    length = whole * count / len(_TURNS)
    middle = (is_in * np.arange(len(_TURNS))).sum(axis=1) / np.maximum(count, 1)
    spots = np.rint(middle[:, None] + count[:, None] * _ASIDE).astype(np.intp)
    is_asked = shape.is_clear & (count > 0)
    if len(shape.edges) > _DENSE:
        is_asked &= ~shape.leaves(shot.width, shot.height)  # the others step back
    rows = np.flatnonzero(is_asked)
    for tried, row in enumerate(rows[np.argsort(-length[rows], kind="stable")].tolist()):
        if tried % _GROUP == 0:
            yield
        text = texts[kinds[row]]
        size = plates.wrapped(text)
        across, down = np.abs(along[row] / whole[row]).tolist()
        needed = across * size.width + down * size.height + 2 * _AROUND * shot.scale
        if not text or length[row] < needed:
            continue
        for spot in spots[row].tolist():
            x, y = points[row, spot].tolist()
            left, top = round(x - size.width / 2), round(y - size.height / 2)
            if taken.add((left, top, left + size.width, top + size.height)):
                is_dim = bool(dim[scene.edges.ends[shape.edges[row]]].any())
                painter.setOpacity(DIMMED if is_dim else 1.0)
                painter.drawPixmap(left, top, plates.picture(text))
                drawn += 1
                break
        if drawn == _MOST_KINDS:
            break
    painter.setOpacity(1.0)


def draw_facts(
    painter: QPainter,
    scene: Scene,
    shot: "Shot",
    labels: Sequence[Label],
    dim: Flags,
    taken: Taken,
) -> Iterator[None]:
    """Write the first line of what is known below the names of actors, after a small mark."""
    if not shows_facts(shot.camera.zoom / shot.scale):
        return
    font = QFont(theme.font(theme.SMALL))
    font.setPixelSize(round(theme.SMALL * shot.scale * shot.letters))
    metrics = QFontMetricsF(font)
    mark = 12.0 * shot.scale
    plates = _plates(shot, _WIDEST + 8.0)
    for count, label in enumerate(labels):
        if count % _GROUP == 0:
            yield
        fact = scene.nodes.facts.get(label.slot, "")
        if not fact:
            continue
        text = metrics.elidedText(
            fact, Qt.TextElideMode.ElideRight, _WIDEST * shot.scale * shot.letters
        )
        size = plates.wrapped(text)
        left = round(label.left + (label.width - size.width - mark) / 2)
        top = label.top + label.height
        if not taken.add((left, top, left + mark + size.width, top + size.height)):
            continue
        painter.setOpacity(DIMMED if dim[label.slot] else 1.0)
        painter.drawPixmap(round(left + mark), top, plates.picture(text))
        _draw_mark(painter, left, top + size.height / 2, shot)
    painter.setOpacity(1.0)


def _plates(shot: "Shot", width: float) -> Plates:
    """Small muted texts."""
    muted = replace(shot.look, ink=shot.look.muted)
    size = theme.SMALL * shot.letters
    return Plates(muted, size, width * shot.letters, scale=shot.scale, weight=400)


def _draw_mark(painter: QPainter, left: float, middle: float, shot: "Shot") -> None:
    """Three short lines: something is written here."""
    painter.setPen(QPen(shot.look.muted, shot.scale))
    for row, wide in ((-1, 7.0), (0, 7.0), (1, 4.5)):
        y = middle + row * 2.6 * shot.scale
        painter.drawLine(QPointF(left, y), QPointF(left + wide * shot.scale, y))
