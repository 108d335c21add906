"""Looking at a workbook from outside before any library opens it: size, parts, XML and areas.

A file of 412 kB may unpack to a gigabyte, declare a million rows, or merge every cell of a sheet.
openpyxl would make all of them. What passes here can be opened with little time and memory.
"""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import NoReturn
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from dronten_map.exchange.form import MOST_COLUMNS, MOST_ROWS

LARGEST = 20_000_000  # bytes of a file
LARGEST_UNPACKED = 100_000_000  # bytes of its parts together
MOST_PARTS = 2_000
MOST_ELEMENTS = 4_000_000  # XML elements in all parts together
MOST_CELLS = 500_000  # in all sheets together; also in merged cells and other areas
DEEPEST = 60  # XML elements within each other
_PIECE = 1 << 16  # bytes
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")
_SPREAD = frozenset(("mergeCell", "hyperlink"))  # openpyxl visits every cell of their area
_ENCRYPTED = 0x1  # flag of a part of a zip file
_PACKED = (ZIP_STORED, ZIP_DEFLATED)  # as every office program packs


class Foreign(Exception):  # noqa: N818  # it is no error of ours
    """The content is no workbook, is damaged, or is made to do harm."""


class TooLarge(Exception):  # noqa: N818
    """The content is larger than a handout can be."""


def guard(content: bytes) -> None:
    """Look through the content of a file that claims to be a workbook.

    Raises:
        Foreign: it is none, is damaged, names a part twice, or brings XML that only harms.
        TooLarge: it is or unpacks to more than a handout can be.
    """
    if len(content) > LARGEST:
        raise TooLarge
    try:
        with ZipFile(BytesIO(content)) as parts:
            listed = parts.infolist()
            _look_at_list(listed)
            counter = _Counter()
            for part in listed:
                _look_at_part(parts, part, counter)
    except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise Foreign from error
    except expat.ExpatError as error:
        raise Foreign from error


def _look_at_list(listed: list[ZipInfo]) -> None:
    names = {part.filename.casefold() for part in listed}
    if len(names) != len(listed) or "[content_types].xml" not in names:
        raise Foreign
    if any(p.flag_bits & _ENCRYPTED or p.compress_type not in _PACKED for p in listed):
        raise Foreign
    if len(listed) > MOST_PARTS or sum(p.file_size for p in listed) > LARGEST_UNPACKED:
        raise TooLarge


def _look_at_part(parts: ZipFile, part: ZipInfo, counter: "_Counter") -> None:
    is_xml = part.filename.casefold().endswith((".xml", ".rels"))
    reader = counter.reader() if is_xml else None
    # Reading stops at the size that was declared, and fails when the part is another one.
    for piece in _pieces(parts, part):
        if reader is not None:
            reader.Parse(piece)
    if reader is not None:
        reader.Parse(b"", True)


def _pieces(parts: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    with parts.open(part) as content:
        while piece := content.read(_PIECE):
            yield piece


class _Counter:
    """Counts what the XML of all parts asks to be made."""

    def __init__(self) -> None:
        self._elements = self._cells = self._depth = self._column = 0

    def reader(self) -> expat.XMLParserType:
        """A reader for one part, that refuses what no workbook needs."""
        made = expat.ParserCreate(namespace_separator=" ")
        made.StartElementHandler = self._begin
        made.EndElementHandler = self._end
        made.StartDoctypeDeclHandler = _refuse
        made.EntityDeclHandler = _refuse
        self._depth = 0
        return made

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._depth += 1
        if self._elements > MOST_ELEMENTS:
            raise TooLarge
        if self._depth > DEEPEST:
            raise Foreign
        match name.rpartition(" ")[2]:
            case "row":
                self._column = 0
                self._count(1)
            case "c":
                self._count_cell(attributes.get("r", ""))
            case spread if spread in _SPREAD:
                self._count(_area(attributes.get("ref", "")))
            case _:
                pass

    def _end(self, _name: str) -> None:
        self._depth -= 1

    def _count_cell(self, where: str) -> None:
        self._column += 1
        self._count(1)
        row = where.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        column = _column(where[: len(where) - len(row)]) if where else self._column
        if column > MOST_COLUMNS or (row and _number(row) > MOST_ROWS):
            raise TooLarge

    def _count(self, cells: int) -> None:
        self._cells += cells
        if self._cells > MOST_CELLS:
            raise TooLarge


def _refuse(*_declared: object) -> NoReturn:
    raise Foreign


def _area(text: str) -> int:
    """The number of cells in an area such as A1:C9."""
    found = _AREA.fullmatch(text)
    if found is None:
        return 1
    across = abs(_column(found[3]) - _column(found[1])) + 1
    return across * (abs(int(found[4]) - int(found[2])) + 1)


def _column(letters: str) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + ord(letter) - 64
    return number


def _number(text: str) -> int:
    if not text.isdecimal() or len(text) > 9:
        raise Foreign
    return int(text)
