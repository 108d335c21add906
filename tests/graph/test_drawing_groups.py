from dataclasses import replace
from datetime import date

from dronten_map.core.draft import Draft
from dronten_map.core.edits.groups import collapse
from dronten_map.core.edits.looks import let_through, set_look
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.web import connect
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, Aspect
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.drawing import Drawing, Path, Text, draw
from dronten_map.graph.primitives import Bounds
from dronten_map.graph.segments import handles
from dronten_map.i18n import in_language
from tests.builders import edited, web

ON = date(2026, 11, 24)
NAMES = ("Ruimte", "Wonen", "Groen", "Griffie", "Raad")
PARTS = {"Wonen": "Ruimte", "Groen": "Ruimte", "Griffie": "Raad"}


def departments(*collapsed: str, lines: str = "") -> tuple[Model, dict[str, ActorId]]:
    """A map of two departments with their parts, some of them collapsed."""
    model, ids = web(*NAMES)

    def settle(draft: Draft) -> None:
        for name, parent in PARTS.items():
            draft.put(replace(draft.get(Actor, ids[name]), parent=ids[parent]))
        set_look(draft, FIRST_VIEW_ID, "group_by", Aspect.DEPARTMENT)
        collapse(draft, FIRST_VIEW_ID, [ids[name] for name in collapsed])

        for source, target in (pair.split("-") for pair in lines.split()):
            connect(draft, ids[source], ids[target])

    return edited(model, settle), ids


def drawn(model: Model, opgave: OpgaveId | None = None) -> Drawing:
    with in_language("en"):
        return draw(model, FIRST_VIEW_ID, on=ON, opgave=opgave)


def texts(drawing: Drawing) -> list[str]:
    return [piece.text for piece in drawing.pieces if isinstance(piece, Text)]


def titles(drawing: Drawing) -> list[Text]:
    return [p for p in drawing.pieces if isinstance(p, Text) and p.size == 12.0 and p.weight == 600]


def outlines(drawing: Drawing) -> list[Bounds]:
    """The boxes of the soft fills."""
    found: list[Bounds] = []
    for piece in drawing.pieces:
        if isinstance(piece, Path) and piece.fill is not None and piece.opacity < 0.2:
            xs, ys = zip(*handles(piece.segments), strict=True)
            found.append((min(xs), min(ys), max(xs), max(ys)))
    return found


def entries(drawing: Drawing) -> list[str]:
    return [entry.text for group in drawing.legend for entry in group.entries]


def test_each_group_has_an_outline_and_its_title() -> None:
    drawing = drawn(departments()[0])
    assert len(outlines(drawing)) == 2
    assert sorted(title.text for title in titles(drawing)) == ["Raad", "Ruimte"]


def test_without_grouping_there_is_no_outline() -> None:
    model, _ids = web(*NAMES)
    assert outlines(drawn(model)) == []


def test_a_collapsed_group_takes_the_place_of_its_actors() -> None:
    drawing = drawn(departments("Ruimte")[0])
    found = texts(drawing)
    assert "3" in found
    assert "3 actors · 0 relations" in found
    assert not {"Wonen", "Groen"} & set(found)
    assert "Griffie" in found


def test_relations_of_a_collapsed_group_are_joined_to_one_line() -> None:
    model, _ids = departments("Ruimte", lines="Wonen-Raad Groen-Raad Wonen-Groen")
    drawing = drawn(model)
    joined = [p for p in drawing.pieces if isinstance(p, Path) and len(p.segments) == 2]
    assert len(joined) == 1
    assert joined[0].width > 1.2
    assert "3 actors · 1 relation" in texts(drawing)


def test_two_collapsed_groups_are_joined_too() -> None:
    model, _ids = departments("Ruimte", "Raad", lines="Wonen-Griffie")
    joined = [p for p in drawn(model).pieces if isinstance(p, Path) and len(p.segments) == 2]
    assert len(joined) == 1


def test_the_legend_tells_of_collapsed_groups_only_where_there_are_any() -> None:
    with in_language("en"):
        assert "group with its number of actors" not in entries(drawn(departments()[0]))
        assert "group with its number of actors" in entries(drawn(departments("Raad")[0]))


def test_a_group_that_is_not_involved_steps_back() -> None:
    model, ids = departments()
    made: list[OpgaveId] = []

    def light(draft: Draft) -> None:
        made.append(add_opgave(draft, "Wonen", code="WON"))
        involve(draft, ids["Wonen"], made[0])

    edited(model, light)
    opacities = {
        piece.opacity
        for piece in drawn(model, made[0]).pieces
        if isinstance(piece, Path) and piece.fill is not None and piece.opacity < 0.2
    }
    assert len(opacities) == 2


def test_everything_collapsed_still_is_a_map() -> None:
    drawing = drawn(departments("Ruimte", "Raad")[0])
    assert not drawing.is_empty
    assert {"3", "2"} <= set(texts(drawing))


def test_names_keep_clear_of_titles() -> None:
    drawing = drawn(departments()[0])
    for title in titles(drawing):
        for left, top, right, bottom in drawing.names:
            is_beside = title.x < left or title.x > right
            assert is_beside or not top < title.y - 4 < bottom


def test_who_is_filtered_out_is_in_no_group() -> None:
    model, ids = departments("Ruimte")

    def tag(draft: Draft) -> None:
        draft.put(replace(draft.get(Actor, ids["Wonen"]), tags=("bouw",)))
        draft.put(replace(draft.get(Actor, ids["Griffie"]), tags=("bouw",)))
        let_through(draft, FIRST_VIEW_ID, "tags", ["bouw"])

    drawing = drawn(edited(model, tag))
    assert "1 actor · 0 relations" in texts(drawing)
    assert len(outlines(drawing)) == 1


def test_a_filter_that_lets_nobody_through_leaves_no_group() -> None:
    model, _ids = departments("Ruimte")
    edited(model, lambda draft: let_through(draft, FIRST_VIEW_ID, "tags", ["niets"]))
    assert outlines(drawn(model)) == []
