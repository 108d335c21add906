"""Words that can be chosen in a cell, and texts that stand out in it."""

from collections.abc import Sequence
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dronten_map.exchange.cells import BAD, GOOD, Look, put, style_of
from dronten_map.exchange.sheets import TableSheet, quoted, sheet_title


def write_lists(book: Workbook, sheets: Sequence[TableSheet]) -> None:
    """Let cells be chosen from lists, which stand in a sheet that nobody sees."""
    found: dict[tuple[str, ...], str] = {}
    taken = [sheet.title for sheet in sheets]
    title = sheet_title("lists", taken)
    for sheet in sheets:
        target: Worksheet = book[sheet.title]
        for at, column in enumerate(sheet.columns, start=1):
            options = tuple(dict.fromkeys(o for o in column.options if o))
            if not options or not sheet.rows:
                continue
            if options not in found:
                letter = get_column_letter(len(found) + 1)
                found[options] = f"={quoted(title)}!${letter}$1:${letter}${len(options)}"
            letter = get_column_letter(at)
            choice = DataValidation(
                type="list",
                sqref=f"{letter}2:{letter}{len(sheet.rows) + 1}",
                formula1=found[options],
                allow_blank=True,
            )
            choice.showErrorMessage = False  # another word may be meant, and is no fault
            target.add_data_validation(choice)
    if not found:
        return
    hidden: Worksheet = book.create_sheet(title)
    for at, options in enumerate(found, start=1):
        for row, option in enumerate(options, start=1):
            put(cast(Cell, hidden.cell(row, at)), option, style_of(Look.TEXT))
    hidden.sheet_state = "hidden"


def mark_texts(target: Worksheet, sheet: TableSheet) -> None:
    """Let some texts stand out; what they say is wrong or right stands in the text itself."""
    for at, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(at)
        where = f"{letter}2:{letter}{len(sheet.rows) + 1}"
        for texts, colour in ((column.bad, BAD), (column.good, GOOD)):
            for wanted in dict.fromkeys(texts):
                said = '"' + wanted.replace('"', '""') + '"'
                look: Any = DifferentialStyle(font=Font(color=colour))
                rule = Rule(type="cellIs", operator="equal", formula=[said], dxf=look)
                cast(Any, target.conditional_formatting).add(where, rule)
