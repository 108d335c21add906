"""Power and interest as a figure: a field for every pair of numbers, with the names in it.

Source: Mendelow (1991). Names stand in lines of their own field, so they never overlap; what does
not fit is counted.
"""

from collections import defaultdict

from dronten_map.core.plan import Plan, Quadrant, quadrant
from dronten_map.i18n import _
from dronten_map.reports.blocks import remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Area, Rule, Text
from dronten_map.reports.paper import (
    FIRM,
    INK,
    LINE,
    PALE,
    THIN,
    TINY,
    TINY_QUIET,
    TINY_STRONG,
)
from dronten_map.reports.plan.words import capital

_STEPS = range(1, 6)
_AXIS = 42.0  # points left of the fields for the words of the scale
_HEAD = 14.0  # points above them
_FOOT = 24.0  # points below them
_PAD = 4.0
_LEAST, _MOST = 34.0, 560.0  # height of one row, and of all rows together
_HANG = 5.0  # how far the second line of a name stands in

Fields = dict[tuple[int, int], list[str]]  # by influence and interest


def set_matrix(flow: Flow, plan: Plan) -> None:
    """Set the figure with its caption; say how many are not in it."""
    fields: Fields = defaultdict(list)
    for someone in plan.stakeholders:
        influence, interest = someone.influence.number, someone.interest.number
        if influence is not None and interest is not None:
            fields[influence, interest].append(someone.name)
    known = sum(len(names) for names in fields.values())
    if not known:
        remark(flow, _("Influence and interest have not been estimated yet."))
        return
    _Matrix(flow, plan, fields).set()
    unknown = len(plan.stakeholders) - known
    text = _("Influence and interest of {known} stakeholders (Mendelow 1991).").format(known=known)
    if unknown:
        text += " " + _("Of {unknown} they are not known yet.").format(unknown=unknown)
    flow.caption(text)
    flow.space(8)


class _Matrix:
    """Lays out and draws one figure."""

    def __init__(self, flow: Flow, plan: Plan, fields: Fields) -> None:
        self._flow = flow
        self._border = plan.border
        self._width = (flow.width - _AXIS) / len(_STEPS)
        self._words = {
            scale.list: {score.number: score.word for score in scale.words} for scale in plan.scales
        }
        self._whole_names = fields
        self._whole = {place: self._wrapped(names) for place, names in fields.items()}
        self._short = {place: self._fitted(names) for place, names in fields.items()}
        self._heights = self._rows()

    def set(self) -> None:
        """Draw it, on the next page where it does not fit on this one."""
        total = sum(self._heights.values())
        head = self._flow.take(_HEAD + total + _FOOT, keep=30)
        with self._flow.figure(self._told(), head, _HEAD + total + _FOOT):
            self._draw(head)

    def _told(self) -> str:
        """The figure in words, for who cannot see it."""
        known = sum(len(names) for names in self._whole_names.values())
        text = _(
            "Influence upwards against interest to the right, with {known} names in the fields. "
            "The table with all stakeholders says the same."
        )
        return text.format(known=known)

    def _draw(self, head: float) -> None:
        flow = self._flow
        flow.put(Text(flow.x, head + TINY.baseline, _("Influence") + " ↑", TINY_STRONG))
        y = top = head + _HEAD
        for influence in reversed(_STEPS):
            for interest in _STEPS:
                self._field(influence, interest, y)
            self._label(influence, y)
            y += self._heights[influence]
        self._frame(top, y)
        self._interests(y)

    def _rows(self) -> dict[int, float]:
        """The height of every row: what the names need, or a fair share of the page."""
        heights = {step: self._needed(self._whole, step) for step in _STEPS}
        if sum(heights.values()) <= _MOST:
            return heights
        heights = {step: self._needed(self._short, step) for step in _STEPS}
        left, waiting = _MOST, sorted(_STEPS, key=lambda step: heights[step])
        for place, step in enumerate(waiting):
            heights[step] = min(heights[step], left / (len(waiting) - place))
            left -= heights[step]
        return heights

    def _needed(self, lines: dict[tuple[int, int], list[tuple[float, str]]], step: int) -> float:
        most = max(len(lines.get((step, interest), ())) for interest in _STEPS)
        marked = any(self._mark(step, interest) for interest in _STEPS)
        return max(_LEAST, (most + marked) * TINY.leading + 2 * _PAD)

    def _wrapped(self, names: list[str]) -> list[tuple[float, str]]:
        found: list[tuple[float, str]] = []
        for name in names:
            lines = self._flow.ruler.limited(name, TINY.font, TINY.size, self._room, most=3)
            found += [(0.0 if place == 0 else _HANG, line) for place, line in enumerate(lines)]
        return found

    def _fitted(self, names: list[str]) -> list[tuple[float, str]]:
        return [(0.0, self._fit(name)) for name in names]

    def _fit(self, text: str) -> str:
        return self._flow.ruler.fitted(text, TINY.font, TINY.size, self._room)

    @property
    def _room(self) -> float:
        return self._width - 2 * _PAD - _HANG

    def _field(self, influence: int, interest: int, top: float) -> None:
        x = self._x(interest)
        height = self._heights[influence]
        if self._border in (influence, interest):
            self._flow.put(Area(x, top, self._width, height, PALE))
        y = top + _PAD
        if mark := self._mark(influence, interest):
            self._flow.put(Text(x + _PAD, y + TINY.baseline, mark, TINY_STRONG))
            y += TINY.leading
        lines = int((top + height - _PAD - y + 0.01) // TINY.leading)
        for indent, text in self._shown((influence, interest), lines):
            self._flow.put(Text(x + _PAD + indent, y + TINY.baseline, text, TINY))
            y += TINY.leading

    def _shown(self, place: tuple[int, int], lines: int) -> list[tuple[float, str]]:
        whole, short = self._whole.get(place, []), self._short.get(place, [])
        if len(whole) <= lines:
            return whole
        if len(short) <= lines:
            return short
        more = _("+ {count} more").format(count=len(short) - lines + 1)
        return [*short[: lines - 1], (0.0, more)]

    def _mark(self, influence: int, interest: int) -> str:
        """The name of a quadrant, in the field at its outer corner."""
        if influence not in (1, 5) or interest not in (1, 5):
            return ""
        found = quadrant(influence, interest, self._border)
        return (
            ""
            if found is Quadrant.BORDER
            else self._flow.ruler.fitted(
                capital(found.word), TINY_STRONG.font, TINY_STRONG.size, self._width - 2 * _PAD
            )
        )

    def _label(self, influence: int, top: float) -> None:
        flow, right = self._flow, self._flow.x + _AXIS - 6
        y = top + self._heights[influence] / 2
        word = self._words.get("influence", {}).get(influence, "")
        flow.put(Text(right, y - 1.5, str(influence), TINY_STRONG, "end"))
        shown = flow.ruler.fitted(word, TINY_QUIET.font, TINY_QUIET.size, _AXIS - 6)
        flow.put(Text(right, y + 7, shown, TINY_QUIET, "end"))

    def _interests(self, top: float) -> None:
        flow = self._flow
        for interest in _STEPS:
            word = self._words.get("interest", {}).get(interest, "")
            text = f"{interest} {word}".strip()
            shown = flow.ruler.fitted(text, TINY_QUIET.font, TINY_QUIET.size, self._width)
            x = self._x(interest) + self._width / 2
            flow.put(Text(x, top + 4 + TINY.baseline, shown, TINY_QUIET, "middle"))
        y = top + 4 + TINY.leading + TINY.baseline
        flow.put(Text(flow.x + flow.width, y, _("Interest") + " →", TINY_STRONG, "end"))

    def _frame(self, top: float, foot: float) -> None:
        flow, left, right = self._flow, self._x(1), self._flow.x + self._flow.width
        y = top
        for influence in list(reversed(_STEPS))[:-1]:
            y += self._heights[influence]
            flow.put(Rule(left, y, right, y, THIN, LINE))
        for interest in _STEPS[1:]:
            x = self._x(interest)
            flow.put(Rule(x, top, x, foot, THIN, LINE))
        flow.put(Rule(left, top, left, foot, FIRM, INK), Rule(left, foot, right, foot, FIRM, INK))

    def _x(self, interest: int) -> float:
        return self._flow.x + _AXIS + (interest - 1) * self._width
