"""What a picture for paper draws is what the screen shows of the same view, no more and no less."""

from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dronten_map.core.backdrops import backdrop_text
from dronten_map.core.records import Actor, Relation
from dronten_map.graph.drawing import Drawing, Path, Text, draw
from dronten_map.graph.drawing_actors import Garb, actor_pieces, badge_pieces
from dronten_map.graph.drawing_annotations import TONES
from dronten_map.graph.drawing_backdrop import drawn_behind
from dronten_map.graph.drawing_legend import stroke_colour
from dronten_map.graph.drawing_wires import line_pieces
from dronten_map.graph.primitives import DIMMED, ON_COLOUR, PAPER, Piece, mixed
from dronten_map.graph.segments import circle
from dronten_map.graph.shapes import NODE_RADIUS
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.folded import counts_text, width_of
from dronten_map.ui.canvas.legend import Legend
from dronten_map.ui.canvas.patches import Patch
from dronten_map.ui.canvas.scene import Scene
from dronten_map.ui.canvas.widget import Canvas
from tests.ui.canvas.any_view import draw_any, look_any
from tests.ui.canvas.conftest import shown
from tests.ui.canvas.hands import Desk, Hand

_STRAIGHT = ((0.0, 0.0), (30.0, 0.0), (60.0, 0.0), (90.0, 0.0))
_GROUND = 0.8  # points, the line around a group: its outlines go with the room that there is
# The screen has the source beside the title, and what is lit up in another panel.
_PAPER_ONLY = ("Bron: ", "betrokken bij", "niet daarbij betrokken", "buiten de focus")
_HEADINGS = {"Actoren", "Relaties", "Tekens", "Groepen"}  # of paper only

Mark = tuple[object, ...]


@pytest.fixture(params=range(20))
def desk(request: pytest.FixtureRequest, qtbot: QtBot, bridge: Bridge) -> Desk:
    """A map and a view of it that were made by chance, in a window."""
    chance = Random(request.param)
    draw_any(bridge, chance)
    look_any(bridge, chance)
    desk = shown(qtbot, bridge)
    if chance.random() < 0.4:
        bridge.selection.set(
            actors=[chance.choice([actor.id for actor in bridge.model.all(Actor)])]
        )
        desk.canvas.focus.begin()
    desk.resize(1280, 800)
    QApplication.processEvents()
    Hand(desk.canvas).settle()
    return desk


@pytest.fixture
def canvas(desk: Desk) -> Canvas:
    """The same view on the screen."""
    return desk.canvas


@pytest.fixture
def drawing(canvas: Canvas) -> Drawing:
    """The same view as a picture."""
    bridge = canvas.bridge
    return draw(
        bridge.model,
        bridge.view,
        opgave=bridge.selection.opgave,
        focus=canvas.focus.actors,
    )


def test_the_same_is_drawn(canvas: Canvas) -> None:
    bridge = canvas.bridge
    actors = {actor.id for actor in bridge.model.all(Actor)}
    found = draw(
        bridge.model,
        bridge.view,
        opgave=bridge.selection.opgave,
        among=actors,
        focus=canvas.focus.actors,
    )
    assert Counter(_marks(found.pieces)) == Counter(_marks(_seen(canvas)))


def test_the_same_actors_share_an_outline(canvas: Canvas, drawing: Drawing) -> None:
    lines = [p for p in drawing.pieces if isinstance(p, Path) and p.width == _GROUND and p.stroke]
    outlines = [o for patch in canvas.grouping.now.outlined for o in patch.outlines()]
    assert len(lines) == len(outlines)


def test_the_same_is_written(canvas: Canvas, drawing: Drawing) -> None:
    written = {piece.text for piece in drawing.pieces if isinstance(piece, Text)}
    scene, now = canvas.scene, canvas.grouping.now
    titles = {patch.group.title for patch in now.patches}
    names = {scene.nodes.names[slot] for slot in scene.seen().tolist()}
    assert names - titles == (set(scene.nodes.names) & written) - titles
    for patch in now.folded:
        assert {patch.group.title, counts_text(patch)} <= written
    assert {patch.group.title for patch in now.outlined} <= written


def test_the_same_annotations_stand_on_it(canvas: Canvas, drawing: Drawing) -> None:
    texts = {(p.text, p.colour) for p in drawing.pieces if isinstance(p, Text)}
    notes = {(note.text, TONES[note.tone]) for note in canvas.annotations.at_rest()}
    assert {found for found in texts if found[0].startswith("Noot")} == notes


def test_the_legend_tells_the_same(canvas: Canvas, drawing: Drawing) -> None:
    rows = Legend(canvas.bridge, canvas).rows
    told = [entry.text for group in drawing.legend for entry in group.entries]
    assert [text for text in told if not text.startswith(_PAPER_ONLY)] == rows.told
    titles = [group.title for group in drawing.legend]
    assert [title for title in titles if title not in _HEADINGS] == rows.titles


def _seen(canvas: Canvas) -> Iterator[Piece]:
    """All that the screen shows of the web, from its arrays."""
    scene, now = canvas.scene, canvas.grouping.now
    lit = canvas.bridge.selection.opgave
    full = set(range(len(scene.nodes))) if lit is None else set(scene.involved.get(lit, set()))
    if canvas.focus.slots is not None:
        full &= canvas.focus.slots
    if scene.backdrop is not None:
        yield from drawn_behind(backdrop_text(scene.backdrop), (1.0, 1.0)).pieces
    for slot in scene.seen().tolist():
        yield from _actor(scene, slot, 1.0 if slot in full else DIMMED)
    for relation in canvas.bridge.model.all(Relation):
        yield from _line(scene, relation, full)
    for count, ends in zip(now.bundles.count.tolist(), now.bundles.ends.tolist(), strict=True):
        who = [now.patches[-1 - end].slots.tolist() if end < 0 else [end] for end in ends]
        share = DIMMED if any(full.isdisjoint(slots) for slots in who) else 1.0
        colour = mixed(stroke_colour(None), share)
        yield Path((("M", 0, 0), ("L", 1, 0)), stroke=colour, width=width_of(count))
    for patch in now.folded:
        yield from _node(patch, 1.0 if full.intersection(patch.slots.tolist()) else DIMMED)


def _actor(scene: Scene, slot: int, share: float) -> Iterator[Piece]:
    row = int(scene.nodes.dress[slot])
    dress, kind = scene.dresses[row], scene.dresses.kind(row)
    garb = Garb(scene.dresses.shape(row), NODE_RADIUS * dress.size, dress.swatch, dress.ring)
    yield from actor_pieces(kind, 0, 0, garb=garb, share=share)
    if count := int(scene.nodes.opgaven[slot]):
        yield from badge_pieces(count, 0, 0, radius=garb.reach, share=share)


def _line(scene: Scene, relation: Relation, full: set[int]) -> Iterator[Piece]:
    edges, lines = scene.edges, scene.lines
    slot = edges.slot[relation.id]
    if not edges.is_shown[slot]:
        return
    tint = int(edges.tint[slot])
    share = 1.0 if full.issuperset(edges.ends[slot].tolist()) else DIMMED
    yield from line_pieces(
        _STRAIGHT,
        scene.relation_kinds[int(edges.kind[slot])],
        mixed(stroke_colour(lines.tints[tint] if lines.tints else None), share),
        width=lines.width(int(edges.wide[slot])),
        direction=relation.direction,
        is_tense=lines.is_dashed(tint),
    )


def _node(patch: Patch, share: float) -> Iterator[Piece]:
    """A collapsed group."""
    colour = patch.group.light
    yield Path(circle(9), fill=mixed(colour, 0.22 * share))
    yield Path(circle(9), fill=mixed(colour, share))
    yield Path(circle(9), stroke=PAPER, width=1.0)
    yield Text(0, 0, str(len(patch.slots)), 1, ON_COLOUR, 600)


def _marks(pieces: Iterable[Piece]) -> Iterator[Mark]:
    """How each thing looks, wherever it stands; names and the ground of groups are left out."""
    for piece in pieces:
        if isinstance(piece, Text) and piece.text.isdigit():
            yield piece.text, piece.colour
        elif isinstance(piece, Path) and piece.opacity == 1.0 and piece.width != _GROUND:
            dash = tuple(round(part, 3) for part in piece.dash)
            turns = "".join(segment[0] for segment in piece.segments)
            yield turns, piece.fill, piece.stroke, round(piece.width, 3), dash
