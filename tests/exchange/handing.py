"""Handing a map out and taking it back in tests: what a team does to its workbook."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl

from dronten_map.core.codec import records_from_json
from dronten_map.core.diff import Proposal
from dronten_map.core.model import Model
from dronten_map.core.records import Handout
from dronten_map.errors import UserError
from dronten_map.exchange.handout import base_of, handed_out, handout_workbook
from dronten_map.exchange.returned import review
from tests.builders import edited
from tests.exchange.reading import example

ON = date(2026, 1, 5)
TEAM, DOCUMENT = "Team wijk", "map"


def given() -> tuple[Model, bytes]:
    """The example with a handout in it, and the workbook of that."""
    model = example()
    handout = hand_out(model)
    return model, workbook_of(handout)


def hand_out(model: Model) -> Handout:
    """A handout of everything, kept in the map."""
    handout = handed_out(model, TEAM, on=ON)
    edited(model, lambda draft: draft.put(handout))
    return handout


def workbook_of(handout: Handout) -> bytes:
    """The workbook of a handout."""
    return handout_workbook(base_of(records_from_json(handout.content)), handout, document=DOCUMENT)


def back(model: Model, *contents: bytes) -> Proposal:
    """What workbooks say that came back; a file that is refused is an error here."""
    named = [(f"terug{at}.xlsx", content) for at, content in enumerate(contents, start=1)]
    found = review(model, DOCUMENT, named)
    if found.refused:
        raise UserError(found.refused[0].message)
    return found.proposal


def filled_in(content: bytes, fill: Callable[[Any], object]) -> bytes:
    """A workbook after somebody worked in it."""
    book = openpyxl.load_workbook(BytesIO(content))
    fill(book)
    return saved(book)


def saved(book: Any) -> bytes:
    """A workbook as it is saved."""
    raw = BytesIO()
    book.save(raw)
    return raw.getvalue()


def sheet_of(book: Any, record_type: type) -> Any:
    """The sheet for a type of record, whatever it is called."""
    wanted = f"dronten_map_key:{record_type.__name__}"
    return next(s for s in book.worksheets if any(c.value == wanted for c in s[1]))


def column_of(sheet: Any, title: str) -> int:
    """The number of a column by its title."""
    return next(c.column for c in sheet[1] if c.value == title)


def row_of(sheet: Any, key: str) -> int:
    """The row with a key."""
    return next(c.row for c in sheet["A"] if c.value == key)


def spare(sheet: Any, at: int = 0) -> int:
    """An empty row of a sheet."""
    return [c.row for c in sheet["A"] if str(c.value).startswith("new:")][at]
