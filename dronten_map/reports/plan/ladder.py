"""The ladder of participation as a figure: where somebody stands, wants to stand, and we want.

Source: Edelenbos & Monnikhof (1998/2001); the three levels are Factor C's rings of influence.
"""

from collections.abc import Sequence

from dronten_map.core.plan import PlanInvolvement, Score
from dronten_map.i18n import _
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Area, Diamond, Rule, Text
from dronten_map.reports.paper import (
    ACCENT,
    CELL,
    FIRM,
    INK,
    LINE,
    MUTED,
    THIN,
    TINY_QUIET,
)

_NAMES = 204.0  # points for the names at the left
_LINE = 20.0
_HEAD = 22.0
_TOGETHER = 3  # lines at least that go on to the next page
_RUNGS = range(1, 6)
_DOT = 4.0  # half of a mark
Row = tuple[str, PlanInvolvement]


def set_ladder(flow: Flow, rows: Sequence[Row], rungs: Sequence[Score]) -> None:
    """Set the figure with its caption, for names with how they are involved; none when unknown."""
    known = [row for row in rows if any(level.number is not None for level in _levels(row[1]))]
    while known:
        top = flow.take(_HEAD, keep=2 * _LINE + 30)
        fitting = max(1, int((flow.left - 40) // _LINE))
        if fitting < len(known) < fitting + _TOGETHER:
            fitting = max(1, len(known) - _TOGETHER)
        page, known = known[:fitting], known[fitting:]
        height = len(page) * _LINE
        flow.take(height)
        with flow.figure(_told(page), top, _HEAD + height):
            _set_rungs(flow, top, height, {score.number: score.word for score in rungs})
            for place, row in enumerate(page):
                _set_row(flow, row, top + _HEAD + place * _LINE)
        flow.caption(_("Dot: has; diamond: wants; ring: what we want (ladder of participation)."))
        if known:
            flow.turn()


def _levels(involvement: PlanInvolvement) -> tuple[Score, Score, Score]:
    return involvement.has, involvement.wants, involvement.we_want


def _told(rows: Sequence[Row]) -> str:
    text = _("{name}: has {has}, wants {wants}, we want {we_want}.")
    return " ".join(
        text.format(name=name, has=i.has.word, wants=i.wants.word, we_want=i.we_want.word)
        for name, i in rows
    )


def _set_rungs(flow: Flow, top: float, height: float, words: dict[int | None, str]) -> None:
    for rung in _RUNGS:
        x = _x(flow, rung)
        flow.put(Rule(x, top + _HEAD, x, top + _HEAD + height, THIN, LINE))
        text = f"{rung} {words.get(rung, '')}".strip()
        room = (flow.width - _NAMES) / len(_RUNGS) - 4
        shown = flow.ruler.fitted(text, TINY_QUIET.font, TINY_QUIET.size, room)
        flow.put(Text(x, top + _HEAD - 8, shown, TINY_QUIET, "middle"))
    flow.put(Rule(flow.x, top + _HEAD - 2, flow.x + flow.width, top + _HEAD - 2, FIRM, INK))


def _set_row(flow: Flow, row: Row, top: float) -> None:
    name, involvement = row
    y = top + _LINE / 2
    shown = flow.ruler.fitted(name, CELL.font, CELL.size, _NAMES - 12)
    flow.put(Text(flow.x, y + 2.9, shown, CELL))
    has, wants, we_want = (level.number for level in _levels(involvement))
    known = [_x(flow, level) for level in (has, wants, we_want) if level is not None]
    flow.put(Rule(min(known), y, max(known), y, 1.2, MUTED))
    # The ring is the widest, so that a dot and a diamond on the same rung are still seen in it.
    if we_want is not None:
        _ring(flow, _x(flow, we_want), y)
    if has is not None:
        x = _x(flow, has)
        flow.put(Area(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT, ACCENT, None, _DOT))
    if wants is not None:
        flow.put(Diamond(_x(flow, wants), y, _DOT - 0.6, INK))


def _ring(flow: Flow, x: float, y: float) -> None:
    reach = _DOT + 2.2
    flow.put(Area(x - reach, y - reach, 2 * reach, 2 * reach, "#FFFFFF", INK, reach))


def _x(flow: Flow, rung: int) -> float:
    width = (flow.width - _NAMES) / len(_RUNGS)
    return flow.x + _NAMES + (rung - 0.5) * width
