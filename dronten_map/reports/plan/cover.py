"""The title page."""

from dronten_map.core.plan import Audience, Header
from dronten_map.i18n import _
from dronten_map.reports import dates
from dronten_map.reports.blocks import tag
from dronten_map.reports.flow import Flow
from dronten_map.reports.letterhead import set_letterhead
from dronten_map.reports.marks import Rule, Text
from dronten_map.reports.paper import (
    ACCENT,
    BODY,
    EYEBROW,
    LABEL,
    LEAD,
    LINE,
    MARGIN,
    MM,
    QUIET,
    SMALL,
    THIN,
    TITLE,
    Style,
)
from dronten_map.reports.tags import Role

_TOP = 92 * MM  # of the title
_FACTS = 218 * MM  # top of the facts at the foot
_MOST = 6  # lines of the title
_MOST_NOTED = 4  # of what was left out


def set_cover(flow: Flow, header: Header, note: str = "") -> None:
    """Set the title page: one thing stands out, the facts stand at the foot.

    Note is what this reader did not get.
    """
    flow.pages[-1].is_bare = True
    flow.take(flow.height)
    set_letterhead(flow, header.organisation, MARGIN)
    flow.put(Rule(flow.x, _TOP - 16, flow.x + 48, _TOP - 16, 3, ACCENT))
    y = _lines(flow, _TOP, _("Engagement plan"), EYEBROW, 1) + 6
    title = header.title or _("Without a title")
    y = _lines(flow, y, title, TITLE, _MOST, Role.TITLE) + 8
    y = _lines(flow, y, header.programme or header.opgave_label, LEAD, 2)
    if header.is_example:
        _set_example(flow, y + 20)
    foot = _set_facts(flow, header)
    _lines(flow, foot + 6, note, SMALL, _MOST_NOTED)


def audience_word(header: Header) -> str:
    """For whom the plan is, and what that means for what is in it."""
    if header.audience is Audience.REGISSEUR:
        return _("for the regisseur only: with judgements")
    if header.audience is Audience.PUBLIC:
        return _("for everybody: without estimates, money and agreements")
    return _("for colleagues: without judgements")


def _set_example(flow: Flow, y: float) -> None:
    baseline = y + BODY.baseline
    width = tag(flow, flow.x, baseline, _("EXAMPLE"), EYEBROW)
    text = _("The plan is an example; where something is judged, the names are invented.")
    flow.put(Text(flow.x + width + 10, baseline, text, QUIET))


def _set_facts(flow: Flow, header: Header) -> float:
    """Set the facts in thin lines; returns their foot."""
    pairs = (
        (_("Opgave"), header.opgave_label if header.programme else ""),
        (_("Map"), header.map_title),
        (_("Date"), dates.day(header.on)),
        (_("Author"), header.author),
        (_("Audience"), audience_word(header)),
    )
    y = _FACTS
    with flow.within(Role.LIST):
        for label, text in pairs:
            if text:
                _set_fact(flow, y, label, text)
                y += BODY.leading + 8
    flow.put(Rule(flow.x, y, flow.x + flow.width, y, THIN, LINE))
    return y


def _set_fact(flow: Flow, y: float, label: str, text: str) -> None:
    flow.put(Rule(flow.x, y, flow.x + flow.width, y, THIN, LINE))
    shown = flow.ruler.fitted(text, BODY.font, BODY.size, flow.width - 116)
    with flow.within(Role.ITEM) as item:
        flow.put(Text(flow.x, y + 4 + BODY.baseline, label, LABEL), tag=item.add(Role.LABEL))
        at = (flow.x + 116, y + 4 + BODY.baseline)
        flow.put(Text(*at, shown, BODY), tag=item.add(Role.BODY))


def _lines(
    flow: Flow, top: float, text: str, style: Style, most: int, role: Role = Role.P
) -> float:
    """Set a text over a few lines at most; returns its foot."""
    if not text:
        return top
    lines = flow.ruler.limited(text, style.font, style.size, flow.width, most=most)
    with flow.within(role):
        for index, line in enumerate(lines):
            _line(flow, top + index * style.leading, line, style)
    return top + len(lines) * style.leading


def _line(flow: Flow, top: float, text: str, style: Style) -> None:
    shown = flow.ruler.fitted(text, style.font, style.size, flow.width)
    flow.put(Text(flow.x, top + style.baseline, shown, style))
