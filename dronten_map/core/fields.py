"""What the fields of each record are: plain values, references to other records, lists of them.

Worked out once from the type hints, so that store, codec, model and rules agree on every field.
"""

import types
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum, StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from dronten_map.core.ids import RecordId
from dronten_map.core.records import RECORD_TYPES, Record


class Sort(Enum):
    """The sorts of value that a field can hold."""

    ID = "id"
    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    YES_NO = "yes_no"
    DATE = "date"
    CHOICE = "choice"  # a StrEnum
    TEXTS = "texts"  # a tuple of str
    REFERENCE = "reference"
    REFERENCES = "references"  # a tuple of ids


RecordType = type[Record]  # a name of its own, as a field below is called type


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record type.

    Attributes:
        name: Its name in the record, the file and the exchanged dict.
        sort: What it holds.
        type: The Python type of the value, or of the tuple's members.
        optional: Whether None (unknown, or nothing) is allowed.
        target: The record type that a reference points at.
    """

    name: str
    sort: Sort
    type: type[Any]
    optional: bool
    target: RecordType | None = None


@cache
def fields_of(record_type: type[Record]) -> tuple[Field, ...]:
    """The fields of a record type in the order of its definition."""
    hints = get_type_hints(record_type)
    return tuple(_field(f.name, hints[f.name]) for f in fields(record_type))


@cache
def references_of(record_type: type[Record]) -> tuple[Field, ...]:
    """The fields of a record type that point at other records."""
    return tuple(f for f in fields_of(record_type) if f.target is not None)


@cache
def type_named(name: str) -> type[Record]:
    """The record type with this name.

    Raises:
        KeyError: there is no such type.
    """
    return {t.__name__: t for t in RECORD_TYPES}[name]


@cache
def _type_of_id() -> dict[type[RecordId], type[Record]]:
    return {get_type_hints(t)["id"]: t for t in RECORD_TYPES}


_PLAIN: dict[type[Any], Sort] = {
    str: Sort.TEXT,
    bool: Sort.YES_NO,
    int: Sort.INTEGER,
    float: Sort.NUMBER,
    date: Sort.DATE,
}


def _field(name: str, hint: Any) -> Field:
    inner, optional = _without_none(hint)
    if get_origin(inner) is tuple:
        member: type[Any] = get_args(inner)[0]
        if issubclass(member, RecordId):
            return Field(name, Sort.REFERENCES, member, False, _type_of_id()[member])
        return Field(name, Sort.TEXTS, member, False)
    if issubclass(inner, RecordId):
        if name == "id":
            return Field(name, Sort.ID, inner, False)
        return Field(name, Sort.REFERENCE, inner, optional, _type_of_id()[inner])
    if issubclass(inner, StrEnum):
        return Field(name, Sort.CHOICE, inner, optional)
    return Field(name, _PLAIN[inner], inner, optional)


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) in (Union, types.UnionType):
        members = [m for m in get_args(hint) if m is not type(None)]
        return members[0], True
    return hint, False
