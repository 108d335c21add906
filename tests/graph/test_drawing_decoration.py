"""The drawing for paper shows what the view lets through, as the view says."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest

from dronten_map.core.backdrops import Field, Rings, backdrop_text, ring_words
from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import log_contact
from dronten_map.core.edits.lists import add_relation_kind
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import connect
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Aspect, Relation, View
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.drawing import Drawing, Path, Text, draw
from dronten_map.graph.primitives import DIMMED, INK, mixed
from dronten_map.graph.scales import RING_REACH
from dronten_map.graph.segments import handles
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.graph.strokes import WIDTHS
from dronten_map.graph.swatches import BLANK, DIVERGING, QUALITIES, SEQUENTIAL, UNKNOWN
from dronten_map.graph.typeface import text_width
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


def test_a_drawing_without_some_kinds_of_relations_says_how_many_it_shows() -> None:
    model, _ids = web("a", "b", "c", lines="ab bc")
    kinds: list[Any] = []
    edited(model, lambda d: kinds.append(add_relation_kind(d, "Anders")))
    assert drawn(model, relation_kinds=tuple(kinds)).subtitle.endswith("0 van 2 relaties")


def test_a_filter_that_lets_nobody_through_is_told() -> None:
    model, _ids = web("a", "b")
    drawing = drawn(model, tags=("x",))
    assert drawing.is_empty
    assert texts(drawing) == {"Het filter van deze weergave laat niemand door."}


def test_who_is_not_in_the_focus_steps_back() -> None:
    model, ids = web("a", "b", "c", lines="ab bc")
    drawing = draw(model, FIRST_VIEW_ID, on=ON, focus=[ids["a"], ids["b"]])
    colours = {p.text: p.colour for p in drawing.pieces if isinstance(p, Text)}
    assert colours["a"] == colours["b"] == INK
    assert colours["c"] == mixed(INK, DIMMED)
    assert "buiten de focus" in [e.text for g in drawing.legend for e in g.entries]


def test_a_tense_relation_is_drawn_in_the_colour_of_bad_and_dashed() -> None:
    model, ids = web("a", "b")
    edited(model, lambda d: amend(d, Relation, [connect(d, ids["a"], ids["b"])], quality=-2))
    plain = [p for p in strokes(drawn(model)) if p.stroke == QUALITIES[0].light]
    assert plain == []
    drawing = drawn(model, line_by=Aspect.QUALITY)
    (line,) = [p for p in strokes(drawing) if p.stroke == QUALITIES[0].light]
    assert line.dash
    assert any(group.title == "Lijnkleur: kwaliteit" for group in drawing.legend)


def test_the_legend_shows_lines_as_wide_as_they_are_with_what_that_means() -> None:
    model, ids = web("a", "b")
    edited(model, lambda d: amend(d, Relation, [connect(d, ids["a"], ids["b"])], formal=True))
    group = drawn(model, width_by=Aspect.FORMAL).legend[0]
    assert group.title == "Lijndikte: formeel"
    (entry,) = group.entries
    (sample,) = entry.sample
    assert isinstance(sample, Path)
    assert (entry.text, sample.width) == ("vastgelegd (1)", WIDTHS[4])


RINGS = Rings(0.0, 0.0, (100.0, 200.0, 300.0, 400.0))


def test_rings_lie_behind_everything_and_stay_round_with_their_names() -> None:
    model, _ = web("a", "b", "c", lines="ab bc")
    drawing = drawn(model, backdrop=backdrop_text(RINGS))
    first = drawing.pieces[0]
    assert isinstance(first, Path)
    corners = handles(first.segments)
    xs, ys = [x for x, _y in corners], [y for _x, y in corners]
    assert max(xs) - min(xs) == pytest.approx(max(ys) - min(ys))
    assert texts(drawing) >= set(ring_words())
    assert drawing.bounds[0] <= min(xs)
    assert drawing.bounds[3] >= max(ys)


def test_an_actor_on_a_ring_is_drawn_on_it() -> None:
    model, ids = web("a", "b")
    edited(model, lambda d: place(d, FIRST_VIEW_ID, {ids["a"]: (200.0, 0.0), ids["b"]: (0, 0)}))
    drawing = drawn(model, backdrop=backdrop_text(RINGS), line_by=Aspect.NONE)
    ring = drawing.pieces[2]  # the second from the middle; the outermost comes first
    assert isinstance(ring, Path)
    far = max(x for x, _y in handles(ring.segments))
    bodies = [p for p in drawing.pieces[4:] if isinstance(p, Path) and p.fill]
    middles = [np.mean(handles(p.segments), axis=0)[0] for p in bodies]
    assert min(abs(x - far) for x in middles) < 1.0


def test_a_field_is_drawn_with_its_axes_and_what_to_do_in_each_corner() -> None:
    model, _ = web("a", "b")
    field = Field((-400.0, -50.0, 50.0, 400.0), (-400.0, -50.0, 50.0, 400.0))
    drawing = drawn(model, backdrop=backdrop_text(field))
    assert texts(drawing) >= {"nauw betrekken", "tevreden houden", "geïnformeerd houden"}
    assert texts(drawing) >= {"monitoren", "grens", "Invloed", "Belang"}
    assert any(group.title == "Achtergrond: invloed en belang" for group in drawing.legend)


def test_no_name_of_an_actor_lies_over_that_of_a_ring() -> None:
    model, ids = web("a", "b")
    top = -RINGS.radii[0]
    edited(model, lambda d: place(d, FIRST_VIEW_ID, {ids["a"]: (0.0, top), ids["b"]: (0, 900)}))
    drawing = drawn(model, backdrop=backdrop_text(RINGS))
    words = [p for p in drawing.pieces if isinstance(p, Text) and p.text in ring_words()]
    for left, upper, right, lower in drawing.names:
        for word in words:
            half = text_width(word.text, word.size, 600) / 2
            is_apart = right <= word.x - half or left >= word.x + half
            assert is_apart or lower <= word.y - word.size * 0.7 or upper >= word.y
