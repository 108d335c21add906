"""The bytes of a workbook: the same for the same content, and with the outcomes of its formulas."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can tell
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_FORMULA = re.compile(r'<c r="([A-Z]+[0-9]+)"([^>]*)><f>([^<]*)</f><v\s*/?>(?:</v>)?</c>')

Outcome = Decimal | str


def finished(
    workbook: Workbook, *, on: date, outcomes: Mapping[str, Mapping[str, Outcome]]
) -> bytes:
    """A workbook as the content of a file.

    Args:
        workbook: What openpyxl made.
        on: The day that it tells as the day of its making.
        outcomes: Sheet title -> cell -> outcome of the formula there. A mail program, or Excel
            with a file from outside, shows formulas without calculating them.
    """
    raw = BytesIO()
    workbook.save(raw)
    parts = {
        f"xl/worksheets/sheet{number}.xml": outcomes.get(title, {})
        for number, title in enumerate(workbook.sheetnames, start=1)
    }
    closed = BytesIO()
    with ZipFile(raw) as source, ZipFile(closed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                moment = f"{on.isoformat()}T00:00:00Z".encode()
                content = _MODIFIED.sub(rb"\g<1>" + moment + rb"\g<2>", content)
            elif parts.get(name):
                content = _with_outcomes(content.decode(), parts[name]).encode()
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, content)
    return closed.getvalue()


def _with_outcomes(sheet: str, outcomes: Mapping[str, Outcome]) -> str:
    def filled(found: re.Match[str]) -> str:
        cell, attributes, formula = found.groups()
        outcome = outcomes[cell]
        if isinstance(outcome, str):
            attributes += ' t="str"'
        value = escape(str(outcome))
        return f'<c r="{cell}"{attributes}><f>{formula}</f><v>{value}</v></c>'

    return _FORMULA.sub(filled, sheet)
