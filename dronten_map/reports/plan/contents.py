"""The table of contents, which leads to every chapter and section."""

from collections.abc import Sequence

from dronten_map.i18n import _
from dronten_map.reports.flow import Entry, Flow
from dronten_map.reports.marks import Link, Rule, Target, Text
from dronten_map.reports.paper import BODY, H1, LINE, STRONG, THIN
from dronten_map.reports.tags import Role

_NUMBER = 30.0  # points for the numbers of pages
_STEP = 22.0  # points that the titles of sections stand further in
_AFTER = 14.0  # points between the heading and the first line


def set_contents(flow: Flow, entries: Sequence[Entry], before: int) -> None:
    """Set a line for each heading; before is the number of pages before the first chapter's."""
    title = _("Contents")
    top = flow.take(H1.leading)
    flow.put(Target(top - 6, "contents", title, 0))
    with flow.within(Role.H1):
        flow.put(Text(flow.x, top + H1.baseline, title, H1))
    flow.space(_AFTER)
    with flow.within(Role.CONTENTS):
        for entry in entries:
            with flow.within(Role.ENTRY), flow.within(Role.REFERENCE), flow.within(Role.LINK):
                _set_entry(flow, entry, before)


def _set_entry(flow: Flow, entry: Entry, before: int) -> None:
    style = BODY if entry.level else STRONG
    if not entry.level:
        flow.space(7)
    top = flow.take(style.leading + 1, keep=0 if entry.level else style.leading)
    y = top + style.baseline
    number, _space, title = entry.title.partition(" ")
    x = flow.x + (_STEP if entry.level else 0)
    start = x + (_STEP + 4 if entry.level else _STEP)
    shown = flow.ruler.fitted(title, style.font, style.size, flow.x + flow.width - start - _NUMBER)
    page = str(entry.page + 1 + before)
    flow.put(Text(x, y, number, style), Text(start, y, shown, style))
    flow.put(Text(flow.x + flow.width, y, page, style, "end"))
    left = start + flow.ruler.width(shown, style.font, style.size) + 6
    right = flow.x + flow.width - flow.ruler.width(page, style.font, style.size) - 6
    if left < right:
        flow.put(Rule(left, y - 1, right, y - 1, THIN, LINE, (0.6, 2.4)))
    flow.put(Link(flow.x, top, flow.width, style.leading, entry.target, title))
