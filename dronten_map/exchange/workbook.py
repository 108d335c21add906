"""Writing a workbook: a cover, and real tables with filters, widths that fit and print set-up."""

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter, FilterColumn
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn, TableFormula, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from dronten_map.exchange.cells import (
    NARROW,
    Formula,
    Look,
    Value,
    cover_style_of,
    header_style_of,
    put,
    styles,
    writable,
)
from dronten_map.exchange.choosing import mark_texts, write_lists
from dronten_map.exchange.closing import finished
from dronten_map.exchange.rows import Rows, Styles, rows_of
from dronten_map.exchange.sheets import (
    Cover,
    Line,
    TableSheet,
    Total,
    column_titles,
    quoted,
    sheet_title,
    table_name,
)
from dronten_map.exchange.sizes import header_height, height, pages_beside, widths
from dronten_map.i18n import _, language, ngettext

PROGRAM = "Dronten Map"
_COVER_TEXT = 76.0  # characters
_A4 = "9"
_SHOWN_NOTES = 20


def workbook(cover: Cover, sheets: Sequence[TableSheet], *, on: date) -> bytes:
    """A workbook with a cover and these sheets; the same bytes for the same content.

    Args:
        cover: The first sheet.
        sheets: The sheets after it; their titles differ.
        on: The day of making.
    """
    book = Workbook()
    for style in styles():
        book.add_named_style(style)
    first: Worksheet = book.worksheets[0]
    first.title = sheet_title(_("Cover"), [sheet.title for sheet in sheets])
    styles_in_file = Styles(book)
    rows: dict[str, Rows] = {}
    names: list[str] = []
    for sheet in sheets:
        target: Worksheet = book.create_sheet(sheet.title)
        if sheet.rows:
            names.append(table_name(sheet.title, names))
            rows[sheet.title] = _write_table(target, sheet, name=names[-1], styles=styles_in_file)
        else:
            _write_sentence(target, sheet)
        _set_up_page(target, cover, is_table=bool(sheet.rows))
    write_lists(book, sheets)
    notes = [note for of_sheet in rows.values() for note in of_sheet.notes]
    _write_cover(first, cover, sheets, notes=notes, on=on)
    _set_up_page(first, cover, is_table=False)
    _describe(book, cover, on)
    return finished(book, on=on, rows=rows)


def _write_table(target: Worksheet, sheet: TableSheet, *, name: str, styles: Styles) -> Rows:
    """Everything of a table but its rows, which come back as text."""
    titles = column_titles(column.title for column in sheet.columns)
    for at, (title, column) in enumerate(zip(titles, sheet.columns, strict=True), start=1):
        cell = _cell(target, 1, at)
        put(cell, title, header_style_of(column.look))
        if column.note:
            cell.comment = _comment(column.note)
    last = get_column_letter(len(titles))
    table = Table(displayName=name, name=name, ref=f"A1:{last}{len(sheet.rows) + 1}")
    table.autoFilter = AutoFilter(ref=table.ref, filterColumn=_without_button(sheet))
    table.tableColumns = [
        # As it stands in its header cell, or Excel offers to repair the file.
        TableColumn(id=i, name=writable(t)[0])
        for i, t in enumerate(titles, start=1)
    ]
    totals: list[Value] = []
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    if sheet.totals is not None:
        table.ref = f"A1:{last}{len(sheet.rows) + 2}"
        totals = _totals(sheet.totals, table)
    target.add_table(table)
    mark_texts(target, sheet)
    target.freeze_panes = "B2"
    target.row_dimensions[1].height = header_height(sheet, titles)
    found = widths(sheet, titles)
    _fit(target, found)
    return rows_of(sheet, totals, widths=found, styles=styles)


def _fit(target: Worksheet, found: Sequence[float]) -> None:
    for at, width in enumerate(found, start=1):
        target.column_dimensions[get_column_letter(at)].width = width
    target.page_setup.fitToWidth = pages_beside(found)
    if pages_beside(found) > 1:
        target.print_title_cols = "A:A"


def _without_button(sheet: TableSheet) -> list[FilterColumn]:
    """The columns in which nobody filters and which would be too narrow for a button."""
    return [
        FilterColumn(colId=at, hiddenButton=True)
        for at, column in enumerate(sheet.columns)
        if column.look in NARROW
    ]


def _totals(totals: Sequence[Total], table: Table) -> list[Value]:
    """What stands in the row of totals, which the table is told of."""
    table.totalsRowCount = 1
    described: list[TableColumn] = table.tableColumns
    found: list[Value] = []
    for total, column in zip(totals, described, strict=True):
        value: Value = total
        if isinstance(total, Decimal):
            # 109 adds up what a filter leaves in sight, as Excel's own totals row does.
            value = Formula(f"SUBTOTAL(109,{table.name}[{column.name}])", total)
            column.totalsRowFunction = "sum"
        elif isinstance(total, Formula):
            value = Formula(total.text.replace("{table}", table.displayName), total.outcome)
            column.totalsRowFunction = "custom"
            column.totalsRowFormula = TableFormula(attr_text=value.text)
        elif total:
            column.totalsRowLabel = total
        found.append(value)
    return found


def _write_sentence(target: Worksheet, sheet: TableSheet) -> None:
    put(_cell(target, 1, 1), sheet.title, "map title")
    put(_cell(target, 3, 1), sheet.empty, "map note")
    target.column_dimensions["A"].width = 90.0


def _write_cover(
    target: Worksheet, cover: Cover, sheets: Sequence[TableSheet], *, notes: Sequence[str], on: date
) -> None:
    target.column_dimensions["A"].width = 24.0
    target.column_dimensions["B"].width = _COVER_TEXT
    put(_cell(target, 1, 1), cover.title, "map title")
    if cover.mark:
        put(_cell(target, 2, 1), cover.mark, "map strong")
    row = 3
    for line in [*cover.lines, Line(_("Made on"), on, Look.DATE)]:
        row += 1
        put(_cell(target, row, 1), line.label, "map label")
        put(_cell(target, row, 2), line.value, cover_style_of(line.look))
        target.row_dimensions[row].height = height([(line.value, _COVER_TEXT)])
    row += 2
    put(_cell(target, row, 1), _("In this workbook"), "map strong")
    for sheet in sheets:
        row += 1
        cell = _cell(target, row, 1)
        put(cell, sheet.title, "map link")
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quoted(sheet.title)}!A1")
        put(_cell(target, row, 2), _contents(sheet), cover_style_of(Look.TEXT))
    if notes:
        row += 2
        put(_cell(target, row, 1), _("Changed"), "map strong")
        for note in [*notes[:_SHOWN_NOTES], *_unshown(notes)]:
            put(_cell(target, row, 2), note, cover_style_of(Look.TEXT))
            row += 1


def _contents(sheet: TableSheet) -> str:
    count = len(sheet.rows)
    return ngettext("{count} row", "{count} rows", count).format(count=count) if count else "–"


def _unshown(notes: Sequence[str]) -> list[str]:
    count = len(notes) - _SHOWN_NOTES
    if count <= 0:
        return []
    return [ngettext("and {count} more cell", "and {count} more cells", count).format(count=count)]


def _set_up_page(target: Worksheet, cover: Cover, *, is_table: bool) -> None:
    target.sheet_view.showGridLines = False
    target.page_setup.paperSize = _A4
    target.page_setup.orientation = "landscape" if is_table else "portrait"
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if target.page_setup.fitToWidth is None:
        target.page_setup.fitToWidth = 1
    target.page_setup.fitToHeight = 0
    target.page_margins = PageMargins(left=0.6, right=0.6, top=0.7, bottom=0.8)
    if is_table:
        target.print_title_rows = "1:1"
    put_footer(target, cover.subject)


def put_footer(target: Worksheet, subject: str) -> None:
    """Print below each page what it is about, which sheet it is, and its number."""
    # In a footer & begins a code, and Excel takes at most 255 characters in all.
    about = " ".join(writable(subject)[0].split())[:80].replace("&", "&&")
    page = _("Page {page} of {pages}").format(page="&P", pages="&N")
    footer = target.oddFooter
    assert footer is not None
    for part, words in ((footer.left, about), (footer.center, "&A"), (footer.right, page)):
        assert part is not None  # openpyxl makes all three
        part.text = words


def _describe(book: Workbook, cover: Cover, on: date) -> None:
    moment = datetime.combine(on, time())
    properties = book.properties
    properties.title = writable(cover.title)[0]
    properties.subject = writable(cover.subject)[0]
    properties.creator = writable(cover.author)[0] or PROGRAM
    properties.lastModifiedBy = PROGRAM
    properties.language = language()
    properties.created = properties.modified = moment


def _comment(text: str) -> Comment:
    lines = 1 + len(text) // 38
    return Comment(writable(text)[0], PROGRAM, width=260, height=24 + 18 * lines)


def _cell(target: Worksheet, row: int, column: int) -> Cell:
    return cast(Cell, target.cell(row, column))  # never a merged one
