"""Commands that tell what deserves a look: the findings, and the agenda of this week."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from dronten_map.cli.grammar import Command, Given, Option
from dronten_map.cli.maps import JSON
from dronten_map.cli.opening import FILE, looking_at, target_for
from dronten_map.core.agenda import TITLES, Item, Topic, agenda, dated, week_of, who_to_whom
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.records import Actor
from dronten_map.i18n import N_, _, ngettext
from dronten_map.store import fsops

if TYPE_CHECKING:  # the rules bring a library along that no other command must wait for
    from dronten_map.graph.findings import Finding

_ALL = Option("--all", N_("Also those that were put aside, with the reason."))
_ICS = Option("--ics", N_("Write what has a day for a calendar such as Outlook."), "OUT.ics")


def signal_commands() -> list[Command]:
    """The findings and the agenda."""
    return [
        Command(
            "findings",
            N_("Tell what deserves a look: who is missing, who to speak to, what hangs loose."),
            (FILE,),
            (JSON, _ALL),
            _findings,
        ),
        Command(
            "agenda",
            N_("Tell what this week asks for: activities, agreements, whom to speak to."),
            (FILE,),
            (JSON, _ICS),
            _agenda,
        ),
    ]


def _findings(given: Given) -> int:
    from dronten_map.graph.findings import RULES, findings, sort

    with looking_at(given.words["FILE"]) as document:
        model = document.snapshot()
    told = sort(model, findings(model, on=date.today()))
    found = list(told.open)
    if given.has("--json"):
        plain = [{**_plain_finding(model, finding), "reason": None} for finding in found]
        if given.has("--all"):
            plain += [{**_plain_finding(model, f), "reason": d.reason} for f, d in told.aside]
        print(json.dumps(plain, ensure_ascii=False, indent=1))
        return 0
    for rule in RULES:
        held = [finding.sentence for finding in found if finding.rule == rule.id]
        if held:
            print(f"{_(rule.title)} ({len(held)})")
            print(f"  {_(rule.why)} [{_(rule.source)}]")
            print(*(f"  - {sentence}" for sentence in held), sep="\n", end="\n\n")
    if told.aside and given.has("--all"):
        print(_("Put aside ({count})").format(count=len(told.aside)))
        print(*(f"  - {f.sentence} ({d.reason})" for f, d in told.aside), sep="\n", end="\n\n")
    print(_how_many(len(found)))
    return 0


def _how_many(count: int) -> str:
    if not count:
        return _("No findings.")
    return ngettext("{count} finding.", "{count} findings.", count).format(count=count)


def _plain_finding(model: Model, finding: "Finding") -> dict[str, object]:
    from dronten_map.graph.findings import RULES

    rule = next(rule for rule in RULES if rule.id == finding.rule)
    return {
        "key": finding.key,
        "rule": rule.id,
        "title": _(rule.title),
        "sentence": finding.sentence,
        "why": _(rule.why),
        "source": _(rule.source),
        "remedy": finding.remedy.value,
        "actors": _named(model, finding.actors),
        "opgave": finding.opgave,
        "subject": finding.subject,
    }


def _agenda(given: Given) -> int:
    ics = given.option("--ics")
    target = target_for(ics, ".ics") if ics is not None else None
    on = date.today()
    with looking_at(given.words["FILE"]) as document:
        model, document_id = document.snapshot(), document.document_id
    items = agenda(model, on=on)
    if target is not None:
        from dronten_map.exchange.ics import calendar

        written = calendar(
            model, dated(model), document_id=document_id, on=on, sequence=model.revision
        )
        fsops.write_bytes(target, written)
    if given.has("--json"):
        print(
            json.dumps([_plain_item(model, item) for item in items], ensure_ascii=False, indent=1)
        )
    elif target is not None:
        print(_("Written: {path}").format(path=target))
    else:
        print(*_agenda_lines(model, items, on), sep="\n")
    return 0


def _agenda_lines(model: Model, items: list[Item], on: date) -> Iterator[str]:
    from dronten_map.reports.dates import period

    width = max((len(_when(item)) for item in items), default=0)
    yield _("The week of {period}").format(period=period(*week_of(on)))
    if not items:
        yield _("Nothing is asked of you this week.")
    for topic, held in groupby(items, key=lambda item: item.topic):
        yield ""
        yield _(TITLES[topic])
        yield from (f"  {_when(item):<{width}}  {_what(model, item)}" for item in held)


def _what(model: Model, item: Item) -> str:
    ends = who_to_whom(model, item)
    return f"{item.text} ({ends})" if ends else item.text


def _when(item: Item) -> str:
    from dronten_map.reports.dates import day, period

    if item.on is None:
        return _("never spoken to")
    if item.topic in (Topic.AGREEMENT, Topic.CONTACT) and item.days_late:
        late = ngettext("{count} day late", "{count} days late", item.days_late)
        return f"{day(item.on)}, {late.format(count=item.days_late)}"
    if item.until is not None and item.until > item.on:
        return period(item.on, item.until)
    return day(item.on)


def _plain_item(model: Model, item: Item) -> dict[str, object]:
    return {
        "topic": item.topic.value,
        "on": item.on.isoformat() if item.on is not None else None,
        "until": item.until.isoformat() if item.until is not None else None,
        "text": item.text,
        "actors": _named(model, item.actors),
        "subject": item.subject,
        "days_late": item.days_late,
    }


def _named(model: Model, actors: tuple[ActorId, ...]) -> list[dict[str, str]]:
    return [{"id": actor, "name": model.get(Actor, actor).name} for actor in actors]
