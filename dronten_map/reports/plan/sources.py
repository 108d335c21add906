"""The last chapter: what the words of the scales mean and where they come from."""

from dronten_map.core.plan import Audience, Plan, Quadrant, Scale
from dronten_map.i18n import _
from dronten_map.reports.blocks import remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.plan.words import UNKNOWN, scored
from dronten_map.reports.tables import Column, Row, row, table
from dronten_map.reports.text import MISSING


def set_sources(flow: Flow, plan: Plan) -> None:
    """Set the scales with their words and sources, and how the quadrants are made."""
    flow.chapter(_("Scales and sources"))
    columns = (
        Column(_("Scale")),
        Column(_("Words, from low to high"), share=3.0, least=150),
        Column(_("Source"), share=1.4, least=90),
    )
    if plan.scales:
        table(flow, columns, [_scale(scale) for scale in plan.scales])
        flow.space(8)
    if plan.header.audience is not Audience.PUBLIC:
        _set_quadrants(flow, plan)
    if flow.ruler.has_missing:
        text = _("The sign {box} stands for a character that this typeface does not have.")
        remark(flow, text.format(box=MISSING))


def _set_quadrants(flow: Flow, plan: Plan) -> None:
    text = _(
        "Power and interest (Mendelow 1991): above {border} is high, below it is low. Both high: "
        "{both}. Only influence high: {power}. Only interest high: {interest}. Both low: {none}. "
        "Exactly {border} is on the border and gets no quadrant. Unknown stays unknown."
    )
    told = text.format(
        border=plan.border,
        both=Quadrant.MANAGE_CLOSELY.word,
        power=Quadrant.KEEP_SATISFIED.word,
        interest=Quadrant.KEEP_INFORMED.word,
        none=Quadrant.MONITOR.word,
    )
    remark(flow, told)


def _scale(scale: Scale) -> Row:
    words = (scored(s).replace(" ", "\N{NO-BREAK SPACE}", 1) for s in scale.words)
    return row(scale.label, ", ".join(words), scale.source or UNKNOWN)
