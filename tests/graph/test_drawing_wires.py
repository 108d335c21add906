from math import hypot

import pytest

from dronten_map.core.ids import ActorId, RelationId, RelationKindId
from dronten_map.core.records import (
    Arrow,
    Direction,
    LineStyle,
    Relation,
    RelationKind,
    Shape,
)
from dronten_map.graph.drawing_wires import End, Wire, line_pieces, wire_pieces, wires
from dronten_map.graph.primitives import Path, Piece
from dronten_map.graph.segments import Point, bezier, handles

A, B = ActorId("a"), ActorId("b")
KIND = RelationKind(id=RelationKindId("k"), name="k", arrow=Arrow.FILLED)
CURVE: tuple[Point, Point, Point, Point] = ((0, 0), (30, 0), (60, 0), (90, 0))


def relation(name: str, *, source: ActorId = A, target: ActorId = B) -> Relation:
    return Relation(id=RelationId(name), source=source, target=target, kind=KIND.id)


def between(*relations: Relation, far: float = 200.0, shape: Shape = Shape.CIRCLE) -> list[Wire]:
    return wires(relations, {A: End((0, 0), shape), B: End((far, 0), shape)})


def drawn(
    direction: Direction, *, arrow: Arrow = Arrow.FILLED, line: LineStyle = LineStyle.SOLID
) -> list[Path]:
    kind = RelationKind(id=KIND.id, name="k", arrow=arrow, line=line)
    pieces: tuple[Piece, ...] = line_pieces(CURVE, kind, "#000000", width=1.4, direction=direction)
    return [piece for piece in pieces if isinstance(piece, Path)]


@pytest.mark.parametrize("shape", Shape)
def test_a_relation_runs_from_outline_to_outline(shape: Shape) -> None:
    (wire,) = between(relation("r"), shape=shape)
    start, end = wire.curve[0], wire.curve[3]
    assert 15 < start[0] < 32
    assert 15 < 200 - end[0] < 32


def test_relations_run_on_both_sides_whichever_way_they_go() -> None:
    found = between(relation("r1"), relation("r2", source=B, target=A))
    middles = [bezier(wire.curve, 0.5)[1] for wire in found]
    assert middles[0] == pytest.approx(-middles[1])
    assert abs(middles[0]) > 5


def test_nothing_is_drawn_between_actors_that_lie_together() -> None:
    assert between(relation("r"), far=30.0) == []
    assert between(relation("r"), far=0.0) == []


def test_a_relation_of_an_actor_without_a_place_is_left_out() -> None:
    assert between(relation("r", target=ActorId("elsewhere"))) == []


@pytest.mark.parametrize(
    ("direction", "heads"), [(Direction.NONE, 0), (Direction.FORWARD, 1), (Direction.BOTH, 2)]
)
def test_a_direction_shows_in_heads(direction: Direction, heads: int) -> None:
    assert sum(path.fill is not None for path in drawn(direction)) == heads


def test_a_head_has_its_tip_at_the_end_of_the_line() -> None:
    head = drawn(Direction.FORWARD)[-1]
    assert min(hypot(x - 90, y) for x, y in handles(head.segments)) < 1e-6


def test_a_direction_shows_where_its_kind_has_no_head() -> None:
    assert len(drawn(Direction.FORWARD, arrow=Arrow.NONE)) == 2


def test_line_styles_become_dashes() -> None:
    assert drawn(Direction.NONE, line=LineStyle.SOLID)[0].dash == ()
    assert len(drawn(Direction.NONE, line=LineStyle.DASH)[0].dash) == 2


def test_a_line_is_as_wide_as_it_is_asked_to_be() -> None:
    (wire,) = between(relation("r"))
    strong = Relation(id=RelationId("s"), source=A, target=B, kind=KIND.id, strength=5)
    (other,) = between(strong)
    thin = wire_pieces(wire, KIND, "#000000", width=1.0)[0]
    thick = wire_pieces(other, KIND, "#000000", width=3.0)[0]
    assert isinstance(thin, Path)
    assert isinstance(thick, Path)
    assert thick.width > 2 * thin.width
