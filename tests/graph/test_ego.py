from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor
from dronten_map.graph.drawing import Text
from dronten_map.graph.ego import RINGS, around
from tests.builders import web


def named(drawing_texts: object) -> set[str]:
    assert isinstance(drawing_texts, tuple)
    return {piece.text for piece in drawing_texts if isinstance(piece, Text)}


def test_the_actor_and_those_it_has_a_relation_with_are_drawn_and_nobody_else() -> None:
    model, ids = web("a", "b", "c", "d", lines="ab ac cd")
    drawing, unseen = around(model, ids["a"])
    assert {"a", "b", "c"} <= named(drawing.pieces)
    assert "d" not in named(drawing.pieces)
    assert unseen == 0


def test_an_actor_without_relations_has_an_empty_web() -> None:
    model, ids = web("a", "b")
    drawing, unseen = around(model, ids["a"])
    assert drawing.is_empty
    assert unseen == 0


def test_who_has_no_room_is_counted() -> None:
    names = [chr(0x4E00 + i) for i in range(sum(RINGS) + 5)]
    model, ids = web("a", *names, lines=" ".join(f"a{name}" for name in names))
    _drawing, unseen = around(model, ids["a"])
    assert unseen == 5


def test_the_same_web_is_drawn_the_same() -> None:
    model, ids = web("a", "b", "c", lines="ab ac bc")
    on = None
    assert around(model, ids["a"], on=on)[0].pieces == around(model, ids["a"], on=on)[0].pieces


def test_the_map_itself_stays_as_it_is() -> None:
    model, ids = web("a", "b", lines="ab")
    before = model.snapshot()
    around(model, ActorId(ids["b"]))
    assert model == before
    assert model.count(Actor) == 2
