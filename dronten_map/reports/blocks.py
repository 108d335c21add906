"""Small parts of pages that every chapter uses: facts, figures in a row, remarks."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from dronten_map.reports.flow import Flow, following
from dronten_map.reports.marks import Area, Rule, Text
from dronten_map.reports.paper import (
    ACCENT,
    BODY,
    FIGURE,
    LABEL,
    LINE,
    QUIET,
    SMALL,
    THIN,
    Style,
)
from dronten_map.reports.tags import Role

_LABEL_WIDTH = 116.0
_FACT_GAP = 4.0
_STRIP = 44.0
_GUTTER = 12.0
_TOGETHER = 0.4  # of a page; facts that take less stay on one


def facts(flow: Flow, pairs: Iterable[tuple[str, str]], *, style: Style = BODY) -> None:
    """Labels in a narrow column with what belongs to them beside it; empty ones are left out.

    They stay on one page together when they are not many.
    """
    laid = [_fact(flow, label, text, style) for label, text in pairs if text.strip()]
    heights = [len(lines) * style.leading + _FACT_GAP for lines in laid]
    total = sum(heights)
    if total < _TOGETHER * flow.height and not flow.fits(total):
        flow.turn()
    with flow.within(Role.LIST):
        for lines in laid:
            _set_fact(flow, lines, style)


def remark(flow: Flow, text: str) -> None:
    """A short sentence in a soft colour: what is not there, or how to read what follows."""
    flow.paragraph(text, QUIET)
    flow.space(8)


def strip(flow: Flow, figures: Sequence[tuple[str, str]], *, lines: int = 1) -> None:
    """A few figures side by side, each above what it counts in so many lines at most."""
    flow.space(14)
    top = flow.take(_STRIP + (lines - 1) * SMALL.leading)
    width = (flow.width - _GUTTER * (len(figures) - 1)) / len(figures)
    for place, (number, label) in enumerate(figures):
        x = flow.x + place * (width + _GUTTER)
        flow.put(Rule(x, top, x + width, top, 1.2, ACCENT))
        shown = flow.ruler.fitted(number, FIGURE.font, FIGURE.size, width)
        below = flow.ruler.limited(label, SMALL.font, SMALL.size, width, most=lines)
        with flow.within(Role.P):  # together they say one thing: “42 stakeholders”
            flow.put(Text(x, top + 4 + FIGURE.baseline, shown, FIGURE))
            for index, line in enumerate(below):
                y = top + 4 + FIGURE.leading + index * SMALL.leading + SMALL.baseline
                flow.put(Text(x, y, line, SMALL))
    flow.space(14)


def tag(flow: Flow, x: float, y: float, text: str, style: Style) -> float:
    """A word in a small frame; x is its left edge, y its baseline. Returns its width."""
    shown = flow.ruler.fitted(text, style.font, style.size, flow.width / 3)
    width = flow.ruler.width(shown, style.font, style.size) + 8
    flow.put(Area(x, y - 0.92 * style.size, width, 1.34 * style.size, None, style.colour, 2))
    flow.put(Text(x + 4, y, shown, style))
    return width


def thin_rule(flow: Flow, y: float) -> None:
    """A thin rule over the whole width of the text."""
    flow.put(Rule(flow.x, y, flow.x + flow.width, y, THIN, LINE))


def _fact(flow: Flow, label: str, text: str, style: Style) -> list[tuple[str, str]]:
    """The lines of a fact, each with what stands in its narrow column."""
    lines = flow.ruler.lines(text, style.font, style.size, flow.width - _LABEL_WIDTH)
    heads = flow.ruler.lines(label, LABEL.font, LABEL.size, _LABEL_WIDTH - 8)
    return list(zip_longest(heads, lines, fillvalue=""))


def _set_fact(flow: Flow, lines: Sequence[tuple[str, str]], style: Style) -> None:
    with flow.within(Role.ITEM) as item:
        label, body = item.add(Role.LABEL), item.add(Role.BODY)
        for index, (head, line) in enumerate(lines):
            keep = following(index, len(lines)) * style.leading
            baseline = flow.take(style.leading, keep=keep) + style.baseline
            if head:
                flow.put(Text(flow.x, baseline, head, LABEL), tag=label)
            if line:
                flow.put(Text(flow.x + _LABEL_WIDTH, baseline, line, style), tag=body)
    flow.space(_FACT_GAP)
