"""The arrays of the canvas follow the document step by step."""

from collections.abc import Generator
from contextlib import suppress
from random import Random

import numpy as np
import pytest

from dronten_map.core.changes import Step
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.views import place, unplace
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId
from dronten_map.core.queries import involvements_of, placements_in
from dronten_map.core.records import Actor, Relation
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.errors import UserError
from dronten_map.session.document import Document
from dronten_map.ui.canvas.arrays import Flags
from dronten_map.ui.canvas.scene import Fact, Scene
from dronten_map.ui.canvas.web import FILTERED, GROUPED
from tests.session.random_edits import edit_by_chance


@pytest.fixture
def document() -> Generator[Document]:
    """An empty map."""
    made = Document.new("Test")
    yield made
    made.close()


def follow(document: Document) -> Scene:
    """The arrays of the first view, in step with a document."""
    scene = Scene(document.model, FIRST_VIEW_ID)

    def told(step: Step) -> None:
        scene.apply(step)

    document.subscribe(told)
    return scene


def add(document: Document, name: str, x: float = 0.0, y: float = 0.0) -> ActorId:
    """Add an actor at a place."""
    with document.edit("add") as draft:
        return add_actor(draft, name, view=FIRST_VIEW_ID, at=(x, y))


def expected(document: Document) -> dict[ActorId, Fact]:
    """What the arrays should say of every actor."""
    model = document.model
    stand = placements_in(model, FIRST_VIEW_ID)
    return {
        actor.id: Fact(
            actor.name,
            actor.kind,
            (stand[actor.id].x, stand[actor.id].y) if actor.id in stand else None,
            frozenset(i.opgave for i in involvements_of(model, actor.id)),
        )
        for actor in model.all(Actor)
    }


def test_an_actor_stands_where_it_was_put(document: Document) -> None:
    scene = follow(document)
    actor = add(document, "Griffie", 120.0, -40.0)
    assert scene.facts()[actor].at == (120.0, -40.0)


def test_an_actor_that_is_taken_out_of_the_view_stays_in_the_arrays(document: Document) -> None:
    scene = follow(document)
    actor = add(document, "Griffie")
    with document.edit("out") as draft:
        unplace(draft, FIRST_VIEW_ID, [actor])
    assert (scene.facts()[actor].at, len(scene.placed())) == (None, 0)


def test_a_relation_runs_between_its_ends_and_follows_them(document: Document) -> None:
    scene = follow(document)
    first, second = add(document, "A"), add(document, "B", 100.0)
    with document.edit("connect") as draft:
        relation = connect(draft, first, second)
    with document.edit("move") as draft:
        place(draft, FIRST_VIEW_ID, {second: (50.0, 60.0)})
    assert scene.edges.line[scene.edges.slot[relation]].tolist() == [0.0, 0.0, 50.0, 60.0]


def test_a_relation_is_shown_only_when_both_ends_stand_in_the_view(document: Document) -> None:
    scene = follow(document)
    first, second = add(document, "A"), add(document, "B", 100.0)
    with document.edit("connect") as draft:
        relation = connect(draft, first, second)
        unplace(draft, FIRST_VIEW_ID, [second])
    assert not scene.edges.is_shown[scene.edges.slot[relation]]


def test_relations_between_the_same_two_bend_apart(document: Document) -> None:
    scene = follow(document)
    first, second = add(document, "A"), add(document, "B", 100.0)
    with document.edit("connect") as draft:
        one, other = connect(draft, first, second), connect(draft, second, first)
    bends = [float(scene.edges.bend[scene.edges.slot[r]]) for r in (one, other)]
    # Seen from the same end they lie on either side.
    assert bends[0] == bends[1] != 0.0


def test_a_relation_left_alone_is_straight_again(document: Document) -> None:
    scene = follow(document)
    first, second = add(document, "A"), add(document, "B", 100.0)
    with document.edit("connect") as draft:
        one, other = connect(draft, first, second), connect(draft, first, second)
    with document.edit("remove") as draft:
        remove(draft, [draft.get(Relation, other)])
    assert float(scene.edges.bend[scene.edges.slot[one]]) == 0.0


def test_the_actors_of_an_opgave_are_known(document: Document) -> None:
    scene = follow(document)
    actor = add(document, "A")
    with document.edit("opgave") as draft:
        opgave = add_opgave(draft, "Wonen")
        involve(draft, actor, opgave)
    assert scene.involved[opgave] == {scene.nodes.slot[actor]}


def test_the_stamp_grows_only_when_something_on_the_map_changed(document: Document) -> None:
    scene = follow(document)
    before = scene.stamp
    with document.edit("opgave") as draft:
        add_opgave(draft, "Wonen")
    same = scene.stamp
    add(document, "A")
    assert (same, scene.stamp > same) == (before, True)


@pytest.mark.parametrize("seed", range(4))
def test_the_arrays_are_what_the_model_says_after_many_edits(document: Document, seed: int) -> None:
    chance, scene = Random(seed), follow(document)
    for number in range(250):
        if chance.random() < 0.25:
            chance.choice([document.undo, document.redo])()
            continue
        with suppress(UserError, LookupError), document.edit(f"edit {number}") as draft:
            edit_by_chance(draft, chance)
    assert scene.facts() == expected(document)
    fresh = Scene(document.model, FIRST_VIEW_ID)
    for relation in document.model.all(Relation):
        mine, anew = scene.edges.slot[relation.id], fresh.edges.slot[relation.id]
        assert scene.edges.is_shown[mine] == fresh.edges.is_shown[anew]
        assert scene.edges.bend[mine] == fresh.edges.bend[anew]
        if scene.edges.is_shown[mine]:
            assert scene.edges.line[mine].tolist() == fresh.edges.line[anew].tolist()


def hidden(scene: Scene, *actors: ActorId) -> Flags:
    """Flags by slot for these actors."""
    flags = np.zeros(len(scene.nodes), dtype=bool)
    flags[[scene.nodes.slot[a] for a in actors]] = True
    return flags


def test_who_is_hidden_in_a_group_stands_there_but_is_not_seen(document: Document) -> None:
    scene = follow(document)
    first, second = add(document, "A"), add(document, "B", 100.0)
    with document.edit("line") as draft:
        connect(draft, first, second)
    assert scene.hide(GROUPED, hidden(scene, second))
    assert scene.actors_at(scene.seen()) == [first]
    assert scene.actors_at(scene.placed()) == [first, second]
    assert not scene.edges.is_shown.any()


def test_who_is_filtered_out_is_as_if_it_did_not_stand_there(document: Document) -> None:
    scene = follow(document)
    first, second = add(document, "A"), add(document, "B", 100.0)
    scene.hide(FILTERED, hidden(scene, first))
    assert scene.actors_at(scene.placed()) == [second]
    assert scene.slots_of([first]) == []


def test_what_is_hidden_for_two_reasons_comes_back_when_both_are_gone(document: Document) -> None:
    scene = follow(document)
    actor = add(document, "A")
    scene.hide(FILTERED, hidden(scene, actor))
    scene.hide(GROUPED, hidden(scene, actor))
    scene.hide(FILTERED, hidden(scene))
    assert len(scene.seen()) == 0
    scene.hide(GROUPED, hidden(scene))
    assert len(scene.seen()) == 1


def test_hiding_what_is_hidden_changes_nothing(document: Document) -> None:
    scene = follow(document)
    actor = add(document, "A")
    scene.hide(GROUPED, hidden(scene, actor))
    stamp = scene.stamp
    assert not scene.hide(GROUPED, hidden(scene, actor))
    assert scene.stamp == stamp


def test_many_relations_at_once_are_what_they_are_one_by_one(document: Document) -> None:
    with document.edit("Add") as draft:
        actors = [add_actor(draft, f"Actor {n}", view=FIRST_VIEW_ID) for n in range(30)]
    one_by_one = follow(document)
    rng = Random(7)
    for _number in range(300):
        with document.edit("Connect") as draft:
            source, target = rng.sample(actors, 2)
            connect(draft, source, target)
    together = Scene(document.model, FIRST_VIEW_ID)
    for relation in document.model.all(Relation):
        rows = [scene.edges.slot[relation.id] for scene in (one_by_one, together)]
        for name in ("ends", "kind", "way", "strength", "pair", "bend", "line", "is_shown"):
            found = [
                scene.edges.column(name)[row].tolist()
                for scene, row in zip((one_by_one, together), rows, strict=True)
            ]
            assert found[0] == found[1], name
