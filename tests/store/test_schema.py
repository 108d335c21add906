"""The tables of a file."""

import sqlite3
from pathlib import Path

import pytest

from dronten_map.core.records import RECORD_TYPES, ContactMoment
from dronten_map.store import schema
from tests.store.maps import altered, asked, saved_map


def test_every_record_type_has_its_table() -> None:
    assert all(schema.table_of(t).name == schema.table_name(t) for t in RECORD_TYPES)


def test_a_name_of_two_words_has_a_line_between_them() -> None:
    assert schema.table_name(ContactMoment) == "contact_moment"


def test_the_header_says_what_the_file_is(tmp_path: Path) -> None:
    path = saved_map(tmp_path / "k.drontenmap")
    header = path.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == schema.APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == schema.FORMAT_VERSION


def test_a_saved_file_needs_no_companion(tmp_path: Path) -> None:
    path = saved_map(tmp_path / "k.drontenmap", "A")
    assert asked(path, "PRAGMA journal_mode") == [("delete",)]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO actor (seq, id) VALUES (99, 'x')",
        "UPDATE placement SET x = 'far'",
        "UPDATE placement SET pinned = 2",
        "INSERT INTO actor SELECT 99, id, name, kind, area, parent, role, function, email, phone,"
        " tags, fact, source, judgement FROM actor LIMIT 1",
    ],
)
def test_the_tables_refuse_what_is_not_of_their_kind(tmp_path: Path, statement: str) -> None:
    path = saved_map(tmp_path / "k.drontenmap", "A")
    with pytest.raises(sqlite3.IntegrityError):
        altered(path, statement)
