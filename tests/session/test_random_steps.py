"""Store, model and graph stay one, whatever is done, undone, saved and opened again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dronten_map.core.records import RECORD_TYPES, Record
from dronten_map.core.rules import Severity, check
from dronten_map.errors import UserError
from dronten_map.graph.mirror import Mirror
from dronten_map.session import folders
from dronten_map.session.document import Document
from dronten_map.session.recovery import leftovers
from dronten_map.store.content import read_records
from tests.session.random_edits import edit_by_chance


def _in_order(records: Iterator[Record]) -> list[Record]:
    return list(records)


def _on_disk() -> list[Record]:
    """The records of the one working copy that is open, read by a connection of its own."""
    (path,) = folders.working().glob("*.sqlite")
    with closing(sqlite3.connect(path)) as connection:
        found = read_records(connection)
    return [record for record_type in RECORD_TYPES for record in found[record_type]]


def _web(mirror: Mirror) -> tuple[dict[Any, Any], dict[Any, Any]]:
    edges = {(u, v, key): record for u, v, key, record in mirror.graph.edges(keys=True, data=True)}
    return dict(mirror.graph.nodes(data=True)), edges


def _assert_one(document: Document) -> None:
    assert _on_disk() == _in_order(document.model.records())
    assert _web(document.graph) == _web(Mirror.of(document.model))


def _edit(document: Document, chance: Random) -> None:
    """One edit; a refused one must leave no trace."""
    merge_key = chance.choice(["", "", "same"])
    with (
        suppress(UserError, LookupError),
        document.edit("edit", merge_key=merge_key) as draft,
    ):
        edit_by_chance(draft, chance)


def _crashed(document: Document) -> Document:
    document.close(keep=True)
    (leftover,) = leftovers()
    return Document.recover(leftover)


def _saved_and_opened(document: Document, path: Path) -> Document:
    document.save_as(path)
    document.close()
    return Document.open(path)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**9), st.integers(1, 12))
def test_undoing_everything_gives_the_start_and_redoing_everything_the_end(
    seed: int, count: int
) -> None:
    chance, document = Random(seed), Document.new()
    start = document.snapshot()
    for _ in range(count):
        _edit(document, chance)
    end = document.snapshot()
    while document.undo():
        pass
    assert document.model == start
    while document.redo():
        pass
    assert document.model == end
    document.close()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_store_model_and_graph_are_one_after_hundreds_of_steps(seed: int, tmp_path: Path) -> None:
    chance, path = Random(seed), tmp_path / "kaart.drontenmap"
    document = Document.new("Steeds één")
    for number in range(700):
        match chance.choices(["edit", "undo", "redo", "save", "crash"], [70, 15, 12, 2, 1])[0]:
            case "edit":
                _edit(document, chance)
            case "undo":
                document.undo()
            case "redo":
                document.redo()
            case "save":
                before, lines = document.snapshot(), document.history()
                document = _saved_and_opened(document, path)
                assert document.model == before
                assert document.history() == lines
            case _:
                before, revision = document.snapshot(), document.revision
                if not document.is_saved:
                    document = _crashed(document)
                assert document.model == before
                assert document.revision == revision
        if number % 20 == 0:
            _assert_one(document)
    _assert_one(document)
    assert [p for p in check(document.model) if p.severity is Severity.ERROR] == []
    document.close()
