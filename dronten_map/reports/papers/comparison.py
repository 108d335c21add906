"""Two states of the map beside each other on paper: who came, went and moved."""

from collections.abc import Callable, Collection, Iterator

from dronten_map.core.papers.comparison import MOVING, Colour, Comparison, Move, Shift
from dronten_map.core.profiles import Profile
from dronten_map.i18n import N_, _, ngettext
from dronten_map.reports import dates
from dronten_map.reports.blocks import remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.house import House
from dronten_map.reports.marks import Area, Text
from dronten_map.reports.paper import CELL, CELL_STRONG, LEDE, Style
from dronten_map.reports.papers.head import imprint_of, set_head, set_left_out, set_missing
from dronten_map.reports.plan.words import listed, scored
from dronten_map.reports.tables import Cell, Column, Row, row, table
from dronten_map.reports.text import Ruler
from dronten_map.reports.writing import written

_TITLES = {
    "participation": N_("Level of participation"),
    "stance": N_("Stance"),
    "awareness": N_("Awareness"),
    "trust": N_("Trust"),
    "influence": N_("Influence"),
    "interest": N_("Interest"),
}
_JUDGED = ("stance", "awareness", "trust")
_FILLS = {
    Colour.GREEN: "#2E6B34",
    Colour.ORANGE: "#9A5B00",
    Colour.RED: "#B3261E",
    Colour.BLACK: "#5B6169",
}
_ON_FILL = Style(CELL_STRONG.font, CELL_STRONG.size, CELL_STRONG.leading, "#FFFFFF")
_BAR, _BETWEEN, _NAMES = 24.0, 8.0, 128.0  # points of the figure
_NAMED = 8  # names in a sentence; the others are counted


def comparison_pdf(comparison: Comparison, *, parts: Collection[str], house: House) -> bytes:
    """The comparison as a PDF, with the parts that are wanted."""
    flow = Flow(Ruler(house))
    kind = _("Comparison of two moments")
    then, now = comparison.then, comparison.now
    below = _("{then} ({then_day}) and {now} ({now_day})").format(
        then=then.name,
        then_day=dates.short_day(then.on),
        now=now.name,
        now_day=dates.short_day(now.on),
    )
    set_head(flow, comparison.sender, kind, below=below)
    set_left_out(flow, comparison.sender)
    for part, setter in _SETTERS.items():
        if part in parts:
            setter(flow, comparison)
    set_missing(flow)
    return written([flow], imprint_of(comparison.sender, kind))


def _set_counts(flow: Flow, comparison: Comparison) -> None:
    then, now = comparison.then, comparison.now
    counted = (
        (_("Actors"), then.actors, now.actors),
        (_("Relations"), then.relations, now.relations),
        (_("Opgaven"), then.opgaven, now.opgaven),
        (_("Involvements"), then.involvements, now.involvements),
    )
    columns = (
        Column(_("On the map"), share=2.0),
        Column(flow.ruler.fitted(then.name, CELL.font, CELL.size, 120), anchor="end", least=80),
        Column(flow.ruler.fitted(now.name, CELL.font, CELL.size, 120), anchor="end", least=80),
        Column(_("Difference"), anchor="end", least=60),
    )
    flow.space(10)
    rows = [row(t, dates.count(a), dates.count(b), _signed(b - a)) for t, a, b in counted]
    table(flow, columns, rows)


def _set_colours(flow: Flow, comparison: Comparison) -> None:
    flow.heading(_("From colour to colour"), level=1)
    if not comparison.colours:
        remark(flow, _("No stance is known at these moments."))
        return
    for shift in comparison.shifts:
        flow.space(4)
        flow.paragraph(sentence(shift), LEDE)
    if not comparison.shifts:
        remark(flow, _("Nobody went to another colour."))
    flow.space(8)
    top = flow.take(2 * (_BAR + _BETWEEN), keep=30)
    with flow.figure(_told(comparison), top, 2 * (_BAR + _BETWEEN)):
        for place, name in enumerate((comparison.then.name, comparison.now.name)):
            counts = [(c, pair[place]) for c, *pair in comparison.colours]
            _set_bar(flow, name, counts, top + place * (_BAR + _BETWEEN))
    flow.caption(_caption())


def _caption() -> str:
    return _(
        "How actors stand towards the opgaven (Factor C): green goes along, orange doubts, "
        "red is against, black is not known."
    )


def sentence(shift: Shift) -> str:
    """A shift in words: how many actors went from one colour to another, and who they are."""
    told = ngettext(
        "{count} actor went from {before} to {after}: {names}.",
        "{count} actors went from {before} to {after}: {names}.",
        len(shift.actors),
    )
    return told.format(
        count=dates.count(len(shift.actors)),
        before=shift.before.word,
        after=shift.after.word,
        names=listed(shift.actors, most=_NAMED),
    )


def _told(comparison: Comparison) -> str:
    """The figure in words, for who cannot see it."""
    text = _("{colour}: first {then}, now {now}.")
    parts = (
        text.format(colour=c.word, then=dates.count(then), now=dates.count(now))
        for c, then, now in comparison.colours
    )
    return f"{_caption()} {' '.join(parts)}"


def _set_bar(flow: Flow, name: str, counts: list[tuple[Colour, int]], top: float) -> None:
    shown = flow.ruler.fitted(name, CELL.font, CELL.size, _NAMES - 10)
    flow.put(Text(flow.x, top + _BAR / 2 + 2.9, shown, CELL))
    total = sum(count for _colour, count in counts)
    x, room = flow.x + _NAMES, flow.width - _NAMES
    for colour, count in counts:
        width = room * count / total if total else 0.0
        if not width:
            continue
        flow.put(Area(x, top, width, _BAR, _FILLS[colour], "#FFFFFF"))
        for text in (f"{count} {colour.word}", str(count)):
            if flow.ruler.width(text, _ON_FILL.font, _ON_FILL.size) <= width - 8:
                flow.put(Text(x + 4, top + _BAR / 2 + 2.9, text, _ON_FILL))
                break
        x += width


def _set_people(flow: Flow, comparison: Comparison) -> None:
    flow.heading(_("Who came and who went"), level=1)
    if not comparison.came and not comparison.went:
        remark(flow, _("The same actors stand on both."))
    for title, people in ((_("New"), comparison.came), (_("Gone"), comparison.went)):
        if people:
            flow.heading(f"{title} ({dates.count(len(people))})", level=2)
            flow.paragraph("; ".join(who.name for who in people))


def _set_moves(flow: Flow, comparison: Comparison) -> None:
    tells_all = comparison.sender.profile is Profile.REGISSEUR
    scales = [scale for scale in MOVING if tells_all or scale not in _JUDGED]
    for scale in scales:
        if moves := comparison.of(scale):
            _set_scale(flow, scale, moves)
    still = ", ".join(_(_TITLES[s]).lower() for s in scales if not comparison.of(s))
    if still:
        flow.space(14)
        remark(flow, _("Nobody moved on: {scales}.").format(scales=still))


def _set_scale(flow: Flow, scale: str, moves: tuple[Move, ...]) -> None:
    flow.heading(_(_TITLES[scale]), level=1)
    flow.lead(_tally(moves))
    columns = (
        Column(_("Actor"), share=2.4, least=110),
        Column(_("Opgave")),
        Column(_("Then"), share=1.0, least=70),
        Column(_("Now"), share=1.0, least=70),
        Column(_("Steps"), anchor="end"),
    )
    table(flow, columns, list(_rows(moves)))


def _tally(moves: tuple[Move, ...]) -> str:
    up = sum(_steps(m) > 0 for m in moves)
    down = sum(_steps(m) < 0 for m in moves)
    told = _("{up} went up, {down} went down.").format(up=up, down=down)
    if others := len(moves) - up - down:
        unknown = _("Of {others} one of the two is not known.").format(others=others)
        told = f"{told} {unknown}"
    return told


def _rows(moves: tuple[Move, ...]) -> Iterator[Row]:
    for move in moves:
        steps = _steps(move)
        yield row(
            Cell(move.who.name),
            move.opgave or _("in general"),
            scored(move.before),
            scored(move.after),
            _signed(steps) if steps else "",
        )


def _steps(move: Move) -> int:
    before, after = move.before.number, move.after.number
    return after - before if before is not None and after is not None else 0


def _signed(number: int) -> str:
    sign = "▲" if number > 0 else "▼" if number < 0 else ""
    return f"{sign}\N{NO-BREAK SPACE}{dates.count(abs(number))}" if sign else "0"


_SETTERS: dict[str, Callable[[Flow, Comparison], None]] = {
    "counts": _set_counts,
    "colours": _set_colours,
    "people": _set_people,
    "moves": _set_moves,
}
