"""Changing fields of records, one or many at once."""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from dronten_map.core.draft import Draft
from dronten_map.core.fields import Field, Sort, fields_of
from dronten_map.core.records import Record
from dronten_map.core.rules import check_value
from dronten_map.errors import UserError


def amend(draft: Draft, record_type: type[Record], ids: Iterable[str], **values: Any) -> None:
    """Give fields of one or several records new values; texts are trimmed.

    Raises:
        UserError: a value cannot stand in its field; where is the id of the record.
    """
    sorts = {field.name: field for field in fields_of(record_type)}
    clean = {name: _fitting(sorts[name], cleaned(value)) for name, value in values.items()}
    for record_id in ids:
        for name, value in clean.items():
            message = check_value(record_type, name, value)
            if message:
                raise UserError(message, where=record_id)
        draft.put(replace(draft.get(record_type, record_id), **clean))


def cleaned(value: Any) -> Any:
    """A value as it is kept: texts trimmed and composed (NFC), positions in whole tenths."""
    if type(value) is str:
        return unicodedata.normalize("NFC", value.replace("\r\n", "\n").strip())
    if type(value) is float:
        return round(value, 1) + 0.0  # minus zero becomes zero
    return value


def _fitting(field: Field, value: Any) -> Any:
    """A value in the type of its field: what passes through a window may come back as its text."""
    if value is None:
        return None
    match field.sort:
        case Sort.CHOICE | Sort.REFERENCE:
            return field.type(value)
        case Sort.REFERENCES:
            return tuple(field.type(member) for member in value)
        case _:
            return value
