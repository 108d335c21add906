"""The canvas shows what the view lets through, as the view says, and follows every step."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.contacts import log_contact
from dronten_map.core.edits.lists import add_area, add_relation_kind
from dronten_map.core.edits.looks import clear_filter, let_through, set_look, set_range
from dronten_map.core.edits.opgaven import add_opgave, assess, involve
from dronten_map.core.edits.plans import add_plan, invite, plan_activity
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId, OpgaveId, TermId
from dronten_map.core.looks import CHOICES
from dronten_map.core.records import (
    Activity,
    Actor,
    ActorKind,
    Area,
    Aspect,
    Involvement,
    Opgave,
    Phase,
    Relation,
    View,
)
from dronten_map.graph.strokes import WIDTHS
from dronten_map.graph.swatches import DIVERGING, SEQUENTIAL, UNKNOWN
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.accessible import SpokenActor
from dronten_map.ui.canvas.dresses import Dress
from dronten_map.ui.canvas.widget import Canvas
from tests.graph.test_decoration import ON
from tests.ui.canvas.hands import Hand


def look(canvas: Canvas, actor: ActorId) -> Dress:
    scene = canvas.scene
    return scene.dresses[int(scene.nodes.dress[scene.nodes.slot[actor]])]


def show_by(canvas: Canvas, field: str, aspect: Aspect) -> None:
    with canvas.bridge.edit("look") as draft:
        set_look(draft, canvas.bridge.view, field, aspect)


def let_in(canvas: Canvas, part: str, values: list[Any]) -> None:
    with canvas.bridge.edit("filter") as draft:
        let_through(draft, canvas.bridge.view, part, values)


def tag(canvas: Canvas, *actors: ActorId) -> None:
    with canvas.bridge.edit("tag") as draft:
        amend(draft, Actor, list(actors), tags=("x",))


class TestLooks:
    def test_colours_follow_the_view(self, hand: Hand, canvas: Canvas) -> None:
        raad = hand.actor("Raad")
        with canvas.bridge.edit("assess") as draft:
            assess(draft, raad, on=ON, influence=5)
        show_by(canvas, "colour_by", Aspect.INFLUENCE)
        assert look(canvas, raad).swatch == SEQUENTIAL[4]
        assert look(canvas, hand.actor("Dorp")).swatch == UNKNOWN
        canvas.bridge.undo()
        assert look(canvas, raad).swatch is None

    def test_an_estimate_dresses_only_its_actor(self, hand: Hand, canvas: Canvas) -> None:
        show_by(canvas, "size_by", Aspect.INFLUENCE)
        hand.settle()
        with canvas.bridge.edit("assess") as draft:
            assess(draft, hand.actor("Dorp"), on=ON, influence=5)
        assert canvas.layer.touched == {canvas.scene.nodes.slot[hand.actor("Dorp")]}
        assert look(canvas, hand.actor("Dorp")).size > 1

    def test_a_new_actor_is_dressed_too(self, hand: Hand, canvas: Canvas) -> None:
        show_by(canvas, "ring_by", Aspect.STANCE)
        with canvas.bridge.edit("add") as draft:
            made = add_actor(draft, "Nieuw", view=canvas.bridge.view, at=(300.0, 300.0))
        assert look(canvas, made).ring == UNKNOWN

    def test_the_estimate_for_the_opgave_that_is_lit_counts(
        self, hand: Hand, canvas: Canvas
    ) -> None:
        raad = hand.actor("Raad")
        made: list[OpgaveId] = []
        with canvas.bridge.edit("assess") as draft:
            made.append(add_opgave(draft, "Wonen"))
            assess(draft, raad, on=ON, stance=2)
            assess(draft, raad, on=ON, opgave=made[0], stance=-2)
        show_by(canvas, "colour_by", Aspect.STANCE)
        assert look(canvas, raad).swatch == DIVERGING[4]
        canvas.bridge.selection.light(made[0])
        assert look(canvas, raad).swatch == DIVERGING[0]
        canvas.bridge.selection.light(None)
        assert look(canvas, raad).swatch == DIVERGING[4]

    def test_lines_are_alike_where_the_view_says_so(self, canvas: Canvas) -> None:
        assert canvas.scene.lines.wide
        show_by(canvas, "width_by", Aspect.NONE)
        assert not canvas.scene.lines.wide

    def test_lines_follow_what_is_judged_of_them(self, hand: Hand, canvas: Canvas) -> None:
        show_by(canvas, "line_by", Aspect.QUALITY)
        relation = next(canvas.bridge.model.all(Relation)).id
        edges = canvas.scene.edges
        slot = edges.slot[relation]
        hand.settle()
        for quality in (-2, 2, None):
            with canvas.bridge.edit("judge") as draft:
                amend(draft, Relation, [relation], quality=quality)
            expected = 0 if quality is None else quality + 3
            assert edges.tint[slot] == expected
            assert canvas.scene.lines.tints[expected].is_dashed is (quality == -2)
        assert set(edges.ends[slot].tolist()) <= canvas.layer.touched

    def test_lines_follow_contacts_that_are_noted(self, hand: Hand, canvas: Canvas) -> None:
        show_by(canvas, "width_by", Aspect.CONTACTS)
        relation = next(canvas.bridge.model.all(Relation))
        slot = canvas.scene.edges.slot[relation.id]
        before = canvas.scene.stamp
        with canvas.bridge.edit("meet") as draft:
            log_contact(draft, ON, [relation.source, relation.target], "Gebeld")
        assert canvas.scene.lines.width(int(canvas.scene.edges.wide[slot])) == WIDTHS[2]
        assert canvas.scene.stamp > before

    def test_a_large_actor_is_hit_where_a_small_one_would_be_missed(
        self, hand: Hand, canvas: Canvas
    ) -> None:
        outside = hand.on("Dorp") + QPointF(24, 0) * canvas.zoom
        assert canvas.hit_at(outside).on_ring
        with canvas.bridge.edit("assess") as draft:
            assess(draft, hand.actor("Dorp"), on=ON, influence=5)
        show_by(canvas, "size_by", Aspect.INFLUENCE)
        hand.settle()
        found = canvas.hit_at(outside)
        assert (found.actor, found.on_ring) == (hand.actor("Dorp"), False)
        small = hand.on("Raad") + QPointF(18, 0) * canvas.zoom
        assert canvas.hit_at(small).on_ring

    def test_a_small_actor_over_a_large_one_is_hit(self, hand: Hand, canvas: Canvas) -> None:
        with canvas.bridge.edit("over") as draft:
            near = add_actor(draft, "Klein", view=canvas.bridge.view, at=(12.0, 160.0))
            assess(draft, hand.actor("Dorp"), on=ON, influence=5)
            assess(draft, near, on=ON, influence=1)
        show_by(canvas, "size_by", Aspect.INFLUENCE)
        hand.settle()
        assert canvas.hit_at(hand.on("Klein")).actor == near


class TestFilter:
    def test_what_is_left_out_is_not_there(self, hand: Hand, canvas: Canvas) -> None:
        tag(canvas, hand.actor("Raad"), hand.actor("Dorp"))
        at, between = hand.on("College"), hand.between("Raad", "College")
        let_in(canvas, "tags", ["x"])
        hand.settle()
        assert canvas.hit_at(at).is_empty
        assert canvas.hit_at(between).is_empty
        assert {s.actor for s in canvas.spoken.in_view() if isinstance(s, SpokenActor)} == {
            hand.actor("Raad"),
            hand.actor("Dorp"),
        }
        assert not canvas.scene.edges.is_shown.any()
        shown = canvas.layer.shown
        assert shown is not None
        assert canvas.scene.nodes.slot[hand.actor("College")] not in {
            label.slot for label in shown.labels
        }
        assert canvas.scene.neighbours(canvas.scene.nodes.slot[hand.actor("Raad")]) == []

    def test_what_is_left_out_is_selected_no_more(self, hand: Hand, canvas: Canvas) -> None:
        tag(canvas, hand.actor("Raad"))
        line = next(canvas.bridge.model.all(Relation)).id
        canvas.bridge.selection.set(actors=[hand.actor("Raad"), hand.actor("Dorp")])
        canvas.bridge.selection.add(relations=[line])
        let_in(canvas, "tags", ["x"])
        assert hand.chosen() == ["Raad"]
        assert canvas.bridge.selection.relations == ()

    def test_an_actor_that_comes_to_pass_appears(self, hand: Hand, canvas: Canvas) -> None:
        let_in(canvas, "tags", ["x"])
        assert len(canvas.scene.placed()) == 0
        tag(canvas, hand.actor("Raad"))
        assert canvas.scene.actors_at(canvas.scene.placed()) == [hand.actor("Raad")]

    def test_relations_of_other_kinds_are_left_out(self, hand: Hand, canvas: Canvas) -> None:
        with canvas.bridge.edit("kind") as draft:
            kind = add_relation_kind(draft, "Anders")
            connect(draft, hand.actor("Raad"), hand.actor("Dorp"), kind)
        let_in(canvas, "relation_kinds", [kind])
        assert canvas.scene.edges.is_shown.sum() == 1
        with canvas.bridge.edit("clear") as draft:
            clear_filter(draft, canvas.bridge.view)
        assert canvas.scene.edges.is_shown.sum() == 2

    def test_the_filter_of_a_view_is_its_own(self, hand: Hand, canvas: Canvas) -> None:
        bridge = canvas.bridge
        let_in(canvas, "tags", ["x"])
        with bridge.edit("view") as draft:
            first = draft.get(View, bridge.view)
            second = replace(first, id=type(first.id).new(), name="Alles", tags=())
            draft.put(second)
        bridge.view = second.id
        with bridge.edit("place") as draft:
            add_actor(draft, "Nieuw", view=second.id, at=(0.0, 0.0))
        assert len(canvas.scene.placed()) == 1


Edit = Callable[[Any, ActorId, int], object]
EDITS: dict[str, Edit] = {
    "assess": lambda d, a, n: assess(d, a, on=ON, influence=1 + n, interest=5 - n),
    "involve": lambda d, a, _n: involve(d, a, next(d.all(Opgave)).id),
    "area": lambda d, a, n: amend(d, Actor, [a], area=(list(d.all(Area))[n]).id),
    "new area": lambda d, a, n: amend(d, Actor, [a], area=add_area(d, f"Wijk {n}{a[:4]}")),
    "tag": lambda d, a, n: amend(d, Actor, [a], tags=("x",) if n % 2 else ()),
    "connect": lambda d, a, n: connect(d, a, [b.id for b in d.all(Actor) if b.id != a][n % 2]),
    "add": lambda d, _a, n: add_actor(d, f"new {n}", view=next(d.all(View)).id, at=(n, n)),
    "remove": lambda d, a, _n: remove(d, [d.get(Actor, a)]),
    "kind": lambda d, a, n: amend(d, Actor, [a], kind=list(d.all(ActorKind))[n].id),
    "colour": lambda d, _a, n: set_look(
        d, next(d.all(View)).id, "colour_by", CHOICES["colour_by"][3 * n]
    ),
    "size": lambda d, _a, n: set_look(d, next(d.all(View)).id, "size_by", CHOICES["size_by"][n]),
    "ring": lambda d, _a, n: set_look(
        d, next(d.all(View)).id, "ring_by", CHOICES["ring_by"][2 * n]
    ),
    "shape": lambda d, _a, n: set_look(
        d, next(d.all(View)).id, "shape_by", CHOICES["shape_by"][n % 3]
    ),
    "range": lambda d, _a, n: set_range(
        d, next(d.all(View)).id, "influence", (1 + n, 5) if n else None
    ),
    "tags": lambda d, _a, n: let_through(d, next(d.all(View)).id, "tags", ["x"] if n % 2 else []),
    "opgaven": lambda d, _a, n: let_through(
        d, next(d.all(View)).id, "opgaven", [next(d.all(Opgave)).id] if n % 2 else []
    ),
}


@pytest.fixture
def many(bridge: Bridge) -> Bridge:
    with bridge.edit("many") as draft:
        made = [add_actor(draft, f"n{i}", view=bridge.view, at=(100.0 * i, 0.0)) for i in range(5)]
        for one, other in pairwise(made):
            connect(draft, one, other)
        add_opgave(draft, "Wonen")
        for index in range(5):
            add_area(draft, f"Gebied {index}")
    return bridge


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 4), st.integers(0, 4)),
        max_size=12,
    )
)
def test_following_steps_is_the_same_as_a_fresh_canvas(
    many: Bridge, qtbot: QtBot, edits: list[tuple[str, int, int]]
) -> None:
    canvas = Canvas(many)
    undone = 0
    for name, which, number in edits:
        actors = [actor.id for actor in many.model.all(Actor)]
        if len(actors) < 3:
            continue
        with many.edit(name) as draft:
            EDITS[name](draft, actors[which % len(actors)], number)
        undone += 1
        assert shown(canvas) == shown(Canvas(many))
    while many.undo() is not None and undone > 0:
        undone -= 1
        if undone == 0:
            break
    assert shown(canvas) == shown(Canvas(many))
    canvas.deleteLater()


def shown(canvas: Canvas) -> tuple[dict[ActorId, tuple[Dress, int]], dict[Any, bool]]:
    """How every actor looks and whether it is seen, and which relations are."""
    scene = canvas.scene
    nodes = {
        actor: (look(canvas, actor)._replace(kind=0), int(scene.nodes.hidden[slot]))
        for actor, slot in scene.nodes.slot.items()
    }
    edges = {line: bool(scene.edges.is_shown[slot]) for line, slot in scene.edges.slot.items()}
    return nodes, edges


class TestContacts:
    """What is logged or planned shows in the colour at once, and undo takes it back."""

    def test_a_contact_that_is_logged_changes_the_colour_of_the_last_one(
        self, canvas: Canvas
    ) -> None:
        with canvas.bridge.edit("x") as draft:
            actor = add_actor(draft, "a", view=canvas.bridge.view, at=(0.0, 0.0))
        show_by(canvas, "colour_by", Aspect.LAST_CONTACT)
        before = look(canvas, actor)
        with canvas.bridge.edit("y") as draft:
            log_contact(draft, date.today(), [actor], "Gebeld")
        assert look(canvas, actor) != before
        canvas.bridge.undo()
        assert look(canvas, actor) == before

    def test_an_activity_that_is_planned_changes_the_colour_of_the_next_one(
        self, canvas: Canvas
    ) -> None:
        with canvas.bridge.edit("x") as draft:
            actor = add_actor(draft, "a", view=canvas.bridge.view, at=(0.0, 0.0))
            link = involve(draft, actor, add_opgave(draft, "Wonen"))
            amend(draft, Involvement, [link], we_want=5)
            add_plan(draft, "Plan")
        show_by(canvas, "colour_by", Aspect.NEXT_CONTACT)
        late = look(canvas, actor)
        later = date.today() + timedelta(days=20)
        with canvas.bridge.edit("y") as draft:
            phase = next(draft.all(Phase)).id
            made = plan_activity(draft, phase, "Tafel", start=later)
            invite(draft, made, [actor])
        soon = look(canvas, actor)
        assert soon != late
        with canvas.bridge.edit("z") as draft:
            amend(draft, Activity, [made], status=TermId("activity_status:cancelled"))
        assert look(canvas, actor) == late
        canvas.bridge.undo()
        assert look(canvas, actor) == soon
