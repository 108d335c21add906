"""The title page."""

from dronten_map.core.plan import Audience, Header
from dronten_map.i18n import _
from dronten_map.reports import dates
from dronten_map.reports.blocks import tag
from dronten_map.reports.flow import Flow
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
    THIN,
    TITLE,
    Style,
)

_TOP = 92 * MM  # of the title
_FACTS = 218 * MM  # top of the facts at the foot
_MOST = 6  # lines of the title


def set_cover(flow: Flow, header: Header) -> None:
    """Set the title page: one thing stands out, the facts stand at the foot."""
    flow.pages[-1].is_bare = True
    flow.take(flow.height)
    sender = flow.ruler.fitted(header.organisation, EYEBROW.font, EYEBROW.size, flow.width)
    right = flow.x + flow.width
    flow.put(Text(right, MARGIN + EYEBROW.baseline, sender, EYEBROW, "end"))
    flow.put(Rule(flow.x, _TOP - 16, flow.x + 48, _TOP - 16, 3, ACCENT))
    y = _lines(flow, _TOP, _("Engagement plan"), EYEBROW, 1) + 6
    y = _lines(flow, y, header.title or _("Without a title"), TITLE, _MOST) + 8
    y = _lines(flow, y, header.programme or header.opgave_label, LEAD, 2)
    if header.is_example:
        _set_example(flow, y + 20)
    _set_facts(flow, header)


def audience_word(header: Header) -> str:
    """For whom the plan is, and what that means for what is in it."""
    if header.audience is Audience.REGISSEUR:
        return _("for the regisseur only: with judgements")
    return _("to share with everybody: without judgements")


def _set_example(flow: Flow, y: float) -> None:
    baseline = y + BODY.baseline
    width = tag(flow, flow.x, baseline, _("EXAMPLE"), EYEBROW)
    text = _("The plan is an example; where something is judged, the names are invented.")
    flow.put(Text(flow.x + width + 10, baseline, text, QUIET))


def _set_facts(flow: Flow, header: Header) -> None:
    pairs = (
        (_("Opgave"), header.opgave_label if header.programme else ""),
        (_("Map"), header.map_title),
        (_("Date"), dates.day(header.on)),
        (_("Author"), header.author),
        (_("Audience"), audience_word(header)),
    )
    y = _FACTS
    for label, text in pairs:
        if text:
            flow.put(Rule(flow.x, y, flow.x + flow.width, y, THIN, LINE))
            flow.put(Text(flow.x, y + 4 + BODY.baseline, label, LABEL))
            shown = flow.ruler.fitted(text, BODY.font, BODY.size, flow.width - 116)
            flow.put(Text(flow.x + 116, y + 4 + BODY.baseline, shown, BODY))
            y += BODY.leading + 8
    flow.put(Rule(flow.x, y, flow.x + flow.width, y, THIN, LINE))


def _lines(flow: Flow, top: float, text: str, style: Style, most: int) -> float:
    """Set a text over a few lines at most; returns its foot."""
    if not text:
        return top
    lines = flow.ruler.limited(text, style.font, style.size, flow.width, most=most)
    for index, line in enumerate(lines):
        _line(flow, top + index * style.leading, line, style)
    return top + len(lines) * style.leading


def _line(flow: Flow, top: float, text: str, style: Style) -> None:
    shown = flow.ruler.fitted(text, style.font, style.size, flow.width)
    flow.put(Text(flow.x, top + style.baseline, shown, style))
