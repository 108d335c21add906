"""Relations drawn one by one: styles, heads, and how long that takes where they cross."""

from collections.abc import Iterator
from random import Random
from time import perf_counter

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import RelationId
from dronten_map.core.records import Direction, LineStyle, Relation, RelationKind
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.strokes import Stroke
from dronten_map.ui.canvas.camera import Camera
from dronten_map.ui.canvas.curves import curves
from dronten_map.ui.canvas.lines import Lines
from dronten_map.ui.canvas.look import look_of
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.wires import draw_wires
from dronten_map.ui.tokens import LIGHT_STRONG
from tests.builders import edited, empty_map

pytestmark = pytest.mark.usefixtures("qapp")
LOOK = look_of(LIGHT_STRONG)  # its lines are dark
MARKS = tuple(Stroke(str(step), step) for step in range(6))


def line(style: LineStyle = LineStyle.SOLID, **more: object) -> Scene:
    """A map with one relation of a line style, from left to right."""

    def draw(draft: Draft) -> None:
        kind = next(k for k in draft.all(RelationKind) if k.line is style)
        first, last = (
            add_actor(draft, name, view=FIRST_VIEW_ID, at=(x, 0.0))
            for name, x in (("A", 0.0), ("B", 300.0))
        )
        made: RelationId = connect(draft, first, last, kind.id)
        amend(draft, Relation, [made], **more)

    return Scene(edited(empty_map(), draw), FIRST_VIEW_ID)


def painted(scene: Scene, *, zoom: float = 1.0, size: tuple[int, int] = (400, 100)) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(LOOK.paper)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for _ in steps(scene, painter, zoom):
        pass
    painter.end()
    return image


def steps(scene: Scene, painter: QPainter, zoom: float) -> Iterator[None]:

    edges = np.arange(len(scene.edges))
    return draw_wires(
        painter,
        scene,
        curves(scene, edges, Camera(zoom, 50, 50)),
        look=LOOK,
        is_dim=np.zeros(len(edges), dtype=bool),
        scale=1.0,
    )


def show_strength(scene: Scene) -> None:
    every = np.arange(len(scene.edges))
    strong = scene.edges.strength.astype(np.int32)
    scene.draw_lines(Lines(wide=MARKS), every, strong, strong)


def dark(image: QImage, x: int) -> int:
    """How many pixels of a column are about the colour of the line."""
    return sum(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))


def test_a_plain_line_runs_from_actor_to_actor() -> None:
    image = painted(line(direction=Direction.NONE))
    assert all(dark(image, x) for x in range(80, 320))
    assert dark(image, 40) == dark(image, 360) == 0


def test_a_dashed_line_has_gaps() -> None:
    image = painted(line(LineStyle.DASH, direction=Direction.NONE))
    filled = [dark(image, x) > 0 for x in range(90, 310)]
    assert 0.3 < sum(filled) / len(filled) < 0.9


def test_a_double_line_is_open_between() -> None:
    image = painted(line(LineStyle.DOUBLE, direction=Direction.NONE))
    column = [image.pixelColor(200, y).lightness() < 128 for y in range(40, 60)]
    first, last = column.index(True), len(column) - column[::-1].index(True)
    assert not all(column[first:last])


@pytest.mark.parametrize(
    ("direction", "at_source", "at_target"),
    [
        (Direction.NONE, False, False),
        (Direction.FORWARD, False, True),
        (Direction.BOTH, True, True),
    ],
)
def test_a_head_stands_where_the_relation_goes(
    direction: Direction, at_source: bool, at_target: bool
) -> None:
    image = painted(line(direction=direction))
    middle = dark(image, 200)
    ends = [max(dark(image, x) for x in span) for span in (range(70, 90), range(310, 332))]
    assert [end > middle + 2 for end in ends] == [at_source, at_target]


def test_where_the_view_shows_it_a_strong_relation_is_thicker() -> None:
    scenes = [line(strength=s, direction=Direction.NONE) for s in (1, 5)]
    assert len({dark(painted(scene), 200) for scene in scenes}) == 1
    for scene in scenes:
        show_strength(scene)
    thin, thick = (dark(painted(scene), 200) for scene in scenes)
    assert thick > thin


def test_many_that_cross_cost_no_more_than_each_alone() -> None:
    chance = Random(1)

    def draw(draft: Draft) -> None:
        made = [
            add_actor(
                draft,
                f"A{n}",
                view=FIRST_VIEW_ID,
                at=(chance.random() * 1100, chance.random() * 700),
            )
            for n in range(60)
        ]
        for _ in range(300):
            source, target = chance.sample(made, 2)
            connect(draft, source, target)

    scene = Scene(edited(empty_map(), draw), FIRST_VIEW_ID)
    alone = _time_alone(scene)
    began = perf_counter()
    painted(scene, size=(1280, 800))
    assert perf_counter() - began < 4 * alone + 0.02


def _time_alone(scene: Scene) -> float:
    image = QImage(1280, 800, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    began = perf_counter()
    for x0, y0, x1, y1 in scene.edges.line.tolist():
        path = QPainterPath()
        path.moveTo(x0, y0)
        path.quadTo((x0 + x1) / 2, (y0 + y1) / 2 + 5, x1, y1)
        painter.strokePath(path, QPen(LOOK.edge, 1.4))
    spent = perf_counter() - began
    painter.end()
    return spent
