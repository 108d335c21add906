"""The bytes of a workbook: the same for the same content, and with the rows of its tables."""

import re
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

from dronten_map.exchange.rows import Rows

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can tell
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_RANGE = re.compile(rb'(<dimension ref=")[^"]*(")')
_END = b"</sheetData>"


def finished(workbook: Workbook, *, on: date, rows: Mapping[str, Rows]) -> bytes:
    """A workbook as the content of a file.

    Args:
        workbook: What openpyxl made.
        on: The day that it tells as the day of its making.
        rows: Sheet title -> the rows that belong below its header.
    """
    raw = BytesIO()
    workbook.save(raw)
    parts = {
        f"xl/worksheets/sheet{number}.xml": rows[title]
        for number, title in enumerate(workbook.sheetnames, start=1)
        if title in rows
    }
    closed = BytesIO()
    with ZipFile(raw) as source, ZipFile(closed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                moment = f"{on.isoformat()}T00:00:00Z".encode()
                content = _MODIFIED.sub(rb"\g<1>" + moment + rb"\g<2>", content)
            elif name in parts:
                content = _with_rows(content, parts[name])
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, content)
    return closed.getvalue()


def _with_rows(sheet: bytes, rows: Rows) -> bytes:
    top, end, bottom = sheet.partition(_END)
    assert end  # openpyxl wrote the header before it
    top = _RANGE.sub(rb"\g<1>" + rows.range.encode() + rb"\g<2>", top, count=1)
    return b"".join((top, rows.xml.encode(), end, bottom))
