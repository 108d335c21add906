"""A team at work in a workbook: random edits on a model of its sheets, with what they mean.

Each cell knows for which row something was typed in it, so that a test can tell whether what came
out of it belongs there.
"""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.utils import get_column_letter

from dronten_map.exchange.form import FACTS, KEY, NEW

_WORDS = ("Voorzitter", "Ünïcødé", "12,5", 46387, True, "onbekend woord", "x", "0321 388 911")
_FORMULAS = ("=1+1", '="a"&"b"', "=A2", "=SUM(A1:A9)", "=VLOOKUP(B2,A:C,2,0)", "=TODAY()")
_DAYS = ("31-12-2026", "2026-12-31", datetime(2026, 12, 31), "morgen", 46387, "di 24 nov 2026")
_SCALE = ("4,0", "2", 3, "3 ·", "gemiddeld", 9, -1)
_NEEDED = {  # what a new row needs, by the title of its column
    "Actor": ("Naam",),
    "Relation": ("Van actor", "Naar actor"),
    "Involvement": ("Actor", "Opgave"),
    "ContactMoment": ("Datum", "Met wie"),
    "Commitment": ("Afspraak",),
}


@dataclass(frozen=True)
class Cell:
    """What stands in a cell; `typed` is the key of the row that it was typed for."""

    value: Any = None
    typed: str = ""


@dataclass
class Sheet:
    """The model of a sheet: a header, and rows whose first cell is the key."""

    title: str
    kind: str
    header: list[Any]
    rows: list[list[Cell]]
    merged: list[tuple[int, int, int, int]] = field(default_factory=list[tuple[int, int, int, int]])
    hidden: set[int] = field(default_factory=set[int])
    folded: set[str] = field(default_factory=set[str])  # titles of columns that are hidden
    filtered: dict[str, str] = field(default_factory=dict[str, str])  # title -> what is shown
    remarks: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    def place(self, title: Any) -> int:
        """Where a column stands now; -1 when it is gone."""
        return self.header.index(title) if title in self.header else -1

    def key(self, row: list[Cell]) -> str:
        """The hidden key of a row."""
        return str(row[self.place(f"{KEY}:{self.kind}")].value or "")


@dataclass
class Book:
    """The model of a workbook."""

    sheets: list[Sheet]
    facts: tuple[str, ...]
    properties: dict[str, str]

    @classmethod
    def of(cls, content: bytes) -> "Book":
        """The model of a workbook that was handed out."""
        book: Any = openpyxl.load_workbook(BytesIO(content))
        sheets: list[Sheet] = []
        for sheet in book.worksheets:
            head = str(sheet["A1"].value)
            if head.startswith(f"{KEY}:"):
                header, *rows = [[c.value for c in row] for row in sheet.iter_rows()]
                cells = [[Cell(value) for value in row] for row in rows]
                sheets.append(Sheet(sheet.title, head.removeprefix(f"{KEY}:"), header, cells))
        facts = (book[FACTS]["A1"].value, book[FACTS]["A2"].value)
        return cls(sheets, facts, {p.name: p.value for p in book.custom_doc_props.props})

    def copy(self) -> "Book":
        """Another one of the same, to work in."""
        sheets = [
            Sheet(s.title, s.kind, list(s.header), [list(r) for r in s.rows]) for s in self.sheets
        ]
        return replace(self, sheets=sheets)

    def saved(self) -> bytes:
        """The workbook as a program saves it."""
        book: Any = openpyxl.Workbook()
        book.remove(book.active)
        for model in self.sheets:
            _write(book.create_sheet(model.title), model)
        if self.facts:
            hidden = book.create_sheet(FACTS)
            for fact in self.facts:
                hidden.append([fact])
            hidden.sheet_state = "veryHidden"
        for name, value in self.properties.items():
            book.custom_doc_props.append(StringProperty(name=name, value=value))
        raw = BytesIO()
        book.save(raw)
        return raw.getvalue()


def _write(sheet: Any, model: Sheet) -> None:
    for at, row in enumerate([[Cell(h) for h in model.header], *model.rows], start=1):
        for column, cell in enumerate(row, start=1):
            if cell.value is not None:
                sheet.cell(at, column).value = cell.value
    for (key, title), text in model.remarks.items():
        rows = [at for at, row in enumerate(model.rows, start=2) if model.key(row) == key]
        if rows and model.place(title) >= 0:
            sheet.cell(rows[0], model.place(title) + 1).comment = Comment(text, "Team")
    for top, left, bottom, right in model.merged:
        sheet.merge_cells(None, top + 2, left + 1, bottom + 2, right + 1)
    for row in model.hidden:
        sheet.row_dimensions[row + 2].hidden = True
    for title in model.folded:
        if (column := model.place(title)) >= 0:
            sheet.column_dimensions[get_column_letter(column + 1)].hidden = True
    sheet.auto_filter.ref = sheet.dimensions
    for title, shown in model.filtered.items():
        if (column := model.place(title)) >= 0:
            sheet.auto_filter.add_filter_column(column, [shown])
            for at, row in enumerate(model.rows, start=2):
                if str(row[column].value or "") != shown:
                    sheet.row_dimensions[at].hidden = True


class Hands:
    """Somebody who works in a workbook."""

    def __init__(self, book: Book, seed: int) -> None:
        self.book = book
        self.chance = random.Random(seed)
        self.done: Counter[str] = Counter()
        self._habits: list[tuple[int, Callable[[Sheet], None]]] = [
            (26, self._type),
            (4, self._write_day),
            (4, self._write_formula),
            (6, self._blank),
            (6, self._add),
            (3, self._mark),
            (3, self._copy_row),
            (2, self._paste_over),
            (3, self._lose_row),
            (1, self._lose_key),
            (2, self._copy_key),
            (3, self._sort),
            (3, self._filter),
            (2, self._move_column),
            (2, self._add_column),
            (1, self._fold_column),
            (2, self._hide),
            (2, self._rename),
            (2, self._swap_sheets),
            (1, self._strip),
            (2, self._remark),
            (2, self._merge),
            (1, self._empty_row),
        ]

    def work(self, edits: int) -> None:
        """Make so many edits, anywhere."""
        weights = [weight for weight, _do in self._habits]
        for _habit, do in self.chance.choices(self._habits, weights, k=edits):
            do(self.chance.choice(self.book.sheets))
            self.done[do.__name__.strip("_")] += 1

    @property
    def habits(self) -> set[str]:
        """All that somebody may do, by name."""
        return {do.__name__.strip("_") for _weight, do in self._habits}

    def sort_without_keys(self, sheet: Sheet) -> None:
        """Sort the rows by a column, but leave the hidden keys where they are."""
        key = sheet.place(f"{KEY}:{sheet.kind}")
        by = self._column(sheet)
        keys = [row[key] for row in sheet.rows]
        sheet.rows.sort(key=lambda row: _rank(row[by].value))
        for row, own in zip(sheet.rows, keys, strict=True):
            row[key] = own

    def sort_column(self, sheet: Sheet) -> None:
        """Sort one column on its own."""
        column = self._column(sheet)
        cells = sorted((row[column] for row in sheet.rows), key=lambda cell: _rank(cell.value))
        for row, cell in zip(sheet.rows, cells, strict=True):
            row[column] = cell

    def _column(self, sheet: Sheet) -> int:
        ours = [at for at, h in enumerate(sheet.header) if h and not str(h).startswith(KEY)]
        return self.chance.choice(ours[:-2])

    def _row(self, sheet: Sheet, *, new: bool = False) -> list[Cell]:
        fitting = [r for r in sheet.rows if sheet.key(r).startswith(NEW) is new and sheet.key(r)]
        # Mostly the same few rows, so that what befalls one row adds up.
        near = fitting[:6] if self.chance.random() < 0.7 else fitting
        return self.chance.choice(near or sheet.rows)

    def _put(self, sheet: Sheet, row: list[Cell], column: int, value: Any) -> None:
        row[column] = Cell(value, sheet.key(row))

    def _type(self, sheet: Sheet) -> None:
        self._put(sheet, self._row(sheet), column := self._column(sheet), self._word(sheet, column))

    def _word(self, sheet: Sheet, column: int) -> Any:
        head = str(sheet.header[column])
        if head in ("Begin", "Datum", "Uiterlijk", "Nagekomen op"):
            return self.chance.choice(_DAYS)
        if head in ("Sterkte", "Heeft", "Wil", "Bereikt"):
            return self.chance.choice(_SCALE)
        there = [row[column].value for row in sheet.rows if row[column].value is not None]
        is_word = there and self.chance.random() < 0.5
        return self.chance.choice(there) if is_word else self.chance.choice(_WORDS)

    def _blank(self, sheet: Sheet) -> None:
        self._put(sheet, self._row(sheet), self._column(sheet), None)

    def _write_day(self, sheet: Sheet) -> None:
        titles = ("Begin", "Datum", "Uiterlijk", "Nagekomen op")
        ours = [place for title in titles if (place := sheet.place(title)) >= 0]
        column = self.chance.choice(ours) if ours else self._column(sheet)
        is_new = self.chance.random() < 0.2
        self._put(sheet, self._row(sheet, new=is_new), column, self.chance.choice(_DAYS))

    def _write_formula(self, sheet: Sheet) -> None:
        is_new = self.chance.random() < 0.2
        row, column = self._row(sheet, new=is_new), self._column(sheet)
        self._put(sheet, row, column, self.chance.choice(_FORMULAS))

    def _remark(self, sheet: Sheet) -> None:
        title = str(sheet.header[self._column(sheet)])
        sheet.remarks[sheet.key(self._row(sheet)), title] = f"Let op {self.chance.random()}"

    def _add(self, sheet: Sheet) -> None:
        row = self._row(sheet, new=True)
        for title in _NEEDED.get(sheet.kind, ()):
            if (column := sheet.place(title)) >= 0:
                self._put(sheet, row, column, self._needed(sheet, title, column))
        for _time in range(self.chance.randrange(2)):
            column = self._column(sheet)
            self._put(sheet, row, column, self._word(sheet, column))

    def _needed(self, sheet: Sheet, title: str, column: int) -> Any:
        if title in ("Naam", "Afspraak"):
            return f"Nieuw {self.chance.randrange(1_000)}"
        there = [row[column].value for row in sheet.rows if row[column].value]
        return self.chance.choice(there) if there else None

    def _mark(self, sheet: Sheet) -> None:
        column = sheet.place("Verwijderen")
        if column >= 0:
            self._put(sheet, self._row(sheet), column, self.chance.choice(("x", "X", "ja")))

    def _copy_row(self, sheet: Sheet) -> None:
        sheet.rows.append(list(self._row(sheet, new=self.chance.random() < 0.3)))

    def _paste_over(self, sheet: Sheet) -> None:
        """Paste a whole row over another, as happens with the wrong row selected."""
        source, target = self._row(sheet), self._row(sheet)
        sheet.rows[sheet.rows.index(target)] = list(source)

    def _copy_key(self, sheet: Sheet) -> None:
        """Give a row the key of another, as after filling the hidden column down."""
        key = sheet.place(f"{KEY}:{sheet.kind}")
        self._row(sheet)[key] = self._row(sheet)[key]

    def _lose_row(self, sheet: Sheet) -> None:
        if len(sheet.rows) > 8:
            sheet.rows.remove(self._row(sheet))

    def _lose_key(self, sheet: Sheet) -> None:
        self._row(sheet)[sheet.place(f"{KEY}:{sheet.kind}")] = Cell(None)

    def _sort(self, sheet: Sheet) -> None:
        by, is_down = self._column(sheet), self.chance.random() < 0.5
        sheet.rows.sort(key=lambda row: _rank(row[by].value), reverse=is_down)

    def _move_column(self, sheet: Sheet) -> None:
        source = self.chance.randrange(len(sheet.header))
        target = self.chance.randrange(len(sheet.header))
        for line in (sheet.header, *sheet.rows):
            line.insert(target, line.pop(source))  # pyright: ignore[reportArgumentType]

    def _add_column(self, sheet: Sheet) -> None:
        at = self.chance.randrange(len(sheet.header))
        sheet.header.insert(at, None)
        for row in sheet.rows:
            row.insert(at, Cell(None))

    def _fold_column(self, sheet: Sheet) -> None:
        sheet.folded.add(str(sheet.header[self._column(sheet)]))

    def _filter(self, sheet: Sheet) -> None:
        """Show only the rows that say one thing in a column; a new choice takes its place."""
        column = self._column(sheet)
        shown = str(self._row(sheet)[column].value or "")
        sheet.filtered = {str(sheet.header[column]): shown}

    def _hide(self, sheet: Sheet) -> None:
        sheet.hidden.add(self.chance.randrange(len(sheet.rows)))

    def _rename(self, sheet: Sheet) -> None:
        sheet.title = f"{sheet.kind[:9]} {self.chance.randrange(10_000)}"

    def _swap_sheets(self, sheet: Sheet) -> None:
        """Two sheets change places, and sometimes names."""
        other = self.chance.choice(self.book.sheets)
        sheets = self.book.sheets
        one, two = sheets.index(sheet), sheets.index(other)
        sheets[one], sheets[two] = sheets[two], sheets[one]
        if self.chance.random() < 0.5:
            sheet.title, other.title = other.title, sheet.title

    def _strip(self, _sheet: Sheet) -> None:
        """Some programs drop properties, some people hidden sheets; nobody both."""
        if self.book.facts and self.book.properties:
            if self.chance.random() < 0.5:
                self.book.facts = ()
            else:
                self.book.properties = {}

    def _merge(self, sheet: Sheet) -> None:
        if not sheet.merged:
            top, left = self.chance.randrange(len(sheet.rows)), self.chance.randrange(4)
            sheet.merged.append((top, left, top + 1, left + 1))

    def _empty_row(self, sheet: Sheet) -> None:
        at = self.chance.randrange(len(sheet.rows))
        sheet.rows.insert(at, [Cell(None) for _head in sheet.header])


def _rank(value: Any) -> tuple[bool, str]:
    """As programs sort: what is empty comes last."""
    return (value in (None, ""), value.isoformat() if isinstance(value, date) else str(value))
