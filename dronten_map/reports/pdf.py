"""The engagement plan on paper: a PDF that is the same to the byte for the same plan."""

from collections.abc import Callable, Collection, Sequence
from enum import StrEnum

from dronten_map.core.plan import Audience, Header, Plan
from dronten_map.graph.drawing import Drawing
from dronten_map.i18n import N_, _, in_language
from dronten_map.reports import dates, fonts
from dronten_map.reports.flow import Entry, Flow
from dronten_map.reports.house import SHIPPED, House
from dronten_map.reports.plan.assignment import set_assignment
from dronten_map.reports.plan.contents import set_contents
from dronten_map.reports.plan.costs import set_costs
from dronten_map.reports.plan.cover import set_cover
from dronten_map.reports.plan.learning import set_lasting, set_learning
from dronten_map.reports.plan.map_page import set_map
from dronten_map.reports.plan.opgaven import set_opgaven
from dronten_map.reports.plan.people import set_people
from dronten_map.reports.plan.sources import set_sources
from dronten_map.reports.plan.talks import set_talks
from dronten_map.reports.plan.timeline import set_timeline
from dronten_map.reports.plan.work import set_work
from dronten_map.reports.text import Ruler
from dronten_map.reports.writing import Imprint, written


class Part(StrEnum):
    """A chapter of the plan, which can be left out."""

    ASSIGNMENT = "assignment"
    OPGAVEN = "opgaven"
    MAP = "map"
    PEOPLE = "people"
    WORK = "work"
    PLANNING = "planning"
    COSTS = "costs"
    TALKS = "talks"
    LEARNING = "learning"
    LASTING = "lasting"
    SOURCES = "sources"

    @property
    def word(self) -> str:
        """What the chapter is called."""
        return _(_TITLES[self])


_TITLES: dict[Part, str] = {
    Part.ASSIGNMENT: N_("The assignment"),
    Part.OPGAVEN: N_("Opgaven"),
    Part.MAP: N_("The map"),
    Part.PEOPLE: N_("Stakeholders"),
    Part.WORK: N_("The work in five steps"),
    Part.PLANNING: N_("Planning"),
    Part.COSTS: N_("Costs"),
    Part.TALKS: N_("Agreements and contacts"),
    Part.LEARNING: N_("Experiments and lessons"),
    Part.LASTING: N_("Roll-out, evaluation and safeguarding"),
    Part.SOURCES: N_("Scales and sources"),
}
_SETTERS: dict[Part, Callable[[Flow, Plan], None]] = {
    Part.ASSIGNMENT: set_assignment,
    Part.OPGAVEN: set_opgaven,
    Part.PEOPLE: set_people,
    Part.WORK: set_work,
    Part.PLANNING: set_timeline,
    Part.COSTS: set_costs,
    Part.TALKS: set_talks,
    Part.LEARNING: set_learning,
    Part.LASTING: set_lasting,
    Part.SOURCES: set_sources,
}


def plan_pdf(
    plan: Plan,
    drawing: Drawing,
    *,
    parts: Collection[Part] = tuple(Part),
    note: str = "",
    notes: str = "",
    house: House = SHIPPED,
) -> bytes:
    """The plan with the map in it, in the plan's own language; the same bytes for the same input.

    Args:
        plan: What stands in it.
        drawing: The map.
        parts: The chapters that are wanted; they keep their order.
        note: What this reader did not get, on the title page.
        notes: What is written on the map, for who cannot see it.
        house: The house style.

    Time: linear in what the plan holds.
    """
    fonts.register()
    with in_language(plan.header.language):
        ruler = Ruler(house)
        cover, body = Flow(ruler), Flow(ruler)
        set_cover(cover, plan.header, note)
        for part in Part:
            if part not in parts:
                continue
            if part is Part.MAP:
                set_map(body, drawing, plan.header.map_title, notes)
            else:
                _SETTERS[part](body, plan)
        return written([cover, _contents(ruler, body.entries), body], _imprint(plan.header))


def _contents(ruler: Ruler, entries: Sequence[Entry]) -> Flow:
    # How many pages the contents take does not hang on the numbers in them.
    trial = Flow(ruler)
    set_contents(trial, entries, 0)
    flow = Flow(ruler)
    set_contents(flow, entries, 1 + len(trial.pages))
    return flow


def _imprint(header: Header) -> Imprint:
    source = _("Source: map “{map}”, {date}").format(
        map=header.map_title, date=dates.day(header.on)
    )
    parts: list[str] = []
    if header.audience is Audience.REGISSEUR:
        parts.append(_("confidential: with judgements"))
    if header.is_example:
        parts.append(_("example"))
    return Imprint(
        title=header.title,
        organisation=header.organisation,
        author=header.author,
        subject=header.opgave_label or header.programme,
        keywords=(_("engagement plan"), header.organisation),
        foot=source,
        warning=" · ".join(parts),
        on=header.on,
        language=header.language,
    )
