"""The forms of a plan: its own text, a phase, an activity."""

from collections.abc import Hashable

from dronten_map.core.model import Records
from dronten_map.core.queries import in_order, label_of
from dronten_map.core.records import Activity, EngagementPlan, Opgave, Phase
from dronten_map.i18n import N_, _
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import Editor
from dronten_map.ui.fields.choice import ChoiceEditor, ManyEditor
from dronten_map.ui.fields.formats import DATE, EUROS, HOURS, TEXT, WHOLE
from dronten_map.ui.fields.options import Option, Source, activities, opgaven
from dronten_map.ui.views.plan_columns import (
    many_actors,
    on_scale,
    one_actor,
    one_word,
    several_lines,
    typed,
    yes_or_no,
)
from dronten_map.ui.views.record_form import RecordForm, Row


def plans() -> Source:
    """The plans in the user's order, each with what it is for."""

    def options(records: Records) -> list[Option]:
        found = in_order(records.all(EngagementPlan))
        return [Option(p.id, p.title, _about(records, p)) for p in found]

    def name(records: Records, value: Hashable) -> str:
        found = records.find(EngagementPlan, str(value))
        return found.title if found is not None else ""

    return Source(options, name)


def _about(records: Records, plan: EngagementPlan) -> str:
    opgave = records.find(Opgave, plan.opgave) if plan.opgave is not None else None
    return label_of(records, opgave) if opgave is not None else _("whole programme")


def _opgave(bridge: Bridge) -> Editor:
    return ChoiceEditor(bridge, opgaven(), none=N_("whole programme"))


def _any_opgave(bridge: Bridge) -> Editor:
    return ChoiceEditor(bridge, opgaven())


def _activities(bridge: Bridge) -> Editor:
    return ManyEditor(bridge, activities(), none=N_("nothing"))


def plan_form(bridge: Bridge) -> RecordForm:
    """The plan's own text."""
    rows = (
        Row("title", N_("Title"), typed(TEXT)),
        Row("opgave", N_("Opgave"), _opgave),
        Row("goal", N_("Goal"), several_lines(), N_("What will be so when it has worked.")),
        Row("scope", N_("Scope"), several_lines(), N_("What belongs to it, and what does not.")),
        Row(
            "assignment",
            N_("Assignment"),
            several_lines(3),
            N_("What the client asks and what the contractor may use: people, time, money."),
        ),
        Row("client", N_("Client"), one_actor),
        Row("contractor", N_("Contractor"), one_actor, beside=True),
        Row("core_team", N_("Core team"), many_actors),
        Row("strategy", N_("Strategy"), several_lines(3), N_("How the roll-out is done.")),
        Row("onboarding", N_("Onboarding"), several_lines(), N_("How new colleagues join in.")),
        Row(
            "evaluation",
            N_("Evaluation"),
            several_lines(),
            N_("How and when it is evaluated and developed further."),
        ),
    )
    return RecordForm(bridge, EngagementPlan, rows, edit_label=N_("Change plan"))


def phase_form(bridge: Bridge) -> RecordForm:
    """One phase."""
    rows = (
        Row("title", N_("Title"), typed(TEXT), N_("Left empty, it is called as its step.")),
        Row("goal", N_("Goal"), several_lines(3)),
        Row("start", N_("From"), typed(DATE)),
        Row("end", N_("Until"), typed(DATE), beside=True),
        Row("budget_cents", N_("Budget in euros"), typed(EUROS)),
        Row("budget_minutes", N_("Budget in hours"), typed(HOURS), beside=True),
    )
    return RecordForm(bridge, Phase, rows, edit_label=N_("Change phase"))


def activity_form(bridge: Bridge) -> RecordForm:
    """One activity."""
    participation = on_scale("participation")
    rows = (
        Row("title", N_("Title"), typed(TEXT)),
        Row("form", N_("Form"), one_word("werkvorm"), N_("The way of working.")),
        Row("status", N_("Status"), one_word("activity_status"), beside=True),
        Row("goal", N_("Goal"), several_lines()),
        Row("invited", N_("Invited"), many_actors),
        Row("responsible", N_("Responsible"), one_actor),
        Row("start", N_("From"), typed(DATE)),
        Row("days", N_("Days"), typed(WHOLE), N_("How many calendar days it takes."), beside=True),
        Row(
            "after",
            N_("Waits for"),
            _activities,
            N_("What must have ended before this one can begin."),
        ),
        Row("place", N_("Place"), typed(TEXT)),
        Row("minutes", N_("Hours planned"), typed(HOURS)),
        Row("minutes_spent", N_("Hours spent"), typed(HOURS), beside=True),
        Row("cents", N_("Euros planned"), typed(EUROS)),
        Row("cents_spent", N_("Euros spent"), typed(EUROS), beside=True),
        Row("level", N_("Level wanted"), participation),
        Row("reached", N_("Level reached"), participation),
        Row("opgave", N_("Opgave"), _any_opgave),
        Row("milestone", N_("Milestone"), yes_or_no, beside=True),
        Row("result", N_("Result"), several_lines(3)),
    )
    return RecordForm(bridge, Activity, rows, edit_label=N_("Change activity"))
