"""Tables: columns that fit what stands in them, thin rules, and headers that come back.

Time: linear in the number of cells; no row waits for another one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dronten_map.i18n import _
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Rule, Text
from dronten_map.reports.paper import (
    CELL,
    CELL_QUIET,
    CELL_STRONG,
    FIRM,
    HEAD,
    INK,
    LINE,
    THIN,
    Style,
)
from dronten_map.reports.plan.words import UNKNOWN
from dronten_map.reports.tags import Role, Tag

_GUTTER = 8.0  # points between columns
_PAD = 3.5  # points above and below the lines of a row
_LEADING = CELL.leading
_BAND = 5.0  # more above a band
_AGAIN = CELL.leading + 2 * _PAD + _BAND  # what a band takes that is named again
_TALL = 0.25  # of a page; a row above that height may stand alone
_SAMPLE = 400  # rows that decide about widths; the others are broken to fit
_ABOVE = 96.0  # points that a heading may take above a table: a first row leaves room for it
_FEWEST = 4  # lines of a part of a row, however much stands above it
_SNUG = 78.0  # points of a column without a share, where not everything has its room on one line
_NOTHING = frozenset({"", UNKNOWN})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: share 0 is as wide as its widest content, others share what is left.

    One that may go is left out where no row has anything in it.
    """

    title: str
    share: float = 0.0
    anchor: str = "start"  # or end, for numbers
    least: float = 0.0  # points
    may_go: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: a text, and below it a smaller one in a softer colour."""

    text: str
    style: Style = CELL
    below: str = ""
    indent: float = 0.0  # points from the left edge of its column


@dataclass(frozen=True, slots=True)
class Row:
    """One row. A band is a heading within the table; a total has a firm rule above it."""

    cells: tuple[Cell, ...]
    is_band: bool = False
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class _Laid:
    row: Row
    columns: tuple[tuple[tuple[str, Style], ...], ...]  # per cell its lines
    height: float
    tags: tuple[Tag, ...] = ()  # per cell; none where a header is repeated


def row(*cells: Cell | str) -> Row:
    """A row of cells or plain texts."""
    return Row(tuple(c if isinstance(c, Cell) else Cell(c) for c in cells))


def band(text: str) -> Row:
    """A heading within a table, over its whole width."""
    return Row((Cell(text, CELL_STRONG),), is_band=True)


def total(*cells: str) -> Row:
    """The last row, which adds up the ones above."""
    return Row(tuple(Cell(c, CELL_STRONG) for c in cells), is_total=True)


def table(flow: Flow, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Set a table; its header comes back on every page, and no row that fits a page is cut.

    Where a page starts in the middle of a band, the band is named again.
    """
    columns, rows = _telling(columns, rows)
    widths = _widths(flow, columns, rows)
    head = _laid(flow, Row(tuple(Cell(c.title, HEAD) for c in columns)), columns, widths)
    above = head.height + (_AGAIN if any(r.is_band for r in rows) else 0.0)
    whole = flow.tag.add(Role.TABLE)
    first = _tagged(whole, head, len(columns))
    laid = (_tagged(whole, _laid(flow, r, columns, widths), len(columns)) for r in rows)
    above += max(_ABOVE, flow.waiting)
    pieces = [piece for each in laid for piece in _pieces(flow, each, above)]
    is_first, title = True, ""
    for place, piece in enumerate(pieces):
        keep = _kept(flow, pieces, place)
        if is_first or not flow.fits(piece.height + keep):
            again = _again(flow, piece, title, columns, widths)
            if not is_first:
                flow.turn()
            shown = first if is_first else head
            _set(flow, shown, columns, widths, keep=piece.height + keep)
            for band_again in again:
                _set(flow, band_again, columns, widths)
            is_first = False
        if piece.row.is_band:
            title = piece.row.cells[0].text
        _set(flow, piece, columns, widths)


def _telling(
    columns: Sequence[Column], rows: Sequence[Row]
) -> tuple[Sequence[Column], Sequence[Row]]:
    """Table and rows without the columns that may go and in which no row has anything."""
    lines = [r for r in rows if not r.is_band]
    kept = [
        place
        for place, column in enumerate(columns)
        if not column.may_go or any(_tells(r.cells[place]) for r in lines)
    ]
    if len(kept) == len(columns):
        return columns, rows
    shown = [r if r.is_band else replace(r, cells=tuple(r.cells[i] for i in kept)) for r in rows]
    return [columns[i] for i in kept], shown


def _tells(cell: Cell) -> bool:
    return cell.text not in _NOTHING or bool(cell.below)


def _tagged(whole: Tag, laid: _Laid, columns: int) -> _Laid:
    """The same row as a part of the table, so that a reader knows which cells are headers."""
    line = whole.add(Role.TR)
    if laid.row.is_band:
        tags = [line.add(Role.TD, span=columns)]
    elif _is_head(laid):
        tags = [line.add(Role.TH, scope="Column") for _cell in laid.columns]
    else:
        tags = [line.add(Role.TD) for _cell in laid.columns]
    return replace(laid, tags=tuple(tags))


def _is_head(laid: _Laid) -> bool:
    return bool(laid.columns and laid.columns[0] and laid.columns[0][0][1] is HEAD)


def _again(
    flow: Flow, piece: _Laid, title: str, columns: Sequence[Column], widths: Sequence[float]
) -> list[_Laid]:
    """The band that a row at the head of a page belongs to."""
    if not title or piece.row.is_band or piece.row.is_total:
        return []
    text = _("{title} (continued)").format(title=title)
    shown = flow.ruler.fitted(text, CELL_STRONG.font, CELL_STRONG.size, flow.width)
    return [_laid(flow, band(shown), columns, widths)]


def _kept(flow: Flow, pieces: Sequence[_Laid], place: int) -> float:
    """How much of what follows must be on the same page, so that no row stands alone there."""
    if place + 1 == len(pieces):
        return 0.0
    piece, following = pieces[place], pieces[place + 1]
    is_bound = piece.row.is_band or following.row.is_total
    is_edge = place == 0 or place + 2 == len(pieces)
    if is_bound or (is_edge and following.height < _TALL * flow.height):
        return following.height
    return 0.0


def _widths(flow: Flow, columns: Sequence[Column], rows: Sequence[Row]) -> list[float]:
    room = flow.width - _GUTTER * (len(columns) - 1)
    words, whole = _least(flow, columns, rows)
    if sum(whole) > room:
        whole = [min(line, max(word, _SNUG)) for word, line in zip(words, whole, strict=True)]
    if sum(whole) > room:
        return _levelled(whole, room)
    return _shared(columns, whole, room)


def _least(
    flow: Flow, columns: Sequence[Column], rows: Sequence[Row]
) -> tuple[list[float], list[float]]:
    """How wide columns must be for no word to be broken, and for no line that should be whole."""
    ruler = flow.ruler
    words: list[float] = []
    whole: list[float] = []
    sample = [r for r in rows[:_SAMPLE] if not r.is_band]
    for index, column in enumerate(columns):
        least = max(column.least, ruler.width(column.title, HEAD.font, HEAD.size))
        told = [
            (text, style.font, style.size)
            for cell in (r.cells[index] for r in sample)
            for text, style in ((cell.text, cell.style), (cell.below, CELL_QUIET))
        ]
        word = max([least, *(ruler.widest_word(*text) for text in told)])
        line = word if column.share else max([least, *(ruler.widest_line(*text) for text in told)])
        words.append(min(word, flow.width / 3))
        whole.append(min(line, flow.width / 3))
    return words, whole


def _levelled(widths: Sequence[float], room: float) -> list[float]:
    """Widths that fit together: what is narrow keeps its width, the others are equally wide.

    >>> _levelled([20, 300, 90], 200)
    [20, 90.0, 90]
    """
    left, most = room, room
    for place, width in enumerate(ordered := sorted(widths)):
        most = left / (len(ordered) - place)
        if width > most:
            break
        left -= width
    return [min(width, most) for width in widths]


def _shared(columns: Sequence[Column], least: list[float], room: float) -> list[float]:
    """Give every column its share, but none less than its widest word where that can be."""
    fixed = sum(w for w, c in zip(least, columns, strict=True) if not c.share)
    wide: list[int] = [i for i, c in enumerate(columns) if c.share]
    widths, left = list(least), room - fixed
    while wide:
        shares = sum(columns[i].share for i in wide)
        tight = [i for i in wide if left * columns[i].share / shares < least[i]]
        if not tight or len(tight) == len(wide):
            for i in wide:
                widths[i] = left * columns[i].share / shares
            break
        left -= sum(least[i] for i in tight)
        wide = [i for i in wide if i not in tight]
    return widths


def _laid(flow: Flow, row: Row, columns: Sequence[Column], widths: Sequence[float]) -> _Laid:
    room = [sum(widths) + _GUTTER * (len(widths) - 1)] if row.is_band else widths
    cells: list[tuple[tuple[str, Style], ...]] = []
    for cell, width in zip(row.cells, room, strict=True):
        cells.append(tuple(_lines(flow, cell, width)))
    height = max(len(lines) for lines in cells) * _LEADING + 2 * _PAD
    return _Laid(row, tuple(cells), height + (_BAND if row.is_band else 0.0))


def _lines(flow: Flow, cell: Cell, width: float) -> Iterator[tuple[str, Style]]:
    texts = [(cell.text, cell.style)] if cell.text or not cell.below else []
    if cell.below:
        texts.append((cell.below, CELL_QUIET))
    for text, style in texts:
        for line in flow.ruler.lines(text, style.font, style.size, width - cell.indent):
            yield line, style


def _pieces(flow: Flow, laid: _Laid, head: float) -> list[_Laid]:
    """The row itself, or parts of it where it is taller than a page."""
    most = max(_FEWEST, int((flow.height - head - 2 * _PAD) // _LEADING))
    lines = max(len(cell) for cell in laid.columns)
    if lines <= most:
        return [laid]
    cuts = range(0, lines, most)
    return [
        _Laid(
            laid.row,
            tuple(cell[cut : cut + most] for cell in laid.columns),
            min(most, lines - cut) * _LEADING + 2 * _PAD,
            laid.tags,
        )
        for cut in cuts
    ]


def _set(
    flow: Flow,
    laid: _Laid,
    columns: Sequence[Column],
    widths: Sequence[float],
    *,
    keep: float = 0.0,
) -> None:
    top = flow.take(laid.height, keep=keep)
    foot = top + laid.height
    x = flow.x
    first = foot - _PAD - max(len(c) for c in laid.columns) * _LEADING
    cells = zip(laid.row.cells, laid.columns, columns, widths, strict=False)
    for place, (cell, lines, column, width) in enumerate(cells):
        right = column.anchor == "end" and not laid.row.is_band
        for index, (line, style) in enumerate(lines):
            y = first + index * _LEADING + CELL.baseline
            at = x + width if right else x + cell.indent
            mark = Text(at, y, line, style, "end" if right else "start")
            if laid.tags:
                flow.put(mark, tag=laid.tags[place])
            else:
                flow.decorate(mark)
        x += width + _GUTTER
    is_head = _is_head(laid)
    firm = is_head or laid.row.is_band
    flow.put(
        Rule(
            flow.x,
            foot,
            flow.x + flow.width,
            foot,
            THIN if not is_head else FIRM,
            INK if firm else LINE,
        )
    )
    if laid.row.is_total:
        flow.put(Rule(flow.x, top, flow.x + flow.width, top, FIRM, INK))
