"""A list as it was read: headers and rows of texts, with where they stood."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of a file, or a text file with separators.

    Attributes:
        name: Of the sheet; of a text file that of the file.
        headers: What stands above the columns.
        rows: The texts of each row, as many as there are headers; dates as 31-12-2026.
        first: The number of the first row as the user sees it; headers stand above it.
    """

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first: int = 2


def column_name(column: int) -> str:
    """The letters above a column, from 0.

    >>> column_name(0), column_name(25), column_name(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
