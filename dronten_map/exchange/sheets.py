"""What a workbook is made of: tables, a cover, and names that Excel accepts."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, TypeVar

from openpyxl.utils import get_column_letter

from dronten_map.exchange.cells import Formula, Look, Value, carried

T = TypeVar("T")
Total = Decimal | Formula | str

_REFUSED_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: what it is called, how its values look, and what it means."""

    title: str
    look: Look = Look.TEXT
    note: str = ""  # shown when the mouse is on the header
    options: Sequence[str] = ()  # words that can be chosen in its cells
    bad: Sequence[str] = ()  # texts that stand out in red; the text itself says what is wrong
    good: Sequence[str] = ()  # texts that stand out in green


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSheet:
    """A sheet with one table, or with one sentence when there is nothing to show."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    empty: str  # the sentence for a table without rows
    totals: Sequence[Total] | None = None  # a sum, a formula, a label or "" for each column

    def column(self, title: str) -> str:
        """The address of the values of a column from another sheet, for use in a formula."""
        at = [c.title for c in self.columns].index(title)
        letter = get_column_letter(at + 1)
        last = max(len(self.rows), 1) + 1
        return f"{quoted(self.title)}!${letter}$2:${letter}${last}"


class Line(NamedTuple):
    """A label on the cover with what it says."""

    label: str
    value: Value
    look: Look = Look.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What the first sheet tells: what this is, of which map, and when it was made."""

    title: str
    subject: str  # for the properties of the document, such as the title of the map
    author: str = ""
    mark: str = ""  # such as that it is an example
    lines: Sequence[Line] = ()


Part = tuple[Column, Callable[[T], Value]]  # a column, and how its value is found


def table_of(title: str, parts: Sequence[Part[T]], items: Iterable[T], *, empty: str) -> TableSheet:
    """A sheet with one row for each item."""
    rows = [[of(item) for _column, of in parts] for item in items]
    return TableSheet(title=title, columns=[c for c, _of in parts], rows=rows, empty=empty)


def text(
    title: str,
    note: str = "",
    *,
    options: Sequence[str] = (),
    bad: Sequence[str] = (),
    good: Sequence[str] = (),
) -> Column:
    """A column of texts, of which some can be chosen and some stand out."""
    return Column(title=title, note=note, options=options, bad=bad, good=good)


def day(title: str, note: str = "") -> Column:
    """A column of dates."""
    return Column(title=title, look=Look.DATE, note=note)


def number(title: str, note: str = "") -> Column:
    """A column of whole numbers."""
    return Column(title=title, look=Look.NUMBER, note=note)


def mark(title: str, note: str = "") -> Column:
    """A narrow column of signs."""
    return Column(title=title, look=Look.MARK, note=note)


def upright(title: str, note: str = "") -> Column:
    """A narrow column of whole numbers, with a header that is read sideways."""
    return Column(title=title, look=Look.UPRIGHT, note=note)


def euro(title: str, note: str = "") -> Column:
    """A column of amounts in euros."""
    return Column(title=title, look=Look.EURO, note=note)


def hour(title: str, note: str = "") -> Column:
    """A column of people's time in hours."""
    return Column(title=title, look=Look.HOURS, note=note)


def sheet_title(wanted: str, taken: Iterable[str] = ()) -> str:
    """A title that Excel accepts for a sheet and that no other one has."""
    known = {title.casefold() for title in taken} | {"history", "geschiedenis"}
    clean = _REFUSED_IN_SHEET_NAMES.sub(" ", wanted).strip().strip("'") or "–"
    title, number = clean[:31], 2
    while title.casefold() in known:
        end = f" {number}"
        title, number = clean[: 31 - len(end)] + end, number + 1
    return title


def column_titles(wanted: Iterable[str]) -> list[str]:
    """Titles that Excel accepts for the columns of a table: not empty, not twice, not too long."""
    titles: list[str] = []
    known: set[str] = set()
    for text in wanted:
        clean = " ".join(carried(text).split()) or "–"
        title, number = clean[:200], 2
        while title.casefold() in known:
            title, number = f"{clean[:200]} ({number})", number + 1
        known.add(title.casefold())
        titles.append(title)
    return titles


def table_name(wanted: str, taken: Iterable[str] = ()) -> str:
    """A name that Excel accepts for a table and that no other one has."""
    plain = unicodedata.normalize("NFKD", wanted.replace("×", "x"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    # The end keeps it from looking like a cell, such as AB12 or R1C1.
    name = re.sub(r"[^A-Za-z0-9]+", "_", plain).strip("_")
    stem = f"t_{name}" if not name[:1].isalpha() else f"{name}_t" if len(name) < 4 else name
    stem = f"{stem}_t" if stem[-1].isdigit() else stem
    known = {t.casefold() for t in taken}
    found, number = stem, 2
    while found.casefold() in known:
        found, number = f"{stem}_{number}_t", number + 1
    return found


def quoted(title: str) -> str:
    """The title of a sheet as it stands in a formula."""
    return "'" + title.replace("'", "''") + "'"
