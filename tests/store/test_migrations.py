"""From an older version to a later one."""

import sqlite3
from dataclasses import replace
from pathlib import Path

from dronten_map.core.records import Activity, Actor, MapInfo, Opgave, Relation, View
from dronten_map.core.rules import check
from dronten_map.session.document import Document
from dronten_map.store.migrations import MIGRATIONS, migrate
from dronten_map.store.schema import FORMAT_VERSION
from tests.store.maps import asked, saved_map

FILES = Path(__file__).parents[1] / "files"  # a real map of every version that was used


def _rename(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE actor SET name = 'Migrated'")


def test_there_is_a_way_from_every_version_to_the_next() -> None:
    assert sorted(MIGRATIONS) == list(range(1, FORMAT_VERSION))


def test_each_version_is_passed_and_the_history_dropped(tmp_path: Path) -> None:
    path = saved_map(tmp_path / "k.drontenmap", "Griffie")
    migrate(path, found=1, wanted=3, migrations={1: _rename, 2: lambda _c: None})
    assert asked(path, "SELECT name FROM actor") == [("Migrated",)]
    assert asked(path, "PRAGMA user_version") == [(3,)]
    assert asked(path, "SELECT count(*) FROM history") == [(0,)]
    assert asked(path, "SELECT value FROM meta WHERE key = 'cursor'") == [("0",)]


def test_a_map_of_version_1_opens_with_all_that_it_held_and_the_new_fields_at_rest() -> None:
    document = Document.open(FILES / "version-1.drontenmap")
    try:
        model = document.model
        assert (model.count(Actor), model.count(Relation), model.count(Opgave)) == (68, 132, 6)
        assert all(view == replace(view, kinds=(), ranges=(), x=None) for view in model.all(View))
        assert next(model.all(MapInfo)).awareness_target == 80
        assert {activity.after for activity in model.all(Activity)} == {()}
        assert check(model) == []
    finally:
        document.close()


def test_a_map_of_version_1_is_saved_as_one_of_today_and_opens_again(tmp_path: Path) -> None:
    saved = tmp_path / "nieuw.drontenmap"
    document = Document.open(FILES / "version-1.drontenmap")
    before = list(document.model.records())
    document.save_as(saved)
    document.close()
    again = Document.open(saved)
    assert list(again.model.records()) == before
    again.close()
    assert asked(saved, "PRAGMA user_version") == [(FORMAT_VERSION,)]
