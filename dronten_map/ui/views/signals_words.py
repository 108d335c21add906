"""How findings and the week read as rows."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dronten_map.core.agenda import TITLES, Item, Topic
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Records
from dronten_map.core.records import Actor, Dismissal
from dronten_map.graph.findings import RULES, Finding
from dronten_map.i18n import _
from dronten_map.ui.fields.choice import listed
from dronten_map.ui.views.agenda_words import told_when
from dronten_map.ui.views.signals_list import Group, Line
from dronten_map.ui.when import day

_MOST = 3  # names below one sentence


def finding_groups(records: Records, findings: Sequence[Finding]) -> Iterator[Group]:
    """The findings by their rule, in the order of the rules."""
    for rule in RULES:
        held = [finding for finding in findings if finding.rule == rule.id]
        if held:
            yield Group(rule.id, _(rule.title), [_finding_line(records, f) for f in held])


def aside_group(aside: Sequence[tuple[Finding, Dismissal]]) -> Group:
    """The findings that were put aside, each with its reason."""
    lines = [
        Line(
            finding.key,
            finding.sentence,
            f"{dismissal.reason} · {day(dismissal.on)}",
            subject=finding,
        )
        for finding, dismissal in aside
    ]
    return Group("aside", _("Put aside"), lines)


def agenda_groups(records: Records, items: Sequence[Item]) -> Iterator[Group]:
    """The items of the week by their topic."""
    for topic, held in groupby(items, key=lambda item: item.topic):
        yield Group(topic.value, _(TITLES[topic]), [_item_line(records, item) for item in held])


def names(records: Records, actors: Sequence[ActorId]) -> list[str]:
    """The names of the actors that are still there."""
    found = (records.find(Actor, actor) for actor in actors)
    return [actor.name for actor in found if actor is not None]


def _finding_line(records: Records, finding: Finding) -> Line:
    # One actor alone stands in the sentence already.
    told = names(records, finding.actors) if len(finding.actors) > 1 else []
    return Line(finding.key, finding.sentence, listed(told, most=_MOST), subject=finding)


def _item_line(records: Records, item: Item) -> Line:
    tone = "bad" if item.topic is Topic.AGREEMENT and item.days_late else "muted"
    return Line(f"{item.topic}:{item.subject}", item.text, _below(records, item), tone, item)


def _below(records: Records, item: Item) -> str:
    told = [told_when(records, item)]
    if item.topic is Topic.ACTIVITY:
        told.append(listed(names(records, item.actors), most=_MOST))
    return " · ".join(part for part in told if part)
