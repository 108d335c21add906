"""The statements that write records, made once per record type."""

from collections.abc import Iterable
from functools import cache
from typing import Any

import sqlalchemy as sa

from dronten_map.core.changes import Change
from dronten_map.core.records import Record
from dronten_map.store import rows
from dronten_map.store.schema import META, table_of

Batch = tuple[sa.Insert | sa.Update | sa.Delete, list[dict[str, Any]]]


def batches(changes: Iterable[Change]) -> list[Batch]:
    """The writes that carry out changes, with the rows for each.

    The order among records does not matter, as references are checked at the end; records of one
    type are added in the order of the changes, which is the order in which they are read back.
    """
    grouped: dict[tuple[type[Record], str], list[dict[str, Any]]] = {}
    for change in changes:
        subject = change.subject
        if change.after is None:
            verb, row = "delete", {"b_id": str(subject.id)}
        elif change.before is None:
            verb, row = "insert", rows.to_row(subject)
        else:
            verb, row = "update", rows.to_row(subject)
            row["b_id"] = row.pop("id")
        grouped.setdefault((type(subject), verb), []).append(row)
    return [(_STATEMENTS[verb](t), of_one) for (t, verb), of_one in grouped.items()]


@cache
def insert_into(record_type: type[Record]) -> sa.Insert:
    """Add records."""
    return table_of(record_type).insert()


@cache
def update_of(record_type: type[Record]) -> sa.Update:
    """Change records in place, so that they keep their order."""
    table = table_of(record_type)
    values: dict[str, Any] = {n: sa.bindparam(n) for n in rows.columns(record_type) if n != "id"}
    return table.update().where(table.c.id == sa.bindparam("b_id")).values(values)


@cache
def delete_from(record_type: type[Record]) -> sa.Delete:
    """Remove records."""
    table = table_of(record_type)
    return table.delete().where(table.c.id == sa.bindparam("b_id"))


@cache
def update_meta() -> sa.Update:
    """Change what the file says about itself."""
    return (
        META.update()
        .where(META.c.key == sa.bindparam("b_key"))
        .values(value=sa.bindparam("b_value"))
    )


_STATEMENTS = {"insert": insert_into, "update": update_of, "delete": delete_from}
