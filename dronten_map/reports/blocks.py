"""Small parts of pages that every chapter uses: facts, figures in a row, remarks."""

from collections.abc import Iterable, Sequence

from dronten_map.reports.flow import Flow
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

_LABEL_WIDTH = 116.0
_FACT_GAP = 4.0
_STRIP = 44.0
_GUTTER = 12.0
_LEAST = 2  # lines of a fact that stay together


def facts(flow: Flow, pairs: Iterable[tuple[str, str]], *, style: Style = BODY) -> None:
    """Labels in a narrow column with what belongs to them beside it; empty ones are left out."""
    for label, text in pairs:
        if text.strip():
            _fact(flow, label, text, style)


def remark(flow: Flow, text: str) -> None:
    """A short sentence in a soft colour: what is not there, or how to read what follows."""
    flow.paragraph(text, QUIET)
    flow.space(8)


def strip(flow: Flow, figures: Sequence[tuple[str, str]]) -> None:
    """A few figures side by side, each above what it counts."""
    top = flow.take(_STRIP)
    width = (flow.width - _GUTTER * (len(figures) - 1)) / len(figures)
    for place, (number, label) in enumerate(figures):
        x = flow.x + place * (width + _GUTTER)
        flow.put(Rule(x, top, x + width, top, 1.2, ACCENT))
        shown = flow.ruler.fitted(number, FIGURE.font, FIGURE.size, width)
        flow.put(Text(x, top + 4 + FIGURE.baseline, shown, FIGURE))
        below = flow.ruler.fitted(label, SMALL.font, SMALL.size, width)
        flow.put(Text(x, top + 4 + FIGURE.leading + SMALL.baseline, below, SMALL))
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


def _fact(flow: Flow, label: str, text: str, style: Style) -> None:
    lines = flow.ruler.lines(text, style.font, style.size, flow.width - _LABEL_WIDTH)
    heads = flow.ruler.lines(label, LABEL.font, LABEL.size, _LABEL_WIDTH - 8)
    for index in range(max(len(lines), len(heads))):
        rest = len(lines) - index
        stays = index == 0 or rest == _LEAST
        keep = (min(max(rest, 1), _LEAST) - 1) * style.leading if stays else 0.0
        baseline = flow.take(style.leading, keep=keep) + style.baseline
        if index < len(heads):
            flow.put(Text(flow.x, baseline, heads[index], LABEL))
        if index < len(lines):
            flow.put(Text(flow.x + _LABEL_WIDTH, baseline, lines[index], style))
    flow.space(_FACT_GAP)
