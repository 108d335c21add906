"""The chapter about the opgaven: the question behind each, and what residents will notice."""

from dronten_map.core.ids import OpgaveId
from dronten_map.core.plan import Plan, PlanOpgave
from dronten_map.i18n import _, ngettext
from dronten_map.reports import dates
from dronten_map.reports.blocks import facts, remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.plan.words import name


def set_opgaven(flow: Flow, plan: Plan) -> None:
    """Set every opgave as a section; those that are part of another one say so."""
    flow.chapter(_("Opgaven"))
    if not plan.opgaven:
        remark(flow, _("No opgave is linked to this plan yet."))
    by_id = {opgave.id: opgave for opgave in plan.opgaven}
    for opgave in plan.opgaven:
        flow.section(titled(opgave))
        _set_opgave(flow, opgave, by_id)


def titled(opgave: PlanOpgave) -> str:
    """The title of an opgave with its code."""
    return f"{opgave.code} · {opgave.title}" if opgave.code else opgave.title


def _set_opgave(flow: Flow, opgave: PlanOpgave, by_id: dict[OpgaveId, PlanOpgave]) -> None:
    above = by_id.get(opgave.parent) if opgave.parent is not None else None
    involved = ngettext("{count} stakeholder", "{count} stakeholders", opgave.involved)
    facts(
        flow,
        (
            (_("Part of"), titled(above) if above else ""),
            (_("Question"), opgave.question),
            (_("Effect for residents"), opgave.effect),
            (_("Area"), ", ".join(opgave.areas)),
            (_("Status"), " · ".join(t for t in (opgave.status, opgave.programme) if t)),
            (_("Client"), name(opgave.client) or _("not known yet")),
            (_("Lead"), name(opgave.lead) or _("not known yet")),
            (_("Involved"), involved.format(count=dates.count(opgave.involved))),
        ),
    )
