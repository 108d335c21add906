"""Digests notice what SQLite's own check overlooks."""

from contextlib import closing
from pathlib import Path

import pytest

from dronten_map.store import digests
from dronten_map.store.opening import read_only
from tests.store.maps import altered, saved_map


def damaged(path: Path) -> set[str]:
    """The tables of a file that are not what was saved."""
    with closing(read_only(path)) as connection:
        return digests.damaged(connection)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A saved map with two actors."""
    return saved_map(tmp_path / "kaart.drontenmap", "Griffie", "Raad")


def test_a_file_as_it_was_saved_has_no_damage(path: Path) -> None:
    assert damaged(path) == set()


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE actor SET name = 'Griffié' WHERE name = 'Griffie'", "actor"),
        ("DELETE FROM placement WHERE seq = 1", "placement"),
        ("UPDATE map_info SET is_example = 1", "map_info"),
        ("UPDATE meta SET value = '99' WHERE key = 'revision'", "meta"),
        ("UPDATE placement SET x = x + 0.1 WHERE seq = 2", "placement"),
    ],
)
def test_every_change_is_noticed_in_its_table(path: Path, statement: str, table: str) -> None:
    assert damaged(altered(path, statement, with_digests=False)) == {table}


def test_every_flipped_bit_of_a_letter_is_noticed(path: Path) -> None:
    content = path.read_bytes()
    at = content.index(b"Griffie")
    for bit in range(8):
        flipped = bytearray(content)
        flipped[at] ^= 1 << bit
        path.write_bytes(flipped)
        assert damaged(path)
