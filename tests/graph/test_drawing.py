from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dronten_map.core.draft import Draft
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId, OpgaveId, RelationKindId
from dronten_map.core.model import Model
from dronten_map.core.queries import first_view
from dronten_map.core.records import MapInfo, View
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.drawing import Drawing, Path, Text, draw
from dronten_map.graph.primitives import INK, PAPER, mixed
from dronten_map.i18n import in_language
from dronten_map.session.example import example_step
from tests.builders import edited, empty_map, web

ON = date(2026, 11, 24)


def drawn(model: Model, *, opgave: OpgaveId | None = None, title: str = "") -> Drawing:
    return draw(model, FIRST_VIEW_ID, opgave=opgave, title=title, on=ON)


def example() -> Model:
    model = Model()
    model.apply(example_step())
    return model


def texts(drawing: Drawing) -> list[str]:
    return [piece.text for piece in drawing.pieces if isinstance(piece, Text)]


def entries(drawing: Drawing) -> list[str]:
    return [entry.text for group in drawing.legend for entry in group.entries]


def with_opgave(model: Model, *actors: ActorId) -> tuple[Model, OpgaveId]:
    ids: list[OpgaveId] = []

    def edit(draft: Draft) -> None:
        ids.append(add_opgave(draft, "Wonen", code="WON"))
        for actor in actors:
            involve(draft, actor, ids[0])

    return edited(model, edit), ids[0]


def is_over(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def test_an_empty_map_says_so_in_one_sentence() -> None:
    drawing = drawn(empty_map())
    assert drawing.is_empty
    assert texts(drawing) == ["Op deze kaart staan nog geen actoren."]
    assert drawing.legend == ()


def test_every_actor_of_the_view_is_named() -> None:
    model, _ids = web("Anna", "Bert")
    assert set(texts(drawn(model))) == {"Anna", "Bert"}


def test_an_actor_without_a_place_in_the_view_is_left_out() -> None:
    model, _ids = web("Anna")
    model = edited(model, lambda draft: add_actor(draft, "Elders"))
    assert texts(drawn(model)) == ["Anna"]


def test_all_names_of_the_example_have_room() -> None:
    model = example()
    assert len(draw(model, first_view(model).id, on=ON).names) == 68


def test_the_same_map_gives_the_same_drawing() -> None:
    model = example()
    view = first_view(model).id
    assert draw(model, view, on=ON) == draw(model.snapshot(), view, on=ON)


def test_no_names_of_the_example_overlap() -> None:
    model = example()
    for view in model.all(View):
        names = draw(model, view.id, on=ON).names
        assert not any(is_over(a, b) for a, b in combinations(names, 2))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(min_size=1, max_size=60).filter(lambda t: bool(t.strip())),
            st.integers(-300, 300),
            st.integers(-200, 200),
        ),
        min_size=1,
        max_size=25,
    )
)
def test_names_lie_within_the_bounds_and_never_over_each_other(
    actors: list[tuple[str, int, int]],
) -> None:
    def edit(draft: Draft) -> None:
        made: list[ActorId] = []
        for name, x, y in actors:
            made.append(add_actor(draft, name, view=FIRST_VIEW_ID, at=(float(x), float(y))))
        for source, target in pairwise(made):
            connect(draft, source, target)

    drawing = drawn(edited(empty_map(), edit))
    left, top, right, bottom = drawing.bounds
    for box in drawing.names:
        assert left <= box[0]
        assert top <= box[1]
        assert box[2] <= right
        assert box[3] <= bottom
    assert not any(is_over(a, b) for a, b in combinations(drawing.names, 2))


def test_names_that_have_no_room_are_counted_in_the_legend() -> None:
    def edit(draft: Draft) -> None:
        for index in range(6):
            add_actor(draft, f"Actor {index}", view=FIRST_VIEW_ID, at=(0.0, 0.0))

    drawing = drawn(edited(empty_map(), edit))
    left_out = 6 - len(drawing.names)
    assert left_out > 0
    assert f"voor {left_out} namen is geen plek" in entries(drawing)


def test_a_map_is_drawn_only_as_wide_as_its_names_need() -> None:
    model, ids = web("Anna", "Bert")
    wide = edited(
        model, lambda d: place(d, FIRST_VIEW_ID, {ids["Anna"]: (0, 0), ids["Bert"]: (3000, 0)})
    )
    assert drawn(wide).width < 2000


def test_a_lit_opgave_dims_who_is_not_involved() -> None:
    model, ids = web("Anna", "Bert")
    model, opgave = with_opgave(model, ids["Anna"])
    colours = {
        piece.text: piece.colour
        for piece in drawn(model, opgave=opgave).pieces
        if isinstance(piece, Text)
    }
    assert colours["Anna"] == INK
    assert colours["Bert"] == mixed(INK, 0.2)


def test_what_steps_back_lies_behind_everything_else() -> None:
    model, ids = web("Anna", "Bert", "Cor")
    model, opgave = with_opgave(model, ids["Anna"], ids["Cor"])
    names = [t for t in texts(drawn(model, opgave=opgave)) if t in ids]
    assert names == ["Bert", "Anna", "Cor"]


def test_a_lit_opgave_is_named_and_explained() -> None:
    model, ids = web("Anna", "Bert")
    model, opgave = with_opgave(model, ids["Anna"])
    drawing = drawn(model, opgave=opgave)
    assert "WON · Wonen" in drawing.subtitle
    assert "betrokken bij WON" in entries(drawing)


def test_a_lit_opgave_that_involves_everybody_needs_no_explanation() -> None:
    model, ids = web("Anna")
    model, opgave = with_opgave(model, ids["Anna"])
    assert "betrokken bij WON" not in entries(drawn(model, opgave=opgave))


def test_a_badge_counts_the_opgaven_of_an_actor() -> None:
    model, ids = web("Anna", "Bert")
    model, _opgave = with_opgave(model, ids["Anna"])
    drawing = drawn(model)
    assert texts(drawing).count("1") == 1
    assert "doet mee in zoveel opgaven" in entries(drawing)


def test_the_legend_holds_only_what_occurs() -> None:
    model, _ids = web("a", "b")
    assert entries(drawn(model)) == ["afdeling"]
    model, _ids = web("a", "b", lines="ab")
    assert entries(drawn(model)) == ["afdeling", "werkt samen met"]


def test_the_legend_speaks_the_language_of_the_reader() -> None:
    model, _ids = web("a", "b", lines="ab")
    with in_language("en"):
        assert [group.title for group in drawn(model).legend] == ["Actors", "Relations"]


def test_the_kind_of_a_relation_is_named_where_there_is_room() -> None:
    model, ids = web("a", "b", lines="ab")
    assert "werkt samen met" not in texts(drawn(model))
    far = edited(model, lambda d: place(d, FIRST_VIEW_ID, {ids["b"]: (400.0, 0.0)}))
    assert "werkt samen met" in texts(drawn(far))


def test_several_relations_between_two_actors_run_apart() -> None:
    model, _ids = web("a", "b", lines="ab ab ba")
    lines = [p.segments for p in drawn(model).pieces if isinstance(p, Path) and p.stroke]
    runs = {segments for segments in lines if len(segments) == 2 and segments[1][0] == "C"}
    assert len(runs) == 3


def test_a_double_line_is_a_broad_one_with_paper_inside() -> None:
    def edit(draft: Draft) -> None:
        connect(draft, ids["a"], ids["b"], RelationKindId("relation:client"))

    model, ids = web("a", "b")
    pieces = drawn(edited(model, edit)).pieces
    outer, inner = [p for p in pieces if isinstance(p, Path) and p.stroke][:2]
    assert outer.width == pytest.approx(3 * inner.width)
    assert inner.stroke == PAPER


def test_the_example_is_marked_and_names_its_source() -> None:
    model = example()
    drawing = draw(model, first_view(model).id, title="Dronten", on=ON)
    assert drawing.is_example
    assert drawing.source.startswith("Gemeente Dronten")
    assert (drawing.title, drawing.on) == ("Dronten", ON)
    assert not drawn(empty_map()).is_example


def test_a_map_says_what_it_is_without_a_title() -> None:
    assert empty_map().count(MapInfo) == 1
    assert drawn(empty_map()).title == ""
