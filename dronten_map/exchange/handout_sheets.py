"""The sheets of a handout: what is open and what is not, lists to choose from, and how it works.

Excel sorts a protected sheet only where every cell is open. So the hidden keys are open too, which
makes three sheets sortable; the sheets with locked columns can be filtered, not sorted.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast
from uuid import uuid4

from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dronten_map.core.fields import Sort, fields_of
from dronten_map.core.model import Model
from dronten_map.core.queries import short_day, terms
from dronten_map.core.records import Handout
from dronten_map.errors import UserError
from dronten_map.exchange.cells import INK, MUTED, Look, Value, put, style_of, writable
from dronten_map.exchange.cells import LINE as RULE
from dronten_map.exchange.form import FORMS, KEY, MOST_ROWS, NEW, SPARE_ROWS, Entry, Form
from dronten_map.exchange.labels import Labels
from dronten_map.exchange.sizes import LINE, height, pages_beside
from dronten_map.exchange.workbook import PROGRAM, put_footer
from dronten_map.i18n import N_, _, pick

LISTS = "lists"
_LOCKED, _OPEN, _DAY = "map locked", "map open", "map open day"
_SHADE = "F3F1EC"
_DAYS = ("start", "on", "due")  # fields that tell when something is
_HELP = (
    N_("Fill in what you can change: the white cells. Grey cells are there to read."),
    N_("Choose a word from the list where there is one."),
    N_("Add something new in the empty rows below the others, on each sheet."),
    N_("Put an x in the last column of what should go. A row that you take away stays with us."),
    N_("Say what else we should know in the column Remark, or in a comment on a cell."),
    N_("You may filter, make columns wider, and give the file another name."),
    N_("You may sort the sheets without grey cells; the others are in order already."),
    N_("Write a date as 31-12-2026. Write several names with a semicolon between them."),
    N_("Send the workbook back as it is. Nothing changes before we have looked at it."),
)


def sheet_styles() -> list[NamedStyle]:
    """The styles of cells to fill in and of cells to read."""
    thin = Border(bottom=Side(style="thin", color=RULE))
    place = Alignment(horizontal="left", vertical="top", wrap_text=True)
    locked = NamedStyle(_LOCKED, font=Font(name="Calibri", size=11, color=MUTED), border=thin)
    locked.fill, locked.alignment = PatternFill("solid", fgColor=_SHADE), place
    font, free = Font(name="Calibri", size=11, color=INK), Protection(locked=False)
    # As text, or Excel makes a day of 1-2 and drops the nought of a telephone number.
    open_ = NamedStyle(_OPEN, font=font, border=thin, alignment=place, number_format="@")
    day = NamedStyle(_DAY, font=font, border=thin, alignment=place, number_format="dd-mm-yyyy")
    open_.protection = day.protection = free
    return [locked, open_, day]


def explain(sheet: Worksheet, base: Model, handout: Handout) -> None:
    """Say on the first sheet what this is, for whom, and how it works."""
    put(_at(sheet, 1, 1), handout.name, "map title")
    told = _("From the map “{map}”, handed out on {day}.")
    line = told.format(map=base.info.title or _("New map"), day=short_day(handout.on))
    put(_at(sheet, 2, 1), line, "map note")
    for row, text in enumerate(_HELP, start=4):
        put(_at(sheet, row, 1), _(text), style_of(Look.TEXT))
    row = len(_HELP) + 5
    put(_at(sheet, row, 1), _("In this workbook"), "map strong")
    for form in FORMS:
        row += 1
        count = base.count(form.record_type)
        put(_at(sheet, row, 1), f"{_(form.title)}: {count}", "map note")
    sheet.column_dimensions["A"].width = 96.0
    sheet.sheet_view.showGridLines = False
    sheet.protection.sheet = True
    _set_up_page(sheet, base.info.title)


def fill(sheet: Worksheet, lists: Worksheet, form: Form, base: Model, labels: Labels) -> None:
    """Write a sheet of the form with its rows and its empty rows.

    Raises:
        UserError: it would hold more than can come back.
    """
    records = _in_order(form, base, labels)
    if len(records) + SPARE_ROWS >= MOST_ROWS:
        raise UserError(
            _("This is more than one workbook can hold."),
            hint=_("Hand it out for a department, an opgave or an area."),
        )
    titles = [_(entry.title) for entry in form.entries]
    heads = [f"{KEY}:{form.record_type.__name__}", *titles, _("Remark"), _("Delete")]
    widths = [8, *(entry.width for entry in form.entries), 30, 13]
    for column, (head, width) in enumerate(zip(heads, widths, strict=True), start=1):
        put(_at(sheet, 1, column), head, "map header")
        sheet.column_dimensions[get_column_letter(column)].width = float(width)
    for column, entry in enumerate(form.entries, start=2):
        if note := _note(form, base, entry):
            _at(sheet, 1, column).comment = _comment(note)
    row = 1
    for row, record in enumerate(records, start=2):
        _write_row(sheet, row, form, labels, record)
    last = row + (SPARE_ROWS if form.takes_new else 0)
    for spare in range(row + 1, last + 1):
        _write_row(sheet, spare, form, labels, None)
    _offer(sheet, lists, form, labels, last=max(last, 2))
    sheet.column_dimensions["A"].hidden = True
    sheet.freeze_panes = "C2"
    sheet.row_dimensions[1].height = 32.0
    sheet.sheet_view.showGridLines = False
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{max(last, 2)}"
    _protect(sheet)
    _set_up_page(sheet, base.info.title, widths=widths[1:])


def _in_order(form: Form, base: Model, labels: Labels) -> list[Any]:
    """The records as somebody looks for them: by day, else by what stands in the first columns.

    Excel does not sort a sheet with locked cells, so it comes sorted.
    """
    days = [e for e in form.entries if e.field in _DAYS]
    columns = (*days, *form.entries)

    def rank(record: Any) -> list[tuple[bool, str]]:
        shown = [labels.shown(form.record_type, e, getattr(record, e.field)) for e in columns]
        return [(text == "", text.casefold()) for text in map(str, shown)]

    return sorted(base.all(form.record_type), key=rank)


def _note(form: Form, base: Model, entry: Entry) -> str:
    """What a reader should know of a column: its words with their meaning, or how to write it."""
    sort = next(f.sort for f in fields_of(form.record_type) if f.name == entry.field)
    if sort is Sort.DATE:
        return _("Write a date as 31-12-2026.")
    if sort is Sort.REFERENCES:
        return _("Write several names with a semicolon between them.")
    words = terms(base, entry.words) if entry.words else []
    told = [(pick(t.name, t.name_en), pick(t.explanation, t.explanation_en)) for t in words]
    lines = [f"{name}: {meaning}" for name, meaning in told if meaning]
    sources = dict.fromkeys(t.source for t in words if t.source)
    return "\n".join([*lines, *(f"({source})" for source in sources)]) if lines else ""


def _comment(text: str) -> Comment:
    """A note on a cell, as large as its text needs."""
    lines = sum(1 + len(line) // 38 for line in text.split("\n"))
    return Comment(writable(text)[0], PROGRAM, width=260, height=24 + 18 * lines)


def _protect(sheet: Worksheet) -> None:
    guard = sheet.protection
    guard.sheet = True
    # In the file these name what is forbidden.
    guard.sort = guard.autoFilter = guard.formatColumns = guard.formatRows = False
    guard.objects = guard.scenarios = False  # comments may be put on cells


def _write_row(sheet: Worksheet, row: int, form: Form, labels: Labels, record: Any) -> None:
    key = f"{NEW}{uuid4()}" if record is None else record.id
    put(_at(sheet, row, 1), key, _OPEN)
    sorts = {f.name: f.sort for f in fields_of(form.record_type)}
    told: list[tuple[Value, float]] = []
    for column, entry in enumerate(form.entries, start=2):
        value = None if record is None else getattr(record, entry.field)
        shown = labels.shown(form.record_type, entry, value)
        told.append((shown, float(entry.width)))
        is_day = isinstance(shown, date) or sorts[entry.field] is Sort.DATE
        is_locked = record is not None and not entry.is_open
        put(_at(sheet, row, column), shown, _LOCKED if is_locked else _DAY if is_day else _OPEN)
    for column in range(len(form.entries) + 2, len(form.entries) + 4):
        put(_at(sheet, row, column), "", _OPEN)
    if (tall := height(told)) > LINE:
        sheet.row_dimensions[row].height = tall


def _offer(sheet: Worksheet, lists: Worksheet, form: Form, labels: Labels, *, last: int) -> None:
    for column, entry in enumerate(form.entries, start=2):
        options, letter = labels.options(form.record_type, entry), get_column_letter(column)
        if options:
            choice = _choice(lists, options)
            cast(Any, choice).add(f"{letter}2:{letter}{last}")
            sheet.add_data_validation(choice)
    mark = get_column_letter(len(form.entries) + 3)
    only = DataValidation(type="list", formula1='"x"', allow_blank=True)
    only.error = _("Only an x in the last column means that it should go.")
    cast(Any, only).add(f"{mark}2:{mark}{last}")
    sheet.add_data_validation(only)


def _choice(lists: Worksheet, options: list[str]) -> DataValidation:
    at = lists.max_column + 1
    for row, option in enumerate(options, start=1):
        put(_at(lists, row, at), option, style_of(Look.TEXT))
    column = get_column_letter(at)
    made = DataValidation(type="list", formula1=f"={LISTS}!${column}$1:${column}${len(options)}")
    made.allow_blank, made.showErrorMessage = True, False  # a new actor may be named
    return made


def _set_up_page(sheet: Worksheet, subject: str, *, widths: Sequence[float] = ()) -> None:
    """Set a sheet up for paper; one with columns of these widths is a table."""
    sheet.page_setup.paperSize = "9"  # A4
    sheet.page_setup.orientation = "landscape" if widths else "portrait"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages_beside(widths), 0
    sheet.page_margins = PageMargins(left=0.6, right=0.6, top=0.7, bottom=0.8)
    put_footer(sheet, subject)
    if widths:
        sheet.print_title_rows = "1:1"
    if pages_beside(widths) > 1:
        sheet.print_title_cols = "B:B"


def _at(sheet: Worksheet, row: int, column: int) -> Cell:
    return cast(Cell, sheet.cell(row, column))  # never a merged one
