"""The tables of the file, made from the fields of the records; see docs/file-format.md.

Each record type is one table and each record one row. A table that points at others says so with
deferred foreign keys that never act by themselves: what goes along is decided in core.edits.
"""

import re
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.schema import CreateIndex, CreateTable

from dronten_map.core.fields import Field, Sort, fields_of
from dronten_map.core.records import RECORD_TYPES, ActorKind, Record, RelationKind, Term

APPLICATION_ID = 0x444D4150  # "DMAP", at byte 68 of the file
FORMAT_VERSION = 2  # user_version, at byte 60 of the file
BLOCK_ROWS = 1024  # rows that share one digest

METADATA = sa.MetaData()

META = sa.Table(
    "meta",
    METADATA,
    sa.Column("key", sa.TEXT, primary_key=True),
    sa.Column("value", sa.TEXT, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
HISTORY = sa.Table(
    "history",
    METADATA,
    sa.Column("position", sa.INTEGER, primary_key=True),
    sa.Column("label", sa.TEXT, nullable=False),
    sa.Column("merge_key", sa.TEXT, nullable=False),
    sa.Column("at", sa.TEXT, nullable=False),
    sa.Column("size", sa.INTEGER, nullable=False),
    sa.Column("content", sa.TEXT, nullable=False),
    sqlite_strict=True,
)
DIGEST = sa.Table(
    "digest",
    METADATA,
    sa.Column("name", sa.TEXT, primary_key=True),
    sa.Column("block", sa.INTEGER, primary_key=True),
    sa.Column("count", sa.INTEGER, nullable=False),
    sa.Column("sha256", sa.TEXT, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

_COLUMN_TYPES: dict[Sort, Any] = {
    Sort.INTEGER: sa.INTEGER,
    Sort.YES_NO: sa.INTEGER,
    Sort.NUMBER: sa.REAL,
}
# Lists of the user: a word or kind is removed one at a time, so that a scan is fast enough there.
_WITHOUT_INDEX = (Term, ActorKind, RelationKind)


def table_name(record_type: type[Record]) -> str:
    """The name of a record type's table: ContactMoment -> contact_moment."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", record_type.__name__).lower()


@cache
def table_of(record_type: type[Record]) -> sa.Table:
    """The table that holds the records of one type."""
    found = METADATA.tables.get(table_name(record_type))
    assert found is not None, "all tables are made when this module is imported"
    return found


def table_statements() -> list[str]:
    """The statements that make every table of a new file, without indexes."""
    return [_text(CreateTable(table)) for table in METADATA.sorted_tables]


def index_statements() -> list[str]:
    """The statements that make every index; quicker once the rows are there."""
    indexes = [i for t in METADATA.sorted_tables for i in t.indexes]
    return [_text(CreateIndex(i)) for i in sorted(indexes, key=lambda i: str(i.name))]


def _text(element: CreateTable | CreateIndex) -> str:
    from sqlalchemy.dialects import sqlite

    return str(element.compile(dialect=sqlite.dialect())).strip()


def _define(record_type: type[Record]) -> None:
    name = table_name(record_type)
    table = sa.Table(
        name,
        METADATA,
        # The order in which records were added; explicit, because VACUUM renumbers a hidden one.
        sa.Column("seq", sa.INTEGER, primary_key=True),
        *(_column(field) for field in fields_of(record_type)),
        sqlite_strict=True,
    )
    sa.Index(f"{name}_id", table.c.id, unique=True)
    for field in fields_of(record_type):
        if field.sort is Sort.REFERENCE and field.target not in _WITHOUT_INDEX:
            column = table.c[field.name]
            where = column.is_not(None) if field.optional else None
            sa.Index(f"{name}_{field.name}", column, sqlite_where=where)


def _column(field: Field) -> "sa.Column[object]":
    constraints: list[sa.ForeignKey | sa.CheckConstraint] = []
    if field.sort is Sort.REFERENCE:
        assert field.target is not None
        target = f"{table_name(field.target)}.id"
        constraints.append(sa.ForeignKey(target, deferrable=True, initially="DEFERRED"))
    if field.sort is Sort.YES_NO:
        constraints.append(sa.CheckConstraint(f'"{field.name}" IN (0, 1)'))
    column_type = _COLUMN_TYPES.get(field.sort, sa.TEXT)
    return sa.Column(field.name, column_type, *constraints, nullable=field.optional)


for _record_type in RECORD_TYPES:
    _define(_record_type)
