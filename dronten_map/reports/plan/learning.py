"""The chapters about learning and lasting: experiments, lessons, evaluation and borging."""

from collections.abc import Sequence

from dronten_map.core.plan import Plan, PlanExperiment, PlanLesson, PlanPrecedent
from dronten_map.i18n import _
from dronten_map.reports import dates
from dronten_map.reports.blocks import facts, remark
from dronten_map.reports.flow import Flow
from dronten_map.reports.plan.words import UNKNOWN
from dronten_map.reports.tables import Cell, Column, Row, row, table


def set_learning(flow: Flow, plan: Plan) -> None:
    """Set what was tried and what was learned."""
    flow.chapter(_("Experiments and lessons"))
    flow.section(_("Experiments"))
    if not plan.experiments:
        remark(flow, _("There are no experiments yet."))
    for experiment in plan.experiments:
        flow.heading(experiment.title, level=2)
        _set_experiment(flow, experiment)
    if plan.precedents:
        _set_precedents(flow, plan.precedents)
    flow.section(_("Lessons"))
    if not plan.lessons:
        remark(flow, _("No lessons have been noted yet."))
        return
    columns = (
        Column(_("Date")),
        Column(_("Lesson"), share=2.6, least=120),
        Column(_("Learned from"), share=1.6, least=90),
        Column(_("Opgave")),
    )
    table(flow, columns, [_lesson(lesson) for lesson in plan.lessons])


def set_lasting(flow: Flow, plan: Plan) -> None:
    """Set how it is rolled out, how new colleagues come in and how it is evaluated."""
    flow.chapter(_("Roll-out, evaluation and safeguarding"))
    for title, text in (
        (_("Strategy for the roll-out"), plan.strategy),
        (_("New colleagues"), plan.onboarding),
        (_("Evaluation and further development"), plan.evaluation),
    ):
        flow.section(title)
        if text.strip():
            flow.paragraph(text)
        else:
            remark(flow, _("Nothing has been written down about this yet."))


def _set_experiment(flow: Flow, experiment: PlanExperiment) -> None:
    facts(
        flow,
        (
            (_("Period"), dates.period(experiment.start, experiment.end)),
            (_("Opgave"), experiment.opgave),
            (_("We expect"), experiment.hypothesis),
            (_("We do"), experiment.action),
            (_("We saw"), experiment.result),
            (_("Outcome"), experiment.outcome),
            (_("Seen at"), experiment.origin),
            (_("Examples from elsewhere"), "; ".join(experiment.precedents)),
        ),
    )


def _set_precedents(flow: Flow, precedents: Sequence[PlanPrecedent]) -> None:
    flow.section(_("Examples from elsewhere"))
    columns = (
        Column(_("Example"), share=1.5, least=80),
        Column(_("What they did"), share=2.0, least=90),
        Column(_("What came of it"), share=1.8, least=90),
        Column(_("Source"), share=2.0, least=90),
    )
    rows = [
        row(Cell(p.title, below=p.where), p.action, p.result, Cell("", below=p.source))
        for p in precedents
    ]
    table(flow, columns, rows)


def _lesson(lesson: PlanLesson) -> Row:
    return row(
        dates.day(lesson.on) or UNKNOWN,
        lesson.text,
        Cell(lesson.experiment or lesson.source or UNKNOWN, below=_source(lesson)),
        lesson.opgave,
    )


def _source(lesson: PlanLesson) -> str:
    return lesson.source if lesson.experiment else ""
