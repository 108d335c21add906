"""The drawing for paper shows what the view lets through, as the view says."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import log_contact
from dronten_map.core.edits.lists import add_relation_kind
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.web import connect
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Aspect, Relation, View
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.drawing import Drawing, Path, Text, draw
from dronten_map.graph.scales import RING_REACH
from dronten_map.graph.segments import handles
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.graph.swatches import BLANK, DIVERGING, SEQUENTIAL, UNKNOWN
from tests.builders import edited, web

ON = date(2026, 11, 25)


def drawn(model: Model, *, opgave: OpgaveId | None = None, **fields: Any) -> Drawing:
    edited(model, lambda d: d.put(replace(d.get(View, FIRST_VIEW_ID), **fields)))
    return draw(model, FIRST_VIEW_ID, opgave=opgave, on=ON)


def texts(drawing: Drawing) -> set[str]:
    return {piece.text for piece in drawing.pieces if isinstance(piece, Text)}


def fills(drawing: Drawing) -> list[str | None]:
    return [piece.fill for piece in drawing.pieces if isinstance(piece, Path)]


def strokes(drawing: Drawing) -> list[Path]:
    return [piece for piece in drawing.pieces if isinstance(piece, Path) and piece.stroke]


def estimated(model: Model, actor: ActorId, **values: Any) -> Model:
    return edited(model, lambda d: assess(d, actor, on=ON, **values))


def test_colours_are_those_of_the_view_and_what_is_not_known_is_hollow() -> None:
    model, ids = web("a", "b")
    estimated(model, ids["a"], influence=5)
    drawing = drawn(model, colour_by=Aspect.INFLUENCE)
    assert SEQUENTIAL[4].light in fills(drawing)
    hollow = [piece for piece in strokes(drawing) if piece.dash and piece.width > 1]
    assert {piece.stroke for piece in hollow} == {UNKNOWN.light}


def test_a_larger_actor_reaches_farther_and_its_name_stands_below_it() -> None:
    model, ids = web("a")
    small = drawn(estimated(model, ids["a"], influence=1), size_by=Aspect.INFLUENCE)
    large = drawn(estimated(model, ids["a"], influence=5), size_by=Aspect.INFLUENCE)
    assert large.width > small.width
    assert large.names[0][1] > small.names[0][1]


def test_a_ring_lies_around_its_actor() -> None:
    model, ids = web("a")
    drawing = drawn(estimated(model, ids["a"], stance=-2), ring_by=Aspect.STANCE)
    (ring,) = [piece for piece in strokes(drawing) if piece.stroke == DIVERGING[0].light]
    far = max(x for x, _y in handles(ring.segments))
    assert NODE_RADIUS < far < NODE_RADIUS * RING_REACH * 1.3


def test_lines_are_alike_where_the_view_says_so() -> None:
    model, ids = web("a", "b", "c")

    def edit(draft: Draft) -> None:
        for ends, strength in (("ab", 1), ("bc", 5)):
            line = connect(draft, ids[ends[0]], ids[ends[1]])
            draft.put(replace(draft.get(Relation, line), strength=strength))

    edited(model, edit)
    shown, alike = drawn(model), drawn(model, width_by=Aspect.NONE)
    assert len({piece.width for piece in strokes(shown)}) > len(
        {piece.width for piece in strokes(alike)}
    )
    explained = [e.text for g in alike.legend for e in g.entries]
    assert "dikker: sterker" not in explained
    assert "dikker: sterker" in [e.text for g in shown.legend for e in g.entries]


def test_who_is_filtered_away_is_not_drawn_nor_its_relations() -> None:
    model, ids = web("a", "b", lines="ab")
    edited(model, lambda d: amend(d, Actor, [ids["a"]], tags=("x",)))
    drawing = drawn(model, tags=("x",))
    assert texts(drawing) == {"a"}
    assert [group.title for group in drawing.legend] == ["Actoren"]


def test_relations_of_other_kinds_are_not_drawn() -> None:
    model, _ids = web("a", "b", lines="ab")
    kinds: list[Any] = []
    edited(model, lambda d: kinds.append(add_relation_kind(d, "Anders")))
    drawing = drawn(model, relation_kinds=tuple(kinds))
    assert texts(drawing) == {"a", "b"}
    assert len(drawing.legend) == 1


def test_the_estimate_for_the_opgave_that_is_lit_counts() -> None:
    model, ids = web("a")
    made: list[OpgaveId] = []

    def edit(draft: Draft) -> None:
        made.append(add_opgave(draft, "Wonen"))
        involve(draft, ids["a"], made[0])
        assess(draft, ids["a"], on=ON, stance=2)
        assess(draft, ids["a"], on=ON, opgave=made[0], stance=-2)

    edited(model, edit)
    assert DIVERGING[4].light in fills(drawn(model, colour_by=Aspect.STANCE))
    lit = drawn(model, opgave=made[0], colour_by=Aspect.STANCE)
    assert DIVERGING[0].light in fills(lit)


def test_contacts_are_told_as_they_are_on_the_day_of_the_drawing() -> None:
    model, ids = web("a")
    edited(model, lambda d: log_contact(d, ON - timedelta(days=40), [ids["a"]], "x"))
    drawn(model, colour_by=Aspect.LAST_CONTACT)
    now = draw(model, FIRST_VIEW_ID, on=ON)
    then = draw(model, FIRST_VIEW_ID, on=ON - timedelta(days=20))
    assert SEQUENTIAL[2].light in fills(now)
    assert SEQUENTIAL[4].light in fills(then)


def test_the_legend_tells_what_is_shown_with_its_source() -> None:
    model, ids = web("a", "b")
    estimated(model, ids["a"], influence=5)
    first, actors = drawn(model, colour_by=Aspect.INFLUENCE).legend
    assert first.title == "Kleur: invloed"
    assert [e.text for e in first.entries] == [
        "zeer groot (1)",
        "niet ingeschat (1)",
        "Bron: Mendelow 1991",
    ]
    # The kinds have their shape and icon, but no colour that would seem to say something.
    fill = next(p.fill for p in actors.entries[0].sample if isinstance(p, Path))
    assert fill == BLANK.light


def test_a_filtered_drawing_says_how_much_of_the_map_it_shows() -> None:
    model, ids = web("a", "b")
    edited(model, lambda d: amend(d, Actor, [ids["a"]], tags=("x",)))
    assert drawn(model, tags=("x",)).subtitle.endswith("1 van 2 actoren")
    assert "actoren" not in drawn(model, tags=()).subtitle
