"""Shapes, icons and arrow heads as paths of Qt."""

import pytest
from PySide6.QtCore import QPointF

from dronten_map.core.records import ActorKind, Arrow, Shape
from dronten_map.ui.canvas.paths import border_path, head_path, icon_path, shape_path
from tests.builders import empty_map

ACTOR_KINDS = list(empty_map().all(ActorKind))


@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_is_closed_around_its_middle(shape: Shape) -> None:
    path = shape_path(shape)
    assert path.contains(QPointF(0, 0))
    box = path.boundingRect()
    assert 1.2 < box.width() <= 2.6
    assert 1.2 < box.height() <= 2.6
    assert border_path(shape).boundingRect().adjusted(-0.01, -0.01, 0.01, 0.01).contains(box)


def test_every_kind_that_a_map_starts_with_has_an_icon() -> None:
    assert [kind.name for kind in ACTOR_KINDS if icon_path(kind.icon).isEmpty()] == []


def test_an_icon_that_does_not_exist_is_empty() -> None:
    assert icon_path("no-such-icon").isEmpty()


def test_icons_stay_within_their_square() -> None:
    for kind in ACTOR_KINDS:
        box = icon_path(kind.icon).boundingRect()
        assert (box.left() >= -0.5, box.right() <= 24.5) == (True, True), kind.icon
        assert (box.top() >= -0.5, box.bottom() <= 24.5) == (True, True), kind.icon


@pytest.mark.parametrize("arrow", [a for a in Arrow if a is not Arrow.NONE])
def test_an_arrow_head_ends_at_its_tip_and_its_line_before_it(arrow: Arrow) -> None:
    path, _is_filled, setback = head_path(arrow, 10.0)
    assert not path.isEmpty()
    assert -3 <= path.boundingRect().right() <= 1.5
    assert 0 <= setback <= 25
