"""docs/file-format.md tells every table and column of the file, and nothing else."""

import re
from enum import StrEnum
from typing import cast

from dronten_map.core.fields import Field, Sort, fields_of
from dronten_map.core.records import RECORD_TYPES
from dronten_map.store import schema
from tests.tree import ROOT

DOCUMENT = ROOT / "docs" / "file-format.md"
_WORDS = {
    Sort.ID: "text, unique",
    Sort.TEXT: "text",
    Sort.TEXTS: "JSON list of texts",
    Sort.INTEGER: "integer",
    Sort.NUMBER: "real",
    Sort.YES_NO: "0 or 1",
    Sort.DATE: "date",
}


def described(field: Field) -> str:
    """What the document says of a column."""
    if field.sort is Sort.REFERENCE:
        assert field.target is not None
        text = f"id in `{schema.table_name(field.target)}`"
    elif field.sort is Sort.REFERENCES:
        assert field.target is not None
        text = f"JSON list of ids in `{schema.table_name(field.target)}`"
    elif field.sort is Sort.CHOICE:
        members = cast(type[StrEnum], field.type)
        text = "one of " + ", ".join(f"`{member}`" for member in members)
    else:
        text = _WORDS[field.sort]
    return f"{text}, or null" if field.optional else text


def sections() -> str:
    """The part of the document that lists the tables, as it should be."""
    lines: list[str] = []
    for record_type in RECORD_TYPES:
        lines += [f"### `{schema.table_name(record_type)}`", "", "| column | holds |", "|---|---|"]
        lines += [f"| `{f.name}` | {described(f)} |" for f in fields_of(record_type)]
        lines.append("")
    return "\n".join(lines)


def test_every_table_and_column_is_written_down() -> None:
    text = DOCUMENT.read_text("utf-8")
    start = text.index("### `map_info`")
    assert text[start:].rstrip() == sections().rstrip()


def test_the_numbers_of_the_format_are_written_down() -> None:
    text = DOCUMENT.read_text("utf-8")
    told = re.search(r"application_id.*?(0x[0-9A-F]{8}).*?user_version.*?(\d+)", text, re.S)
    assert told is not None
    assert (int(told[1], 16), int(told[2])) == (schema.APPLICATION_ID, schema.FORMAT_VERSION)
    assert f"{schema.BLOCK_ROWS:,}" in text


def test_the_tables_beside_the_records_are_written_down() -> None:
    text = DOCUMENT.read_text("utf-8")
    for table in (schema.META, schema.HISTORY, schema.DIGEST):
        assert f"### `{table.name}`" in text
        assert all(f"`{column.name}`" in text for column in table.columns)
