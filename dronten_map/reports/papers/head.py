"""The head of a document: what it is, about whom, of which day, and for whom."""

from dronten_map.core.papers.sender import Sender
from dronten_map.core.profiles import Profile
from dronten_map.i18n import _
from dronten_map.reports import dates
from dronten_map.reports.blocks import tag
from dronten_map.reports.flow import Flow
from dronten_map.reports.letterhead import set_letterhead
from dronten_map.reports.marks import Rule, Target, Text
from dronten_map.reports.paper import ACCENT, EYEBROW, HEADLINE, LEAD, MM, QUIET, SMALL, Style
from dronten_map.reports.tags import Role
from dronten_map.reports.text import MISSING
from dronten_map.reports.writing import Imprint

_LETTERHEAD = 13 * MM  # room for the logo above the eyebrow
_MOST = 4  # lines of a title


def set_head(
    flow: Flow, sender: Sender, eyebrow: str, *, below: str = "", most: int = _MOST
) -> None:
    """Set the head at the top of the first page, which gets no header above it.

    Most is how many lines the title may take.
    """
    flow.pages[-1].has_head = True
    top = flow.take(_LETTERHEAD + 10)
    set_letterhead(flow, sender.organisation, top)
    flow.put(Rule(flow.x, top + _LETTERHEAD, flow.x + 48, top + _LETTERHEAD, 3, ACCENT))
    _set_lines(flow, eyebrow, EYEBROW, Role.P, most=1)
    start = flow.take(0)
    title = sender.title or _("Without a title")
    flow.put(Target(start - 6, "top", flow.ruler.fitted(title, QUIET.font, QUIET.size, 480), 0))
    _set_lines(flow, title, HEADLINE, Role.H1, most=most)
    if below:
        flow.space(2)
        _set_lines(flow, below, LEAD, Role.P, most=2)
    flow.space(8)
    _set_facts(flow, sender)
    flow.space(6)


def imprint_of(sender: Sender, kind: str) -> Imprint:
    """What the document says of itself in its margins and in the file."""
    source = _("Source: map “{map}”, {date}").format(
        map=sender.map_title, date=dates.day(sender.on)
    )
    title = f"{kind} – {sender.title}" if sender.title and sender.title != kind else kind
    return Imprint(
        title=title,
        organisation=sender.organisation,
        author=sender.author,
        subject=sender.programme,
        keywords=(kind, sender.organisation),
        foot=source,
        warning=warning_of(sender),
        on=sender.on,
        language=sender.language,
    )


def warning_of(sender: Sender) -> str:
    """For whom it is, and what such a reader must know before passing it on."""
    parts = [sender.profile.word]
    if sender.profile is Profile.REGISSEUR:
        parts.append(_("confidential: with judgements"))
    if sender.is_example:
        parts.append(_("example"))
    return " · ".join(parts)


def set_left_out(flow: Flow, sender: Sender) -> None:
    """Say below the head what such a reader did not get: who reads on knows what is not there."""
    flow.paragraph(sender.profile.left_out, SMALL)
    flow.space(6)


def set_missing(flow: Flow) -> None:
    """Say at the end what the sign for a character that no typeface has means, if there is one."""
    if flow.ruler.has_missing:
        flow.space(16)
        text = _("The sign {box} stands for a character that this typeface does not have.")
        flow.paragraph(text.format(box=MISSING), SMALL)


def _set_lines(flow: Flow, text: str, style: Style, role: Role, *, most: int) -> None:
    lines = flow.ruler.limited(text, style.font, style.size, flow.width, most=most)
    with flow.within(role):
        for line in lines:
            top = flow.take(style.leading)
            flow.put(Text(flow.x, top + style.baseline, line, style))


def _set_facts(flow: Flow, sender: Sender) -> None:
    told = [dates.day(sender.on), sender.profile.word, sender.map_title, sender.author]
    shown = flow.ruler.fitted(
        " · ".join(text for text in told if text), QUIET.font, QUIET.size, flow.width - 90
    )
    baseline = flow.take(QUIET.leading) + QUIET.baseline
    x = flow.x
    if sender.is_example:
        x += tag(flow, x, baseline, _("EXAMPLE"), EYEBROW) + 10
    flow.put(Text(x, baseline, shown, QUIET))
