"""Findings about an opgave: who is missing from it."""

from collections.abc import Iterator
from itertools import combinations

from dronten_map.core.ids import TermId
from dronten_map.core.records import Area, Term
from dronten_map.graph.findings.finding import Finding, Remedy, Rule
from dronten_map.graph.findings.situation import Situation, listed
from dronten_map.i18n import N_, _, ngettext

ACCOUNTABLE = TermId("role:accountable")


def _no_client(situation: Situation) -> Iterator[Finding]:
    for opgave in situation.opgaven:
        if opgave.client is None:
            sentence = _("Nobody gave the assignment for “{opgave}”.")
            yield Finding(
                "no_client",
                sentence.format(opgave=opgave.title),
                Remedy.OPGAVE,
                opgave=opgave.id,
            )


def _no_residents(situation: Situation) -> Iterator[Finding]:
    for opgave in situation.opgaven:
        if not situation.residents(opgave.id):
            sentence = _("No residents are involved in “{opgave}”.").format(opgave=opgave.title)
            yield Finding("no_residents", sentence, Remedy.INVOLVE, opgave=opgave.id)


def _accountable(situation: Situation) -> Iterator[Finding]:
    # A user who took the role out of the list does not work with it.
    if situation.model.find(Term, ACCOUNTABLE) is None:
        return
    for opgave in situation.opgaven:
        involved = situation.involved.get(opgave.id, [])
        actors = tuple(i.actor for i in involved if i.role == ACCOUNTABLE)
        if len(actors) == 1:
            continue
        if actors:
            sentence = _("“{opgave}” has {count} who are accountable; it must be one.")
        else:
            sentence = _("Nobody is accountable for “{opgave}”.")
        yield Finding(
            "accountable",
            sentence.format(opgave=opgave.title, count=len(actors)),
            Remedy.ROLES,
            actors=actors,
            opgave=opgave.id,
            is_personal=True,
        )


def _one_department(situation: Situation) -> Iterator[Finding]:
    for opgave in situation.opgaven:
        departments = situation.departments(opgave.id)
        if len(departments) == 1:
            (department,) = departments
            sentence = _("Only {department} works on “{opgave}” within the municipality.")
            yield Finding(
                "one_department",
                sentence.format(department=situation.name(department), opgave=opgave.title),
                Remedy.INVOLVE,
                actors=(department,),
                opgave=opgave.id,
                is_personal=True,
            )


def _silent_area(situation: Situation) -> Iterator[Finding]:
    for opgave in situation.opgaven:
        residents = situation.residents(opgave.id)
        silent = [
            situation.model.get(Area, area).name
            for area in opgave.areas
            if not any(situation.stands_in(actor, area) for actor in residents)
        ]
        # Without any residents at all the other rule says so already.
        if silent and residents:
            sentence = _("“{opgave}” lies in {areas} as well, but residents there have no voice.")
            yield Finding(
                "silent_area",
                sentence.format(areas=listed(silent), opgave=opgave.title),
                Remedy.INVOLVE,
                opgave=opgave.id,
            )


def _strangers(situation: Situation) -> Iterator[Finding]:
    for opgave in situation.opgaven:
        departments = situation.departments(opgave.id)
        pairs = [p for p in combinations(departments, 2) if p not in situation.acquainted]
        if pairs:
            pair = listed([situation.name(department) for department in pairs[0]])
            yield Finding(
                "strangers",
                _without_relation(len(pairs) - 1).format(
                    opgave=opgave.title, pair=pair, count=len(pairs) - 1
                ),
                Remedy.RELATION,
                actors=tuple(dict.fromkeys(actor for pair in pairs for actor in pair)),
                opgave=opgave.id,
            )


def _without_relation(more: int) -> str:
    if not more:
        return _("{pair} work on “{opgave}”, but have no relation with each other.")
    return ngettext(
        "{pair} work on “{opgave}” without a relation, and so does one more pair.",
        "{pair} work on “{opgave}” without a relation, and so do {count} more pairs.",
        more,
    )


RULES = (
    Rule(
        "no_residents",
        N_("Opgave without residents"),
        N_("An opgave is about what residents notice; without them it becomes an inside plan."),
        N_("Factor C, the empty chair"),
        _no_residents,
    ),
    Rule(
        "silent_area",
        N_("Area without a voice"),
        N_("Who lives with the outcome wants to be heard before it is decided."),
        N_("Factor C, the empty chair"),
        _silent_area,
    ),
    Rule(
        "no_client",
        N_("Opgave without a client"),
        N_("Without somebody who gave the assignment nobody can say yes to the result."),
        N_("Opgavegericht werken, step 0"),
        _no_client,
    ),
    Rule(
        "accountable",
        N_("Not exactly one who is accountable"),
        N_("With nobody, or with two, decisions wait."),
        N_("RACI: exactly one accountable"),
        _accountable,
    ),
    Rule(
        "one_department",
        N_("Only one department"),
        N_("An opgave crosses departments; with one it is the daily work of that department."),
        N_("Opgavegericht werken, step 1"),
        _one_department,
    ),
    Rule(
        "strangers",
        N_("Departments without a relation"),
        N_("Working on one opgave without knowing each other gives two answers to one resident."),
        N_("Krackhardt & Stern 1988: ties between groups"),
        _strangers,
    ),
)
