"""The open document: every change checked, committed, undone and told."""

import sqlite3
from pathlib import Path

import pytest

from dronten_map.core.changes import Step
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import add_actor, connect, rename
from dronten_map.core.ids import ActorId
from dronten_map.core.records import Actor, Relation
from dronten_map.errors import UserError
from dronten_map.session import folders
from dronten_map.session.document import Document
from tests.session.documents import add


def test_an_edit_changes_the_model_and_can_be_undone(document: Document) -> None:
    add(document, "Griffie")
    with_one = document.model.count(Actor)
    document.undo()
    assert (with_one, document.model.count(Actor)) == (1, 0)


def test_an_exception_in_an_edit_leaves_everything_as_it_was(document: Document) -> None:
    before, revision = document.snapshot(), document.revision

    def fail_halfway() -> None:
        with document.edit("edit") as draft:
            add_actor(draft, "Griffie")
            rename(draft, ActorId("nobody"), "Raad")

    with pytest.raises(KeyError):
        fail_halfway()
    assert (document.model == before, document.revision) == (True, revision)


def test_an_edit_that_breaks_a_rule_is_refused_and_leaves_no_trace(document: Document) -> None:
    with pytest.raises(UserError), document.edit("edit") as draft:
        add_actor(draft, "   ")
    assert (document.model.count(Actor), document.can_undo) == (0, False)


def test_an_edit_without_changes_is_no_step(document: Document) -> None:
    with document.edit("nothing"):
        pass
    assert (document.can_undo, document.is_saved) == (False, True)


def test_a_step_is_on_disk_before_anybody_is_told(document: Document) -> None:
    seen: list[int] = []

    def count(_step: Step) -> None:
        (path,) = folders.working().glob("*.sqlite")
        connection = sqlite3.connect(path)
        seen.append(connection.execute("SELECT count(*) FROM actor").fetchone()[0])
        connection.close()

    document.subscribe(count)
    add(document, "Griffie")
    assert seen == [1]


def test_the_graph_follows_every_step(document: Document) -> None:
    griffie, raad = add(document, "Griffie"), add(document, "Raad")
    assert sorted(document.graph.graph.nodes) == sorted([griffie, raad])
    with document.edit("edit") as draft:
        connect(draft, griffie, raad)
    edges = document.graph.graph.number_of_edges()
    document.undo()
    assert (edges, document.graph.graph.number_of_edges()) == (1, 0)


def test_undo_brings_a_removed_actor_back_with_its_relations(document: Document) -> None:
    griffie, raad = add(document, "Griffie"), add(document, "Raad")
    with document.edit("edit") as draft:
        connect(draft, griffie, raad)
    with document.edit("edit") as draft:
        remove(draft, [draft.get(Actor, griffie)])
    gone = (document.model.count(Actor), document.model.count(Relation))
    document.undo()
    assert (gone, document.model.count(Actor), document.model.count(Relation)) == ((1, 0), 2, 1)


def test_a_new_step_drops_what_was_undone(document: Document) -> None:
    add(document, "Griffie")
    document.undo()
    add(document, "Raad")
    assert (document.can_redo, [e.label for e in document.history()]) == (False, ["Raad"])


def test_steps_with_one_merge_key_are_one_in_the_history(document: Document) -> None:
    griffie = add(document, "Griffie")
    for name in ("G", "Gr", "Gri"):
        with document.edit("rename", merge_key="name") as draft:
            rename(draft, griffie, name)
    assert [e.label for e in document.history()] == ["Griffie", "rename"]
    document.undo()
    assert document.model.get(Actor, griffie).name == "Griffie"


def test_a_listener_may_not_edit(document: Document) -> None:

    def meddle(_step: Step) -> None:
        add(document, "Meddler")

    document.subscribe(meddle)
    with pytest.raises(RuntimeError):
        add(document, "Griffie")
    assert document.model.count(Actor) == 1


def test_a_listener_that_fails_does_not_keep_the_others_from_being_told(document: Document) -> None:
    told: list[str] = []

    def fail(_step: Step) -> None:
        raise LookupError

    document.subscribe(fail)
    document.subscribe(lambda step: told.append(step.label))
    with pytest.raises(LookupError):
        add(document, "Griffie")
    assert told == ["Griffie"]


def test_who_stopped_listening_is_not_told(document: Document) -> None:
    told: list[Step] = []
    stop = document.subscribe(told.append)
    stop()
    add(document, "Griffie")
    assert told == []


def test_a_step_made_from_another_state_is_refused(document: Document) -> None:
    griffie = add(document, "Griffie")
    stale: list[Step] = []
    document.subscribe(stale.append)
    with document.edit("rename") as draft:
        rename(draft, griffie, "Raad")
    with pytest.raises(UserError, match="intussen veranderd"):
        document.run(Step("again", stale[0].changes))


def test_undo_and_redo_survive_a_restart(document: Document, tmp_path: Path) -> None:
    add(document, "Griffie")
    add(document, "Raad")
    document.undo()
    document.save_as(tmp_path / "k.drontenmap")
    again = Document.open(tmp_path / "k.drontenmap")
    assert (again.undo_label, again.redo_label) == ("Griffie", "Raad")
    again.redo()
    again.undo()
    again.undo()
    assert again.model.count(Actor) == 0
    again.close()


def test_undo_makes_a_saved_map_unsaved(document: Document, tmp_path: Path) -> None:
    add(document, "Griffie")
    document.save_as(tmp_path / "k.drontenmap")
    saved = document.is_saved
    document.undo()
    assert (saved, document.is_saved) == (True, False)


def test_a_map_without_a_file_asks_for_one(document: Document) -> None:
    add(document, "Griffie")
    with pytest.raises(UserError, match="nog geen bestand"):
        document.save()


def test_a_snapshot_stays_as_it_is(document: Document) -> None:
    snapshot = document.snapshot()
    add(document, "Griffie")
    assert (snapshot.count(Actor), document.model.count(Actor)) == (0, 1)


def test_a_commit_that_fails_leaves_memory_as_it_was(document: Document) -> None:
    add(document, "Griffie")
    (path,) = folders.working().glob("*.sqlite")
    other = sqlite3.connect(path)
    other.execute("CREATE TRIGGER full BEFORE INSERT ON actor BEGIN SELECT RAISE(ABORT, 'x'); END")
    other.commit()
    other.close()
    before = document.snapshot()
    with pytest.raises(Exception, match="x"):
        add(document, "Raad")
    assert (document.model == before, document.model.find(Actor, ActorId("Raad"))) == (True, None)
