"""Sheets about what was promised, said, tried and learned, and about the scales."""

from collections.abc import Sequence

from dronten_map.core.plan import (
    Agreement,
    PlanContact,
    PlanExperiment,
    PlanLesson,
    PlanPrecedent,
    Scale,
    Score,
)
from dronten_map.exchange.sheets import Part, TableSheet, day, number, table_of, text
from dronten_map.exchange.values import name, names, scored, yes
from dronten_map.i18n import _


def agreements_sheet(agreements: Sequence[Agreement]) -> TableSheet:
    """Who promised what to whom, by due date."""
    overdue = _("Yes: open, and due before the day of this workbook.")
    parts: list[Part[Agreement]] = [
        (text(_("Agreement")), lambda a: a.text),
        (text(_("By")), lambda a: name(a.by)),
        (text(_("To")), lambda a: name(a.to)),
        (text(_("Opgave")), lambda a: a.opgave),
        (day(_("Due")), lambda a: a.due),
        (text(_("Status")), lambda a: a.status),
        (text(_("Open")), lambda a: yes(a.is_open)),
        (text(_("Overdue"), overdue, bad=(_("yes"),)), lambda a: yes(a.is_overdue)),
        (day(_("Kept on")), lambda a: a.done),
        (text(_("Evidence")), lambda a: a.evidence),
    ]
    return table_of(_("Agreements"), parts, agreements, empty=_("There are no agreements yet."))


def contacts_sheet(contacts: Sequence[PlanContact], *, tells_all: bool) -> TableSheet:
    """What was talked about with whom, by day."""
    parts: list[Part[PlanContact]] = [
        (day(_("Date")), lambda c: c.on),
        (text(_("With whom")), lambda c: names(c.actors)),
        (text(_("Channel")), lambda c: c.channel),
        (text(_("Opgave")), lambda c: c.opgave),
        (text(_("Activity")), lambda c: c.activity),
        (text(_("Summary")), lambda c: c.summary),
        (text(_("Source"), _("Who says so.")), lambda c: c.source),
    ]
    if tells_all:
        judging: list[Part[PlanContact]] = [
            (text(_("Judgement")), lambda c: c.judgement),
            (text(_("Mood")), lambda c: scored(c.mood)),
        ]
        parts += judging
    empty = _("No contact moments have been noted yet.")
    return table_of(_("Contacts"), parts, contacts, empty=empty)


def experiments_sheet(experiments: Sequence[PlanExperiment]) -> TableSheet:
    """What was tried, by start."""
    parts: list[Part[PlanExperiment]] = [
        (text(_("Experiment")), lambda e: e.title),
        (text(_("Opgave")), lambda e: e.opgave),
        (text(_("We expect")), lambda e: e.hypothesis),
        (text(_("We do")), lambda e: e.action),
        (text(_("We saw")), lambda e: e.result),
        (text(_("Outcome")), lambda e: e.outcome),
        (day(_("Start")), lambda e: e.start),
        (day(_("End")), lambda e: e.end),
        (text(_("Seen at")), lambda e: e.origin),
        (text(_("Examples from elsewhere")), lambda e: "\n".join(e.precedents)),
    ]
    empty = _("There are no experiments yet.")
    return table_of(_("Experiments"), parts, experiments, empty=empty)


def precedents_sheet(precedents: Sequence[PlanPrecedent]) -> TableSheet:
    """What others did, from which the experiments learn."""
    parts: list[Part[PlanPrecedent]] = [
        (text(_("Example")), lambda p: p.title),
        (text(_("Where and when")), lambda p: p.where),
        (text(_("What they did")), lambda p: p.action),
        (text(_("What came of it")), lambda p: p.result),
        (text(_("Source")), lambda p: p.source),
    ]
    empty = _("There are no examples from elsewhere yet.")
    return table_of(_("Examples from elsewhere"), parts, precedents, empty=empty)


def lessons_sheet(lessons: Sequence[PlanLesson]) -> TableSheet:
    """What was learned, by day."""
    parts: list[Part[PlanLesson]] = [
        (text(_("Lesson")), lambda x: x.text),
        (text(_("Learned from")), lambda x: x.experiment),
        (text(_("Opgave")), lambda x: x.opgave),
        (day(_("Date")), lambda x: x.on),
        (text(_("Source")), lambda x: x.source),
    ]
    empty = _("No lessons have been noted yet.")
    return table_of(_("Lessons"), parts, lessons, empty=empty)


def scales_sheet(scales: Sequence[Scale]) -> TableSheet:
    """The words of the scales with the numbers that they stand for."""
    parts: list[Part[tuple[Scale, Score]]] = [
        (text(_("Scale")), lambda r: r[0].label),
        (number(_("Value")), lambda r: r[1].number),
        (text(_("Word")), lambda r: r[1].word),
        (text(_("Source")), lambda r: r[0].source),
    ]
    rows = [(scale, score) for scale in scales for score in scale.words]
    return table_of(_("Scales"), parts, rows, empty=_("There are no scales."))
