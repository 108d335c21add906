"""One page of A4 for college or raad: a title, five numbers, one picture and three asks."""

from collections.abc import Collection
from dataclasses import replace

from dronten_map.core.papers.one_pager import Count, Number, OnePager
from dronten_map.graph.drawing import Drawing
from dronten_map.i18n import N_, _
from dronten_map.reports import dates
from dronten_map.reports.blocks import remark, strip
from dronten_map.reports.flow import Flow
from dronten_map.reports.house import House
from dronten_map.reports.marks import Area, Text
from dronten_map.reports.paper import ACCENT, BODY, LABEL, LEDE, SMALL, Style
from dronten_map.reports.papers.figure import set_drawing
from dronten_map.reports.papers.head import imprint_of, set_head
from dronten_map.reports.tags import Role
from dronten_map.reports.text import Ruler
from dronten_map.reports.writing import written

_TITLE_LINES = 2
_LINES = 4  # of the question behind it, and of what residents will notice
_ASK_LINES = 3  # of each ask
_NOTHING_ASKED = 60.0  # points of the sentence that says so, with its heading
_NUMBER = 22.0  # points for the number of an ask
_COUNTED = {
    Count.PEOPLE: N_("actors on the map"),
    Count.OPGAVEN: N_("opgaven"),
    Count.ACTIVITIES: N_("activities"),
    Count.COSTS: N_("estimated costs"),
    Count.HOURS: N_("people’s hours"),
    Count.AGREEMENTS: N_("open agreements"),
    Count.AREAS: N_("areas"),
    Count.DAYS: N_("days of lead time"),
    Count.OUTSIDE: N_("actors from society"),
    Count.RELATIONS: N_("relations between actors"),
}
_ASK = Style(BODY.font, 11, 15)


def one_pager_pdf(
    page: OnePager, drawing: Drawing, *, parts: Collection[str], notes: str, house: House
) -> bytes:
    """The page as a PDF with the parts that are wanted; what does not fit is cut.

    Notes is what is written on the map, for who cannot see it.
    """
    flow = Flow(Ruler(house))
    kind = _("On one page")
    about = page.about if page.about != page.sender.title else ""
    set_head(flow, page.sender, kind, below=about, most=_TITLE_LINES)
    if "words" in parts:
        _set_words(flow, page)
    if "numbers" in parts:
        strip(flow, [_figure(n, is_opgave=page.is_opgave) for n in page.numbers], lines=2)
    if "picture" in parts:
        below = _height_of_asks(flow, page) if "asks" in parts else 0.0
        _set_picture(flow, page, drawing, most=flow.left - below - 40, notes=notes)
    if "asks" in parts:
        _set_asks(flow, page)
    return written([flow], imprint_of(page.sender, kind))


def _set_picture(flow: Flow, page: OnePager, drawing: Drawing, *, most: float, notes: str) -> None:
    if drawing.is_empty:
        remark(flow, _("There are no actors on this map yet."))
    else:
        told = _("The map “{map}”, view “{view}”.").format(
            map=page.sender.map_title, view=drawing.subtitle or page.sender.map_title
        )
        # Only the kinds are explained here, or the words would take more room than the map.
        plain = replace(drawing, legend=drawing.legend[:1])
        set_drawing(flow, plain, told, most=most, notes=notes)


def _set_words(flow: Flow, page: OnePager) -> None:
    asked = _("Question") if page.is_opgave else _("Goal")
    for label, text in ((asked, page.lede), (_("Effect for residents"), page.effect)):
        if not text.strip():
            continue
        flow.space(8)
        flow.paragraph(label, LABEL)
        lines = flow.ruler.limited(text, LEDE.font, LEDE.size, flow.width, most=_LINES)
        flow.paragraph("\n".join(lines), LEDE)


def _figure(number: Number, *, is_opgave: bool) -> tuple[str, str]:
    text = _(_COUNTED[number.count])
    if is_opgave and number.count is Count.PEOPLE:
        text = _("actors involved")
    if number.of:
        told = {
            Count.ACTIVITIES: _("{what}, {of} are over"),
            Count.AGREEMENTS: _("{what}, {of} overdue"),
        }.get(number.count, _("{what} of {of}"))
        text = told.format(what=text, of=_shown(number.count, number.of))
    return _shown(number.count, number.value), text


def _shown(count: Count, value: int) -> str:
    if count is Count.COSTS:
        return dates.euros(value, whole=value % 100 == 0)
    return dates.hours(value) if count is Count.HOURS else dates.count(value)


def _height_of_asks(flow: Flow, page: OnePager) -> float:
    if not page.asks:
        return _NOTHING_ASKED
    lines = sum(len(_broken(flow, ask)) for ask in page.asks)
    return 34 + lines * _ASK.leading + 8 * len(page.asks)


def _broken(flow: Flow, ask: str) -> list[str]:
    width = flow.width - _NUMBER
    return flow.ruler.limited(ask, _ASK.font, _ASK.size, width, most=_ASK_LINES)


def _set_asks(flow: Flow, page: OnePager) -> None:
    flow.heading(_("What we ask"), level=1)
    if not page.asks:
        remark(flow, _("There is nothing to ask yet."))
        return
    with flow.within(Role.LIST):
        for place, ask in enumerate(page.asks, start=1):
            _set_ask(flow, place, ask)


def _set_ask(flow: Flow, place: int, ask: str) -> None:
    lines = _broken(flow, ask)
    with flow.within(Role.ITEM) as item:
        top = flow.take(len(lines) * _ASK.leading)
        flow.put(Area(flow.x, top, 15, 15, ACCENT, None, 7.5))
        number = Style(SMALL.font, 9, 15, "#FFFFFF")
        label, body = item.add(Role.LABEL), item.add(Role.BODY)
        middle = (flow.x + 7.5, top + number.baseline)
        flow.put(Text(*middle, str(place), number, "middle"), tag=label)
        for index, line in enumerate(lines):
            y = top + index * _ASK.leading + _ASK.baseline
            flow.put(Text(flow.x + _NUMBER, y, line, _ASK), tag=body)
    flow.space(8)
